import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeRecord, type RecordStore } from '../../src/record/index.ts'
import { createSite, Metrics, type SiteOptions, serveFigures } from '../../src/server/index.ts'
import { river, spring } from './sample.ts'
import { recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
beforeEach(async () => {
  ;({ record, close } = await recordOf([river, spring]))
})
afterEach(() => close().catch(() => {}))

const ask = (path: string, changes: Partial<SiteOptions> = {}, host = 'localhost') =>
  createSite(siteOptions(record, changes)).request(`http://${host}${path}`)

test('whoever keeps it running may ask by any name whether it lives and is ready, and hears nothing else', async () => {
  for (const [path, says] of [
    ['/health', 'ok\n'],
    ['/ready', 'ready\n'],
  ] as const) {
    const answer = await ask(path, { private: true }, '10.1.2.3')
    expect([answer.status, await answer.text()]).toEqual([200, says])
  }
})

test('without its record it lives and is not ready', async () => {
  await closeRecord(record)
  expect((await ask('/health')).status).toBe(200)
  expect((await ask('/ready')).status).toBe(503)
  close = async () => {}
})

test('figures are served only where they are asked for, and under the site’s own names', async () => {
  expect((await ask('/metrics')).status).toBe(404)
  expect((await ask('/metrics', { metrics: true }, 'trap.example')).status).toBe(421)
})

test('figures in the format of Prometheus: what is held, and what was answered', async () => {
  const site = createSite(siteOptions(record, { metrics: true }))
  await site.request('http://localhost/')
  await site.request('http://localhost/nothing-here')
  const answer = await site.request('http://localhost/metrics')
  expect(answer.headers.get('content-type')).toContain('version=0.0.4')
  const text = await answer.text()
  expect(text).toMatch(/^onrecord_articles [1-9]\d*$/m)
  expect(text).toContain('onrecord_http_requests_total{method="GET",status="200"} 1\n')
  expect(text).toContain('onrecord_http_requests_total{method="GET",status="404"} 1\n')
  expect(text).toContain('onrecord_http_request_seconds_count{method="GET"} 2\n')
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  // Each line is a comment or a sample, each name is told once, and buckets only grow.
  const lines = text.trimEnd().split('\n')
  expect(
    lines.filter(
      (line) =>
        !/^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? [\d.e+-]+)$/.test(line),
    ),
  ).toEqual([])
  const types = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2])
  expect(new Set(types).size).toBe(types.length)
  const buckets = lines.filter((line) => line.includes('_bucket')).map((line) => Number(line.split(' ')[1]))
  expect(buckets).toEqual(buckets.toSorted((a, b) => a - b))
})

test('labels are escaped', () => {
  const metrics = new Metrics()
  metrics.count('x_total', 'x', { a: 'b"\\\n' })
  expect(metrics.text()).toContain('x_total{a="b\\"\\\\\\n"} 1\n')
})

test('each request is told once it is answered, without what somebody looked for', async () => {
  const seen: object[] = []
  await ask('/search?q=secret', { observe: (request) => void seen.push(request) })
  expect(seen).toEqual([{ method: 'GET', path: '/search', status: 200, ms: expect.any(Number) }])
})

test('a process without a site serves the same on a port of this machine', async () => {
  const metrics = new Metrics()
  metrics.count('onrecord_collected_total', 'x', { what: 'taken' }, 3)
  const served = await serveFigures({ record, now: () => new Date(), metrics }, 0)
  const text = async (path: string) => (await fetch(`http://127.0.0.1:${served.port}${path}`)).text()
  expect(await text('/ready')).toBe('ready\n')
  expect(await text('/metrics')).toContain('onrecord_collected_total{what="taken"} 3\n')
  await served.close()
})
