/** Whether a phrase can be what a verb says of: in the nominative, of its number and gender. */
import type { NounPhrase, Parsed, VerbGroup } from '../types.ts'

export const isNominative = (phrase: NounPhrase): boolean => phrase.cases.includes('nominative')

export const isGoverned = (parsed: Parsed, { first }: NounPhrase): boolean =>
  parsed.words[first - 1]?.best.pos === 'preposition'

export const isSubject = (parsed: Parsed, phrase: NounPhrase): boolean =>
  isNominative(phrase) && !isGoverned(parsed, phrase)

/** «міністр сказав», «міністерка сказала», «прем'єр заявила» (a woman in an office of a masculine name). */
export function agrees({ number, gender, kind, personName, cases }: NounPhrase, verb: VerbGroup): boolean {
  if (verb.number !== undefined && verb.number !== number) return false
  // «Поліції повідомили, що»: the police are told rather than several that tell.
  if (number === 'plural' && cases.includes('dative')) return false
  if (number === 'plural' || !verb.gender || gender === null || verb.gender === gender) return true
  return kind === 'common' && personName === null && gender === 'masculine' && verb.gender === 'feminine'
}
