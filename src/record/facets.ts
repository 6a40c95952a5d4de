import { sql } from 'kysely'
import type { StatementKind } from '../extractor/types.ts'
import { type Conditions, conditionsOf, filtered, hasConditions, shownStatements } from './conditions.ts'
import type { Db } from './db.ts'
import type { Asked, Match } from './engine.ts'
import { soughtBy } from './marks.ts'
import { askedWords } from './match.ts'
import { namesOf, outletKey, outletValue } from './outlet.ts'
import { areMany, matching } from './pages.ts'
import { prepared } from './prepared.ts'
import { peopleWithIds } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { SearchFacets, SearchQuery } from './types.ts'

/** Entries that each list of a facet has. */
const FACETS_SHOWN = 6

/** What a facet leaves out of the question: the condition of its own kind. */
type OwnCondition = 'kind' | 'outlet' | 'language' | 'speakers'

/**
 * What else a search could be narrowed down to, with how much each would leave. A list is empty where it would have to be
 * counted among more than `countTo` statements.
 */
export function searchFacets(record: RecordStore, query: SearchQuery): Promise<SearchFacets> {
  return reading(record, async (db) => {
    const asked = await askedWords(db, query, record.lemmaOf)
    const conditions = await conditionsOf(db, query)
    const all = await tallyOf(db, asked, conditions)
    const without = async (own: OwnCondition): Promise<Tally> => {
      const { [own]: condition, ...others } = conditions
      return condition === undefined ? all : tallyOf(db, asked, { speakers: undefined, ...others })
    }
    const [ofKinds, ofSpeakers] = [await without('kind'), await without('speakers')]
    const [ofOutlets, ofLanguages] = [await without('outlet'), await without('language')]
    return {
      kinds: most(ofKinds.kinds).map(([kind, count]) => ({ kind: kind as StatementKind, count })),
      speakers: await named(db, most(ofSpeakers.people)),
      outlets: outletsIn(ofOutlets.editions),
      languages: most(summed(ofLanguages.editions, ({ language }) => language)).map(([language, count]) => ({
        language,
        count,
      })),
    }
  })
}

/** People by their ids, with how much each would leave. */
async function named(db: Db, counts: readonly [id: string, count: number][]): Promise<SearchFacets['speakers']> {
  if (counts.length === 0) return []
  const people = await peopleWithIds(db, { ids: counts.map(([id]) => id) })
  return counts.flatMap(([id, count]) => {
    const person = people.find((one) => one.id === id)
    return person ? [{ id: person.id, name: person.name, count }] : []
  })
}

/** Each by the name that most of what is found has. */
function outletsIn(editions: readonly CountedEdition[]): SearchFacets['outlets'] {
  const ofOutlets = Map.groupBy(editions, outletKey)
  return most(summed(editions, (edition) => outletKey(edition) || null)).flatMap(([key, count]) => {
    const told = ofOutlets.get(key) ?? []
    const [name = null] = namesOf(told, (edition) => edition.count)
    const value = outletValue({ domain: told[0]?.domain ?? null, name })
    return value === null ? [] : [{ name: name ?? value, value, count }]
  })
}

type Counts = ReadonlyMap<string, number>

/** How many statements of what is found each speaker, kind and edition has. */
interface Tally {
  /** By id. */
  readonly people: Counts
  readonly kinds: Counts
  readonly editions: readonly CountedEdition[]
}

interface CountedEdition {
  readonly domain: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly count: number
}

/**
 * What is found, looked through once. It comes as three texts, which takes half the time of a row for each statement, or
 * of groups that the engine makes.
 */
async function tallyOf(db: Db, asked: readonly Asked[], conditions: Conditions): Promise<Tally> {
  const { countTo = Number.MAX_SAFE_INTEGER - 1 } = conditions
  const { left, ...sought } = await soughtBy(db, asked, conditions)
  const match: Match = { ...sought, form: 'any' }
  const hasWords = asked.length > 0
  if (hasWords && !hasConditions(left) && (await areMany(db, match, countTo + 1))) return nothingCounted
  const found = hasWords ? matching(db, match, left) : filtered(db, shownStatements(db), conditions)
  const looked = found.select(['statement.person_id', 'statement.kind', 'statement.edition_id']).limit(countTo + 1)
  const { statements, ...lists } = await db
    .selectFrom(looked.as('looked'))
    .select((of) => [
      of.fn.countAll<number>().as('statements'),
      sql<string | null>`string_agg(looked.person_id, ',')`.as('people'),
      sql<string | null>`string_agg(looked.kind, ',')`.as('kinds'),
      sql<string | null>`string_agg(cast(looked.edition_id as text), ',')`.as('editions'),
    ])
    .executeTakeFirstOrThrow()
  if (statements > countTo) return nothingCounted
  const editions = countIn(lists.editions)
  const known = await editionsOf(db, { ids: [...editions.keys()].map(Number) })
  return {
    people: countIn(lists.people),
    kinds: countIn(lists.kinds),
    editions: known.map(({ id, ...edition }) => ({ ...edition, count: editions.get(String(id)) ?? 0 })),
  }
}

const nothingCounted: Tally = { people: new Map(), kinds: new Map(), editions: [] }

function countIn(list: string | null): Counts {
  const counts = new Map<string, number>()
  for (const value of list?.split(',') ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const editionsOf = prepared<{ ids: readonly number[] }>()((db, slots) =>
  db.selectFrom('edition').select(['id', 'domain', 'publisher', 'language']).where('id', 'in', slots.numbers('ids')),
)

/** Editions that are alike in something, together; those that lack it are left out. */
function summed(editions: readonly CountedEdition[], valueIn: (edition: CountedEdition) => string | null): Counts {
  const counts = new Map<string, number>()
  for (const edition of editions) {
    const value = valueIn(edition)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + edition.count)
  }
  return counts
}

/** The most frequent values, those as frequent in order. */
function most(counts: Counts): [value: string, count: number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, FACETS_SHOWN)
}
