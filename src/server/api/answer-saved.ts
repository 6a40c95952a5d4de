import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  alertsOfAccount,
  forgetSearch,
  pauseAlert,
  SavedSearchError,
  savedSearches,
  saveSearch,
  seeSearch,
  stopTelling,
} from '../../record/index.ts'
import { letTell, RefusedAddress } from '../alerts/telling.ts'
import type { TryAlert } from '../alerts/trying.ts'
import { searchFilter } from '../parameters.ts'
import { readerOf, tokenReader } from '../signing.ts'
import type { SiteOptions } from '../types.ts'
import { problem, tokenWanted } from './problem.ts'
import { savedRoutes, shapeAlert, shapeFault, shapeSavedSearch } from './saved.ts'

const longestRequest = 16 * 1024

/**
 * Saved searches and their alerts, for programs of one account. A token is asked for and no cookie: no page of another site
 * can have it (mending.ts).
 */
export function answerSaved(api: OpenAPIHono, options: SiteOptions, tried: TryAlert): void {
  const { record, now } = options
  for (const path of ['/saved-searches', '/saved-searches/*']) {
    api.use(path, bodyLimit({ maxSize: longestRequest, onError: (c) => problem(c, 413) }))
    api.use(path, withToken)
  }
  api.openapi(savedRoutes.all, async (c) => {
    const account = accountOf(c)
    const [searches, alerts] = await Promise.all([savedSearches(record, account), alertsOfAccount(record, account)])
    const items = searches.map((search) => shapeSavedSearch(search, alerts.get(search.id)))
    return c.json({ total: items.length, items, next: null }, 200)
  })
  api.openapi(savedRoutes.save, async (c) => {
    const { name, ...asked } = c.req.valid('json')
    try {
      const { id } = await saveSearch(record, accountOf(c), { name, query: searchFilter(asked), at: now() })
      return c.json({ id }, 201)
    } catch (error) {
      if (!(error instanceof SavedSearchError)) throw error
      return problem(c, error.code === 'wrong' ? 400 : 409, { detail: error.message })
    }
  })
  api.openapi(savedRoutes.see, async (c) => {
    const seen = await seeSearch(record, accountOf(c), c.req.valid('param').id, now())
    return seen === null ? problem(c, 404) : c.body(null, 204)
  })
  api.openapi(savedRoutes.forget, async (c) => {
    const gone = await forgetSearch(record, accountOf(c), c.req.valid('param').id)
    return gone ? c.body(null, 204) : problem(c, 404)
  })
  api.openapi(savedRoutes.tell, async (c) => {
    const own = { account: accountOf(c), search: c.req.valid('param').id }
    try {
      const made = await letTell(options, own, c.req.valid('json').url)
      return made === null ? problem(c, 404) : c.json({ alert: shapeAlert(made.alert), secret: made.secret }, 201)
    } catch (error) {
      if (error instanceof RefusedAddress) return problem(c, 400, { detail: notTold })
      if (!(error instanceof SavedSearchError)) throw error
      return problem(c, error.code === 'taken' ? 409 : 400, { detail: error.message })
    }
  })
  api.openapi(savedRoutes.pause, async (c) => {
    const own = { account: accountOf(c), search: c.req.valid('param').id }
    const done = await pauseAlert(record, own, c.req.valid('json').paused, now())
    return done ? c.body(null, 204) : problem(c, 404)
  })
  api.openapi(savedRoutes.stop, async (c) => {
    const done = await stopTelling(record, { account: accountOf(c), search: c.req.valid('param').id })
    return done ? c.body(null, 204) : problem(c, 404)
  })
  api.openapi(savedRoutes.test, async (c) => {
    const found = await tried({ account: accountOf(c), search: c.req.valid('param').id })
    if (found.kind === 'not-found') return problem(c, 404)
    if (found.kind === 'too-often') return problem(c, 429)
    if (found.kind === 'not-here') return problem(c, 503, { detail: 'This server sends nothing.' })
    const fault = found.kind === 'not-taken' ? shapeFault(found.fault) : null
    return c.json({ taken: fault === null, fault }, 200)
  })
}

const notTold = 'Nothing is sent to that address: it is none of the public web.'

const accountOf = (c: Context): string => readerOf(c)?.name ?? ''

const withToken: MiddlewareHandler = async (c, next) => (tokenReader(c) === null ? tokenWanted(c) : next())
