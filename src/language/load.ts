/** Loads languages with their big data. The one file of the pure rooms that reads the disk. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { lemmaOf as kazakhLemma } from './kk/lemma.ts'
import { type KnownLanguage, knownLanguages } from './known.ts'
import type { Language } from './language.ts'
import { memo } from './memo.ts'
import { plainLanguage } from './plain.ts'
import { type Morphology, type MorphologyFile, type MorphologyFiles, openMorphology } from './ru/morphology/index.ts'
import { lemmaOf as ukrainianLemma } from './uk/lemma.ts'

let russianDictionary: Morphology | undefined

/** The Russian dictionary, read from the npm package `az` when it is first asked for (20 ms). */
export function loadMorphology(): Morphology {
  russianDictionary ??= openMorphology(readDictionary())
  return russianDictionary
}

function readDictionary(): MorphologyFiles {
  const folder = join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts')
  const read = (name: MorphologyFile): Uint8Array => readFileSync(join(folder, name))
  return {
    'words.dawg': read('words.dawg'),
    'paradigms.array': read('paradigms.array'),
    'suffixes.json': read('suffixes.json'),
    'gramtab-opencorpora-int.json': read('gramtab-opencorpora-int.json'),
    'p_t_given_w.intdawg': read('p_t_given_w.intdawg'),
    'prediction-suffixes-0.dawg': read('prediction-suffixes-0.dawg'),
    'prediction-suffixes-1.dawg': read('prediction-suffixes-1.dawg'),
    'prediction-suffixes-2.dawg': read('prediction-suffixes-2.dawg'),
  }
}

/** Each language's folder is imported when it is first asked for: Russian alone never loads the English model. */
const folders: Readonly<Record<KnownLanguage, () => Promise<Language>>> = {
  ru: async () => (await import('./ru/index.ts')).russian(loadMorphology()),
  en: async () => (await import('./en/index.ts')).english,
  kk: async () => (await import('./kk/index.ts')).kazakh,
  uk: async () => (await import('./uk/index.ts')).ukrainian,
}
const loaded = new Map<string, Promise<Language>>()

/** The language of a BCP 47 primary tag; for one that is not known, a language that splits words and finds nothing. */
export function loadLanguage(tag: string): Promise<Language> {
  const known = loaded.get(tag)
  if (known) return known
  const found = knownLanguages.find((each) => each === tag)
  const language = found === undefined ? Promise.resolve(plainLanguage(tag)) : folders[found]()
  loaded.set(tag, language)
  return language
}

/** Gives the form under which the full text keeps a word: lower case, dictionary form, е for ё. */
export type Lemmatiser = (language: string | null, word: string) => string

const letterOf: readonly (readonly [RegExp, string])[] = [
  [/[їєґ]/i, 'uk'],
  [/[әғқңөұүһі]/i, 'kk'],
  [/[а-яё]/i, 'ru'],
  [/[a-z]/i, 'en'],
]

/**
 * Synchronous once loaded; the Russian dictionary is opened at the first Russian word. A word is read by its letters
 * where the language is unknown, and where they cannot be that language's: "NATO" in a Russian text.
 */
export async function loadLemmatiser(): Promise<Lemmatiser> {
  const lemmas: { readonly [tag: string]: (word: string) => string } = {
    ru: memo((word) => loadMorphology().lemma(word).replaceAll('ё', 'е')),
    kk: memo(kazakhLemma),
    uk: memo(ukrainianLemma),
  }
  return (language, word) => {
    const lower = word.toLowerCase()
    const letters = letterOf.find(([pattern]) => pattern.test(lower))?.[1]
    // Most words have no letter that is only Kazakh or Ukrainian: in such a text every Cyrillic word is of its language.
    const own = (language === 'kk' || language === 'uk') && letters !== 'en' && letters ? language : letters
    const tag = language === null || (language === 'ru') !== (own === 'ru') ? own : language
    return lemmas[tag ?? '']?.(lower) ?? lower
  }
}
