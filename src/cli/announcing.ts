import type { Queue } from '../collector/queue/types.ts'
import type { Capture } from '../reader/types.ts'
import type { RecordStore, StoredCapture } from '../record/index.ts'
import { placeShown } from '../record/place.ts'
import { archiveMarks } from './archive-marks.ts'
import { counted } from './human-person.ts'
import { eachInput } from './inputs.ts'
import { progressOn } from './progress.ts'
import { withQueue } from './queue-option.ts'
import type { ExitStatus, Outside } from './types.ts'

/**
 * Keeps the bytes of a page and announces it to the workers. Where the queue does not answer just now the page is in the
 * record all the same, and a worker announces it later.
 */
export async function handOn(
  record: RecordStore,
  queue: Queue,
  capture: Capture,
  { now, signal, stderr }: Pick<Outside, 'now' | 'signal' | 'stderr'>,
): Promise<StoredCapture['outcome']> {
  const [{ captureToRead }, { QueueError }] = await Promise.all([
    import('../record/index.ts'),
    import('../collector/queue/types.ts'),
  ])
  const { captureId, outcome } = await captureToRead(record, capture, now().toISOString())
  if (outcome !== 'stored') return outcome
  try {
    await queue.announce(captureId, signal)
  } catch (error) {
    if (!(error instanceof QueueError)) throw error
    await stderr.write(`onrecord: captured, and not announced yet: ${error.message}\n`)
  }
  return outcome
}

/** Keeps the bytes of the inputs and announces them to the workers; reads nothing. */
export async function announceInputs(
  record: RecordStore,
  address: string,
  inputs: readonly string[],
  outside: Outside,
  { again, allowPrivate }: { readonly again: boolean; readonly allowPrivate: boolean },
): Promise<ExitStatus> {
  const { inOrder } = await import('../record/index.ts')
  const progress = progressOn(outside)
  const tally: Record<StoredCapture['outcome'], number> = { stored: 0, known: 0, erased: 0 }
  const marks = archiveMarks(record, outside, { again })
  const { status, failed } = await withQueue(address, (queue) =>
    eachInput(
      inputs,
      outside,
      async (capture) => {
        const dated = capture.place ? capture : await inOrder(record, capture)
        tally[await handOn(record, queue, dated, outside)] += 1
        await progress.tell(`${counted(tally.stored, 'page')} captured`)
      },
      { beforeFault: progress.clear, allowPrivate, resumeAt: marks.resumeAt, afterEach: marks.dealtWith },
    ),
  )
  await marks.end()
  await progress.clear()
  const parts = [
    `${counted(tally.stored, 'page')} captured for the workers`,
    tally.known > 0 ? `${tally.known} captured before` : '',
    tally.erased > 0 ? `${tally.erased} left out, erased on request` : '',
    failed > 0 ? `${failed} failed` : '',
  ]
  const where = `The record is in ${placeShown(record.place)}`
  await outside.stderr.write(`${parts.filter(Boolean).join(', ')}. ${where}\n`)
  return status
}
