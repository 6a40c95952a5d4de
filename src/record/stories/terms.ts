import { everydayWords } from '../../language/everyday.ts'
import type { Article } from '../../reader/types.ts'
import { latinSkeleton, nameWords } from '../names.ts'
import { hashOf } from '../quotation/print.ts'
import { type LemmaOf, lemmaFor, type Word, wordsOf } from '../words.ts'

/** What an article is about, as far as one word or name tells. */
export interface Term {
  /** A 32-bit hash: even for a word of the article's language, odd for a name or number, the same in all languages. */
  readonly term: number
  /** How much the article is about it: 1 to `HEAVIEST`. */
  readonly weight: number
}

/** A term with the words that stand for it in the article. */
export interface TermWord extends Term {
  readonly word: string
}

/** Beyond so many, words and names tell little more of what an article is about. */
const WORDS_KEPT = 44
const NAMES_KEPT = 20
const HEAVIEST = 31
/** News says at its beginning what it is about. */
const LONGEST_READ = 12_000
/** Forms of one word, and words made of it, begin alike: договориться, договор; fishing, fishery. */
const STEM = 6
const SHORTEST = 3
/** Consonants in Latin letters: of fewer, too many names are alike. */
const SHORTEST_SKELETON = 3

export const isName = ({ term }: Pick<Term, 'term'>): boolean => term % 2 === 1

/**
 * The terms that tell what an article is about: its words but for everyday ones, weighed by how often and where they
 * stand; its names and numbers once more, so that an article in another language can be recognised. Of equally heavy
 * ones always the same are kept. In the order of their hashes.
 * @param named names of those who appear in it
 * @param wordsOfText the words of its text, where they are known
 */
export function termsOf(
  article: Article,
  named: readonly string[],
  lemmaOf: LemmaOf,
  wordsOfText: readonly Word[] = wordsOf(article.text),
): TermWord[] {
  const { language } = article
  const text = article.text.slice(0, LONGEST_READ)
  const read = text.length === article.text.length ? wordsOfText : wordsOf(text)
  const names = namesIn(text, read, language, named, lemmaOf)
  const everyday = everydayWords(language)
  const lead = article.blocks[0]?.span.to ?? 0
  const found = new Map<number, Counted>()
  const count = (source: string, words: readonly Word[], inTitle: boolean): void => {
    for (const word of words) {
      const lemma = lemmaFor(lemmaOf, language, word)
      for (const key of keysOf(word.exact, lemma, names, everyday)) {
        const term = termOf(key)
        const seen = found.get(term)
        found.set(term, {
          word: seen?.word ?? source.slice(word.from, word.to),
          times: (seen?.times ?? 0) + 1,
          isName: names.has(lemma),
          inTitle: inTitle || seen?.inTitle === true,
          inLead: (!inTitle && word.to <= lead) || seen?.inLead === true,
        })
      }
    }
  }
  count(text, read, false)
  const title = article.title ?? ''
  count(title, wordsOf(title), true)
  const weighed = [...found].map(([term, counted]) => ({ term, weight: weightOf(counted), word: counted.word }))
  weighed.sort((a, b) => b.weight - a.weight || a.term - b.term)
  const words = weighed.filter((term) => !isName(term)).slice(0, WORDS_KEPT)
  return [...words, ...weighed.filter(isName).slice(0, NAMES_KEPT)].sort((a, b) => a.term - b.term)
}

interface Counted {
  readonly word: string
  readonly times: number
  readonly isName: boolean
  readonly inTitle: boolean
  readonly inLead: boolean
}

function weightOf({ times, isName, inTitle, inLead }: Counted): number {
  const place = (inTitle ? 2 : 1) * (inLead ? 1.3 : 1) * (isName ? 1.3 : 1)
  return Math.min(HEAVIEST, Math.round(2 * (1 + Math.log2(times)) * place))
}

/** Lemmas of those who appear, and of all that is written with a capital letter where no sentence begins. */
function namesIn(
  text: string,
  words: readonly Word[],
  language: string | null,
  named: readonly string[],
  lemmaOf: LemmaOf,
): Set<string> {
  const lemma = (exact: string): string => lemmaFor(lemmaOf, language, { from: 0, to: 0, exact })
  const names = new Set(named.flatMap(nameWords).map(lemma))
  for (const { from, exact } of words)
    if (/^\p{Lu}/u.test(text.slice(from, from + 2)) && !startsSentence(text, from)) names.add(lemma(exact))
  return names
}

/** True behind a full stop, a colon, a line's end or a quotation mark: a capital letter says nothing there. */
function startsSentence(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 3), from).trimEnd()
  return before === '' || text[from - 1] === '\n' || /[^\p{L}\p{M}\p{N},);%]$/u.test(before)
}

function keysOf(
  exact: string,
  lemma: string,
  names: ReadonlySet<string>,
  everyday: ReadonlySet<string>,
): readonly string[] {
  if (/^\p{N}/u.test(exact)) return numberKeys(exact)
  if (exact.length < SHORTEST || everyday.has(lemma) || everyday.has(exact)) return []
  const own = lemma.replace(/'s?$/, '')
  const skeleton = names.has(lemma) ? latinSkeleton(own) : ''
  return [wordKey(own), ...(skeleton.length >= SHORTEST_SKELETON ? [nameKeyOf(skeleton)] : [])]
}

const wordKey = (lemma: string): string => `word ${lemma.slice(0, STEM)}`
const nameKeyOf = (skeleton: string): string => `name ${skeleton}`

/** Figures of one digit and years stand in every article. */
function numberKeys(exact: string): readonly string[] {
  const digits = exact.replace(/\P{N}/gu, '')
  return digits.length < 2 || /^(?:19|20)\d\d$/.test(digits) ? [] : [wordKey(digits), nameKeyOf(digits)]
}

/** The terms under which one word that is asked for may be kept; none for a word that is in every article. */
export function termsAsked(exact: string, lemmas: Iterable<string>): number[] {
  const keys = [exact, ...lemmas].flatMap((lemma) => keysOf(exact, lemma, new Set(), new Set()))
  const skeleton = latinSkeleton(exact)
  if (skeleton.length >= SHORTEST_SKELETON) keys.push(nameKeyOf(skeleton))
  return [...new Set(keys.map(termOf))]
}

/** The last bit tells names from words. */
function termOf(key: string): number {
  const even = (hashOf(key) & ~1) >>> 0
  return key.startsWith('name ') ? even + 1 : even
}
