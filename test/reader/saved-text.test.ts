/** Pages saved as text: headline lists and tags beside the article, and ordinary texts in which there are none. */
import { describe, expect, test } from 'vitest'
import { readCapture } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const body = [
  'Совет Долины утвердил смету моста, сообщает корреспондент Dolina.example.',
  '«Мост нужен всем», — сказала председатель совета Мара Тельман.',
]
const feed = [
  ['Рынок переехал', '5 мая 2026 в 12:30'],
  ['Школу покрасили', '5 мая 2026 в 11:10'],
  ['Паром вернулся', '5 мая 2026 в 10:00'],
  ['Погода на завтра', '4 мая 2026 в 20:15'],
]
const liked = [
  ['Как солить рыбу', '1 мая 2026 в 09:00'],
  ['Куда пойти в субботу', '3 мая 2026 в 18:40'],
  ['Семь секретов тишины', '30 апреля 2026 в 07:20'],
  ['Кто построил мельницу', '2 мая 2026 в 13:05'],
]
const interleaved = feed.flatMap((item, at) => [...item, ...(liked[at] ?? [])])
const read = (lines: readonly string[], plain = false) =>
  readCapture(captureOf(lines.join('\n')), plain ? { plain, headline: 'first-line' } : {})

describe('headline lists', () => {
  test('two columns saved row by row become two lists', () => {
    const article = read(['Мост в Долине', '', ...body, 'Читайте также:', ...interleaved])
    expect(article.lists.map(({ kind, heading, items }) => [kind, heading, items.map(({ title }) => title)])).toEqual([
      ['latest', 'Читайте также:', feed.map(([title]) => title)],
      ['popular', 'Читайте также:', liked.map(([title]) => title)],
    ])
    expect(article.text).toBe(body.join('\n\n'))
  })

  test.each([
    ['one falling column is the latest news', feed, 'latest'],
    ['a column in no order, without a heading, is of no known kind', liked, 'other'],
  ])('%s', (_, items, kind) => {
    const { lists } = read(['Мост в Долине', ...body, ...items.flat()])
    expect(lists.map((list) => [list.kind, list.items.length])).toEqual([[kind, 4]])
  })

  test.each([
    [
      'a chronicle of three dates in the article',
      ['Начало стройки', '3 мая 2024', 'Паводок', '5 июня 2024', 'Открытие', '7 июля 2024'],
    ],
    [
      'dates that belong to sentences',
      [
        'Совет собрался.',
        '3 мая 2024',
        'Решение принято.',
        '5 июня 2024',
        'Стройка идёт.',
        '7 июля 2024',
        'Мост открыт.',
        '8 июля 2024',
      ],
    ],
    ['one hashtag in a post', ['#мост', 'Все говорят о нём.']],
  ])('%s is no list', (_, lines) => {
    const article = read(['Мост в Долине', ...body, ...lines], true)
    expect(article.lists).toEqual([])
    expect(article.tags).toEqual([])
    expect(article.blocks).toHaveLength(body.length + lines.length)
  })

  test('a line of tags', () => {
    const article = read(['Мост в Долине', ...body, 'Теги:', '#Мара Тельман #мост #Долина'])
    expect(article.tags).toEqual(['Мара Тельман', 'мост', 'Долина'])
    expect(article.text).toBe(body.join('\n\n'))
  })
})

describe('what the text says of itself', () => {
  test('the outlet that it credits', () => {
    expect(read(['Мост в Долине', ...body]).publisher).toEqual({ name: 'Dolina.example', domain: 'dolina.example' })
  })

  test('two outlets are credited: none is chosen', () => {
    const second = 'Ранее об этом писал корреспондент Bereg.example.'
    expect(read(['Мост в Долине', ...body, second]).publisher).toEqual({ name: null, domain: null })
  })

  test('lines of a hard-wrapped text are one paragraph', () => {
    const wrapped = Array.from(
      { length: 10 },
      (_, at) => `строка ${at} достаточно длинная, чтобы заполнить ширину письма до края`,
    )
    expect(read(['Заголовок письма', '', ...wrapped]).blocks).toHaveLength(1)
  })
})

describe('a page copied from a browser', () => {
  const menu = ['Главная', 'Политика', 'Хозяйство', 'Войти']
  const foot = ['О нас', 'Реклама', 'Контакты', 'Правила', 'Карта сайта', '© Долина']
  const article = read([...menu, 'В Долине утвердили смету моста', '3 мая 2026, 10:15', ...body, 'Поделиться', ...foot])

  test('menus above and the foot below are no part of it', () => {
    expect(article.title).toBe('В Долине утвердили смету моста')
    expect(article.text).toBe(body.join('\n\n'))
  })

  test('the date under the headline is its own', () => {
    expect(article.published).toBe('2026-05-03T10:15')
    expect(article.metadata.published).toEqual([{ value: '2026-05-03T10:15', where: 'text' }])
  })
})

describe('a plain text', () => {
  test('keeps every character, and every line with words is a block', () => {
    const text = 'Заголовок\r\n\r\n  Первый абзац. \r\nВторой.\n'
    const article = readCapture(captureOf(text), { plain: true, headline: 'first-line' })
    expect(article.text).toBe(text)
    expect(article.title).toBe('Заголовок')
    expect(article.blocks.map(({ span }) => text.slice(span.from, span.to))).toEqual(['Первый абзац.', 'Второй.'])
  })

  test('without a headline its first line is a block like the others', () => {
    const article = readCapture(captureOf('Первый абзац.\nВторой.'), { plain: true })
    expect([article.title, article.headline, article.blocks.length]).toEqual([null, null, 2])
  })
})
