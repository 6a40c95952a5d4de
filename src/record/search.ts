import { type SelectQueryBuilder, sql } from 'kysely'
import type { StatementKind } from '../extractor/types.ts'
import type { Span } from '../text/types.ts'
import { type All, inBatches } from './batches.ts'
import { engineOf, nullsFirst } from './engine.ts'
import { type Asked, askedWords, type Match } from './match.ts'
import { nameKey } from './names.ts'
import { venueLike } from './occasion.ts'
import { peopleMeant } from './person.ts'
import { PIECE_BREAK } from './pieces.ts'
import { newestFirst, oldestFirst, selectEntries, selectPeople, toEntry } from './rows.ts'
import { type Db, type RecordStore, reading } from './store.ts'
import type { Tables } from './tables.ts'
import type { RecordEntry, SearchFacets, SearchQuery, SearchResult } from './types.ts'
import { type LemmaOf, lemmaFor, type Word, wordsOf } from './words.ts'

const SHOWN_AT_ONCE = 50

/**
 * The statements that hold all the words, in any form, and pass the filters. `speaker` is a name in any form or a
 * person's id, `outlet` a domain or a publisher's name, `org` the organisation of the speaker or the speaker itself.
 */
export function searchStatements(record: RecordStore, query: SearchQuery): Promise<SearchResult> {
  return reading(record, async (db) => {
    const asked = await askedWords(db, query, record.lemmaOf)
    const { limit = SHOWN_AT_ONCE, offset = 0 } = query
    const { total, rows } = await rowsFound(db, query, asked, { limit, offset })
    return { total, entries: await entriesOf(db, rows, asked, record.lemmaOf) }
  })
}

/** What `searchStatements` finds, all of it, as it stands now. `limit` and `offset` of the query hold. */
export async function allStatements(record: RecordStore, query: SearchQuery): Promise<All<RecordEntry>> {
  const { limit = Number.MAX_SAFE_INTEGER, offset = 0 } = query
  const { asked, rows } = await reading(record, async (db) => {
    const asked = await askedWords(db, query, record.lemmaOf)
    return { asked, rows: (await rowsFound(db, query, asked, { limit, offset })).rows }
  })
  return inBatches(record, rows, (db, batch) => entriesOf(db, batch, asked, record.lemmaOf))
}

/** What an alert still has to tell. */
export interface Untold {
  readonly alert: string
  /** Pages captured behind this instant. */
  readonly captured: string
  /** Rows behind this one are looked at. */
  readonly row: number
  readonly most: number
}

/**
 * Of what `searchStatements` finds, what an alert has not told, in the order in which it came. `last` is the row up to
 * which all has been looked at.
 */
export async function untoldStatements(
  db: Db,
  query: SearchQuery,
  { alert, captured, row, most }: Untold,
  lemmaOf: LemmaOf,
): Promise<{ readonly entries: readonly RecordEntry[]; readonly last: number }> {
  const asked = await askedWords(db, query, lemmaOf)
  const { newest } = await db
    .selectFrom('statement')
    .select((of) => of.fn.max<number | null>('row').as('newest'))
    .executeTakeFirstOrThrow()
  if (asked.length === 0 && query.words.trim() !== '') return { entries: [], last: newest ?? 0 }
  const filters: Filters = { ...query, speakers: await speakersMeant(db, query.speaker) }
  const rows = await filtered(db, statementsWith(db, asked), filters)
    .select('statement.row')
    .where('statement.row', '>', row)
    .where('statement.article_id', 'in', (of) =>
      of.selectFrom('article').select('article.id').where('article.captured', '>', captured),
    )
    .where('statement.id', 'not in', (of) => of.selectFrom('told').select('statement_id').where('alert_id', '=', alert))
    .orderBy('statement.row')
    .limit(most)
    .execute()
  const found = rows.map((each) => each.row)
  const last = found.length < most ? (newest ?? 0) : (found.at(-1) ?? row)
  return { entries: await entriesOf(db, found, asked, lemmaOf), last }
}

