import { type ExpressionBuilder, sql } from 'kysely'
import type { Touched } from './people.ts'
import type { Write } from './store.ts'
import type { Tables } from './tables.ts'

/** The acts that views show; evidence, rulings and judgements are kept and hidden. */
export const SHOWN_ACTS = ['speech', 'position', 'intention'] as const

/** Shows or hides what a version says: views show the current version of each article only. */
export async function setListed(db: Write, versionId: string, listed: 0 | 1, touched: Touched): Promise<void> {
  await db
    .updateTable('statement')
    .set({ listed: sql<number>`${listed} and act in (${sql.join(SHOWN_ACTS)})` })
    .where('version_id', '=', versionId)
    .execute()
  await db.updateTable('appearance').set({ listed }).where('version_id', '=', versionId).execute()
  const rowsOfVersion = (of: ExpressionBuilder<Tables, 'role'>) =>
    of.selectFrom('appearance').select('row').where('version_id', '=', versionId)
  await db.updateTable('role').set({ listed }).where('appearance_row', 'in', rowsOfVersion).execute()
  await countVersion(db, versionId, listed === 1 ? 1 : -1, touched)
}

/** Adds what a version says to the counts of those who appear in it, or takes it off again. */
export async function countVersion(
  db: Write,
  versionId: string,
  sign: 1 | -1,
  touched: Touched,
  profiles?: ReadonlySet<number>,
): Promise<void> {
  for (const id of profiles ?? (await profilesIn(db, versionId))) {
    touched.profiles.add(id)
    const statements = sql<number>`(
      select count(*) from statement
      where version_id = ${versionId} and profile_id = ${id} and act in (${sql.join(SHOWN_ACTS)}))`
    await db
      .updateTable('profile')
      .set({
        statements: sql<number>`statements + ${sign} * ${statements}`,
        articles: sql<number>`articles + ${sign}`,
      })
      .where('id', '=', id)
      .execute()
    await rankProfile(db, id)
  }
}

const profilesIn = async (db: Write, versionId: string): Promise<number[]> =>
  (await db.selectFrom('appearance').select('profile_id').distinct().where('version_id', '=', versionId).execute()).map(
    (appearance) => appearance.profile_id,
  )

/** A profile shows the role of highest rank that a current version gives it. */
async function rankProfile(db: Write, id: number): Promise<void> {
  const best = await db
    .selectFrom('role')
    .select(['role', 'org', 'rank'])
    .where('profile_id', '=', id)
    .where('listed', '=', 1)
    .orderBy('rank', 'desc')
    .orderBy('role')
    .orderBy('org')
    .limit(1)
    .executeTakeFirst()
  await db
    .updateTable('profile')
    .set(best ?? { role: null, org: null, rank: '' })
    .where('id', '=', id)
    .execute()
}
