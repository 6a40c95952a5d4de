import { sql } from 'kysely'
import { SHOWN_ACTS } from '../acts.ts'
import type { Write } from '../db.ts'
import { numbers, tableOf } from '../engine.ts'
import { insertNumbered } from '../insert-rows.ts'
import { PIECE_BREAK } from '../pieces.ts'
import { prepared } from '../prepared.ts'
import { type RecordStore, writing } from '../store.ts'
import { sha256Of } from '../warc.ts'
import { type LemmaOf, wordsOf } from '../words.ts'
import { packPrint, printOf, shinglesOf, unpackPrint } from './print.ts'
import { wordingWordsOf } from './words.ts'

/** What is kept of one wording. */
export interface WordingContent {
  readonly key: string
  readonly language: string | null
  readonly print: Uint8Array
  readonly shingles: readonly number[]
}

/** So many rows are inserted in one query, and given their wordings in one transaction where a record has none yet. */
const ROWS_AT_ONCE = 500

/** The wording of a statement's words; null where they are too few to be known by. */
export function wordingContent(
  pieces: readonly string[],
  language: string | null,
  lemmaOf: LemmaOf,
): WordingContent | null {
  const print = printOf(wordingWordsOf(pieces.join(PIECE_BREAK), language, lemmaOf))
  if (print === null) return null
  return {
    key: wordingKey(pieces, language),
    language,
    print: packPrint(print),
    shingles: shinglesOf(print, language),
  }
}

/** Equal for wordings that differ in marks, capitals and ё alone. */
export function wordingKey(pieces: readonly string[], language: string | null): string {
  const forms = wordsOf(pieces.join(PIECE_BREAK)).map(({ exact }) => exact)
  return sha256Of(JSON.stringify([language, ...forms])).slice(0, 32)
}

/** Keeps the wordings of statements by their rows. Equal wordings are one, however many carry it. */
export async function keepWordings(
  db: Write,
  statements: readonly { readonly row: number; readonly wording: WordingContent | null }[],
): Promise<void> {
  const wordings = new Map(statements.flatMap(({ wording }) => (wording === null ? [] : [[wording.key, wording]])))
  if (wordings.size === 0) return
  const ids = await wordingIds(db, wordings)
  const carriers = statements.flatMap(({ row, wording }) =>
    wording === null ? [] : [[row, ids.get(wording.key) ?? 0]],
  )
  await sql`insert into carrier ("row", wording_id)
    select * from ${tableOf(db, 'carriers', ['row', 'wording_id'], carriers)} where true
    on conflict ("row") do update set wording_id = excluded.wording_id`.execute(db)
}

/** The ids of wordings by their keys; those that are new are kept. */
async function wordingIds(
  db: Write,
  wordings: ReadonlyMap<string, WordingContent>,
): Promise<ReadonlyMap<string, number>> {
  const known = await wordingsKeyed(db, { keys: [...wordings.keys()] })
  const ids = new Map(known.map(({ id, key }) => [key, id]))
  const fresh = [...wordings.values()].filter(({ key }) => !ids.has(key))
  const shingles: (readonly number[])[] = []
  for (let at = 0; at < fresh.length; at += ROWS_AT_ONCE) {
    const some = fresh.slice(at, at + ROWS_AT_ONCE)
    const made = await insertNumbered(
      db,
      'wording',
      some.map(({ key, language, print }) => ({ key, language, print })),
      'id',
      'key',
    )
    for (const [key, id] of made) {
      ids.set(key, id)
      for (const hash of wordings.get(key)?.shingles ?? []) shingles.push([hash, id])
    }
  }
  // In the order of the index: what stands on one page of it is written at once.
  shingles.sort(([a = 0], [b = 0]) => a - b)
  if (shingles.length > 0)
    await sql`insert into shingle (hash, wording_id)
      select * from ${tableOf(db, 'rows', ['hash', 'wording_id'], shingles)}`.execute(db)
  return ids
}

const wordingsKeyed = prepared<{ keys: readonly string[] }>()((db, { strings }) =>
  db.selectFrom('wording').select(['id', 'key']).where('key', 'in', strings('keys')),
)

/** Takes the statements of a version out of their wordings, and wordings that nobody carries any more with them. */
export async function releaseWordingsOf(db: Write, versionId: string): Promise<void> {
  const rows = await db.selectFrom('statement').select('row').where('version_id', '=', versionId).execute()
  await releaseWordings(
    db,
    rows.map(({ row }) => row),
  )
}

/** The same for some statements, by their rows. */
export async function releaseWordings(db: Write, rows: readonly number[]): Promise<void> {
  const asked = numbers(db, rows)
  await db.deleteFrom('unworded').where('row', 'in', asked).execute()
  const left = await db.deleteFrom('carrier').where('row', 'in', asked).returning('wording_id').execute()
  for (const id of new Set(left.map(({ wording_id }) => wording_id))) {
    const carried = await db.selectFrom('carrier').select('row').where('wording_id', '=', id).limit(1).execute()
    if (carried.length === 0) await removeWording(db, id)
  }
}

async function removeWording(db: Write, id: number): Promise<void> {
  const { print, language } = await db
    .deleteFrom('wording')
    .where('id', '=', id)
    .returning(['print', 'language'])
    .executeTakeFirstOrThrow()
  const shingles = shinglesOf(unpackPrint(print), language)
  await db.deleteFrom('shingle').where('wording_id', '=', id).where('hash', 'in', numbers(db, shingles)).execute()
}

/**
 * Gives their wordings to statements that were kept before there were any: some hundred at a time, so that others may
 * write in between, and from where it stopped if it is stopped.
 * @throws RecordError 'busy', 'disk'
 */
export async function fillWordings(record: RecordStore): Promise<void> {
  while (await writing(record, (db) => fillSome(db, record.lemmaOf)));
}

/** False where all have them. */
async function fillSome(db: Write, lemmaOf: LemmaOf): Promise<boolean> {
  const next = await db.selectFrom('unworded').select('row').orderBy('row').limit(ROWS_AT_ONCE).execute()
  const [first, last] = [next[0], next.at(-1)]
  if (!first || !last) return false
  const found = await db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .select(['statement.row', 'statement.words', 'article.language'])
    .where('statement.row', '>=', first.row)
    .where('statement.row', '<=', last.row)
    .where('statement.act', 'in', SHOWN_ACTS)
    .execute()
  await keepWordings(
    db,
    found.map(({ row, words, language }) => ({ row, wording: wordingContent(JSON.parse(words), language, lemmaOf) })),
  )
  await db.deleteFrom('unworded').where('row', '>=', first.row).where('row', '<=', last.row).execute()
  return true
}
