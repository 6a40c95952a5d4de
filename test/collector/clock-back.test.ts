import { expect, test } from 'vitest'
import type { CollectEvent } from '../../src/collector/collect-types.ts'
import { retryAfterMs } from '../../src/collector/schedule.ts'
import { articleView, latestArticles } from '../../src/record/index.ts'
import { attempts } from '../../src/server/attempts.ts'
import { article } from './newsroom.ts'
import { oneOutlet } from './one-outlet.ts'

const hour = 3_600_000

test('a clock set back by two days while pages are collected: nothing waits for it, versions stay in order', async () => {
  const start = '2031-03-11T08:00:00Z'
  let setBack = 0
  const passed = (): number => clock.now().getTime() - Date.parse(start) + setBack
  const { record, clock, follow, dispose } = await oneOutlet({
    start,
    pages: Array.from({ length: 6 }, (_, at) => article(`/news/${at}`, at)),
    listed: ({ hour: at }) => at * hour <= passed(),
    shown: (page) => (passed() > 5 * hour ? { ...page, text: page.text.replace('next year', 'never') } : page),
  })
  const stop = new AbortController()
  const events: CollectEvent[] = []
  const takenAt: number[] = []
  await follow({
    settings: { revisit: ['6h'] },
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
  })
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
    await dispose()
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
