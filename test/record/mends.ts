import { beforeEach, describe, expect, test } from 'vitest'
import {
  articleView,
  findPeople,
  keep,
  latestStatements,
  type Mend,
  mendLog,
  mergePeople,
  nameSpeaker,
  PIECE_BREAK,
  personView,
  positionsOn,
  type RecordStore,
  rejectEntry,
  renamePerson,
  type Signature,
  searchStatements,
  setRole,
  splitPerson,
  statementView,
  undoMend,
  verify,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { dump } from './dump.ts'
import { openedForEach } from './each.ts'
import { newsroomReadings } from './newsroom.ts'
import { type Invented, invent } from './readings.ts'

let minute = 0
/** Signed by an editor, each a minute after the one before. */
export function signed(reason = 'seen on the page'): Signature {
  minute += 1
  return { by: 'Анна Линд', reason, at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString() }
}

const people = (record: RecordStore, name: string) => findPeople(record, name)

export async function personCalled(record: RecordStore, name: string): Promise<string> {
  const found = (await people(record, name)).filter((person) => person.name === name)
  expect(found, name).toHaveLength(1)
  return found[0]?.id ?? ''
}

export async function statementOf(record: RecordStore, words: string): Promise<string> {
  const { entries } = await searchStatements(record, { words })
  const entry = entries.find((each) => each.words.join(PIECE_BREAK) === words)
  if (!entry) throw new Error(`nobody says: ${words}`)
  return entry.id
}

const tihov = (at: number, more: Partial<Invented> = {}): Invented => ({
  url: `https://ozero.example/m${at}`,
  text: `Депутат Лев Тихов заявил: вода ${at} чиста. Соседи молчали.`,
  published: `2025-03-${String((at % 28) + 1).padStart(2, '0')}`,
  people: [{ name: 'Лев Тихов', role: 'депутат', says: [`вода ${at} чиста`] }],
  ...more,
})
const tikhov = (at: number): Invented => ({
  url: `https://lake.example/m${at}`,
  language: 'en',
  text: `Lev Tikhov, a deputy, said the water ${at} is clean.`,
  published: `2025-04-${String((at % 28) + 1).padStart(2, '0')}`,
  people: [{ name: 'Lev Tikhov', role: 'deputy', says: [`the water ${at} is clean`] }],
})

/** What mends must do on every engine. */
export function mendsContract(engine: string, open: Opener): void {
  describe(`mends on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    beforeEach(async () => {
      for (const reading of newsroomReadings()) await keep(record, reading)
    })

    const add = async (...pages: readonly Invented[]): Promise<void> => {
      for (const page of pages) await keep(record, invent(page))
    }
    const person = (name: string) => personCalled(record, name)
    const statement = (words: string) => statementOf(record, words)
    const theMend = async (id: string): Promise<Mend> => {
      const [mend] = (await mendLog(record, { about: id })).mends
      if (!mend) throw new Error(`no mend ${id}`)
      return mend
    }
    const lost = async (): Promise<string[]> =>
      (await mendLog(record, { unanchored: true })).mends.map((mend) => mend.kind)
    const speakerOf = async (words: string) =>
      (await latestStatements(record, { limit: 500 })).find((entry) => entry.words.join(PIECE_BREAK) === words)?.speaker

    describe('merge', () => {
      test('makes two people one, under both ids, over scripts', async () => {
        const [one, other] = [await person('Айдар Смадиев'), await person('Smadiev')]
        const id = await mergePeople(record, one, other, signed())
        const least = one < other ? one : other
        for (const asked of [one, other])
          expect(await personView(record, asked)).toMatchObject({ id: least, name: 'Айдар Смадиев', statements: 4 })
        expect((await findPeople(record, 'Smadiev')).map(({ name }) => name)).toContain('Айдар Смадиев')
        expect((await searchStatements(record, { words: '', speaker: 'Айдар Смадиев' })).total).toBe(4)
        expect((await speakerOf('the treaties were "not needed"'))?.personId).toBe(least)
        expect(await theMend(id)).toMatchObject({ kind: 'merge', by: 'Анна Линд', anchored: true, undone: null })
        expect((await mendLog(record, { about: other })).mends.map((mend) => mend.id)).toEqual([id])
      })

      test('undone, each is who it was', async () => {
        const before = await dump(record)
        const [one, other] = [await person('Айдар Смадиев'), await person('Smadiev')]
        const id = await mergePeople(record, one, other, signed())
        expect(await dump(record)).not.toEqual(before)
        await undoMend(record, id, signed('they are two'))
        expect(await dump(record)).toEqual(before)
        expect(await theMend(id)).toMatchObject({
          undone: { by: 'Анна Линд', reason: 'they are two' },
          anchored: false,
        })
      })

      test('two merged people, a hundred new articles about both, and split again: as if never merged', async () => {
        await add(tihov(1), tikhov(1))
        const ids = [await person('Лев Тихов'), await person('Lev Tikhov')] as const
        const id = await mergePeople(record, ...ids, signed())
        const later = Array.from({ length: 50 }, (_, at) => [tihov(at + 2), tikhov(at + 2)]).flat()
        await add(...later)
        expect(await personView(record, ids[1])).toMatchObject({ statements: 102, articles: 102 })
        await undoMend(record, id, signed())
        const mended = await dump(record)
        const fresh = await open()
        for (const reading of newsroomReadings()) await keep(fresh.record, reading)
        for (const page of [tihov(1), tikhov(1), ...later]) await keep(fresh.record, invent(page))
        expect(mended).toEqual(await dump(fresh.record))
        await fresh.dispose()
      }, 60_000)

      test('bodies and people without a surname can be merged too', async () => {
        await add({
          url: 'https://ozero.example/b',
          text: 'МИД заявил: мост нужен.',
          people: [{ name: 'МИД', type: 'organisation', says: ['мост нужен'] }],
        })
        await mergePeople(record, await person('МИД Вестландии'), await person('МИД'), signed())
        expect((await speakerOf('мост нужен'))?.personId).toBe((await people(record, 'МИД'))[0]?.id)
        expect(await people(record, 'МИД')).toHaveLength(1)
      })

      test('a third person joins through either of the two', async () => {
        await add(tihov(1), tikhov(1))
        const [a, b, c] = [await person('Лев Тихов'), await person('Lev Tikhov'), await person('Вера Ручьёва')]
        const first = await mergePeople(record, a, b, signed())
        await mergePeople(record, b, c, signed())
        expect((await personView(record, c))?.statements).toBe(4)
        await undoMend(record, first, signed())
        expect((await personView(record, a))?.id).not.toBe((await personView(record, b))?.id)
      })

      test('one with itself, or with nobody, is an error that says so', async () => {
        const one = await person('Айдар Смадиев')
        await expect(mergePeople(record, one, one, signed())).rejects.toMatchObject({ code: 'no-change' })
        await expect(mergePeople(record, one, 'p000000000000000000000000', signed())).rejects.toMatchObject({
          code: 'not-found',
          message: 'p000000000000000000000000 is not in the record',
        })
        expect((await mendLog(record)).total).toBe(0)
      })
    })

    describe('split', () => {
      test('makes someone else of a person in the articles that are named, now and when they are read again', async () => {
        const pages = [tihov(1), tihov(2), tihov(3)]
        await add(...pages)
        const before = await dump(record)
        const one = await person('Лев Тихов')
        const article = (await searchStatements(record, { words: 'вода 2 чиста' })).entries[0]?.article.id ?? ''
        const id = await splitPerson(record, one, [article], signed('another Tikhov'))
        const found = await people(record, 'Лев Тихов')
        expect(found.map(({ statements }) => statements).sort()).toEqual([1, 2])
        const other = (await speakerOf('вода 2 чиста'))?.personId
        expect((await speakerOf('вода 1 чиста'))?.personId).not.toBe(other)
        expect((await personView(record, other ?? ''))?.roles).toMatchObject([{ role: 'депутат' }])
        await add({ ...tihov(2), versions: { reader: '1', extractor: '2' } }, tihov(4))
        expect((await speakerOf('вода 2 чиста'))?.personId).toBe(other)
        expect((await people(record, 'Лев Тихов')).map(({ statements }) => statements).sort()).toEqual([1, 3])
        expect((await mendLog(record, { about: other ?? '' })).mends.map((mend) => mend.id)).toEqual([id])
        await undoMend(record, id, signed())
        expect((await people(record, 'Лев Тихов')).map(({ statements }) => statements)).toEqual([4])
        expect(JSON.stringify(before)).toContain('вода 2 чиста')
      })

      test('what went can be merged with whom it is', async () => {
        await add(tihov(1), tihov(2))
        const [article] = (await searchStatements(record, { words: 'вода 2 чиста' })).entries
        await splitPerson(record, await person('Лев Тихов'), [article?.id ?? ''], signed())
        const apart = (await speakerOf('вода 2 чиста'))?.personId ?? ''
        await mergePeople(record, apart, await person('Вера Ручьёва'), signed())
        expect((await speakerOf('вода 2 чиста'))?.personId).toBe((await speakerOf('Договор почти готов'))?.personId)
        expect((await speakerOf('вода 1 чиста'))?.personId).toBe(await person('Лев Тихов'))
      })

      test('all of the articles, another article, or none: an error', async () => {
        await add(tihov(1), tihov(2))
        const id = await person('Лев Тихов')
        const articles = (await personView(record, id))?.entries.map((entry) => entry.article.id) ?? []
        await expect(splitPerson(record, id, articles, signed())).rejects.toMatchObject({ code: 'wrong' })
        await expect(splitPerson(record, id, [], signed())).rejects.toMatchObject({ code: 'wrong' })
        const [elsewhere] = (await searchStatements(record, { words: 'рано' })).entries
        await expect(splitPerson(record, id, [elsewhere?.article.id ?? ''], signed())).rejects.toThrow(
          /does not appear there/,
        )
      })
    })

    describe('name', () => {
      test('gives the words to a person of the record, everywhere', async () => {
        const before = await dump(record)
        const ruchyova = await person('Вера Ручьёва')
        const id = await nameSpeaker(record, await statement('рано'), { personId: ruchyova }, signed())
        expect(await speakerOf('рано')).toEqual({
          personId: ruchyova,
          name: 'Вера Ручьёва',
          type: 'person',
          role: 'министр', // as this article has her
          org: 'Вестландия',
          how: 'named',
        })
        expect(await personView(record, ruchyova)).toMatchObject({ statements: 3, articles: 2 })
        expect(await personView(record, await person('Олег Камнев'))).toMatchObject({ statements: 1, articles: 2 })
        expect((await searchStatements(record, { words: 'рано', speaker: 'Ручьёвой' })).total).toBe(1)
        expect((await searchStatements(record, { words: 'рано', speaker: 'Камнев' })).total).toBe(0)
        await undoMend(record, id, signed())
        expect(await dump(record)).toEqual(before)
      })

      test('gives them to someone who does not appear there, and to someone new', async () => {
        const before = await dump(record)
        const smadiev = await person('Айдар Смадиев')
        const first = await nameSpeaker(record, await statement('рано'), { personId: smadiev }, signed())
        expect(await personView(record, smadiev)).toMatchObject({ statements: 4, articles: 3 })
        const words = await statement('Играли плохо')
        const office = { role: 'тренер', org: 'Клуб' }
        const second = await nameSpeaker(record, words, { name: '  Пётр  Ольхов ' }, signed(), office)
        expect(await speakerOf('Играли плохо')).toMatchObject({ name: 'Пётр Ольхов', ...office })
        expect((await people(record, 'Ольхова'))[0]).toMatchObject({ name: 'Пётр Ольхов', statements: 1, articles: 1 })
        expect((await searchStatements(record, { words: '', org: 'клуб' })).total).toBe(1)
        await undoMend(record, first, signed())
        await undoMend(record, second, signed())
        expect(await dump(record)).toEqual(before)
        expect(await people(record, 'Ольхов')).toEqual([])
      })

      test('a new name joins those who are called so, whichever was first', async () => {
        await nameSpeaker(record, await statement('Играли плохо'), { name: 'Лев Тихов' }, signed())
        await add(tihov(1))
        expect((await people(record, 'Тихов')).map(({ name, statements }) => [name, statements])).toEqual([
          ['Лев Тихов', 2],
        ])
      })

      test('leaves a source unnamed', async () => {
        await nameSpeaker(record, await statement('Играли плохо'), { unnamed: true }, signed())
        expect(await speakerOf('Играли плохо')).toMatchObject({ personId: null, name: null, type: 'anonymous' })
      })

      test('of two names the last holds; undone, the one before it', async () => {
        const words = await statement('рано')
        await nameSpeaker(record, words, { name: 'Пётр Ольхов' }, signed())
        const second = await nameSpeaker(record, words, { name: 'Лев Тихов' }, signed())
        expect((await speakerOf('рано'))?.name).toBe('Лев Тихов')
        await undoMend(record, second, signed())
        expect((await speakerOf('рано'))?.name).toBe('Пётр Ольхов')
      })
    })

    describe('reject', () => {
      test('takes a statement out of every view but its own, and brings it back', async () => {
        const before = await dump(record)
        const words = await statement('Мы против референдумов')
        const id = await rejectEntry(record, words, signed())
        expect((await searchStatements(record, { words: 'референдумов' })).entries.map((it) => it.words)).toEqual([
          ['Референдум не нужен'],
        ])
        expect(JSON.stringify(await dump(record))).not.toContain('["Мы против референдумов"]')
        expect(await personView(record, await person('Айдар Смадиев'))).toMatchObject({ statements: 2, articles: 2 })
        expect(await statementView(record, words)).toMatchObject({ rejected: true })
        const view = await articleView(record, (await statementView(record, words))?.article.id ?? '')
        expect(view?.summary.statements).toBe(1)
        await expect(rejectEntry(record, words, signed())).rejects.toMatchObject({ code: 'no-change' })
        await undoMend(record, id, signed())
        expect(await dump(record)).toEqual(before)
        expect((await searchStatements(record, { words: 'референдумов' })).total).toBe(2)
      })

      test('takes a position out', async () => {
        await add({
          url: 'https://ozero.example/p',
          text: 'Вестландия против моста.',
          positions: [
            {
              holder: 'Вестландия',
              stance: 'opposes',
              cue: 'против',
              target: 'моста',
              evidence: 'Вестландия против моста.',
            },
          ],
        })
        const before = await dump(record)
        const found = async () => (await positionsOn(record, { words: 'мост' })).lines.flatMap((line) => line.entries)
        const [position] = await found()
        const id = await rejectEntry(record, position?.id ?? '', signed())
        expect(await found()).toEqual([])
        expect((await articleView(record, position?.article.id ?? ''))?.positions).toEqual([])
        await undoMend(record, id, signed())
        expect((await found()).map((it) => it.id)).toEqual([position?.id])
        expect(await dump(record)).toEqual(before)
      })
    })

    describe('rename and role', () => {
      test('a name that was given is shown everywhere and found', async () => {
        const before = await dump(record)
        const id = await person('Олег Камнев')
        const mend = await renamePerson(record, id, 'Олег Игоревич Камнев', signed())
        expect((await personView(record, id))?.name).toBe('Олег Игоревич Камнев')
        expect((await speakerOf('рано'))?.name).toBe('Олег Игоревич Камнев')
        expect((await people(record, 'Игоревича Камнева')).map((it) => it.id)).toEqual([id])
        await undoMend(record, mend, signed())
        expect(await dump(record)).toEqual(before)
        expect(await people(record, 'Игоревич')).toEqual([])
      })

      test('a role that was given is shown until it ends', async () => {
        const id = await person('Олег Камнев')
        const office = async () => {
          const view = await personView(record, id)
          return [view?.role, view?.org]
        }
        const mend = await setRole(record, id, { role: 'посол', org: 'Нордия' }, signed())
        expect(await office()).toEqual(['посол', 'Нордия'])
        await undoMend(record, mend, signed())
        await setRole(record, id, { role: 'посол', org: null, from: '2024-01-01', to: '2024-06-30' }, signed())
        expect(await office()).toEqual(['бывший министр', 'Вестландия'])
        const backwards = { role: 'посол', org: null, from: '2025-01-01', to: '2024-01-01' }
        await expect(setRole(record, id, backwards, signed())).rejects.toMatchObject({ code: 'wrong', place: 'to' })
      })
    })

    describe('reading again', () => {
      const page = (text: string, says: string, more: Partial<Invented> = {}): Invented => ({
        url: 'https://ozero.example/again',
        text,
        people: [{ name: 'Лев Тихов', says: [says] }, { name: 'Вера Ручьёва' }],
        ...more,
      })
      const first = 'Лев Тихов при Вере Ручьёвой, то есть Вера Ручьёва рядом, сказал: вода озера чиста как никогда.'

      test('mends hold where the extractor is newer and its spans are a little different', async () => {
        await add(page(first, 'вода озера чиста как никогда'))
        await nameSpeaker(record, await statement('вода озера чиста как никогда'), { name: 'Вера Ручьёва' }, signed())
        await add(page(first, 'вода озера чиста', { versions: { reader: '1', extractor: '2' } }))
        expect((await speakerOf('вода озера чиста'))?.name).toBe('Вера Ручьёва')
        expect(await lost()).toEqual([])
      })

      test('mends hold where the text has changed round the words', async () => {
        await add(page(first, 'вода озера чиста как никогда'))
        await rejectEntry(record, await statement('вода озера чиста как никогда'), signed())
        const second = `Обновлено. ${first} Иного он не сказал.`
        await add(page(second, 'вода озера чиста как никогда', { modified: '2025-05-01' }))
        expect((await searchStatements(record, { words: 'вода озера' })).total).toBe(0)
        expect(await lost()).toEqual([])
      })

      test('what finds its words no more is listed, and holds again when they come back', async () => {
        await add(page(first, 'вода озера чиста как никогда'))
        const id = await rejectEntry(record, await statement('вода озера чиста как никогда'), signed())
        const without = 'Лев Тихов молчал, Вера Ручьёва рядом.'
        await add(page(without, 'молчал', { modified: '2025-05-01' }))
        expect(await lost()).toEqual(['reject'])
        expect(await theMend(id)).toMatchObject({
          anchored: false,
          anchors: [{ id: null, words: 'вода озера чиста как никогда' }],
        })
        await add(page(`${first} Вот.`, 'вода озера чиста как никогда', { modified: '2025-06-01' }))
        expect(await lost()).toEqual([])
        expect((await searchStatements(record, { words: 'вода озера' })).total).toBe(0)
      })

      test('a person whose name is read otherwise now is followed by the words that name them', async () => {
        const read = (name: string, extractor: string): Invented => ({
          url: 'https://ozero.example/again',
          text: 'По словам Ивара Дола, дождь будет.',
          people: [{ name, as: 'Ивара Дола', says: ['дождь будет'] }],
          versions: { reader: '1', extractor },
        })
        await add(read('Ивара Дол', '1'))
        await renamePerson(record, await person('Ивара Дол'), 'Ивар Дол-младший', signed())
        await add(read('Ивар Дол', '2'))
        expect((await speakerOf('дождь будет'))?.name).toBe('Ивар Дол-младший')
        await add(read('Пётр Сом', '3'))
        expect((await speakerOf('дождь будет'))?.name).toBe('Пётр Сом')
        expect(await lost()).toEqual(['rename'])
      })
    })

    test('undo twice, or of nothing, is an error that says who was first', async () => {
      const id = await rejectEntry(record, await statement('рано'), signed())
      await undoMend(record, id, signed())
      await expect(undoMend(record, id, signed())).rejects.toThrow(/was undone by Анна Линд at 2026-/)
      await expect(undoMend(record, 'm000000000000000000000000', signed())).rejects.toMatchObject({ code: 'not-found' })
    })

    test.each<[string, Partial<Signature>]>([
      ['no author', { by: ' ' }],
      ['a time that is none', { at: 'yesterday' }],
      ['control characters', { by: 'a\u0000b' }],
      ['a reason without end', { reason: 'x'.repeat(2000) }],
    ])('nothing is mended with %s', async (_, wrong) => {
      const mend = rejectEntry(record, await statement('рано'), { ...signed(), ...wrong })
      await expect(mend).rejects.toMatchObject({ name: 'MendError', code: 'wrong' })
      expect((await mendLog(record)).total).toBe(0)
    })

    test('the log has the newest first, and pages', async () => {
      await rejectEntry(record, await statement('рано'), signed())
      await renamePerson(record, await person('Айдар Смадиев'), 'Айдар С.', signed())
      expect((await mendLog(record, { limit: 1 })).mends.map(({ kind }) => kind)).toEqual(['rename'])
      expect(await mendLog(record, { limit: 5, offset: 1 })).toMatchObject({ total: 2, mends: [{ kind: 'reject' }] })
      expect((await verify(record)).faults).toEqual([])
    })
  })
}
