import { type ExpressionBuilder, sql } from 'kysely'
import { SHOWN_ACTS } from './acts.ts'
import type { Write } from './db.ts'
import { numbers } from './engine.ts'
import { prepared } from './prepared.ts'
import type { Tables } from './tables.ts'
import type { Touched } from './touched.ts'

/** Hides what a version says, because another version of the article is shown now. */
export async function hideVersion(db: Write, versionId: string, touched: Touched): Promise<void> {
  await countVersion(db, versionId, -1, touched)
  const rows = sql`(select "row" from statement where version_id = ${versionId})`
  await sql`delete from full_text where rowid in ${rows}`.execute(db)
  await db.updateTable('statement').set({ listed: 0 }).where('version_id', '=', versionId).execute()
  const positions = sql`(select "row" from position where version_id = ${versionId})`
  await sql`delete from target_text where rowid in ${positions}`.execute(db)
  await db.updateTable('position').set({ listed: 0 }).where('version_id', '=', versionId).execute()
  await db.updateTable('appearance').set({ listed: 0 }).where('version_id', '=', versionId).execute()
  const appearances = (of: ExpressionBuilder<Tables, 'role'>) =>
    of.selectFrom('appearance').select('row').where('version_id', '=', versionId)
  await db.updateTable('role').set({ listed: 0 }).where('appearance_row', 'in', appearances).execute()
}

/** Adds what a version says to the counts of those who appear in it, or takes it off again. */
export async function countVersion(
  db: Write,
  versionId: string,
  sign: 1 | -1,
  touched: Touched,
  profiles?: ReadonlySet<number>,
): Promise<void> {
  const ids = [...(profiles ?? (await profilesIn(db, versionId)))]
  if (ids.length === 0) return
  for (const id of ids) touched.profiles.add(id)
  // Compared as a sum, so that SQLite takes the index of the version and not that of all that the profile says.
  const statements = sql<number>`(
    select count(*) from statement
    where version_id = ${versionId} and +profile_id = profile.id and rejected = 0 and act in (${sql.join(SHOWN_ACTS)}))`
  await db
    .updateTable('profile')
    .set({
      statements: sql<number>`statements + ${sign} * ${statements}`,
      articles: sql<number>`articles + ${sign}`,
    })
    .where('id', 'in', numbers(db, ids))
    .execute()
}

const profilesIn = async (db: Write, versionId: string): Promise<number[]> =>
  (await profilesOf(db, { version: versionId })).map((appearance) => appearance.profile_id)

const profilesOf = prepared<{ version: string }>()((db, { value }) =>
  db.selectFrom('appearance').select('profile_id').distinct().where('version_id', '=', value('version')),
)
