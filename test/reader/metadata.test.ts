/** What a page says of its article, from each of the places where it may stand. */
import { describe, expect, test } from 'vitest'
import { type Article, readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const text =
  'The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote in the hall.'
const read = (head: string, inside = '', url: string | null = null): Article =>
  readArticle(
    readPage(
      captureOf(
        `<html><head>${head}</head><body><h1>Council approves bridge</h1>${inside}<p>${text}</p><p>${text}</p></body></html>`,
        { url },
      ),
    ),
  )
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const news = (data: object) =>
  linked({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Council approves bridge', ...data })

describe('title', () => {
  test.each([
    [
      'the headline, without the site',
      '<title>Council approves bridge | Valley Post</title>',
      'Council approves bridge',
    ],
    [
      'the site named elsewhere',
      '<title>Council approves bridge - The Valley Post</title><meta property="og:site_name" content="Valley Post">',
      'Council approves bridge',
    ],
    ['the declared headline', news({ headline: 'Council approves bridge at last' }), 'Council approves bridge at last'],
    ['entities in linked data', news({ headline: 'Council&#039;s bridge &amp; ferry' }), "Council's bridge & ferry"],
  ])('%s', (_, head, title) => {
    expect(read(head).title).toBe(title)
  })

  test('a live blog declares its latest post: the shown headline wins where title and sharing agree with it', () => {
    const head = `${news({ headline: 'Third pier in sight' })}<title>Bridge vote</title><meta property="og:title" content="Bridge vote, live">`
    expect(read(head).title).toBe('Bridge vote, live')
  })
})

describe('title, by what the page shows', () => {
  const page = (head: string, top: string, address = 'https://valley.example/bridge'): string | null =>
    readArticle(
      readPage(
        captureOf(
          `<html><head><link rel="canonical" href="${address}">${head}</head><body>${top}<p>${text}</p><p>${text}</p></body></html>`,
          { url: address },
        ),
      ),
    ).title

  test.each<[string, string, string, string]>([
    [
      'linked data is cut off in the middle of a sentence',
      news({ headline: 'Council approves the bridge over the Orla after nine hours of debate about its third' }),
      '<h1>Council approves the bridge over the Orla after nine hours of debate about its third pier</h1>',
      'Council approves the bridge over the Orla after nine hours of debate about its third pier',
    ],
    [
      'linked data is cut off with dots',
      news({ headline: 'Council approves the bridge over the Orla after nine hours of...' }),
      '<h1>Council approves the bridge over the Orla after nine hours of Debate</h1>',
      'Council approves the bridge over the Orla after nine hours of Debate',
    ],
    [
      'the path to the page ends in an h1 for search engines',
      `${news({ headline: 'Bridge estimate 2026', alternativeHeadline: 'Council approves the bridge' })}
       <title>Bridge estimate 2026</title><meta property="og:title" content="Council approves the bridge">`,
      '<nav class="breadcrumbs"><a href="/">Home</a> <h1>Bridge estimate 2026</h1></nav><h2>Council approves the bridge</h2>',
      'Council approves the bridge',
    ],
    [
      'that h1 is the headline where no other heading is',
      '<title>Council approves the bridge</title>',
      '<nav class="breadcrumbs"><a href="/">Home</a> <h1>Council approves the bridge</h1></nav>',
      'Council approves the bridge',
    ],
    [
      'a subtitle in the same heading',
      '<title>Council approves the bridge</title><meta property="og:title" content="Council approves the bridge">',
      '<h1>Council approves the bridge <small>Work begins in spring</small></h1>',
      'Council approves the bridge',
    ],
    [
      'a kicker before a colon belongs to it',
      '<title>Council approves the bridge</title><meta property="og:title" content="Council approves the bridge">',
      '<h1>“At last”: Council approves the bridge</h1>',
      '“At last”: Council approves the bridge',
    ],
    ['a day before it', '', '<h1>03.04.2026 - Council approves the bridge</h1>', 'Council approves the bridge'],
    [
      'the site before it',
      '<title>Valley | Council approves the bridge</title>',
      '<p>Home</p>',
      'Council approves the bridge',
    ],
    [
      'a Chinese site behind it',
      '<title>市议会批准新桥预算方案-山谷新闻网</title>',
      '<p>首页</p>',
      '市议会批准新桥预算方案',
    ],
    [
      'soft hyphens in one of the places',
      `${news({ headline: 'Bridge estimate' })}<title>Bridge estimate</title><meta property="og:title" content="Council approves foot­bridge">`,
      '<h1>Council approves footbridge</h1>',
      'Council approves footbridge',
    ],
    [
      'the section stands over the article, and the title has both',
      '<title>News of the council - Bridge estimate approved</title>',
      '<h1>News of the council</h1><h2>Bridge estimate approved</h2>',
      'Bridge estimate approved',
    ],
    [
      'a heading of a menu is only the first word of the title',
      '<title>Orla bridge, how it came about and what it costs</title>',
      '<h3>Orla bridge</h3><h1>How the bridge over the Orla came about</h1>',
      'How the bridge over the Orla came about',
    ],
    [
      'the window has a headline for search engines',
      '<title>Orla bridge costs: all you need to know</title>',
      '<h1>What will the new bridge cost us?</h1>',
      'What will the new bridge cost us?',
    ],
    [
      'the first h1 is that of a menu',
      '<title>Valley archive</title>',
      '<nav><h1>Pages and services here</h1><a href="/">Home</a></nav><h1>What will the new bridge cost us?</h1>',
      'What will the new bridge cost us?',
    ],
    [
      'the first h1 leads to the front page',
      '<title>Valley archive</title>',
      '<h1><a href="/">The voice of the valley</a></h1><h1>What will the new bridge cost us?</h1>',
      'What will the new bridge cost us?',
    ],
    [
      'only linked data has a kicker',
      `${news({ headline: 'Ham - Council approves the bridge' })}<title>Ham: the bridge</title><meta property="og:title" content="Council approves the bridge">`,
      '<h1>Council approves the bridge</h1>',
      'Council approves the bridge',
    ],
    [
      'all that is written for sharing is the name of the site',
      '<title>Valley Post</title><meta property="og:title" content="Valley Post"><meta property="og:site_name" content="Valley Post">',
      '<h1>Bridge approved</h1>',
      'Bridge approved',
    ],
  ])('%s', (_, head, top, title) => {
    expect(page(head, top)).toBe(title)
  })
})

describe('authors', () => {
  test.each<[string, string, string, string[]]>([
    [
      'linked people',
      news({
        author: [
          { '@type': 'Person', name: 'Mara Telman' },
          { '@type': 'Person', name: 'Ivo Brandel' },
        ],
      }),
      '',
      ['Mara Telman', 'Ivo Brandel'],
    ],
    [
      'a person by reference',
      linked({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'x', author: { '@id': '#1' } },
          { '@id': '#1', '@type': 'Person', name: 'Ivo Brandel' },
        ],
      }),
      '',
      ['Ivo Brandel'],
    ],
    [
      'people, not the agency beside them',
      news({ author: [{ name: 'Ivo Brandel' }, { '@type': 'Organization', name: 'Harbour Wire' }] }),
      '',
      ['Ivo Brandel'],
    ],
    [
      'a byline in one string',
      '<meta name="author" content="By Mara Telman and Ivo Brandel, Political Editor">',
      '',
      ['Mara Telman', 'Ivo Brandel'],
    ],
    [
      'a line between the headline and a box of the text',
      '',
      '<ul><li>By Mara Telman</li><li>Ham on the Orla</li></ul>',
      ['Mara Telman'],
    ],
    [
      'a name as the page shows it, not as an account has it',
      '<meta name="author" content="ivo_brandel">',
      '<span class="byline">Ívo Brandél</span>',
      ['Ívo Brandél'],
    ],
    [
      'no date behind the name',
      '',
      '<span class="byline">By Orla May, Friday, 12 June 2026 4:41 pm</span>',
      ['Orla May'],
    ],
    [
      'a surname that is a word of date lines elsewhere',
      '<meta name="author" content="By An So 12 June 2026">',
      '',
      ['An So'],
    ],
    [
      'an account with digits in it',
      '',
      '<span class="byline">Author: Orla2may on 12.06.2026, 13:36</span>',
      ['Orla2may'],
    ],
    [
      'nobody who took the pictures',
      '',
      '<span class="byline">Text by Mara Telman Photos by Ivo Brandel</span>',
      ['Mara Telman'],
    ],
    [
      'no office, no sentence and no link to more beside a name',
      '',
      '<div class="author"><a href="/p/7">Mara Telman</a><p>Historian</p><p>Head of the office for the Orla bridge</p><p>All articles</p></div>',
      ['Mara Telman'],
    ],
    [
      'whoever is named, not the association that keeps the site',
      '<meta name="author" content="Ferry Friends e. V.">',
      '<span class="byline">Mara Telman</span>',
      ['Mara Telman'],
    ],
    [
      'whoever is named, not the newsroom',
      '<meta property="og:url" content="https://orlapost.example/1"><link rel="canonical" href="https://orlapost.example/1"><meta name="author" content="Orlapost Editorial">',
      '<span class="byline">Mara Telman</span>',
      ['Mara Telman'],
    ],
    [
      'not the outlet, whose name is short',
      '<link rel="canonical" href="https://vp.example/1"><meta name="author" content="Mara Telman, VP">',
      '',
      ['Mara Telman'],
    ],
    [
      'not the company of the outlet',
      '<meta property="og:site_name" content="Valley Post"><meta name="author" content="The Valley Post Group">',
      '<span class="byline">Mara Telman</span>',
      ['Mara Telman'],
    ],
    [
      'an outlet alone, whose name reads like two',
      '<meta property="og:site_name" content="Hill & Dale"><meta name="author" content="Hill & Dale">',
      '',
      ['Hill & Dale'],
    ],
    ['no degree', '<meta name="author" content="Mara Telman, MA, PhD">', '', ['Mara Telman']],
    [
      'the first name, not the label before it or the form for comments',
      '',
      '<span class="author-label author">By</span> <span class="author">Mara Telman</span><label class="comment-author">Name *</label>',
      ['Mara Telman'],
    ],
    [
      'not an address',
      '<meta property="article:author" content="https://valley.example/people/7">',
      '<span class="byline"><a href="/p/7">Ivo Brandel</a></span>',
      ['Ivo Brandel'],
    ],
    [
      'microdata',
      '',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ivo Brandel</b></span></div>',
      ['Ivo Brandel'],
    ],
    [
      'two links without a word between',
      '',
      '<div class="authors"><a href="/1">Mara Telman</a><a href="/2">Ivo Brandel</a></div>',
      ['Mara Telman', 'Ivo Brandel'],
    ],
    ['Russian label', '', '<div class="info">3 мая 2026 Автор: Мара Тельман</div>', ['Мара Тельман']],
    ['nobody', '', '', []],
  ])('%s', (_, head, inside, authors) => {
    expect(read(head, inside).authors).toEqual(authors)
  })
})

describe('published', () => {
  test.each([
    ['linked data', news({ datePublished: '2026-05-03T10:15:00+05:00' }), '', '2026-05-03T10:15:00+05:00'],
    [
      'Open Graph',
      '<meta property="article:published_time" content="2026-05-03T10:15:00Z">',
      '',
      '2026-05-03T10:15:00Z',
    ],
    [
      'zone without a colon',
      '<meta itemprop="datePublished" content="2026-05-03T10:15+0500">',
      '',
      '2026-05-03T10:15+05:00',
    ],
    ['seconds since 1970', news({ datePublished: '1777803300' }), '', '2026-05-03T10:15:00Z'],
    ['mail format', news({ datePublished: 'Sun, 03 May 2026 10:15:00 GMT' }), '', '2026-05-03T10:15:00Z'],
    ['time element', '', '<time datetime="2026-05-03T10:15">3 May</time>', '2026-05-03T10:15'],
    ['visible text, with its precision', '', '<div class="date">3 мая 2026 в 10:15</div>', '2026-05-03T10:15'],
    ['a day', '', '<div>3 May 2026</div>', '2026-05-03'],
    [
      'the day that is printed, before one that may be that of a change',
      '<meta name="date" content="2026-05-09T08:00:00Z">',
      '<div>3 May 2026</div>',
      '2026-05-03',
    ],
    [
      'a date of which no more is said',
      '<meta name="date" content="2026-05-09T08:00:00Z">',
      '',
      '2026-05-09T08:00:00Z',
    ],
    ['never in the future', news({ datePublished: '2027-05-03T10:15:00Z' }), '', null],
    ['an attribute for scripts', '', '<div data-publish-date="2026.05.03 10:15">Read on</div>', '2026-05-03T10:15'],
    [
      'no guess among the attributes of teasers',
      '',
      '<i data-pubdate="2026-05-03">a</i><i data-pubdate="2026-05-02">b</i>',
      null,
    ],
    ['no date, no guess', '', '', null],
  ])('%s', (_, head, inside, published) => {
    expect(read(head, inside).published).toBe(published)
  })

  test('the address is the last to be asked', () => {
    expect(read('', '', 'https://valley.example/2026/05/03/bridge').published).toBe('2026-05-03')
    expect(read('', '<div>4 May 2026</div>', 'https://valley.example/2026/05/03/bridge').published).toBe('2026-05-04')
  })

  test('modified only where it differs', () => {
    const same = '2026-05-03T10:15:00Z'
    expect(read(news({ datePublished: same, dateModified: same })).modified).toBeNull()
    expect(read(news({ datePublished: same, dateModified: '2026-05-03T11:00:00Z' })).modified).toBe(
      '2026-05-03T11:00:00Z',
    )
  })
})

describe('tags', () => {
  test.each<[string, string, string, string[]]>([
    [
      'meta tags',
      '<meta property="article:tag" content="bridge"><meta property="article:tag" content="Valley">',
      '',
      ['bridge', 'Valley'],
    ],
    ['keywords in one string', news({ keywords: 'bridge, valley; ferry' }), '', ['bridge', 'valley', 'ferry']],
    ['the same tag in two spellings', news({ keywords: ['Bridge', 'bridge', 'ferry'] }), '', ['Bridge', 'ferry']],
    [
      'links to tags',
      '',
      '<div class="tags">Tags: <a href="/tag/bridge">bridge</a>, <a href="/tag/ferry">ferry</a></div>',
      ['bridge', 'ferry'],
    ],
    ['codes and identifiers are none', '<meta name="keywords" content="AER,TRAN,GEN,INDG,ASXPAC,NP">', '', []],
    ['none', '', '', []],
  ])('%s', (_, head, inside, tags) => {
    expect(read(head, inside).tags).toEqual(tags)
  })
})

test('publisher, agency, section, canonical address, language versions, image, paywall', () => {
  const head = `<meta property="og:site_name" content="Valley Post"><link rel="canonical" href="/bridge"><link rel="amphtml" href="/amp/bridge">
    <link rel="alternate" hreflang="kk" href="/kk/bridge"><meta property="og:image" content="/b.jpg">
    ${news({ articleSection: 'Politics', isAccessibleForFree: false })}`
  const article = read(
    head,
    '<p>TELMAN (Harbour Wire) — The council of the valley met on Friday for the first time since the flood.</p>',
    'https://www.valley.example/x?utm=1',
  )
  expect(article).toMatchObject({
    publisher: { name: 'Valley Post', domain: 'valley.example' },
    agency: 'Harbour Wire',
    section: 'Politics',
    canonical: 'https://www.valley.example/bridge',
    image: 'https://www.valley.example/b.jpg',
    paywall: true,
    language: 'en',
    variants: [
      { url: 'https://www.valley.example/amp/bridge', language: null },
      { url: 'https://www.valley.example/kk/bridge', language: 'kk' },
    ],
  })
})

test('every candidate is told with its place, the chosen one first', () => {
  const head = `${news({ datePublished: '2026-05-03T10:15:00Z' })}<meta property="article:published_time" content="2026-05-03">`
  expect(read(head).metadata.published).toEqual([
    { value: '2026-05-03T10:15:00Z', where: 'json-ld datePublished' },
    { value: '2026-05-03', where: 'meta article:published_time' },
  ])
})

test('the article is known by its canonical address, and its version by its text', () => {
  const one = read('<link rel="canonical" href="https://valley.example/bridge">')
  const other = read(
    '<link rel="canonical" href="https://valley.example/bridge">',
    '<p>A correction: the vote was taken on Thursday evening, not on Friday.</p>',
  )
  expect(one.id).toBe(other.id)
  expect(one.version).not.toBe(other.version)
})

test.each([
  ['the front page is no address of an article', '<link rel="canonical" href="https://valley.example/">', null],
  [
    'another place is asked then',
    '<link rel="canonical" href="/"><meta property="og:url" content="https://valley.example/bridge">',
    'https://valley.example/bridge',
  ],
  ['no script as an address', '<link rel="canonical" href="javascript:void(0)">', null],
])('canonical: %s', (_, head, canonical) => {
  expect(read(head, '', 'https://valley.example/bridge?utm=1').canonical).toBe(canonical)
})

test('an agency that signs is credited, and stands for the author only where nobody else does', () => {
  expect(read(news({ author: [{ name: 'Reuters' }, { name: 'Ivo Brandel' }] }))).toMatchObject({
    agency: 'Reuters',
    authors: ['Ivo Brandel'],
  })
  expect(read(news({ author: { name: 'Reuters' } }))).toMatchObject({ agency: 'Reuters', authors: ['Reuters'] })
})
