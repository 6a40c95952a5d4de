import { describe, expect, test } from 'vitest'
import {
  defineIssue,
  erase,
  findPeople,
  type IssueRule,
  issues,
  keep,
  latestStatements,
  mendLog,
  mergePeople,
  nameSpeaker,
  personView,
  type RecordStore,
  rejectEntry,
  renamePerson,
  searchStatements,
  setRole,
  splitPerson,
  undoMend,
  verify,
} from '../../src/record/index.ts'
import { writing } from '../../src/record/store.ts'
import { filesOf } from './folders.ts'
import { personCalled, signed, statementOf } from './mends.ts'
import { type Invented, invent } from './readings.ts'
import { within } from './within.ts'

const pages: readonly Invented[] = [
  {
    url: 'https://ozero.example/1',
    text: 'Лев Тихов сказал: озеро обмелело навсегда. Вера Ручьёва возразила: неверно, что озеро обмелело навсегда.',
    people: [
      { name: 'Лев Тихов', role: 'депутат', says: ['озеро обмелело навсегда'] },
      { name: 'Вера Ручьёва', says: ['неверно, что озеро обмелело навсегда'] },
    ],
  },
  {
    url: 'https://ozero.example/2',
    text: 'Лев Тихов сказал: мостовая просела. Олег Камнев кивнул: тротуары целы.',
    people: [
      { name: 'Лев Тихов', says: ['мостовая просела'] },
      { name: 'Олег Камнев', says: ['тротуары целы'] },
    ],
  },
]

const withPages = (use: (record: RecordStore) => Promise<void>): Promise<void> =>
  within(async (record) => {
    for (const page of pages) await keep(record, invent(page))
    await use(record)
    expect((await verify(record)).faults).toEqual([])
  })

const erasing = (record: RecordStore, what: Parameters<typeof erase>[1]) =>
  erase(record, what, 'court order', '2026-02-01T00:00:00Z')

/** In which files of the record the words stand, in either encoding that a page could have. */
async function filesWith(record: RecordStore, words: string): Promise<string[]> {
  const files = await filesOf(record.place)
  return [...files].flatMap(([file, bytes]) => (bytes.includes(Buffer.from(words)) ? [file] : []))
}

const articleOf = async (record: RecordStore, words: string): Promise<string> =>
  (await searchStatements(record, { words })).entries[0]?.article.id ?? ''

describe('an erased article', () => {
  test('leaves of its mends who made them and when, and no word', async () => {
    await withPages(async (record) => {
      const words = await statementOf(record, 'мостовая просела')
      const article = await articleOf(record, 'мостовая просела')
      await nameSpeaker(record, words, { name: 'Нина Особая' }, signed('сказано о мостовая просела'))
      await rejectEntry(record, words, signed())
      expect(await filesWith(record, 'мостовая просела')).not.toEqual([])
      await erasing(record, { articleId: article })
      for (const gone of ['мостовая просела', 'Особая']) expect(await filesWith(record, gone), gone).toEqual([])
      const { mends } = await mendLog(record)
      expect(mends).toMatchObject([
        { kind: 'reject', by: 'Анна Линд', erased: true, anchored: false, anchors: [{ id: null, words: '' }] },
        { kind: 'name', by: 'Анна Линд', reason: '', change: {}, erased: true },
      ])
      expect((await mendLog(record, { unanchored: true })).total).toBe(0)
      await expect(undoMend(record, mends[0]?.id ?? '', signed())).rejects.toThrow(/was erased/)
    })
  })

  test('leaves the mends of people who are in other articles', async () => {
    await withPages(async (record) => {
      const [lev, oleg] = [await personCalled(record, 'Лев Тихов'), await personCalled(record, 'Олег Камнев')]
      await renamePerson(record, lev, 'Лев Большой', signed())
      await renamePerson(record, oleg, 'Олег Малый', signed())
      await erasing(record, { articleId: await articleOf(record, 'мостовая просела') })
      expect((await personView(record, lev))?.name).toBe('Лев Большой')
      expect(await filesWith(record, 'Олег')).toEqual([])
      await erasing(record, { articleId: await articleOf(record, 'озеро обмелело навсегда') })
      expect(await filesWith(record, 'Большой')).toEqual([])
    })
  })
})

