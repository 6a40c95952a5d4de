import type { AppearanceContent, Content } from './content.ts'
import { type Indexed, indexWords } from './engine.ts'
import { countVersion } from './listing.ts'
import { applyMends } from './mends/apply.ts'
import type { Touched } from './people.ts'
import { insertName, type Profile, profileFor } from './profiles.ts'
import { keepWordings } from './quotation/keeping.ts'
import type { Write } from './store.ts'
import type { Reading } from './types.ts'

type Work = Reading & { readonly content: Content }

/** Statements go in so many at a time: SQLite takes 32,766 values a query. */
const ROWS_AT_ONCE = 200

/** Inserts the people, statements and positions of a version, as mended, and counts them where they are shown. */
export async function insertContent(db: Write, work: Work, listed: 0 | 1, touched: Touched): Promise<void> {
  const profiles = new Map<string, Profile>()
  for (const appearance of work.content.appearances)
    profiles.set(appearance.id, await insertAppearance(db, work, appearance, listed, touched))
  for (let at = 0; at < work.content.statements.length; at += ROWS_AT_ONCE)
    await insertStatements(db, work, work.content.statements.slice(at, at + ROWS_AT_ONCE), profiles, listed)
  for (let at = 0; at < work.content.positions.length; at += ROWS_AT_ONCE)
    await insertPositions(db, work, work.content.positions.slice(at, at + ROWS_AT_ONCE), profiles, listed)
  await applyMends(db, { id: work.article.version, listed, article: work.article }, touched)
  if (listed === 1) await countVersion(db, work.article.version, 1, touched)
}

async function insertAppearance(
  db: Write,
  { article, content }: Work,
  { id, name, type, mentions, roles, ...appearance }: AppearanceContent,
  listed: 0 | 1,
  touched: Touched,
): Promise<Profile> {
  const profile = await profileFor(db, id, appearance.profile, touched)
  touched.profiles.add(profile.id)
  const { row } = await db
    .insertInto('appearance')
    .values({ id, version_id: article.version, profile_id: profile.id, name, type, mentions, listed })
    .returning('row')
    .executeTakeFirstOrThrow()
  await insertName(db, profile.id, name, type, appearance.words)
  for (const role of roles) {
    if (!(await hasRole(db, profile.id, role))) touched.surnames.add(appearance.profile.surname)
    const office = db.insertInto('office').values({ role_key: role.role_key, org_key: role.org_key })
    await office.onConflict((conflict) => conflict.doNothing()).execute()
    await db
      .insertInto('role')
      .values({ ...role, appearance_row: row, profile_id: profile.id, day: content.day, listed })
      .execute()
  }
  return profile
}

const hasRole = (
  db: Write,
  profileId: number,
  { role_key, org_key }: { readonly role_key: string; readonly org_key: string },
): Promise<object | undefined> =>
  db
    .selectFrom('role')
    .select('row')
    .where('profile_id', '=', profileId)
    .where('role_key', '=', role_key)
    .where('org_key', '=', org_key)
    .limit(1)
    .executeTakeFirst()

async function insertStatements(
  db: Write,
  { article, content }: Work,
  statements: Content['statements'],
  profiles: ReadonlyMap<string, Profile>,
  listed: 0 | 1,
): Promise<void> {
  const { time, day, month } = content
  const orgs = [...new Set(statements.map(({ row }) => row.org_key))]
  await db
    .insertInto('org')
    .values(orgs.map((key) => ({ key })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const rows = await db
    .insertInto('statement')
    .values(
      statements.map(({ row, shown, speaker }) => ({
        ...row,
        article_id: article.id,
        version_id: article.version,
        profile_id: profiles.get(speaker ?? '')?.id ?? null,
        person_id: profiles.get(speaker ?? '')?.person_id ?? null,
        time,
        day,
        month,
        listed: shown ? listed : 0,
      })),
    )
    .returning(['row', 'id'])
    .execute()
  const wordings = new Map(statements.map(({ row, wording }) => [row.id, wording]))
  await keepWordings(
    db,
    rows.map(({ row, id }) => ({ row, wording: wordings.get(id) ?? null })),
  )
  const shown = new Map(statements.filter((each) => each.shown).map(({ row, fullText }) => [row.id, fullText]))
  if (listed === 0) return // full text holds what views show, so that it can count by itself
  await indexWords(db, 'full_text', wordsOfRows(rows, shown))
}

async function insertPositions(
  db: Write,
  { article, content }: Work,
  positions: Content['positions'],
  profiles: ReadonlyMap<string, Profile>,
  listed: 0 | 1,
): Promise<void> {
  const { time, day } = content
  const known = (id: string | null): Profile | undefined => profiles.get(id ?? '')
  const rows = await db
    .insertInto('position')
    .values(
      positions.map(({ row, holder, via }) => ({
        ...row,
        article_id: article.id,
        version_id: article.version,
        profile_id: known(holder)?.id ?? null,
        person_id: known(holder)?.person_id ?? null,
        via_profile_id: known(via)?.id ?? null,
        via_person_id: known(via)?.person_id ?? null,
        time,
        day,
        listed,
      })),
    )
    .returning(['row', 'id'])
    .execute()
  if (listed === 0) return
  const texts = new Map(positions.map(({ row, fullText }) => [row.id, fullText]))
  await indexWords(db, 'target_text', wordsOfRows(rows, texts))
}

/** The words of those rows that have some. */
const wordsOfRows = (
  rows: readonly { readonly row: number; readonly id: string }[],
  texts: ReadonlyMap<string, Omit<Indexed, 'row'>>,
): Indexed[] =>
  rows.flatMap(({ row, id }) => {
    const text = texts.get(id)
    return text ? [{ row, ...text }] : []
  })
