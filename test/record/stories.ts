import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  articleStory,
  countStories,
  erase,
  findPeople,
  keep,
  latestStories,
  type RecordStore,
  storiesWith,
  storyView,
  verify,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { type Invented, invent } from './readings.ts'

const wire =
  'Паром «Чайка» сел на мель у острова Тирень в Вельдории, все сорок два пассажира сняты спасателями. ' +
  '«Мы ждём прилива и буксира», — сказал капитан порта Марк Керри. По его словам, корпус цел, топливо не вытекло. ' +
  'Причину посадки на мель выясняет комиссия морского надзора, капитан парома отстранён до конца проверки.'

export const ferry: Invented = {
  url: 'https://veldoria.example/ferry',
  title: 'Паром «Чайка» сел на мель у Тирени',
  text: wire,
  published: '2031-03-09T08:00:00Z',
  publisher: { name: 'Вести Вельдории', domain: 'veldoria.example' },
  people: [{ name: 'Марк Керри', role: 'капитан порта', says: ['Мы ждём прилива и буксира'] }],
}
export const carried: Invented = {
  ...ferry,
  url: 'https://karsania.example/parom',
  title: 'Пассажиров парома сняли спасатели',
  published: '2031-03-09T11:30:00Z',
  publisher: { name: 'Карсанский курьер', domain: 'karsania.example' },
}
export const undated: Invented = {
  ...ferry,
  url: 'https://odd.example/1',
  published: null,
  publisher: { name: null, domain: 'odd.example' },
}
export const next: Invented = {
  url: 'https://karsania.example/parom-2',
  title: 'Буксир снял паром «Чайка» с мели у острова Тирень',
  text:
    'Буксир «Мыс» снял с мели паром «Чайка», который накануне сел на мель у острова Тирень. Корпус парома осмотрела комиссия ' +
    'морского надзора Вельдории. «Прилив нам помог», — рассказал Марк Керри, капитан порта. Пассажиры уже дома.',
  published: '2031-03-10T16:00:00Z',
  publisher: { name: 'Карсанский курьер', domain: 'karsania.example' },
  people: [{ name: 'Марк Керри', role: 'капитан порта', says: ['Прилив нам помог'] }],
}
export const budget: Invented = {
  url: 'https://veldoria.example/budget',
  title: 'Парламент Вельдории принял бюджет',
  text:
    'Парламент Вельдории принял бюджет на следующий год с дефицитом. «Расходы на школы вырастут», — пообещал министр ' +
    'финансов Иван Орсен. Оппозиция голосовала против и потребовала расчётов по пенсиям.',
  published: '2031-03-09T12:00:00Z',
  people: [{ name: 'Иван Орсен', role: 'министр финансов', says: ['Расходы на школы вырастут'] }],
}
export const later: Invented = {
  ...next,
  url: 'https://veldoria.example/again',
  published: '2031-04-20T08:00:00Z',
}
export const english: Invented = {
  url: 'https://lake.example/ferry',
  title: 'Ferry Chaika runs aground off Tiren',
  language: 'en',
  text:
    'The ferry Chaika ran aground on Sunday off the island of Tiren in Veldoria, and all passengers were taken off by the crews. ' +
    'Harbour master Mark Kerry said a tug was on its way, and the owner of Chaika in Veldoria said nothing more.',
  published: '2031-03-09T19:00:00Z',
  publisher: { name: 'The Lake Post', domain: 'lake.example' },
  people: [{ name: 'Mark Kerry', role: 'harbour master', says: ['a tug was on its way'], kind: 'indirect' }],
}

