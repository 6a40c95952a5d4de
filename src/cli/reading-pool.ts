import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Capture } from '../reader/types.ts'
import type { Reading } from '../record/types.ts'
import { numberOption } from './option-values.ts'
import { type ReadingOptions, readingOf } from './reading.ts'
import { type ReadingThread, readingThread } from './reading-thread.ts'
import type { Given, OptionSpec } from './types.ts'

/** More threads than these read faster than one thread can keep. */
const mostByItself = 8
/** Fewer pages are read before a thread has loaded its languages. */
const few = 8
const leastProcessors = 4
const most = 64

export const threadsOption: OptionSpec = {
  flags: '--threads <number>',
  description: 'threads that read while another one keeps; 0 reads and keeps in turns',
}

/** How many threads read; undefined where the command is to decide. */
export const threadsOf = (given: Given): number | undefined => numberOption(given, 'threads', most)

/** Reads pages on threads of its own, several at a time, or here and one at a time where it has none. */
export interface ReadingPool {
  /** Pages that are worth handing in before the first is answered. */
  readonly ahead: number
  readonly read: (capture: Capture, options?: ReadingOptions) => Promise<Reading>
  readonly close: () => Promise<void>
}

/** @param threads 0 for none: pages are read in this thread then */
export function readingPool(threads: number): ReadingPool {
  const pool = Array.from({ length: threads }, readingThread)
  return {
    ahead: threads * 2,
    read: (capture, options) => leastBusy(pool)?.read(capture, options) ?? readingOf(capture, options),
    async close() {
      await Promise.all(pool.map((thread) => thread.close()))
    },
  }
}

const leastBusy = (pool: readonly ReadingThread[]): ReadingThread | undefined =>
  pool.reduce<ReadingThread | undefined>(
    (least, thread) => (least === undefined || thread.waiting() < least.waiting() ? thread : least),
    undefined,
  )

/**
 * Threads for so many pages where nobody says how many: all processors but the one that keeps. None for a few pages, nor on
 * fewer than four processors, where what threads cost to start and to fill eats what they win (decision 20).
 */
export const threadsFor = (pages: number, processors: number = availableParallelism()): number =>
  pages < few || processors < leastProcessors ? 0 : Math.min(mostByItself, processors - 1)

/** A guess at the number of pages in the inputs: folders and archives have many. */
export async function pagesIn(inputs: readonly string[]): Promise<number> {
  let pages = inputs.length
  for (const input of inputs.slice(0, few)) {
    const found = await stat(input).catch(() => undefined)
    if (found?.isDirectory() || /\.(?:warc(?:\.gz)?|wacz)$/i.test(input)) pages += few
  }
  return pages
}
