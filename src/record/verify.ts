import type { Span } from '../text/types.ts'
import { unpackArticle } from './body.ts'
import type { Db } from './db.ts'
import { RecordError } from './errors.ts'
import { mendFaults } from './mends/check.ts'
import { unpackOccasion } from './occasion.ts'
import { wordingFaults } from './quotation/check.ts'
import { letGoOf, spanOf, spansOf } from './rows.ts'
import type { RecordStore } from './store.ts'
import { bytesAt } from './stored.ts'
import { storyFaults } from './stories/check.ts'
import type { Counts, Fault, LetGo } from './types.ts'
import { sha256Of } from './warc.ts'

const ROWS_AT_ONCE = 100
/** Captures read at the same time: from a bucket each takes a while. */
const CAPTURES_AT_ONCE = 8

export interface Verified {
  /** Of articles all versions; of people all appearances in them. */
  readonly checked: Counts & { readonly positions: number }
  /** Captures whose bytes were let go by rule: their hashes stay, and there is nothing to compare them with. */
  readonly letGo: number
  /** Texts of which only what statements and people stand on was left: that is what is compared. */
  readonly textsLetGo: number
  readonly faults: Fault[]
}
/** How far it is: `total` counts captures and article versions together. */
export type OnProgress = (done: number, total: number) => void

export interface VerifyOptions {
  readonly onProgress?: OnProgress
  /**
   * Only so many captures and so many versions. Their ids are hashes, so those that follow one another from a random one on
   * are a random sample. Stories, wordings and mends are looked through only with all.
   */
  readonly sample?: number
  readonly random?: () => number
}

/**
 * Checks that the record is what it was: the SHA-256 of every capture's bytes, that of every version's text, and that
 * every span still holds the words that were kept. Memory does not grow with the record.
 */
export async function verify(record: RecordStore, options: VerifyOptions = {}): Promise<Verified> {
  const { onProgress = () => {}, sample = Number.POSITIVE_INFINITY, random = Math.random } = options
  const part: Part = { from: sample === Number.POSITIVE_INFINITY ? '' : randomHex(random), most: sample }
  const faults: Fault[] = []
  const checked = { captures: 0, articles: 0, statements: 0, positions: 0, people: 0 }
  const counted = [await countOf(record.read, 'capture'), await countOf(record.read, 'version')] // erased ones too
  const total = counted.reduce((all, count) => all + Math.min(count, sample), 0)
  for await (const rows of pagesOf((...range) => capturesAfter(record.read, ...range), 'c', part, CAPTURES_AT_ONCE)) {
    faults.push(...(await Promise.all(rows.map((row) => captureFaults(record, row)))).flat())
    checked.captures += rows.length
    onProgress(checked.captures + checked.articles, total)
  }
  for await (const version of one(
    pagesOf((...range) => versionsAfter(record.read, ...range), 'v', part, ROWS_AT_ONCE),
  )) {
    const statements = await statementsOf(record.read, version.id)
    const appearances = await appearancesOf(record.read, version.id)
    const positions = await positionsOf(record.read, version.id)
    faults.push(...versionFaults(version, statements, positions, appearances))
    checked.articles += 1
    checked.statements += statements.length
    checked.positions += positions.length
    checked.people += appearances.length
    onProgress(checked.captures + checked.articles, total)
  }
  if (sample === Number.POSITIVE_INFINITY)
    for (const all of [wordingFaults, mendFaults, storyFaults])
      for await (const fault of all(record.read)) faults.push(fault)
  const [letGo, textsLetGo] = [await countLetGo(record.read, 'capture'), await countLetGo(record.read, 'version')]
  return { checked, letGo, textsLetGo, faults }
}

/** What stands behind one statement, checked now. */
export interface VerifiedStatement {
  readonly captureSha256: string
  readonly textSha256: string
  /** False where the bytes of the page were erased or let go: then only the text is checked. */
  readonly hasBytes: boolean
  readonly letGo: LetGo | null
  /** Of the text, all but the words that statements and people stand on; `textSha256` is that of the whole. */
  readonly textLetGo: LetGo | null
  readonly faults: readonly Fault[]
}

