import type { Capture } from '../reader/types.ts'
import type { Reading } from '../record/types.ts'
import { readingThread } from './reading-thread.ts'
import { Failure } from './types.ts'

/** Pages that wait; beyond them a page is refused at once. */
const mostWaiting = 16

/** Reads pages in a thread of their own, one after the other, so that a big one holds nobody else up. */
export interface ReadingApart {
  /** @throws ReadError as reading does; Failure where too many wait or it takes too long */
  readonly read: (capture: Capture) => Promise<Reading>
  readonly close: () => Promise<void>
}

export function readingApart(): ReadingApart {
  const { read, waiting, close } = readingThread()
  return {
    read: (capture) =>
      waiting() < mostWaiting
        ? read(capture)
        : Promise.reject(new Failure('too many pages are being read: try again later')),
    close,
  }
}
