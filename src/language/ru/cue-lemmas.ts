/** Under which lemmas a word of a text is looked up in a lexicon of cues. */
import type { Reading, VerbGroup, Word } from '../types.ts'

/** Adjectives that the dictionary has as short participles of a verb: «уверен» of «уверить». */
const stateOf: ReadonlyMap<string, string> = new Map([
  ['убедить', 'убеждённый'],
  ['обеспокоить', 'обеспокоенный'],
  ['озаботить', 'озабоченный'],
  ['уверить', 'уверенный'],
  ['открыть', 'открытый'],
  ['заинтересовать', 'заинтересованный'],
])
const none: readonly string[] = []

/** The dictionary gives short adjectives and participles the lemma of the verb or of the full form. */
export function lemmasOf(word: Word, verb: VerbGroup | null): readonly string[] {
  const { best } = word
  if (best.short) return shortLemmas(word)
  if (!verb && best.pos !== 'noun') return none
  const lemmas = [best.lemma]
  for (const { pos, lemma } of word.readings) if (pos === best.pos && !lemmas.includes(lemma)) lemmas.push(lemma)
  return lemmas
}

/** «уверен» is a form of the adjective and of the verb: the adjective is the one that says what somebody thinks. */
function shortLemmas(word: Word): readonly string[] {
  const lemmas = (pos: Reading['pos']) => word.readings.flatMap((r) => (r.short && r.pos === pos ? [r.lemma] : []))
  const participles = lemmas('participle')
  return [...lemmas('adjective'), ...participles.flatMap((lemma) => stateOf.get(lemma) ?? []), ...participles]
}

/** Whether a word of these readings could stand under a lemma that `isIn` knows, wherever it stands: of most words none could. */
export const mayStandUnder = (readings: readonly Reading[], isIn: (lemma: string) => boolean): boolean =>
  readings.some(({ lemma }) => isIn(lemma) || isIn(stateOf.get(lemma) ?? ''))
