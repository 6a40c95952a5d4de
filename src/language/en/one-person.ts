import type { PersonName, Word } from '../types.ts'
import type { Base } from './base-phrases.ts'
import { isRoleNoun } from './roles.ts'

/** What "and" joins, up to where it ends. */
export interface Member {
  readonly base: Base
  readonly end: number
}

export const isRole = (word: Word | undefined): boolean => word !== undefined && isRoleNoun(word.best.lemma)

/** Whether offices that "and" joins are those of one person: "Deputy Prime Minister and Finance Minister Jane Roe". */
export function isOnePerson(
  words: readonly Word[],
  base: Base,
  end: number,
  name: PersonName | null,
  members: readonly Member[] = [],
): boolean {
  if (isFieldOf(words, base, members) || isPostList(words, base, members)) return true
  if (!isRole(words[base.head])) return false
  if (name?.end !== end) return isTwiceCalled(words, base, end)
  return base.kind === 'name' || isFieldsOf(words, base, name) || isFurtherOffice(words, members)
}

/** "Jane Roe, the mayor of Ham, senator, and first lady": behind a name and its post, posts without an article are more of them. */
function isPostList(words: readonly Word[], base: Base, members: readonly Member[]): boolean {
  const [one, ...others] = members
  if (
    base.kind !== 'name' ||
    isRole(words[base.head]) ||
    !one ||
    one.end === base.end ||
    words[base.end]?.lower !== ','
  )
    return false
  return others.every(({ base: { first, head } }) => words[first]?.best.pos !== 'determiner' && isPostHead(words[head]))
}

const isPostHead = (word: Word | undefined): boolean => isRole(word) && word?.best.number !== 'plural'

/** "the poet and beekeeper": one article, one person of two trades. */
const isTwiceCalled = (words: readonly Word[], { first, end, head }: Base, last: number): boolean =>
  last === end + 2 &&
  head === end - 1 &&
  words[first]?.lower === 'the' &&
  words[head]?.best.number !== 'plural' &&
  isRole(words[end + 1]) &&
  words[end + 1]?.best.number !== 'plural' &&
  words[end + 1]?.capital === false

/** "minister of bridges and weather Jane Roe": what "and" joins are the fields of the office. */
const isFieldsOf = (words: readonly Word[], base: Base, name: PersonName): boolean => {
  const last = words[name.first - 1]
  return (
    (words[base.end]?.lower === 'of' || words[base.end]?.lower === 'for') &&
    last?.best.pos === 'noun' &&
    !last.capital &&
    !isRole(last)
  )
}

/** "Tarn Economics director and senior economist Jane Roe": two offices of one; "the mayor and Governor Jane Roe" are two. */
function isFurtherOffice(words: readonly Word[], members: readonly Member[]): boolean {
  const [one, other, third] = members
  const opening = words[other?.base.first ?? -1]
  if (!one || !opening || third || words[one.base.head]?.best.number === 'plural') return false
  return opening.best.pos !== 'determiner' && !opening.capital
}

/** "Police and Crime Commissioner Jane Roe", "Trade and Industry Secretary Jane Roe": what is joined are fields of the office. */
function isFieldOf(words: readonly Word[], { first, end, kind }: Base, members: readonly Member[]): boolean {
  const [, other, third] = members
  if (kind !== 'name' || end !== first + 1 || !other || third) return false
  const { base } = other
  for (let i = base.first; i < base.end; i++) {
    if (!words[i]?.capital) return false
    if (i > base.first && isRole(words[i])) return i + 1 < base.end
  }
  return false
}
