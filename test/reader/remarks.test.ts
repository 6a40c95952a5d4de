/** What readers remark under an article in boxes without a telling name, and chronicles that are the article: invented pages. */
import { expect, test } from 'vitest'
import { readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const paragraphs = [
  'The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote.',
  'Work is to begin in May, as soon as the river falls below the second mark, and to last for two summers at least.',
  'The ferry will run until then, although its owner has asked the council for a higher fare since the beginning of the year.',
]
const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
const read = (inside: string) =>
  readArticle(
    readPage(
      captureOf(
        `<!doctype html><html><head><title>Council approves bridge | Valley Post</title></head><body><div class="page"><h1>Council approves bridge</h1>${inside}</div></body></html>`,
      ),
    ),
  ).text

const said = [
  'They will sink the money in the river again as they did with the embankment, and nobody will answer for it.',
  'As long as the lane for bicycles stays: our children cross the river to school every day of the week.',
]

test.each([
  [
    'name, moment and words apart',
    `<div class="lst">${said.map((words, at) => `<div class="it"><div class="nm">nik7${at}</div><div class="dt">0${at + 4}.04.2026 12:10</div><div class="tx">${words}</div></div>`).join('')}</div>`,
  ],
  [
    'name and moment in one line',
    `<ul>${said.map((words, at) => `<li><b>Seher K.</b> <span>${at + 3} April 2026 at 13:45</span><p>${words}</p></li>`).join('')}</ul>`,
  ],
])('goes: %s', (_, remarks) => {
  expect(read(`<div class="txt">${body}</div>${remarks}`)).toBe(paragraphs.join('\n\n'))
})

test.each([
  [
    'a chronicle with headings',
    said
      .map((words, at) => `<div class="it"><h3>Ham</h3><div>${at + 3} April 2026, 12:10</div><p>${words}</p></div>`)
      .join(''),
  ],
  [
    'a chronicle without names',
    said.map((words, at) => `<div><i>${at + 3} April 2026, 12:10</i><p>${words}</p></div>`).join(''),
  ],
])('stays: %s', (_, chronicle) => {
  const text = read(`<div class="txt">${body}${chronicle}</div>`)
  for (const words of said) expect(text).toContain(words)
})

test('stays: a page that is made of such entries', () => {
  const entries = [...said, ...paragraphs]
    .map((words, at) => `<div class="it"><div>Ivo</div><div>${at + 3} April 2026 12:10</div><p>${words}</p></div>`)
    .join('')
  expect(read(`<div class="txt">${entries}</div>`)).toContain(said[1])
})
