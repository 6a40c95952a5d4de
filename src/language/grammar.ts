/** Finds its way in a parsed text: which phrase, verb, cue or sentence stands at a word. All by binary search. */
import type { Span } from '../text/types.ts'
import type { Cue, NounPhrase, Parsed, PersonName, Sentence, StanceEntry, VerbGroup, Word, WordRange } from './types.ts'

/** Index behind the bracket that closes the one at `at` before `limit`; -1 where none does. */
export function bracketEnd(words: readonly Word[], at: number, limit: number): number {
  for (let i = at + 1; i < limit; i++) if (words[i]?.form === ')') return i + 1
  return -1
}

/** Index of the last range that begins at or before `word`, or -1. Ranges are ordered by their first word. */
function lastAtOrBefore(ranges: readonly WordRange[], word: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.first ?? 0) <= word) low = middle + 1
    else high = middle
  }
  return low - 1
}

function covering<R extends WordRange>(ranges: readonly R[], word: number): R | undefined {
  const range = ranges[lastAtOrBefore(ranges, word)]
  return range && word < range.end ? range : undefined
}

/** The ranges that lie wholly in words [first, end). */
function within<R extends WordRange>(ranges: readonly R[], first: number, end: number): R[] {
  const found: R[] = []
  for (let i = lastAtOrBefore(ranges, first - 1) + 1; i < ranges.length; i++) {
    const range = ranges[i]
    if (!range || range.first >= end) break
    if (range.end <= end) found.push(range)
  }
  return found
}

/** «передает» is also the future of a rarer verb: whether the cue's verb is a future and nothing else. */
export function isFutureAlone({ words }: Parsed, { head }: Cue): boolean {
  const verbs = words[head]?.readings.filter(({ pos }) => pos === 'verb') ?? []
  return verbs.length > 0 && verbs.every(({ tense }) => tense === 'future')
}

export const phraseAt = (parsed: Parsed, word: number): NounPhrase | undefined => covering(parsed.phrases, word)
export const verbAt = (parsed: Parsed, word: number): VerbGroup | undefined => covering(parsed.verbs, word)
export const cueAt = (parsed: Parsed, word: number): Cue | undefined => covering(parsed.cues, word)
export const sentenceAt = (parsed: Parsed, word: number): Sentence | undefined => covering(parsed.sentences, word)
export const stanceAt = (parsed: Parsed, word: number): Cue<StanceEntry> | undefined => covering(parsed.stances, word)
export const phrasesIn = (parsed: Parsed, first: number, end: number): NounPhrase[] =>
  within(parsed.phrases, first, end)
export const verbsIn = (parsed: Parsed, first: number, end: number): VerbGroup[] => within(parsed.verbs, first, end)
export const namesIn = (parsed: Parsed, first: number, end: number): PersonName[] => within(parsed.names, first, end)
export const cuesIn = (parsed: Parsed, first: number, end: number): Cue[] => within(parsed.cues, first, end)

/** The sentence before the one given; undefined for the first. */
export const sentenceBefore = (parsed: Parsed, sentence: Sentence): Sentence | undefined =>
  parsed.sentences[lastAtOrBefore(parsed.sentences, sentence.first - 1)]

/** Lower-case form of a word, '' outside the text. */
export const lowerAt = (parsed: Parsed, word: number): string => parsed.words[word]?.lower ?? ''

/** Index of the first word behind one of these rows of words that opens at `first`, and its comma; `first` where none does. */
export function behindOneOf(parsed: Parsed, first: number, rows: readonly (readonly string[])[]): number {
  for (const words of rows) {
    if (!words.every((word, i) => lowerAt(parsed, first + i) === word)) continue
    const behind = first + words.length
    return lowerAt(parsed, behind) === ',' ? behind + 1 : behind
  }
  return first
}

/** Index of the first word that ends behind the offset; `words.length` behind the last. */
export function wordAtOffset(parsed: Parsed, offset: number): number {
  let low = 0
  let high = parsed.words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parsed.words[middle]?.to ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The stretch of text of words[first, end); undefined for none. */
export function spanOfWords({ words }: Parsed, first: number, end: number): Span | undefined {
  const opening = words[first]
  const last = words[end - 1]
  return opening && last && end > first ? { from: opening.from, to: last.to } : undefined
}
