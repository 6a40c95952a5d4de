import { wordSet } from '../lexicon.ts'
import type { PersonName, Word } from '../types.ts'
import type { Base } from './base-phrases.ts'
import { isPossessiveMark } from './possessors.ts'
import { isRoleNoun } from './roles.ts'
import { stateAt } from './states.ts'

/** What whoever holds an office has by it: "the mayor of Tarn's office". */
const ofOffice = wordSet('office administration team campaign staff cabinet government')

/**
 * "the Guild of Pilots of Tarn's secretary": the mark of the owner belongs to all of the name before it, so that all of it
 * is one base phrase, and its head is the office.
 */
export function joinOwners(words: readonly Word[], bases: readonly Base[]): Base[] {
  const joined: Base[] = []
  for (const base of bases.toReversed()) {
    const behind = joined.at(-1)
    if (behind && ownsWith(words, base, behind)) joined.splice(-1, 1, { ...behind, first: base.first })
    else joined.push(base)
  }
  return joined.reverse()
}

/** Words for a force that serves several counties. */
export const forces = wordSet('police constabulary')

/** "Tarn and Ham Police": one force by the names of two counties, where neither is somebody's or a state. */
export function joinForces(words: readonly Word[], bases: readonly Base[], names: readonly PersonName[]): Base[] {
  const people = new Set(names.map(({ first }) => first))
  const joined: Base[] = []
  for (const base of bases) {
    const before = joined.at(-1)
    if (before && isCounty(words, before, base) && !people.has(before.first) && !people.has(base.first))
      joined.splice(-1, 1, { ...base, first: before.first })
    else joined.push(base)
  }
  return joined
}

const isCounty = (words: readonly Word[], county: Base, { first, head, end }: Base): boolean =>
  county.kind === 'name' &&
  county.end === county.first + 1 &&
  words[county.end]?.lower === 'and' &&
  first === county.end + 1 &&
  head === end - 1 &&
  head > first &&
  words[first]?.capital === true &&
  forces.has(words[head]?.lower ?? '') &&
  stateAt(words, county.first, county.end, true) === undefined

function ownsWith(words: readonly Word[], name: Base, behind: Base): boolean {
  const joint = words[name.end]
  if (joint?.lower !== 'of' || behind.first !== name.end + 1 || !words[behind.first]?.capital) return false
  const [owner, owned] = [words[name.head]?.best.lemma ?? '', words[behind.head]?.best.lemma ?? '']
  if (!(name.kind === 'name' && isRoleNoun(owned)) && !(isRoleNoun(owner) && ofOffice.has(owned))) return false
  for (let i = behind.first + 1; i < behind.head; i++) if (isPossessiveMark(words, i)) return true
  return false
}
