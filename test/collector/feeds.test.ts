import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addressKey } from '../../src/collector/addresses.ts'
import { readListing } from '../../src/collector/feeds/listing.ts'
import { captures, type InputFault } from '../../src/collector/index.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const listing = (text: string, base = 'https://ozero.example/feed') => readListing(bytesOf(text), null, base)

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Озеро</title><language>ru</language>${items}</channel></rss>`

describe('what a feed lists', () => {
  const entry = { url: 'https://ozero.example/1', title: 'Мост открыт', published: '2025-01-06T07:00:00.000Z' }
  test.each<[string, string]>([
    [
      'RSS 2.0',
      rss(
        '<item><title>Мост открыт</title><link>https://ozero.example/1?utm_source=rss#top</link><pubDate>Mon, 06 Jan 2025 10:00:00 +0300</pubDate></item>',
      ),
    ],
    [
      'RSS with a permanent guid alone',
      rss(
        '<item><title><![CDATA[Мост открыт]]></title><guid>https://ozero.example/1</guid><dc:date>2025-01-06T10:00:00+03:00</dc:date></item>',
      ),
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Озеро</title><entry><title type="html">Мост открыт</title><link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="/1"/><published>2025-01-06T10:00:00+03:00</published><updated>2025-02-01T00:00:00Z</updated></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Озеро</title></channel><item><title>Мост открыт</title><link>https://ozero.example/1</link><dc:date>2025-01-06T07:00:00Z</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Озеро',
        items: [
          {
            id: '1',
            url: 'https://ozero.example/1',
            title: 'Мост открыт',
            date_published: '2025-01-06T10:00:00+03:00',
          },
        ],
      }),
    ],
    [
      'a news sitemap',
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://ozero.example/1</loc><image:image><image:loc>https://ozero.example/a.jpg</image:loc></image:image><news:news><news:publication_date>2025-01-06T10:00:00+03:00</news:publication_date><news:title>Мост открыт</news:title></news:news></url></urlset>',
    ],
  ])('%s', (_, text) => {
    const found = listing(text)
    expect(found.kind === 'sitemap-index' ? null : found.entries).toMatchObject([entry])
  })

  test('a date without a zone is left to the page', () => {
    const found = listing(rss('<item><link>/2</link><pubDate>Пн, 06 янв 2025 10:00:00</pubDate></item>'))
    expect(found).toMatchObject({ language: 'ru', entries: [{ url: 'https://ozero.example/2', published: null }] })
  })

  test('bytes in windows-1251 are decoded', () => {
    const text = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>'),
      Buffer.from([0xce, 0xe7, 0xe5, 0xf0, 0xee]),
      Buffer.from('</title></channel></rss>'),
    ])
    expect(readListing(text, null, undefined)).toMatchObject({ title: 'Озеро' })
  })

  test('an index of sitemaps, with prefixes and entities', () => {
    const text =
      '<sm:sitemapindex xmlns:sm="x"><sm:sitemap><sm:loc><![CDATA[https://ozero.example/a.xml]]></sm:loc><sm:lastmod>2025-01-06</sm:lastmod></sm:sitemap><sm:sitemap><sm:loc>https://ozero.example/b.xml?x=1&amp;y=2</sm:loc></sm:sitemap></sm:sitemapindex>'
    expect(listing(text)).toEqual({
      kind: 'sitemap-index',
      sitemaps: [
        { url: 'https://ozero.example/a.xml', changed: '2025-01-06T00:00:00.000Z' },
        { url: 'https://ozero.example/b.xml?x=1&y=2', changed: null },
      ],
    })
  })

  test.each([
    '<html><body>404</body></html>',
    '',
    '{"items": 1}',
    'hello',
    '<rss',
    '<?xml version="1.0"?>',
  ])('%j is told to be none', (text) => {
    expect(() => listing(text)).toThrow(/no feed and no sitemap/)
  })

  const laughs = `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(50)}">${[...'bcdefghijk'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]>`
  test.each<[string, string]>([
    ['a billion laughs', rss('<item><title>&k;&k;</title><link>/1</link></item>', laughs)],
    [
      'an outside entity',
      rss('<item><title>&x;</title><link>/1</link></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    ['deep nesting', rss('<item>'.repeat(100_000))],
    ['open tags', rss('<'.repeat(1_000_000))],
    ['open comments', rss('<!--'.repeat(300_000))],
    ['a hundred thousand entries', rss('<item><link>/1</link></item>'.repeat(100_000))],
    ['a sitemap of open tags', `<urlset>${'<loc '.repeat(500_000)}`],
    ['a sitemap of open CDATA', `<urlset>${'<loc><![CDATA['.repeat(300_000)}`],
    [
      'a sitemap of laughs',
      `${laughs.replaceAll('rss', 'urlset')}<urlset><url><loc>https://ozero.example/&k;</loc></url></urlset>`,
    ],
    ['half a megabyte of spaces', `<urlset>${`<loc>${' '.repeat(500_000)}`}`],
  ])(
    '%s costs no time and no memory',
    (_, text) => {
      let size = 0
      try {
        size = JSON.stringify(listing(text)).length
      } catch (error) {
        expect(error).toMatchObject({ code: 'unsupported' })
      }
      expect(size).toBeLessThan(2_000_000)
    },
    20_000,
  )
})

