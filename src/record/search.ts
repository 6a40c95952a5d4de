import { type SelectQueryBuilder, sql } from 'kysely'
import type { Span } from '../text/types.ts'
import { type All, inBatches } from './batches.ts'
import { type Asked, askedWords, countMatches, exactly, type Match, otherwise } from './match.ts'
import { nameKey } from './names.ts'
import { peopleMeant } from './person.ts'
import { PIECE_BREAK } from './pieces.ts'
import { newestFirst, selectEntries, toEntry } from './rows.ts'
import { type Db, type RecordStore, reading } from './store.ts'
import type { Tables } from './tables.ts'
import type { RecordEntry, SearchQuery, SearchResult } from './types.ts'
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

/** How many statements a query finds, and the rows of one page of them. */
async function rowsFound(
  db: Db,
  query: SearchQuery,
  asked: readonly Asked[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; rows: number[] }> {
  if (asked.length === 0 && query.words.trim() !== '') return { total: 0, rows: [] }
  const filters: Filters = { ...query, speakers: await speakersMeant(db, query.speaker) }
  // Exact words first, then other forms: two lists, one behind the other, each by time.
  const lists = asked.length === 0 ? [undefined] : [exactly(asked), otherwise(asked)]
  let total = 0
  const rows: number[] = []
  for (const match of lists) {
    const before = total
    const matches = match === undefined ? undefined : await countMatches(db, match)
    if (matches === 0) continue
    total += hasFilters(filters) || matches === undefined ? await countFound(db, match, filters) : matches
    const page = { limit: limit - rows.length, offset: Math.max(0, offset - before) }
    if (page.limit > 0 && offset < total) {
      for (const row of await pageOf(db, match, matches ?? 0, filters, page)) rows.push(row)
    }
  }
  return { total, rows }
}

interface Filters extends SearchQuery {
  /** The persons that `speaker` can mean. */
  readonly speakers: readonly string[] | undefined
}

const hasFilters = ({ speakers, kind, from, to, language, org, outlet }: Filters): boolean =>
  Boolean(speakers || kind || from || to || language || org || outlet)

async function speakersMeant(db: Db, speaker: string | undefined): Promise<string[] | undefined> {
  if (speaker === undefined || speaker.trim() === '') return undefined
  return (await peopleMeant(db, speaker)).map(({ id }) => id)
}

type Found = SelectQueryBuilder<Tables, 'statement', object>

const shown = (db: Db): Found => db.selectFrom('statement').where('statement.listed', '=', 1)

/** The statements that match, the full text asked first: for few matches. */
function matching(db: Db, match: Match): Found {
  const hits = sql<{ row: number }>`(select rowid as "row" from full_text where full_text match ${match})`
  // A cross join and no inner one: SQLite keeps its order. What it adds to the type is not asked for again.
  return db
    .selectFrom(hits.as('hit'))
    .crossJoin('statement')
    .whereRef('statement.row', '=', 'hit.row') as unknown as Found
}

/** All statements by time, each looked up in the full text: for many matches. */
const walking = (db: Db, match: Match): Found =>
  shown(db).where(
    sql<boolean>`exists (select 1 from full_text where rowid = statement.row and full_text match ${match})`,
  )

/**
 * Walking until a page is full reads the fewer statements the more match, asking reads as many as match: where the two
 * meet was measured on 500,000 statements (a lookup costs ten times a read).
 */
async function areMany(db: Db, matches: number): Promise<boolean> {
  const { last } = await db
    .selectFrom('statement')
    .select((of) => of.fn.max<number | null>('row').as('last'))
    .executeTakeFirstOrThrow()
  return matches > Math.sqrt(10 * SHOWN_AT_ONCE * (last ?? 0))
}

async function countFound(db: Db, match: Match | undefined, filters: Filters): Promise<number> {
  const { count } = await filtered(match === undefined ? shown(db) : matching(db, match), filters)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The rows of one page, without what they hold: sorting whole statements would carry all their words along. */
async function pageOf(
  db: Db,
  match: Match | undefined,
  matches: number,
  filters: Filters,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<number[]> {
  const found =
    match === undefined ? shown(db) : (await areMany(db, matches)) ? walking(db, match) : matching(db, match)
  const rows = await filtered(found, filters)
    .select('statement.row')
    .orderBy(newestFirst)
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ row }) => row)
}

function filtered(found: Found, { speakers, kind, from, to, language, org, outlet }: Filters): Found {
  let left = found
  if (speakers) left = left.where('statement.person_id', 'in', speakers.slice(0, 1000))
  if (kind) left = left.where('statement.kind', '=', kind)
  // The day is that of the page's own zone, the time that of UTC: a day's margin, so that the index by time serves.
  if (from) left = left.where('statement.day', '>=', from).where('statement.time', '>=', shiftDay(from, -1))
  if (to) left = left.where('statement.day', '<=', to).where('statement.time', '<=', shiftDay(to, 2))
  if (org) left = left.where('statement.org_key', 'in', (of) => of.selectFrom('org').select('key').where(holds(org)))
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

const holds = (org: string) => sql<boolean>`instr(org.key, ${nameKey(org)}) > 0`

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
