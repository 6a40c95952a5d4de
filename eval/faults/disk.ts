/**
 * A disk that is full at a random moment, under `add`, `collect` (that runs once, and that runs on) and `serve`: each must
 * say so with place and cause, lose nothing that it acknowledged, and go on when there is room again.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, latestArticles, openRecord, verify } from '../../src/record/index.ts'
import { syntheticPage } from '../synthetic.ts'
import { manyHosts } from './many-hosts.ts'
import { makeDesk, mendsOf, Served } from './served.ts'
import type { SmallDisk } from './small-disk.ts'

const program = fileURLToPath(new URL('../../bin/start.js', import.meta.url))
const collector = fileURLToPath(new URL('collect-child.ts', import.meta.url))
const PAGES = 20
const MOST_ROOM = 3_000_000
const told = /: the disk is full/

/** What a round found; `refused` counts what was told to be impossible because of the disk. */
export interface FullDisk {
  readonly acknowledged: number
  readonly refused: number
  readonly missing: readonly string[]
  readonly twice: readonly string[]
  /** Errors that name no place and cause, pages that were not served, what did not go on, what `verify` finds. */
  readonly faults: readonly string[]
}

/** Runs a program; gives its whole lines, what it said on stderr, and its status. */
async function run(
  argv: readonly string[],
  meanwhile: (lines: readonly string[]) => boolean = () => false,
): Promise<{ readonly lines: string[]; readonly said: string; readonly status: number | null }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [text, said] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (meanwhile(text.split('\n').slice(0, -1))) child.kill('SIGKILL')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [status] = await once(child, 'close')
  return { lines: text.split('\n').slice(0, -1), said, status }
}

/** `add` until there is no room, and again when there is. `room` from 0 to 1 says how much there is at first. */
export async function fillUnderAdd({ folder, fill, empty }: SmallDisk, room: number): Promise<FullDisk> {
  const [pages, record] = [join(folder, 'pages'), join(folder, 'record')]
  mkdirSync(pages)
  for (let number = 0; number < PAGES; number += 1) writeFileSync(join(pages, `${number}.html`), syntheticPage(number))
  fill(room * MOST_ROOM)
  const argv = [program, 'add', pages, '--record', record, '--format', 'jsonl']
  const first = await run(argv)
  const faults = first.status === 0 || (first.status === 1 && told.test(first.said)) ? [] : [first.said]
  if (first.status !== 0 && !first.said.includes(record)) faults.push(`it names no place: ${first.said}`)
  empty()
  const then = await run(argv)
  if (then.status !== 0) faults.push(`it did not go on: ${then.said}`)
  const ids = [...first.lines, ...then.lines].map((line) => String(JSON.parse(line).article))
  const acknowledged = [...new Set(ids)]
  if (acknowledged.length !== PAGES) faults.push(`${acknowledged.length} of ${PAGES} pages were kept in the end`)
  const refused = first.status === 0 ? 0 : 1
  return { refused, ...(await found(record, acknowledged, ({ id }) => id, faults)) }
}

