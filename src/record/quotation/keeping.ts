import { sql } from 'kysely'
import { engineOf, numbers } from '../engine.ts'
import { SHOWN_ACTS } from '../listing.ts'
import { PIECE_BREAK } from '../pieces.ts'
import { type RecordStore, type Write, writing } from '../store.ts'
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

/** Statements are given their wordings so many at a time where a record has none yet. */
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
  for (const { row, wording } of statements) {
    if (wording === null) continue
    const id = await wordingId(db, wording)
    await db
      .insertInto('carrier')
      .values({ row, wording_id: id })
      .onConflict((conflict) => conflict.column('row').doUpdateSet({ wording_id: id }))
      .execute()
  }
}

async function wordingId(db: Write, { key, language, print, shingles }: WordingContent): Promise<number> {
  const known = await db.selectFrom('wording').select('id').where('key', '=', key).executeTakeFirst()
  if (known) return known.id
  const { id } = await db
    .insertInto('wording')
    .values({ key, language, print })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = shingles.map((hash) => [hash, id])
  await sql`insert into shingle (hash, wording_id)
    select * from ${engineOf(db).table('rows', ['hash', 'wording_id'], rows)}`.execute(db)
  return id
}

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
