/** Which of all the roles that articles give a person is shown beside the name. */
import { sql } from 'kysely'
import { besideOffice, isFormer, isFuller } from '../language/role-words.ts'
import { compare } from './compare.ts'
import { nameKey } from './names.ts'
import { prepared } from './prepared.ts'
import type { RoleInTime } from './types.ts'

export type Office = Pick<RoleInTime, 'role' | 'org'>

/** What articles say of a person on a day in the same words. */
export interface Told extends Office {
  /** See `rankOf`. */
  readonly rank: string
  readonly times: number
}

/**
 * What roles are sorted by, highest first: what is no mere word for somebody, then the latest day, then what is held still,
 * then what has both an office and a body.
 */
export function rankOf({ role, org }: Office, day: string): string {
  const says = role !== null && (org !== null || !besideOffice(role))
  const held = role === null || !isFormer(role)
  return `${Number(says)} ${day} ${Number(held)}${Number(role !== null) + Number(org !== null)}`
}

/**
 * The role that holds as of the newest evidence; of several of that rank the one told most often, and of one office worded in
 * several ways («глава МИД», «глава МИД Карсании») the fullest. The order of the list does not matter.
 */
export function roleNow(told: readonly Told[]): Office {
  const keyed = told.map((each) => ({ ...each, key: keyOf(each), wording: wordingOf(each) }))
  const often = new Map<string, number>()
  for (const { key, times } of keyed) often.set(key, (often.get(key) ?? 0) + times)
  const [newest, ...others] = keyed.sort(
    (a, b) =>
      compare(b.rank, a.rank) ||
      (often.get(b.key) ?? 0) - (often.get(a.key) ?? 0) ||
      b.wording.length - a.wording.length ||
      compare(a.wording, b.wording),
  )
  if (!newest) return { role: null, org: null }
  const { role, org } = others.reduce<Office>((now, other) => (saysMore(other, now) ? other : now), newest)
  return { role, org }
}

const wordingOf = ({ role, org }: Office): string => `${role ?? ''}\n${org ?? ''}`
const keyOf = ({ role, org }: Office): string => `${nameKey(role ?? '')}\n${nameKey(org ?? '')}`

/** Whether it is the same office in more words. */
function saysMore(other: Office, now: Office): boolean {
  const ways = [wider(other.role, now.role), wider(other.org, now.org)]
  return now.role !== null && ways.includes('wider') && ways.every((way) => way === 'wider' || way === 'same')
}

/** How one wording stands to another, said of the same thing. */
function wider(one: string | null, other: string | null): 'wider' | 'same' | 'another' {
  const [a, b] = [nameKey(one ?? ''), nameKey(other ?? '')]
  if (a === b) return 'same'
  return b === '' || isFuller(a, b) ? 'wider' : 'another'
}

/** The days of so many of the latest roles of each name are looked at: enough for the fullest wording. */
const LATEST = 24

/** What current versions say of persons, the latest of it. */
export const latestRoles = prepared<{ persons: readonly string[] }>()((db, { strings }) =>
  db
    .selectFrom('profile')
    .innerJoin('role', 'role.profile_id', 'profile.id')
    .select((of) => ['profile.person_id', 'role.role', 'role.org', 'role.rank', of.fn.countAll<number>().as('times')])
    .where('profile.person_id', 'in', strings('persons'))
    .where('role.listed', '=', 1)
    .where('role.rank', '>=', (of) =>
      of.fn.coalesce(
        of
          .selectFrom('role as latest')
          .select('latest.rank')
          .whereRef('latest.profile_id', '=', 'profile.id')
          .where('latest.listed', '=', 1)
          .orderBy('latest.rank', 'desc')
          .limit(1)
          .offset(LATEST - 1),
        sql<string>`''`,
      ),
    )
    .groupBy(['profile.person_id', 'role.role', 'role.org', 'role.rank']),
)
