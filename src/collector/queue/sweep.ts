import { announceAgain, type RecordStore, unreadSince } from '../../record/index.ts'
import { later } from '../schedule.ts'
import type { Queue } from './types.ts'

/** An announcement may be on its way for so long. */
const ON_THE_WAY_MS = 30_000
const AT_ONCE = 1000

/**
 * Announces again what was captured and is not read, and whose announcement the queue has lost: it was made before the
 * oldest one that the queue still holds. Several may do it at the same moment: the queue takes each page once.
 * @throws QueueError, RecordError
 */
export async function sweep(record: RecordStore, queue: Queue, now: Date, signal: AbortSignal): Promise<number> {
  const { oldest } = await queue.state()
  const surelyLost = Math.min(now.getTime(), oldest === null ? Number.POSITIVE_INFINITY : Date.parse(oldest))
  const lost = await unreadSince(
    record,
    { before: later(new Date(surelyLost), -ON_THE_WAY_MS), after: later(now, ON_THE_WAY_MS) },
    AT_ONCE,
  )
  for (const { captureId } of lost) await queue.announce(captureId, signal, now.toISOString().slice(0, 16))
  if (lost.length > 0) {
    const ids = lost.map(({ captureId }) => captureId)
    await announceAgain(record, ids, now.toISOString())
  }
  return lost.length
}
