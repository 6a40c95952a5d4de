import { expect, test } from 'vitest'
import { takePage } from '../../src/cli/taking.ts'
import { collect } from '../../src/collector/collect.ts'
import type { CollectEvent } from '../../src/collector/collect-types.ts'
import { Fetcher } from '../../src/collector/fetch/fetcher.ts'
import { retryAfterMs } from '../../src/collector/schedule.ts'
import { readSettings } from '../../src/collector/sources/settings.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import { articleView, closeRecord, latestArticles, openRecord } from '../../src/record/index.ts'
import { attempts } from '../../src/server/attempts.ts'
import { temporaryFolder } from '../record/folders.ts'
import { LeapingClock } from './clock.ts'
import { article, articlePage, Newsroom } from './newsroom.ts'

const hour = 3_600_000

test('a clock set back by two days while pages are collected: nothing waits for it, versions stay in order', async () => {
  const folder = await temporaryFolder()
  const record = await openRecord(folder.path, { lemmaOf: await loadLemmatiser() })
  const start = Date.parse('2031-03-11T08:00:00Z')
  const passed = (): number => clock.now().getTime() - start + setBack
  const clock: LeapingClock = new LeapingClock(new Date(start).toISOString(), () => newsroom.open > 0 || taking > 0)
  let [taking, setBack] = [0, 0]
  const pages = Array.from({ length: 6 }, (_, at) => article(`/news/${at}`, at))
  const changed = () => passed() > 5 * hour
  const text = (page: (typeof pages)[number]) =>
    articlePage(changed() ? { ...page, text: page.text.replace('next year', 'never') } : page)
  const newsroom = new Newsroom(
    {
      'news.example': {
        robots: '',
        answers: {
          '/rss': (_, response) =>
            response.end(
              `<rss version="2.0"><channel><title>x</title>${pages
                .filter(({ hour: at }) => at * hour <= passed())
                .map(({ path }) => `<item><link>${path}</link></item>`)
                .join('')}</channel></rss>`,
            ),
          ...Object.fromEntries(
            pages.map((page) => [
              page.path,
              (_: unknown, response: import('node:http').ServerResponse) =>
                response.setHeader('content-type', 'text/html').end(text(page)),
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
  const takenAt: number[] = []
  const source = { domain: 'news.example', feeds: [`http://news.example:${newsroom.port}/rss`] }
  await collect(
    { settings: readSettings(JSON.stringify({ sources: [source], revisit: ['6h'] }), 'onrecord.json') },
    {
      record,
      fetcher,
      async take(capture) {
        taking += 1
        try {
          return await takePage(record, capture)
        } finally {
          taking -= 1
        }
      },
      now: clock.now,
      sleep: clock.sleep,
      signal: stop.signal,
      onEvent(event) {
        events.push(event)
        if (event.kind === 'taken') takenAt.push(passed())
        if (event.kind === 'taken' && takenAt.length === 3) {
          setBack = 48 * hour
          clock.setBack(setBack)
        }
        if (passed() > 14 * hour) stop.abort()
      },
    },
  )
  try {
    expect(events.filter(({ kind }) => kind === 'clock-set-back')).toEqual([
      { kind: 'clock-set-back', seconds: expect.closeTo(48 * 3600, -3) },
    ])
    const articles = await latestArticles(record, { limit: 100 })
    expect(articles).toHaveLength(6)
    expect(Math.max(...takenAt.slice(0, 6))).toBeLessThan(6 * hour) // each within the hour in which it came
    for (const { id } of articles) {
      const view = await articleView(record, id)
      expect(view?.versions.at(-1)?.current).toBe(true)
    }
    // Those that were taken before were looked at again behind it, and had changed.
    for (const { id } of articles.filter(({ url }) => /\/news\/[012]$/.test(url ?? ''))) {
      const view = await articleView(record, id)
      expect(view?.versions.map(({ current }) => current)).toEqual([false, true])
      expect(view?.article.text).toContain('never')
    }
  } finally {
    clock.stop()
    await fetcher.close()
    newsroom.close()
    await closeRecord(record)
    await folder.remove()
  }
}, 60_000)

test('a date in Retry-After is meant by the clock of the site', () => {
  const now = new Date('2031-03-09T08:00:00Z')
  const date = 'Tue, 11 Mar 2031 08:10:00 GMT'
  expect(retryAfterMs(date, 'Tue, 11 Mar 2031 08:00:00 GMT', now)).toBe(600_000)
  expect(retryAfterMs(date, undefined, now)).toBe(48 * hour + 600_000)
  expect(retryAfterMs('120', 'Tue, 11 Mar 2031 08:00:00 GMT', now)).toBe(120_000)
  expect(retryAfterMs('soon', undefined, now)).toBeUndefined()
})

test('who guessed too often under a wrong clock may try again when it is set right', () => {
  const seen = attempts()
  const key = [{ key: 'anna', limit: 2 }]
  const wrong = new Date('2031-03-11T08:00:00Z')
  for (let tries = 0; tries < 2; tries += 1) seen.failed(key, wrong)
  expect(seen.may(key, wrong)).toBe(false)
  expect(seen.may(key, new Date('2031-03-09T08:00:00Z'))).toBe(true)
})
