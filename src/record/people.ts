import { sql } from 'kysely'
import { compare } from './compare.ts'
import type { Db, Write } from './db.ts'
import { numbers, strings } from './engine.ts'
import { insertRows } from './insert-rows.ts'
import { followKeys, type Given, givenTo } from './mends/refs.ts'
import { isInitials, nameParts } from './names.ts'
import { prepared } from './prepared.ts'
import { latestRoles, roleNow, type Told } from './role-now.ts'
import { selectPeople, toPerson } from './rows.ts'
import type { ProfileTable } from './tables.ts'
import { type Settled, tiedGroups } from './ties.ts'
import type { Touched } from './touched.ts'
import type { PersonSummary } from './types.ts'

/** Brings the persons up to date with their profiles: who is one person, under which id, with which name and counts. */
export async function settlePeople(db: Write, touched: Touched): Promise<void> {
  await followKeys(db, touched)
  const persons = new Set(touched.persons)
  await assign(db, await tiedGroups(db, touched), persons)
  const followed = await personsOf(db, [...touched.profiles, ...touched.mended])
  await assign(db, followed, persons)
  for (const group of followed) persons.add(leastOf(group))
  const all = [...persons]
  for (let at = 0; at < all.length; at += PERSONS_AT_ONCE) await refreshPersons(db, all.slice(at, at + PERSONS_AT_ONCE))
}

/** SQLite takes 32,766 values a query. */
const PERSONS_AT_ONCE = 500

/** The persons of these profiles, each as all its profiles: its smallest appearance may have changed, and with it its id. */
async function personsOf(db: Write, profiles: readonly number[]): Promise<Settled[][]> {
  const rows = await profilesBeside(db, { profiles })
  return [...Map.groupBy(rows, ({ person_id }) => person_id).values()]
}

const profilesBeside = prepared<{ profiles: readonly number[] }>()((db, { numbers }) =>
  db
    .selectFrom('profile')
    .select(['id', 'person_id', 'least'])
    .where('person_id', 'in', (of) =>
      of.selectFrom('profile').select('person_id').where('id', 'in', numbers('profiles')),
    ),
)

const leastOf = (group: readonly Settled[]): string =>
  group.reduce((least, profile) => (profile.least < least ? profile.least : least), group[0]?.least ?? '')

/** Makes each group of profiles one person, under the smallest id of all its appearances. */
async function assign(db: Write, groups: readonly (readonly Settled[])[], persons: Set<string>): Promise<void> {
  const moved: number[] = []
  for (const group of groups) {
    const person = leastOf(group)
    const others = group.filter(({ person_id }) => person_id !== person)
    if (others.length === 0) continue
    persons.add(person)
    for (const { person_id } of others) persons.add(person_id)
    const ids = others.map(({ id }) => id)
    await db.updateTable('profile').set({ person_id: person }).where('id', 'in', numbers(db, ids)).execute()
    moved.push(...ids)
  }
  if (moved.length === 0) return
  const now = (profile: string) => sql<string>`(select person_id from profile where id = ${sql.ref(profile)})`
  const gone = numbers(db, moved)
  await db
    .updateTable('statement')
    .set({ person_id: now('statement.profile_id') })
    .where('profile_id', 'in', gone)
    .execute()
  await db
    .updateTable('position')
    .set({ person_id: now('position.profile_id') })
    .where('profile_id', 'in', gone)
    .execute()
  await db
    .updateTable('position')
    .set({ via_person_id: now('position.via_profile_id') })
    .where('via_profile_id', 'in', gone)
    .execute()
}

/** Writes the lines of persons as lists show them, and takes away those that no profile has the id of any more. */
async function refreshPersons(db: Write, ids: readonly string[]): Promise<void> {
  const profiles = await countsOf(db, { persons: ids })
  const byPerson = Map.groupBy(profiles, ({ person_id }) => person_id)
  const gone = ids.filter((id) => !byPerson.has(id))
  if (gone.length > 0) await db.deleteFrom('person').where('id', 'in', strings(db, gone)).execute()
  const names = Map.groupBy(await namesIn(db, { persons: ids }), ({ person_id }) => person_id)
  const told = Map.groupBy(await latestRoles(db, { persons: ids }), ({ person_id }) => person_id)
  const given = await givenTo(db, ids)
  const lines = [...byPerson].map(([id, own]) =>
    lineOf(id, own, names.get(id) ?? [], told.get(id) ?? [], given.get(id)),
  )
  await insertRows(
    db,
    'person',
    lines,
    `on conflict (id) do update set name = excluded.name, shown_name = excluded.shown_name, type = excluded.type,
      role = excluded.role, org = excluded.org, statements = excluded.statements, articles = excluded.articles`,
  )
}

