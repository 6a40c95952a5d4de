import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
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
  server.on('clientError', explainBrokenRequest)
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

/** What Node's parser refuses never reaches the site: a program that sent it is told why all the same. */
const refusals: Readonly<Record<string, readonly [status: string, why: string]>> = {
  HPE_INVALID_URL: [
    '400 Bad Request',
    'Letters other than a-z must be percent-encoded in an address (curl: -G --data-urlencode).',
  ],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The address or the headers are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive in time.'],
}

function explainBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const [status, why] = refusals[error.code ?? ''] ?? ['400 Bad Request', 'This is not HTTP.']
  const headers = `Content-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\nConnection: close`
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${why}\n`)
}
