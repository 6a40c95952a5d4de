import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf, monthOf } from '../../src/record/dates.ts'
import { peopleMeant } from '../../src/record/finding.ts'
import {
  erase,
  findPeople,
  keep,
  mergePeople,
  nameSpeaker,
  personView,
  type RecordEntry,
  type RecordStore,
  rejectEntry,
  type SearchCursor,
  type SearchQuery,
  type SearchSort,
  searchStatements,
  splitPerson,
  undoMend,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { signed } from './mends.ts'
import { type Invented, invent } from './readings.ts'
import { random } from './streams.ts'

const ARTICLES = 90
const QUESTIONS = 60
const words = ['берег', 'камыш', 'парус', 'якорь'] as const
const shares = [0.9, 0.6, 0.3, 0.1]
const speakers = ['Лев Тихов', 'Ада Грант', 'Ивар Сольм', 'Нина Орт', 'Лев Тихов-Орт']
const kinds = ['direct', 'indirect', 'mixed'] as const
const outlets = [
  { publisher: { name: 'Вестник маяка', domain: 'mayak.example' }, language: 'ru' },
  { publisher: { name: 'Вестник маяка', domain: 'mayak.example' }, language: 'kk' },
  { publisher: { name: 'Пирс', domain: null }, language: 'ru' },
]
/** Days, a month, a year and no date at all, over some years, as pages state them. */
const dates = [
  ...Array.from({ length: 30 }, (_, at) => new Date(Date.UTC(2023, at, 1 + ((at * 7) % 28), at % 24)).toISOString()),
  '2024-03',
  '2024',
  '2024-12-31T23:30:00-05:00',
  null,
]

const next = random(23)
const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() ** 2 * list.length)] as Item

/** In no order of time. */
const pages = Array.from({ length: ARTICLES }, (_, number): Invented => {
  const people = [pick(speakers), pick(speakers)].map((name, place) => {
    const told = words.filter((_, at) => next() < (shares[at] ?? 0))
    const said = told.map((word) => (next() < 0.3 ? `${word}а` : word)).join(' ')
    return { name, says: [`слово ${number} ${place} ${said}`], kind: pick(kinds) }
  })
  return {
    url: `https://mayak.example/${number}`,
    text: people.map(({ name, says: [said] }) => `${name}: «${said}».`).join(' '),
    published: dates[Math.floor(next() * dates.length)] as string | null,
    people: people.filter(({ name }, at) => people.findIndex((other) => other.name === name) === at),
    ...pick(outlets),
  }
})

const maybe = <Key extends string, Value>(key: Key, value: Value) => (next() < 0.35 ? { [key]: value } : {})

/** Words and filters by chance, so that every way of looking them up is taken. */
const questions = Array.from({ length: QUESTIONS }, (): SearchQuery => {
  const asked = words.filter(() => next() < 0.4)
  return {
    words: (asked.length === 0 ? [words[0]] : asked).join(' '),
    ...maybe('speaker', pick(speakers)),
    ...maybe('kind', pick(kinds)),
    ...maybe('outlet', pick(['mayak.example', 'Пирс'])),
    ...maybe('language', pick(['ru', 'kk'])),
    ...maybe('from', pick(['2023-04-01', '2024-03-02'])),
    ...maybe('to', pick(['2024-12-31', '2024-01-15'])),
    ...maybe('sort', pick(['newest', 'oldest'] as const)),
  }
})

const holds = ({ words }: RecordEntry, word: string): boolean => words.join(' ').split(' ').includes(word)
/** The lemmas of these tests are Russian ones. */
const holdsForm = (entry: RecordEntry, word: string): boolean =>
  entry.article.language !== 'kk' && holds(entry, `${word}а`)
const idsOf = (entries: readonly RecordEntry[]): string[] => entries.map(({ id }) => id)

