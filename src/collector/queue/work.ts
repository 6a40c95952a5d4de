import { setTimeout as wait } from 'node:timers/promises'
import { ReadError } from '../../reader/index.ts'
import type { Capture } from '../../reader/types.ts'
import {
  countTry,
  dropUnread,
  isPassing,
  isUnread,
  type Kept,
  keep,
  type Reading,
  RecordError,
  type RecordStore,
  setAside,
  storedCapture,
} from '../../record/index.ts'
import { sweep } from './sweep.ts'
import { type Job, type Queue, QueueError } from './types.ts'

/** A page is tried so often before it is set aside. */
const TRIES = 5
const AGAIN_AFTER_MS = 5_000
const SWEEP_EVERY_MS = 60_000
const PATIENCE_MS = { first: 250, most: 5_000 } as const

/** What became of a page. */
export type Worked =
  | { readonly kind: 'kept'; readonly reading: Reading; readonly kept: Kept }
  /** It had been read, or erased, before this worker came to it. */
  | { readonly kind: 'passed' }
  | { readonly kind: 'set-aside'; readonly captureId: string; readonly fault: string }
  | { readonly kind: 'again'; readonly captureId: string; readonly fault: string }
  /** The record or the queue does not answer: waited for. */
  | { readonly kind: 'waiting'; readonly fault: string }
  | { readonly kind: 'announced-again'; readonly pages: number }

export interface WorkOptions {
  /** The whole way from bytes to statements. */
  readonly read: (capture: Capture) => Promise<Reading>
  readonly now: () => Date
  readonly signal: AbortSignal
  readonly told: (worked: Worked) => void | Promise<void>
  /** Ends when the queue is empty and nobody is at a page. */
  readonly untilEmpty?: boolean
}

/**
 * Takes pages from the queue, reads and keeps them, until it is told to stop. A page is only done when it is in the
 * record: a worker may be killed at any moment, and so may the record and the queue.
 */
export async function work(record: RecordStore, queue: Queue, options: WorkOptions): Promise<void> {
  const { signal, now, told, untilEmpty = false } = options
  let sweptAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    try {
      if (performance.now() - sweptAt > SWEEP_EVERY_MS) {
        sweptAt = performance.now()
        const pages = await sweep(record, queue, now(), signal)
        if (pages > 0) await told({ kind: 'announced-again', pages })
      }
      const job = await queue.take()
      if (job) await doJob(record, job, options)
      else if (untilEmpty && (await isEmpty(queue))) return
    } catch (error) {
      if (!(error instanceof QueueError || isPassing(error))) throw error
      await told({ kind: 'waiting', fault: error.message })
      await wait(PATIENCE_MS.first, undefined, { signal }).catch(() => {})
    }
  }
}

async function isEmpty(queue: Queue): Promise<boolean> {
  const { waiting, inWork } = await queue.state()
  return waiting + inWork === 0
}

/** Keeps hold of a job for as long as the record does not answer. */
async function doJob(record: RecordStore, job: Job, options: WorkOptions): Promise<void> {
  for (let pause: number = PATIENCE_MS.first; ; pause = Math.min(PATIENCE_MS.most, pause * 2)) {
    try {
      await options.told(await tryJob(record, job, options))
      return
    } catch (error) {
      if (!isPassing(error)) throw error
      if (options.signal.aborted) return job.later(0)
      job.hold()
      await options.told({ kind: 'waiting', fault: error.message })
    }
    await wait(pause, undefined, { signal: options.signal }).catch(() => {})
  }
}

async function tryJob(record: RecordStore, job: Job, { read }: WorkOptions): Promise<Worked> {
  const { captureId } = job
  if (!(await isUnread(record, captureId))) {
    job.done()
    return { kind: 'passed' }
  }
  const tries = job.again ? await countTry(record, captureId) : 0
  if (tries > TRIES) return aside(record, job, `${TRIES} workers began to read it, and ended`)
  try {
    const capture = await storedCapture(record, captureId)
    if (!capture) return await pass(record, job)
    const reading = await read(capture)
    job.hold()
    const kept = await keep(record, reading, { unread: true })
    if (kept.outcome === 'unchanged' || kept.outcome === 'erased') await dropUnread(record, captureId)
    job.done()
    return { kind: 'kept', reading, kept }
  } catch (error) {
    // Only what is wrong with the page itself sets it aside: a worker that is not let in would set aside all that wait.
    if (error instanceof RecordError && error.code !== 'damaged') throw error
    return failed(record, job, tries, error)
  }
}

/** Its bytes were erased, or it was read before. */
async function pass(record: RecordStore, job: Job): Promise<Worked> {
  await dropUnread(record, job.captureId)
  job.done()
  return { kind: 'passed' }
}

/** What the reader refuses it will refuse again; anything else is tried some times more. */
async function failed(record: RecordStore, job: Job, tries: number, error: unknown): Promise<Worked> {
  const fault = error instanceof Error ? error.message : String(error)
  const final = error instanceof ReadError || (error instanceof RecordError && error.code === 'damaged')
  if (final || tries >= TRIES) return aside(record, job, fault)
  job.later(AGAIN_AFTER_MS)
  return { kind: 'again', captureId: job.captureId, fault }
}

async function aside(record: RecordStore, job: Job, fault: string): Promise<Worked> {
  await setAside(record, job.captureId, fault)
  job.done()
  return { kind: 'set-aside', captureId: job.captureId, fault }
}
