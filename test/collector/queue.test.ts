import { randomUUID } from 'node:crypto'
import { mkdir, rename, rmdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readingOf } from '../../src/cli/reading.ts'
import { queueAddress } from '../../src/collector/queue/address.ts'
import { openQueue } from '../../src/collector/queue/jetstream.ts'
import { sweep } from '../../src/collector/queue/sweep.ts'
import type { Queue } from '../../src/collector/queue/types.ts'
import { type Worked, type WorkOptions, work } from '../../src/collector/queue/work.ts'
import type { Capture } from '../../src/reader/types.ts'
import {
  captureToRead,
  closeRecord,
  counts,
  openRecord,
  type RecordStore,
  unreadState,
} from '../../src/record/index.ts'
import { temporaryFolder } from '../record/folders.ts'
import { lemmaOf } from '../record/readings.ts'
import { madePage } from './faults.ts'
import { dropStream, hasNats, natsServer } from './nats.ts'

describe.skipIf(!(await hasNats()))('a queue on NATS', () => {
  let record: RecordStore
  let queue: Queue
  let stream: string
  let dispose: () => Promise<void>
  const signal = new AbortController().signal
  const now = (): Date => new Date('2031-03-09T12:00:00Z')

  beforeEach(async () => {
    const folder = await temporaryFolder()
    stream = `test_${randomUUID().slice(0, 8)}`
    record = await openRecord(folder.path, { lemmaOf })
    queue = await openQueue(`${natsServer}?stream=${stream}&ack_wait=1&room=5`)
    dispose = async () => {
      await queue.close()
      await closeRecord(record)
      await folder.remove()
      await dropStream(stream)
    }
  })
  afterEach(() => dispose())

  const captured = async (capture: Capture): Promise<string> =>
    (await captureToRead(record, capture, now().toISOString())).captureId
  const announced = async (capture: Capture): Promise<string> => {
    const captureId = await captured(capture)
    await queue.announce(captureId, signal)
    return captureId
  }
  const worked = async (changes: Partial<WorkOptions> = {}): Promise<Worked[]> => {
    const all: Worked[] = []
    const told = (it: Worked): void => void all.push(it)
    await work(record, queue, { read: readingOf, now, signal, untilEmpty: true, told, ...changes })
    return all
  }

  test('hands each page to one worker, however often it is announced', async () => {
    const ids = await Promise.all([1, 2, 3].map((number) => announced(madePage(number))))
    for (const id of ids) await queue.announce(id, signal)
    expect(await queue.state()).toMatchObject({ waiting: 3, inWork: 0, room: 5 })
    const [one, other] = await Promise.all([worked(), worked()])
    const kept = [...one, ...other].filter(({ kind }) => kind !== 'passed') // on a slow machine some come again
    expect(kept.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept'])
    expect(await counts(record)).toMatchObject({ captures: 3, articles: 3, statements: 6 })
    expect(await queue.state()).toMatchObject({ waiting: 0, inWork: 0, oldest: null })
  })

  test('a page that is no page is set aside at once, and the others are read', async () => {
    await announced({ ...madePage(1), bytes: new Uint8Array(0) })
    await announced(madePage(2))
    const kinds = (await worked()).map(({ kind }) => kind).filter((kind) => kind !== 'passed')
    expect(kinds.sort()).toEqual(['kept', 'set-aside'])
    const { waiting, aside, shown } = await unreadState(record, 5)
    expect({ waiting, aside }).toEqual({ waiting: 0, aside: 1 })
    expect(shown[0]?.fault).toMatch(/plotina\.example\/1/)
  })

  test('a page at which every worker dies is set aside after some tries', { timeout: 60_000 }, async () => {
    await announced(madePage(1))
    let tries = 0
    for (let at = 0; at < 20 && (await unreadState(record, 0)).aside === 0; at += 1) {
      const dying = new AbortController()
      const read = async (): Promise<never> => {
        tries += 1
        dying.abort()
        return new Promise(() => {}) // the process ends here, and nobody says what became of the page
      }
      const living = worked({ read, signal: dying.signal })
      await Promise.race([living, new Promise<void>((end) => dying.signal.addEventListener('abort', () => end()))])
      await new Promise((resolve) => setTimeout(resolve, 1100))
      if (tries > 5) await worked()
    }
    expect(tries).toBe(6)
    expect((await unreadState(record, 1)).shown).toMatchObject([{ tries: 6, fault: expect.stringMatching(/workers/) }])
  })

  test('what the queue has lost is announced again; what it has is not', async () => {
    const lost = await captured(madePage(1))
    const later = new Date(now().getTime() + 3_600_000)
    expect(await sweep(record, queue, now(), signal)).toBe(0) // it may still be on its way
    expect(await sweep(record, queue, later, signal)).toBe(1)
    expect(await sweep(record, queue, later, signal)).toBe(0)
    expect((await queue.take())?.captureId).toBe(lost)
  })

  test('who announces more than there is room for waits until there is', async () => {
    for (const number of [1, 2, 3, 4, 5]) await announced(madePage(number))
    const sixth = announced(madePage(6))
    const first = await Promise.race([sixth, new Promise<'waits'>((end) => setTimeout(end, 1500, 'waits'))])
    expect(first).toBe('waits')
    const job = await queue.take()
    job?.done()
    await sixth
    expect((await queue.state()).waiting).toBe(5)
  })
  test('pages wait for captures that are not mounted here, and are not set aside', async () => {
    await announced(madePage(1))
    const away = `${record.captures}-away`
    await rename(record.captures, away)
    await mkdir(record.captures) // where they would be mounted
    const told: Worked[] = []
    await worked({
      async told(it) {
        told.push(it)
        if (it.kind !== 'waiting' || told.length !== 2) return
        await rmdir(record.captures)
        await rename(away, record.captures)
      },
    })
    expect(told[0]).toMatchObject({ kind: 'waiting', fault: expect.stringContaining('is its disk mounted?') })
    expect(told.at(-1)).toMatchObject({ kind: 'kept' })
    expect(await unreadState(record, 1)).toMatchObject({ waiting: 0, aside: 0 })
  })
})

test.each([
  [
    'nats://user:p%40ss@a:1,b:2?stream=desk&replicas=3',
    {
      place: 'nats://user@a:1,b:2?stream=desk&replicas=3',
      servers: ['a:1', 'b:2'],
      user: 'user',
      password: 'p@ss',
      stream: 'desk',
      replicas: 3,
    },
  ],
  [
    'nats://127.0.0.1:4222',
    { servers: ['127.0.0.1:4222'], user: undefined, stream: 'onrecord', replicas: undefined, room: 100_000 },
  ],
])('%s is the address of a queue', (address, expected) => {
  expect(queueAddress(address)).toMatchObject(expected)
})

test.each(['http://127.0.0.1', 'nats://', 'nats://a?replicas=none', 'nats://a?stream=a.b'])('%s is none', (address) => {
  expect(() => queueAddress(address)).toThrow(expect.objectContaining({ name: 'QueueError', code: 'refused' }))
})

test('a server that does not answer is told so', async () => {
  await expect(openQueue('nats://127.0.0.1:1')).rejects.toMatchObject({ name: 'QueueError', code: 'unreachable' })
})
