import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  addAccount,
  addAlert,
  alertsOf,
  erase,
  findPeople,
  forgetSearch,
  freshCounted,
  keep,
  mostSaved,
  type RecordStore,
  removeAccount,
  type SearchQuery,
  savedSearches,
  saveSearch,
  seeSearch,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { type Invented, invent } from './readings.ts'

const day = (number: number): Date => new Date(`2025-06-${String(number).padStart(2, '0')}T12:00:00.000Z`)

/** A page that says one thing, captured on a day of June. */
const said = (number: number, words: string, captured: Date, outlet = 'mol.example'): Invented => ({
  url: `https://${outlet}/${number}`,
  text: `Рика Мольс: «${words}».`,
  people: [{ name: 'Рика Мольс', says: [words] }],
  published: '2025-05-01',
  at: captured.toISOString(),
  language: 'ru',
  publisher: { name: null, domain: outlet },
})

export function savedSearchesContract(engine: string, open: Opener): void {
  describe(`saved searches on ${engine}`, () => {
    let opened: Awaited<ReturnType<Opener>>
    let record: RecordStore
    beforeEach(async () => {
      opened = await open()
      record = opened.record
    })
    afterEach(() => opened.dispose())

    const news = async (account = 'Анна Линд') =>
      (await savedSearches(record, account)).map(({ name, fresh }) => [name, fresh])

    test('tell what was captured since they were looked at', async () => {
      await keep(record, invent(said(1, 'маяк погас', day(1))))
      await saveSearch(record, 'Анна Линд', { name: 'Маяк', query: { words: 'маяк' }, at: day(2) })
      await saveSearch(record, 'Анна Линд', {
        name: 'Всё на мысу',
        query: { words: '', outlet: 'mys.example' },
        at: day(3),
      })
      await saveSearch(record, 'Анна Линд', { name: 'Нигде', query: { words: '...' }, at: day(4) })
      expect(await news()).toEqual([
        ['Нигде', 0],
        ['Всё на мысу', 0],
        ['Маяк', 0],
      ])
      await keep(record, invent(said(2, 'у маяка туман', day(5))))
      await keep(record, invent(said(3, 'маяк горит', day(5), 'mys.example')))
      await keep(record, invent(said(4, 'маяк стоял и до того', day(1))))
      expect(await news()).toEqual([
        ['Нигде', 0],
        ['Всё на мысу', 1],
        ['Маяк', 2],
      ])
      const [, , lighthouse] = await savedSearches(record, 'Анна Линд')
      expect(await seeSearch(record, 'анна  линд', lighthouse?.id ?? '', day(6))).toMatchObject({
        name: 'Маяк',
        query: { words: 'маяк' },
        seen: day(6).toISOString(),
      })
      expect(await news()).toEqual([
        ['Нигде', 0],
        ['Всё на мысу', 1],
        ['Маяк', 0],
      ])
    })

    test('tell what was captured before a look and read behind it', async () => {
      await keep(record, invent(said(1, 'маяк погас', day(4))))
      await saveSearch(record, 'Анна Линд', { name: 'Маяк', query: { words: 'маяк' }, at: day(2) })
      await saveSearch(record, 'Анна Линд', { name: 'Мол', query: { words: '', outlet: 'mol.example' }, at: day(3) })
      expect(await news()).toEqual([
        ['Мол', 0],
        ['Маяк', 0],
      ])
      for (const { id } of await savedSearches(record, 'Анна Линд')) await seeSearch(record, 'Анна Линд', id, day(6))
      await keep(record, invent(said(2, 'у маяка туман', day(5))))
      expect(await news()).toEqual([
        ['Мол', 1],
        ['Маяк', 1],
      ])
    })

    test('have seen what a clock that ran ahead has dated', async () => {
      const { id } = await saveSearch(record, 'Анна Линд', { name: 'Маяк', query: { words: 'маяк' }, at: day(2) })
      await keep(record, invent(said(1, 'маяк погас', day(25))))
      expect(await news()).toEqual([['Маяк', 1]])
      await seeSearch(record, 'Анна Линд', id, day(3))
      expect(await news()).toEqual([['Маяк', 0]])
      await keep(record, invent(said(2, 'у маяка туман', day(4))))
      expect(await news()).toEqual([['Маяк', 1]])
    })

    test('tell what comes in the place of what was erased', async () => {
      const { id } = await saveSearch(record, 'Анна Линд', { name: 'Маяк', query: { words: 'маяк' }, at: day(2) })
      const gone = invent(said(1, 'маяк погас', day(3)))
      await keep(record, gone)
      await seeSearch(record, 'Анна Линд', id, day(4))
      await erase(record, { articleId: gone.article.id }, 'court order', day(5).toISOString())
      await keep(record, invent(said(2, 'у маяка туман', day(6))))
      expect(await news()).toEqual([['Маяк', 1]])
    })

    test('count up to a hundred', async () => {
      await saveSearch(record, 'Анна Линд', { name: 'Маяк', query: { words: 'маяк' }, at: day(2) })
      const says = Array.from({ length: freshCounted + 5 }, (_, at) => `маяк номер ${at}`)
      const text = says.map((words) => `«${words}»`).join(' ')
      const people = [{ name: 'Рика Мольс', says }]
      await keep(record, invent({ ...said(1, '', day(5)), text: `Рика Мольс: ${text}`, people }))
      expect(await news()).toEqual([['Маяк', freshCounted]])
    })

    test('are those of one account', async () => {
      await addAccount(record, { name: 'Анна Линд', rights: 'reader', made: day(1).toISOString() }, 'у старого моста')
      const { id } = await saveSearch(record, 'Анна Линд', { name: 'Маяк', query: { words: 'маяк' }, at: day(2) })
      await saveSearch(record, 'Олаф', { name: 'Пирс', query: { words: 'пирс' }, at: day(2) })
      expect(await news('Олаф')).toEqual([['Пирс', 0]])
      expect(await seeSearch(record, 'Олаф', id, day(3))).toBeNull()
      expect(await forgetSearch(record, 'Олаф', id)).toBe(false)
      expect(await news()).toEqual([['Маяк', 0]])
      expect(await forgetSearch(record, 'Анна Линд', id)).toBe(true)
      expect(await news()).toEqual([])
      await saveSearch(record, 'Анна Линд', { name: 'Маяк', query: { words: 'маяк' }, at: day(2) })
      await removeAccount(record, 'Анна Линд')
      expect(await news()).toEqual([])
      expect(await news('Олаф')).toEqual([['Пирс', 0]])
    })

    test.each(['', '  ', 'x'.repeat(81), 'a\u0007b'])('have a name: not %j', async (name) => {
      await expect(saveSearch(record, 'Анна', { name, query: { words: 'маяк' }, at: day(1) })).rejects.toMatchObject({
        code: 'wrong',
      })
    })

    test('that look for somebody who is erased go, and so do alerts', async () => {
      await keep(record, invent(said(1, 'маяк погас', day(1))))
      const [person] = await findPeople(record, 'Рика Мольс')
      const queries: readonly SearchQuery[] = [
        { words: 'маяк' },
        { words: 'мольс' },
        { words: 'маяк', speaker: 'Рики Мольс' },
        { words: '', speaker: person?.id ?? '' },
        { words: 'маяк', speaker: 'Олаф' },
      ]
      for (const [at, query] of queries.entries()) {
        await saveSearch(record, 'Анна', { name: `${at}`, query, at: day(at + 2) })
        await addAlert(record, { name: `${at}`, query, url: 'https://desk.example/hook', at: day(at + 2) })
      }
      await saveSearch(record, 'Анна', { name: 'О Рике Мольс', query: { words: 'маяк' }, at: day(9) })
      await erase(record, { personId: person?.id ?? '' }, 'court order', day(10).toISOString())
      expect((await news('Анна')).map(([name]) => name)).toEqual(['4', '0'])
      expect((await alertsOf(record)).map(({ name }) => name)).toEqual(['0', '4'])
    })

    test('are so many at most: what is new is counted in each', async () => {
      expect(mostSaved).toBeLessThanOrEqual(20)
      for (let at = 0; at < mostSaved; at += 1)
        await saveSearch(record, 'Анна', { name: `${at}`, query: { words: 'маяк' }, at: day(1) })
      await expect(
        saveSearch(record, 'Анна', { name: 'one more', query: { words: 'маяк' }, at: day(1) }),
      ).rejects.toMatchObject({ code: 'too-many' })
    })
  })
}