const countsOf = prepared<{ persons: readonly string[] }>()((db, { strings }) =>
  db.selectFrom('profile').select(['person_id', 'statements', 'articles']).where('person_id', 'in', strings('persons')),
)

function lineOf(
  id: string,
  profiles: readonly Pick<ProfileTable, 'statements' | 'articles'>[],
  names: readonly Named[],
  told: readonly Told[],
  given: Given | undefined,
) {
  const sum = (count: 'statements' | 'articles'): number => profiles.reduce((all, profile) => all + profile[count], 0)
  const usual = usualName(names)
  const { name = null, office = null } = given ?? {}
  return {
    id,
    name: name ?? usual.name,
    shown_name: name,
    type: usual.type,
    ...(office ?? roleNow(told)),
    statements: sum('statements'),
    articles: sum('articles'),
  }
}

/** The commonest full name, without initials where there is one; the longer of two equally common; the type by itself. */
function usualName(rows: readonly Named[]): { name: string; type: string } {
  const full = rows.filter((row) => row.name.includes(' '))
  const whole = full.filter((row) => !isInitials(nameParts(row.name).given))
  const [name] = countBy([whole, full].find((some) => some.length > 0) ?? rows, (row) => row.name)
  const [type] = countBy(rows, (row) => row.type)
  return { name: name?.key ?? '', type: type?.key ?? 'person' }
}

/** How often a name stands for a person, by type. */
type Named = Awaited<ReturnType<typeof namesIn>>[number]

const namesIn = prepared<{ persons: readonly string[] }>()((db, slots) =>
  db
    .selectFrom('profile')
    .innerJoin('name', 'name.profile_id', 'profile.id')
    .select(['profile.person_id', 'name.name', 'name.type', sql<number>`sum(name.count)`.as('count')])
    .where('profile.person_id', 'in', slots.strings('persons'))
    .groupBy(['profile.person_id', 'name.name', 'name.type']),
)

/** How often each name stands for a person, by type. */
export const namesOf = (db: Db, person: string): Promise<readonly Named[]> => namesIn(db, { persons: [person] })

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
  const now = await followId(db, id, personAppearing)
  return now ? toPerson(now) : null
}

const personAppearing = prepared<{ id: string }>()((db, { value }) =>
  selectPeople(db)
    .innerJoin('profile', 'profile.person_id', 'person.id')
    .innerJoin('appearance', 'appearance.profile_id', 'profile.id')
    .where('appearance.id', '=', value('id'))
    .limit(1),
)

/** The id under which a person stands now, asked by that id or by any id that it ever had; null for none. */
export async function currentPersonId(db: Db, id: string): Promise<string | null> {
  return (await followId(db, id, idOfAppearing))?.person_id ?? null
}

const idOfAppearing = prepared<{ id: string }>()((db, { value }) =>
  db
    .selectFrom('appearance')
    .innerJoin('profile', 'profile.id', 'appearance.profile_id')
    .select('profile.person_id')
    .where('appearance.id', '=', value('id'))
    .limit(1),
)

/** Asks for an id, and where nothing has it, for the one that it leads to. */
async function followId<Found>(
  db: Db,
  id: string,
  find: (db: Db, asked: { id: string }) => Promise<Found[]>,
): Promise<Found | undefined> {
  const seen = new Set<string>()
  for (let asked = id; !seen.has(asked); ) {
    seen.add(asked)
    const [found] = await find(db, { id: asked })
    if (found) return found
    const [redirect] = await redirectOf(db, { id: asked })
    if (!redirect) return undefined
    asked = redirect.appearance_id
  }
  return undefined
}

const redirectOf = prepared<{ id: string }>()((db, { value }) =>
  db.selectFrom('redirect').select('appearance_id').where('id', '=', value('id')),
)
