import type { Reading } from './types.ts'

/**
 * A reading with all its fields in one order, those that the language does not mark too: the engine finds a field of
 * objects of one shape much faster than of objects of many, and the rules ask hardly for anything else.
 */
export const wholeReading = (of: Reading): Reading => ({
  lemma: of.lemma,
  pos: of.pos,
  case: of.case,
  number: of.number,
  gender: of.gender,
  person: of.person,
  tense: of.tense,
  aspect: of.aspect,
  voice: of.voice,
  mood: of.mood,
  animate: of.animate,
  short: of.short,
  name: of.name,
  score: of.score,
  known: of.known,
})
