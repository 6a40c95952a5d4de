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
  [
    'tags in the same line, which are none',
    '<p>By <a href="/author/7">Uri Gadeson</a> | 8 April 2026 Tags: <a href="/tag/4">Ivory Bridge</a></p>',
    ['Uri Gadeson'],
  ],
  [
    'a link to a page about the author, which is none',
    '<div class="byline">Uri Gadeson</div><div class="byline">View Author Page</div>',
    ['Uri Gadeson'],
  ],
  ['a date behind it, which is none', '<div class="byline">Uri Gadeson • November 18th</div>', ['Uri Gadeson']],
  [
    'helpers in brackets',
    '<div class="byline">Par Uri Gadeson (avec Seher Karsova et Hanno Brill)</div>',
    ['Uri Gadeson', 'Seher Karsova', 'Hanno Brill'],
  ],
  [
    'who took the picture, in a box named after its author',
    '<div class="byline">By Uri Gadeson</div><div class="image-author">Photograph by Hanno Brill, Ham Museum</div>',
    ['Uri Gadeson'],
  ],
  [
    'a link to an account of the site',
    '<div><a href="/@uri">Uri Gadeson</a><span>4 min read</span></div>',
    ['Uri Gadeson'],
  ],
  ['an agency’s desk, which is none', '<div class="byline">By Uri Gadeson - AP Valley Writers</div>', ['Uri Gadeson']],
])('an author with %s', (_, above, authors) => {
  expect(read(above).authors).toEqual(authors)
})

test.each([
  ['a label, at the end', '<p>Автор: Гулнур Абаева</p>', ['Гулнур Абаева']],
  ['a full stop behind the name', '<p>Автор: Гулнур АБАЕВА.</p>', ['Гулнур АБАЕВА']],
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

test.each([
  [
    'far above the headline, where another is below',
    '<div class="bar">Friday, 10 April 2026</div>',
    '<div>8 April 2026</div>',
    '2026-04-08',
  ],
  ['straight above the headline', '', '<div>Changed: 9 April 2026</div>', '2026-04-08', '<div>8 April 2026</div>'],
  [
    'not shown, where another is',
    '',
    '<div style="display:none">Now: 08:51 10 April 2026</div><div>8 April 2026</div>',
    '2026-04-08',
  ],
  [
    'in a long line of details',
    '',
    '<p>Published by the desk of the valley 8 April 2026, 14:20; changed by the same 9 April 2026, 03:00</p>',
    '2026-04-08T14:20',
  ],
])('a date %s', (_, top, below, date, above = '') => {
  const article = `${top}<main><div>${above}<h1>Council approves bridge</h1>${below}</div><div>${body}</div></main>`
  expect(
    readArticle(
      readPage(captureOf(`<html lang="en"><title>Council approves bridge</title><body>${article}</body></html>`)),
    ).published,
  ).toBe(date)
})
