/** Sentences of one article that do not go together, and those that do. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadLemmatiser } from '../../src/language/load.ts'
import {
  type ArticleView,
  articleView,
  closeRecord,
  contradictionsWithin,
  erase,
  keep,
  type LemmaOf,
  openRecord,
  type RecordStore,
  rejectEntry,
} from '../../src/record/index.ts'
import { temporaryFolder } from './folders.ts'
import { invent } from './readings.ts'

let lemmaOf: LemmaOf
beforeAll(async () => {
  lemmaOf = await loadLemmatiser()
}, 60_000)

/** What is found in a text in which the first three letters name who says `said`; `change` comes after it was kept. */
async function contradictions(
  language: string,
  text: string,
  said: readonly string[] = [],
  change: (record: RecordStore, view: ArticleView) => Promise<unknown> = async () => {},
): Promise<string[]> {
  const folder = await temporaryFolder()
  const record = await openRecord(folder.path, { lemmaOf })
  try {
    const people = [{ name: text.slice(0, 3), says: said }]
    const reading = invent({ url: 'https://ozero.example/1', language, text, people: said.length > 0 ? people : [] })
    await keep(record, reading)
    const view = await articleView(record, reading.article.id)
    if (view) await change(record, view)
    const now = await articleView(record, reading.article.id)
    return (now ? await contradictionsWithin(record, now) : []).map(({ kind, first, second }) => {
      const words = ({ sentence, sentenceWords, words: spans }: typeof first) =>
        spans.map(({ from, to }) => sentenceWords.slice(from - sentence.from, to - sentence.from)).join(' ')
      return `${kind}: ${words(first)} / ${words(second)}`
    })
  } finally {
    await closeRecord(record)
    await folder.remove()
  }
}

describe('told as over, and as still to come', () => {
  test.each<[string, string, string[]]>([
    [
      'ru',
      'Состоявшийся саммит обсудили в столице. Саммит продлится до пятницы.',
      ['tense: Состоявшийся саммит / Саммит продлится'],
    ],
    ['ru', 'Выборы завершились. Голосование начнётся в среду.', ['tense: Выборы завершились / Голосование начнётся']],
    [
      'ru',
      'Конференция в Лидене прошла. Конференция в Лидене пройдёт завтра.',
      ['tense: Конференция прошла / Конференция пройдёт'],
    ],
    ['ru', 'Прошедшие выборы мэра никого не удивили. Выборы президента пройдут весной.', []],
    ['ru', 'Министр позвал гостей на саммит, который пройдёт в июне. Саммит прошёл в июне.', []],
    ['ru', 'Ранее сообщалось, что саммит пройдёт в июне. Саммит завершился.', []],
    ['ru', 'Саммит завершился. Следующая встреча состоится осенью.', []],
    ['ru', 'Саммит завершился.', []],
    [
      'en',
      'The summit took place on Monday. The summit will last until Friday.',
      ['tense: summit took place / summit will last'],
    ],
    ['en', 'The minister invited guests to a summit that will take place in June. The summit ended on Monday.', []],
    ['en', 'The mayoral election took place. The presidential election will be held in May.', []],
    ['kk', 'Саммит өтті. Саммит өтеді.', []],
  ])('%s: %s', async (language, text, expected) => {
    expect((await contradictions(language, text)).filter((it) => it.startsWith('tense'))).toEqual(expected)
  })

  test('what someone says stands for them alone', async () => {
    const said = 'Саммит пройдёт завтра'
    expect(await contradictions('ru', `Лев сказал: «${said}». Саммит завершился.`, [said])).toEqual([])
  })

  test('what is rejected as a statement is the text’s own, and what was erased contradicts nothing', async () => {
    const said = 'Саммит пройдёт завтра'
    const text = `Лев сказал: «${said}». Саммит завершился. Выборы завершились. Голосование начнётся в среду.`
    const others = 'tense: Выборы завершились / Голосование начнётся'
    const rejected = await contradictions('ru', text, [said], (record, { entries }) =>
      rejectEntry(record, entries[0]?.id ?? '', { by: 'Анна Линд', reason: '', at: '2026-03-01T12:00:00.000Z' }),
    )
    expect(rejected).toEqual(['tense: Саммит завершился / Саммит пройдёт', others])
    const erased = await contradictions('ru', text, [said], (record, { people }) =>
      erase(record, { personId: people[0]?.id ?? '' }, '', '2026-03-01T12:00:00.000Z'),
    )
    expect(erased).toEqual([others])
  })
})

describe('denied, and told', () => {
  test.each<[string, string, string[]]>([
    [
      'en',
      'The ferry quota had not been reduced, she said. The quota is lowered by a tenth.',
      ['denied: not reduced / lowered'],
    ],
    [
      'ru',
      'Квота не была сокращена. Позже министерство сообщило: квота снижена на десятую часть.',
      ['denied: не сокращена / снижена'],
    ],
    [
      'ru',
      'Министр заявил, что квоту не снижали. Ведомство уточнило: квоту снизили.',
      ['denied: не снижали / снизили'],
    ],
    ['en', 'Taxes were not raised. Wages were raised.', []],
    ['en', 'Taxes were not raised. Taxes were lowered.', []],
  ])('%s: %s', async (language, text, expected) => {
    expect((await contradictions(language, text)).filter((it) => it.startsWith('denied'))).toEqual(expected)
  })
})

test('a text of one endless sentence takes no longer than it is long', async () => {
  expect(await contradictions('ru', 'саммит прошёл выборы пройдут не снизили '.repeat(2000))).toBeDefined()
}, 60_000)
