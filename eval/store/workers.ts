/** Two workers that take pages from a queue: what a page costs the workers, the database and the queue. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { captures } from '../../src/collector/captures.ts'
import { openQueue } from '../../src/collector/queue/jetstream.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import { captureToRead, closeRecord, counts, openRecord } from '../../src/record/index.ts'
import { cannotStart, startNats, startPostgres } from '../../test/collector/servers.ts'
import { Workers } from '../../test/collector/workers.ts'
import { newsSets } from '../news-pages.ts'
import { writeStore } from '../report.ts'
import { writeArchive } from './archive.ts'
import { processorOf, processorOfServer } from './processor.ts'

const WORKERS = 2
const LOOK_EVERY_MS = 50

export async function queueWay(): Promise<void> {
  const missing = cannotStart()
  if (missing !== undefined) return console.log(`${missing}: workers were not measured`)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const [postgres, nats] = await Promise.all([startPostgres(), startNats()])
  try {
    const address = `${postgres.address}?schema=bench&captures=${join(folder, 'captures')}`
    const queueAt = `${nats.address}?stream=bench`
    await announce(folder, address, queueAt)
    const portOf = ({ address: at }: { readonly address: string }): string => `-p ${new URL(at).port}`
    const served = () => ({ postgres: processorOfServer(portOf(postgres)), nats: processorOfServer(portOf(nats)) })
    const before = served()
    const workers = new Workers(['--record', address, '--queue', queueAt, '--until-empty'])
    const start = performance.now()
    for (let many = 0; many < WORKERS; many += 1) workers.start()
    const spent = new Map<number, number>()
    const timer = setInterval(() => {
      for (const pid of workers.pids()) spent.set(pid, Math.max(spent.get(pid) ?? 0, processorOf(pid)))
    }, LOOK_EVERY_MS)
    await workers.ended()
    clearInterval(timer)
    const seconds = (performance.now() - start) / 1000
    const after = served()
    const record = await openRecord(address, { lemmaOf: await loadLemmatiser(), readOnly: true })
    const { captures: many } = await counts(record)
    await closeRecord(record)
    const perPage = (ms: number): string => (ms / many).toFixed(1)
    const all = [...spent.values()].reduce((sum, ms) => sum + ms, 0)
    writeStore(
      'workers',
      `${WORKERS} workers over JetStream, from their start to their end: milliseconds of processor time a page`,
      {
        head: ['pages', 'workers', 'PostgreSQL', 'NATS', 'pages/s of one core of workers', 'pages/s by the clock'],
        rows: [
          [
            String(many),
            perPage(all),
            perPage(after.postgres - before.postgres),
            perPage(after.nats - before.nats),
            ((many * 1000) / all).toFixed(1),
            (many / seconds).toFixed(1),
          ],
        ],
      },
    )
  } finally {
    await Promise.all([postgres.stop(), nats.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Captures the pages of all sets for the workers. */
async function announce(folder: string, address: string, queueAt: string): Promise<void> {
  const record = await openRecord(address, { lemmaOf: await loadLemmatiser() })
  const queue = await openQueue(queueAt)
  for (const set of newsSets) {
    const file = join(folder, `${set}.warc.gz`)
    writeArchive(file, set)
    for await (const capture of captures([file], { stdin: none(), now: () => new Date(), onFault: () => {} })) {
      const { captureId } = await captureToRead(record, capture, new Date().toISOString())
      await queue.announce(captureId, new AbortController().signal)
    }
  }
  await queue.close()
  await closeRecord(record)
}

async function* none(): AsyncGenerator<Uint8Array> {}
