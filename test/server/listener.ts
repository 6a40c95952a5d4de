import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Told {
  readonly path: string
  readonly signature: string
  readonly body: string
}

/** A program that is told, on this computer. */
export interface Listener {
  readonly url: string
  readonly told: readonly Told[]
  readonly close: () => Promise<void>
}

/** Listens, and answers with the statuses in turn, the last one for ever. */
export async function listening(statuses: readonly number[]): Promise<Listener> {
  const told: Told[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      const signature = String(request.headers['onrecord-signature'])
      told.push({ path: `${request.method} ${request.url}`, signature, body })
      const status = statuses[Math.min(told.length, statuses.length) - 1] ?? 200
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?desk=1`,
    told,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
