/** Headline lists beside an article in HTML. */
import { expect, test } from 'vitest'
import { readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const text =
  '<p>The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote.</p>'
const lists = (aside: string) =>
  readArticle(
    readPage(captureOf(`<body><article><h1>Council approves bridge</h1>${text}${text}</article>${aside}</body>`)),
  ).lists
const links = (items: readonly string[], before: (at: number) => string = () => '') =>
  items.map((title, at) => `<li>${before(at)}<a href="/${at}">${title}</a></li>`).join('')
const titles = ['Ferry owner asks for more', 'River falls for a third week', 'School gets a second roof']

test.each<[string, string, string, string | null]>([
  ['related by its heading', `<section><h3>Read also</h3><ul>${links(titles)}</ul></section>`, 'related', 'Read also'],
  ['popular', `<div><b>Most read</b><ol>${links(titles)}</ol></div>`, 'popular', 'Most read'],
  [
    'latest in Russian',
    `<aside><h4>Последние новости</h4><ul>${links(titles, (at) => `<span>1${at}:05</span> `)}</ul></aside>`,
    'latest',
    'Последние новости',
  ],
  [
    'latest by its falling dates',
    `<aside><ul>${links(titles, (at) => `<span>${9 - at} May 2026</span> `)}</ul></aside>`,
    'latest',
    null,
  ],
  [
    'cards of divs',
    `<div class="more">${titles.map((title) => `<div><a href="/x"><span>${title}</span></a></div>`).join('')}</div>`,
    'other',
    null,
  ],
])('%s', (_, aside, kind, heading) => {
  expect(lists(aside).map((list) => [list.kind, list.heading, list.items.map(({ title }) => title)])).toEqual([
    [kind, heading, titles],
  ])
})

test('menus, tags and two links are no lists', () => {
  expect(
    lists(
      `<nav><ul>${links(titles)}</ul></nav><div class="tags">${links(titles)}</div><ul>${links(titles.slice(0, 2))}</ul>`,
    ),
  ).toEqual([])
})

test('addresses that run scripts are left out, the headline stays', () => {
  const aside = `<ul>${titles.map((title) => `<li><a href="javascript:go()">${title}</a></li>`).join('')}</ul>`
  expect(lists(aside)[0]?.items.map(({ url }) => url)).toEqual([null, null, null])
})
