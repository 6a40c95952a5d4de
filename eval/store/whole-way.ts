/** The whole way of real pages, from the bytes of a WARC file to the kept record, by processor time and by step. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { versions } from '../../src/cli/versions.ts'
import { captures } from '../../src/collector/captures.ts'
import type { Collected } from '../../src/collector/types.ts'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage, loadLemmatiser } from '../../src/language/load.ts'
import { readCapture } from '../../src/reader/index.ts'
import { packArticle } from '../../src/record/body.ts'
import { contentOf } from '../../src/record/content.ts'
import { check, closeRecord, keep, openRecord, type Reading, type RecordStore } from '../../src/record/index.ts'
import { clashesIn, packClashes } from '../../src/record/ledger/clashes.ts'
import { writing } from '../../src/record/store.ts'
import { temporarySchema } from '../../test/record/engines.ts'
import { temporaryFolder } from '../../test/record/folders.ts'
import { writeStore } from '../report.ts'
import { writeArchive } from './archive.ts'
import { processorOf, Steps } from './processor.ts'

const places = [
  ['SQLite', temporaryFolder],
  ['PostgreSQL', temporarySchema],
] as const
const sets = ['fundus', 'scrapinghub'] as const
/**
 * The first rounds are slower: code is compiled, words are looked up for the first time (scrapinghub: 38, 28, 26 ms a page, 22 to
 * 24 from the sixth round on). An archive has thousands of pages: so many are read, and the median round of the second half counts.
 */
const PAGES = 1500

export async function wholeWay(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const rows: string[][] = []
  try {
    for (const set of sets) {
      const file = join(folder, `${set}.warc.gz`)
      const pages = writeArchive(file, set)
      if (pages === 0) continue
      for (const [engine, place] of places) rows.push([set, engine, ...(await roundsOf(file, pages, place))])
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  writeStore('whole', 'From the bytes of a WARC file to the kept record: milliseconds of processor time a page', {
    head: [
      ...['pages', 'engine', 'kept', 'archive', 'article', 'statements', 'rows made', 'page stored', 'database'],
      ...['all', 'pages/s of one core', 'server', 'database, kB a page', 'captures, kB a page'],
    ],
    rows,
  })
}

async function roundsOf(file: string, pages: number, place: (typeof places)[number][1]): Promise<string[]> {
  const runs: { readonly all: number; readonly row: string[] }[] = []
  const rounds = Math.ceil(PAGES / pages)
  for (let round = 0; round < rounds; round += 1) {
    const { path, remove } = await place()
    const lemmaOf = await loadLemmatiser()
    const record = await openRecord(path, { lemmaOf })
    const run = await wayOf(file, record)
    await closeRecord(record)
    await remove()
    if (round >= rounds / 2) runs.push(run)
  }
  runs.sort((a, b) => a.all - b.all)
  return runs[Math.floor(runs.length / 2)]?.row ?? []
}

async function wayOf(file: string, record: RecordStore): Promise<{ readonly all: number; readonly row: string[] }> {
  const steps = new Steps()
  const server = await serverOf(record)
  timeAppends(record, steps)
  const before = server === undefined ? 0 : processorOf(server)
  const stream = captures([file], { stdin: nothing(), now: () => new Date(), onFault: () => {} })
  let many = 0
  for (;;) {
    const { value: capture, done } = await steps.time('archive', () => stream.next())
    if (done) break
    const reading = await readingOf(capture, steps)
    if (reading === undefined) continue
    many += 1
    await steps.time('keep', () => keep(record, reading))
    // What is worked out before the lock is taken is worked out once more, to know its share.
    await steps.time('made', () => {
      contentOf(reading.article, reading.extraction, record.lemmaOf)
      packClashes(clashesIn(reading.article, record.lemmaOf))
      packArticle(reading.article)
    })
  }
  const of = (step: string): number => steps.of(step) / many
  const served = server === undefined ? 0 : (processorOf(server) - before) / many
  const { bytes } = await check(record)
  const all = of('archive') + of('article') + of('statements') + of('keep')
  const parts = [of('archive'), of('article'), of('statements'), of('made'), of('stored')]
  const database = of('keep') - of('made') - of('stored')
  return {
    all,
    row: [
      String(many),
      ...[...parts, database, all, 1000 / all, served].map((value) => value.toFixed(1)),
      ...[bytes.database, bytes.captures].map((value) => (value / many / 1000).toFixed(0)),
    ],
  }
}

async function readingOf(capture: Collected, steps: Steps): Promise<Reading | undefined> {
  try {
    const article = await steps.time('article', () => readCapture(capture))
    const language = await loadLanguage(article.language ?? 'und')
    const extraction = await steps.time('statements', () => extract(article, language))
    return { capture, article, extraction, versions }
  } catch {
    return undefined // a page without an article
  }
}

/** The writer's own part: to pack the bytes and to bring them to the disk. */
function timeAppends({ archive }: RecordStore, steps: Steps): void {
  const append = archive.append.bind(archive)
  archive.append = async (capture) => {
    const start = process.cpuUsage()
    const place = await append(capture)
    const { user, system } = process.cpuUsage(start)
    steps.add('stored', (user + system) / 1000)
    return place
  }
}

/** The server's process that writes for this record; undefined where there is none. */
async function serverOf(record: RecordStore): Promise<number | undefined> {
  if (!record.place.startsWith('postgres')) return undefined
  return writing(
    record,
    async (db) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid,
  )
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
