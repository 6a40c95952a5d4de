import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { takePage } from '../../src/cli/taking.ts'
import { collect } from '../../src/collector/collect.ts'
import type { CollectEvent } from '../../src/collector/collect-types.ts'
import { Fetcher } from '../../src/collector/fetch/fetcher.ts'
import { readSettings } from '../../src/collector/sources/settings.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, latestArticles, openRecord, RecordError } from '../../src/record/index.ts'
import { temporaryFolder } from '../record/folders.ts'
import { LeapingClock } from './clock.ts'
import { article, articlePage, Newsroom } from './newsroom.ts'
import { oneOutlet } from './one-outlet.ts'

test.each([
  ['disk', 'a full disk', false],
  ['disk', 'a full disk', true],
  ['unreachable', 'a server or bucket that is away', false],
  ['unreachable', 'a server or bucket that is away', true],
] as const)(
  '%s: nothing is lost by %s; it is waited for, unless it is to run once (%s)',
  async (code, why, once) => {
    const { record, follow, dispose } = await oneOutlet({
      start: '2025-03-03T00:00:00Z',
      pages: [article('/news/1', 0), article('/news/2', 0)],
    })
    const stop = new AbortController()
    const events: CollectEvent[] = []
    let failing = 3
    const ended = follow({
      once,
      before() {
        if (failing-- > 0) throw new RecordError(code, record.place, why)
      },
      onEvent: (event) => void events.push(event),
      signal: stop.signal,
    }).then(
      () => 'done',
      (error: unknown) => error,
    )
    try {
      if (once) {
        expect(await ended).toMatchObject({ code })
        expect(await latestArticles(record, { limit: 10 })).toEqual([])
      } else {
        while ((await latestArticles(record, { limit: 10 })).length < 2) await wait(20)
        stop.abort()
        expect(await ended).toBe('done')
        expect(events.filter(({ kind }) => kind === 'paused').length).toBeGreaterThan(0)
        expect(events.filter(({ kind }) => kind === 'taken').length).toBe(2)
      }
    } finally {
      stop.abort()
      await ended
      await dispose()
    }
  },
  60_000,
)

test('a second page that meets the fault while the first is waited for ends nothing', async () => {
  const folder = await temporaryFolder()
  const record = await openRecord(folder.path, { lemmaOf: await loadLemmatiser() })
  let taking = 0
  const clock: LeapingClock = new LeapingClock('2025-03-03T00:00:00Z', () => newsroom.open > 0 || taking > 0)
  const page = (path: string) => (_: unknown, to: ServerResponse) =>
    to.setHeader('content-type', 'text/html').end(articlePage(article(path, 0)))
  const feed = (path: string) => (_: unknown, to: ServerResponse) =>
    to.end(`<rss version="2.0"><channel><title>x</title><item><link>${path}</link></item></channel></rss>`)
  const site = (path: string) => ({ robots: '', answers: { '/rss': feed(path), [path]: page(path) } })
  const newsroom = new Newsroom({ 'lake.example': site('/lake'), 'hill.example': site('/hill') }, clock.now)
  await newsroom.listen()
  clock.start()
  const fetcher = new Fetcher({ userAgent: 'test', allowPrivate: true, resolve: async () => ['127.0.0.1'] })
  const sources = ['lake.example', 'hill.example'].map((domain) => ({
    domain,
    feeds: [`http://${domain}:${newsroom.port}/rss`],
  }))
  const stop = new AbortController()
  let paused = 0
  let failing = 2
  const { now, sleep } = clock
  const ended = collect(
    { settings: readSettings(JSON.stringify({ sources }), 'onrecord.json') },
    {
      record,
      fetcher,
      now,
      sleep,
      signal: stop.signal,
      onEvent({ kind }) {
        if (kind === 'paused') paused += 1
      },
      async take(capture) {
        taking += 1
        try {
          const isSecond = capture.url?.includes('hill') === true
          if (isSecond && failing > 0) {
            taking -= 1 // the clock leaps on, until the first has failed
            while (failing === 2) await wait(1)
            taking += 1
            while (paused === 0) await wait(1)
          }
          if (isSecond ? failing === 1 : failing === 2) {
            failing -= 1
            await wait(20)
            throw new RecordError('unreachable', record.place, 'a server that is away')
          }
          return await takePage(record, capture)
        } finally {
          taking -= 1
        }
      },
    },
  ).then(
    () => 'done',
    (error: unknown) => error,
  )
  let over = false
  void ended.then(() => {
    over = true
  })
  try {
    while (!over && (await latestArticles(record, { limit: 10 })).length < 2) await wait(20)
    stop.abort()
    expect(await ended).toBe('done')
    expect(paused).toBe(2)
  } finally {
    stop.abort()
    await ended
    clock.stop()
    await fetcher.close()
    newsroom.close()
    await closeRecord(record)
    await folder.remove()
  }
}, 60_000)
