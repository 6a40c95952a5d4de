import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { styleSource } from './style/index.ts'
import type { SiteOptions } from './types.ts'

/** The longest path and query that is answered. */
export const longestAddress = 4096

/** Names under which a computer reaches itself. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether the Host header names this site. A page of another site can make a browser send requests here under its own
 * name (DNS rebinding); such a request names a host that is not ours. Ports are not compared. On a network (not
 * `local`) the bare address of the machine is a good name too: nobody can rebind an address.
 */
export function hostAllowed(
  host: string | undefined,
  { allowedHosts, local }: Pick<SiteOptions, 'allowedHosts' | 'local'>,
): boolean {
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  if ([...loopback, ...allowedHosts.map(nameOf)].includes(hostname)) return true
  return !local && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}

function nameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host
}

/** Whether a form was sent from this site: browsers say so in Sec-Fetch-Site, older ones in Origin. */
export function sentFromHere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return true // not a browser's form
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/** Behind a proxy the site itself is asked over http; the proxy says how the browser asked. */
export const isSecure = (c: Context): boolean =>
  new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'

/** Only our own script and style, nothing else that stands in a page; nothing from elsewhere, no frame, no plug-in. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleSource}`,
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Set on every answer, errors included. */
export const guardedHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('X-Frame-Options', 'DENY')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
}
