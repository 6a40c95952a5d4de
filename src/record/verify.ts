import { unpackArticle } from './body.ts'
import { RecordError } from './errors.ts'
import { spansOf } from './rows.ts'
import type { Db, RecordStore } from './store.ts'
import type { Counts, Fault } from './types.ts'
import { readCapture, sha256Of } from './warc.ts'

const ROWS_AT_ONCE = 100

export interface Verified {
  /** Of articles all versions; of people all appearances in them. */
  readonly checked: Counts
  readonly faults: Fault[]
}
/** How far it is: `total` counts captures and article versions together. */
export type OnProgress = (done: number, total: number) => void

/**
 * Checks that the record is what it was: the SHA-256 of every capture's bytes, that of every version's text, and that
 * every span still holds the words that were kept. Memory does not grow with the record.
 */
export async function verify(record: RecordStore, onProgress: OnProgress = () => {}): Promise<Verified> {
  const faults: Fault[] = []
  const checked = { captures: 0, articles: 0, statements: 0, people: 0 }
  const total = (await countOf(record.read, 'capture')) + (await countOf(record.read, 'version')) // erased ones too
  for await (const capture of allCaptures(record.read)) {
    faults.push(...captureFaults(record, capture))
    checked.captures += 1
    onProgress(checked.captures + checked.articles, total)
  }
  for await (const version of allVersions(record.read)) {
    const statements = await statementsOf(record.read, version.id)
    const appearances = await appearancesOf(record.read, version.id)
    faults.push(...versionFaults(version, statements, appearances))
    checked.articles += 1
    checked.statements += statements.length
    checked.people += appearances.length
    onProgress(checked.captures + checked.articles, total)
  }
  return { checked, faults }
}

const countOf = async (db: Db, table: 'capture' | 'version'): Promise<number> =>
  (
    await db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirst()
  )?.count ?? 0

type CaptureRow = Awaited<ReturnType<typeof capturesAfter>>[number]
type VersionRow = Awaited<ReturnType<typeof versionsAfter>>[number]
type StatementRow = Awaited<ReturnType<typeof statementsOf>>[number]
type AppearanceRow = Awaited<ReturnType<typeof appearancesOf>>[number]

const capturesAfter = (db: Db, id: string) =>
  db
    .selectFrom('capture')
    .select(['id', 'sha256', 'warc', 'warc_offset', 'warc_length'])
    .where('erased', '=', 0)
    .where('id', '>', id)
    .orderBy('id')
    .limit(ROWS_AT_ONCE)
    .execute()

const versionsAfter = (db: Db, id: string) =>
  db
    .selectFrom('version')
    .select(['id', 'text_sha256', 'body'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(ROWS_AT_ONCE)
    .execute()

const statementsOf = (db: Db, versionId: string) =>
  db
    .selectFrom('statement')
    .select(['id', 'content', 'words', 'cue', 'cue_words', 'source', 'source_words'])
    .where('version_id', '=', versionId)
    .orderBy('place')
    .execute()

const appearancesOf = (db: Db, versionId: string) =>
  db.selectFrom('appearance').select(['id', 'name', 'mentions']).where('version_id', '=', versionId).execute()

async function* allCaptures(db: Db): AsyncGenerator<CaptureRow> {
  for (let rows = await capturesAfter(db, ''); rows.length > 0; ) {
    yield* rows
    rows = await capturesAfter(db, rows.at(-1)?.id ?? '')
  }
}

async function* allVersions(db: Db): AsyncGenerator<VersionRow> {
  for (let rows = await versionsAfter(db, ''); rows.length > 0; ) {
    yield* rows
    rows = await versionsAfter(db, rows.at(-1)?.id ?? '')
  }
}

function captureFaults(record: RecordStore, row: CaptureRow): Fault[] {
  const place = { file: row.warc, offset: row.warc_offset, length: row.warc_length }
  try {
    const now = sha256Of(readCapture(record.captures, place))
    if (now === row.sha256) return []
    return [{ what: 'capture-changed', id: row.id, detail: `its SHA-256 was ${row.sha256} and is ${now}` }]
  } catch (error) {
    if (!(error instanceof RecordError)) throw error
    return [{ what: 'capture-missing', id: row.id, detail: error.message }]
  }
}

function versionFaults(
  { id, text_sha256, body }: VersionRow,
  statements: readonly StatementRow[],
  appearances: readonly AppearanceRow[],
): Fault[] {
  const text = textOf(body)
  if (text === undefined) return [{ what: 'text-changed', id, detail: 'the stored article cannot be read any more' }]
  const now = sha256Of(text)
  const changed: Fault[] =
    now === text_sha256 ? [] : [{ what: 'text-changed', id, detail: `its SHA-256 was ${text_sha256} and is ${now}` }]
  return [
    ...changed,
    ...statements.flatMap((statement) => spanFaults(text, statement)),
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
  const words: string[] = JSON.parse(row.words)
  const pieces = spansOf(row.content).map((span, at) => ({ span, kept: words[at] }))
  const pairs = [
    ...pieces,
    ...(row.cue === null ? [] : [{ span: spansOf(`[${row.cue}]`)[0], kept: row.cue_words }]),
    ...(row.source === null ? [] : [{ span: spansOf(`[${row.source}]`)[0], kept: row.source_words }]),
  ]
  return pairs.flatMap(({ span, kept }) => {
    if (span && text.slice(span.from, span.to) === kept) return []
    return [
      { what: 'span-changed' as const, id: row.id, detail: `the text at ${span?.from} is not "${kept}" any more` },
    ]
  })
}

/** Mentions are kept as places alone: they must at least be places of this text. */
function mentionFaults(text: string, { id, name, mentions }: AppearanceRow): Fault[] {
  const outside = spansOf(mentions).some(({ from, to }) => from < 0 || from >= to || to > text.length)
  return outside ? [{ what: 'span-changed', id, detail: `a mention of ${name} lies outside the text` }] : []
}
