import { describe, expect, test } from 'vitest'
import {
  addAccount,
  addAddresses,
  addAlert,
  alertsOf,
  articleView,
  captureToRead,
  claimHost,
  dueNews,
  findPeople,
  inOrder,
  keep,
  markFailed,
  markTold,
  mendLog,
  nextInstant,
  openSession,
  type RecordStore,
  readyOrigins,
  renamePerson,
  rewind,
  sessionOf,
  settle,
  undoMend,
  unreadSince,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { invent } from './readings.ts'

const wrong = '2031-03-11T08:00:00.000Z'
/** The clock was two days ahead, and was set right. */
const right = '2031-03-09T08:00:00.000Z'
const behind = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()
const minute = 60_000
const HELD_MS = 90_000

const page = (at: string, words: string) =>
  invent({
    url: 'https://ozero.example/1',
    text: `Лев Тихов сказал: «${words}».`,
    at,
    people: [{ name: 'Лев Тихов', says: [words] }],
  })

/** What becomes of a record when the clock is set back, on every engine. */
export function clockContract(engine: string, open: Opener): void {
  describe(`a clock that is set back, on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })

    test('puts no capture before an earlier one of the same address, and the later text stays the later', async () => {
      const [first, second] = [page(wrong, 'вода чиста'), page(right, 'вода мутна')]
      expect(await inOrder(record, first.capture)).toEqual(first.capture)
      await keep(record, first)
      const dated = await inOrder(record, second.capture)
      expect(dated.at).toBe(behind(wrong, 1))
      await keep(record, page(dated.at, 'вода мутна'))
      const third = await inOrder(record, page(behind(right, minute), 'воды нет').capture)
      expect(third.at).toBe(behind(wrong, 2))
      const known = await inOrder(record, first.capture)
      expect(known.at).toBe(wrong)
      expect((await inOrder(record, { ...first.capture, at: right })).at).toBe(wrong)
      const view = await articleView(record, first.article.id)
      expect(view?.article.text).toContain('мутна')
      expect(view?.versions.map(({ current }) => current)).toEqual([false, true])
      const other = invent({ url: 'https://ozero.example/2', text: 'Другая страница.', at: right }).capture
      expect(await inOrder(record, other)).toEqual(other)
    })

    test('puts no capture of a file before an earlier one, and tells addresses apart that begin alike', async () => {
      const file = (at: string, text: string) => invent({ url: null, file: 'pages/a.html', text, at })
      await keep(record, file(wrong, 'Вода чиста.'))
      expect((await inOrder(record, file(right, 'Вода мутна.').capture)).at).toBe(behind(wrong, 1))
      const long = (end: string, at: string) =>
        invent({ url: `https://ozero.example/${'дом'.repeat(1000)}${end}`, text: `Вода ${end}.`, at })
      await keep(record, long('a', wrong))
      expect((await inOrder(record, long('b', right).capture)).at).toBe(right)
      expect((await inOrder(record, { ...long('a', right).capture, sha256: 'f'.repeat(64) })).at).toBe(behind(wrong, 1))
    })

    test('lets what was due in a while be due in a while, and sites be asked again', async () => {
      const [one, two, patient] = ['one', 'two', 'patient'].map((name) => ({
        url: `https://${name}.example/1`,
        origin: `https://${name}.example`,
        source: 'ozero.example',
        kind: 'page' as const,
        foundIn: null,
        dueAt: wrong,
      }))
      if (!one || !two || !patient) throw new Error('three are made')
      const early = behind(right, -minute)
      await addAddresses(record, [{ ...patient, dueAt: early }], early)
      const week = behind(right, 6 * 24 * 60 * minute)
      await settle(
        record,
        { url: patient.url, change: { asked_at: early, due_at: week }, found: [] },
        { origin: patient.origin, change: { free_at: week } },
        early,
      )
      await addAddresses(record, [one, two], wrong)
      await claimHost(record, two.origin, wrong, behind(wrong, HELD_MS)) // and is killed
      const change = { asked_at: wrong, due_at: behind(wrong, 15 * minute), visits: 1 }
      const host = { origin: one.origin, change: { free_at: behind(wrong, 2000), robots_at: wrong } }
      await settle(record, { url: one.url, change, found: [] }, host, wrong)

      expect(await readyOrigins(record, { now: behind(right, 60 * minute) }, 10)).toEqual([])
      expect(await rewind(record, behind(right, minute), HELD_MS)).toBe(Date.parse(wrong) - Date.parse(right) - minute)
      const now = behind(right, minute)
      expect(await nextInstant(record, { now })).toBe(behind(now, HELD_MS))
      expect(await readyOrigins(record, { now: behind(now, HELD_MS) }, 10)).toEqual([two.origin])
      expect(await readyOrigins(record, { now: behind(now, 15 * minute) }, 10)).toEqual([one.origin, two.origin])
      expect(await readyOrigins(record, { now: behind(week, -1) }, 10)).not.toContain(patient.origin) // as it asked for
      expect(await rewind(record, now, HELD_MS)).toBe(0)
    })

    test('is told to the record once, by however many collectors that see it at the same moment', async () => {
      const origin = 'https://one.example'
      const url = `${origin}/1`
      await addAddresses(
        record,
        [{ url, origin, source: 'one.example', kind: 'page', foundIn: null, dueAt: wrong }],
        wrong,
      )
      const pause = { origin, change: { free_at: behind(wrong, 65 * minute) } }
      await settle(record, { url, change: { asked_at: wrong, due_at: wrong }, found: [] }, pause, wrong)
      const back = await Promise.all([1, 2, 3].map(() => rewind(record, right, HELD_MS)))
      expect(back.toSorted((a, b) => a - b)).toEqual([0, 0, Date.parse(wrong) - Date.parse(right)])
      expect(await readyOrigins(record, { now: behind(right, 65 * minute - 1) }, 10)).toEqual([])
      expect(await readyOrigins(record, { now: behind(right, 65 * minute) }, 10)).toEqual([origin])
    })

    test('a clock that goes on, or back by some seconds, changes nothing', async () => {
      const found = {
        url: 'https://a.example/',
        origin: 'https://a.example',
        source: 'a',
        kind: 'page',
        foundIn: null,
      } as const
      await addAddresses(record, [{ ...found, dueAt: wrong }], wrong)
      for (const now of [wrong, behind(wrong, minute), behind(wrong, -5000)])
        expect(await rewind(record, now, HELD_MS)).toBe(0)
      expect(await nextInstant(record, { now: wrong })).toBe(wrong)
    })

    test('alerts tell what is new at once, and those that failed wait no longer than they would', async () => {
      const url = 'https://desk.example/hook'
      const { alert } = await addAlert(record, { name: 'a', query: { words: '' }, url, at: new Date(wrong) })
      await keep(record, page(right, 'вода чиста'))
      const [news] = await dueNews(record, new Date(behind(right, minute)))
      expect(news?.entries.map(({ words }) => words.join())).toEqual(['вода чиста'])
      if (news) await markTold(record, news, new Date(wrong)) // the clock is wrong once more
      expect(await dueNews(record, new Date(behind(right, minute)))).toEqual([])
      await markFailed(record, alert, 'status 500', new Date(wrong))
      await keep(record, invent({ ...said('Вода мутна'), url: 'https://ozero.example/3', at: right }))
      expect((await alertsOf(record))[0]?.due).toBe(behind(wrong, minute))
      expect(await dueNews(record, new Date(right))).toHaveLength(1)
      await markFailed(record, alert, 'status 500', new Date(right))
      expect(await dueNews(record, new Date(behind(right, minute / 2)))).toEqual([])
    })

    test('pages to be read whose announcement seems to be of the future are announced again', async () => {
      const { captureId } = await captureToRead(record, page(wrong, 'вода чиста').capture, wrong)
      const asked = { before: behind(right, -minute), after: behind(right, minute) }
      expect((await unreadSince(record, asked, 10)).map((each) => each.captureId)).toEqual([captureId])
    })

    test('the later of two mends holds', async () => {
      await keep(record, page(right, 'вода чиста'))
      const [person] = await findPeople(record, 'Тихов')
      const by = (at: string) => ({ by: 'Анна', reason: 'проверено', at })
      const first = await renamePerson(record, person?.id ?? '', 'Лев Тихий', by(wrong))
      await renamePerson(record, person?.id ?? '', 'Лев Громов', by(right))
      expect((await findPeople(record, 'Громов'))[0]?.name).toBe('Лев Громов')
      expect((await mendLog(record)).mends.map(({ at }) => at)).toEqual([behind(wrong, 1), wrong])
      await undoMend(record, first, by(right))
      expect((await findPeople(record, 'Громов'))[0]?.name).toBe('Лев Громов')
    })

    test('who signed in stays so until the instant that was said', async () => {
      const password = 'a long enough password'
      await addAccount(record, { name: 'Анна', rights: 'editor', made: wrong }, password)
      const opened = await openSession(record, { name: 'Анна', password, at: new Date(wrong) })
      const at = (instant: string) => sessionOf(record, opened?.token ?? '', new Date(instant))
      expect((await at(right))?.account.name).toBe('Анна')
      expect(await at(opened?.session.ends ?? '')).toBeNull()
    })
  })
}

const said = (words: string) => ({
  text: `Лев Тихов сказал: «${words}».`,
  people: [{ name: 'Лев Тихов', says: [words] }],
})
