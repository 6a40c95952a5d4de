import type { Capture } from '../reader/types.ts'
import type { RecordStore } from '../record/index.ts'
import type { Fetcher } from './fetch/fetcher.ts'
import type { Settings } from './sources/settings.ts'

/** What became of a capture that was handed on. */
export type Taken =
  | { readonly kind: 'kept'; readonly outcome: string; readonly statements: number; readonly canonical: string | null }
  | { readonly kind: 'queued' } // for a worker: what it is the same as is not known here
  | { readonly kind: 'unreadable'; readonly message: string }

/** What a run tells, as it happens: for progress, logs and metrics. */
export type CollectEvent =
  | {
      readonly kind: 'taken'
      readonly url: string
      readonly source: string
      readonly outcome: string
      readonly statements: number
    }
  | {
      readonly kind: 'listed'
      readonly url: string
      readonly source: string
      readonly entries: number
      readonly added: number
    }
  | { readonly kind: 'unchanged'; readonly url: string; readonly source: string }
  | {
      readonly kind: 'moved' | 'refused' | 'failed'
      readonly url: string
      readonly source: string
      readonly note: string
    }
  /** `note` says why nothing may be asked for at a site whose robots.txt could not be had. */
  | { readonly kind: 'robots'; readonly origin: string; readonly status: number; readonly note: string | null }
  | { readonly kind: 'paused'; readonly note: string }
  /** What was due by the old time was taken back by as much. */
  | { readonly kind: 'clock-set-back'; readonly seconds: number }

/** Everything outside of a run: tests hand in their own. */
export interface CollectOutside {
  readonly record: RecordStore
  readonly fetcher: Pick<Fetcher, 'fetch'>
  /** Reads and keeps a capture, or hands it to whoever does. Its bytes must be safe when it resolves. */
  readonly take: (capture: Capture) => Promise<Taken>
  readonly now: () => Date
  /** Resolves after that time, or at once when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  readonly onEvent?: (event: CollectEvent) => void
}

export interface CollectRun {
  readonly settings: Settings
  /** Ask for everything that is due once, then end. */
  readonly once?: boolean
  /**
   * For how long a visit takes a site for itself: longer than any visit takes. Whoever is killed meanwhile lets go of it then.
   */
  readonly heldMs?: number
}

export interface CollectTotals {
  readonly pages: number
  readonly statements: number
  readonly failed: number
  /** Something was to be asked for, and no site gave anything. */
  readonly inVain: boolean
  /** When something is to be asked for next; null where nothing is, and where it was stopped. */
  readonly next: string | null
}
