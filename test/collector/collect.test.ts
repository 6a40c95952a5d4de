import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readingOf } from '../../src/cli/reading.ts'
import { collect } from '../../src/collector/collect.ts'
import type { CollectEvent, CollectOutside, Taken } from '../../src/collector/collect-types.ts'
import { Fetcher } from '../../src/collector/fetch/fetcher.ts'
import { readSettings } from '../../src/collector/sources/settings.ts'
import { userAgentOf } from '../../src/collector/web.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import { ReadError } from '../../src/reader/index.ts'
import {
  closeRecord,
  countAddresses,
  keep,
  latestArticles,
  openRecord,
  type RecordStore,
  verify,
} from '../../src/record/index.ts'
import { temporaryFolder } from '../record/folders.ts'
import { LeapingClock } from './clock.ts'
import { type Answer, type Article, article, articlePage, hostile, Newsroom, type Site } from './newsroom.ts'

const start = '2025-03-03T00:00:00.000Z'
const hour = 3_600_000
const hoursSince = (now: Date): number => (now.getTime() - Date.parse(start)) / hour

/** An answer with an ETag of its own, which says 304 where nothing is new. */
const tagged =
  (type: string, body: (now: Date) => string): Answer =>
  (request, response, now) => {
    const text = body(now)
    const etag = `"${Buffer.from(text).toString('base64url').slice(-24)}-${text.length}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
    return response.writeHead(200, { 'content-type': type, etag }).end(text)
  }

const pagesOf = (articles: readonly Article[]): Record<string, Answer> =>
  Object.fromEntries(articles.map((each) => [each.path, tagged('text/html; charset=utf-8', () => articlePage(each))]))

const out = (articles: readonly Article[], now: Date) => articles.filter((each) => each.hour <= hoursSince(now))

const rssOf =
  (origin: () => string, articles: readonly Article[], link: (path: string) => string[] = (path) => [path]): Answer =>
  (request, response, now) =>
    tagged('application/rss+xml', (at) => {
      const items = out(articles, at).flatMap(({ path, title }) =>
        link(path).map(
          (each) => `<item><title>${title}</title><link>${origin()}${each.replaceAll('&', '&amp;')}</link></item>`,
        ),
      )
      return `<rss version="2.0"><channel><title>Lake</title>${items.join('')}</channel></rss>`
    })(request, response, now)

describe('a day of collecting', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let record: RecordStore
  let newsroom: Newsroom
  let clock: LeapingClock
  let fetcher: Fetcher
  let working = 0
  const events: CollectEvent[] = []
  const at = (host: string) => () => `http://${host}:${newsroom.port}`

  const lake = Array.from({ length: 12 }, (_, n) =>
    article(`/news/${n}`, n * 2, `<link rel="canonical" href="/news/${n}"><link rel="amphtml" href="/amp/news/${n}">`),
  )
  const hill = [article('/a/1', 0), article('/a/2', 5), article('/closed/3', 1), article('/closed/open/4', 1)]
  const wood = [article('/w/1', 0), article('/w/2', 9), article('/w/old', 0)]
  const field = [article('/f/one-long-headline-of-the-day', 0), article('/f/two', 2)]
  const late = [article('/l/1', 0)]
  const slow = [article('/s/1', 0), article('/s/2', 1)]
  const sites: Record<string, Site> = {
    'lake.example': {
      robots: 'User-agent: *\nDisallow: /search\nSitemap: /x.xml',
      answers: {
        ...pagesOf(lake),
        '/rss': rssOf(at('lake.example'), lake, (path) => [
          `${path}?utm_source=rss&utm_medium=feed`,
          `/amp${path}`,
          `${path}#comments`,
          '/search?q=x',
        ]),
        ...Object.fromEntries(lake.map((each) => [`/amp${each.path}`, tagged('text/html', () => articlePage(each))])),
      },
    },
    'hill.example': {
      robots:
        'User-agent: Onrecord\nDisallow: /closed/\nAllow: /closed/open/\nCrawl-delay: 10\n\nUser-agent: *\nDisallow: /',
      answers: {
        ...pagesOf(hill),
        '/atom': (request, response, now) =>
          tagged(
            'application/atom+xml',
            (at) =>
              `<feed xmlns="http://www.w3.org/2005/Atom">${out(hill, at)
                .map(({ path, title }) => `<entry><title>${title}</title><link href="${path}"/></entry>`)
                .join('')}</feed>`,
          )(request, response, now),
      },
    },
    'wood.example': {
      answers: {
        ...pagesOf(wood),
        '/sitemap.xml': tagged(
          'text/xml',
          () =>
            '<sitemapindex><sitemap><loc>/news.xml</loc></sitemap><sitemap><loc>/2001.xml</loc><lastmod>2001-01-01</lastmod></sitemap></sitemapindex>',
        ),
        '/news.xml': tagged(
          'text/xml',
          (now) =>
            `<urlset>${out(wood, now)
              .map(
                ({ path }) =>
                  `<url><loc>${path}</loc><lastmod>${path.endsWith('old') ? '2019-01-01' : '2025-03-03'}</lastmod></url>`,
              )
              .join('')}</urlset>`,
        ),
      },
    },
    'field.example': {
      robots: '',
      answers: {
        ...pagesOf(field.slice(0, 1)),
        '/': tagged(
          'text/html',
          (now) =>
            `<body><a href="/">Home</a><a href="/about">About us</a>${out(field, now)
              .map(({ path, title }) => `<a href="${path}"><b>${title}</b></a>`)
              .join('')}<a href="https://other.example/x">Another site with a long headline</a></body>`,
        ),
        '/f/two': (_, response) =>
          response.writeHead(301, { location: `http://www.field.example:${newsroom.port}/f/2` }).end(),
      },
    },
    'www.field.example': {
      robots: '',
      answers: { '/f/2': tagged('text/html', () => articlePage(field[1] as Article)) },
    },
    'slow.example': {
      robots: '',
      answers: { ...pagesOf(slow), '/rss': rssOf(at('slow.example'), slow, (path) => [path, '/silent']), ...hostile },
    },
    'bad.example': {
      robots: '',
      answers: {
        ...hostile,
        '/rss': rssOf(
          at('bad.example'),
          Object.keys(hostile).map((path) => ({ ...article(path, 0), path })),
        ),
      },
    },
    'closed.example': { robots: 503, answers: { '/rss': rssOf(at('closed.example'), lake) } },
    'late.example': {
      robots: (now) => (hoursSince(now) < 1.5 ? 503 : ''),
      answers: { '/rss': rssOf(at('late.example'), late), ...pagesOf(late) },
    },
    'busy.example': {
      robots: '',
      answers: {
        '/rss': (request, response, now) =>
          hoursSince(now) > 3 && hoursSince(now) < 5
            ? response.writeHead(429, { 'retry-after': '7200' }).end()
            : rssOf(at('busy.example'), lake)(request, response, now),
        ...pagesOf(lake),
      },
    },
  }

  const settings = () =>
    readSettings(
      JSON.stringify({
        contact: 'mailto:desk@westland.example',
        every: '30m',
        sources: [
          { domain: 'lake.example', feeds: [`${at('lake.example')()}/rss`] },
          { domain: 'hill.example', feeds: [`${at('hill.example')()}/atom`] },
          { domain: 'wood.example', sitemaps: [`${at('wood.example')()}/sitemap.xml`] },
          { domain: 'field.example', sections: [`${at('field.example')()}/`] },
          { domain: 'slow.example', feeds: [`${at('slow.example')()}/rss`] },
          { domain: 'bad.example', feeds: [`${at('bad.example')()}/rss`], except: ['/circle-b'] },
          { domain: 'closed.example', feeds: [`${at('closed.example')()}/rss`] },
          { domain: 'late.example', feeds: [`${at('late.example')()}/rss`] },
          { domain: 'busy.example', feeds: [`${at('busy.example')()}/rss`] },
        ],
      }),
      'onrecord.json',
    )

  const take: CollectOutside['take'] = async (capture): Promise<Taken> => {
    working += 1
    try {
      const reading = await readingOf(capture)
      const { outcome, statements } = await keep(record, reading)
      return { kind: 'kept', outcome, statements, canonical: reading.article.canonical }
    } catch (error) {
      if (error instanceof ReadError) return { kind: 'unreadable', message: error.message }
      throw error
    } finally {
      working -= 1
    }
  }

  /** Collects until that many hours after the start. */
  async function collectUntil(hours: number, once = false): Promise<void> {
    const stop = new AbortController()
    const outside: CollectOutside = {
      record,
      // Timeouts are in real time: what is silent is silent for long enough in a third of a second.
      fetcher: {
        fetch: (url, asking) => fetcher.fetch(url, { ...asking, timeoutMs: url.endsWith('/silent') ? 300 : 10_000 }),
      },
      take,
      now: clock.now,
      sleep: clock.sleep,
      signal: stop.signal,
      onEvent: (event) => void events.push(event),
    }
    const running = collect({ settings: settings(), once }, outside)
    let ended = false
    void running.finally(() => {
      ended = true
    })
    while (!ended && hoursSince(clock.now()) < hours) await wait(2)
    stop.abort()
    await running
  }

  beforeEach(async () => {
    folder = await temporaryFolder()
    record = await openRecord(folder.path, { lemmaOf: await loadLemmatiser() })
    events.length = 0
    clock = new LeapingClock(start, () => newsroom.open > 0 || working > 0)
    newsroom = new Newsroom(sites, () => clock.now())
    await newsroom.listen()
    clock.start()
    fetcher = new Fetcher({
      userAgent: userAgentOf('mailto:desk@westland.example'),
      allowPrivate: (address) => address === '127.0.0.1',
      resolve: async (host) => (host in sites ? ['127.0.0.1'] : ['10.1.1.1']),
    })
  })
  afterEach(async () => {
    clock.stop()
    await fetcher.close()
    newsroom.close()
    await closeRecord(record)
    await folder.remove()
  })

  const asked = (host: string, path: string | RegExp) =>
    newsroom.of(host).filter((request) => (typeof path === 'string' ? request.path === path : path.test(request.path)))

  test('nothing that robots forbid, nothing twice, everything kept, one bad site stalls no other', async () => {
    await collectUntil(13)
    await collectUntil(24.5) // stopped and started again: it goes on where it was

    // Everything kept: what was published, is allowed and can be had.
    const kept = (await latestArticles(record, { limit: 1000 })).map(({ title, domain }) => `${domain} ${title}`)
    const wanted = [
      ...lake.map((each) => `lake.example ${each.title}`),
      ...[hill[0], hill[1], hill[3]].map((each) => `hill.example ${each?.title}`),
      ...wood.slice(0, 2).map((each) => `wood.example ${each.title}`),
      `field.example ${field[0]?.title}`,
      `field.example ${field[1]?.title}`,
      ...slow.map((each) => `slow.example ${each.title}`),
      ...late.map((each) => `late.example ${each.title}`),
      ...lake.map((each) => `busy.example ${each.title}`),
    ]
    expect(kept.sort()).toEqual(wanted.sort())
    expect((await verify(record)).faults).toEqual([])

    // Nothing that robots.txt forbids; nothing at all from a site that cannot say.
    expect(asked('hill.example', /^\/closed\/3/)).toEqual([])
    expect(asked('lake.example', /^\/search/)).toEqual([])
    expect(new Set(newsroom.of('closed.example').map(({ path }) => path))).toEqual(new Set(['/robots.txt']))

    // A site whose robots.txt was away for a while is asked for it within the hour, and followed from then on.
    const lateAsked = newsroom
      .of('late.example')
      .map(({ path, at: time }) => [path, hoursSince(new Date(time))] as const)
    expect(lateAsked.slice(0, 2).map(([path]) => path)).toEqual(['/robots.txt', '/robots.txt'])
    expect(lateAsked.find(([path]) => path === '/l/1')?.[1]).toBeLessThan(3)

    // Nothing twice: a page, and one visit an hour later to see whether it changed; AMP and tracked addresses are the same page.
    for (const { path, hour: published } of lake) {
      const times = asked('lake.example', new RegExp(`^(?:/amp)?${path}(?:[?#]|$)`)).length
      expect([path, times]).toEqual([path, published < 24 ? 2 : 1])
    }
    expect(asked('wood.example', '/w/old')).toEqual([])
    expect(asked('wood.example', '/2001.xml')).toEqual([])
    expect(newsroom.of('other.example')).toEqual([])

    // robots.txt once a day, feeds at their interval, asked with conditions.
    expect(asked('lake.example', '/robots.txt').length).toBe(2)
    const feeds = asked('lake.example', '/rss')
    expect(feeds.length).toBeGreaterThanOrEqual(46)
    expect(feeds.length).toBeLessThanOrEqual(50)
    expect(feeds.slice(1).every(({ conditional }) => conditional)).toBe(true)
    expect(feeds.filter(({ status }) => status === 304).length).toBeGreaterThan(30)

    // One connection a host, and a pause between two requests.
    for (const [host, most] of newsroom.most) expect([host, most]).toEqual([host, 1])
    for (const host of Object.keys(sites)) {
      const times = newsroom.of(host).map((request) => request.at)
      const gaps = times.slice(1).map((time, n) => time - (times[n] ?? 0))
      const redirects = host === 'bad.example' // a redirect within a site is followed at once
      if (!redirects)
        expect([host, Math.min(...gaps) >= (host === 'hill.example' ? 2_000 : 2_000)]).toEqual([host, true])
    }
    const pages = asked('hill.example', /^\/(?:a|closed|atom)/).map((request) => request.at)
    expect(Math.min(...pages.slice(1).map((time, n) => time - (pages[n] ?? 0)))).toBeGreaterThanOrEqual(10_000)

    // Retry-After is kept to by the whole site.
    const busy = newsroom.of('busy.example')
    const told = busy.findIndex(({ status }) => status === 429)
    expect((busy[told + 1]?.at ?? 0) - (busy[told]?.at ?? 0)).toBeGreaterThanOrEqual(7_200_000)

    // An honest name; hostile pages were asked for a few times and given up.
    expect(new Set(newsroom.requests.map(({ userAgent }) => userAgent))).toEqual(
      new Set(['Onrecord/0.1 (reads the news and keeps who said what; +mailto:desk@westland.example)']),
    )
    expect(asked('bad.example', '/bomb').length).toBe(1)
    expect(asked('bad.example', '/gone').length).toBe(1)
    expect(asked('bad.example', '/error').length).toBeLessThanOrEqual(6)
    const states = new Map(
      (await countAddresses(record, 'bad.example')).map(({ kind, state, count }) => [`${kind} ${state}`, count]),
    )
    expect(states.get('page taken')).toBeUndefined()
  }, 240_000)

  test('once: everything that is due is asked for once, and it ends', async () => {
    await collectUntil(2, true)
    expect(hoursSince(clock.now())).toBeLessThan(0.2)
    expect(asked('lake.example', '/rss').length).toBe(1)
    expect(asked('lake.example', /^\/(?:amp\/)?news\/0/).length).toBe(1)
    expect((await latestArticles(record, { limit: 1000 })).length).toBe(6)
    const before = newsroom.requests.length
    await collectUntil(2, true)
    const again = new Set(newsroom.requests.slice(before).map(({ host }) => host))
    expect([...again].filter((host) => host !== 'bad.example' && host !== 'slow.example')).toEqual([]) // only what failed is due again
  }, 120_000)
})
