import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  articleView,
  check,
  closeRecord,
  counts,
  keep,
  latestArticles,
  latestStatements,
  mostQuoted,
  openRecord,
  type RecordStore,
  searchStatements,
  verify,
} from '../../src/record/index.ts'
import { hasPostgres, temporarySchema } from './engines.ts'
import { temporaryFolder } from './folders.ts'
import { invent, lemmaOf } from './readings.ts'

const script = fileURLToPath(new URL('child.ts', import.meta.url))

interface Adding {
  readonly child: ChildProcess
  /** Ids of the articles acknowledged so far. */
  readonly acknowledged: string[]
  readonly ended: Promise<unknown>
}

function addInProcess(place: string, prefix: string, count: number): Adding {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, place, prefix, String(count)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const acknowledged: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
  })
  return { child, acknowledged, ended: once(child, 'close') }
}

/** The counts that lists show are those that the rows add up to. */
async function expectSound(record: RecordStore): Promise<void> {
  const { faults } = await verify(record)
  expect(faults).toEqual([])
  expect((await check(record)).damage).toEqual([])
  const shown = await counts(record)
  const [person] = await mostQuoted(record, { limit: 1 })
  expect(person).toMatchObject({ statements: shown.statements, articles: shown.articles })
  expect((await searchStatements(record, { words: 'слово', limit: 1 })).total).toBe(shown.statements)
}

const places = [
  ['SQLite', async () => temporaryFolder()],
  ...((await hasPostgres()) ? [['PostgreSQL', temporarySchema] as const] : []),
] as const

describe.each(places)('several processes at one record on %s', (_, place) => {
  let folder: Awaited<ReturnType<(typeof places)[number][1]>>
  beforeEach(async () => {
    folder = await place()
  })
  afterEach(() => folder.remove())

  test('make it at the same moment, write at once, and lose nothing', { timeout: 120_000 }, async () => {
    const adding = ['a', 'b', 'c', 'd'].map((prefix) => addInProcess(folder.path, prefix, 25))
    const record = await openRecord(folder.path, { lemmaOf })
    const reads: number[] = []
    let busy = true
    const done = Promise.all(adding.map(({ ended }) => ended)).finally(() => {
      busy = false
    })
    while (busy) {
      reads.push((await latestStatements(record, { limit: 1000 })).length) // a serve that looks while others add
      await keep(record, invent({ url: `https://here.example/${reads.length}`, text: 'Ничего.' }))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await done
    expect(adding.map(({ child }) => child.exitCode)).toEqual([0, 0, 0, 0])
    expect(reads).toEqual(reads.toSorted((a, b) => a - b))
    const articles = await latestArticles(record, { limit: 10_000 })
    expect(articles).toHaveLength(100 + reads.length)
    const acknowledged = adding.flatMap((each) => each.acknowledged)
    expect(acknowledged).toHaveLength(100)
    const ids = new Set(articles.map(({ id }) => id))
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
    expect((await counts(record)).statements).toBe(100)
    expect((await mostQuoted(record, { limit: 1 }))[0]).toMatchObject({ statements: 100, articles: 100 })
    expect((await verify(record)).faults).toEqual([])
    await closeRecord(record)
  })

  test('add the same pages at the same moment, and each is kept once', async () => {
    const adding = [1, 2, 3].map(() => addInProcess(folder.path, 'same', 15))
    await Promise.all(adding.map(({ ended }) => ended))
    expect(adding.map(({ child }) => child.exitCode)).toEqual([0, 0, 0])
    const record = await openRecord(folder.path, { lemmaOf })
    expect(await counts(record)).toEqual({ captures: 15, articles: 15, statements: 15, people: 1 })
    await expectSound(record)
    await closeRecord(record)
  })

  test('killed at any moment, they lose nothing that was acknowledged', { timeout: 120_000 }, async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < 6; round += 1) {
      const adding = addInProcess(folder.path, `round${round}`, 100_000)
      while (adding.acknowledged.length < 3 + round * 2 && adding.child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 1 + round))
      adding.child.kill('SIGKILL')
      await adding.ended
      acknowledged.push(...adding.acknowledged)
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(6 * 3)
    const record = await openRecord(folder.path, { lemmaOf })
    for (const id of acknowledged) expect(await articleView(record, id), id).not.toBeNull()
    await expectSound(record)
    await closeRecord(record)
  })
})
