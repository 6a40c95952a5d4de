import { describe, expect, test } from 'vitest'
import {
  findPeople,
  holdersOn,
  keep,
  type OfficeQuery,
  personView,
  type RecordStore,
  searchStatements,
  setRole,
  statementView,
  undoMend,
  verify,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { invent } from './readings.ts'

const signed = (day: string) => ({ by: 'Лада', reason: 'по указу', at: `${day}T00:00:00.000Z` })

/** An article of a day that says what somebody is. */
const named = (day: string, name: string, role: string, org: string, words = `${role} ${org} ${name}`) =>
  invent({
    url: `https://ozero.example/${day}-${name.length}`,
    text: `${words} прибыл.`,
    published: `${day}T09:00:00Z`,
    people: [{ name, as: words, role, org }],
  })

/** Two ministers one after the other, a deputy, a former one, and a minister of another country. */
const ministers = [
  named('2024-03-01', 'Роман Орсен', 'министр иностранных дел', 'Карсания'),
  named('2024-11-20', 'Роман Орсен', 'министр иностранных дел', 'Карсания'),
  named('2025-02-03', 'Инна Ремизова', 'министр иностранных дел', 'Карсания'),
  named('2025-02-10', 'Лада Верёвкина', 'заместитель министра иностранных дел', 'Карсания'),
  named('2025-02-11', 'Роман Орсен', 'бывший министр иностранных дел', 'Карсания'),
  named('2025-02-12', 'Уго Бранд', 'министр иностранных дел', 'Норландия'),
]

/** What a record must tell of offices over time, and of when, where and to whom something was said, on every engine. */
export function officesContract(engine: string, open: Opener): void {
  describe(`offices and occasions on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    const keepAll = async (): Promise<void> => {
      for (const reading of ministers) await keep(record, reading)
    }
    const asked = async (query: OfficeQuery): Promise<string[]> =>
      (await holdersOn(record, query)).holders.map(
        ({ person, certainty, interrupted }) => `${person.name}: ${certainty}${interrupted ? ', interrupted' : ''}`,
      )
    const minister = { role: 'министр иностранных дел', org: 'Карсания' }

    test('tells who held an office on a day, the surest first', async () => {
      await keepAll()
      expect(await asked({ ...minister, on: '2024-06-01' })).toEqual([
        'Роман Орсен: between',
        'Инна Ремизова: after, interrupted',
      ])
      expect(await asked({ ...minister, on: '2024-11-20' })).toEqual(['Роман Орсен: said', 'Инна Ремизова: after'])
      expect(await asked({ ...minister, on: '2025-03-01' })).toEqual([
        'Инна Ремизова: before',
        'Роман Орсен: before, interrupted',
      ])
      expect(await asked({ ...minister, on: '2023-01-01' })).toEqual([
        'Роман Орсен: after',
        'Инна Ремизова: after, interrupted',
      ])
    })

    test('finds neither deputies nor former ministers nor those of another country by the words of an office', async () => {
      await keepAll()
      const names = async (query: OfficeQuery) =>
        (await holdersOn(record, query)).holders.map(({ person }) => person.name)
      expect(await names({ ...minister, on: '2025-02-12' })).not.toContain('Лада Верёвкина')
      expect(await names({ role: 'министр', org: 'Норландия', on: '2025-02-12' })).toEqual(['Уго Бранд'])
      expect(await names({ role: 'заместитель министра', on: '2025-02-12' })).toEqual(['Лада Верёвкина'])
      expect(await names({ role: 'король', on: '2025-02-12' })).toEqual([])
    })

    test('gives the words nearest to the day on both sides', async () => {
      await keepAll()
      const [orsen] = (await holdersOn(record, { ...minister, on: '2024-06-01' })).holders
      expect(orsen?.before).toMatchObject({ day: '2024-03-01', words: 'министр иностранных дел Карсания Роман Орсен' })
      expect(orsen?.after?.day).toBe('2024-11-20')
      expect(orsen?.before?.article.published).toBe('2024-03-01T09:00:00Z')
    })

    test('tells what a person was on a day, by any form of the name', async () => {
      await keepAll()
      const { holders } = await holdersOn(record, { person: 'Орсена', on: '2025-02-11' })
      expect(
        holders.map(({ role, certainty, interrupted }) => `${role}: ${certainty}${interrupted ? ', interrupted' : ''}`),
      ).toEqual(['бывший министр иностранных дел: said', 'министр иностранных дел: before, interrupted'])
      expect((await holdersOn(record, { person: 'Никто', on: '2025-02-11' })).total).toBe(0)
    })

    test('is the same in any order of arrival', async () => {
      await keepAll()
      const before = await asked({ ...minister, on: '2024-06-01' })
      const opened = await open()
      try {
        for (const reading of [...ministers].reverse()) await keep(opened.record, reading)
        const { holders } = await holdersOn(opened.record, { ...minister, on: '2024-06-01' })
        expect(holders.map(({ person }) => person.name)).toEqual(before.map((line) => line.split(':')[0]))
      } finally {
        await opened.dispose()
      }
    })

    test('an editor gives an office its days, and takes it back', async () => {
      await keepAll()
      const [orsen] = await findPeople(record, 'Орсен')
      const held = { role: 'посол', org: 'Норландия', from: '2025-03-01', to: '2025-09-01' }
      const id = await setRole(record, orsen?.id ?? '', held, signed('2026-01-01'))
      expect(await asked({ role: 'посол', on: '2025-05-01' })).toEqual(['Роман Орсен: said'])
      expect(await asked({ role: 'посол', on: '2025-12-01' })).toEqual(['Роман Орсен: before'])
      await undoMend(record, id, signed('2026-01-02'))
      expect(await asked({ role: 'посол', on: '2025-05-01' })).toEqual([])
    })

    test('a person has each role with its first and last words', async () => {
      await keepAll()
      const [orsen] = await findPeople(record, 'Орсен')
      const view = await personView(record, orsen?.id ?? '')
      expect(view?.roles.map(({ role, first, last, articles }) => [role, first, last, articles])).toEqual([
        ['бывший министр иностранных дел', '2025-02-11', '2025-02-11', 1],
        ['министр иностранных дел', '2024-03-01', '2024-11-20', 2],
      ])
      expect(view?.roles[1]?.firstSeen?.words).toBe('министр иностранных дел Карсания Роман Орсен')
      expect(view?.roles[1]?.lastSeen?.day).toBe('2024-11-20')
    })

    test('a body is one under its names in several languages, and two of different states are two', async () => {
      const says = (day: string, name: string, language: string) =>
        invent({
          url: `https://ozero.example/${day}`,
          text: `${name}: завод закрыт.`,
          language,
          people: [{ name, type: 'organisation', says: ['завод закрыт'] }],
        })
      const names = [
        'МИД Казахстана',
        'Foreign Ministry of Kazakhstan',
        'Қазақстан Сыртқы істер министрлігі',
        'МИД Норвегии',
        'МИД',
        'МИД',
      ]
      for (const [at, name] of names.entries())
        await keep(record, says(`body-${at}`, name, ['ru', 'en', 'kk'][at] ?? 'ru'))
      const { entries } = await searchStatements(record, { words: '', limit: 10 })
      const persons = new Map<string, Set<string>>()
      for (const { speaker } of entries) {
        const id = speaker.personId ?? ''
        persons.set(id, (persons.get(id) ?? new Set()).add(speaker.name ?? ''))
      }
      expect([...persons.values()].map((all) => [...all].sort()).sort()).toEqual([
        ['Foreign Ministry of Kazakhstan', 'МИД Казахстана', 'Қазақстан Сыртқы істер министрлігі'],
        ['МИД'],
        ['МИД'],
        ['МИД Норвегии'],
      ])
    })

    test('a name in other letters is shown as a guess, not joined, and not where it could be two or another state', async () => {
      const met = (url: string, name: string, role: string, org: string) =>
        invent({
          url: `https://ozero.example/${url}`,
          text: `${role} ${org} ${name}.`,
          people: [{ name, as: `${role} ${org} ${name}`, role, org }],
        })
      await keep(record, met('1', 'Айбек Орманов', 'министр', 'Казахстан'))
      await keep(record, met('2', 'Aibek Ormanov', 'minister', 'Kazakhstan'))
      await keep(record, met('3', 'Роман Орсен', 'посол', 'Норвегия'))
      await keep(record, met('4', 'Roman Orsen', 'footballer', 'France'))
      const likely = async (name: string, otherLetters = true) => {
        const found = await findPeople(record, name)
        const own = found.find((person) => person.name === name)
        const view = await personView(record, own?.id ?? '', { otherLetters })
        return view?.likelySame.map(({ person, because, score }) => [person.name, because, score > 0.7 && score < 1])
      }
      expect(await likely('Айбек Орманов')).toEqual([['Aibek Ormanov', 'letters and organisation', true]])
      expect(await likely('Aibek Ormanov')).toEqual([['Айбек Орманов', 'letters and organisation', true]])
      expect(await likely('Айбек Орманов', false)).toEqual([])
      expect(await likely('Роман Орсен')).toEqual([])
    })

    const told = invent({
      url: 'https://ozero.example/told',
      text: 'В понедельник Роман Орсен на брифинге сказал журналистам: завод закрыт. Позже он добавил: людям заплатят.',
      people: [
        {
          name: 'Роман Орсен',
          says: ['завод закрыт'],
          when: ['2025-03-31', 'В понедельник'],
          venue: ['briefing', 'брифинге'],
          to: 'журналистам',
        },
        { name: 'Роман Орсен', as: 'он', says: ['людям заплатят'] },
      ],
    })

    test('keeps when, where and to whom, with the words that tell it', async () => {
      await keep(record, told)
      const { entries } = await searchStatements(record, { words: 'завод' })
      expect(entries).toHaveLength(1)
      expect(entries[0]).toMatchObject({
        said: '2025-03-31',
        saidIn: { precision: 'day', words: 'В понедельник', text: { from: 0, to: 13 } },
        venue: { kind: 'briefing', name: null, words: 'брифинге' },
        addressee: { name: 'журналистам', words: 'журналистам' },
      })
      const view = await statementView(record, entries[0]?.id ?? '')
      expect(view?.entry.venue).toEqual(entries[0]?.venue)
      const { entries: untold } = await searchStatements(record, { words: 'заплатят' })
      expect(untold[0]).toMatchObject({ said: null, saidIn: null, venue: null, addressee: null })
    })

    test('finds what was said at one kind of venue', async () => {
      await keep(record, told)
      const at = async (venue: 'briefing' | 'interview') => (await searchStatements(record, { words: '', venue })).total
      expect(await at('briefing')).toBe(1)
      expect(await at('interview')).toBe(0)
      expect((await searchStatements(record, { words: 'заплатят', venue: 'briefing' })).total).toBe(0)
    })

    test('verifies the words that tell of an occasion', async () => {
      await keep(record, told)
      expect((await verify(record)).faults).toEqual([])
    })
  })
}
