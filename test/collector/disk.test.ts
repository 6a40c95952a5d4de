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

test.each([
  false,
  true,
])('a full disk: nothing is lost; it is waited for, unless it is to run once (%s)', async (once) => {
  const folder = await temporaryFolder()
  const record = await openRecord(folder.path, { lemmaOf: await loadLemmatiser() })
  const pages = [article('/news/1', 0), article('/news/2', 0)]
  const rss = `<rss version="2.0"><channel><title>x</title>${pages.map(({ path }) => `<item><link>${path}</link></item>`).join('')}</channel></rss>`
  let working = 0
  const clock: LeapingClock = new LeapingClock('2025-03-03T00:00:00Z', () => newsroom.open > 0 || working > 0)
  const newsroom = new Newsroom(
    {
      'news.example': {
        robots: '',
        answers: {
          '/rss': (_, response) => response.end(rss),
          ...Object.fromEntries(
            pages.map((page) => [
              page.path,
              (_: unknown, response: import('node:http').ServerResponse) =>
                response.setHeader('content-type', 'text/html').end(articlePage(page)),
            ]),
          ),
        },
      },
    },
    clock.now,
  )
  await newsroom.listen()
  clock.start()
  const fetcher = new Fetcher({ userAgent: 'test', allowPrivate: true, resolve: async () => ['127.0.0.1'] })
  const stop = new AbortController()
  const events: CollectEvent[] = []
  let full = 3
  const source = { domain: 'news.example', feeds: [`http://news.example:${newsroom.port}/rss`] }
  const running = collect(
    { settings: readSettings(JSON.stringify({ sources: [source] }), 'onrecord.json'), once },
    {
      record,
      fetcher,
      async take(capture) {
        working += 1
        try {
          if (full-- > 0) throw new RecordError('disk', record.place, 'the disk is full')
          return await takePage(record, capture)
        } finally {
          working -= 1
        }
      },
      now: clock.now,
      sleep: clock.sleep,
      signal: stop.signal,
      onEvent: (event) => void events.push(event),
    },
  )
  const ended = running.then(
    () => 'done',
    (error: unknown) => error,
  )
  try {
    if (once) {
      expect(await ended).toMatchObject({ code: 'disk' })
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
    clock.stop()
    await fetcher.close()
    newsroom.close()
    await closeRecord(record)
    await folder.remove()
  }
}, 60_000)
