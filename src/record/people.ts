import { sql } from 'kysely'
import { followKeys, givenTo } from './mends/refs.ts'
import { selectPeople, toPerson } from './rows.ts'
import type { Db, Write } from './store.ts'
import { type Settled, tiedGroups } from './ties.ts'
import type { PersonSummary } from './types.ts'

/** What changed in a transaction, to be settled once at its end. */
export interface Touched {
  /** Profiles with a new, changed or lost appearance, statement or role. */
  readonly profiles: Set<number>
  /** Surnames under which the evidence changed: their profiles are tied anew. */
  readonly surnames: Set<string>
  /** Ids of persons that may have lost all that they had. */
  readonly persons: Set<string>
  /** Keys of profiles that came or went: mends may mean them. */
  readonly keys: Set<string>
  /** Profiles that a mend means, or meant until now. */
  readonly mended: Set<number>
}

export const nothingTouched = (): Touched => ({
  profiles: new Set(),
  surnames: new Set(),
  persons: new Set(),
  keys: new Set(),
  mended: new Set(),
})

/** Brings the persons up to date with their profiles: who is one person, under which id, with which name and counts. */
export async function settlePeople(db: Write, touched: Touched): Promise<void> {
  await followKeys(db, touched)
  const persons = new Set(touched.persons)
  for (const group of await tiedGroups(db, touched)) await assign(db, group, persons)
  for (const id of [...touched.profiles, ...touched.mended]) await followLeast(db, id, persons)
  for (const person of persons) await refreshPerson(db, person)
}

/** A profile's smallest appearance may have changed, and with it the id of its person. */
async function followLeast(db: Write, profileId: number, persons: Set<string>): Promise<void> {
  const group = await db
    .selectFrom('profile')
    .select(['id', 'person_id', 'least'])
    .where('person_id', 'in', (of) => of.selectFrom('profile').select('person_id').where('id', '=', profileId))
    .execute()
  await assign(db, group, persons)
  const first = group[0]
  if (first) persons.add(leastOf(group))
}

const leastOf = (group: readonly Settled[]): string =>
  group.reduce((least, profile) => (profile.least < least ? profile.least : least), group[0]?.least ?? '')

/** Makes a group of profiles one person, under the smallest id of all its appearances. */
async function assign(db: Write, group: readonly Settled[], persons: Set<string>): Promise<void> {
  const person = leastOf(group)
  const moved = group.filter((profile) => profile.person_id !== person)
  if (moved.length === 0) return
  persons.add(person)
  for (const { id, person_id } of moved) {
    persons.add(person_id)
    await db.updateTable('profile').set({ person_id: person }).where('id', '=', id).execute()
    await db.updateTable('statement').set({ person_id: person }).where('profile_id', '=', id).execute()
    await db.updateTable('position').set({ person_id: person }).where('profile_id', '=', id).execute()
    await db.updateTable('position').set({ via_person_id: person }).where('via_profile_id', '=', id).execute()
  }
}

/** Writes a person's line as lists show it, or takes it away where no profile has that id any more. */
async function refreshPerson(db: Write, id: string): Promise<void> {
  const profiles = await db
    .selectFrom('profile')
    .select(['id', 'role', 'org', 'rank', 'statements', 'articles'])
    .where('person_id', '=', id)
    .execute()
  if (profiles.length === 0) {
    await db.deleteFrom('person').where('id', '=', id).execute()
    return
  }
  const told = profiles.toSorted((a, b) => compare(b.rank, a.rank) || compare(a.role, b.role) || compare(a.org, b.org))
  const sum = (count: 'statements' | 'articles'): number => profiles.reduce((all, profile) => all + profile[count], 0)
  const usual = await usualName(db, id)
  const { name, office } = await givenTo(db, id)
  const line = {
    name: name ?? usual.name,
    shown_name: name,
    type: usual.type,
    role: office ? office.role : (told[0]?.role ?? null),
    org: office ? office.org : (told[0]?.org ?? null),
    statements: sum('statements'),
    articles: sum('articles'),
  }
  await db
    .insertInto('person')
    .values({ id, ...line })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(line))
    .execute()
}

const compare = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? '', b ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

/** The commonest full name, the longer of two equally common ones; the type likewise, each by itself. */
async function usualName(db: Write, person: string): Promise<{ name: string; type: string }> {
  const rows = await namesOf(db, person)
  const full = rows.filter((row) => row.name.includes(' '))
  const [name] = countBy(full.length > 0 ? full : rows, (row) => row.name)
  const [type] = countBy(rows, (row) => row.type)
  return { name: name?.key ?? '', type: type?.key ?? 'person' }
}

/** How often each name stands for a person, by type. */
export const namesOf = (db: Db, person: string): Promise<{ name: string; type: string; count: number }[]> =>
  db
    .selectFrom('name')
    .innerJoin('profile', 'profile.id', 'name.profile_id')
    .select(['name.name', 'name.type', sql<number>`sum(name.count)`.as('count')])
    .where('profile.person_id', '=', person)
    .groupBy(['name.name', 'name.type'])
    .execute()

/** The sums of counts under each key: highest first, then the longer key, then in order. */
export function countBy<Row extends { readonly count: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): { key: string; count: number }[] {
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, same]) => ({ key, count: same.reduce((all, row) => all + row.count, 0) }))
    .sort((a, b) => b.count - a.count || b.key.length - a.key.length || compare(a.key, b.key))
}

/** The person under an id that it has, or ever had; null for none. */
export async function personById(db: Db, id: string): Promise<PersonSummary | null> {
  const now = await followId(db, id, (asked) =>
    selectPeople(db)
      .innerJoin('profile', 'profile.person_id', 'person.id')
      .innerJoin('appearance', 'appearance.profile_id', 'profile.id')
      .where('appearance.id', '=', asked)
      .limit(1)
      .executeTakeFirst(),
  )
  return now ? toPerson(now) : null
}

/** The id under which a person stands now, asked by that id or by any id that it ever had; null for none. */
export async function currentPersonId(db: Db, id: string): Promise<string | null> {
  const now = await followId(db, id, (asked) =>
    db
      .selectFrom('appearance')
      .innerJoin('profile', 'profile.id', 'appearance.profile_id')
      .select('profile.person_id')
      .where('appearance.id', '=', asked)
      .limit(1)
      .executeTakeFirst(),
  )
  return now?.person_id ?? null
}

/** Asks for an id, and where nothing has it, for the one that it leads to. */
async function followId<Found>(
  db: Db,
  id: string,
  find: (id: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const seen = new Set<string>()
  for (let asked = id; !seen.has(asked); ) {
    seen.add(asked)
    const found = await find(asked)
    if (found) return found
    const redirect = await db.selectFrom('redirect').select('appearance_id').where('id', '=', asked).executeTakeFirst()
    if (!redirect) return undefined
    asked = redirect.appearance_id
  }
  return undefined
}
