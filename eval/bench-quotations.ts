/**
 * npm run bench:quotations [N...]    finds planted variants among N made-up statements; 10,000 unless told otherwise
 *
 * Recall and precision of families, what adding one statement and asking for one quotation cost, and what the tables weigh.
 * A million takes some twenty minutes and 3 GB of disk: so it is no part of `npm run bench`, and writes a section of its own of
 * BENCHMARKS.md.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { closeRecord, openRecord, quotationOf, type RecordStore } from '../src/record/index.ts'
import { keepWordings, releaseWordings, wordingContent } from '../src/record/quotation/keeping.ts'
import { writing } from '../src/record/store.ts'
import { type MadeStatement, madeStatements, type PlantedKind, plantedKinds, stemOf } from './quotation-corpus.ts'
import { markdownTable, occasion, terminalTable, writeSection } from './report.ts'
import { median } from './timing.ts'
import type { Table } from './types.ts'

const PLANTED_FAMILIES = 1_000
const STRANGERS_ASKED = 1_000
const ADDED = 400
const ROWS_AT_ONCE = 20_000

interface Measured {
  readonly statements: number
  readonly recall: number
  readonly byKind: ReadonlyMap<PlantedKind, number>
  readonly precision: number
  /** Milliseconds: a transaction of its own with one statement's wording; the same among `ROWS_AT_ONCE`. */
  readonly addOne: One
  readonly addMany: number
  /** Milliseconds. */
  readonly ask: number
  readonly askSlow: number
  /** Bytes a statement. */
  readonly weight: number
}

/** Medians of milliseconds: by the clock, of CPU time, and by the clock of a transaction that writes one short row. */
interface One {
  readonly wall: number
  readonly cpu: number
  readonly least: number
}

/** The tables of this program. */
export async function benchQuotations(sizes: readonly number[]): Promise<Table[]> {
  const measured: Measured[] = []
  for (const size of sizes) measured.push(await measure(size))
  const percent = (value: number | undefined): string => (value ?? 0).toFixed(3)
  const ms = (value: number): string => value.toFixed(2)
  return [
    {
      head: [
        'statements',
        'recall',
        'precision',
        'add one, ms',
        'of CPU',
        'one row synced, ms',
        'add in bulk, ms',
        'ask, ms',
        'slowest in 100',
        'bytes',
      ],
      rows: measured.map((it) => [
        it.statements.toLocaleString('en'),
        percent(it.recall),
        percent(it.precision),
        ms(it.addOne.wall),
        ms(it.addOne.cpu),
        ms(it.addOne.least),
        ms(it.addMany),
        ms(it.ask),
        ms(it.askSlow),
        it.weight.toFixed(0),
      ]),
    },
    {
      head: ['recall by variant', ...measured.map(({ statements }) => statements.toLocaleString('en'))],
      rows: plantedKinds.map((kind) => [kind, ...measured.map(({ byKind }) => percent(byKind.get(kind)))]),
    },
  ]
}

async function measure(total: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-quotations-'))
  const record = await openRecord(folder, { lemmaOf: stemOf })
  try {
    const before = sizeOf(record)
    const { planted, strangers, statementsWeigh, addMany } = await fill(record, total)
    const weight = (sizeOf(record) - before - statementsWeigh) / total
    const found = await askAll(record, planted, strangers)
    return { statements: total, ...found, addOne: await addOne(record, total), addMany, weight }
  } finally {
    await closeRecord(record)
    rmSync(folder, { recursive: true })
  }
}

const sizeOf = ({ place }: RecordStore): number => statSync(join(place, 'record.sqlite')).size

const idOf = (at: number): string => `s${at.toString(16).padStart(24, '0')}`

interface Filled {
  /** Ids and kinds of the members, by family; the original first. */
  readonly planted: ReadonlyMap<number, ReadonlyMap<string, MadeStatement>>
  readonly strangers: readonly string[]
  readonly statementsWeigh: number
  readonly addMany: number
}

/** Statements and articles go straight into their tables, their wordings the way that `keep` takes. */
async function fill(record: RecordStore, total: number): Promise<Filled> {
  const planted = new Map<number, Map<string, MadeStatement>>()
  const strangers: string[] = []
  const database = new DatabaseSync(join(record.place, 'record.sqlite'))
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -64000')
  const inserts = prepared(database)
  const start = sizeOf(record)
  database.exec('BEGIN')
  let at = 0
  for (const statement of madeStatements(total, PLANTED_FAMILIES)) {
    insert(inserts, statement, at)
    const { family } = statement
    if (family !== null) planted.set(family, (planted.get(family) ?? new Map()).set(idOf(at), statement))
    else if (strangers.length < STRANGERS_ASKED && at % Math.ceil(total / (2 * STRANGERS_ASKED)) === 0)
      strangers.push(idOf(at))
    at += 1
  }
  database.exec('COMMIT; PRAGMA wal_checkpoint(truncate)')
  database.close()
  const statementsWeigh = sizeOf(record) - start
  const addMany = await addWordings(record, total)
  return { planted, strangers, statementsWeigh, addMany }
}

