/** What the page behind a form says of what the form has done: once, to whoever sent it. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Doing, doings } from './doings.ts'
import { isSecure } from './guard.ts'

const cookie = 'told'
/** Seconds; whoever does not follow the answer of the form is not told later, of something else. */
const age = 30

/** Goes along with the answer that leads to the next page. */
export function tellNext(c: Context, doing: Doing): void {
  setCookie(c, cookie, doing, { path: '/', maxAge: age, sameSite: 'Strict', httpOnly: true, secure: isSecure(c) })
}

/** What there is to say on this page; it is said no second time. */
export function toldNow(c: Context): Doing | null {
  const told = getCookie(c, cookie)
  if (told === undefined) return null
  deleteCookie(c, cookie, { path: '/', secure: isSecure(c) })
  return doings.find((doing) => doing === told) ?? null
}