/** As `verify`, for one statement: the bytes of its page, the text, and its words in it. Null where there is none. */
export async function verifyStatement(record: RecordStore, id: string): Promise<VerifiedStatement | null> {
  const row = await record.read
    .selectFrom('statement')
    .innerJoin('version', 'version.id', 'statement.version_id')
    .innerJoin('capture', 'capture.id', 'version.capture_id')
    .select(['version.id as version_id', 'version.text_sha256', 'version.kept_sha256', 'version.body'])
    .select(['version.let_go as text_let_go', 'version.let_go_days as text_let_go_days'])
    .select(['capture.id', 'capture.sha256', 'capture.erased', 'capture.warc'])
    .select(['capture.warc_offset', 'capture.warc_length', 'capture.let_go', 'capture.let_go_days'])
    .where('statement.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { version_id, text_sha256, kept_sha256, body } = row
  const version = { id: version_id, text_sha256, kept_sha256, body }
  const statements = (await statementsOf(record.read, row.version_id)).filter((statement) => statement.id === id)
  const hasBytes = row.erased === 0
  return {
    captureSha256: row.sha256,
    textSha256: row.text_sha256,
    hasBytes,
    letGo: letGoOf(row),
    textLetGo: letGoOf({ let_go: row.text_let_go, let_go_days: row.text_let_go_days }),
    faults: [...(hasBytes ? await captureFaults(record, row) : []), ...versionFaults(version, statements, [], [])],
  }
}

const countOf = async (db: Db, table: 'capture' | 'version'): Promise<number> =>
  (
    await db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirst()
  )?.count ?? 0

const countLetGo = async (db: Db, table: 'capture' | 'version'): Promise<number> =>
  (
    await db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('let_go', 'is not', null)
      .executeTakeFirst()
  )?.count ?? 0

type CaptureRow = Awaited<ReturnType<typeof capturesAfter>>[number]
type VersionRow = Awaited<ReturnType<typeof versionsAfter>>[number]
type StatementRow = Awaited<ReturnType<typeof statementsOf>>[number]
type PositionRow = Awaited<ReturnType<typeof positionsOf>>[number]
type AppearanceRow = Awaited<ReturnType<typeof appearancesOf>>[number]

/** The ids from a place on, so many of them. */
interface Part {
  /** Hexadecimal digits behind an id's letter. */
  readonly from: string
  readonly most: number
}

const randomHex = (random: () => number): string =>
  Array.from({ length: 12 }, () => Math.floor(random() * 16).toString(16)).join('')

/** Rows by their ids, some at a time, from a place on; behind the last one it goes on with the first. */
async function* pagesOf<Row extends { readonly id: string }>(
  rowsIn: (after: string, to: string, most: number) => Promise<Row[]>,
  letter: string,
  { from, most }: Part,
  atOnce: number,
): AsyncGenerator<Row[]> {
  let left = most
  const start = letter + from
  for (const [begin, end] of [[start, `${letter}g`] as const, ['', start] as const]) {
    for (let after: string = begin; left > 0; ) {
      const rows = await rowsIn(after, end, Math.min(atOnce, left))
      if (rows.length > 0) yield rows
      left -= rows.length
      if (rows.length < atOnce) break
      after = rows.at(-1)?.id ?? after
    }
    if (from === '') return
  }
}

async function* one<Row>(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const rows of pages) yield* rows
}

const capturesAfter = (db: Db, id: string, to: string, most: number) =>
  db
    .selectFrom('capture')
    .select(['id', 'sha256', 'warc', 'warc_offset', 'warc_length'])
    .where('erased', '=', 0)
    .where('id', '>', id)
    .where('id', '<=', to)
    .orderBy('id')
    .limit(most)
    .execute()

const versionsAfter = (db: Db, id: string, to: string, most: number) =>
  db
    .selectFrom('version')
    .select(['id', 'text_sha256', 'kept_sha256', 'body'])
    .where('id', '>', id)
    .where('id', '<=', to)
    .orderBy('id')
    .limit(most)
    .execute()

const statementsOf = (db: Db, versionId: string) =>
  db
    .selectFrom('statement')
    .select(['id', 'content', 'words', 'cue', 'cue_words', 'source', 'source_words', 'more'])
    .where('version_id', '=', versionId)
    .orderBy('place')
    .execute()

