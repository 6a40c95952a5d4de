import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  closeRecord,
  findPeople,
  keep,
  openRecord,
  PIECE_BREAK,
  positionsOn,
  type RecordStore,
  searchStatements,
  verify,
} from '../../src/record/index.ts'
import { temporaryFolder } from './folders.ts'
import { newsroomReadings } from './newsroom.ts'
import { invent, lemmaOf } from './readings.ts'

describe('whatever is asked or kept', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let record: RecordStore
  beforeEach(async () => {
    folder = await temporaryFolder()
    record = await openRecord(folder.path, { lemmaOf })
  })
  afterEach(async () => {
    await closeRecord(record)
    await folder.remove()
  })

  test('no query is a command: each finds or finds nothing, and marks lie inside the words', async () => {
    for (const reading of newsroomReadings()) await keep(record, reading)
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        "'",
        'NEAR(',
        ' OR ',
        ' AND ',
        ' NOT ',
        '*',
        '^',
        ':',
        'exact:',
        '-',
        'не',
        'референдум',
        '\0',
        '\ud800',
      ),
    )
    const query = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(query, query, async (words, name) => {
        const { total, entries } = await searchStatements(record, { words, org: name, speaker: name, outlet: name })
        expect(entries.length).toBeLessThanOrEqual(total)
        expect((await positionsOn(record, { words, holder: name })).total).toBe(0) // these pages state none
        for (const entry of (await searchStatements(record, { words })).entries)
          for (const { from, to } of entry.highlights) {
            expect(from).toBeLessThan(to)
            expect(to).toBeLessThanOrEqual(entry.words.join(PIECE_BREAK).length)
          }
        await findPeople(record, name)
      }),
      { numRuns: 100 },
    )
  })

  test('what a text says is found by each of its words', async () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })
    let page = 0
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        page += 1
        const content = parts.join(' ')
        const people = content.trim() === '' ? [] : [{ name: 'Лев Тихов', says: [content] }]
        await keep(record, invent({ url: `https://ozero.example/${page}`, text: `Лев Тихов: ${content}`, people }))
        for (const part of parts.filter((each) => /[\p{L}\p{N}]/u.test(each))) {
          const { entries } = await searchStatements(record, { words: part, limit: 1000 })
          expect(
            entries.some((entry) => entry.words[0] === content),
            part,
          ).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
    expect((await verify(record)).faults).toEqual([])
  })

  test('an article with thousands of speakers of one surname is kept in time', async () => {
    const count = 1000
    const people = Array.from({ length: count }, (_, at) => ({
      name: at % 2 === 0 ? `Имя${at} Тихов` : 'Тихов',
      as: `слово${at} `,
      role: `роль${at % 100}`,
      org: `дом${at}`,
      says: [`слово${at} `],
    }))
    const text = people.map(({ as }) => as).join('')
    await keep(record, invent({ url: 'https://ozero.example/1', text, people }))
    expect((await findPeople(record, 'Тихов')).length).toBe(count)
    const next = [{ name: 'Тихов', role: 'роль0', org: 'дом0', says: ['слово0 '] }]
    await keep(record, invent({ url: 'https://ozero.example/2', text: 'слово0 Тихов', people: next }))
    const [first] = await findPeople(record, 'Имя0 Тихов')
    expect(first?.statements).toBe(2)
  }, 60_000)

  test('a content of a million letters, and one word as long, are kept and found', async () => {
    const long = `${'а'.repeat(1_000_000)} озеро`
    await keep(
      record,
      invent({ url: 'https://ozero.example/1', text: long, people: [{ name: 'Лев', as: 'озеро', says: [long] }] }),
    )
    expect((await searchStatements(record, { words: 'озеро' })).total).toBe(1)
    expect((await searchStatements(record, { words: 'а'.repeat(1_000_000) })).total).toBe(1)
  })
})
