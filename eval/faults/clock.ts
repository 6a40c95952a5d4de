/**
 * The clock set back at a random moment under `collect` and between two runs of `add` (Debian's libfaketime): nothing may wait
 * for it to come there again, nothing be asked for twice, and the text that came later must be the one that is shown.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLemmatiser } from '../../src/language/load.ts'
import { articleView, closeRecord, latestArticles, openRecord, verify } from '../../src/record/index.ts'
import { chance } from '../chance.ts'
import { manyHosts } from './many-hosts.ts'

const program = fileURLToPath(new URL('../../bin/start.js', import.meta.url))
const collector = fileURLToPath(new URL('collect-child.ts', import.meta.url))
const PAGES = 20
const HOURS = 24 * 40
/** What waits for the clock would wait for hours. */
const PATIENCE_MS = 90_000

/** The library that shows another clock to a process; undefined where it is not installed. */
function fakeClock(): string | undefined {
  const all = existsSync('/usr/lib') ? readdirSync('/usr/lib') : []
  return all.map((machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`).find(existsSync)
}

/** A process with a clock of its own, which `setClock` sets while it runs. */
class Clocked {
  readonly #library: string
  readonly #file: string

  constructor(library: string, folder: string) {
    this.#library = library
    this.#file = join(folder, 'clock')
    this.set(0)
  }

  set(hoursBack: number): void {
    writeFileSync(this.#file, `-${hoursBack}h`)
  }

  async run(argv: readonly string[], line: (text: string) => void): Promise<number | null> {
    const env = {
      ...process.env,
      LD_PRELOAD: this.#library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    }
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...argv], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
    })
    let rest = ''
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(line)
    })
    const [status] = await once(child, 'close')
    return status
  }
}

export interface SetBack {
  readonly rounds: number
  readonly acknowledged: number
  readonly missing: readonly string[]
  readonly twice: readonly string[]
  /** What did not end, was shown out of order, or `verify` finds. */
  readonly faults: readonly string[]
}

export async function setBackClock(
  folder: string,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<SetBack | string> {
  const library = fakeClock()
  if (library === undefined) return 'skipped: libfaketime is not installed (Debian: libfaketime)'
  const random = chance(seed)
  const found: { acknowledged: number; missing: string[]; twice: string[]; faults: string[] } = {
    acknowledged: 0,
    missing: [],
    twice: [],
    faults: [],
  }
  for (let round = 0; round < rounds; round += 1) {
    const place = join(folder, String(round))
    mkdirSync(place)
    const clock = new Clocked(library, place)
    const hours = 1 + Math.floor(random() * HOURS)
    await underCollect(clock, place, { after: Math.floor(random() * PAGES), hours }, found)
    await betweenAdds(clock, place, hours, found)
    console.error(`round ${round + 1} of ${rounds}: set back by ${hours} hours, ${found.acknowledged} pages told`)
    rmSync(place, { recursive: true })
  }
  return { rounds, ...found }
}

type Sum = { acknowledged: number; missing: string[]; twice: string[]; faults: string[] }

async function underCollect(
  clock: Clocked,
  place: string,
  { after, hours }: { readonly after: number; readonly hours: number },
  found: Sum,
): Promise<void> {
  const newsroom = await manyHosts(PAGES)
  const record = join(place, 'record')
  const taken: string[] = []
  const status = await clock.run([collector, record, String(newsroom.port)], (line) => {
    const { kind, url } = JSON.parse(line)
    if (kind === 'listed' && after === 0) clock.set(hours)
    if (kind !== 'taken') return
    taken.push(url)
    if (taken.length === after) clock.set(hours)
  })
  newsroom.close()
  if (status !== 0) found.faults.push(`collect ended with ${status} after ${taken.length} of ${PAGES} pages`)
  if (taken.length !== PAGES) found.faults.push(`${taken.length} of ${PAGES} pages were taken`)
  const asked = newsroom.requests.filter(({ path }) => path.startsWith('/news/')).map(({ host }) => host)
  found.twice.push(...asked.filter((host, at) => asked.indexOf(host) !== at))
  const store = await openRecord(record, { lemmaOf: await loadLemmatiser() })
  const kept = (await latestArticles(store, { limit: 1000 })).map(({ url }) => url ?? '')
  found.acknowledged += taken.length
  found.missing.push(...taken.filter((url) => !kept.includes(url)))
  found.twice.push(...kept.filter((url, at) => kept.indexOf(url) !== at))
  found.faults.push(...(await verify(store)).faults.map(({ detail }) => detail))
  await closeRecord(store)
}

/** A file that is added, changed, and added again by an earlier clock: the change is what is shown. */
async function betweenAdds(clock: Clocked, place: string, hours: number, found: Sum): Promise<void> {
  const [record, file] = [join(place, 'added'), join(place, 'page.html')]
  const articles: string[] = []
  for (const [back, words] of [
    [0, 'Мы построим мост'],
    [hours, 'Моста не будет'],
    [hours + 1, 'Мост откроют весной'],
  ] as const) {
    clock.set(back)
    writeFileSync(
      file,
      `<!doctype html><html lang="ru"><title>Мост</title><link rel="canonical" href="https://ozero.example/most"><article><h1>Мост</h1><p>«${words}», — заявил министр транспорта Вестландии Айдар Смадиев.</p><p>Жители посёлка собрались на площади и слушали выступления до вечера.</p></article></html>`,
    )
    const status = await clock.run([program, 'add', file, '--record', record, '--format', 'jsonl'], (line) => {
      articles.push(JSON.parse(line).article)
    })
    if (status !== 0) found.faults.push(`add ended with ${status}`)
  }
  const store = await openRecord(record, { lemmaOf: await loadLemmatiser() })
  const view = await articleView(store, articles[0] ?? '')
  found.acknowledged += articles.length
  if (view?.versions.length !== 3) found.missing.push(`${3 - (view?.versions.length ?? 0)} versions of ${file}`)
  if (!view?.article.text.includes('весной')) found.faults.push(`not the last text is shown: ${view?.article.text}`)
  await closeRecord(store)
}
