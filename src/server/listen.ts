import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createSite } from './site.ts'
import type { SiteOptions } from './types.ts'

export interface ServeOptions extends SiteOptions {
  /** The address to bind: "127.0.0.1" unless the user says otherwise. */
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
}

export interface Served {
  /** Where a browser finds the site. */
  readonly url: string
  /** Answers what has been asked, then lets go of the port. */
  close(): Promise<void>
}

/** Names that mean every address of the machine: a browser cannot open them. */
const everywhere = new Set(['0.0.0.0', '::', ''])

/**
 * Serves the site until it is closed.
 * @throws an Error with Node's code where the port cannot be had: EADDRINUSE, EACCES
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { host, port } = options
  const named = everywhere.has(host) ? [] : [host.includes(':') ? `[${host}]` : host]
  const site = createSite({ ...options, allowedHosts: [...options.allowedHosts, ...named] })
  const server = createAdaptorServer({ fetch: site.fetch })
  const bound = await new Promise<AddressInfo | string | null>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server.address())
    })
  })
  const shownPort = bound !== null && typeof bound === 'object' ? bound.port : port
  return {
    url: `http://${named[0] ?? 'localhost'}:${shownPort}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        // A browser keeps its connections open; only those that wait for an answer are waited for.
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}
