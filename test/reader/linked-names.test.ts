/** Lines that are one link, among paragraphs: the names of what a list tells of, or headlines of other articles. */
import { expect, test } from 'vitest'
import { readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const told = 'The flood has ruined the cellars of the mill, and someone is to answer for it before the court in June.'
const page = (links: readonly string[]) =>
  `<html lang="en"><head><title>After the flood</title></head><body><article><h1>After the flood</h1>
  <p>${told}</p>${links.map((link) => `<p>${link}</p><p>${told}</p>`).join('')}</article></body></html>`
const read = (links: readonly string[], url: string | null) =>
  readArticle(readPage(captureOf(page(links), { url }))).text
const names = ['Telman', 'Brandel', 'Reedling', 'Orsen']
const lines = (at: string, words: string) => names.map((name) => `<a href="${at}/${name}">${name} ${words}</a>`)

test.each([
  ['names of things on another site', lines('https://shop.example', 'Boots'), 'Orsen Boots'],
  ['things that the paragraphs name', Array(4).fill('<a href="/mill">Mill cellars</a>'), 'Mill cellars'],
])('%s stay', (_, links, kept) => {
  expect(read(links, 'https://www.valley.example/flood')).toContain(kept)
})

test.each([
  ['headlines', lines('', 'rejects blame for the flood')],
  ['headlines of another site', lines('https://lakeside.example', 'rejects blame for the flood')],
  ['topics of the same site', lines('https://news.valley.example', 'trial')],
])('%s go', (_, links) => {
  const { length } = read(links, 'https://www.valley.example/flood').replaceAll(told, '').trim()
  expect(length).toBe(0)
})

test('short links go where the site of the page is not known', () => {
  expect(read(lines('https://shop.example', 'Boots'), null)).not.toContain('Boots')
})
