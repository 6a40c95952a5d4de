/** Pages that show nothing until their scripts have run: the text is in the data that the scripts are to show. */
import { expect, test } from 'vitest'
import { readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const title = 'Council approves bridge'
const paragraphs = [
  'The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote.',
  'Work is to begin in May, as soon as the river falls below the second mark, and to last for two summers at least.',
  'The ferry will run until then, although its owner has asked the council for a higher fare since the beginning of the year.',
]
const html = paragraphs.map((words) => `<p>${words}</p>`).join('')
const blocks = paragraphs.map((text) => ({ type: 'paragraph', text }))
const other = { title: 'Ferry stopped by wind', body: html.replaceAll('bridge', 'ferry').repeat(3) }
const read = (script: string, shown = '<div id="__next"></div>') =>
  readArticle(
    readPage(
      captureOf(
        `<!doctype html><html><head><title>${title} | Valley Post</title></head><body>${shown}${script}</body></html>`,
      ),
    ),
  ).text
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

test.each([
  [
    'HTML beside the title',
    `<script id="__NEXT_DATA__" type="application/json">${json({ props: { other, article: { title, lead: 'x', body: html } } })}</script>`,
  ],
  [
    'blocks beside the title',
    `<script type="application/json">${json({ page: { related: [other], headline: title, content: { blocks } } })}</script>`,
  ],
  [
    'what a program is given',
    `<script>window.state = window.state || [];window.state.push(${json({ data: { title, body: html } })})</script>`,
  ],
])('is read: %s', (_, script) => {
  expect(read(script)).toBe(paragraphs.join('\n\n'))
})

test.each([
  ['of another article alone', `<script type="application/json">${json({ articles: [other] })}</script>`],
  ['that is broken', `<script type="application/json">${json({ title, body: html }).slice(0, -9)}}</script>`],
  ['that never ends', `<script type="application/json">${json({ title, body: html })}`],
])('is not read: data %s', (_, script) => {
  expect(read(script)).toBe('')
})

test('what the page shows goes before its data', () => {
  const script = `<script type="application/json">${json({ title, body: other.body })}</script>`
  expect(read(script, `<article><h1>${title}</h1>${html}</article>`)).toBe(paragraphs.join('\n\n'))
})

test.each([
  ['without a brace', '<script>x</script>'.repeat(30_000)],
  ['that are never closed', '<script src=a>'.repeat(30_000)],
  ['of open braces', `<script>${'{'.repeat(400)}</script>`.repeat(2000)],
])('many scripts %s', { timeout: 10_000 }, (_, scripts) => {
  expect(read(scripts)).toBe('')
})
