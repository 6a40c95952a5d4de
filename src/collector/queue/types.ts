/** A page to be read, as it comes out of the queue. It comes again if nobody says that it is done. */
export interface Job {
  readonly captureId: string
  /** It was handed out before, and nobody has said what became of it. */
  readonly again: boolean
  /** It is read and kept, or never will be: it does not come again. */
  readonly done: () => void
  /** Lets it come again after so many milliseconds. */
  readonly later: (afterMs: number) => void
  /** Says that it is still being worked on. */
  readonly hold: () => void
}

/** What stands in a queue. */
export interface QueueState {
  /** Pages that nobody has taken yet, and pages that somebody is at. */
  readonly waiting: number
  readonly inWork: number
  /** Instant at which the oldest page in it was announced; null where it is empty. */
  readonly oldest: string | null
  /** At most so many pages wait: those who announce more wait themselves. */
  readonly room: number
}

/** A queue of references to captures, which lie in the record. */
export interface Queue {
  /** Its address without a password. */
  readonly place: string
  /**
   * Announces a capture that is to be read; the same twice in a row is one. Waits where the queue is full.
   * @param anew tells an announcement that is made again from the one before
   * @throws QueueError 'unreachable'
   */
  readonly announce: (captureId: string, signal: AbortSignal, anew?: string) => Promise<void>
  /** The next page to be read; null where none came within a second. @throws QueueError 'unreachable' */
  readonly take: () => Promise<Job | null>
  /** @throws QueueError 'unreachable' */
  readonly state: () => Promise<QueueState>
  readonly close: () => Promise<void>
}

/** `unreachable`: nobody answers; `refused`: somebody does, and will not be a queue. */
export type QueueErrorCode = 'unreachable' | 'refused'

/** A queue that cannot be used now. What was captured is in the record and is announced again later. */
export class QueueError extends Error {
  override readonly name = 'QueueError'
  readonly code: QueueErrorCode
  readonly place: string

  constructor(code: QueueErrorCode, place: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.place = place
  }
}
