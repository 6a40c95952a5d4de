import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { CollectEvent } from '../../src/collector/collect-types.ts'
import { latestArticles, RecordError } from '../../src/record/index.ts'
import { article } from './newsroom.ts'
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
