import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AccountError, accountWith, closeSession, openSession, setPassword, shortestPassword } from '../record/index.ts'
import { address } from './addresses.ts'
import { attempts, type Key } from './attempts.ts'
import { answer, lookAt, lookOf } from './context.ts'
import { textsOf } from './form.ts'
import { sentFromHere } from './guard.ts'
import { number } from './messages/index.ts'
import { accountPage, signInPage } from './pages/sign-in.ts'
import { tooLarge } from './refusals.ts'
import { giveToken, isSealed, ownPath, readerOf, takeToken, tokenOf } from './signing.ts'
import type { SiteOptions } from './types.ts'

/** Failures in a quarter of an hour: of one name at one address, of one address, and of one name anywhere. */
const perBoth = 8
const perAddress = 40
const perName = 100
const longestForm = 16 * 1024

/** Signing in and out, and one's own password. */
export function signRoutes(options: SiteOptions): Hono {
  const { record, now } = options
  const tried = attempts()
  const routes = new Hono()
  const limit = bodyLimit({ maxSize: longestForm, onError: (c) => tooLarge(c, options) })
  for (const path of ['/sign-in', '/sign-out', '/account']) routes.use(path, limit)

  routes.get('/sign-in', (c) => {
    const look = lookOf(c, options)
    const to = ownPath(look.query.get('to') ?? undefined)
    return answer(
      c,
      look,
      look.reader === null ? signInPage(look, { to, needed: options.private === true }) : accountPage(look),
    )
  })

  routes.post('/sign-in', async (c) => {
    const { name = '', password = '', to } = await textsOf(c)
    const form = { to: ownPath(to), name }
    const look = lookAt(lookOf(c, options), address('/sign-in', { to: form.to === '/' ? undefined : form.to }))
    const { signing } = look.messages
    if (!sentFromHere(c.req.raw.headers))
      return answer(c, look, signInPage(look, { ...form, error: signing.stale }), 403)
    const keys = keysOf(c, name)
    if (!tried.may(keys, now())) {
      c.header('Retry-After', '900')
      return answer(c, look, signInPage(look, { ...form, error: signing.tooOften }), 429)
    }
    tried.failed(keys, now()) // before the slow part, so that many at once are counted as well
    const opened = await openSession(record, { name, password, at: now() })
    if (opened === null) return answer(c, look, signInPage(look, { ...form, error: signing.wrong }), 401)
    tried.succeeded(keys)
    // Always a token of its own: one that was planted in the browser before is worth nothing.
    const former = tokenOf(c)
    if (former !== undefined) await closeSession(record, former)
    giveToken(c, opened.token)
    return c.redirect(form.to, 303)
  })

  routes.post('/sign-out', async (c) => {
    const [reader, token, { seal = '' }] = [readerOf(c), tokenOf(c), await textsOf(c)]
    if (reader !== null && token !== undefined && isSealed(c, seal, reader)) {
      await closeSession(record, token)
      takeToken(c)
    }
    return c.redirect('/', 303)
  })

  routes.post('/account', async (c) => {
    const look = lookOf(c, options)
    const { signing } = look.messages
    const { seal = '', old = '', password = '' } = await textsOf(c)
    const { reader } = look
    const badPassword = signing.badPassword(number(look.messages, shortestPassword))
    if (reader === null) return c.redirect('/sign-in', 303)
    if (!isSealed(c, seal, reader)) return answer(c, look, accountPage(look, signing.stale), 403)
    const keys = keysOf(c, reader.name)
    if (!tried.may(keys, now())) return answer(c, look, accountPage(look, signing.tooOften), 429)
    tried.failed(keys, now())
    if ((await accountWith(record, reader.name, old)) === null)
      return answer(c, look, accountPage(look, badPassword), 400)
    tried.succeeded(keys)
    try {
      await setPassword(record, reader.name, password)
    } catch (error) {
      if (error instanceof AccountError) return answer(c, look, accountPage(look, badPassword), 400)
      throw error
    }
    takeToken(c)
    return answer(c, { ...look, reader: null }, signInPage(look, { to: '/', notice: signing.changed }))
  })
  return routes
}

function keysOf(c: Context, name: string): readonly Key[] {
  const from = addressOf(c)
  const who = name.trim().toLowerCase().slice(0, 100)
  return [
    { key: `both ${from} ${who}`, limit: perBoth },
    { key: `from ${from}`, limit: perAddress },
    { key: `name ${who}`, limit: perName },
  ]
}

/** The other end of the connection; behind a proxy that is the proxy. */
function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return '' // not asked over a connection
  }
}
