/**
 * npm run bench:site [STATEMENTS]    the site on a made-up record of so many statements; 100,000 unless told otherwise
 *
 * The server is a process of its own; requests come at a constant rate, whether or not the last ones are answered, over
 * thousands of different addresses: so no cache of pages helps, and a server that lags shows it. Load and server share the
 * machine. Writes its own section of BENCHMARKS.md.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { loadLemmatiser } from '../src/language/load.ts'
import { closeRecord, latestArticles, mostQuoted, openRecord, type RecordStore } from '../src/record/index.ts'
import { program } from './bench-adding.ts'
import { firstPaintOf, hasBrowser, launchBrowser } from './chromium.ts'
import { constantLoad, type Met } from './constant-load.ts'
import { markdownTable, occasion, terminalTable, writeSection } from './report.ts'
import { fillRecord, syntheticReading } from './synthetic-record.ts'
import { median } from './timing.ts'
import type { Table } from './types.ts'

const SECONDS = 20
const RATE = 100
/** The promise is for 95 of 100 requests within this time, in milliseconds. */
const PROMISED = 50
/**
 * Of the second tool, by its own default. It sends what is due in a second at the second's beginning: with more connections more
 * pages are asked for at once (50 of them: half of the pages within 40 to 75 ms). As long as it takes to ask for 6,000 addresses.
 */
const CONNECTIONS = 10
const LONG_SECONDS = 60
const RATES = [50, 100, 150, 200, 300, 400, 600]
const PAINTED = 5
/** How long a server that was asked for too much is waited for, in milliseconds. */
const PATIENCE = 60_000

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

/** What the load met, and what it cost the server: milliseconds of processor time a request. */
async function load(base: string, paths: readonly string[], rate: number): Promise<Met & { readonly cpu: number }> {
  const before = await cpuSeconds(base)
  const met = await constantLoad(base, paths, { rate, seconds: SECONDS })
  return { ...met, cpu: (((await cpuSeconds(base)) - before) * 1000) / (rate * SECONDS) }
}

async function cpuSeconds(base: string): Promise<number> {
  const figures = await (await fetch(`${base}/metrics`)).text()
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(figures)?.[1])
}

async function heaviest(base: string, paths: readonly string[]): Promise<number> {
  let most = 0
  for (const path of paths.slice(0, 40))
    most = Math.max(most, (await (await fetch(base + path)).arrayBuffer()).byteLength)
  return most
}

