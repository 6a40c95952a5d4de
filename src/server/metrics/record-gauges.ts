import { statfs } from 'node:fs/promises'
import { countAddresses, counts, type RecordStore, unreadState } from '../../record/index.ts'
import type { Gauge } from './registry.ts'

/** Counting millions of rows takes a moment: whoever asks more often gets what was counted last. */
const KEPT_MS = 60_000

/** Figures of a record: what it holds, what is collected, and the room on its disk. */
export function recordGauges(record: RecordStore, now: () => Date): () => Promise<Gauge[]> {
  let last: { readonly at: number; readonly gauges: Promise<Gauge[]> } | undefined
  return () => {
    const time = now().getTime()
    if (!last || time - last.at >= KEPT_MS || time < last.at) {
      const gauges = take(record)
      last = { at: time, gauges }
      gauges.catch(() => {
        last = undefined
      })
    }
    return last.gauges
  }
}

async function take(record: RecordStore): Promise<Gauge[]> {
  const held = await counts(record)
  const addresses = await countAddresses(record)
  const { waiting, aside } = await unreadState(record, 0)
  const disk = await statfs(record.captures).catch(() => null)
  return [
    ...Object.entries(held).map(([what, value]) => ({
      name: `onrecord_${what}`,
      help: `${what} in the record`,
      value,
    })),
    ...addresses.map(({ kind, state, count }) => ({
      name: 'onrecord_addresses',
      help: 'addresses of the sources, by what they are and what became of them',
      labels: { kind, state },
      value: count,
    })),
    ...Object.entries({ waiting, aside }).map(([state, value]) => ({
      name: 'onrecord_unread_pages',
      help: 'pages that were captured for workers: waiting to be read, or set aside because nobody could',
      labels: { state },
      value,
    })),
    ...(disk === null
      ? []
      : [{ name: 'onrecord_disk_free_bytes', help: 'room where the captures lie', value: disk.bavail * disk.bsize }]),
  ]
}
