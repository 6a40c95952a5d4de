import { sql } from 'kysely'
import type { AppearanceContent, Content, RoleContent } from './content.ts'
import type { Write } from './db.ts'
import { editionOf } from './edition.ts'
import { type Indexed, indexWords } from './engine.ts'
import { insertNumbered, insertRows } from './insert-rows.ts'
import { countVersion } from './listing.ts'
import { indexStatements } from './marks.ts'
import { applyMends } from './mends/apply.ts'
import { insertNames, type Profile, profilesFor } from './profiles.ts'
import { keepWordings } from './quotation/keeping.ts'
import type { Touched } from './touched.ts'
import type { Reading } from './types.ts'

type Work = Reading & { readonly content: Content }

/** Statements go in so many at a time. */
const ROWS_AT_ONCE = 200

/** Inserts the people, statements and positions of a version, as mended, and counts them where they are shown. */
export async function insertContent(db: Write, work: Work, listed: 0 | 1, touched: Touched): Promise<void> {
  const profiles = new Map<string, Profile>()
  for (let at = 0; at < work.content.appearances.length; at += ROWS_AT_ONCE) {
    const some = work.content.appearances.slice(at, at + ROWS_AT_ONCE)
    for (const [id, profile] of await insertAppearances(db, work, some, listed, touched)) profiles.set(id, profile)
  }
  const words: Indexed[] = []
  for (let at = 0; at < work.content.statements.length; at += ROWS_AT_ONCE)
    words.push(
      ...(await insertStatements(db, work, work.content.statements.slice(at, at + ROWS_AT_ONCE), profiles, listed)),
    )
  for (let at = 0; at < work.content.positions.length; at += ROWS_AT_ONCE)
    await insertPositions(db, work, work.content.positions.slice(at, at + ROWS_AT_ONCE), profiles, listed)
  await applyMends(db, { id: work.article.version, listed, article: work.article }, touched)
  if (listed === 0) return // full text holds what views show, so that it can count by itself
  for (let at = 0; at < words.length; at += ROWS_AT_ONCE) await indexStatements(db, words.slice(at, at + ROWS_AT_ONCE))
  await countVersion(db, work.article.version, 1, touched)
}

/** The profiles of the appearances, by their ids. */
async function insertAppearances(
  db: Write,
  { article, content }: Work,
  appearances: readonly AppearanceContent[],
  listed: 0 | 1,
  touched: Touched,
): Promise<ReadonlyMap<string, Profile>> {
  const profiles = await profilesFor(db, appearances, touched)
  const seen = appearances.flatMap((it) => {
    const profile = profiles.get(it.id)
    return profile ? [{ ...it, profile_id: profile.id, surname: it.profile.surname }] : []
  })
  for (const { profile_id } of seen) touched.profiles.add(profile_id)
  const version_id = article.version
  const rowOf = await insertNumbered(
    db,
    'appearance',
    seen.map(({ id, profile_id, name, type, mentions }) => ({
      id,
      version_id,
      profile_id,
      name,
      type,
      mentions,
      listed,
    })),
    'row',
    'id',
  )
  await insertNames(db, seen)
  const roles = seen.flatMap(({ id, profile_id, surname, roles: own }) =>
    own.map((role) => ({ ...role, appearance_row: rowOf.get(id) ?? 0, profile_id, surname })),
  )
  for (let at = 0; at < roles.length; at += ROWS_AT_ONCE)
    await insertRoles(db, content.day, roles.slice(at, at + ROWS_AT_ONCE), listed, touched)
  return profiles
}

interface NewRole extends RoleContent {
  readonly appearance_row: number
  readonly profile_id: number
  readonly surname: string
}

/** Who gets a role that none of the same profile has is tied anew to others of the surname. */
async function insertRoles(
  db: Write,
  day: string,
  roles: readonly NewRole[],
  listed: 0 | 1,
  touched: Touched,
): Promise<void> {
  const asked = roles.map(
    ({ profile_id, role_key, org_key }, at) =>
      sql`(cast(${at} as bigint), cast(${profile_id} as bigint), cast(${role_key} as text), cast(${org_key} as text))`,
  )
  const { rows: known } = await sql<{ at: number }>`
    with asked (at, profile, role, org) as (values ${sql.join(asked)})
    select at from asked where exists (
      select 1 from role where profile_id = asked.profile and role_key = asked.role and org_key = asked.org)`.execute(
    db,
  )
  const old = new Set(known.map(({ at }) => at))
  for (const [at, { surname }] of roles.entries()) if (!old.has(at)) touched.surnames.add(surname)
  const offices = roles.map(({ role_key, org_key }) => ({ role_key, org_key }))
  await insertRows(db, 'office', offices, 'on conflict do nothing')
  await insertRows(
    db,
    'role',
    roles.map(({ surname: _, ...role }) => ({ ...role, day, listed })),
  )
}

/** Gives the words of those that are shown. */
async function insertStatements(
  db: Write,
  { article, content }: Work,
  statements: Content['statements'],
  profiles: ReadonlyMap<string, Profile>,
  listed: 0 | 1,
): Promise<Indexed[]> {
  const { time, day, month } = content
  const orgs = [...new Set(statements.map(({ row }) => row.org_key))]
  await insertRows(
    db,
    'org',
    orgs.map((key) => ({ key })),
    'on conflict do nothing',
  )
  const edition_id = await editionOf(db, article)
  const rows = await insertNumbered(
    db,
    'statement',
    statements.map(({ row, shown, speaker }) => ({
      ...row,
      article_id: article.id,
      version_id: article.version,
      profile_id: profiles.get(speaker ?? '')?.id ?? null,
      person_id: profiles.get(speaker ?? '')?.person_id ?? null,
      time,
      day,
      month,
      edition_id,
      listed: shown ? listed : 0,
    })),
    'row',
    'id',
  )
  const wordings = new Map(statements.map(({ row, wording }) => [row.id, wording]))
  await keepWordings(
    db,
    Array.from(rows, ([id, row]) => ({ row, wording: wordings.get(id) ?? null })),
  )
  const shown = new Map(statements.filter((each) => each.shown).map(({ row, fullText }) => [row.id, fullText]))
  return wordsOfRows(rows, shown)
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
  const rows = await insertNumbered(
    db,
    'position',
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
    'row',
    'id',
  )
  if (listed === 0) return
  const texts = new Map(positions.map(({ row, fullText }) => [row.id, fullText]))
  await indexWords(db, 'target_text', wordsOfRows(rows, texts))
}

/** The words of those rows that have some. */
const wordsOfRows = (rows: ReadonlyMap<string, number>, texts: ReadonlyMap<string, Omit<Indexed, 'row'>>): Indexed[] =>
  [...rows].flatMap(([id, row]) => {
    const text = texts.get(id)
    return text ? [{ row, ...text }] : []
  })
