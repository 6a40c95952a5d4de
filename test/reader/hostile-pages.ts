/** Pages made to break a reader. Each holds the sentence and the headline that must be found all the same. */
import { encode } from './captures.ts'

export const sentence =
  '<p>Совет собрался в пятницу и принял смету моста, сказала председатель совета Мара Тельман.</p>'
export const page = (inside: string): string =>
  `<html><head><title>Смета моста принята</title></head><body><h1>Смета моста принята</h1>${inside}</body></html>`
const linkedData = (json: string): string => `<script type="application/ld+json">${json}</script>`

/** A page that says one charset, or two, with bytes of another in it. */
const mixed = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const cyrillic = (text: string): Uint8Array => encode(text, 'windows-1251')

/** Objects of linked data, each of which names the next as its part, and the last the first. */
const ring = (length: number): string =>
  Array.from({ length }, (_, at) => {
    const next = `{"@id":"#${(at + 1) % length}"}`
    return `{"@id":"#${at}","@type":"NewsArticle","author":${next},"isPartOf":${next},"mainEntity":${next}}`
  }).join(',')

/** What a page can leave open all over without becoming one link or one heading. */
const left = 'main article section div blockquote ul li table tr td dl dd b i span font center'.split(' ')

/** Name and maker of each; some are 20 MB long, so they are made one at a time. */
export const hostilePages: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['cut off in a tag', () => page(sentence).slice(0, -40)],
  ['200,000 nested tags', () => page('<div>'.repeat(200_000) + sentence)],
  ['200,000 nested tags, closed', () => page('<div>'.repeat(200_000) + sentence + '</div>'.repeat(200_000))],
  [
    '200,000 open spans and stray closing tags',
    () => page(sentence + '<span>'.repeat(200_000) + '</b>'.repeat(200_000)),
  ],
  ['a tag with a million attributes', () => page(`<div ${'a=1 '.repeat(1_000_000)}>${sentence}</div>`)],
  ['a megabyte of one class name', () => page(`<div class="${'related-'.repeat(130_000)}">x</div>${sentence}`)],
  ['10,000 tables', () => page(sentence + '<table><tr><td>x'.repeat(10_000))],
  ['20,000 remarks', () => page(sentence.repeat(9) + '<div><b>Ivo</b> 3 April 2026 12:10<p>'.repeat(20_000))],
  ['5,000 asides in one box', () => page(`${sentence}<aside>x<p>${sentence}</aside>`.repeat(5_000))],
  ['100,000 forms', () => page(sentence + '<form>'.repeat(100_000))],
  ['a style that is never closed', () => page(`${sentence}<svg><path>`)],
  ['100,000 svg that are never closed', () => page('<svg>'.repeat(100_000) + sentence)],
  ['an attribute that is never closed', () => page(`${sentence}<a href="${'x'.repeat(500_000)}`)],
  ['a comment that is never closed', () => page(`${sentence}<!--${'-'.repeat(500_000)}`)],
  ['100,000 line breaks', () => page(`${sentence}<p>${'<br>'.repeat(100_000)}</p>`)],
  ['100,000 opening quotation marks', () => page(`${sentence}<p>${'«'.repeat(100_000)}</p>`)],
  ['NUL bytes', () => page(sentence.replaceAll(' ', '\0 '))],
  [
    'entities of no character',
    () => page(`${sentence}<p>&#0;&#xD800;&#x110000;&bogus;&amp;lt; and some more words.</p>`),
  ],
  [
    'linked data that is nested 5,000 deep',
    () => page(`<script type="application/ld+json">${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}</script>${sentence}`),
  ],
  [
    'linked data that is broken',
    () => page(`<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>${sentence}`),
  ],
  [
    '300 authors in each other, round a megabyte of text',
    () =>
      page(
        '<div itemprop="author" class="byline">'.repeat(300) +
          'Совет '.repeat(200_000) +
          '</div>'.repeat(300) +
          sentence,
      ),
  ],
  [
    '30,000 replies of readers',
    () => page(`<h1>${sentence}</h1>${`<div><p>${sentence}</p><a href="#">Reply</a></div>`.repeat(30_000)}`),
  ],
  [
    '40,000 authors, each signed for',
    () => {
      const signed = Array.from(
        { length: 40_000 },
        (_, at) => `<p>Text by Mara Telman-${String.fromCodePoint(0x4e00 + (at % 20_000))}${at % 2 ? 'a' : 'b'}</p>`,
      )
      return page(sentence + signed.join(''))
    },
  ],
  [
    '30,000 cards of other articles',
    () => {
      const cards = Array.from(
        { length: 30_000 },
        (_, at) => `<li><h3><a href="/${at}">Story ${at}</a></h3><p>${sentence}</p></li>`,
      )
      return page(`${sentence}<ul>${cards.join('')}</ul>${sentence}`)
    },
  ],
  [
    '50,000 headings of other articles',
    () => page(`${sentence}<div>${'<p>Читайте также:</p><p>Слово.</p>'.repeat(50_000)}</div>${sentence}`),
  ],
  [
    '50,000 items of microdata',
    () => page('<div itemscope itemtype="NewsArticle"><span itemprop="name">'.repeat(50_000) + sentence),
  ],
  [
    'linked data with characters that no text may hold',
    () =>
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Смета моста \\u0000 \\ud800","author":{"name":"A\\u0000 B"}}</script>${sentence}`,
      ),
  ],
  ['a megabyte without a space', () => page(`${sentence}<p>${'x'.repeat(1_000_000)}</p>`)],
  [
    'all but the headline left open',
    () =>
      `<html><body><h1>Смета моста принята${left
        .map((name) => `<${name}>`)
        .join('')
        .repeat(5_000)}${sentence}`,
  ],
  ['10,000 whole tables', () => page(sentence + '<table><tr><td>x</td><td>y</td></tr></table>'.repeat(10_000))],
  ['a script of 20 MB', () => page(`<script>${'x'.repeat(20_000_000)}</script>${sentence}`)],
  ['a script of 20 MB that is never closed', () => page(`${sentence}<script>${'x'.repeat(20_000_000)}`)],
  [
    'linked data of 19 MB',
    () => page(linkedData(`{"@type":"NewsArticle","articleBody":"${'слово '.repeat(1_700_000)}"}`) + sentence),
  ],
  ['linked data that is part of itself', () => page(linkedData(`{"@graph":[${ring(1)}]}`) + sentence)],
  ['20,000 objects of linked data in a circle', () => page(linkedData(`{"@graph":[${ring(20_000)}]}`) + sentence)],
  [
    'entities in the headline',
    () =>
      page(sentence).replaceAll(
        'Смета моста принята',
        'Смета моста&nbsp;&laquo;принята&raquo; &amp;lt;b&amp;gt; &#0; &#xD800; &bogus;',
      ),
  ],
  [
    '100,000 entities in the title',
    () => page(sentence).replace('Смета моста', `Смета моста ${'&amp;'.repeat(100_000)}`),
  ],
  [
    'UTF-8 with a paragraph of windows-1251',
    () => mixed(utf8(page(sentence.repeat(5)).slice(0, -14)), cyrillic('<p>Слово.</p></body></html>')),
  ],
  ['windows-1251 that says it is UTF-8', () => cyrillic(page(`<meta charset="utf-8">${sentence.repeat(5)}`))],
  [
    'windows-1251 with a line of UTF-8',
    () => mixed(cyrillic(page(sentence.repeat(9)).slice(0, -14)), utf8('<p>Слово.</p></body></html>')),
  ],
  [
    'a page that names three charsets',
    () => `<meta charset="koi8-r"><meta charset="utf-16">${page(`<meta charset="windows-1251">${sentence}`)}`,
  ],
  ['100,000 plaintext', () => page(sentence + '<plaintext>'.repeat(100_000))],
  ['100,000 sections of CDATA', () => page(sentence + '<![CDATA[ x <p> ]]>'.repeat(100_000))],
  ['100,000 open sections of CDATA', () => page(sentence + '<![CDATA['.repeat(100_000))],
  [
    '100,000 templates, nested',
    () => page(`${sentence}${'<template>'.repeat(100_000)}x${'</template>'.repeat(100_000)}`),
  ],
  ['100,000 templates that are never closed', () => page('<template>'.repeat(100_000) + sentence)],
]
