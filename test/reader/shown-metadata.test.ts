/** Authors and tags of pages that name them nowhere but in what they show. */
import { expect, test } from 'vitest'
import { readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const body =
  '<p>The valley council approved the estimate for the new bridge on Friday, its chair said after the vote of the house.</p>'.repeat(
    3,
  )
const read = (above: string, below = '') =>
  readArticle(
    readPage(
      captureOf(
        `<html lang="en"><head><title>Council approves bridge</title></head><body><main><h1>Council approves bridge</h1>${above}<div>${body}</div>${below}</main></body></html>`,
      ),
    ),
  )

test.each([
  ['a date before it', '<div>11.12.2019 - Amely Lovenich</div>', ['Amely Lovenich']],
  ['a date behind it', '<div>Seher Karsova | 05.04.2025 - changed: 05.04.2025</div>', ['Seher Karsova']],
  ['a date behind a comma, in a box of details', '<p class="meta">Hanno Brill, 8 April 2026</p>', ['Hanno Brill']],
  ['a link to what the author wrote', '<div><dd><a href="/author/ug">Uri Gadeson</a></dd></div>', ['Uri Gadeson']],
  ['pictures behind it', '<div>Текст: Злата Верещук. Фотографии: Глеб Норкин</div>', ['Злата Верещук']],
  [
    'a link to all that the author wrote',
    '<div class="byline">Uri Gadeson</div><div class="byline">Alles von Uri Gadeson</div>',
    ['Uri Gadeson'],
  ],
  ['quotation marks, a newsroom', '<p>Автор: Редакция «Меридиана»</p>', ['Редакция «Меридиана»']],
  ['a place, which is none', '<p>New Ellery, 8 April 2026</p>', []],
  [
    'a link to the archive, which is none',
    '<div><a rel="author" href="/a">Show archive →</a></div><div class="byline">Uri Gadeson</div>',
    ['Uri Gadeson'],
  ],
  ['a section, which is none', '<div>Politics | 8 April 2026</div>', []],
])('an author with %s', (_, above, authors) => {
  expect(read(above).authors).toEqual(authors)
})

test.each([
  ['a label, at the end', '<p>Автор: Гулнур Абаева</p>', ['Гулнур Абаева']],
  ['a role behind it, at the end', '<p>Autorin: Uta Stavenski, Redakteurin</p>', ['Uta Stavenski']],
])('an author with %s', (_, below, authors) => {
  expect(read('', below).authors).toEqual(authors)
})

const links = (...words: string[]) => words.map((word) => `<li><a href="/${word.length}">${word}</a></li>`).join('')

test.each([
  ['a row of short links behind the text', `<ul>${links('bridges', 'ferry')}</ul>`, ['bridges', 'ferry']],
  ['a line that says so', '<div>Тегтер: <a href="/t/1">көпір</a> <a href="/t/2">паром</a></div>', ['көпір', 'паром']],
  ['what the heading above says to be topics', `<div><h4>Topics</h4><ul>${links('ferry')}</ul></div>`, ['ferry']],
  ['no other articles', `<div><h4>More stories</h4><ul>${links('A ferry', 'A mill')}</ul></div>`, []],
  ['no lone link', `<div>${links('ferry')}</div>`, []],
  ['no headlines', `<ul>${links('Ferry without a captain', 'Library on a sledge')}</ul>`, []],
])('tags: %s', (_, below, tags) => {
  expect(read('', below).tags).toEqual(tags)
})
