/**
 * npm run bench:site [STATEMENTS]    the site on a made-up record of so many statements; 100,000 unless told otherwise
 *
 * The server is a process of its own; requests come at a constant rate, whether or not the last ones are answered, over
 * thousands of different addresses: so no cache of pages helps, and a server that lags shows it (latencies are corrected for
 * what a waiting client would have left out). Load and server share the machine.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { loadLemmatiser } from '../src/language/load.ts'
import { closeRecord, latestArticles, mostQuoted, openRecord, type RecordStore } from '../src/record/index.ts'
import { program } from './bench-adding.ts'
import { terminalTable } from './report.ts'
import { fillRecord, syntheticReading } from './synthetic-record.ts'
import type { Table } from './types.ts'

const SECONDS = 20
const CONNECTIONS = 20
const RATE = 100
/** The promise is for this share of the requests within this time, in milliseconds. */
const PROMISED = 50
const RATES = [150, 200, 300, 400, 600, 800]

type Kind = 'article' | 'person' | 'search' | 'front'

async function addressesOf(record: RecordStore): Promise<Readonly<Record<Kind, readonly string[]>>> {
  const articles = await latestArticles(record, { limit: 4_000 })
  const people = await mostQuoted(record, { limit: 3_000 })
  const words = Array.from({ length: 3_000 }, (_, number) => {
    const { text } = syntheticReading(number * 3).article
    return text.split(/[^\p{L}]+/u).filter((word) => word.length > 4)
  })
  return {
    article: articles.map(({ id }) => `/articles/${id}`),
    person: people.map(({ id }) => `/people/${id}`),
    search: words.map(
      (some, number) =>
        `/search?q=${encodeURIComponent(some.slice(number % 7, (number % 7) + 1 + (number % 2)).join(' '))}`,
    ),
    front: ['/'],
  }
}

/** Milliseconds; the tool tells 97.5 of 100 and not 95: what it tells is more than what was promised. */
interface Measured {
  readonly p50: number
  readonly p97: number
  readonly p99: number
  readonly rate: number
  readonly failed: number
}

/** Asks for the paths in turns, so many a second. */
async function load(base: string, paths: readonly string[], rate: number): Promise<Measured> {
  const { latency, requests, non2xx, errors, timeouts } = await autocannon({
    url: base,
    connections: CONNECTIONS,
    overallRate: rate,
    duration: SECONDS,
    requests: paths.map((path) => ({ path })),
  })
  const failed = non2xx + errors + timeouts
  return { p50: latency.p50, p97: latency.p97_5, p99: latency.p99, rate: requests.average, failed }
}

async function heaviest(base: string, paths: readonly string[]): Promise<number> {
  let most = 0
  for (const path of paths.slice(0, 40))
    most = Math.max(most, (await (await fetch(base + path)).arrayBuffer()).byteLength)
  return most
}

async function serveChild(record: string): Promise<{ readonly child: ChildProcess; readonly base: string }> {
  const child = spawn(process.execPath, [program, 'serve', '--record', record, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const base = await new Promise<string>((resolve, reject) => {
    let shown = ''
    child.stdout?.on('data', (piece: Buffer) => {
      shown += piece.toString()
      const address = /http:\/\/\S+?(?=\/?\s)/.exec(shown)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)))
  })
  return { child, base }
}

/** The tables of this program: each kind of page, all together, and the highest rate that keeps the promise. */
export async function benchSite(statements: number): Promise<readonly Table[]> {
  const folder = join(tmpdir(), `onrecord-bench-site-${statements}`)
  const fresh = !existsSync(join(folder, 'record.sqlite'))
  const record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
  if (fresh) await fillRecord(record, statements, (kept) => process.stderr.write(`\r${kept} statements kept `))
  const addresses = await addressesOf(record)
  await closeRecord(record)
  const { child, base } = await serveChild(folder)
  try {
    const rows: string[][] = []
    for (const [kind, paths] of Object.entries(addresses)) {
      const { p50, p97, p99, failed } = await load(base, paths, RATE)
      const bytes = await heaviest(base, paths)
      rows.push([
        kind,
        String(paths.length),
        ...[p50, p97, p99].map(ms),
        String(failed),
        `${(bytes / 1000).toFixed(0)} kB`,
      ])
    }
    const all = mixed(addresses)
    const together = await load(base, all, RATE)
    rows.push([
      'all, mixed',
      String(all.length),
      ...[together.p50, together.p97, together.p99].map(ms),
      String(together.failed),
      '',
    ])
    return [
      { head: ['page', 'addresses', 'p50 ms', 'p97.5 ms', 'p99 ms', 'failed', 'heaviest of 40'], rows },
      { head: ['asked a second', 'answered a second', 'p97.5 ms'], rows: await rates(base, all) },
    ]
  } finally {
    child.kill('SIGINT')
  }
}

const ms = (value: number): string => value.toFixed(1)

/** Up to the first rate that breaks the promise. */
async function rates(base: string, paths: readonly string[]): Promise<string[][]> {
  const rows: string[][] = []
  for (const rate of RATES) {
    const { p97, rate: answered } = await load(base, paths, rate)
    rows.push([String(rate), answered.toFixed(0), ms(p97)])
    if (p97 > PROMISED || answered < rate * 0.95) break
  }
  return rows
}

/** One of each kind in turns, the front page seldom. */
function mixed({ article, person, search, front }: Readonly<Record<Kind, readonly string[]>>): string[] {
  const turns = Math.min(article.length, person.length, search.length)
  return Array.from({ length: turns }, (_, turn) => [
    article[turn] ?? '/',
    person[turn] ?? '/',
    search[turn] ?? '/',
    ...(turn % 3 === 0 ? front : []),
  ]).flat()
}

if (import.meta.main) {
  const statements = Number(process.argv[2] ?? 100_000)
  for (const table of await benchSite(statements)) console.log(`\n${terminalTable(table)}`)
}
