import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { accountOfToken, type Session, sessionDays, sessionOf } from '../record/index.ts'
import { problem } from './api/problem.ts'
import { isSecure, sentFromHere } from './guard.ts'
import type { Reader, SiteOptions } from './types.ts'

const cookie = 'session'
const readerKey = 'reader'

/** Finds out who has signed in, before any page is made: a browser by its session, a program by its token. */
export function signedIn({ record, now }: Pick<SiteOptions, 'record' | 'now'>): MiddlewareHandler {
  return async (c, next) => {
    const bearer = bearerOf(c)
    if (bearer !== undefined) {
      const account = await accountOfToken(record, bearer)
      if (account === null) return problem(c, 401, { detail: 'The token is nobody’s.' })
      c.set(readerKey, { name: account.name, rights: account.rights, seal: null } satisfies Reader)
      return next()
    }
    const token = tokenOf(c)
    const session = token === undefined ? null : await sessionOf(record, token, now())
    if (session !== null && token !== undefined) c.set(readerKey, readerIn(session, token))
    return next()
  }
}

const readerIn = ({ account }: Session, token: string): Reader => ({
  name: account.name,
  rights: account.rights,
  seal: sealOf(token),
})

/** Null for who has not signed in. */
export const readerOf = (c: Context): Reader | null => (c.get(readerKey) as Reader | undefined) ?? null

/** The account of a program's token; null for who signed in with a browser, too. */
export function tokenReader(c: Context): Reader | null {
  const reader = readerOf(c)
  return reader?.seal === null ? reader : null
}

/** RFC 6750, 2.1. */
const bearerOf = (c: Context): string | undefined => /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]

export function tokenOf(c: Context): string | undefined {
  const token = getCookie(c, cookie)
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
}

/** Scripts cannot read it, other sites' forms do not bring it, and over https it never leaves it. */
export function giveToken(c: Context, token: string): void {
  const maxAge = sessionDays * 24 * 3600
  setCookie(c, cookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge,
  })
}

export function takeToken(c: Context): void {
  deleteCookie(c, cookie, { path: '/', secure: isSecure(c) })
}

/** Made of the token, which only the browser and its requests know: nothing has to be kept. */
const sealOf = (token: string): string => createHmac('sha256', token).update('form').digest('base64url')

/** Whether a form was sent from a page of ours by the one who has signed in. */
export function isSealed(c: Context, seal: string, reader: Reader): boolean {
  if (reader.seal === null || !sentFromHere(c.req.raw.headers)) return false
  const [sent, wanted] = [Buffer.from(seal), Buffer.from(reader.seal)]
  return sent.length === wanted.length && timingSafeEqual(sent, wanted)
}

/** A path of this site, and nothing else: where a form leads back to. */
export function ownPath(to: string | undefined): string {
  if (to === undefined || !to.startsWith('/') || !URL.canParse(to, 'http://here.invalid')) return '/'
  const { host, pathname, search, hash } = new URL(to, 'http://here.invalid')
  // A path that begins with two slashes would be another host.
  return host === 'here.invalid' && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/'
}
