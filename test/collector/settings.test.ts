import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { headOf, sameAs } from '../../src/collector/head.ts'
import { reservationOf } from '../../src/collector/reservations.ts'
import { robotsAgeMs, rulesOf } from '../../src/collector/robots.ts'
import { pauseAfter, retryAfterMs, verdictOf } from '../../src/collector/schedule.ts'
import { sectionLinks } from '../../src/collector/section.ts'
import { durationMs, readSettings, SettingsError, settingsJsonSchema } from '../../src/collector/sources/settings.ts'

describe('onrecord.json', () => {
  test('little is needed', () => {
    const settings = readSettings(
      '{"sources":[{"domain":"ozero.example","feeds":["https://ozero.example/rss"]}]}',
      'onrecord.json',
    )
    expect(settings).toMatchObject({
      every: '15m',
      delay: '2s',
      revisit: ['1h', '1d', '7d'],
      reservations: 'record',
      allowPrivate: false,
    })
  })

  test.each([
    ['{', 'onrecord.json', /no JSON/],
    ['[]', 'the whole', /expected object/i],
    [
      '{"sources":[{"domain":"a.example"},{"domain":"b.example","feeds":["ftp://x"]}]}',
      'sources[1].feeds[0]',
      /http or https/,
    ],
    ['{"sources":[{"domain":"https://a.example"}]}', 'sources[0].domain', /a domain such as/],
    ['{"sources":[{"domain":"a.example","feed":[]}]}', 'sources[0]', /feed/],
    ['{"retention":{"captures":"2y"}}', 'retention.captures', /such as "730d", or "forever"/],
    ['{"retention":{"rules":[{"texts":"30d"}]}}', 'retention.rules[0]', /"outlets", "languages" or both/],
    ['{"retention":{"rules":[{"outlets":["a.example"]}]}}', 'retention.rules[0]', /"captures", "texts" or both/],
    [
      '{"retention":{"rules":[{"languages":["Kazakh"],"texts":"9d"}]}}',
      'retention.rules[0].languages[0]',
      /such as "kk"/,
    ],
    ['{"every":"soon"}', 'every', /such as "90s"/],
    ['{"every":"0s"}', 'every', /such as "90s"/],
    ['{"sources":[{"domain":"a.example"},{"domain":"a.example"}]}', 'sources', /twice/],
  ])('%s: the place is named', (text, place, message) => {
    const error = (() => {
      try {
        readSettings(text, 'onrecord.json')
      } catch (caught) {
        return caught
      }
    })()
    expect(error).toBeInstanceOf(SettingsError)
    expect(error).toMatchObject({ place, code: 'bad-settings', message: expect.stringMatching(message) })
  })

  test('the JSON Schema in docs/ is the one of the code (npm run schema writes it)', () => {
    const file = new URL('../../docs/onrecord.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(settingsJsonSchema())))
  })

  test.each([
    ['90s', 90_000],
    ['15m', 900_000],
    ['2h', 7_200_000],
    ['30d', 2_592_000_000],
  ])('%s', (text, ms) => {
    expect(durationMs(text)).toBe(ms)
  })
})

describe('robots.txt', () => {
  const site = 'https://ozero.example'
  const allows = (robots: string | null, robots_status: number, path: string) =>
    rulesOf({ robots, robots_status }, site).allows(site + path)
  test.each<[string, string | null, number, string, boolean]>([
    ['a rule for all', 'User-agent: *\nDisallow: /x', 200, '/x/y', false],
    ['a rule for another', 'User-agent: GPTBot\nDisallow: /', 200, '/x', true],
    ['a rule for us', 'User-agent: onrecord\nDisallow: /x\n\nUser-agent: *\nDisallow: /', 200, '/y', true],
    ['the longest rule counts', 'User-agent: *\nDisallow: /x\nAllow: /x/open', 200, '/x/open/1', true],
    ['a star and an end', 'User-agent: *\nDisallow: /*.pdf$', 200, '/a/b.pdf', false],
    ['an end that is none', 'User-agent: *\nDisallow: /*.pdf$', 200, '/a/b.pdf?x', true],
    ['encoded letters', 'User-agent: *\nDisallow: /новости', 200, '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8', false],
    ['an empty file', '', 200, '/x', true],
    ['HTML in its place', '<html><body>Disallow everything</body></html>', 200, '/x', true],
    ['404: there are no rules', null, 404, '/x', true],
    ['403: there are no rules', null, 403, '/x', true],
    ['500: nothing may be asked for', null, 500, '/x', false],
    ['503: nothing may be asked for', null, 503, '/x', false],
    ['429: nothing may be asked for', null, 429, '/x', false],
    ['no answer: nothing may be asked for', null, 0, '/x', false],
  ])('%s', (_, robots, status, path, allowed) => {
    expect(allows(robots, status, path)).toBe(allowed)
  })

  test('what could not be had is asked for again within the hour, an answer counts for a day', () => {
    expect([robotsAgeMs(200), robotsAgeMs(404), robotsAgeMs(500), robotsAgeMs(0)]).toEqual([
      86_400_000, 86_400_000, 3_600_000, 3_600_000,
    ])
  })

  test.each([
    ['10', 10_000],
    ['0.5', 500],
    ['100000', 300_000],
    ['-3', 0],
    ['soon', 0],
  ])('Crawl-delay: %s', (delay, ms) => {
    expect(rulesOf({ robots: `User-agent: *\nCrawl-delay: ${delay}`, robots_status: 200 }, site).delayMs).toBe(ms)
  })

  test.each<[string, string]>([
    ['stars', `User-agent: *\nDisallow: /${'*a'.repeat(5000)}b`],
    ['many rules', `User-agent: *\n${'Disallow: /x*y*z\n'.repeat(20_000)}`],
    ['many agents', 'User-agent: *\n'.repeat(40_000)],
    ['one long line', `User-agent: *\nDisallow: /${'a'.repeat(500_000)}`],
  ])(
    '%s cost no time',
    (_, robots) => {
      const rules = rulesOf({ robots, robots_status: 200 }, site)
      expect(rules.allows(`${site}/${'a'.repeat(1900)}`)).toBe(true)
    },
    10_000,
  )
})

describe('reservations of text and data mining', () => {
  const none = { metas: new Map<string, string>() }
  const site = (tdmrep: unknown = null, signals: string[] = []) => ({
    tdmrep: tdmrep === null ? null : JSON.stringify(tdmrep),
    signals,
  })
  const url = 'https://ozero.example/news/a.html'
  test.each<[string, ReturnType<typeof reservationOf>, object | null]>([
    ['nothing said', reservationOf(url, {}, none, site()), null],
    [
      'header',
      reservationOf(url, { 'tdm-reservation': '1', 'tdm-policy': 'https://p.example' }, none, site()),
      { reserved: true, by: 'header', policy: 'https://p.example' },
    ],
    [
      'meta before header',
      reservationOf(url, { 'tdm-reservation': '1' }, { metas: new Map([['tdm-reservation', '0']]) }, site()),
      { reserved: false, by: 'meta', policy: null },
    ],
    [
      'tdmrep.json',
      reservationOf(
        url,
        {},
        none,
        site([
          { location: '/*', 'tdm-reservation': 0 },
          { location: '/news/*.html$', 'tdm-reservation': 1, 'tdm-policy': 'p' },
        ]),
      ),
      { reserved: true, by: 'tdmrep.json', policy: 'p' },
    ],
    [
      'tdmrep.json about others',
      reservationOf(url, {}, none, site([{ location: '/video/', 'tdm-reservation': 1 }])),
      null,
    ],
    [
      'tdmrep.json of nonsense',
      reservationOf(url, {}, none, site([null, 1, 'x', { location: 3 }, { location: `/${'*a'.repeat(3000)}` }])),
      null,
    ],
    [
      'RSL in robots.txt',
      reservationOf(url, {}, none, site(null, ['License: https://ozero.example/rsl.xml'])),
      { reserved: true, by: 'robots.txt', policy: 'License: https://ozero.example/rsl.xml' },
    ],
    [
      'a signal that allows',
      reservationOf(url, {}, none, site(null, ['Content-Signal: search=yes, ai-train=yes'])),
      { reserved: false, by: 'robots.txt', policy: 'Content-Signal: search=yes, ai-train=yes' },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})

describe('what a head says', () => {
  const head = (html: string) => headOf(Buffer.from(html), 'text/html; charset=utf-8', 'https://ozero.example/ru/1')
  test('canonical, AMP and alternates in its own language are the same page; other languages are not', () => {
    const found =
      head(`<html lang="ru-RU"><head><base href="/ru/"><link rel=canonical href='2?a=1&amp;b=2'><link rel="amphtml" href="amp/1">
      <link rel="alternate" hreflang="ru" href="https://ozero.example/ru/1?v=full"><link rel="alternate" hreflang="en" href="/en/1"><link rel="alternate" type="application/rss+xml" href="/rss">`)
    expect(sameAs(found, 'https://ozero.example/ru/1')).toEqual({
      canonical: 'https://ozero.example/ru/2?a=1&b=2',
      others: ['https://ozero.example/ru/amp/1', 'https://ozero.example/ru/1?v=full'],
    })
  })
  test.each([
    ['open links', '<link '.repeat(50_000)],
    ['quotes', `<link rel="${'x'.repeat(250_000)}`],
    ['equals', `<link ${'a='.repeat(100_000)}>`],
    ['spaces', `<link ${' '.repeat(250_000)}>`],
  ])(
    '%s cost no time',
    (_, html) => {
      expect(head(html).links).toEqual([])
    },
    10_000,
  )
})

test('a section page gives the links that read like headlines', () => {
  const html = `<a href="/">Home</a><a class=x href="/a?utm_source=x"><h2>Мост через реку открыт</h2></a><a href='b.html'>A long headline about the lake</a>
    <a href="/a">Мост через реку открыт: подробности</a><a href="javascript:x()">A script with a long headline</a><a href="/c">Longwordwithoutanyspaceinit</a><a href="/d">unclosed headline of the day`
  expect(sectionLinks(Buffer.from(html), 'text/html; charset=utf-8', 'https://ozero.example/news/')).toEqual([
    { url: 'https://ozero.example/a', title: 'Мост через реку открыт' },
    { url: 'https://ozero.example/news/b.html', title: 'A long headline about the lake' },
    { url: 'https://ozero.example/d', title: 'unclosed headline of the day' },
  ])
  for (const hostile of ['<a '.repeat(300_000), '<a href="x">'.repeat(100_000), `<a href=${'x'.repeat(1_000_000)}>`])
    sectionLinks(Buffer.from(hostile), null, 'https://ozero.example/')
}, 20_000)

describe('when it is asked again', () => {
  const now = new Date('2025-03-03T00:00:00Z')
  test.each([
    ['120', 120_000],
    ['Mon, 03 Mar 2025 00:01:00 GMT', 60_000],
    ['Sun, 02 Mar 2025 00:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
    ['99999999', 604_800_000],
  ])('Retry-After %s', (value, ms) => {
    expect(retryAfterMs(value, undefined, now)).toBe(ms)
  })
  test('twice as long after each failure, up to a day', () => {
    expect([1, 2, 3, 9, 50].map(pauseAfter)).toEqual([300_000, 600_000, 1_200_000, 76_800_000, 86_400_000])
  })
  test.each([
    [200, 'ok'],
    [206, 'ok'],
    [304, 'unchanged'],
    [308, 'redirect'],
    [401, 'absent'],
    [404, 'absent'],
    [410, 'gone'],
    [429, 'busy'],
    [451, 'gone'],
    [500, 'failed'],
    [503, 'busy'],
  ])('%s is %s', (status, verdict) => {
    expect(verdictOf(status)).toBe(verdict)
  })
})