describe('an erased person', () => {
  test('goes out of every mend that names them', async () => {
    await withPages(async (record) => {
      const [lev, vera] = [await personCalled(record, 'Лев Тихов'), await personCalled(record, 'Вера Ручьёва')]
      const merge = await mergePeople(record, lev, await personCalled(record, 'Олег Камнев'), signed())
      await undoMend(record, merge, signed('не Тихов'))
      await renamePerson(record, lev, 'Лев Большой', signed())
      await setRole(record, lev, { role: 'старейшина', org: null }, signed())
      const named = await nameSpeaker(record, await statementOf(record, 'тротуары целы'), { personId: lev }, signed())
      await undoMend(record, named, signed())
      await rejectEntry(record, await statementOf(record, 'неверно, что озеро обмелело навсегда'), signed())
      await erasing(record, { personId: lev })
      for (const gone of ['обмелело', 'просела', 'Большой', 'старейшина', 'не Тихов'])
        expect(await filesWith(record, gone), gone).toEqual([])
      expect((await personView(record, vera))?.name).toBe('Вера Ручьёва')
      const { mends } = await mendLog(record)
      expect(mends.filter(({ erased }) => !erased)).toEqual([])
      expect(JSON.stringify(mends)).not.toContain('Лев')
    })
  })

  test('leaves no name behind where their words had been given to another', async () => {
    await withPages(async (record) => {
      const lev = await personCalled(record, 'Лев Тихов')
      const vera = await personCalled(record, 'Вера Ручьёва')
      const named = await nameSpeaker(
        record,
        await statementOf(record, 'мостовая просела'),
        { personId: vera },
        signed(),
      )
      await erasing(record, { personId: lev })
      const said = async () => (await searchStatements(record, { words: 'мостовая просела' })).entries[0]?.speaker
      expect(await said()).toMatchObject({ name: 'Вера Ручьёва' })
      await undoMend(record, named, signed())
      expect(await said()).toMatchObject({ personId: null, name: null, type: 'anonymous' })
      expect(await findPeople(record, 'Тихов')).toEqual([])
    })
  })

  describe('in the issues that people defined', () => {
    const named = { ru: 'Отставка Леона Тихова', en: 'The pension of the Lion' }
    /** Леон Тихов stands in no other article. */
    const withLeon = (use: (record: RecordStore) => Promise<void>): Promise<void> =>
      within(async (record) => {
        const says = ['лёд тонок']
        await keep(record, invent({ text: 'Леон Тихов сказал: лёд тонок.', people: [{ name: 'Леон Тихов', says }] }))
        await use(record)
        expect((await verify(record)).faults).toEqual([])
      })
    const define = (record: RecordStore, rules: readonly IssueRule[], description = '') =>
      defineIssue(record, { names: named, description, rules }, signed('спор о Тихове'))
    const only = async (record: RecordStore) => (await issues(record))[0]

    test('has no name any more: its letters are blotted, and a rule that asks for it goes', async () => {
      await withLeon(async (record) => {
        await define(
          record,
          [{ all: 'отставка тихова' }, { all: 'мост', none: 'паром тихов', from: '2025-01-01' }],
          'О том, уйдёт ли Тихов; не о рыбе.',
        )
        await erasing(record, { personId: await personCalled(record, 'Леон Тихов') })
        expect(await only(record)).toMatchObject({
          names: { ru: 'Отставка █████ ██████', en: named.en },
          description: 'О том, уйдёт ли █████; не о рыбе.',
          rules: [{ all: 'мост', none: 'паром', from: '2025-01-01' }],
          reason: 'спор о ██████',
        })
        for (const gone of ['Тихов', 'тихов']) expect(await filesWith(record, gone), gone).toEqual([])
      })
    })

    test('of those who only sound alike all stays', async () => {
      await withPages(async (record) => {
        await define(record, [{ all: 'камень ручей' }], 'Камень и ручей, Вера в воду')
        const before = await only(record)
        for (const name of ['Вера Ручьёва', 'Олег Камнев'])
          await erasing(record, { personId: await personCalled(record, name) })
        expect(await only(record)).toEqual(before)
      })
    })

    test('a surname that another in the record has stays where it stands alone', async () => {
      await withLeon(async (record) => {
        await keep(
          record,
          invent({ text: 'Марк Тихов сказал: лёд крепок.', people: [{ name: 'Марк Тихов', says: ['лёд крепок'] }] }),
        )
        await define(record, [{ all: 'тихов' }, { all: 'леон тихов' }])
        await erasing(record, { personId: await personCalled(record, 'Леон Тихов') })
        expect(await only(record)).toMatchObject({
          names: { ru: 'Отставка █████ ██████' },
          rules: [{ all: 'тихов' }],
          reason: 'спор о Тихове',
        })
      })
    })

    test('of a body only its whole name counts', async () => {
      await withPages(async (record) => {
        const text = 'Союз рыбаков сказал: лёд крепок.'
        const body = { name: 'Союз рыбаков', type: 'organisation' as const, says: ['лёд крепок'] }
        await keep(record, invent({ text, people: [body] }))
        await define(record, [{ all: 'союз' }], 'Квоты: Союз Рыбаков против, Союз Моряков за')
        await erasing(record, { personId: await personCalled(record, 'Союз рыбаков') })
        expect(await only(record)).toMatchObject({
          description: 'Квоты: ████ ███████ против, Союз Моряков за',
          rules: [{ all: 'союз' }],
        })
      })
    })
  })

  test('takes along what editors said they said, and leaves whom they were taken for', async () => {
    await withPages(async (record) => {
      await nameSpeaker(record, await statementOf(record, 'тротуары целы'), { name: 'Нина Особая' }, signed())
      await erasing(record, { personId: await personCalled(record, 'Нина Особая') })
      expect(await filesWith(record, 'тротуары')).toEqual([])
      expect(await filesWith(record, 'Особая')).toEqual([])
      expect((await findPeople(record, 'Камнев')).map(({ statements }) => statements)).toEqual([0])
    })
  })

  test('who was split from them stays somebody else', async () => {
    await withPages(async (record) => {
      const lev = await personCalled(record, 'Лев Тихов')
      await splitPerson(record, lev, [await articleOf(record, 'мостовая просела')], signed('однофамилец'))
      const entry = (await latestStatements(record, { limit: 9 })).find((it) => it.words[0] === 'мостовая просела')
      const other = entry?.speaker.personId ?? ''
      const first = (await latestStatements(record, { limit: 9 })).find((it) => it.words[0]?.startsWith('озеро'))
      await erasing(record, { personId: first?.speaker.personId ?? '' })
      expect(await personView(record, other)).toMatchObject({ name: 'Лев Тихов', statements: 1 })
      const [page] = pages.slice(1)
      if (page) await keep(record, invent({ ...page, versions: { reader: '1', extractor: '2' } }))
      expect(await personView(record, other)).toMatchObject({ statements: 1 })
    })
  })
})

describe('verify', () => {
  test.each<[string, (record: RecordStore) => Promise<unknown>]>([
    ['another author', (record) => writing(record, (db) => db.updateTable('mend').set({ by: 'Кто-то' }).execute())],
    ['another name', (record) => writing(record, (db) => db.updateTable('mend').set({ change: '{}' }).execute())],
    ['another anchor', (record) => writing(record, (db) => db.updateTable('anchor').set({ found: 's1' }).execute())],
  ])('finds a mend with %s', async (_, tamper) => {
    await within(async (record) => {
      for (const page of pages) await keep(record, invent(page))
      await nameSpeaker(record, await statementOf(record, 'тротуары целы'), { name: 'Нина Особая' }, signed())
      expect((await verify(record)).faults).toEqual([])
      await tamper(record)
      expect((await verify(record)).faults.map(({ what }) => what)).toEqual(['mend-changed'])
    })
  })
})
