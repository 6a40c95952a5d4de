/**
 * A process of its own that collects from the newsroom of the test on a port, and prints what was acknowledged.
 * Arguments: the record's folder, the port.
 */
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { takePage } from '../../src/cli/taking.ts'
import { collect } from '../../src/collector/collect.ts'
import { Fetcher } from '../../src/collector/fetch/fetcher.ts'
import { readSettings } from '../../src/collector/sources/settings.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, openRecord } from '../../src/record/index.ts'

const [folder = '', port = ''] = process.argv.slice(2)
const record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
const fetcher = new Fetcher({ userAgent: 'faults', allowPrivate: true, resolve: async () => ['127.0.0.1'] })
const sources = [{ domain: 'news.example', feeds: [`http://news.example:${port}/rss`] }]
const settings = readSettings(JSON.stringify({ sources, delay: '1s' }), 'onrecord.json')
await collect(
  { settings, once: true, heldMs: 4_000 },
  {
    record,
    fetcher,
    take: (capture) => takePage(record, capture),
    now: () => new Date(),
    sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => {}),
    signal: new AbortController().signal,
    onEvent: (event) => void writeSync(1, `${JSON.stringify(event)}\n`), // at once: a buffer would be lost with the process
  },
)
await fetcher.close()
await closeRecord(record)
writeSync(1, '{"kind":"end"}\n')
