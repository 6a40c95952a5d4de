/** Layouts of publishers, which a caller hands in: an invented one, whose names say the opposite of what they hold. */
import { describe, expect, test } from 'vitest'
import { explainBlocks, type Publisher, readCapture, readPage } from '../../src/reader/index.ts'
import { matches, parseSelector } from '../../src/reader/select.ts'
import { captureOf } from './captures.ts'

const valleyPost: Publisher = {
  name: 'Valley Post',
  domain: 'valley.example',
  layouts: [
    { since: '2026-03-01', body: 'main .comments', drop: ['.note', 'p[data-block=ad]'] },
    { since: '2010-01-01', body: '#story p' },
  ],
}
const said =
  'The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote.'
const reply =
  'I have waited for that bridge since I was a child, and I do not believe that it will be built, wrote a reader.'
const page = (inside: string) =>
  `<html><head><title>Council approves bridge</title></head><body><h1>Council approves bridge</h1>${inside}</body></html>`
const read = (inside: string, at: string, url = 'https://www.valley.example/bridge') =>
  readCapture(captureOf(page(inside), { url, at: `${at}T12:00:00Z` }), { publishers: [valleyPost] }).text

const today = `<main><div class="comments"><p>${said}</p><p class="note">The Valley Post is printed on Saturdays and sold at the ferry.</p>
  <p data-block="ad">Boats of all sizes are sold and mended by the brothers Reedling at the old pier.</p></div></main><div class="text"><p>${reply}</p><p>${reply}</p></div>`

describe('the layout of the day', () => {
  test.each<[string, string, string, string]>([
    ['the newest', today, '2026-06-01', said],
    [
      'an older one',
      `<div id="story"><p>${said}</p></div><div class="text"><p>${reply}</p><p>${reply}</p></div>`,
      '2015-06-01',
      said,
    ],
    ['a page that has no such body is read by its features', `<article><p>${said}</p></article>`, '2026-06-01', said],
    ['before the first day, the features', `<article><p>${said}</p></article>`, '2001-06-01', said],
  ])('%s', (_, inside, at, text) => {
    expect(read(inside, at)).toBe(text)
  })

  test('another publisher is left alone', () => {
    expect(read(today, '2026-06-01', 'https://notvalley.example/bridge')).toContain('wrote a reader')
    expect(read(today, '2026-06-01', 'https://news.valley.example/bridge')).toBe(said)
  })
})

test('what a layout decides is explained', () => {
  const capture = captureOf(page(today), { url: 'https://valley.example/bridge', at: '2026-06-01T12:00:00Z' })
  const told = explainBlocks(readPage(capture), { publishers: [valleyPost] }).map(({ part, why }) => `${part}: ${why}`)
  expect(told).toContain('body: body of the layout')
  expect(told).toContain('out: dropped by the layout')
})

describe('selectors', () => {
  const root = { name: 'div', attributes: { class: 'story main', id: 'top' }, parent: null, children: [] }
  const inner = { name: 'p', attributes: { rel: 'author', class: 'text' }, parent: root, children: [] }
  test.each([
    ['p', true],
    ['div p', true],
    ['.main .text', true],
    ['div#top p.text[rel=author]', true],
    ['[rel]', true],
    ['* p', true],
    ['p p', false],
    ['.mai p', false],
    ['section p', false],
    ['p[rel=tag]', false],
  ])('%s', (source, expected) => {
    expect(matches(inner, parseSelector(source))).toBe(expected)
  })

  test.each(['', 'div > p', 'p:first-child', 'a,b', '..x', '[x'])('%s is refused', (source) => {
    expect(() => parseSelector(source)).toThrow(SyntaxError)
  })
})
