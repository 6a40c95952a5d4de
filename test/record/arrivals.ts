import { beforeEach, describe, expect, test } from 'vitest'
import {
  addAlert,
  dueNews,
  erase,
  keep,
  markTold,
  type RecordStore,
  savedSearches,
  saveSearch,
  seeSearch,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { type Invented, invent } from './readings.ts'

const day = (number: number): Date => new Date(`2031-06-${String(number).padStart(2, '0')}T12:00:00.000Z`)

const newer = { reader: '1', extractor: '2' }
const newest = { reader: '2', extractor: '2' }

/** One page as it was captured on a day of June; the bytes stay the same however it is read. */
const page = (number: number, captured: Date, says: readonly string[], more: Partial<Invented> = {}): Invented => ({
  url: `https://mol.example/${number}`,
  text: `Рика Мольс: «На маяке туман». Рика Мольс: «Маяк погас». Рика Мольс: «Маяк горит снова».`,
  people: [{ name: 'Рика Мольс', says }],
  published: '2031-06-01',
  at: captured.toISOString(),
  bytes: Buffer.from(`page ${number}, ${captured.toISOString()}`),
  ...more,
})

/** What counts as new, to saved searches and to alerts, whatever is done to the rows: the same on every engine. */
export function arrivalsContract(engine: string, open: Opener): void {
  describe(`what is new on ${engine}`, () => {
    let record: RecordStore
    let search: string
    openedForEach(open, (opened) => {
      record = opened
    })
    beforeEach(async () => {
      const query = { words: 'маяк' }
      search = (await saveSearch(record, 'Анна', { name: 'Маяк', query, at: day(1) })).id
      await addAlert(record, { name: 'Маяк', query, url: 'https://desk.example/hook', at: day(1) })
    })

    const fresh = async () => (await savedSearches(record, 'Анна'))[0]?.fresh
    const see = () => seeSearch(record, 'Анна', search, day(20))
    /** What the alert tells: its words, in their order. */
    async function told(): Promise<string[]> {
      const words: string[] = []
      for (let [news] = await dueNews(record, day(20)); news; [news] = await dueNews(record, day(20))) {
        words.push(...news.entries.flatMap((entry) => entry.words))
        await markTold(record, news, day(20))
      }
      return words
    }

    test('a page that is read again by a newer extractor is none, with all that it finds now', async () => {
      await keep(record, invent(page(1, day(2), ['На маяке туман'])))
      expect([await fresh(), await told()]).toEqual([1, ['На маяке туман']])
      await see()
      const again = invent(page(1, day(2), ['На маяке туман', 'Маяк погас', 'Маяк горит снова'], { versions: newer }))
      expect((await keep(record, again)).outcome).toBe('reread')
      expect([await fresh(), await told()]).toEqual([0, []])
      await keep(record, invent(page(2, day(3), ['Маяк погас'])))
      expect([await fresh(), await told()]).toEqual([1, ['Маяк погас']])
    })

    test('nor is one of which a newer reader makes another text', async () => {
      await keep(record, invent(page(1, day(2), ['На маяке туман'])))
      await told()
      await see()
      const text = 'О погоде. Рика Мольс: «На маяке туман». Рика Мольс: «Маяк погас».'
      const again = invent(page(1, day(2), ['На маяке туман', 'Маяк погас'], { text, versions: newest }))
      expect((await keep(record, again)).outcome).toBe('new-version')
      expect([await fresh(), await told()]).toEqual([0, []])
    })

    test('what was not looked at before it was read again stays new, once', async () => {
      await keep(record, invent(page(1, day(2), ['На маяке туман'])))
      await keep(record, invent(page(1, day(2), ['На маяке туман', 'Маяк погас'], { versions: newer })))
      expect([await fresh(), await told()]).toEqual([2, ['На маяке туман', 'Маяк погас']])
      await see()
      expect([await fresh(), await told()]).toEqual([0, []])
    })

    test('of an article that was edited only what it did not say before, and what it gives to somebody else now', async () => {
      await keep(record, invent(page(1, day(2), ['На маяке туман', 'Маяк погас'])))
      await told()
      await see()
      const text = 'Рика Мольс: «На маяке туман». Олаф Берг: «Маяк погас». Рика Мольс: «Маяк горит снова».'
      const people = [
        { name: 'Рика Мольс', says: ['На маяке туман', 'Маяк горит снова'] },
        { name: 'Олаф Берг', says: ['Маяк погас'] },
      ]
      await keep(record, invent(page(1, day(3), [], { text, people })))
      expect([await fresh(), (await told()).sort()]).toEqual([2, ['Маяк горит снова', 'Маяк погас']])
    })

    test('of an article that was edited before anybody looked all that it says', async () => {
      await keep(record, invent(page(1, day(2), ['На маяке туман'])))
      const text = 'Рика Мольс: «На маяке туман». Рика Мольс: «Маяк погас».'
      await keep(record, invent(page(1, day(3), ['На маяке туман', 'Маяк погас'], { text })))
      expect([await fresh(), await told()]).toEqual([2, ['На маяке туман', 'Маяк погас']])
    })

    test('what comes after an erasure is, though it has the rows of what was erased', async () => {
      const gone = invent(page(1, day(2), ['На маяке туман']))
      await keep(record, gone)
      await told()
      await see()
      await erase(record, { articleId: gone.article.id }, 'a test', day(3).toISOString())
      await keep(record, invent(page(2, day(4), ['Маяк погас'])))
      expect([await fresh(), await told()]).toEqual([1, ['Маяк погас']])
    })
  })
}
