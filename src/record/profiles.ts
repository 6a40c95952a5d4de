import type { Insertable } from 'kysely'
import type { AppearanceContent } from './content.ts'
import type { Write } from './db.ts'
import type { ProfileKey } from './identity.ts'
import { insertNumbered, insertRows } from './insert-rows.ts'
import { prepared } from './prepared.ts'
import type { Tables } from './tables.ts'
import type { Touched } from './touched.ts'

export interface Profile {
  readonly id: number
  readonly person_id: string
}

/** An appearance and the profile that it belongs to. */
type Appearing = Pick<AppearanceContent, 'id' | 'profile'>

/** The profile of an appearance, made where it is the first of its kind. */
export async function profileFor(db: Write, id: string, profile: ProfileKey, touched: Touched): Promise<Profile> {
  const found = (await profilesFor(db, [{ id, profile }], touched)).get(id)
  if (!found) throw new Error('a profile was not made')
  return found
}

/** The same for several, by their ids. */
export async function profilesFor(
  db: Write,
  appearances: readonly Appearing[],
  touched: Touched,
): Promise<ReadonlyMap<string, Profile>> {
  const keys = appearances.map(({ profile }) => profile.key)
  const known = await profilesKeyed(db, { keys })
  const byKey = new Map(known.map((profile) => [profile.key, profile]))
  const unknown = new Map<string, Appearing>()
  for (const each of appearances) {
    const { key } = each.profile
    if (!byKey.has(key) && !unknown.has(key)) unknown.set(key, each)
  }
  for (const made of await insertProfiles(db, [...unknown.values()], touched)) byKey.set(made.key, made)
  const found = new Map<string, Profile>()
  for (const { id, profile } of appearances) {
    const there = byKey.get(profile.key)
    if (!there) throw new Error('a profile was not made')
    if (id < there.least) {
      await db.updateTable('profile').set({ least: id }).where('id', '=', there.id).execute()
      byKey.set(profile.key, { ...there, least: id })
    }
    found.set(id, there)
  }
  return found
}

const profilesKeyed = prepared<{ keys: readonly string[] }>()((db, { strings }) =>
  db.selectFrom('profile').select(['id', 'person_id', 'least', 'key']).where('key', 'in', strings('keys')),
)

async function insertProfiles(
  db: Write,
  appearances: readonly Appearing[],
  touched: Touched,
): Promise<(Profile & { readonly key: string; readonly least: string })[]> {
  if (appearances.length === 0) return []
  const rows = appearances.map(({ id, profile: { key, kind, surname, given, patronymic } }) => {
    if (kind !== 'body' && kind !== 'alone') touched.surnames.add(surname)
    touched.keys.add(key)
    const nothingYet = { statements: 0, articles: 0 }
    return { key, kind, surname, given, patronymic, person_id: id, least: id, ...nothingYet }
  })
  const ids = await insertNumbered(db, 'profile', rows, 'id', 'key')
  return rows.map(({ key, person_id, least }) => ({ id: ids.get(key) ?? 0, key, person_id, least }))
}

/** A name under which an appearance belongs to a profile. */
type Called = Pick<AppearanceContent, 'name' | 'type' | 'words'> & { readonly profile_id: number }

/** Counts a name of a profile, and notes the words of a new one. */
export const insertName = (
  db: Write,
  profileId: number,
  name: string,
  type: string,
  words: AppearanceContent['words'],
): Promise<void> => insertNames(db, [{ profile_id: profileId, name, type, words }])

/** The same for several. */
export async function insertNames(db: Write, called: readonly Called[]): Promise<void> {
  if (called.length === 0) return
  const keyOf = (it: Omit<Called, 'words'>): string => JSON.stringify([it.profile_id, it.name, it.type])
  const same = Map.groupBy(called, keyOf)
  const counts = await insertRows<'name', Insertable<Tables['name']>>(
    db,
    'name',
    [...same.values()].flatMap(([one, ...others]) =>
      one ? [{ profile_id: one.profile_id, name: one.name, type: one.type, count: others.length + 1 }] : [],
    ),
    `on conflict (profile_id, name, type) do update set count = name.count + excluded.count
      returning profile_id, name, type, count`,
  )
  const words = counts.flatMap((row) => {
    const [one, ...others] = same.get(keyOf(row)) ?? []
    return one && row.count === others.length + 1
      ? one.words.map((word) => ({ ...word, profile_id: one.profile_id }))
      : []
  })
  await insertRows(db, 'name_word', words, 'on conflict do nothing')
}
