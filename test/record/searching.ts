import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  keep,
  latestArticles,
  mostQuoted,
  placeOfArticle,
  type RecordEntry,
  type RecordStore,
  type SearchCursor,
  type SearchQuery,
  searchFacets,
  searchStatements,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { type Invented, invent } from './readings.ts'
import { random } from './streams.ts'

const ARTICLES = 120
/** Words by how often they stand in a statement: in each, in most, in some, in few. */
const words = ['берег', 'камыш', 'парус', 'якорь'] as const
const shares = [1, 0.6, 0.2, 0.03]
const speakers = ['Лев Тихов', 'Ада Грант', 'Ивар Сольм', 'Нина Орт']
const outlets = [
  { publisher: { name: 'Вестник маяка', domain: 'mayak.example' }, language: 'ru' },
  { publisher: { name: 'Вестник маяка', domain: 'mayak.example' }, language: 'kk' },
  { publisher: { name: 'Пирс', domain: null }, language: 'ru' },
  { publisher: { name: null, domain: 'pirs.example' }, language: null },
]

/** Old articles come between new ones, as where an archive is read besides the news. */
function pages(): Invented[] {
  const next = random(11)
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() ** 2 * list.length)] as Item
  return Array.from({ length: ARTICLES }, (_, number): Invented => {
    const day = Math.floor(next() * 25) + 1
    const says = Array.from({ length: 3 }, (_, place) => {
      const told = words.filter((_, at) => next() < (shares[at] ?? 0))
      // Some stand in another form: it is found behind those as they are asked for.
      return `слово ${number} ${place} ${told.map((word) => (next() < 0.3 ? `${word}а` : word)).join(' ')}`
    })
    const told = Map.groupBy(says, () => pick(speakers))
    return {
      url: `https://mayak.example/${number}`,
      text: [...told].map(([name, said]) => `${name}: ${said.map((one) => `«${one}».`).join(' ')}`).join(' '),
      published: `2025-03-${String(day).padStart(2, '0')}T${String(Math.floor(next() * 24)).padStart(2, '0')}:00:00Z`,
      people: [...told].map(([name, said]) => ({ name, says: said, kind: pick(['direct', 'indirect'] as const) })),
      ...pick(outlets),
    }
  })
}

