import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identifyPeople, keep, personView, type Reading } from '../../src/record/index.ts'
import { dump } from './dump.ts'
import { newsroomReadings } from './newsroom.ts'
import { type Invented, invent } from './readings.ts'
import { within } from './within.ts'

/** What a record shows after these readings, kept in this order. */
const shownAfter = (readings: readonly Reading[]): Promise<unknown> =>
  within(async (record) => {
    for (const reading of readings) await keep(record, reading)
    return dump(record)
  })

const given = fc.constantFrom('', 'Айдар ', 'Олег ', 'А. ', 'Айдар Лукич ', 'Айдар Ильич ')
const role = fc.constantFrom(
  {},
  { role: 'министр', org: 'Вестландия' },
  { role: 'министр' },
  { org: 'Вестландия' },
  { role: 'посол', org: 'Нордия' },
)
const someone = fc.tuple(given, fc.constantFrom('Смадиев', 'Камнев'), role)
/** Pages about few names, so that many of them meet; a page may come in two versions. */
const pages = fc
  .array(fc.tuple(fc.nat(5), fc.nat(1), fc.array(someone, { minLength: 1, maxLength: 3 })), {
    minLength: 2,
    maxLength: 7,
  })
  .map((list) => list.map(([page, version, people], at): Invented => inventPage(page, version, people, at)))

function inventPage(
  page: number,
  version: number,
  people: readonly (readonly [string, string, { readonly role?: string; readonly org?: string }])[],
  at: number,
): Invented {
  const sentences = people.map(([first, last], index) => `${first}${last} сказал: слово ${version} ${at} ${index}.`)
  return {
    url: `https://ozero.example/${page}`,
    text: sentences.join('\n\n'),
    published: page % 2 === 0 ? null : `2025-0${page + 1}-01`,
    at: `2025-08-0${at + 1}T00:00:00.000Z`,
    people: people.map(([first, last, known], index) => ({
      name: `${first}${last}`,
      as: `${first}${last} сказал: слово ${version} ${at} ${index}`, // each its own: ids come from places
      ...known,
      says: [`слово ${version} ${at} ${index}`],
    })),
    positions: people.map(([first, last], index) => ({
      holder: `${first}${last}`,
      type: 'person',
      via: `${first}${last}`,
      stance: 'offers',
      cue: 'сказал',
      target: `слово ${version} ${at} ${index}`,
      evidence: `слово ${version} ${at} ${index}.`,
    })),
  }
}

test('who is who is the same, kept one by one or worked out at once', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (list) => {
      const readings = list.map(invent)
      const persons = identifyPeople(readings.flatMap((reading) => reading.extraction.people))
      await within(async (record) => {
        for (const reading of readings) await keep(record, reading)
        for (const [appearance, person] of persons) expect((await personView(record, appearance))?.id).toBe(person)
      })
    }),
    { numRuns: 12 },
  )
}, 120_000)

describe('the order of arrival changes nothing', () => {
  test('for the invented newsroom, backwards and twice', async () => {
    const readings = newsroomReadings()
    const forwards = await shownAfter(readings)
    expect(await shownAfter(readings.toReversed())).toEqual(forwards)
    expect(await shownAfter([...readings.toReversed(), ...readings])).toEqual(forwards)
  })

  test('for one text that was captured twice, of a page that tells no day', async () => {
    const [first, again] = ['2025-08-01', '2025-09-01'].map((day) =>
      invent({
        url: 'https://ozero.example/ferry',
        text: 'Паром ушёл.',
        published: null,
        at: day,
        bytes: Buffer.from(day),
      }),
    )
    if (!first || !again) throw new Error('two captures')
    expect(await shownAfter([first, again])).toEqual(await shownAfter([again, first]))
  })

  test('for any pages in any order, with repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(
        pages.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
        ),
        async ([list, shuffled]) => {
          expect(await shownAfter(shuffled.map(invent))).toEqual(await shownAfter(list.map(invent)))
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)
})
