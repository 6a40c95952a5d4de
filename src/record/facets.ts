import { sql } from 'kysely'
import type { StatementKind } from '../extractor/types.ts'
import { type Conditions, conditionsOf, type Found, filtered, shownStatements } from './conditions.ts'
import { engineOf } from './engine.ts'
import { askedWords } from './match.ts'
import { prepared } from './prepared.ts'
import { peopleWithIds } from './rows.ts'
import { type Db, type RecordStore, reading } from './store.ts'
import type { SearchFacets, SearchQuery } from './types.ts'

/** Entries that each list of a facet has. */
const FACETS_SHOWN = 6

/** What a facet leaves out of the question: the condition of its own kind. */
type OwnCondition = 'kind' | 'outlet' | 'language' | 'speakers'

/** What else a search could be narrowed down to, with how much each would leave. */
export function searchFacets(record: RecordStore, query: SearchQuery): Promise<SearchFacets> {
  return reading(record, async (db) => {
    const asked = await askedWords(db, query, record.lemmaOf)
    const conditions = await conditionsOf(db, query)
    const found = asked.length === 0 ? shownStatements(db) : engineOf(db).fullText.counted(db, { asked, form: 'any' })
    const all = await groupsOf(db, found, conditions)
    const without = async (own: OwnCondition): Promise<readonly Group[]> => {
      const { [own]: condition, ...others } = conditions
      return condition === undefined ? all : groupsOf(db, found, { speakers: undefined, ...others })
    }
    const outlets = await without('outlet')
    return {
      kinds: most(await without('kind'), ({ kind }) => kind).map(([kind, count]) => ({
        kind: kind as StatementKind,
        count,
      })),
      speakers: await named(
        db,
        most(await without('speakers'), ({ person_id }) => person_id),
      ),
      outlets: most(outlets, ({ domain, publisher }) => domain ?? publisher).map(([value, count]) => ({
        name: outletName(outlets, value),
        value,
        count,
      })),
      languages: most(await without('language'), (group) => group.language).map(([language, count]) => ({
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

/** Of the publishers of one domain the name that is first by the alphabet. */
function outletName(groups: readonly Group[], value: string): string {
  const names = groups.flatMap(({ domain, publisher }) => (domain === value && publisher !== null ? [publisher] : []))
  return names.sort()[0] ?? value
}

interface Group {
  readonly person_id: string | null
  readonly kind: string
  readonly publisher: string | null
  readonly domain: string | null
  readonly language: string | null
  readonly count: number
}

/**
 * What is found, looked through once: statements that are alike in speaker, kind and edition are one group. They come as one
 * text, which takes half the time of a row for each, or of groups that the engine makes.
 */
async function groupsOf(db: Db, found: Found, conditions: Conditions): Promise<readonly Group[]> {
  const { all } = await filtered(db, found, conditions)
    .select(
      sql<string | null>`string_agg(
        coalesce(statement.person_id, '') || ' ' || statement.kind || ' ' || coalesce(statement.edition_id, 0), ',')`.as(
        'all',
      ),
    )
    .executeTakeFirstOrThrow()
  const counts = new Map<string, number>()
  for (const alike of all?.split(',') ?? []) counts.set(alike, (counts.get(alike) ?? 0) + 1)
  const groups = [...counts].map(([alike, count]) => {
    const [person = '', kind = '', edition = ''] = alike.split(' ')
    return { person_id: person === '' ? null : person, kind, edition: Number(edition), count }
  })
  const editions = await editionsOf(db, { ids: [...new Set(groups.map(({ edition }) => edition))] })
  const byId = new Map(editions.map((edition) => [edition.id, edition]))
  return groups.map(({ edition, ...group }) => {
    const { publisher = null, domain = null, language = null } = byId.get(edition) ?? {}
    return { ...group, publisher, domain, language }
  })
}

const editionsOf = prepared<{ ids: readonly number[] }>()((db, slots) =>
  db.selectFrom('edition').selectAll().where('id', 'in', slots.numbers('ids')),
)

/** The most frequent values, those as frequent in order. */
function most(groups: readonly Group[], valueIn: (group: Group) => string | null): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const value = valueIn(group)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + group.count)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, FACETS_SHOWN)
}
