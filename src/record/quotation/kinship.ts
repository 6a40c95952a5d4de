import { isNamedBody } from '../identity.ts'
import { couldStandFor, nameKey, nameParts } from '../names.ts'
import type { RecordEntry } from '../types.ts'
import type { Kinship } from './likeness.ts'

type Speaker = RecordEntry['speaker']

/**
 * Whether two statements name one speaker. `unknown` where one names nobody, or where one is a body and the other speaks
 * for it.
 */
export function kinshipOf(a: Speaker, b: Speaker): Kinship {
  if (a.personId !== null && a.personId === b.personId) return 'same'
  if (a.name === null || b.name === null) return 'unknown'
  if (nameKey(a.name) === nameKey(b.name)) return 'same'
  if (a.type === 'person' && b.type === 'person') return couldBeOne(a.name, b.name) ? 'same' : 'other'
  return speaksFor(a, b) || speaksFor(b, a) ? 'unknown' : 'other'
}

/** A surname alone, or with initials, beside the full name: with the same words, that is evidence enough. */
function couldBeOne(a: string, b: string): boolean {
  const [one, other] = [nameParts(a), nameParts(b)]
  if (one.surname !== other.surname) return false
  return one.given === '' || other.given === '' || couldStandFor(one.given, other.given)
}

const speaksFor = (person: Speaker, body: Speaker): boolean =>
  person.org !== null &&
  body.name !== null &&
  isNamedBody({ name: body.name, type: body.type }) &&
  nameKey(person.org) === nameKey(body.name)

/** True where two different speakers are named, and neither speaks for the other. */
export const namesAnother = (a: Speaker, b: Speaker): boolean => kinshipOf(a, b) === 'other'
