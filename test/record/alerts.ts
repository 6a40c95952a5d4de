import { beforeEach, describe, expect, test } from 'vitest'
import {
  addAlert,
  alertOfSearch,
  alertsOf,
  alertsOfAccount,
  dueNews,
  erase,
  forgetSearch,
  keep,
  markFailed,
  markTold,
  markWorks,
  type News,
  pauseAlert,
  type RecordStore,
  removeAlert,
  saveSearch,
  stopTelling,
  tellSearch,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { invent } from './readings.ts'

const page = (number: number, at: string, words: string) =>
  invent({
    url: `https://ozero.example/${number}`,
    title: `Пролив ${number}`,
    text: `Иван Орсен сказал: «${words}».`,
    published: '2031-03-01T10:00:00Z',
    at,
    people: [{ name: 'Иван Орсен', says: [words] }],
  })

const before = '2031-03-01T08:00:00.000Z'
const made = new Date('2031-03-01T09:00:00Z')
const after = '2031-03-01T10:00:00.000Z'
const later = new Date('2031-03-01T11:00:00Z')
const url = 'https://desk.example/hook'

/** Saved searches and what they have told: the same on every engine. */
export function alertsContract(engine: string, open: Opener): void {
  describe(`alerts on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    beforeEach(async () => {
      await keep(record, page(1, before, 'Пролив будет открыт'))
    })

    const add = (words: string, more = {}) =>
      addAlert(record, { name: words || 'all', query: { words, ...more }, url, at: made })
    const wordsOf = (news: readonly News[]): string[] =>
      news.flatMap(({ entries }) => entries.flatMap(({ words }) => words)).sort()

    test('tells what is captured from then on, in any form of the words, and once', async () => {
      await add('пролив')
      expect(await dueNews(record, later)).toEqual([])
      await keep(record, page(2, after, 'О проливе сказано всё'))
      await keep(record, page(3, after, 'О порте сказано всё'))
      const [news] = await dueNews(record, later)
      expect(wordsOf(news ? [news] : [])).toEqual(['О проливе сказано всё'])
      if (news) await markTold(record, news, later)
      expect(await dueNews(record, later)).toEqual([])
      await keep(record, page(2, after, 'О проливе сказано всё')) // again, unchanged
      expect(await dueNews(record, later)).toEqual([])
    })

    test('does not tell what was captured earlier, though it came into the record later', async () => {
      await add('')
      await keep(record, page(4, before, 'Это сказано раньше'))
      expect(await dueNews(record, later)).toEqual([])
    })

    test('tells all of many, a hundred at a time', async () => {
      await add('', { speaker: 'Орсен' })
      for (let number = 10; number < 120; number++) await keep(record, page(number, after, `Мостов будет ${number}`))
      const told = new Set<string>()
      for (let [news] = await dueNews(record, later); news; [news] = await dueNews(record, later)) {
        expect(news.entries.length).toBeLessThanOrEqual(100)
        for (const { id } of news.entries) told.add(id)
        await markTold(record, news, later)
      }
      expect(told.size).toBe(110)
    }, 120_000)

    test('what erased rows left is told too', async () => {
      const last = await keep(record, page(20, after, 'Это удалят'))
      await add('')
      await erase(record, { articleId: last.articleId }, 'a test', later.toISOString())
      await keep(record, page(21, after, 'Это новое'))
      expect(wordsOf(await dueNews(record, later))).toEqual(['Это новое'])
    })

    test('what was not taken waits twice as long each time, and loses nothing', async () => {
      await add('')
      await keep(record, page(2, after, 'Первое'))
      const waits: number[] = []
      let at = later
      for (let tries = 0; tries < 12; tries++) {
        const [news] = await dueNews(record, at)
        if (!news) throw new Error('nothing is due')
        await markFailed(record, news.alert, 'answered with status 500', at)
        const [{ due, fault } = { due: '', fault: '' }] = await alertsOf(record)
        expect(fault).toBe('answered with status 500')
        expect(await dueNews(record, new Date(Date.parse(due) - 1))).toEqual([])
        waits.push((Date.parse(due) - at.getTime()) / 60_000)
        at = new Date(due)
      }
      expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440])
      await keep(record, page(3, after, 'Второе'))
      expect(wordsOf(await dueNews(record, at))).toEqual(['Второе', 'Первое'])
    })

    test('of a saved search is looked after by its account', async () => {
      const { id } = await saveSearch(record, 'Анна', { name: 'Пролив', query: { words: 'пролив' }, at: made })
      const own = { account: 'анна', search: id }
      expect(await tellSearch(record, { ...own, account: 'Олаф' }, { url, at: made })).toBeNull()
      const { alert, secret } = (await tellSearch(record, own, { url, at: made })) ?? {}
      expect(alert).toMatchObject({
        name: 'Пролив',
        query: { words: 'пролив' },
        search: id,
        paused: false,
        delivered: null,
      })
      expect(await alertOfSearch(record, own)).toEqual({ alert, secret })
      await expect(tellSearch(record, own, { url, at: made })).rejects.toMatchObject({ code: 'taken' })
      expect([...(await alertsOfAccount(record, 'Анна'))]).toEqual([[id, alert]])
      expect((await alertsOfAccount(record, 'Олаф')).size).toBe(0)

      await keep(record, page(2, after, 'О проливе сказано всё'))
      expect(await pauseAlert(record, { ...own, account: 'Олаф' }, true, later)).toBe(false)
      expect(await pauseAlert(record, own, true, later)).toBe(true)
      expect(await dueNews(record, later)).toEqual([])
      await pauseAlert(record, own, false, later)
      const [news] = await dueNews(record, later)
      expect(wordsOf(news ? [news] : [])).toEqual(['О проливе сказано всё'])
      if (news) await markFailed(record, news.alert, 'answered with status 500', later)
      expect(await dueNews(record, later)).toEqual([])
      await markWorks(record, own, later)
      if (news) await markTold(record, news, later)
      expect(await alertsOf(record)).toMatchObject([{ tries: 0, fault: null, delivered: later.toISOString() }])

      expect(await stopTelling(record, { ...own, account: 'Олаф' })).toBe(false)
      expect(await stopTelling(record, own)).toBe(true)
      expect(await alertsOf(record)).toEqual([])
      await tellSearch(record, own, { url, at: made })
      await forgetSearch(record, 'Анна', id)
      expect(await alertsOf(record)).toEqual([])
    })

    test('is taken away with what it told', async () => {
      const { alert } = await add('')
      await removeAlert(record, alert.id)
      expect(await alertsOf(record)).toEqual([])
      await expect(removeAlert(record, alert.id)).rejects.toMatchObject({ code: 'not-found' })
    })

    test.each([
      ['', url],
      ['x'.repeat(81), url],
      ['a\u0000b', url],
      ['name', 'javascript:alert(1)'],
      ['name', 'desk.example'],
      ['name', `https://desk.example/${'x'.repeat(2000)}`],
    ])('%j to %j is refused', async (name, to) => {
      await expect(addAlert(record, { name, query: { words: '' }, url: to, at: made })).rejects.toMatchObject({
        code: 'wrong',
      })
    })
  })
}
