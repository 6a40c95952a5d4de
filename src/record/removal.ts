import { sql } from 'kysely'
import type { Write } from './db.ts'
import { numbers } from './engine.ts'
import { countVersion } from './listing.ts'
import { releaseWordingsOf } from './quotation/keeping.ts'
import type { Touched } from './touched.ts'

/** Takes the people, statements and positions of a version out of every table, the counts and the full text. */
export async function removeContent(db: Write, versionId: string, touched: Touched): Promise<void> {
  await removeAppearances(db, versionId, touched)
  await sql`delete from full_text where rowid in (select "row" from statement where version_id = ${versionId})`.execute(
    db,
  )
  await releaseWordingsOf(db, versionId)
  await db.deleteFrom('statement').where('version_id', '=', versionId).execute()
  const positions = await db.selectFrom('position').select('row').where('version_id', '=', versionId).execute()
  await removePositions(
    db,
    positions.map(({ row }) => row),
  )
}

/** Takes positions out of their table and the full text. */
export async function removePositions(db: Write, rows: readonly number[]): Promise<void> {
  const gone = numbers(db, rows)
  await sql`delete from target_text where rowid in ${gone}`.execute(db)
  await sql`delete from position where "row" in ${gone}`.execute(db)
}

/** Takes those who appear in a version out of it, all or only some profiles; their statements must still be there. */
export async function removeAppearances(
  db: Write,
  versionId: string,
  touched: Touched,
  only?: readonly number[],
): Promise<void> {
  const all = await appearancesOf(db, versionId)
  const gone = only ? all.filter((appearance) => only.includes(appearance.profile_id)) : all
  for (const appearance of gone) {
    touchAppearance(touched, appearance)
    await db.deleteFrom('role').where('appearance_row', '=', appearance.row).execute()
  }
  // A version that is hidden was taken off the counts when it was hidden.
  const counted = gone.filter((appearance) => appearance.listed === 1).map((appearance) => appearance.profile_id)
  await countVersion(db, versionId, -1, touched, new Set(counted))
  for (const { row, id, name, type, profile_id } of gone) {
    await db.deleteFrom('appearance').where('row', '=', row).execute()
    const least = await leaveProfile(db, { name, type, profile_id }, touched)
    if (least !== null) await redirect(db, id, least)
  }
}

/** What has to be settled because an appearance goes, or goes elsewhere. */
export function touchAppearance(
  touched: Touched,
  {
    surname,
    profile_id,
    person_id,
  }: { readonly surname: string; readonly profile_id: number; readonly person_id: string },
): void {
  touched.surnames.add(surname)
  touched.profiles.add(profile_id)
  touched.persons.add(person_id)
}

/** Takes an appearance that is gone, or has gone elsewhere, out of its profile; gives the least id left there. */
export async function leaveProfile(
  db: Write,
  { name, type, profile_id }: { readonly name: string; readonly type: string; readonly profile_id: number },
  touched: Touched,
): Promise<string | null> {
  await lowerName(db, profile_id, name, type)
  return closeGap(db, profile_id, touched)
}

const appearancesOf = (db: Write, versionId: string) =>
  db
    .selectFrom('appearance')
    .innerJoin('profile', 'profile.id', 'appearance.profile_id')
    .select(['appearance.row', 'appearance.id', 'appearance.name', 'appearance.type', 'appearance.listed'])
    .select(['appearance.profile_id', 'profile.surname', 'profile.person_id'])
    .where('version_id', '=', versionId)
    .execute()

/** Notes the least id left in a profile, or takes the profile away where nothing is. */
async function closeGap(db: Write, profileId: number, touched: Touched): Promise<string | null> {
  const { least } = await db
    .selectFrom('appearance')
    .select((at) => at.fn.min<string | null>('id').as('least'))
    .where('profile_id', '=', profileId)
    .executeTakeFirstOrThrow()
  if (least !== null) {
    await db.updateTable('profile').set({ least }).where('id', '=', profileId).execute()
    return least
  }
  await db.deleteFrom('name_word').where('profile_id', '=', profileId).execute()
  await db.deleteFrom('name').where('profile_id', '=', profileId).execute()
  const { key } = await db.deleteFrom('profile').where('id', '=', profileId).returning('key').executeTakeFirstOrThrow()
  touched.keys.add(key)
  return null
}

/** A lost appearance leads to another of its profile, for ever. */
export async function redirect(db: Write, lost: string, least: string): Promise<void> {
  await db
    .insertInto('redirect')
    .values({ id: lost, appearance_id: least })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ appearance_id: least }))
    .execute()
}

async function lowerName(db: Write, profileId: number, name: string, type: string): Promise<void> {
  const ofName = db.updateTable('name').where('profile_id', '=', profileId).where('name', '=', name)
  await ofName.where('type', '=', type).set({ count: sql<number>`count - 1` }).execute()
  await db.deleteFrom('name').where('profile_id', '=', profileId).where('count', '<=', 0).execute()
}