/** How many statements a query finds, and the rows of one page of them. */
async function rowsFound(
  db: Db,
  query: SearchQuery,
  asked: readonly Asked[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; rows: number[] }> {
  if (asked.length === 0 && query.words.trim() !== '') return { total: 0, rows: [] }
  const filters: Filters = { ...query, speakers: await speakersMeant(db, query.speaker) }
  const lists = await listsOf(db, asked, query.sort)
  let total = 0
  const rows: number[] = []
  for (const { match, count } of lists) {
    const before = total
    if (count === 0) continue
    const all = match ? engineOf(db).fullText.statements(db, match) : shownStatements(db)
    total += hasFilters(filters) || count === undefined ? await countFound(db, all, filters) : count
    const page = { limit: limit - rows.length, offset: Math.max(0, offset - before) }
    if (page.limit === 0 || offset >= total) continue
    const newest = match ? await engineOf(db).fullText.newest(db, match, count) : all
    for (const row of await pageOf(db, newest, filters, page)) rows.push(row)
  }
  return { total, rows }
}

/** Statements that stand one behind the other in what is found, each list by time. */
interface List {
  readonly match: Match | undefined
  /** How many there are before filters, where that is known. */
  readonly count: number | undefined
}

/** Without words, or by time: one list. Else the exact words come first, then their other forms. */
async function listsOf(db: Db, asked: readonly Asked[], sort: SearchQuery['sort'] = 'best'): Promise<List[]> {
  if (asked.length === 0) return [{ match: undefined, count: undefined }]
  const { fullText } = engineOf(db)
  const any: Match = { asked, form: 'any' }
  const all = await fullText.count(db, any)
  if (all === 0 || sort !== 'best') return [{ match: any, count: all }]
  const exact: Match = { asked, form: 'exact' }
  const exactly = await fullText.count(db, exact)
  return [
    { match: exact, count: exactly },
    { match: { asked, form: 'other' }, count: all === undefined || exactly === undefined ? undefined : all - exactly },
  ]
}

/** Entries that each list of a facet has. */
const FACETS_SHOWN = 6

/** What a facet leaves out of the question: the condition of its own kind. */
type OwnCondition = 'kind' | 'outlet' | 'language'

/** What else a search could be narrowed down to, with how much each would leave. */
export function searchFacets(record: RecordStore, query: SearchQuery): Promise<SearchFacets> {
  return reading(record, async (db) => {
    const asked = await askedWords(db, query, record.lemmaOf)
    const filters: Filters = { ...query, speakers: await speakersMeant(db, query.speaker) }
    const found = statementsWith(db, asked)
    const all = await groupsOf(db, found, filters)
    const without = async (own: OwnCondition): Promise<readonly Group[]> => {
      const { [own]: condition, ...others } = filters
      return condition === undefined ? all : groupsOf(db, found, others)
    }
    const outlets = await without('outlet')
    return {
      kinds: most(await without('kind'), ({ kind }) => kind).map(([kind, count]) => ({
        kind: kind as StatementKind,
        count,
      })),
      speakers: await speakersIn(db, found, { ...filters, speakers: undefined }),
      outlets: most(outlets, ({ domain, publisher }) => domain ?? publisher).map(([value, count]) => ({
        name: outlets.find(({ domain }) => domain === value)?.publisher ?? value,
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

async function speakersIn(db: Db, found: Found, filters: Filters): Promise<SearchFacets['speakers']> {
  const groups = await filtered(db, found, filters)
    .select((of) => ['statement.person_id', of.fn.countAll<number>().as('count')])
    .where('statement.person_id', 'is not', null)
    .groupBy('statement.person_id')
    .orderBy('count', 'desc')
    .orderBy('statement.person_id')
    .limit(FACETS_SHOWN)
    .execute()
  const ids = groups.map(({ person_id }) => person_id ?? '')
  const people = await selectPeople(db).where('person.id', 'in', ids).execute()
  return groups.flatMap(({ person_id: id, count }) => {
    const person = people.find((one) => one.id === id)
    return person ? [{ id: person.id, name: person.name, count }] : []
  })
}

type Group = Awaited<ReturnType<typeof groupsOf>>[number]

/** What is found, looked through once: statements that are alike in kind, outlet and language are one group. */
const groupsOf = (db: Db, found: Found, filters: Filters) =>
  filtered(db, found, filters)
    .innerJoin('article', 'article.id', 'statement.article_id')
    .select(['article.publisher', 'article.domain', 'article.language', 'statement.kind'])
    .select((of) => of.fn.countAll<number>().as('count'))
    .groupBy(['article.publisher', 'article.domain', 'article.language', 'statement.kind'])
    .orderBy('article.publisher', nullsFirst)
    .execute()

/** The most frequent values, those as frequent in order. */
function most(groups: readonly Group[], nameIn: (group: Group) => string | null): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const value = nameIn(group)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + group.count)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, FACETS_SHOWN)
}

interface Filters extends SearchQuery {
  /** The persons that `speaker` can mean. */
  readonly speakers: readonly string[] | undefined
}

const hasFilters = ({ speakers, kind, venue, from, to, language, org, outlet }: Filters): boolean =>
  Boolean(speakers || kind || venue || from || to || language || org || outlet)

async function speakersMeant(db: Db, speaker: string | undefined): Promise<string[] | undefined> {
  if (speaker === undefined || speaker.trim() === '') return undefined
  return (await peopleMeant(db, speaker)).map(({ id }) => id)
}

/** Statements, before what is wanted of them is said. */
export type Found = SelectQueryBuilder<Tables, 'statement', object>

/** Those that views show. */
export const shownStatements = (db: Db): Found => db.selectFrom('statement').where('statement.listed', '=', 1)

const statementsWith = (db: Db, asked: readonly Asked[]): Found =>
  asked.length === 0 ? shownStatements(db) : engineOf(db).fullText.statements(db, { asked, form: 'any' })

async function countFound(db: Db, found: Found, filters: Filters): Promise<number> {
  const { count } = await filtered(db, found, filters)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The rows of one page, without what they hold: sorting whole statements would carry all their words along. */
async function pageOf(
  db: Db,
  found: Found,
  filters: Filters,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<number[]> {
  const rows = await filtered(db, found, filters)
    .select('statement.row')
    .orderBy(filters.sort === 'oldest' ? oldestFirst : newestFirst)
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ row }) => row)
}

function filtered(db: Db, found: Found, filters: Filters): Found {
  const { speakers, kind, venue, from, to, language, org, outlet } = filters
  let left = found
  if (speakers) left = left.where('statement.person_id', 'in', speakers.slice(0, 1000))
  if (kind) left = left.where('statement.kind', '=', kind)
  if (venue) left = left.where('statement.more', 'like', venueLike(venue))
  // The day is that of the page's own zone, the time that of UTC: a day's margin, so that the index by time serves.
  if (from) left = left.where('statement.day', '>=', from).where('statement.time', '>=', shiftDay(from, -1))
  if (to) left = left.where('statement.day', '<=', to).where('statement.time', '<=', shiftDay(to, 2))
  if (org)
    left = left.where('statement.org_key', 'in', (of) =>
      of
        .selectFrom('org')
        .select('key')
        .where(engineOf(db).holds(sql.ref('org.key'), nameKey(org))),
    )
  if (language || outlet)
    left = left.where('statement.article_id', 'in', (of) => {
      const articles = of.selectFrom('article').select('article.id')
      const inLanguage = language ? articles.where('article.language', '=', language) : articles
      return outlet
        ? inLanguage.where((at) => at.or(outletIs(outlet).map(([name, is]) => at(name, '=', is))))
        : inLanguage
    })
  return left
}

const outletIs = (outlet: string) =>
  [
    ['article.domain', outlet.toLowerCase()],
    ['article.publisher_key', nameKey(outlet)],
  ] as const

/** The day so many days later; the string itself where it is no day. */
function shiftDay(day: string, days: number): string {
  const time = Date.parse(day)
  return Number.isNaN(time) ? day : new Date(time + days * 86_400_000).toISOString().slice(0, 10)
}

/** The entries of these rows, in their order, with what was found marked. */
async function entriesOf(
  db: Db,
  rows: readonly number[],
  asked: readonly Asked[],
  lemmaOf: LemmaOf,
): Promise<RecordEntry[]> {
  if (rows.length === 0) return []
  const found = await selectEntries(db).select('statement.row').where('statement.row', 'in', rows).execute()
  const byRow = new Map(found.map((entry) => [entry.row, entry]))
  return rows.flatMap((row) => {
    const entry = byRow.get(row)
    if (!entry) return []
    const words: string[] = JSON.parse(entry.words)
    return [toEntry(entry, highlightsIn(words.join(PIECE_BREAK), entry.language, asked, lemmaOf))]
  })
}

/** Where the words asked for stand, in any form: ranges into the pieces joined by " … ". */
function highlightsIn(text: string, language: string | null, asked: readonly Asked[], lemmaOf: LemmaOf): Span[] {
  if (asked.length === 0) return []
  const matches = (word: Word): boolean => {
    const lemma = lemmaFor(lemmaOf, language, word)
    return asked.some(({ exact, lemmas }) => word.exact === exact || lemmas.has(lemma))
  }
  return wordsOf(text)
    .filter(matches)
    .map(({ from, to }) => ({ from, to }))
}
