import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPeople, keep, mostQuoted, type RecordStore, setRole } from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { type Invented, invent } from './readings.ts'

/** What an article of a day says that Роман Орсен is: "office, body", or what stands for no body. */
type Evidence = readonly [day: string, role: string, org?: string]

const page = ([day, role, org]: Evidence, at: number): Invented => ({
  url: `https://ozero.example/${day}-${at}`,
  text: `${role} ${org ?? ''} Роман Орсен сказал: ждём весны, ${at}.`,
  published: `${day}T09:00:00Z`,
  people: [
    {
      name: 'Роман Орсен',
      as: `Роман Орсен`,
      role,
      ...(org === undefined ? {} : { org }),
      says: [`ждём весны, ${at}`],
    },
  ],
})

const cases: readonly (readonly [why: string, evidence: readonly Evidence[], shown: string])[] = [
  [
    'the latest and not the fullest',
    [
      ['2024-03-01', 'министр обороны', 'Карсания'],
      ['2025-02-01', 'депутат'],
    ],
    'депутат',
  ],
  [
    'one office in its fullest words',
    [
      ['2024-03-01', 'официальный представитель', 'МИД Карсании'],
      ['2024-05-01', 'представитель', 'МИД'],
      ['2024-06-01', 'представитель'],
    ],
    'официальный представитель, МИД Карсании',
  ],
  [
    'never the words of the office held before the last one',
    [
      ['2023-03-01', 'министр обороны', 'Карсания'],
      ['2024-05-01', 'министр финансов', 'Карсания'],
      ['2024-06-01', 'министр'],
    ],
    'министр финансов, Карсания',
  ],
  [
    'an office that is over',
    [
      ['2024-03-01', 'министр обороны', 'Карсания'],
      ['2024-06-01', 'бывший министр обороны', 'Карсания'],
    ],
    'бывший министр обороны, Карсания',
  ],
  [
    'what is held before what was, on one day',
    [
      ['2024-06-01', 'экс-министр обороны', 'Карсания'],
      ['2024-06-01', 'глава', 'фонд «Весло»'],
      ['2024-06-01', 'former harbour minister', 'Karsania'],
    ],
    'глава, фонд «Весло»',
  ],
  [
    'an office rather than a word for anybody',
    [
      ['2024-03-01', 'министр обороны', 'Карсания'],
      ['2024-06-01', 'политик'],
      ['2024-07-01', 'отец троих детей'],
      ['2024-08-01', 'lawmaker'],
    ],
    'министр обороны, Карсания',
  ],
  ['such a word where nothing else is known', [['2024-06-01', 'политик']], 'политик'],
  [
    'no lesser office that ends alike',
    [
      ['2024-03-01', 'vice president', 'Karsania'],
      ['2024-06-01', 'president', 'Karsania'],
    ],
    'president, Karsania',
  ],
  [
    'of one day what is told most often',
    [
      ['2024-06-01', 'лидер партии «Весло»', 'Карсания'],
      ['2024-06-01', 'президент', 'Карсания'],
      ['2024-06-01', 'президент', 'Карсания'],
    ],
    'президент, Карсания',
  ],
]

/** What a record shows beside people, on every engine. */
export function latestRolesContract(engine: string, open: Opener): void {
  describe(`the role beside a person on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })

    const shown = async (of: RecordStore): Promise<string[]> =>
      (await mostQuoted(of, { limit: 5 })).map(({ role, org }) =>
        [role, org].filter((part) => part !== null).join(', '),
      )

    test.each(cases)('is %s', async (_, evidence, office) => {
      const pages = evidence.map(page)
      for (const each of pages) await keep(record, invent(each))
      expect(await shown(record)).toEqual([office])
    })

    test('is the same in any order of arrival', { timeout: 60_000 }, () =>
      fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(cases.flatMap(([, evidence]) => evidence).map(page)), async (pages) => {
          const shownIn = async (order: readonly Invented[]): Promise<string[]> => {
            const other = await open()
            try {
              for (const each of order) await keep(other.record, invent(each))
              return await shown(other.record)
            } finally {
              await other.dispose()
            }
          }
          expect(await shownIn(pages)).toEqual(await shownIn(pages.toReversed()))
        }),
        { numRuns: engine === 'SQLite' ? 12 : 3 },
      ),
    )

    test('goes with the words that gave it', async () => {
      const [first, second] = (cases[0]?.[1] ?? []).map(page)
      if (!first || !second) throw new Error('two pages were asked for')
      await keep(record, invent(first))
      await keep(record, invent({ ...second, at: '2025-08-01T00:00:00.000Z' }))
      expect(await shown(record)).toEqual(['депутат'])
      const later = { ...second, text: 'Роман Орсен сказал: ждём лета.', at: '2025-09-01T00:00:00.000Z' }
      await keep(record, invent({ ...later, people: [{ name: 'Роман Орсен', says: ['ждём лета'] }] }))
      expect(await shown(record)).toEqual(['министр обороны, Карсания'])
    })

    test('is the one that an editor gave, while it has no end', async () => {
      for (const each of (cases[0]?.[1] ?? []).map(page)) await keep(record, invent(each))
      const [orsen] = await findPeople(record, 'Орсен')
      const signed = { by: 'Лада', reason: '', at: '2026-01-01T00:00:00.000Z' }
      await setRole(
        record,
        orsen?.id ?? '',
        { role: 'посол', org: 'Норландия', from: '2025-03-01', to: '2025-09-01' },
        signed,
      )
      expect(await shown(record)).toEqual(['депутат'])
      await setRole(record, orsen?.id ?? '', { role: 'судья', org: null, from: '2025-10-01', to: null }, signed)
      expect(await shown(record)).toEqual(['судья'])
    })
  })
}
