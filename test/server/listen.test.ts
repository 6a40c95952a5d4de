import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordStore } from '../../src/record/index.ts'
import { type Served, serve } from '../../src/server/index.ts'
import { samples } from './sample.ts'
import { recordOf, siteOptions } from './site.ts'

let record: RecordStore
let closeRecord: () => Promise<void>
let served: Served

beforeAll(async () => {
  ;({ record, close: closeRecord } = await recordOf(samples))
  served = await serve({ ...siteOptions(record), host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await served.close()
  await closeRecord()
})

/** Status of a request with any Host. */
function statusOf(path: string, host: string): Promise<number | undefined> {
  const { port } = new URL(served.url)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** What the server sends back to bytes as they stand. */
function raw(bytes: string): Promise<string> {
  const { port } = new URL(served.url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (part) => {
      answer += part.toString()
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

test('serves where it says, on loopback only', async () => {
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await (await fetch(served.url)).text()).toContain('Лада Ремизова')
})

test('checks Host on the wire too', async () => {
  expect(await statusOf('/', 'evil.example')).toBe(421)
  expect(await statusOf('/', 'localhost')).toBe(200)
})

test('a megabyte of query is refused before it is read', async () => {
  expect(await statusOf(`/search?q=${'a'.repeat(1_000_000)}`, 'localhost')).toBe(431)
})

test('letters that are not encoded are refused with the reason', async () => {
  const answer = await raw('GET /search?q=саммит HTTP/1.1\r\nHost: localhost\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*percent-encoded/)
})

test('broken HTTP gets an answer, and the site lives on', async () => {
  const answer = await raw('GARBAGE\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*This is not HTTP/)
  expect((await fetch(served.url)).status).toBe(200)
})

test('a port that is taken is an error with its code', async () => {
  const { port } = new URL(served.url)
  await expect(serve({ ...siteOptions(record), host: '127.0.0.1', port: Number(port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

test('closes although a browser keeps its connection open', async () => {
  const other = await serve({ ...siteOptions(record), host: '127.0.0.1', port: 0 })
  await (await fetch(other.url)).text()
  await other.close()
  await expect(fetch(other.url)).rejects.toThrow()
})
