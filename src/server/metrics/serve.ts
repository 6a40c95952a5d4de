import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { RecordStore } from '../../record/index.ts'
import { healthRoutes } from '../health-routes.ts'
import { recordGauges } from './record-gauges.ts'
import type { Metrics } from './registry.ts'

export interface FiguresServed {
  readonly port: number
  close(): Promise<void>
}

/**
 * `/health`, `/ready` and `/metrics` of a process that serves no site, on this machine alone.
 * @throws an Error with Node's code where the port cannot be had
 */
export async function serveFigures(
  options: { readonly record: RecordStore; readonly now: () => Date; readonly metrics: Metrics },
  port: number,
): Promise<FiguresServed> {
  const gauges = recordGauges(options.record, options.now)
  const routes = healthRoutes(options)
  routes.get('/metrics', async (c) => {
    c.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
    return c.body(options.metrics.text(await gauges()))
  })
  const server = createAdaptorServer({ fetch: routes.fetch })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening') // rejects on 'error'
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}