/** Words and filters together find what a reader would pick out of all statements by hand, whatever was mended since. */
export function filtersContract(engine: string, open: Opener): void {
  describe(`words and filters on ${engine}`, () => {
    let opened: Awaited<ReturnType<Opener>>
    let record: RecordStore
    beforeAll(async () => {
      opened = await open()
      record = opened.record
      for (const page of pages) await keep(record, invent(page))
    }, 60_000)
    afterAll(() => opened.dispose())

    /** All statements, in each order; no words are asked for, and the full text is not. */
    async function all(): Promise<Readonly<Record<SearchSort, readonly RecordEntry[]>>> {
      const by = async (sort: SearchSort) => (await searchStatements(record, { words: '', sort, limit: 1000 })).entries
      const newest = await by('newest')
      return { newest, best: newest, oldest: await by('oldest') }
    }

    async function byHand(entries: Awaited<ReturnType<typeof all>>, query: SearchQuery): Promise<string[]> {
      const { sort = 'best', speaker, kind, outlet, language, from = '', to = '9999' } = query
      const people = speaker === undefined ? [] : (await peopleMeant(record.read, speaker)).map(({ id }) => id)
      const asked = query.words.split(' ')
      const found = entries[sort].filter((entry) => {
        const { article } = entry
        const day = dayOf(article.published, article.captured)
        return (
          asked.every((word) => holds(entry, word) || holdsForm(entry, word)) &&
          (speaker === undefined || people.includes(entry.speaker.personId ?? '')) &&
          (kind === undefined || entry.kind === kind) &&
          (outlet === undefined || outlet === article.domain || outlet === article.publisher) &&
          (language === undefined || language === article.language) &&
          day >= from &&
          day <= to
        )
      })
      const exact = (entry: RecordEntry): boolean => asked.every((word) => holds(entry, word))
      if (sort !== 'best') return idsOf(found)
      return idsOf([...found.filter(exact), ...found.filter((entry) => !exact(entry))])
    }

    /** `countTo` makes a search go month by month, as where there is too much to be counted. */
    async function pageByPage(query: SearchQuery, countTo?: number): Promise<string[]> {
      const found: string[] = []
      let after: SearchCursor | undefined
      do {
        const page = await searchStatements(record, { ...query, limit: 4, after, ...(countTo && { countTo }) })
        found.push(...idsOf(page.entries))
        after = page.next ?? undefined
      } while (after)
      return found
    }

    async function compare(): Promise<void> {
      const entries = await all()
      let found = 0
      for (const query of questions) {
        const wanted = await byHand(entries, query)
        found += wanted.length
        const { total, entries: shown } = await searchStatements(record, { ...query, limit: 1000 })
        expect({ total, shown: idsOf(shown) }, JSON.stringify(query)).toEqual({ total: wanted.length, shown: wanted })
        const bounded = await searchStatements(record, { ...query, limit: 5, offset: 2, countTo: 1 })
        expect(bounded.more, JSON.stringify(query)).toBe(wanted.length > 1)
        expect(idsOf(bounded.entries), JSON.stringify(query)).toEqual(wanted.length > 2 ? wanted.slice(2, 7) : [])
      }
      expect(found).toBeGreaterThan(QUESTIONS)
      const byPerson = Map.groupBy(entries.newest, ({ speaker }) => speaker.personId ?? '')
      for (const [id, said] of byPerson) {
        const months = Map.groupBy(said, ({ article }) => monthOf(article.published))
        const counted = (await personView(record, id))?.perMonth.filter(({ count }) => count > 0) ?? []
        const dated = [...months].flatMap(([month, all]) => (month === null ? [] : [[month, all.length]]))
        expect(new Map(counted.map(({ month, count }) => [month, count]))).toEqual(new Map(dated as [string, number][]))
      }
    }

    test('find what is there, in its order', compare, 60_000)

    test('from page to page, whether or not all is counted', async () => {
      const entries = await all()
      for (const query of questions.slice(0, 12)) {
        const wanted = await byHand(entries, query)
        expect(await pageByPage(query), JSON.stringify(query)).toEqual(wanted)
        expect(await pageByPage(query, 1), JSON.stringify(query)).toEqual(wanted)
      }
    }, 60_000)

    test('find the words of those whom a person named, merged, split or rejected, and of whom was erased nothing', async () => {
      const { newest } = await all()
      const called = async (name: string): Promise<string> => (await findPeople(record, name))[0]?.id ?? ''
      const said = newest.filter(({ speaker }) => speaker.name === 'Лев Тихов')
      const [one, two, three] = idsOf(said)
      if (!one || !two || !three) throw new Error('too little is said')
      const other = await called('Ада Грант')
      const mends = [
        await nameSpeaker(record, one, { personId: other }, signed()),
        await nameSpeaker(record, two, { name: 'Рут Клен' }, signed()),
        await splitPerson(record, await called('Ивар Сольм'), await articlesOf('Ивар Сольм'), signed()),
        await rejectEntry(record, three, signed()),
        await mergePeople(record, await called('Нина Орт'), other, signed()),
      ]
      await compare()
      for (const mend of mends.toReversed()) await undoMend(record, mend, signed())
      await compare()
      expect(idsOf((await all()).newest)).toEqual(idsOf(newest))
      await erase(record, { personId: await called('Ада Грант') }, 'asked for', new Date(0).toISOString())
      await compare()
    }, 120_000)

    const articlesOf = async (speaker: string): Promise<string[]> => {
      const { entries } = await searchStatements(record, { words: '', speaker, limit: 3 })
      return [...new Set(entries.map(({ article }) => article.id))]
    }
  })
}