/** What a record must do with stories on every engine. */
export function storiesContract(engine: string, open: Opener): void {
  describe(`stories on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    const keepAll = async (...pages: readonly Invented[]): Promise<string[]> => {
      const ids = []
      for (const page of pages) ids.push((await keep(record, invent(page))).articleId)
      return ids
    }
    const onlyStory = async () => {
      const stories = await latestStories(record, { limit: 10 })
      expect(stories).toHaveLength(1)
      const view = await storyView(record, stories[0]?.id ?? '')
      if (!view) throw new Error('no story')
      return view
    }

    test('there are none at first', async () => {
      expect(await latestStories(record, { limit: 5 })).toEqual([])
      expect(await countStories(record)).toBe(0)
      expect(await storiesWith(record, 'паром', 5)).toEqual([])
      expect(await storyView(record, 't000000000000000000000000')).toBeNull()
      expect(await articleStory(record, 'a000000000000000000000000')).toBeNull()
    })

    test('articles about one event within days are one, and say why; others are not in it', async () => {
      const [first, , second] = await keepAll(ferry, budget, next, later)
      const story = await onlyStory()
      expect(story).toMatchObject({ title: ferry.title, articles: 2, outlets: 2, id: `t${first?.slice(1)}` })
      expect(story.texts.map(({ article }) => article.id)).toEqual([first, second])
      expect(story.texts[0]?.why).toBeNull()
      expect(story.texts[1]?.why).toMatchObject({ articleId: first })
      expect(story.texts[1]?.why?.words).toContain('Чайка')
      expect(story.quoted.map(({ name, statements, articles }) => [name, statements, articles])).toEqual([
        ['Марк Керри', 2, 2],
      ])
    })

    test('one text in several outlets is one text with its carriers, the earliest first, also one without a date', async () => {
      const [first, second, third] = await keepAll(ferry, carried, undated, next)
      const story = await onlyStory()
      expect(story).toMatchObject({ articles: 3, outlets: 2 })
      expect(story.texts.map(({ carriers }) => carriers.map(({ id }) => id))).toEqual([
        [first, second, third],
        [expect.any(String)],
      ])
      expect(story.quoted.map(({ statements }) => statements)).toEqual([2])
      const odd = await articleStory(record, third ?? '')
      expect(odd).toMatchObject({ story: null, dated: false })
      expect(odd?.carriers.map(({ id }) => id)).toEqual([first, second, third])
    })

    test('the same event in another language stands beside it, by its names', async () => {
      const [first, , foreign] = await keepAll(ferry, next, english, budget)
      const story = await onlyStory()
      expect(story.elsewhere.map(({ article, storyId }) => [article.id, storyId])).toEqual([[foreign, null]])
      const view = await articleStory(record, foreign ?? '')
      expect(view).toMatchObject({ story: null, dated: true })
      expect(view?.elsewhere.map(({ article, storyId }) => [article.id, storyId])).toEqual([[first, story.id]])
    })

    test('any id of an article in it leads to a story, for ever', async () => {
      const [first, second, third] = await keepAll(ferry, carried, next)
      const id = `t${first?.slice(1)}`
      for (const article of [first, second, third])
        expect((await storyView(record, `t${article?.slice(1)}`))?.id).toBe(id)
      await erase(record, { articleId: first ?? '' }, 'request', '2031-05-01T00:00:00Z')
      const left = await storyView(record, id)
      expect(left).toMatchObject({ id: `t${second?.slice(1)}`, articles: 2 })
      await erase(record, { articleId: second ?? '' }, 'request', '2031-05-01T00:00:00Z')
      expect(await storyView(record, id)).toMatchObject({ id: `t${third?.slice(1)}`, articles: 1 })
      expect(await countStories(record)).toBe(0)
      await erase(record, { articleId: third ?? '' }, 'request', '2031-05-01T00:00:00Z')
      expect(await storyView(record, id)).toBeNull()
      expect((await verify(record)).faults).toEqual([])
    })

    test('are found by what they are about, in any form', async () => {
      await keepAll(ferry, next, budget)
      const found = async (words: string) => (await storiesWith(record, words, 5)).map(({ title }) => title)
      expect(await found('паромы')).toEqual([ferry.title])
      expect(await found('паром тирень')).toEqual([ferry.title])
      expect(await found('бюджет')).toEqual([]) // an article alone is no story
      expect(await found('паром бюджет')).toEqual([])
      expect(await found('')).toEqual([])
    })

    test('follow what an article says now', async () => {
      await keepAll(ferry, next)
      await keepAll({ ...budget, url: next.url ?? null, modified: '2031-03-11T00:00:00Z' })
      expect(await countStories(record)).toBe(0)
      expect((await verify(record)).faults).toEqual([])
      await keepAll({ ...next, modified: '2031-03-12T00:00:00Z', text: `${next.text} Рейсы возобновлены.` })
      expect((await onlyStory()).articles).toBe(2)
      expect((await verify(record)).faults).toEqual([])
    })

    test('know nothing of words that were erased', async () => {
      const said = 'Тетраэдр пересчитает водолазов'
      const page = { ...next, text: `${next.text} «${said}», — сказал Марк Керри.` }
      await keepAll(ferry, {
        ...page,
        people: [{ name: 'Марк Керри', role: 'капитан порта', says: ['Прилив нам помог', said] }],
      })
      expect(await storiesWith(record, 'водолазы', 5)).toHaveLength(1)
      const [kerry] = await findPeople(record, 'Керри')
      await erase(record, { personId: kerry?.id ?? '' }, 'request', '2031-05-01T00:00:00Z')
      expect(await storiesWith(record, 'водолазы', 5)).toEqual([])
      expect((await verify(record)).faults).toEqual([])
    })

    test.each([
      [
        'a text that is another',
        sql`update gist set sketch = ${Buffer.from([0, 0, 0, 1, 0, 0, 0, 1])} where sketch is not null`,
      ],
      ['terms that are gone', sql`delete from gist_term where term % 3 = 0`],
      ['a first article that is not there', sql`update gist set first = 999 where first <> "row"`],
      ['an article that is not there', sql`update gist set article_id = 'a1' where first = "row"`],
    ])('%s is a fault', async (_, damage) => {
      await keepAll(ferry, next)
      expect((await verify(record)).faults).toEqual([])
      await record.write?.transaction().execute((db) => damage.execute(db))
      expect((await verify(record)).faults.map(({ what }) => what)).toContain('story-changed')
    })
  })
}
