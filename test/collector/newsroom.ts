/** Several invented outlets on one loopback port, told apart by their names: some well, some slow, some hostile. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

export interface Request {
  readonly at: number
  readonly host: string
  readonly path: string
  readonly conditional: boolean
  readonly userAgent: string
  status: number
}

export interface Article {
  readonly path: string
  readonly title: string
  readonly text: string
  /** Hours after the start at which it appears. */
  readonly hour: number
  readonly head?: string
}

/** How a site answers: undefined for 404. */
export type Answer = (request: IncomingMessage, response: ServerResponse, now: Date) => unknown

export interface Site {
  readonly robots?: string | number | ((now: Date) => string | number)
  readonly answers: Readonly<Record<string, Answer>>
}

export const articlePage = ({ title, text, head = '' }: Article): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><article><h1>${title}</h1><p>${text}</p><p>The lake lies in the north of Westland, where the ferry has been running since spring.</p></article></body></html>`

/** An article in which one statement is made. */
export const article = (path: string, hour: number, head = ''): Article => ({
  path,
  hour,
  head,
  title: `News of the lake: ${path.slice(1)}`,
  text: `“We will open bridge ${path.replace(/\W+/g, ' ').trim()} next year,” said Aidar Smadiyev, the transport minister of Westland.`,
})

/** A bomb of 100 MB in 100 KB. */
const bomb = gzipSync(Buffer.alloc(100_000_000, 'x'))

export const hostile: Readonly<Record<string, Answer>> = {
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/circle-a': (_, response) => response.writeHead(302, { location: '/circle-b' }).end(),
  '/circle-b': (_, response) => response.writeHead(302, { location: '/circle-a' }).end(),
  '/private': (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/error': (_, response) => response.writeHead(500).end('sorry'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/image': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('png'),
  '/empty': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(),
  '/huge': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = (): void => void (response.destroyed || response.write(Buffer.alloc(1_000_000, 'x'), more))
    more()
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<p>')
    setTimeout(() => response.destroy(), 5)
  },
  '/silent': () => {},
}

export class Newsroom {
  readonly requests: Request[] = []
  /** Requests under way, without those that are never answered. */
  open = 0
  readonly #server: Server
  readonly #openAt = new Map<string, number>()
  /** The most requests that a host ever had to answer at the same time. */
  readonly most = new Map<string, number>()
  port = 0

  constructor(sites: Readonly<Record<string, Site>>, now: () => Date) {
    this.#server = createServer((request, response) => {
      const host = (request.headers.host ?? '').replace(/:\d+$/, '')
      const path = request.url ?? ''
      const seen: Request = {
        at: now().getTime(),
        host,
        path,
        conditional:
          request.headers['if-none-match'] !== undefined || request.headers['if-modified-since'] !== undefined,
        userAgent: request.headers['user-agent'] ?? '',
        status: 0,
      }
      this.requests.push(seen)
      const waits = path === '/silent' || path === '/huge'
      if (!waits) this.open += 1
      const here = (this.#openAt.get(host) ?? 0) + 1
      this.#openAt.set(host, here)
      this.most.set(host, Math.max(this.most.get(host) ?? 0, here))
      response.on('close', () => {
        seen.status = response.statusCode
        if (!waits) this.open -= 1
        this.#openAt.set(host, (this.#openAt.get(host) ?? 1) - 1)
      })
      const site = sites[host]
      if (path === '/robots.txt') return this.#robots(site, response, now())
      const answer = site?.answers[path] ?? site?.answers['*']
      if (answer) return void answer(request, response, now())
      response.writeHead(404).end('not here')
    })
  }

  #robots(site: Site | undefined, response: ServerResponse, now: Date): void {
    const robots = typeof site?.robots === 'function' ? site.robots(now) : site?.robots
    if (typeof robots === 'string') response.writeHead(200, { 'content-type': 'text/plain' }).end(robots)
    else response.writeHead(robots ?? 404).end()
  }

  async listen(): Promise<void> {
    this.#server.listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.port = (this.#server.address() as AddressInfo).port
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  of(host: string): Request[] {
    return this.requests.filter((request) => request.host === host)
  }
}
