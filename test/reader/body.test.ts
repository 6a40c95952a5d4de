/** Which blocks of a page are the article: small invented pages, each for one rule. */
import { describe, expect, test } from 'vitest'
import { explainBlocks, readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const paragraphs = [
  'The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote.',
  'Work is to begin in May, as soon as the river falls below the second mark, and to last for two summers at least.',
  'The ferry will run until then, although its owner has asked the council for a higher fare since the beginning of the year.',
]
const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
const html = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Council approves bridge | Valley Post</title>${head}</head><body>${inside}</body></html>`
const read = (inside: string, head = '') => readArticle(readPage(captureOf(html(inside, head))))
const heading = '<h1>Council approves bridge</h1>'

describe('stays', () => {
  test.each([
    [
      'a quotation',
      '<blockquote><p>We have waited for twenty years.</p></blockquote>',
      'We have waited for twenty years.',
    ],
    [
      'a subheading between paragraphs',
      '<h2>Two summers</h2><p>The first is for the piers alone, said the engineer.</p>',
      'Two summers',
    ],
    ['a list', '<ul><li>Piers: 2027</li><li>Deck: 2028</li></ul>', 'Piers: 2027\nDeck: 2028'],
    [
      'a paragraph full of links',
      '<p>The <a href="/a">council</a> and the <a href="/b">ferry</a> have met before, in March and in April.</p>',
      'have met before',
    ],
    [
      'a post that is quoted',
      '<div class="widget embed"><blockquote class="tweet"><p>The bridge will be built, whatever it takes.</p></blockquote></div>',
      'whatever it takes',
    ],
    [
      'text that is only hidden on small screens',
      '<p class="hidden-xs">Engineers from the coast will oversee the work on both piers.</p>',
      'Engineers from the coast',
    ],
    [
      'a sentence that begins with what is a label elsewhere',
      '<p>Advertisements are forbidden on the piers. Comments were not to be had.</p><p>Реклама на опорах запрещена.</p>',
      'Реклама на опорах запрещена.',
    ],
    [
      'a call that somebody utters',
      '<p>— Присылайте нам врачей и лекарства, — попросила глава села.</p>',
      '— Присылайте нам врачей',
    ],
    [
      'a line after one break',
      '<p>First line of the verse<br>and the second line of it</p>',
      'First line of the verse\nand the second line of it',
    ],
    [
      'short lines between paragraphs',
      '<p>We start at eight from the old pier, bring boots:</p><p>Pier 4</p><p>Mill Lane</p><p>The church</p><p>From there it is an hour on foot to the site of the new bridge.</p>',
      'Pier 4\n\nMill Lane\n\nThe church',
    ],
    [
      'the names of what a list tells of, which are links',
      ['Kristi', 'Old Ferryman', 'The Mill']
        .map(
          (name, at) =>
            `<p><a href="https://shop.example/${at}">${name}</a></p><p>${name} is a boat that the whole valley knows, and it is for hire all summer.</p>`,
        )
        .join(''),
      'Old Ferryman\n\nOld Ferryman is',
    ],
    [
      'text beside a picture that opens in a gallery',
      `<div class="media js-lightbox-gallery"><img src="a.jpg">${body.replaceAll('valley', 'lower valley')}</div>`,
      'lower valley',
    ],
    [
      'a word of which the reading stands above it, without the reading',
      '<p>The <ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby> is what the guests from the twin town called it.</p>',
      'The 橋 is what',
    ],
    [
      'a table in which a cell of each row is a link',
      `<table>${['Ham', 'Lakeside', 'Reedling'].map((place) => `<tr><td><a href="/${place}">The ferry of ${place}</a></td><td>It runs from six to ten on every day of the year but two.</td></tr>`).join('')}</table>`,
      'It runs from six to ten',
    ],
  ])('%s', (_, extra, words) => {
    expect(
      read(`<article>${heading}${body}${extra}${body.replaceAll('valley', 'upper valley')}</article>`).text,
    ).toContain(words)
  })

  test('an article whose class names a tag, a comment form or a sidebar', () => {
    const article = `<article class="post tag-bridge category-comments">${heading}${body}</article>`
    expect(read(`<body class="has-sidebar"><div class="with-sidebar">${article}</div></body>`).text).toBe(
      paragraphs.join('\n\n'),
    )
  })

  test('the standfirst, also outside the box of the body', () => {
    const standfirst = 'Twenty years after the flood the valley will have a bridge again.'
    const article = read(
      `<main><header>${heading}<p class="standfirst">${standfirst}</p></header><div class="text">${body}</div></main>`,
    )
    expect(article.text).toBe([standfirst, ...paragraphs].join('\n\n'))
    expect(article.lead).toEqual({ from: 0, to: standfirst.length })
  })

  test('the standfirst inside the box of the body', () => {
    const standfirst = 'Twenty years after the flood the valley will have a bridge again.'
    const article = read(`<article>${heading}<p class="lead">${standfirst}</p>${body}</article>`)
    expect(article.lead).toEqual({ from: 0, to: standfirst.length })
    expect(read(`<article>${heading}${body}<p class="lead">${standfirst}</p></article>`).lead).toBeNull()
  })

  test('a standfirst that is set as a heading, and no byline behind it', () => {
    const standfirst =
      'Twenty years after the flood took the old one away, the valley will have a bridge again, if the river lets it.'
    const article = read(
      `<article>${heading}<h2>${standfirst}</h2><p>By Ivo Brandel</p><div class="text">${body}</div></article>`,
    )
    expect(article.text).toBe([standfirst, ...paragraphs].join('\n\n'))
    expect(article.blocks[0]?.kind).toBe('paragraph')
  })

  test('the standfirst in a header that is named after its share buttons', () => {
    const standfirst = 'Twenty years after the flood the valley will have a bridge again, and two lanes on it.'
    const header = `<header class="article-header with-sharing">${heading}<p>${standfirst}</p><a href="/share">Share</a></header>`
    expect(read(`<main>${header}<div class="text">${body.repeat(3)}</div></main>`).text).toContain(standfirst)
  })

  test('the one paragraph of a page behind a paywall, though the box round it is full of links', () => {
    const offers = Array.from(
      { length: 9 },
      (_, at) => `<a href="/offer/${at}">Read the Valley Post for a month, offer ${at}</a>`,
    )
    const row = `<div class="row">${heading}<p>${paragraphs[0]}</p><div>${offers.join('')}</div></div>`
    expect(read(`${row}<div><p>${paragraphs[1]}</p></div>`).text).toContain(paragraphs[0])
  })

  test('parts of one article in boxes of the same name, the smaller ones outside the largest', () => {
    const part = (words: string) => `<div class="row"><div class="text-module">${words}</div></div>`
    const first =
      'The flood took the old bridge twenty years ago, and with it the only road to the hospital on the right bank.'
    const article = `<article>${heading}${part(body + body.replaceAll('valley', 'upper valley'))}<div class="row"><div class="poll"><p>Were you in favour of the bridge from the first day on? Tell the council and the ferry.</p></div></div>${part(`<p>${first}</p>`)}</article>`
    const { text } = read(article)
    expect(text).toContain(first)
    expect(text).not.toContain('in favour')
  })

  test('captions, where a gallery tells everything in them', () => {
    const slides = paragraphs.map((words) => `<figure><img src="a.jpg"><figcaption>${words}</figcaption></figure>`)
    expect(read(`<article>${heading}<div class="gallery">${slides.join('')}</div></article>`).text).toBe(
      paragraphs.join('\n\n'),
    )
  })

  test('the box of the headline, whatever it is called', () => {
    const comments = `<div class="comments">${'<p>I have waited for that bridge since I was a child, and I do not believe that it will be built.</p>'.repeat(9)}</div>`
    expect(read(`<div class="page comments-open">${heading}${body}</div>${comments}`).text).toBe(
      paragraphs.join('\n\n'),
    )
  })

  test('a page of tables without any class name', () => {
    const page = `<table><tr><td><a href="/">Home</a><br><a href="/news">News</a></td><td><font size=5><b>Council approves bridge</b></font><br>
      <font>3 May 2026, 10:15</font><br><br>${paragraphs.join('<br><br>')}<br><p><i>Ivo Brandel</i></p></td></tr></table>`
    const article = read(page)
    expect(article.text).toBe(paragraphs.join('\n\n'))
    expect(article).toMatchObject({
      title: 'Council approves bridge',
      published: '2026-05-03T10:15',
      authors: ['Ivo Brandel'],
    })
  })

  test('a page that shows nothing but declares its body', () => {
    const data = { '@type': 'NewsArticle', headline: 'Council approves bridge', articleBody: paragraphs.join('\n\n') }
    expect(
      read('<div id="app"></div>', `<script type="application/ld+json">${JSON.stringify(data)}</script>`).text,
    ).toBe(paragraphs.join('\n\n'))
  })
})

describe('goes', () => {
  test.each([
    ['navigation', '<nav><a href="/">Home</a> <a href="/news">News</a></nav>', 'News'],
    [
      'a caption',
      '<figure><img src="a.jpg"><figcaption>The old bridge in winter, seen from the north bank.</figcaption></figure>',
      'old bridge in winter',
    ],
    [
      'a caption without a figure',
      '<div><img src="a.jpg"><span>The old bridge in winter, seen from the bank.</span></div>',
      'old bridge in winter',
    ],
    ['a credit', '<p>Photo: Valley Post</p>', 'Photo'],
    [
      'a list of teasers that open with their headlines',
      '<div class="news"><ul><li><a href="/1">Ferry owner asks for more money</a> LAKESIDE: The owner of the ferry wants more.</li><li><a href="/2">River falls for the third week</a> HAM: The river fell again on Thursday night.</li><li><a href="/3">School roof to be mended in June</a> HAM: The roof leaks since the spring.</li></ul></div>',
      'The owner of the ferry wants more',
    ],
    [
      'other articles',
      '<div class="related"><h3>Read also</h3><ul><li><a href="/1">Ferry owner asks for more money</a></li><li><a href="/2">River falls for the third week</a></li></ul></div>',
      'Ferry owner asks',
    ],
    [
      'other articles without a name',
      '<h3>Read also:</h3><p><a href="/1">Ferry owner asks for more money again</a></p>',
      'Read also',
    ],
    [
      'a newsletter',
      '<div class="newsletter-box"><p>Get the best of the valley in your inbox every Friday morning, for free.</p></div>',
      'inbox',
    ],
    ['a prompt among paragraphs', '<p>Sign up for our newsletter and never miss a story again.</p>', 'newsletter'],
    ['share buttons', '<div class="share"><a href="#">Share on Chirp</a></div>', 'Share'],
    ['advertisement', '<div class="ad-slot">Advertisement: the best boots for wet banks.</div>', 'boots'],
    [
      'a line that tells when the page was changed',
      '<p>Last updated: 3 May 2026, 10:15</p><p>Zuletzt geändert: 3. Mai 2026</p>',
      '2026',
    ],
    [
      'one short link between paragraphs',
      '<p><a href="/1">Ferry owner asks for more</a></p><p>The council will meet again in May, as its chair said in the hall.</p>',
      'Ferry owner asks',
    ],
    [
      'what flies out over the page',
      '<div class="flyout"><p>Give to the ferry fund of the valley today, every small sum helps it on.</p></div>',
      'ferry fund',
    ],
    ['tags', '<div class="tags"><a href="/tag/bridge">bridge</a></div>', 'bridge\n'],
    [
      'an author box',
      '<div class="author-bio"><p>Ivo Brandel writes about rivers and roads.</p></div>',
      'rivers and roads',
    ],
    [
      'what is hidden',
      '<div style="display: none">This text is for no one to read, at least not here.</div>',
      'for no one',
    ],
    ['a script', '<script>document.write("<p>The script speaks a whole sentence here.</p>")</script>', 'script speaks'],
    [
      'a video player',
      '<video><p>To view this video please use another browser than this one.</p></video>',
      'another browser',
    ],
    ['the headline again', '<h2>Council approves bridge</h2>', 'Council approves bridge'],
  ])('%s', (_, extra, words) => {
    const { text } = read(`<article>${heading}${body}${extra}</article>`)
    expect(text).not.toContain(words)
    expect(text).toContain(paragraphs[2])
  })

  test('what is told of the author at the end, and only of the author', () => {
    const author = '<meta name="author" content="Ivo Brandel">'
    const about = (name: string) => `<p>Our man in the valley, ${name}, has written about rivers since 2019.</p>`
    expect(read(`<article>${heading}${body}${about('Ivo Brandel')}</article>`, author).text).toBe(
      paragraphs.join('\n\n'),
    )
    expect(read(`<article>${heading}${body}${about('Tomas Reedling')}</article>`, author).text).toContain(
      'Tomas Reedling',
    )
  })

  test('calls to the readers at the end, and only there', () => {
    const call = '<p>For more from the valley, follow our channel or send us your letters.</p>'
    expect(read(`<article>${heading}${body}${call}${call}</article>`).text).toBe(paragraphs.join('\n\n'))
    expect(read(`<article>${heading}${call}${body}</article>`).text).toContain('follow our channel')
  })

  describe('cards of other articles, whatever their boxes are called', () => {
    const teaser = 'The owner of the ferry asked the council on Thursday for twice as much as in the year before.'
    const card = (at: number) => `<li class="x7"><h3><a href="/${at}">Story ${at}</a></h3><p>${teaser}</p></li>`
    test.each([
      ['three made alike', `<ul>${card(1)}${card(2)}${card(3)}</ul>`],
      [
        'one that leads twice to the same page',
        `<div><a href="/1">Ferry owner asks for more</a><p>${teaser}</p><a href="/1">Read more</a></div>`,
      ],
    ])('%s', (_, cards) => {
      expect(read(`<main>${heading}${body}${cards}</main>`).text).toBe(paragraphs.join('\n\n'))
      // Also where they hold more text than the article.
      expect(read(`<main>${heading}${body}${cards.repeat(9)}</main>`).text).toBe(paragraphs.join('\n\n'))
    })
    test.each([
      ['two alike', `<ul>${card(1)}${card(2)}</ul>`],
      ['whose headlines lead to a place on the same page', card(1).replace('/1', '#1').repeat(3)],
    ])('but no boxes %s', (_, boxes) => {
      expect(read(`<main>${heading}${body}${boxes}</main>`).text).toContain(teaser)
    })
    const post = (at: number) =>
      `<div class="entry"><h3><a href="/live/${at}">Debate, hour ${at}</a></h3>${body.replaceAll('valley', `town ${at}`)}</div>`
    const item = (at: number) => card(at).replaceAll('li', 'section')
    test.each([
      ['a live blog is', heading + post(1) + post(2) + post(3) + post(4), 'The town 2'],
      ['a live blog is, behind its introduction', heading + body.repeat(2) + post(1) + post(2) + post(3), 'The town 2'],
      ['a digest is', `${heading}<p>${paragraphs[0]}</p>${item(1)}${item(2)}${item(3)}`, teaser],
      ['a page without its headline is', [5, 6, 7, 8, 9].map(item).join(''), teaser],
    ])('nor of what %s made', (_, article, words) => {
      expect(read(`<article>${article}</article><aside>${card(4).replace('ferry', 'mill')}</aside>`).text).toContain(
        words,
      )
    })
  })

  test('comments, even when they are longer than the article', () => {
    const comments = Array.from(
      { length: 8 },
      () => `<li class="comment">${body.replaceAll('council', 'so-called council')}</li>`,
    ).join('')
    const { text } = read(`<article>${heading}${body}</article><ol class="comments">${comments}</ol>`)
    expect(text).toBe(paragraphs.join('\n\n'))
  })

  test('a cookie note, even when it is longer than the article', () => {
    const note = `<p>${'This site keeps small files on your machine, so that it knows you again when you come back. '.repeat(20)}</p>`
    expect(read(`<div class="cookie-consent">${note}</div><article>${heading}${body}</article>`).text).toBe(
      paragraphs.join('\n\n'),
    )
  })
})

describe('kinds of blocks', () => {
  test('heading, paragraph, quotation, list, question, answer', () => {
    const inside = `${heading}${body}<h2>On the ferry</h2><p><b>Will it run?</b></p><p>It will, until the last day.</p><p><strong>And after?</strong></p>
      <p>Then it will rest.</p><blockquote><p>Rest is earned.</p></blockquote><ul><li>One</li><li>Two</li></ul>`
    const { text, blocks } = read(`<article>${inside}</article>`)
    expect(blocks.slice(3).map(({ kind, span }) => [kind, text.slice(span.from, span.to)])).toEqual([
      ['heading', 'On the ferry'],
      ['question', 'Will it run?'],
      ['answer', 'It will, until the last day.'],
      ['question', 'And after?'],
      ['answer', 'Then it will rest.'],
      ['quotation', 'Rest is earned.'],
      ['list', 'One\nTwo'],
    ])
  })
})

test('every block of a page is explained, with its features and the rule that decided', () => {
  const page = readPage(
    captureOf(html(`<nav><a href="/">Home</a></nav><article>${heading}${body}<p>Photo: Valley Post</p></article>`)),
  )
  expect(explainBlocks(page).map(({ part, why }) => [part, why])).toEqual([
    ['out', 'in navigation'],
    ['headline', 'headline'],
    ['body', 'running text'],
    ['body', 'running text'],
    ['body', 'running text'],
    ['out', 'credit'],
  ])
  expect(explainBlocks(page)[0]).toMatchObject({
    linkShare: 1,
    mass: 0,
    hints: ['navigation'],
    path: 'nav < body < html < #root',
  })
})

test('a text that only linked data holds is explained as such, and what it stands for as replaced', () => {
  const data = { '@type': 'NewsArticle', articleBody: [...paragraphs, ...paragraphs].join('\n') }
  const page = readPage(
    captureOf(
      html(`<script type="application/ld+json">${JSON.stringify(data)}</script>${heading}<p>${paragraphs[0]}</p>`),
    ),
  )
  const explained = explainBlocks(page)
  expect(explained.slice(0, 3).map(({ part, why }) => [part, why])).toEqual([
    ['headline', 'headline'],
    ['out', 'linked data tells more'],
    ['body', 'from linked data'],
  ])
  const body = explained.filter(({ part }) => part === 'body').map(({ text }) => text)
  expect(body.join('\n\n')).toBe(readArticle(page).text)
})

test.each([
  ['a page', html(`<nav><a href="/">Home</a></nav><article>${heading}${body}</article>`)],
  ['a saved text', `Home\n\nCouncil approves bridge\n\n${paragraphs.join('\n\n')}\n\nRead also:\n`],
])('what is explained as body is the text of %s', (_, content) => {
  const page = readPage(captureOf(content))
  const kept = explainBlocks(page).filter(({ part }) => part === 'body' || part === 'lead')
  expect(kept.map(({ text }) => text).join('\n\n')).toBe(readArticle(page).text)
})
