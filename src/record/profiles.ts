import { sql } from 'kysely'
import type { AppearanceContent } from './content.ts'
import type { ProfileKey } from './identity.ts'
import type { Touched } from './people.ts'
import type { Write } from './store.ts'

export interface Profile {
  readonly id: number
  readonly person_id: string
}

/** The profile of an appearance, made where it is the first of its kind. */
export async function profileFor(
  db: Write,
  appearanceId: string,
  { key, kind, surname, given, patronymic }: ProfileKey,
  touched: Touched,
): Promise<Profile> {
  const known = await db
    .selectFrom('profile')
    .select(['id', 'person_id', 'least'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (known) {
    if (appearanceId < known.least)
      await db.updateTable('profile').set({ least: appearanceId }).where('id', '=', known.id).execute()
    return known
  }
  if (kind !== 'body' && kind !== 'alone') touched.surnames.add(surname)
  touched.keys.add(key)
  return db
    .insertInto('profile')
    .values({
      key,
      kind,
      surname,
      given,
      patronymic,
      person_id: appearanceId,
      least: appearanceId,
      role: null,
      org: null,
      rank: '',
      statements: 0,
      articles: 0,
    })
    .returning(['id', 'person_id'])
    .executeTakeFirstOrThrow()
}

/** Counts a name of a profile, and notes the words of a new one. */
export async function insertName(
  db: Write,
  profileId: number,
  name: string,
  type: string,
  words: AppearanceContent['words'],
): Promise<void> {
  const { count } = await db
    .insertInto('name')
    .values({ profile_id: profileId, name, type, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['profile_id', 'name', 'type']).doUpdateSet({ count: sql<number>`name.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  if (count > 1 || words.length === 0) return
  await db
    .insertInto('name_word')
    .values(words.map((entry) => ({ ...entry, profile_id: profileId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
