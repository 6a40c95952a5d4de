/** When an address is asked for again: pure, from what has come of it so far. */

const minute = 60_000
const day = 86_400_000

/** A page that gives no answer is tried so often, each time twice as long after the last. */
export const MOST_TRIES = 6
const firstPause = 5 * minute
const longestPause = day
/** A site that asks for more patience than that is asked all the same. */
const longestRetryAfter = 7 * day

export const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString()

/** The pause behind the n-th failure in a row, n from 1. */
export const pauseAfter = (failures: number): number =>
  Math.min(longestPause, firstPause * 2 ** Math.min(20, failures - 1))

/** When a page is looked at again behind its n-th answer; null for never. */
export const revisitAt = (now: Date, visits: number, revisit: readonly number[]): string | null => {
  const pause = revisit[visits - 1]
  return pause === undefined ? null : later(now, pause)
}

/**
 * Retry-After (RFC 9110, 10.2.3) as milliseconds from now: seconds or a date; undefined where there is none.
 * @param sent the site's own clock (Date), by which its date is meant: ours may be wrong
 */
export function retryAfterMs(value: string | undefined, sent: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined
  const seconds = /^\s*(\d{1,9})\s*$/.exec(value)?.[1]
  const theirs = Date.parse(sent ?? '')
  const from = Number.isNaN(theirs) ? now.getTime() : theirs
  const ms = seconds === undefined ? Date.parse(value) - from : Number(seconds) * 1000
  return Number.isNaN(ms) ? undefined : Math.min(longestRetryAfter, Math.max(0, ms))
}

/** What an HTTP status means: `busy` is about the whole site, `absent` and `gone` about the address alone. */
export type Verdict = 'ok' | 'unchanged' | 'redirect' | 'busy' | 'gone' | 'absent' | 'failed'

export function verdictOf(status: number): Verdict {
  if (status >= 200 && status < 300) return 'ok'
  if (status === 304) return 'unchanged'
  if (status >= 300 && status < 400) return 'redirect'
  if (status === 429 || status === 503) return 'busy'
  if (status === 410 || status === 451) return 'gone'
  return status >= 400 && status < 500 ? 'absent' : 'failed'
}
