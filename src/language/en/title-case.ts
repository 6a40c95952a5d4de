import type { Token } from '../../text/index.ts'
import { isGivenName } from '../latin-names.ts'
import { wordSet as set } from '../lexicon.ts'
import { verbCues } from './cues.ts'
import { isLexeme } from './model.ts'
import { verbLemma } from './morphology/lemma.ts'
import { tagWords } from './tagger.ts'

/** Characters of the longest line that can be a heading, and the fewest words that show how it is written. */
const longest = 200
const fewest = 4
/** Words of so many letters have capitals in a heading whatever they are. */
const letters = 4
/** Of ten such words, so many. */
const share = 8

/** Small words that some houses write with capitals in headings too. */
const small = set(
  'a an the and or but nor of in on at to for from by with as about over after before into against under without ' +
    'is are was were be been being has have had do does did will would can could may might must shall should ' +
    'not no than that this these those who which what when where why how if while because it he she they his her its their',
)

const capital = /^\p{Lu}\p{Ll}/u

/**
 * The words of one block as a sentence would write them: in a heading where Each Word Has a Capital, those lose it that the
 * rest of the text writes small, that are small words, or that are forms of a verb ("Calls", "Makes"). Lengths stay.
 * `smallWords`: all words that the text writes without a capital; asked for only where a heading is found.
 */
export function sentenceCase(
  forms: readonly string[],
  tokens: readonly Token[],
  smallWords: () => ReadonlySet<string>,
): readonly string[] {
  if (!isHeading(forms, tokens)) return forms
  const written = smallWords()
  return forms.map((form, i) => {
    if (i === 0 || !capital.test(form) || forms[i - 1] === '.') return form
    const lower = form.toLowerCase()
    return small.has(lower) || written.has(lower) || isSaying(lower) || isVerbForm(lower, forms[i - 1]) ? lower : form
  })
}

function isHeading(forms: readonly string[], tokens: readonly Token[]): boolean {
  const from = tokens[0]?.from ?? 0
  if ((tokens.at(-1)?.to ?? 0) - from > longest) return false
  const long = forms.filter((form, i) => i > 0 && form.length >= letters && /^\p{L}/u.test(form))
  const capitals = long.filter((form) => /^\p{Lu}/u.test(form)).length
  return long.length >= fewest && capitals * 10 >= long.length * share
}

/** "Calls", "Slammed": no name ends so, or hardly one. */
const isSaying = (lower: string): boolean =>
  /(?:s|ed|ing)$/.test(lower) && verbCues.has(verbLemma(lower)) && verbLemma(lower) !== lower

/** "Makes", unless a given name stands before it: what looks like a verb may be a surname. */
const isVerbForm = (lower: string, before: string | undefined): boolean =>
  /(?:s|ed)$/.test(lower) && !isGivenName(before ?? '') && isLexeme(lower) && tagWords([lower])[0] === 'VERB'
