/** Bad input: a clear error, or an article; never a crash, a hang, or characters that no file format takes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError, type ReadErrorCode, readCapture } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const sentence = '<p>Совет собрался в пятницу и принял смету моста, сказала председатель совета Мара Тельман.</p>'
const page = (inside: string) =>
  `<html><head><title>Смета моста принята</title></head><body><h1>Смета моста принята</h1>${inside}</body></html>`

test.each<[string, string | Uint8Array, ReadErrorCode]>([
  ['nothing', '', 'empty'],
  ['only white space', ' \n\t ', 'empty'],
  ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'binary'],
  ['a PDF', '%PDF-1.7 …', 'binary'],
  ['random bytes', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), 'binary'],
  ['21 MB', new Uint8Array(21 * 1024 * 1024).fill(0x20), 'too-large'],
  ['a WARC file', 'WARC/1.1\r\nWARC-Type: response\r\n', 'unsupported'],
  ['a page without words', '<html><body><div></div></body></html>', 'no-text'],
])('%s is refused', (_, content, code) => {
  const error = (() => {
    try {
      return readCapture(captureOf(content, { file: 'somewhere/page.html' }))
    } catch (thrown) {
      return thrown
    }
  })()
  expect(error).toBeInstanceOf(ReadError)
  expect(error).toMatchObject({ code, place: { source: 'somewhere/page.html' } })
  expect(error instanceof Error && error.message).toContain('somewhere/page.html: ')
})

describe('is read all the same', () => {
  test.each<[string, string]>([
    ['cut off in a tag', page(sentence).slice(0, -40)],
    ['200,000 nested tags', page('<div>'.repeat(200_000) + sentence)],
    ['200,000 nested tags, closed', page('<div>'.repeat(200_000) + sentence + '</div>'.repeat(200_000))],
    ['200,000 open spans and stray closing tags', page(sentence + '<span>'.repeat(200_000) + '</b>'.repeat(200_000))],
    ['a tag with a million attributes', page(`<div ${'a=1 '.repeat(1_000_000)}>${sentence}</div>`)],
    ['a megabyte of one class name', page(`<div class="${'related-'.repeat(130_000)}">x</div>${sentence}`)],
    ['10,000 tables', page(sentence + '<table><tr><td>x'.repeat(10_000))],
    ['100,000 forms', page(sentence + '<form>'.repeat(100_000))],
    ['a style that is never closed', page(`${sentence}<svg><path>`)],
    ['100,000 svg that are never closed', page('<svg>'.repeat(100_000) + sentence)],
    ['an attribute that is never closed', page(`${sentence}<a href="${'x'.repeat(500_000)}`)],
    ['a comment that is never closed', page(`${sentence}<!--${'-'.repeat(500_000)}`)],
    ['100,000 line breaks', page(`${sentence}<p>${'<br>'.repeat(100_000)}</p>`)],
    ['100,000 opening quotation marks', page(`${sentence}<p>${'«'.repeat(100_000)}</p>`)],
    ['NUL bytes', page(sentence.replaceAll(' ', '\0 '))],
    ['entities of no character', page(`${sentence}<p>&#0;&#xD800;&#x110000;&bogus;&amp;lt; and some more words.</p>`)],
    [
      'linked data that is nested 5,000 deep',
      page(`<script type="application/ld+json">${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}</script>${sentence}`),
    ],
    [
      'linked data that is broken',
      page(`<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>${sentence}`),
    ],
    [
      '300 authors in each other, round a megabyte of text',
      page(
        '<div itemprop="author" class="byline">'.repeat(300) +
          'Совет '.repeat(200_000) +
          '</div>'.repeat(300) +
          sentence,
      ),
    ],
    [
      '50,000 headings of other articles',
      page(`${sentence}<div>${'<p>Читайте также:</p><p>Слово.</p>'.repeat(50_000)}</div>${sentence}`),
    ],
    [
      '50,000 items of microdata',
      page('<div itemscope itemtype="NewsArticle"><span itemprop="name">'.repeat(50_000) + sentence),
    ],
    [
      'linked data with characters that no text may hold',
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Смета моста \\u0000 \\ud800","author":{"name":"A\\u0000 B"}}</script>${sentence}`,
      ),
    ],
    ['a megabyte without a space', page(`${sentence}<p>${'x'.repeat(1_000_000)}</p>`)],
  ])('%s', { timeout: 10_000 }, (_, html) => {
    const { text, title } = readCapture(captureOf(html))
    expect(title).toContain('Смета моста')
    expect(text).toContain('Совет')
    const whole = JSON.stringify(readCapture(captureOf(html)))
    expect(whole).not.toMatch(/\\u0000|\\ud[89ab]/i)
    expect(text.isWellFormed()).toBe(true)
  })

  test('invalid UTF-8', () => {
    const bytes = new TextEncoder().encode(page(sentence.repeat(20)))
    const { text } = readCapture(captureOf(Uint8Array.from([...bytes.slice(0, -30), 0xff, 0xc3, 0x28])))
    expect(text).toContain('Мара Тельман')
  })
})

const soup = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'<p> </p> <div class="related"> </div> <li> <ul> </ul> <a href="/x"> </a> <br> <table> <td> </table> <h2> </h2> <b> </i>'.split(
        ' ',
      ),
    ),
    fc.constantFrom(
      'Совет собрался в пятницу и принял смету моста на будущий год. ',
      'Word. ',
      '\ud800',
      '\0',
      '&lt;',
      '<!--',
      '-->',
      '<',
    ),
    fc.string(),
  ),
  { maxLength: 60 },
)

test('whatever the markup: blocks are ordered, disjoint, not empty, and joined by a blank line', () => {
  fc.assert(
    fc.property(soup, (parts) => {
      const article = readCapture(captureOf(page(sentence + parts.join(''))))
      let end = -2
      for (const { span } of article.blocks) {
        expect(span.from).toBe(end + 2)
        expect(article.text.slice(span.from, span.to).trim()).not.toBe('')
        end = span.to
      }
      expect(end).toBe(article.text.length || -2)
      expect(article.text).not.toMatch(/\0/)
      expect(article.text.isWellFormed()).toBe(true)
    }),
    { numRuns: 500 },
  )
})
