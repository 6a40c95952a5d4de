import { wordSet as set } from '../lexicon.ts'
import type { NounPhrase, Word } from '../types.ts'

const months = set(`
  january february march april may june july august september october november december
  jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`)
/** Written with a capital: days and months. */
export const calendar: ReadonlySet<string> = new Set([
  ...set('monday tuesday wednesday thursday friday saturday sunday'),
  ...months,
])
const spans = set(`
  today yesterday tomorrow tonight week month year day night morning afternoon evening weekend noon hour minute moment decade
  century season summer winter spring fall autumn weeks months years days hours minutes decades`)
/** Words that stand for a day by themselves and join no noun before them. */
export const adverbialDays = set('today yesterday tomorrow tonight')

/** A day or a span of time, which no preposition ties to a source: "said Roe on Monday". "The Times" is none. */
export function tellsTime(word: Word | undefined): boolean {
  if (!word) return false
  return word.capital ? calendar.has(word.lower) || adverbialDays.has(word.lower) : spans.has(word.lower)
}

/** "Tuesday morning", "yesterday" */
export const isDay = (words: readonly Word[], { first, head }: NounPhrase): boolean =>
  tellsTime(words[head]) && [first, head].some((at) => words[at]?.capital || adverbialDays.has(words[at]?.lower ?? ''))

export const isMonth = (word: Word | undefined): boolean => word?.capital === true && months.has(word.lower)