async function serveChild(record: string): Promise<{ readonly child: ChildProcess; readonly base: string }> {
  const child = spawn(process.execPath, [program, 'serve', '--record', record, '--port', '0', '--metrics'], {
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

interface Part {
  readonly title: string
  readonly note: string
  readonly table: Table
}

/** Each kind of page and all together, the highest rate that keeps the promise, and the front page in a browser. */
async function benchSite(statements: number): Promise<readonly Part[]> {
  const folder = join(tmpdir(), `onrecord-bench-site-${statements}`)
  const fresh = !existsSync(join(folder, 'record.sqlite'))
  const record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
  if (fresh) await fillRecord(record, statements, (kept) => process.stderr.write(`\r${kept} statements kept `))
  const addresses = await addressesOf(record)
  await closeRecord(record)
  const { child, base } = await serveChild(folder)
  const all = mixed(addresses)
  try {
    const pages = Object.entries({ ...addresses, 'all, mixed': all })
    const kinds = { head: ['page', 'addresses', 'p50 ms', 'p95 ms', 'p99 ms', 'failed', 'CPU ms', 'heaviest of 40'] }
    await load(base, all, RATE / 4) // warms up
    const rows: string[][] = []
    for (const [kind, paths] of pages) rows.push(await rowOf(base, kind, paths))
    const note = `${statements} made-up statements on SQLite, ${RATE} requests a second for ${SECONDS} seconds at a constant rate, from another process of the same machine; CPU: of the server, a request.`
    return [
      { title: 'Pages under load', note, table: { ...kinds, rows } },
      {
        title: 'The same by autocannon',
        note: `All kinds of pages in turns, ${RATE} requests a second for ${LONG_SECONDS} seconds, each at another address: ${CONNECTIONS} at a time, from the beginning of each second on, as this tool knows no other rate. From when a request is sent; it tells other percentiles.`,
        table: {
          head: ['answered', 'failed', 'p50 ms', 'p90 ms', 'p97.5 ms', 'p99 ms'],
          rows: [await byAutocannon(base, all)],
        },
      },
      {
        title: 'Highest rate',
        note: `All kinds of pages in turns, until 95 of 100 take longer than ${PROMISED} ms.`,
        table: { head: ['asked a second', 'answered a second', 'p95 ms', 'CPU ms'], rows: await rates(base, all) },
      },
      {
        title: 'First paint',
        note: `First contentful paint of the front page in Chromium, the median of ${PAINTED} loads, each as of a first visit.`,
        table: { head: ['page', 'ms'], rows: await painted(base) },
      },
    ]
  } finally {
    child.kill('SIGINT')
  }
}

async function rowOf(base: string, kind: string, paths: readonly string[]): Promise<string[]> {
  const { p50, p95, p99, failed, cpu } = await load(base, paths, RATE)
  const bytes = await heaviest(base, paths)
  return [
    kind,
    String(paths.length),
    ...[p50, p95, p99].map(ms),
    String(failed),
    ms(cpu),
    `${(bytes / 1000).toFixed(0)} kB`,
  ]
}

/** Each connection has addresses of its own: all in one order would be asked for by all at once. */
async function byAutocannon(url: string, paths: readonly string[]): Promise<string[]> {
  let clients = 0
  const {
    '2xx': answered,
    non2xx,
    errors,
    latency,
  } = await autocannon({
    url,
    connections: CONNECTIONS,
    overallRate: RATE,
    duration: LONG_SECONDS,
    ignoreCoordinatedOmission: true,
    setupClient(client) {
      const own = clients++
      client.setRequests(paths.filter((_, at) => at % CONNECTIONS === own).map((path) => ({ path })))
    },
  })
  const { p50, p90, p97_5, p99 } = latency
  return [answered, non2xx + errors, p50, p90, p97_5, p99].map(String)
}

const ms = (value: number): string => value.toFixed(1)

/** Up to the first rate that breaks the promise. */
async function rates(base: string, paths: readonly string[]): Promise<string[][]> {
  const rows: string[][] = []
  for (const rate of RATES) {
    const { p95, answered, cpu } = await load(base, paths, rate)
    rows.push([String(rate), answered.toFixed(0), ms(p95), ms(cpu)])
    if (p95 > PROMISED || answered < rate * 0.95) break
  }
  return rows
}

/** After more was asked than could be answered: until what waits is worked off. */
async function settled(base: string): Promise<void> {
  for (const until = performance.now() + PATIENCE; performance.now() < until; ) {
    const at = performance.now()
    await (await fetch(`${base}/`)).arrayBuffer()
    if (performance.now() - at < PROMISED) return
  }
}

async function painted(base: string): Promise<string[][]> {
  if (!hasBrowser()) return [['no Chromium here', '']]
  await settled(base)
  const browser = await launchBrowser()
  try {
    const times: number[] = []
    for (let turn = 0; turn < PAINTED; turn++) {
      const visit = await browser.newContext()
      const page = await visit.newPage()
      await page.goto(`${base}/`, { waitUntil: 'load' })
      times.push(await firstPaintOf(page))
      await visit.close()
    }
    return [['front', median(times).toFixed(0)]]
  } finally {
    await browser.close()
  }
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
  const parts = await benchSite(Number(process.argv[2] ?? 100_000))
  for (const { title, note, table } of parts) console.log(`\n${title}\n${note}\n\n${terminalTable(table)}`)
  const body = parts.map(({ title, note, table }) => `### ${title}\n\n${note}\n\n${markdownTable(table)}`)
  writeSection('site', `## Site\n\n${occasion('npm run bench:site')}\n\n${body.join('\n\n')}`)
}