/** What a search finds is what a reader would pick out of all statements by hand, in whatever way the engine looks it up. */
export function searchingContract(engine: string, open: Opener): void {
  describe(`searching among many on ${engine}`, () => {
    let opened: Awaited<ReturnType<Opener>>
    let record: RecordStore
    let all: readonly RecordEntry[]
    beforeAll(async () => {
      opened = await open()
      record = opened.record
      for (const page of pages()) await keep(record, invent(page))
      all = (await searchStatements(record, { words: '', limit: 10_000 })).entries
    }, 60_000)
    afterAll(() => opened.dispose())

    test.each<[string, string]>([
      ['0000-01-01', '9999-12-31'],
      ['2025-01-01', '9999-12-30'],
    ])('the days that can be asked for are all from %s to %s', async (from, to) => {
      const { total } = await searchStatements(record, { words: '', from, to })
      expect(total).toBe(all.length)
    })

    const holds = ({ words }: RecordEntry, word: string): boolean => words.join(' ').split(' ').includes(word)
    /** The lemmas of these tests are Russian ones. */
    const holdsForm = (entry: RecordEntry, word: string): boolean =>
      entry.article.language !== 'kk' && holds(entry, `${word}а`)
    const passes = ({ kind, speaker, article }: RecordEntry, query: SearchQuery): boolean =>
      (query.kind === undefined || kind === query.kind) &&
      (query.speaker === undefined || speaker.name === query.speaker) &&
      (query.language === undefined || article.language === query.language) &&
      (query.outlet === undefined || query.outlet === article.domain || query.outlet === article.publisher)
    /** The statements are in the order of time already. */
    function byHand(query: SearchQuery): readonly RecordEntry[] {
      const asked = query.words.split(' ').filter(Boolean)
      const found = all.filter(
        (entry) => passes(entry, query) && asked.every((word) => holds(entry, word) || holdsForm(entry, word)),
      )
      if (query.sort === 'oldest') return found.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))
      if (query.sort === 'newest') return found
      const isExact = (entry: RecordEntry): boolean => asked.every((word) => holds(entry, word))
      return [...found.filter(isExact), ...found.filter((entry) => !isExact(entry))]
    }
    const timeOf = ({ article }: RecordEntry): string => article.published ?? ''
    const idsOf = (entries: readonly RecordEntry[]): string[] => entries.map(({ id }) => id)

    const queries: readonly SearchQuery[] = [
      ...words.map((word) => ({ words: word })),
      ...words.map((word) => ({ words: word, sort: 'newest' as const })),
      { words: 'берег парус' },
      { words: 'камыш якорь' },
      { words: 'берег', kind: 'indirect' },
      { words: 'камыш', speaker: 'Ада Грант' },
      { words: 'камыш', outlet: 'mayak.example' },
      { words: 'берег', language: 'kk' },
      { words: '', outlet: 'Пирс' },
      { words: '', language: 'ru', kind: 'direct' },
    ]
    test.each(queries)('page by page: %o', async (query) => {
      const wanted = idsOf(byHand(query))
      expect(wanted.length).toBeGreaterThan(0)
      const found: string[] = []
      for (let offset = 0; offset <= wanted.length; offset += 7) {
        const page = await searchStatements(record, { ...query, limit: 7, offset })
        expect(page.total).toBe(wanted.length)
        found.push(...idsOf(page.entries))
      }
      expect(found).toEqual(wanted)
    })

    test.each(queries)('from cursor to cursor: %o', async (query) => {
      const wanted = idsOf(byHand(query))
      const found: string[] = []
      let after: SearchCursor | undefined
      do {
        const page = await searchStatements(record, { ...query, limit: 7, after })
        expect(page.total).toBe(wanted.length)
        found.push(...idsOf(page.entries))
        after = page.next ?? undefined
      } while (after)
      expect(found).toEqual(wanted)
    })

    test.each(queries)('some further on behind a cursor: %o', async (query) => {
      const wanted = idsOf(byHand(query))
      for (const shown of [1, 4, Math.ceil(wanted.length / 2)]) {
        const { next } = await searchStatements(record, { ...query, limit: shown })
        if (next === null) continue
        for (let offset = 0; shown + offset < wanted.length; offset += 3) {
          const { entries } = await searchStatements(record, { ...query, limit: 5, offset, after: next })
          expect(idsOf(entries), `${offset} behind ${shown}`).toEqual(wanted.slice(shown + offset, shown + offset + 5))
        }
      }
    })

    test('from cursor to cursor, the oldest first', async () => {
      const query: SearchQuery = { words: 'камыш', sort: 'oldest' }
      const { entries } = await searchStatements(record, { ...query, limit: 400 })
      const half = await searchStatements(record, { ...query, limit: 20 })
      const rest = await searchStatements(record, { ...query, limit: 400, after: half.next ?? undefined })
      expect(idsOf([...half.entries, ...rest.entries])).toEqual(idsOf(entries))
      expect(rest.next).toBeNull()
    })

    test('the oldest first', async () => {
      const query: SearchQuery = { words: 'берег', sort: 'oldest', limit: 400 }
      const { entries } = await searchStatements(record, query)
      expect(entries.map(timeOf)).toEqual(byHand(query).map(timeOf))
      expect(new Set(idsOf(entries))).toEqual(new Set(idsOf(byHand(query))))
    })

    test('articles and people go on behind the last one shown', async () => {
      const articles = await latestArticles(record, { limit: 1000 })
      const [tenth] = articles.slice(9)
      const after = tenth && placeOfArticle(tenth)
      expect(await latestArticles(record, { limit: 1000, after })).toEqual(articles.slice(10))
      const people = await mostQuoted(record, { limit: 1000 })
      expect(people).toHaveLength(speakers.length)
      expect(await mostQuoted(record, { limit: 1000, after: people[1] })).toEqual(people.slice(2))
    })

    test('counts no farther than it is asked to, and says so', async () => {
      const count = async (countTo: number) => {
        const { total, more } = await searchStatements(record, { words: 'якорь', limit: 1, countTo })
        return { total, more }
      }
      const wanted = byHand({ words: 'якорь' }).length
      expect(await count(wanted - 1)).toEqual({ total: wanted - 1, more: true })
      expect(await count(wanted)).toEqual({ total: wanted, more: false })
      expect(await count(wanted + 1)).toEqual({ total: wanted, more: false })
    })

    test.each(queries)('what it could be narrowed down to: %o', async (query) => {
      const facets = await searchFacets(record, query)
      for (const { kind, count } of facets.kinds) expect(byHand({ ...query, kind })).toHaveLength(count)
      for (const { name, count } of facets.speakers) expect(byHand({ ...query, speaker: name })).toHaveLength(count)
      for (const { value, count } of facets.outlets) expect(byHand({ ...query, outlet: value })).toHaveLength(count)
      for (const { language, count } of facets.languages) expect(byHand({ ...query, language })).toHaveLength(count)
      expect(facets.kinds.length).toBeGreaterThan(0)
      expect(facets.speakers.length).toBeGreaterThan(0)
    })

    test('what would have to be counted among more than it is asked to is left out', async () => {
      const query: SearchQuery = { words: 'берег', speaker: 'Ада Грант' }
      const countTo = byHand(query).length
      const { speakers: named, kinds } = await searchFacets(record, { ...query, countTo })
      expect(named).toEqual([])
      expect(kinds.reduce((all, { count }) => all + count, 0)).toBe(countTo)
    })
  })
}
