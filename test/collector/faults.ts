import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readingOf } from '../../src/cli/reading.ts'
import { openQueue } from '../../src/collector/queue/jetstream.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import type { Capture } from '../../src/reader/types.ts'
import { captureToRead, closeRecord, counts, openRecord, unreadState, verify } from '../../src/record/index.ts'
import { sha256Of } from '../../src/record/warc.ts'
import type { S3Server } from '../record/s3-server.ts'
import { startNats, startPostgres, type TestServer } from './servers.ts'
import { Workers } from './workers.ts'

/** An invented page with two statements, another one for each number. */
export function madePage(number: number): Capture {
  const html = `<!doctype html><html lang="ru"><head><title>Плотина ${number}</title></head><body><article><h1>Плотина номер ${number}</h1>
<p>«Плотина номер ${number} стоит прочно и простоит ещё сто лет», — сказал министр Вестландии Айдар Смадиев.</p>
<p>Посол Нордии Олег Камнев заявил, что его страна построит мост номер ${number} до осени.</p>
<p>Жители посёлка собрались на площади и слушали выступления до вечера.</p></article></body></html>`
  const bytes = Buffer.from(html)
  return {
    url: `https://plotina.example/${number}`,
    file: null,
    at: '2031-03-09T08:00:00.000Z',
    bytes,
    sha256: sha256Of(bytes),
    contentType: 'text/html; charset=utf-8',
  }
}

/** What is done to the servers and workers while they work. */
export type Fault = 'worker killed' | 'NATS restarted' | 'PostgreSQL restarted' | 'bucket restarted'

/** A bucket is away for so long: a worker waits for it longer. */
const AWAY_MS = 1500

/** What stands in the record afterwards, and what should. */
export interface Outcome {
  readonly pages: number
  readonly counts: { readonly captures: number; readonly articles: number; readonly statements: number }
  readonly expected: { readonly captures: number; readonly articles: number; readonly statements: number }
  readonly left: { readonly waiting: number; readonly aside: number }
  readonly faults: readonly string[]
}

/** Servers of their own, to be harmed. */
export async function startServers(): Promise<{ postgres: TestServer; nats: TestServer; stop: () => Promise<void> }> {
  const [postgres, nats] = await Promise.all([startPostgres(), startNats()])
  return {
    postgres,
    nats,
    stop: async () => {
      await Promise.all([postgres.stop(), nats.stop()])
    },
  }
}

/**
 * Two workers read pages from a queue into a record on PostgreSQL; something happens to them at the moments given, in
 * shares of the pages; then all that was acknowledged is looked for. With a bucket the captures lie in that.
 */
export async function workThrough(
  { postgres, nats, bucket }: { readonly postgres: TestServer; readonly nats: TestServer; readonly bucket?: S3Server },
  faults: readonly (readonly [fault: Fault, when: number])[],
  pages: number,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-faults-'))
  const name = `f${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`
  const captures = bucket ? `s3://${bucket.bucket}/${name}` : folder
  const address = `${postgres.address}?schema=${name}&captures=${captures}`
  const env = bucket?.env ?? {}
  const queueAt = `${nats.address}?stream=${name}&ack_wait=3`
  const workers = new Workers(['--record', address, '--queue', queueAt, '--until-empty'], env)
  try {
    const expected = await announceAll({ address, env }, queueAt, pages)
    workers.start()
    workers.start()
    for (const [fault, when] of faults.toSorted((a, b) => a[1] - b[1])) {
      await workers.until(Math.floor(pages * when))
      if (fault === 'worker killed') await workers.killOne()
      else if (fault === 'bucket restarted') await bucket?.restart(AWAY_MS)
      else await (fault === 'NATS restarted' ? nats : postgres).restart()
    }
    await workers.untilEmpty()
    return { pages, expected, ...(await found({ address, env })) }
  } finally {
    await workers.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Where a record is, and what is to be known to reach its captures. */
interface At {
  readonly address: string
  readonly env: Readonly<Record<string, string>>
}

async function announceAll({ address, env }: At, queueAt: string, pages: number): Promise<Outcome['expected']> {
  const record = await openRecord(address, { lemmaOf: await loadLemmatiser(), env })
  const queue = await openQueue(queueAt)
  let statements = 0
  for (let number = 0; number < pages; number += 1) {
    const capture = madePage(number)
    statements += (await readingOf(capture)).extraction.statements.length
    const { captureId } = await captureToRead(record, capture, new Date().toISOString())
    await queue.announce(captureId, new AbortController().signal)
  }
  await queue.close()
  await closeRecord(record)
  return { captures: pages, articles: pages, statements }
}

async function found({ address, env }: At): Promise<Pick<Outcome, 'counts' | 'left' | 'faults'>> {
  const record = await openRecord(address, { lemmaOf: await loadLemmatiser(), readOnly: true, env })
  const { people: _, ...counted } = await counts(record)
  const { waiting, aside } = await unreadState(record, 0)
  const { faults } = await verify(record)
  await closeRecord(record)
  return { counts: counted, left: { waiting, aside }, faults: faults.map(({ what, detail }) => `${what}: ${detail}`) }
}
