import { describe, expect, test } from 'vitest'
import {
  countStories,
  erase,
  keep,
  latestStories,
  mendLog,
  mergeStories,
  type RecordStore,
  splitStory,
  storyView,
  undoMend,
  verify,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { signed } from './mends.ts'
import { type Invented, invent } from './readings.ts'
import { budget, carried, ferry, later, next, undated } from './stories.ts'

const budgetAgain: Invented = {
  ...budget,
  url: 'https://karsania.example/budget',
  title: 'Бюджет Вельдории принят',
  published: '2031-03-09T18:00:00Z',
  publisher: { name: 'Карсанский курьер', domain: 'karsania.example' },
}
/** Led into the story by `next`. */
const third: Invented = {
  ...next,
  url: 'https://lake.example/parom-3',
  published: '2031-03-11T09:00:00Z',
  publisher: { name: 'Озёрный край', domain: 'lake.example' },
}

/** What merging and splitting stories must do on every engine. */
export function storyMendsContract(engine: string, open: Opener): void {
  describe(`stories mended on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })

    const add = async (...pages: readonly Invented[]): Promise<string[]> => {
      const ids = []
      for (const page of pages) ids.push((await keep(record, invent(page))).articleId)
      return ids
    }
    const id = (page: Invented): string => invent(page).article.id
    const storyId = (page: Invented): string => `t${id(page).slice(1)}`
    const mates = async (page: Invented): Promise<string[]> =>
      ((await storyView(record, id(page)))?.texts ?? [])
        .flatMap(({ carriers }) => carriers.map((each) => each.id))
        .sort()
    const ids = (...pages: readonly Invented[]): string[] => pages.map(id).sort()
    const sound = async () => expect((await verify(record)).faults).toEqual([])
    const merge = (one: Invented, other: Invented) => mergeStories(record, storyId(one), storyId(other), signed())
    const split = (story: Invented, ...pages: readonly Invented[]) =>
      splitStory(record, storyId(story), pages.map(id), signed())

    test('two are one, under the ids of both, and undone they are two', async () => {
      await add(ferry, next, budget, budgetAgain)
      const before = await latestStories(record, { limit: 9 })
      expect(before).toHaveLength(2)
      const mend = await merge(budget, ferry)
      const [story, ...others] = await latestStories(record, { limit: 9 })
      expect(others).toEqual([])
      expect(story).toMatchObject({ id: storyId(ferry), title: ferry.title, articles: 4 })
      for (const page of [ferry, next, budget, budgetAgain])
        expect((await storyView(record, storyId(page)))?.id).toBe(storyId(ferry))
      const view = await storyView(record, storyId(ferry))
      const put = view?.texts.find(({ article }) => article.id === id(budget))
      expect(put?.why).toBeNull() // no words led it there
      await sound()
      await undoMend(record, mend, signed('they are two'))
      expect(await latestStories(record, { limit: 9 })).toEqual(before)
      await sound()
    })

    test('articles that are alone are made a story, and what comes to either comes to both', async () => {
      await add(ferry, later)
      expect(await countStories(record)).toBe(0)
      await mergeStories(record, id(ferry).replace('a', 't'), storyId(later), signed())
      expect(await mates(later)).toEqual(ids(ferry, later))
      await add(next)
      expect(await mates(later)).toEqual(ids(ferry, later, next))
      await sound()
    })

    test('some articles are another story, and what they lead later goes with them', async () => {
      await add(ferry, carried, next)
      const mend = await split(ferry, next)
      expect(await mates(ferry)).toEqual(ids(ferry, carried))
      expect(await mates(next)).toEqual(ids(next))
      await add(third)
      expect(await mates(next)).toEqual(ids(next, third))
      expect((await storyView(record, storyId(third)))?.id).toBe(storyId(next))
      await sound()
      await undoMend(record, mend, signed())
      expect(await mates(ferry)).toEqual(ids(ferry, carried, next, third))
      await sound()
    })

    test('what stays is not taken along by what goes', async () => {
      await add(ferry, next, third)
      await split(ferry, next)
      expect(await mates(ferry)).toEqual(ids(ferry, third))
      expect(await mates(next)).toEqual(ids(next))
      await sound()
    })

    test('a story loses its first article to another, and keeps the rest', async () => {
      await add(ferry, next, third)
      await split(ferry, ferry)
      expect(await latestStories(record, { limit: 9 })).toMatchObject([{ id: storyId(next), articles: 2 }])
      expect(await mates(ferry)).toEqual(ids(ferry))
      await sound()
    })

    test('each mend holds on what those before it made, and each is taken back by itself', async () => {
      await add(ferry, next, budget, budgetAgain)
      const merged = await merge(ferry, budget)
      const parted = await split(ferry, next, budgetAgain)
      expect(await mates(ferry)).toEqual(ids(ferry, budget))
      expect(await mates(next)).toEqual(ids(next, budgetAgain))
      await undoMend(record, merged, signed())
      expect(await mates(ferry)).toEqual(ids(ferry))
      expect(await mates(budget)).toEqual(ids(budget, budgetAgain)) // no part of the story that was split
      await sound()
      await undoMend(record, parted, signed())
      expect(await mates(ferry)).toEqual(ids(ferry, next))
      await sound()
    })

    test('holds when articles are read again, change, and come in another order', async () => {
      await add(ferry, next, budget)
      await merge(ferry, budget)
      await split(ferry, next)
      await keep(record, { ...invent(next), versions: { reader: '9.9.9', extractor: '9.9.9' } })
      await add({ ...ferry, modified: '2031-03-12T00:00:00Z', text: `${ferry.text} Рейсы возобновлены.` })
      expect(await mates(ferry)).toEqual(ids(ferry, budget))
      expect(await mates(next)).toEqual(ids(next))
      const early = { ...ferry, url: 'https://early.example/1', published: '2031-03-09T06:00:00Z' }
      await add(early)
      expect((await storyView(record, storyId(budget)))?.id).toBe(storyId(early))
      await sound()
    })

    test('an erased article leaves the mend to others of its story, and takes with it what was about it alone', async () => {
      await add(ferry, next, budget, budgetAgain)
      const merged = await merge(ferry, budget)
      await erase(record, { articleId: id(ferry) }, 'request', '2031-05-01T00:00:00Z')
      expect(await mates(budget)).toEqual(ids(next, budget, budgetAgain))
      await sound()
      await erase(record, { articleId: id(next) }, 'request', '2031-05-01T00:00:00Z')
      expect(await mates(budget)).toEqual(ids(budget, budgetAgain))
      expect((await mendLog(record, { about: merged })).mends).toMatchObject([{ erased: true, reason: '' }])
      await sound()
    })

    test('of a split that lost what it took away nothing is left', async () => {
      await add(ferry, next, third)
      const parted = await split(ferry, next)
      await erase(record, { articleId: id(next) }, 'request', '2031-05-01T00:00:00Z')
      expect(await mates(ferry)).toEqual(ids(ferry, third))
      expect((await mendLog(record, { about: parted })).mends).toMatchObject([{ erased: true, anchored: false }])
      await sound()
    })

    test('the log tells both, and is found by the story and by its articles', async () => {
      await add(ferry, next, budget)
      const merged = await merge(ferry, budget)
      const parted = await split(ferry, next)
      const { mends } = await mendLog(record, { about: storyId(budget) })
      expect(mends.map((mend) => mend.id)).toEqual([parted, merged])
      expect(mends[1]).toMatchObject({ kind: 'story-merge', anchored: true, by: 'Анна Линд' })
      expect(mends[0]?.anchors.map(({ part, id: found, name }) => [part, found, name])).toEqual([
        ['story', storyId(ferry), ferry.title],
        ['article', id(next), next.title],
      ])
      expect((await mendLog(record, { about: id(next) })).mends.map((mend) => mend.id)).toEqual([parted])
      expect((await mendLog(record, { unanchored: true })).total).toBe(0)
    })

    test('what cannot be is refused', async () => {
      await add(ferry, next, budget, undated)
      const nothing = `t${'0'.repeat(24)}`
      await expect(mergeStories(record, nothing, storyId(ferry), signed())).rejects.toMatchObject({ code: 'not-found' })
      await expect(merge(ferry, next)).rejects.toMatchObject({ code: 'no-change' })
      await expect(merge(ferry, undated)).rejects.toMatchObject({ code: 'wrong' })
      await expect(split(ferry)).rejects.toMatchObject({ code: 'wrong' })
      await expect(split(ferry, ferry, next)).rejects.toMatchObject({ code: 'wrong' })
      await expect(split(ferry, budget)).rejects.toMatchObject({ code: 'wrong' })
      expect((await mendLog(record)).total).toBe(0)
    })
  })
}
