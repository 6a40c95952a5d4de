import { expect, test } from 'vitest'
import type { CollectEvent } from '../../src/collector/collect-types.ts'
import { article } from './newsroom.ts'
import { oneOutlet } from './one-outlet.ts'

test('a feed that is due again before the site is free does not keep its articles from being asked for', async () => {
  const start = '2031-03-11T08:00:00Z'
  const { clock, follow, dispose } = await oneOutlet({
    start,
    pages: Array.from({ length: 4 }, (_, at) => article(`/news/${at}`, 0)),
  })
  const stop = new AbortController()
  const seen: CollectEvent['kind'][] = []
  await follow({
    settings: { every: '10s', delay: '30s' },
    signal: stop.signal,
    onEvent({ kind }) {
      seen.push(kind)
      if (clock.now().getTime() - Date.parse(start) > 600_000) stop.abort()
    },
  })
  await dispose()
  expect(seen.slice(0, 9)).toEqual([
    'robots',
    'listed',
    'taken',
    'listed',
    'taken',
    'listed',
    'taken',
    'listed',
    'taken',
  ])
}, 60_000)
