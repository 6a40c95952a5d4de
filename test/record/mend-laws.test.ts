import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findPeople,
  keep,
  latestStatements,
  MendError,
  mendLog,
  mergePeople,
  nameSpeaker,
  positionsOn,
  type RecordStore,
  rejectEntry,
  renamePerson,
  type Signature,
  setRole,
  splitPerson,
  undoMend,
  verify,
} from '../../src/record/index.ts'
import { writing } from '../../src/record/store.ts'
import { dump } from './dump.ts'
import { type Invented, invent } from './readings.ts'
import { within } from './within.ts'

const given = fc.constantFrom('', 'Айдар ', 'Олег ', 'А. ', 'Айдар Лукич ')
const role = fc.constantFrom({}, { role: 'министр', org: 'Вестландия' }, { role: 'посол', org: 'Нордия' })
const someone = fc.tuple(given, fc.constantFrom('Смадиев', 'Камнев'), role)
const pages = fc
  .array(fc.tuple(fc.nat(5), fc.array(someone, { minLength: 1, maxLength: 3 })), { minLength: 3, maxLength: 6 })
  .map((list) => list.map(([page, people], at) => inventPage(page, people, at)))

/** Pages about few names; some are later versions of others. */
function inventPage(
  page: number,
  people: readonly (readonly [string, string, { readonly role?: string; readonly org?: string }])[],
  at: number,
): Invented {
  const says = (index: number): string => `слово ${page} ${index}, сказанное при всех`
  const line = (first: string, last: string, index: number): string => `${first}${last} сказал: ${says(index)}.`
  const text = people.map(([first, last], index) => line(first, last, index)).join('\n\n')
  return {
    url: `https://ozero.example/${page}`,
    text: `${text}\n\nВышло номером ${at}.`,
    published: `2025-0${page + 1}-01`,
    at: `2025-08-0${at + 1}T00:00:00.000Z`,
    people: people.map(([first, last, known], index) => ({
      name: `${first}${last}`,
      as: line(first, last, index).slice(0, -1), // each its own: ids come from places
      ...known,
      says: [says(index)],
    })),
    positions: people.map(([first, last], index) => ({
      holder: `${first}${last}`,
      type: 'person' as const,
      via: `${first}${last}`,
      stance: 'offers' as const,
      cue: says(index).slice(0, 5),
      target: says(index),
      evidence: line(first, last, index),
      within: says(index),
    })),
  }
}

/** What an editor does, with numbers that choose among what the record holds at that moment. */
interface Deed {
  readonly kind: 'merge' | 'split' | 'name' | 'new' | 'unname' | 'reject' | 'oppose' | 'rename' | 'role' | 'undo'
  readonly one: number
  readonly other: number
}
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('merge', 'split', 'name', 'new', 'unname', 'reject', 'oppose', 'rename', 'role', 'undo'),
  one: fc.nat(30),
  other: fc.nat(30),
})

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

async function people(record: RecordStore): Promise<string[]> {
  const found = await Promise.all(['Смадиев', 'Камнев', 'Линд'].map((name) => findPeople(record, name)))
  return [...new Set(found.flat().map(({ id }) => id))].sort()
}

