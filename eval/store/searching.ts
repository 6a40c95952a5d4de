/** A record of made-up statements of any number: how fast it is loaded, how large it is, how fast it is searched. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { engineOf } from '../../src/record/engine.ts'
import {
  check,
  closeRecord,
  isEmpty,
  openRecord,
  personView,
  type RecordStore,
  searchStatements,
} from '../../src/record/index.ts'
import { findForPage } from '../../src/server/search-view.ts'
import { temporarySchema, testServer } from '../../test/record/engines.ts'
import { temporaryFolder } from '../../test/record/folders.ts'
import { writeStore } from '../report.ts'
import { askedFor, fill, PEOPLE, type Said, VOCABULARY, WORDS } from './made-up.ts'
import { ownProcessor, ranFor } from './processor.ts'

interface Place {
  readonly path: string
  readonly remove: () => Promise<void>
}

const engines = [
  ['SQLite', temporaryFolder, keptFolder],
  ['PostgreSQL', temporarySchema, keptSchema],
] as const

/** An address with a name for its connections, so that the server's processes for them are known. */
const named = (path: string): string =>
  path.startsWith('postgres') ? `${path}&application_name=onrecord-bench-${process.pid}` : path

/** A place that is there at the next run again. */
async function keptFolder(total: number): Promise<Place> {
  const folder = join(tmpdir(), `onrecord-search-${total}`)
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  return { path: join(folder, 'record'), remove: async () => rmSync(folder, { recursive: true }) }
}

async function keptSchema(total: number): Promise<Place> {
  const { path } = await keptFolder(total)
  const address = new URL(testServer)
  address.searchParams.set('schema', `search_${total}`)
  address.searchParams.set('captures', `${path}-captures`)
  return { path: address.href, remove: async () => {} }
}

/** The processes of the server that answer this record; none on SQLite. */
async function serversOf({ read }: RecordStore): Promise<readonly number[]> {
  if (engineOf(read).name === 'SQLite') return []
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where application_name = current_setting('application_name')`.execute(read)
  return rows.map(({ pid }) => pid)
}

/** Of half and of 95 of 100 questions: milliseconds by the clock, and of the processor in this process and the server. */
async function asked(record: RecordStore, questions: readonly Said[], ask: Ask): Promise<string[]> {
  for (const said of questions.slice(0, WARMING)) await ask(said)
  const servers = await serversOf(record)
  const processor = (): number => ownProcessor() + ranFor(servers)
  const [times, spent]: [number[], number[]] = [[], []]
  for (const said of questions) {
    const [before, start] = [processor(), performance.now()]
    await ask(said)
    times.push(performance.now() - start)
    spent.push(processor() - before)
  }
  return [times, spent].flatMap((all) => {
    all.sort((a, b) => a - b)
    return [0.5, 0.95].map((share) => shown(all[Math.floor(all.length * share)] ?? 0))
  })
}

type Ask = (said: Said) => Promise<unknown>
/** Questions that are asked once before: connections are made by then. */
const WARMING = 10

const shown = (ms: number): string => ms.toFixed(1)

/**
 * @param wanted a part of an engine's name: only that one
 * @param keep the record stays, and is found at the next run
 */
export async function searching(total: number, wanted = '', keep = false): Promise<void> {
  const said = askedFor(total)
  const two = ({ words: [, one, , , other] }: Said): string => `${one} ${other}`
  for (const [engine, temporary, kept] of engines.filter(([name]) => name.includes(wanted))) {
    const { path, remove } = await (keep ? kept(total) : temporary())
    const record = await openRecord(named(path), { lemmaOf: (_, word) => word })
    const loaded = (await isEmpty(record))
      ? `${(await fill(record, total)).toFixed(0)} loaded a second`
      : 'loaded before'
    const { bytes } = await check(record)
    const questions: readonly [string, Ask][] = [
      ['two words, speaker', (it) => searchStatements(record, { words: two(it), speaker: it.person })],
      ['two words', (it) => searchStatements(record, { words: two(it) })],
      ['the search page: two words, speaker', (it) => findForPage(record, { q: two(it), speaker: it.person }, 1)],
      ['the search page: two words', (it) => findForPage(record, { q: two(it) }, 1)],
      ['person', ({ person }) => personView(record, person, { limit: 50 })],
    ]
    const rows: string[][] = []
    for (const [name, ask] of questions) rows.push([name, ...(await asked(record, said, ask))])
    writeStore(
      `search ${total} ${engine}`,
      `${engine}: ${total} made-up statements of ${WORDS} words, ${VOCABULARY} different ones, ${PEOPLE} people; ${loaded} (in bulk, the indexes made at the end), ${(bytes.database / total).toFixed(0)} bytes each; ${said.length} questions, load ${loadavg()[0]?.toFixed(1)}`,
      { head: ['milliseconds', 'clock: p50', 'p95', 'processor: p50', 'p95'], rows },
    )
    await closeRecord(record)
    if (!keep) await remove()
  }
}
