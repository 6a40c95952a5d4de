/**
 * A process of its own that collects from the newsroom of the test on a port, and prints what was acknowledged.
 * Arguments: the record, the port, the queue where the reading is left to workers, and "on" where it is to run on: then its
 * clock goes fast, as all that it does between two pages is to wait, and a pause for a full disk is a short one.
 */
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { handOn } from '../../src/cli/announcing.ts'
import { takePage } from '../../src/cli/taking.ts'
import { collect } from '../../src/collector/collect.ts'
import type { Taken } from '../../src/collector/collect-types.ts'
import { Fetcher } from '../../src/collector/fetch/fetcher.ts'
import { openQueue } from '../../src/collector/queue/jetstream.ts'
import { readSettings } from '../../src/collector/sources/settings.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import type { Capture } from '../../src/reader/types.ts'
import { closeRecord, openRecord } from '../../src/record/index.ts'

const [place = '', port = '', queueAt = '', how = 'once'] = process.argv.slice(2)
const speed = how === 'once' ? 1 : 20
const LONGEST_WAIT_MS = 100
const began = Date.now()
const record = await openRecord(place, { lemmaOf: await loadLemmatiser() })
const queue = queueAt === '' ? undefined : await openQueue(queueAt)
const outside = {
  now: () => new Date(began + (Date.now() - began) * speed),
  signal: new AbortController().signal,
  stderr: { write: async () => {}, terminal: false, columns: 80, closed: () => false },
}
const fetcher = new Fetcher({ userAgent: 'faults', allowPrivate: true, resolve: async () => ['127.0.0.1'] })
const sources = [{ domain: 'news.example', feeds: [`http://news.example:${port}/rss`] }]
const settings = readSettings(JSON.stringify({ sources, delay: '1s' }), 'onrecord.json')
await collect(
  { settings, once: how === 'once', heldMs: how === 'once' ? 4_000 : 40_000 },
  {
    record,
    fetcher,
    take,
    now: outside.now,
    sleep: (ms, signal) =>
      wait(speed === 1 ? ms : Math.min(ms / speed, LONGEST_WAIT_MS), undefined, { signal }).catch(() => {}),
    signal: outside.signal,
    onEvent: (event) => void writeSync(1, `${JSON.stringify(event)}\n`), // at once: a buffer would be lost with the process
  },
)
await queue?.close()
await fetcher.close()
await closeRecord(record)
writeSync(1, '{"kind":"end"}\n')

async function take(capture: Capture): Promise<Taken> {
  if (queue === undefined) return takePage(record, capture)
  await handOn(record, queue, capture, outside)
  return { kind: 'queued' }
}
