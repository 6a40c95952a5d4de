/** What asks the reader for something among and behind the paragraphs, and what only looks like it: small invented pages. */
import { describe, expect, test } from 'vitest'
import { readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const paragraphs = [
  'The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote.',
  'Work is to begin in May, as soon as the river falls below the second mark, and to last for two summers at least.',
  'The ferry will run until then, although its owner has asked the council for a higher fare since the beginning of the year.',
]
const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
const heading = '<h1>Council approves bridge</h1>'
const read = (inside: string) =>
  readArticle(
    readPage(
      captureOf(
        `<!doctype html><html><head><title>Council approves bridge | Valley Post</title></head><body>${inside}</body></html>`,
      ),
    ),
  ).text
const among = (extra: string) =>
  read(`<article>${heading}<div class="story">${body}${extra}${body}${body}</div></article>`)
const all = [...paragraphs, ...paragraphs, ...paragraphs].join('\n\n')

describe('goes', () => {
  test.each([
    [
      'a letter that is offered by a link to it',
      '<div class="module"><h4>The Morning Ferry</h4><p>Our daily briefing on the valley and its river, delivered at six.</p><a href="/newsletters/morning-ferry">Get it free</a></div>',
    ],
    [
      'a letter that is offered by a word for it',
      '<div class="b17"><div>Письма «Берега»</div><div>Каждую пятницу рассказываем, что происходит на реке и вокруг неё: коротко и без рекламы.</div><div><a href="/berega">Подписаться</a></div></div>',
    ],
    [
      'a channel',
      '<div class="b17"><div>Самые важные новости Верхнереченска, и всё о переправе через Сойку.</div><a href="https://t.me/soyka">Перейти</a></div>',
    ],
  ])('%s', (_, extra) => {
    expect(among(extra)).toBe(all)
  })

  test('the offer behind the first paragraphs of an article for subscribers', () => {
    const offer =
      '<div class="paywall"><h3>This story is for subscribers</h3><p>Read the whole story and everything else on our site from one crown a week.</p><p>Already a subscriber? <a href="/in">Enter here</a></p></div>'
    const [first] = paragraphs
    expect(read(`<article>${heading}<div class="article-body"><p>${first}</p>${offer}</div></article>`)).toBe(first)
  })

  test.each([
    ['a permanent address', '<p>Адрес страницы: https://vesti.example/news/12</p>'],
    [
      'what a forum says to guests',
      '<div>Посетители, находящиеся в группе Гости, не могут оставлять комментарии.</div>',
    ],
    ['a foundation that paid', '<p>Материал подготовлен при поддержке фонда «Берег».</p>'],
    ['the sign of a copyright', '<p>(c) 2026 Valley Post. Distributed by Valley Content Agency.</p>'],
  ])('from the end: %s', (_, last) => {
    expect(among(last).endsWith(last.replace(/<[^>]*>/g, ''))).toBe(false)
    expect(read(`<article>${heading}${body}${last}</article>`)).toBe(paragraphs.join('\n\n'))
  })
})

describe('stays', () => {
  test.each([
    [
      'a post of a channel, with the link to it',
      '<div class="embed"><div>The council has voted. Thank you to all who came to the square and signed in the rain.</div><a href="https://t.me/ham/12">t.me/ham/12</a></div>',
      'signed in the rain.',
    ],
    [
      'the letters that an article is about',
      Array.from(
        { length: 3 },
        (_, at) =>
          `<div class="pick"><p>Letter ${at} tells of rivers and of those who live by them, on every second Friday.</p><a href="https://letters.example/${at}/subscribe">Have it</a></div>`,
      ).join(''),
      'Letter 1 tells of rivers',
    ],
    [
      'a point of a list in brackets',
      '<p>(c) the ferry runs until the bridge is open to carts and cattle.</p>',
      '(c) the',
    ],
  ])('%s', (_, extra, words) => {
    expect(among(extra)).toContain(words)
  })
})