const positionsOf = (db: Db, versionId: string) =>
  db
    .selectFrom('position')
    .select(['id', 'holder_text', 'holder_words', 'cue', 'cue_words', 'target', 'target_words'])
    .select(['evidence', 'evidence_words', 'reason', 'reason_words'])
    .where('version_id', '=', versionId)
    .orderBy('place')
    .execute()

const appearancesOf = (db: Db, versionId: string) =>
  db.selectFrom('appearance').select(['id', 'name', 'mentions']).where('version_id', '=', versionId).execute()

async function captureFaults(record: RecordStore, row: CaptureRow): Promise<Fault[]> {
  try {
    const bytes = await bytesAt(record, row)
    if (bytes === null) return [] // let go, or erased, since the row was read
    const now = sha256Of(bytes)
    if (now === row.sha256) return []
    return [{ what: 'capture-changed', id: row.id, detail: `its SHA-256 was ${row.sha256} and is ${now}` }]
  } catch (error) {
    const missing = error instanceof RecordError && (error.code === 'damaged' || error.code === 'disk')
    if (!missing) throw error // a bucket that does not answer is no damage
    return [{ what: 'capture-missing', id: row.id, detail: error.message }]
  }
}

function versionFaults(
  { id, text_sha256, kept_sha256, body }: VersionRow,
  statements: readonly StatementRow[],
  positions: readonly PositionRow[],
  appearances: readonly AppearanceRow[],
): Fault[] {
  const text = textOf(body)
  if (text === undefined) return [{ what: 'text-changed', id, detail: 'the stored article cannot be read any more' }]
  const [was, now] = [kept_sha256 ?? text_sha256, sha256Of(text)]
  const changed: Fault[] =
    now === was ? [] : [{ what: 'text-changed', id, detail: `its SHA-256 was ${was} and is ${now}` }]
  return [
    ...changed,
    ...statements.flatMap((statement) => spanFaults(text, statement)),
    ...positions.flatMap((position) => targetFaults(text, position)),
    ...appearances.flatMap((appearance) => mentionFaults(text, appearance)),
  ]
}

function textOf(body: Uint8Array): string | undefined {
  try {
    return unpackArticle(body).text
  } catch {
    return undefined
  }
}

function spanFaults(text: string, row: StatementRow): Fault[] {
  return faultsAt(text, row.id, [
    ...piecesOf(row.content, row.words),
    ...pieceOf(row.cue, row.cue_words),
    ...pieceOf(row.source, row.source_words),
    ...occasionPieces(row.more),
  ])
}

/** What tells when, where and to whom; a record made before these words were kept has their places alone. */
function occasionPieces(more: string | null): Piece[] {
  const { saidIn, venue, addressee } = unpackOccasion(null, more)
  return [saidIn, venue, addressee].flatMap((told) =>
    told && told.words !== null ? [{ span: told.text, kept: told.words }] : [],
  )
}

function targetFaults(text: string, row: PositionRow): Fault[] {
  return faultsAt(text, row.id, [
    ...pieceOf(row.holder_text, row.holder_words),
    ...pieceOf(row.cue, row.cue_words),
    ...piecesOf(row.target, row.target_words),
    ...pieceOf(row.evidence, row.evidence_words),
    ...pieceOf(row.reason, row.reason_words),
  ])
}

/** A place and the words that were kept of it. */
interface Piece {
  readonly span: Span
  readonly kept: string | null | undefined
}

function piecesOf(spans: string, words: string): Piece[] {
  const kept: string[] = JSON.parse(words)
  return spansOf(spans).map((span, at) => ({ span, kept: kept[at] }))
}

function pieceOf(json: string | null, kept: string | null): Piece[] {
  const span = spanOf(json)
  return span === null ? [] : [{ span, kept }]
}

const faultsAt = (text: string, id: string, pieces: readonly Piece[]): Fault[] =>
  pieces.flatMap(({ span: { from, to }, kept }) =>
    text.slice(from, to) === kept
      ? []
      : [{ what: 'span-changed' as const, id, detail: `the text at ${from} is not "${kept}" any more` }],
  )

/** Mentions are kept as places alone: they must at least be places of this text. */
function mentionFaults(text: string, { id, name, mentions }: AppearanceRow): Fault[] {
  const outside = spansOf(mentions).some(({ from, to }) => from < 0 || from >= to || to > text.length)
  return outside ? [{ what: 'span-changed', id, detail: `a mention of ${name} lies outside the text` }] : []
}
