import type { ServerResponse } from 'node:http'
import { takePage } from '../../src/cli/taking.ts'
import { collect } from '../../src/collector/collect.ts'
import type { CollectEvent, CollectTotals } from '../../src/collector/collect-types.ts'
import { Fetcher } from '../../src/collector/fetch/fetcher.ts'
import { readSettings } from '../../src/collector/sources/settings.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import type { Capture } from '../../src/reader/types.ts'
import { closeRecord, openRecord, type RecordStore } from '../../src/record/index.ts'
import { temporaryFolder } from '../record/folders.ts'
import { LeapingClock } from './clock.ts'
import { type Article, articlePage, Newsroom } from './newsroom.ts'

export interface OutletOptions {
  /** Where the clock begins. */
  readonly start: string
  readonly pages: readonly Article[]
  /** Those that the feed leads to when it is asked. */
  readonly listed?: (page: Article) => boolean
  /** Where the record is; a folder of its own where it is left out. */
  readonly place?: string
  /** A page as it is when it is asked for. */
  readonly shown?: (page: Article) => Article
}

export interface Following {
  readonly once?: boolean
  /** What stands in onrecord.json besides the source. */
  readonly settings?: object
  /** Done in front of keeping a page: what it throws is what keeping would. */
  readonly before?: () => void
  readonly onEvent?: (event: CollectEvent) => void
  readonly signal: AbortSignal
}

/** One outlet with a feed and some pages, a record to keep them in, and a clock that leaps over every pause. */
export interface OneOutlet {
  readonly record: RecordStore
  readonly clock: LeapingClock
  readonly follow: (following: Following) => Promise<CollectTotals>
  readonly dispose: () => Promise<void>
}

export async function oneOutlet({
  start,
  pages,
  place,
  listed = () => true,
  shown = (page) => page,
}: OutletOptions): Promise<OneOutlet> {
  const folder = await temporaryFolder()
  const record = await openRecord(place ?? folder.path, { lemmaOf: await loadLemmatiser() })
  let taking = 0
  const clock: LeapingClock = new LeapingClock(start, () => newsroom.open > 0 || taking > 0)
  const answers = Object.fromEntries(
    pages.map((page) => [
      page.path,
      (_: unknown, response: ServerResponse) =>
        response.setHeader('content-type', 'text/html').end(articlePage(shown(page))),
    ]),
  )
  const items = (): string => {
    const out = pages.filter(listed).map(({ path }) => `<item><link>${path}</link></item>`)
    return `<rss version="2.0"><channel><title>x</title>${out.join('')}</channel></rss>`
  }
  const site = { robots: '', answers: { ...answers, '/rss': (_: unknown, to: ServerResponse) => to.end(items()) } }
  const newsroom = new Newsroom({ 'news.example': site }, clock.now)
  await newsroom.listen()
  clock.start()
  const fetcher = new Fetcher({ userAgent: 'test', allowPrivate: true, resolve: async () => ['127.0.0.1'] })
  const source = { domain: 'news.example', feeds: [`http://news.example:${newsroom.port}/rss`] }
  return {
    record,
    clock,
    follow({ once = false, settings, before, onEvent, signal }) {
      const take = async (capture: Capture) => {
        taking += 1
        try {
          before?.()
          return await takePage(record, capture)
        } finally {
          taking -= 1
        }
      }
      const run = { settings: readSettings(JSON.stringify({ sources: [source], ...settings }), 'onrecord.json'), once }
      const { now, sleep } = clock
      return collect(run, { record, fetcher, take, now, sleep, signal, ...(onEvent && { onEvent }) })
    },
    async dispose() {
      clock.stop()
      await fetcher.close()
      newsroom.close()
      await closeRecord(record)
      await folder.remove()
    },
  }
}
