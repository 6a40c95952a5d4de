import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takePage } from '../../src/cli/taking.ts'
import { collect } from '../../src/collector/collect.ts'
import { Fetcher } from '../../src/collector/fetch/fetcher.ts'
import { readSettings } from '../../src/collector/sources/settings.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, erase, latestArticles, openRecord, type RecordStore } from '../../src/record/index.ts'
import { filesOf, temporaryFolder } from '../record/folders.ts'
import { type Answer, article, articlePage, Newsroom } from './newsroom.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let record: RecordStore
let newsroom: Newsroom
let fetcher: Fetcher
let later = 0
const now = () => new Date(Date.now() + later)
const page = article(
  '/news/ivan-lesnoy-accused',
  0,
  '<link rel="canonical" href="/news/ivan-lesnoy-accused"><link rel="amphtml" href="/amp/ivan-lesnoy-accused">',
)
const html: Answer = (_, response) => response.setHeader('content-type', 'text/html').end(articlePage(page))
const rss = `<rss version="2.0"><channel><title>x</title><item><link>${page.path}?utm_source=rss</link></item><item><link>/amp/ivan-lesnoy-accused</link></item></channel></rss>`

beforeEach(async () => {
  folder = await temporaryFolder()
  record = await openRecord(folder.path, { lemmaOf: await loadLemmatiser() })
  newsroom = new Newsroom(
    {
      'news.example': {
        robots: '',
        answers: { '/rss': (_, response) => response.end(rss), [page.path]: html, '/amp/ivan-lesnoy-accused': html },
      },
    },
    now,
  )
  await newsroom.listen()
  fetcher = new Fetcher({ userAgent: 'test', allowPrivate: true, resolve: async () => ['127.0.0.1'] })
  later = 0
})
afterEach(async () => {
  await fetcher.close()
  newsroom.close()
  await closeRecord(record).catch(() => {})
  await folder.remove()
})

async function collectOnce(): Promise<string[]> {
  const before = newsroom.requests.length
  const source = { domain: 'news.example', feeds: [`http://news.example:${newsroom.port}/rss`], delay: '1s' }
  await collect(
    { settings: readSettings(JSON.stringify({ sources: [source] }), 'onrecord.json'), once: true },
    {
      record,
      fetcher,
      take: (capture) => takePage(record, capture),
      now,
      sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => {}),
      signal: new AbortController().signal,
    },
  )
  return newsroom.requests
    .slice(before)
    .map(({ path }) => path)
    .filter((path) => path.includes('lesnoy'))
}

test('what was erased is fetched no more, under none of its addresses, and no address of it stays in the record', async () => {
  expect(await collectOnce()).toHaveLength(1)
  const [found] = await latestArticles(record, { limit: 10 })
  await erase(record, { articleId: found?.id ?? '' }, 'a court order', now().toISOString())
  later = 3 * 3_600_000 // the feed still lists it, and a visit would be due
  expect(await collectOnce()).toEqual([])
  expect(await latestArticles(record, { limit: 10 })).toEqual([])
  await closeRecord(record)
  for (const [file, bytes] of await filesOf(folder.path))
    expect([file, bytes.includes('lesnoy')]).toEqual([file, false])
}, 60_000)
