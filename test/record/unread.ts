import { describe, expect, test } from 'vitest'
import {
  announceAgain,
  articleView,
  captureToRead,
  counts,
  countTry,
  erase,
  isUnread,
  keep,
  type RecordStore,
  setAside,
  storedCapture,
  takeUpAgain,
  unreadSince,
  unreadState,
  verify,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { invent } from './readings.ts'

const reading = invent({
  url: 'https://ozero.example/unread',
  text: 'Лев Тихов сказал: вода чиста.',
  people: [{ name: 'Лев Тихов', says: ['вода чиста'] }],
})
const other = invent({ url: 'https://ozero.example/other', text: 'Ничего.' })
const [morning, noon, evening] = ['08', '12', '20'].map((hour) => `2031-03-09T${hour}:00:00.000Z`) as [
  string,
  string,
  string,
]

/** What becomes of pages that are captured first and read later, on every engine. */
export function unreadContract(engine: string, open: Opener): void {
  describe(`pages to be read on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })

    test('wait with their bytes until they are kept, each once', async () => {
      const { captureId, outcome } = await captureToRead(record, reading.capture, morning)
      expect(outcome).toBe('stored')
      expect(await captureToRead(record, reading.capture, noon)).toEqual({ captureId, outcome: 'known' })
      expect(await isUnread(record, captureId)).toBe(true)
      expect(await unreadState(record, 5)).toEqual({ waiting: 1, aside: 0, shown: [] })
      const { bytes, ...stored } = (await storedCapture(record, captureId)) ?? reading.capture
      expect({ ...stored, bytes: Buffer.from(bytes) }).toEqual({
        ...reading.capture,
        bytes: Buffer.from(reading.capture.bytes),
      })
      expect((await keep(record, reading, { unread: true })).outcome).toBe('new')
      expect(await isUnread(record, captureId)).toBe(false)
      expect((await captureToRead(record, reading.capture, evening)).outcome).toBe('known')
      expect(await counts(record)).toMatchObject({ captures: 1, articles: 1, statements: 1 })
      expect((await articleView(record, reading.article.id))?.capture.id).toBe(captureId)
      expect((await verify(record)).faults).toEqual([])
    })

    test('are announced again when nobody has read them for long, the longest waiting first', async () => {
      const first = await captureToRead(record, reading.capture, morning)
      const second = await captureToRead(record, other.capture, noon)
      const since = async (instant: string) =>
        (await unreadSince(record, { before: instant, after: '9' }, 10)).map(({ captureId }) => captureId)
      expect(await since(noon)).toEqual([first.captureId])
      expect(await since(evening)).toEqual([first.captureId, second.captureId])
      await announceAgain(record, [first.captureId], evening)
      expect(await since(evening)).toEqual([second.captureId])
    })

    test('that nobody can read are set aside with the reason, and taken up when somebody asks', async () => {
      const { captureId } = await captureToRead(record, reading.capture, morning)
      expect([await countTry(record, captureId), await countTry(record, captureId)]).toEqual([1, 2])
      await setAside(record, captureId, 'no article in it')
      expect(await isUnread(record, captureId)).toBe(false)
      expect(await unreadSince(record, { before: evening, after: '9' }, 10)).toEqual([])
      const { shown, ...state } = await unreadState(record, 5)
      expect(state).toEqual({ waiting: 0, aside: 1 })
      expect(shown).toMatchObject([{ captureId, url: reading.capture.url, tries: 2, fault: 'no article in it' }])
      expect(await takeUpAgain(record)).toBe(1)
      expect(await unreadSince(record, { before: morning, after: '9' }, 10)).toMatchObject([
        { captureId, tries: 0, announced: '' },
      ])
    })

    test('are not captured where they were erased', async () => {
      await keep(record, reading)
      await erase(record, { articleId: reading.article.id }, 'court order', evening)
      expect((await captureToRead(record, reading.capture, evening)).outcome).toBe('erased')
      expect(await unreadState(record, 5)).toEqual({ waiting: 0, aside: 0, shown: [] })
    })
  })
}