/** `collect` until there is no room: run once it ends, else it says so, waits, and goes on when there is. */
export async function fillUnderCollect(
  { folder, fill, empty }: SmallDisk,
  room: number,
  { once: runOnce }: { readonly once: boolean },
): Promise<FullDisk> {
  const record = join(folder, 'record')
  const newsroom = await manyHosts(PAGES)
  const argv = [collector, record, String(newsroom.port), '', runOnce ? 'once' : 'on']
  await closeRecord(await openRecord(record, { lemmaOf: await loadLemmatiser() })) // a new one is `add`'s to make
  fill(room * MOST_ROOM)
  const faults: string[] = []
  const urls: string[] = []
  let refused = 0
  const note = (lines: readonly string[]): void => {
    const events = lines.map((line) => JSON.parse(line))
    urls.push(...events.filter(({ kind }) => kind === 'taken').map(({ url }) => String(url)))
    for (const { note: why } of events.filter(({ kind }) => kind === 'paused')) {
      refused += 1
      if (!told.test(why) || !why.includes(record)) faults.push(`it names no place and cause: ${why}`)
    }
  }
  try {
    const first = await collectUntil(argv, { runOnce, pages: PAGES, makeRoom: empty })
    note(first.lines)
    empty()
    // Without room for even the files of a lock the record is not opened: then what would run on ends, too.
    if (first.status === 1) refused += 1
    if (first.status === 1 && !(told.test(first.said) && first.said.includes(record))) faults.push(first.said)
    const then =
      first.status === 1
        ? await collectUntil(argv, { runOnce, pages: PAGES - urls.length, makeRoom: empty })
        : undefined
    note(then?.lines ?? [])
    if (then?.status === 1) faults.push(`it did not go on: ${then.said}`)
  } finally {
    newsroom.close()
  }
  if (new Set(urls).size !== PAGES) faults.push(`${new Set(urls).size} of ${PAGES} pages were taken in the end`)
  return { refused, ...(await found(record, urls, ({ url }) => url ?? '', faults)) }
}

/** What runs on is ended when all pages were taken; room is made as soon as it waits for some. */
function collectUntil(
  argv: readonly string[],
  { runOnce, pages, makeRoom }: { readonly runOnce: boolean; readonly pages: number; readonly makeRoom: () => void },
): ReturnType<typeof run> {
  if (runOnce) return run(argv)
  return run(argv, (lines) => {
    if (lines.some((line) => line.includes('"paused"'))) makeRoom()
    return lines.filter((line) => line.includes('"taken"')).length >= pages
  })
}

/** `serve` with mends that come in until there is no room, and when there is again; pages are served all the while. */
export async function fillUnderServe({ folder, fill, empty }: SmallDisk, room: number): Promise<FullDisk> {
  const desk = await makeDesk(join(folder, 'record'), 10)
  const served = await Served.start(desk)
  const faults: string[] = []
  const acknowledged: number[] = []
  let [number, refused] = [0, 0]
  const mend = async (): Promise<number | undefined> => {
    const mine = number++
    const status = await served.rename(desk, mine)
    if (status === 201) acknowledged.push(mine)
    else if (status === 507) refused += 1
    else faults.push(`a mend was answered ${status}`)
    return status
  }
  try {
    await mend()
    fill(room * 500_000)
    for (let tries = 0; refused < 5 && tries < 400; tries += 1) {
      await mend()
      if (tries % 20 === 0) fill(0)
    }
    for (const path of ['/', '/api/counts', '/ready'])
      if ((await served.page(path)) !== 200) faults.push(`${path} was not served`)
    empty()
    await wait(20)
    for (let more = 0; more < 5; more += 1) if ((await mend()) !== 201) faults.push('it did not go on')
    if (refused > 0 && !(told.test(served.said) && served.said.includes(desk.record)))
      faults.push(`its log names no place and cause: ${served.said}`)
  } finally {
    await served.end('SIGTERM')
  }
  const { missing, twice, faults: unsound } = await mendsOf(desk, acknowledged)
  if (unsound > 0) faults.push(`verify finds ${unsound} faults`)
  return { acknowledged: acknowledged.length, refused, missing, twice, faults }
}

type Listed = Awaited<ReturnType<typeof latestArticles>>[number]

async function found(
  folder: string,
  acknowledged: readonly string[],
  keyOf: (article: Listed) => string,
  faults: readonly string[],
): Promise<Omit<FullDisk, 'refused'>> {
  const record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
  try {
    const keys = (await latestArticles(record, { limit: 100_000 })).map(keyOf)
    const unsound = (await verify(record)).faults.map(({ what, detail }) => `${what}: ${detail}`)
    return {
      acknowledged: acknowledged.length,
      missing: acknowledged.filter((key) => !keys.includes(key)),
      twice: keys.filter((key, at) => keys.indexOf(key) !== at),
      faults: [...faults, ...unsound],
    }
  } finally {
    await closeRecord(record)
  }
}
