import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** Who comes back later than this begins another visit. In seconds. */
const pause = 30 * 60
const cookieAge = 180 * 24 * 3600

/**
 * When the reader was here before this visit, as an ISO 8601 instant; null on the first one. The cookie holds two times and
 * nothing else: it is no name.
 */
export function lastVisit(c: Context, now: Date): string | null {
  const at = Math.floor(now.getTime() / 1000)
  const [before, latest] = timesIn(getCookie(c, 'visit') ?? '')
  const goesOn = latest !== null && latest <= at && at - latest < pause
  const since = goesOn ? before : latest
  const value = `${since ?? ''}.${at}`
  setCookie(c, 'visit', value, { path: '/', maxAge: cookieAge, sameSite: 'Lax', httpOnly: true })
  return since === null || since > at ? null : new Date(since * 1000).toISOString()
}

function timesIn(cookie: string): readonly [before: number | null, latest: number | null] {
  const match = /^(\d{1,11})?\.(\d{1,11})$/.exec(cookie)
  if (match === null) return [null, null]
  return [match[1] === undefined ? null : Number(match[1]), Number(match[2])]
}