test.each<[string, string | undefined]>([
  ['HTTP://Ozero.Example:80/a?utm_source=x&id=3#part', 'http://ozero.example/a?id=3'],
  ['https://ozero.example/a?fbclid=1', 'https://ozero.example/a'],
  ['https://ozero.example/a?b=%D0%BC&c', 'https://ozero.example/a?b=%D0%BC&c'],
  ['https://озеро.example/', 'https://xn--e1aducj.example/'],
  [' https://ozero.example/a ', 'https://ozero.example/a'],
  ['https://user:secret@ozero.example/', undefined],
  ['ftp://ozero.example/', undefined],
  ['javascript:alert(1)', undefined],
  [`https://ozero.example/${'a'.repeat(3000)}`, undefined],
])('%s is known as %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})

describe('a feed saved as a file', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const collect = async (content: string) => {
    const file = join(folder, 'feed.xml')
    await writeFile(file, content)
    const faults: InputFault[] = []
    const notes: string[] = []
    const found = []
    const options = {
      stdin: createReadStream('/dev/null'),
      now: () => new Date(0),
      onFault: (fault: InputFault) => faults.push(fault),
      onNote: (_: string, note: string) => notes.push(note),
    }
    for await (const capture of captures([file], options)) found.push(capture)
    return { found, faults, notes }
  }

  test('gives the entries that carry their text, each under its own address', async () => {
    const items = [
      '<item><title>«Мост» &amp; смета</title><link>https://ozero.example/1</link><pubDate>Mon, 06 Jan 2025 10:00:00 GMT</pubDate><dc:creator>Анна Речная</dc:creator><content:encoded><![CDATA[<p>Мост открыт.</p>]]></content:encoded></item>',
      '<item><title>Паром</title><link>https://ozero.example/2</link><description>Коротко.</description></item>',
    ]
    const { found, faults, notes } = await collect(rss(items.join('')))
    expect(faults).toEqual([])
    expect(notes).toEqual(['1 of 2 entries only lead to their page, and carry no text to read'])
    expect(found).toMatchObject([{ url: 'https://ozero.example/1', file: join(folder, 'feed.xml') }])
    const html = Buffer.from(found[0]?.bytes ?? []).toString()
    expect(html).toContain('<h1>«Мост» &#38; смета</h1>\n<p>Мост открыт.</p>')
    expect(html).toContain('content="2025-01-06T10:00:00.000Z"')
    expect(html).toContain('<html lang="ru">')
  })

  test.each([
    ['<urlset><url><loc>https://ozero.example/</loc></url></urlset>', /sitemap/],
    ['<note>hello</note>', /no feed/],
  ])('%s is a fault', async (content, message) => {
    expect(await collect(content)).toMatchObject({
      found: [],
      faults: [{ code: 'unsupported', message: expect.stringMatching(message) }],
    })
  })
})
