import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { CollectEvent } from '../../src/collector/collect-types.ts'
import { latestArticles, verify } from '../../src/record/index.ts'
import { temporaryFolder } from '../record/folders.ts'
import { article } from './newsroom.ts'
import { oneOutlet } from './one-outlet.ts'
import { cannotStart, startPostgres } from './servers.ts'

const missing = cannotStart()
if (missing !== undefined) console.warn(`${missing}: a collector whose database goes away is not tested.`)

test.skipIf(missing !== undefined)(
  'PostgreSQL is killed and started again under a collector: it waits, and goes on',
  async () => {
    const server = await startPostgres()
    const captures = await temporaryFolder()
    const { record, follow, dispose } = await oneOutlet({
      start: '2031-03-11T08:00:00Z',
      pages: Array.from({ length: 6 }, (_, at) => article(`/news/${at}`, at)),
      place: `${server.address}?captures=${captures.path}`,
    })
    const stop = new AbortController()
    const events: CollectEvent[] = []
    const taken = () => events.filter(({ kind }) => kind === 'taken').length
    const ended = follow({ signal: stop.signal, onEvent: (event) => void events.push(event) })
    try {
      while (taken() < 2) await wait(10)
      await server.restart()
      while (taken() < 6) await wait(10)
      stop.abort()
      await ended
      expect(events.filter(({ kind }) => kind === 'paused').length).toBeGreaterThan(0)
      expect(await latestArticles(record, { limit: 10 })).toHaveLength(6)
      expect((await verify(record)).faults).toEqual([])
    } finally {
      stop.abort()
      await ended.catch(() => {})
      await dispose()
      await captures.remove()
      await server.stop()
    }
  },
  120_000,
)
