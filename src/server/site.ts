import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { asRecordError, isDiskFull, isFromSqlite, RecordError } from '../record/errors.ts'
import { address } from './addresses.ts'
import { tryingAlerts } from './alerts/trying.ts'
import { apiRoutes } from './api/index.ts'
import { type ProblemStatus, problem } from './api/problem.ts'
import { answerAsset } from './assets.ts'
import { answer, lookOf } from './context.ts'
import { entryRoutes } from './entry-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { guardedHeaders, hostAllowed, longestAddress } from './guard.ts'
import { healthRoutes, metricsOf, observed } from './health-routes.ts'
import { icon } from './icon.ts'
import { issueRoutes } from './issue-routes.ts'
import { listRoutes } from './list-routes.ts'
import { mcpRoutes } from './mcp/routes.ts'
import { mendRoutes } from './mend-routes.ts'
import type { EmptyState, Messages } from './messages/index.ts'
import { failedPage } from './pages/failed.ts'
import { readRoutes } from './read-routes.ts'
import { savedRoutes } from './saved-routes.ts'
import { pageScript } from './script/index.ts'
import { signRoutes } from './sign-routes.ts'
import { readerOf, signedIn } from './signing.ts'
import { styleSheet } from './style/index.ts'
import { suggestRoutes } from './suggest-routes.ts'
import type { SiteOptions } from './types.ts'

/** Site and API over one record. Only editors who have signed in change it, by the forms under /mend. */
export function createSite(options: SiteOptions): OpenAPIHono {
  const site = new OpenAPIHono()
  const fail = failing(options)

  if (options.observe) site.use(observed(options.observe))
  const metrics = options.metrics ? metricsOf(options) : undefined
  if (metrics) site.use(metrics.count)
  site.use(guardedHeaders)
  site.route('/', healthRoutes(options)) // before the guard: a probe asks by the bare address
  site.use(async (c, next) => {
    if (!hostAllowed(c.req.header('host') ?? new URL(c.req.url).host, options)) return fail(c, 'wrongHost', 421)
    const { pathname, search } = new URL(c.req.url)
    if (pathname.length + search.length > longestAddress) return fail(c, 'tooLong', 414)
    return next()
  })

  if (metrics) site.route('/', metrics.routes)
  site.use(signedIn(options))
  if (options.private) site.use(membersOnly)
  if (options.excerpts) site.use('/api/articles/*', wholeForMembers)

  for (const file of [styleSheet, pageScript]) site.get(file.path, (c) => answerAsset(c, file))
  site.get('/icon.svg', (c) => {
    c.header('Content-Type', 'image/svg+xml')
    c.header('Cache-Control', 'public, max-age=86400')
    return c.body(icon)
  })

  const tried = tryingAlerts(options)
  site.route('/api', apiRoutes(options, tried))
  site.route('/', signRoutes(options))
  site.route('/', mendRoutes(options))
  site.route('/', readRoutes(options))
  site.route('/', savedRoutes(options, tried))
  site.route('/', listRoutes(options))
  site.route('/', issueRoutes(options))
  site.route('/', suggestRoutes(options))
  site.route('/', mcpRoutes(options))
  site.route('/feeds', feedRoutes(options))
  site.route('/', exportRoutes(options))
  site.route('/', entryRoutes(options))

  site.notFound((c) => {
    const allowed = methodsAt(site, c.req.path)
    if (allowed.length === 0) return fail(c, 'notFound', 404)
    c.header('Allow', allowed.join(', '))
    return fail(c, 'otherMethod', 405)
  })
  site.onError((error, c) => {
    // What the system says may be of anything else, a connection or a file: the record tells its own faults.
    const known = isFromSqlite(error) ? asRecordError(error, options.record.place) : error
    const report = options.report ?? reportOnStderr
    report(known)
    if (!(known instanceof RecordError)) return fail(c, 'broken', 500)
    if (isDiskFull(known)) return fail(c, 'full', 507)
    if (known.code === 'busy' || known.code === 'unreachable') {
      c.header('Retry-After', '60')
      return fail(c, 'away', 503)
    }
    return fail(c, 'broken', 500)
  })
  return site
}

/** By which methods an address can be asked; what stands before every route is none. */
function methodsAt({ router, routes }: OpenAPIHono, path: string): readonly string[] {
  const known = new Set(routes.map(({ method }) => method))
  const answered = [...known].filter((asked) =>
    router.match(asked, path)[0].some(([[, { method }]]) => method === asked && method !== 'ALL'),
  )
  return answered.includes('GET') ? [...answered, 'HEAD'] : answered
}

/** What has a place and a cause of its own needs no stack. */
function reportOnStderr(fault: unknown): void {
  console.error(fault instanceof RecordError && fault.code !== 'damaged' ? fault.message : fault)
}

/** What is needed to sign in. */
const open = new Set(['/sign-in', '/style.css', '/icon.svg', '/script.js'])

/** Who has not signed in is led to where that is done; a program is told. */
const membersOnly: MiddlewareHandler = async (c, next) => {
  if (readerOf(c) !== null || open.has(c.req.path)) return next()
  if (/^\/(?:api|feeds|mcp|export)(?:\/|$)/.test(c.req.path)) return problem(c, 401)
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(address('/sign-in', { to: c.req.method === 'GET' ? `${pathname}${search}` : undefined }), 303)
}

/** Where only excerpts are shown, programs without an account get no whole text either. */
const wholeForMembers: MiddlewareHandler = (c, next) =>
  readerOf(c) === null ? Promise.resolve(problem(c, 401)) : next()

/** What went wrong, as a page for people and as a problem (RFC 9457) for programs. */
function failing(options: SiteOptions) {
  return async (c: Context, what: keyof Messages['failed'] & FailedState, status: ProblemStatus): Promise<Response> => {
    if (c.req.path.startsWith('/api/')) return problem(c, status)
    const look = lookOf(c, options)
    const state: EmptyState = look.messages.failed[what]
    return answer(c, look, failedPage(look, state), status)
  }
}

/** Those entries that say what is the matter and why. */
type FailedState = {
  [Name in keyof Messages['failed']]: Messages['failed'][Name] extends EmptyState ? Name : never
}[keyof Messages['failed']]