async function addWordings(record: RecordStore, total: number): Promise<number> {
  const began = performance.now()
  let batch: { row: number; words: readonly string[] }[] = []
  const keep = async (): Promise<void> => {
    const rows = batch.map(({ row, words }) => ({ row, wording: wordingContent([words.join(' ')], 'ru', stemOf) }))
    await writing(record, (db) => keepWordings(db, rows))
    batch = []
  }
  let row = 0
  for (const { words } of madeStatements(total, PLANTED_FAMILIES)) {
    row += 1
    batch.push({ row, words })
    if (batch.length === ROWS_AT_ONCE) await keep()
  }
  await keep()
  return (performance.now() - began) / total
}

interface Inserts {
  readonly statement: StatementSync
  readonly article: StatementSync
}

const prepared = (database: DatabaseSync): Inserts => ({
  statement: database.prepare(
    `INSERT INTO statement ("row", id, article_id, version_id, person_id, kind, act, content, words, speaker_name,
      speaker_type, org_key, how, confidence, rule, place, time, day, listed)
     VALUES (?, ?, ?, ?, ?, ?, 'speech', '[[0,1]]', ?, ?, 'person', '', 'named', 0.9, 'ru/quotation', 0, ?, ?, 1)`,
  ),
  article: database.prepare(
    `INSERT INTO article (id, version_id, language, published, captured, time, statements) VALUES (?, ?, 'ru', ?, ?, ?, 1)`,
  ),
})

/** Days of two years; the members of a family stand within a month. */
function insert({ statement, article }: Inserts, made: MadeStatement, at: number): void {
  const day = made.family === null ? (at * 7919) % 700 : ((made.family * 31) % 670) + (at % 28)
  const time = new Date(Date.UTC(2025, 0, 1) + day * 86_400_000 + (at % 86_400) * 1000).toISOString()
  const [id, articleId, versionId] = [idOf(at), `a${idOf(at).slice(1)}`, `v${idOf(at).slice(1)}`]
  const words = JSON.stringify([made.words.join(' ')])
  const kind = made.indirect ? 'indirect' : 'direct'
  const name = `Имя${made.speaker} Фамилия${made.speaker}`
  statement.run(at + 1, id, articleId, versionId, `p${made.speaker}`, kind, words, name, time, time.slice(0, 10))
  article.run(articleId, versionId, time, time, time)
}

/** Asks for each planted original and for strangers, and compares with what was planted. */
async function askAll(
  record: RecordStore,
  planted: Filled['planted'],
  strangers: readonly string[],
): Promise<Pick<Measured, 'recall' | 'byKind' | 'precision' | 'ask' | 'askSlow'>> {
  const times: number[] = []
  const members = async (id: string): Promise<string[]> => {
    const start = performance.now()
    const found = await quotationOf(record, id)
    times.push(performance.now() - start)
    return (found?.wordings ?? []).map(({ entry }) => entry.id).filter((other) => other !== id)
  }
  const hits = new Map<PlantedKind, number>(plantedKinds.map((kind) => [kind, 0]))
  let [right, wrong] = [0, 0]
  for (const family of planted.values()) {
    const original = [...family].find(([, { kind }]) => kind === 'original')?.[0] ?? ''
    for (const id of await members(original)) {
      const kind = family.get(id)?.kind
      if (kind === undefined || kind === null || kind === 'original') wrong += 1
      else {
        right += 1
        hits.set(kind, (hits.get(kind) ?? 0) + 1)
      }
    }
  }
  for (const id of strangers) wrong += (await members(id)).length
  const sorted = times.toSorted((a, b) => a - b)
  return {
    recall: right / (planted.size * plantedKinds.length),
    byKind: new Map([...hits].map(([kind, count]) => [kind, count / planted.size])),
    precision: right / (right + wrong),
    ask: median(times),
    askSlow: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
  }
}

/** Single additions, each synced to the disk by itself, which are taken back in the end. */
async function addOne(record: RecordStore, total: number): Promise<One> {
  const [walls, cpus, least]: [number[], number[], number[]] = [[], [], []]
  const rows: number[] = []
  for (const { words } of madeStatements(total + ADDED, 0)) {
    if (rows.length === ADDED) break
    const row = total + 1 + rows.length
    rows.push(row)
    const pieces = [words.join(' ')]
    const before = process.cpuUsage()
    const start = performance.now()
    const wording = wordingContent(pieces, 'ru', stemOf)
    await writing(record, (db) => keepWordings(db, [{ row, wording }]))
    walls.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    cpus.push((user + system) / 1000)
    const again = performance.now()
    await writing(record, (db) => db.insertInto('unworded').values({ row }).execute())
    least.push(performance.now() - again)
  }
  await writing(record, (db) => releaseWordings(db, rows))
  return { wall: median(walls), cpu: median(cpus), least: median(least) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = process.argv.slice(2).map(Number)
  if (sizes.some((size) => !Number.isInteger(size) || size < 1_000)) throw new Error('sizes are numbers from 1000')
  const tables = await benchQuotations(sizes.length > 0 ? sizes : [10_000])
  for (const table of tables) console.log(`${terminalTable(table)}\n`)
  const command = `npm run bench:quotations${sizes.length > 0 ? ` -- ${sizes.join(' ')}` : ''}`
  writeSection(
    'quotations',
    `## The same quotation\n\n${occasion(command)}\n\n${tables.map(markdownTable).join('\n\n')}`,
  )
}