/** Does it, where it can be done at all. */
async function act(record: RecordStore, { kind, one, other }: Deed, by: Signature): Promise<string | undefined> {
  const everyone = await people(record)
  const entries = await latestStatements(record, { limit: 100 })
  const [first, second] = [pick(everyone, one) ?? '', pick(everyone, other) ?? '']
  const entry = pick(entries, other)
  const deeds: Record<Deed['kind'], () => Promise<string>> = {
    merge: () => mergePeople(record, first, second, by),
    split: () => splitPerson(record, first, [entry?.article.id ?? ''], by),
    name: () => nameSpeaker(record, entry?.id ?? '', { personId: first }, by),
    new: () => nameSpeaker(record, entry?.id ?? '', { name: `${one % 2 ? 'Олег' : 'Анна'} Линд` }, by),
    unname: () => nameSpeaker(record, entry?.id ?? '', { unnamed: true }, by),
    reject: () => rejectEntry(record, entry?.id ?? '', by),
    oppose: async () => {
      const { lines } = await positionsOn(record, { words: 'слово' })
      const held = lines.flatMap((line) => line.entries.map(({ id }) => id))
      return rejectEntry(record, pick(held.sort(), one) ?? '', by)
    },
    rename: () => renamePerson(record, first, `Имя ${other} Линд`, by),
    role: () => setRole(record, first, { role: 'посол', org: `Страна ${other}` }, by),
    undo: async () => {
      const { mends } = await mendLog(record, { limit: 100 })
      return undoMend(record, pick(mends, one)?.id ?? '', by)
    },
  }
  try {
    return await deeds[kind]()
  } catch (error) {
    if (error instanceof MendError) return undefined
    throw error
  }
}

const at = (minute: number): Signature => ({
  by: 'Анна Линд',
  reason: 'so it is',
  at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
})

/** All that is asked of a record, what the log says of each mend among it. */
async function shown(record: RecordStore): Promise<unknown> {
  const { mends } = await mendLog(record, { limit: 1000 })
  const { lines } = await positionsOn(record, { words: 'слово' })
  expect((await verify(record)).faults).toEqual([])
  return [await dump(record), mends, lines, await people(record)]
}

/** Puts the mends of one record into another that has no article yet: what they mean has to be found there. */
async function transplant(from: RecordStore, to: RecordStore): Promise<void> {
  const mends = await from.read.selectFrom('mend').selectAll().execute()
  const anchors = await from.read.selectFrom('anchor').selectAll().execute()
  await writing(to, async (db) => {
    for (const mend of mends) await db.insertInto('mend').values(mend).execute()
    for (const anchor of anchors)
      await db
        .insertInto('anchor')
        .values({ ...anchor, found: null, now_key: null, profile_id: null })
        .execute()
  })
}

test('undone one by one, in any order, all mends are as if they had never been', async () => {
  await fc.assert(
    fc.asyncProperty(
      pages,
      fc.array(deed, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat(100)),
      async (list, deeds, random) => {
        await within(async (record) => {
          for (const page of list) await keep(record, invent(page))
          const before = await dump(record)
          let minute = 0
          for (const each of deeds.filter(({ kind }) => kind !== 'undo')) {
            const was = await dump(record)
            minute += 1
            const id = await act(record, each, at(minute))
            if (id === undefined || minute % 2 === 0) continue
            await undoMend(record, id, at(++minute))
            expect(await dump(record)).toEqual(was)
          }
          const inForce = (await mendLog(record, { limit: 100 })).mends.filter(({ undone }) => undone === null)
          while (inForce.length > 0) {
            const [mend] = inForce.splice(random.next().value % inForce.length, 1)
            await undoMend(record, mend?.id ?? '', at(++minute))
          }
          expect(await dump(record)).toEqual(before)
        })
      },
    ),
    { numRuns: 25 },
  )
}, 240_000)

test('pages and mends make the same record in whatever order they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      pages.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      fc.array(deed, { minLength: 1, maxLength: 8 }),
      async ([list, shuffled], deeds) => {
        await within(async (record) => {
          let minute = 0
          for (const [turn, page] of list.entries()) {
            await keep(record, invent(page))
            for (const each of deeds.filter((_, place) => place % list.length === turn))
              await act(record, each, at(++minute))
          }
          const mended = await shown(record)
          await within(async (fresh) => {
            await transplant(record, fresh)
            for (const page of shuffled) await keep(fresh, invent(page))
            expect(await shown(fresh)).toEqual(mended)
          })
          // Read again by a newer extractor that finds the same.
          for (const page of shuffled)
            await keep(record, invent({ ...page, versions: { reader: '1', extractor: '2' } }))
          expect(await shown(record)).toEqual(mended)
        })
      },
    ),
    { numRuns: 25 },
  )
}, 240_000)
