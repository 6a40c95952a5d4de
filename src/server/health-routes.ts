import { Hono, type MiddlewareHandler } from 'hono'
import { reading } from '../record/store.ts'
import { recordGauges } from './metrics/record-gauges.ts'
import { Metrics } from './metrics/registry.ts'
import type { SiteOptions } from './types.ts'

/** A record that does not answer a query in that time is not ready. */
const PATIENCE_MS = 5_000

/**
 * For those who keep the site running. `/health`: the process answers. `/ready`: the record does too; 503 where not. Both say
 * nothing else, to anyone who asks. `/metrics`, where it is asked for: figures for Prometheus.
 */
export function healthRoutes({ record }: Pick<SiteOptions, 'record'>): Hono {
  const routes = new Hono()
  routes.get('/health', (c) => c.text('ok\n'))
  routes.get('/ready', async (c) => {
    const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref())
    const asked = reading(record, (db) => db.selectFrom('capture').select('id').limit(1).execute()).then(
      () => true,
      () => false,
    )
    return (await Promise.race([asked, late])) ? c.text('ready\n') : c.text('the record does not answer\n', 503)
  })
  return routes
}

/** `/metrics`, and what counts the requests for it. */
export function metricsOf({ record, now }: Pick<SiteOptions, 'record' | 'now'>): {
  readonly count: MiddlewareHandler
  readonly routes: Hono
} {
  const metrics = new Metrics()
  const gauges = recordGauges(record, now)
  const routes = new Hono()
  routes.get('/metrics', async (c) => {
    c.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
    return c.body(metrics.text(await gauges()))
  })
  return {
    routes,
    count: async (c, next) => {
      const start = performance.now()
      await next()
      const labels = { method: known.has(c.req.method) ? c.req.method : 'other', status: String(c.res.status) }
      metrics.count('onrecord_http_requests_total', 'requests answered', labels)
      const seconds = (performance.now() - start) / 1000
      metrics.time('onrecord_http_request_seconds', 'how long an answer took', { method: labels.method }, seconds)
    },
  }
}
const known = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** Tells of each request once it is answered: for logs. Without its query, which says what somebody looked for. */
export const observed =
  (observe: NonNullable<SiteOptions['observe']>): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now()
    await next()
    observe({ method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - start) })
  }
