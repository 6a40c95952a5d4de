import type { Span } from '../text/types.ts'
import { foundBehind, lastArrival } from './arrivals.ts'
import { type All, inBatches } from './batches.ts'
import { type Conditions, conditionsOf, countFound, filtered, hasConditions, shownStatements } from './conditions.ts'
import type { Db } from './db.ts'
import type { Asked, FoundRow, Look } from './engine.ts'
import { type Sought, soughtBy } from './marks.ts'
import { askedWords } from './match.ts'
import { lookFor, type Matched, matching, pageAmong, pageOfAll, pageOfMatches } from './pages.ts'
import type { Page, PageRow } from './paging.ts'
import { PIECE_BREAK } from './pieces.ts'
import { prepared } from './prepared.ts'
import { behind, selectEntries, toEntry } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { RecordEntry, SearchCursor, SearchQuery, SearchResult } from './types.ts'
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
    // One more tells whether another page follows.
    const { rows, ...total } = await rowsFound(db, query, asked, { limit: limit + 1, offset })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      ...total,
      entries: await entriesOf(db, rowsIn(shown), asked, record.lemmaOf),
      next: last ? cursorOf(last) : null,
    }
  })
}

/** What `searchStatements` finds, all of it, as it stands now. `limit` and `offset` of the query hold. */
export async function allStatements(record: RecordStore, query: SearchQuery): Promise<All<RecordEntry>> {
  const { limit = Number.MAX_SAFE_INTEGER, offset = 0 } = query
  const { asked, rows } = await reading(record, async (db) => {
    const asked = await askedWords(db, query, record.lemmaOf)
    return { asked, rows: (await rowsFound(db, query, asked, { limit, offset })).rows }
  })
  return inBatches(record, rowsIn(rows), (db, batch) => entriesOf(db, batch, asked, record.lemmaOf))
}

/** What an alert still has to tell. */
export interface Untold {
  readonly alert: string
  /** Pages captured behind this instant. */
  readonly captured: string
  /** Texts behind this one are looked at: see arrivals.ts. */
  readonly arrival: number
  readonly most: number
}

/**
 * Of what `searchStatements` finds, what an alert has not told, in the order in which it came. `last` is the text up to
 * which all has been looked at.
 */
export async function untoldStatements(
  db: Db,
  query: SearchQuery,
  { alert, captured, arrival, most }: Untold,
  lemmaOf: LemmaOf,
): Promise<{ readonly entries: readonly RecordEntry[]; readonly last: number }> {
  const asked = await askedWords(db, query, lemmaOf)
  const newest = await lastArrival(db)
  if (asked.length === 0 && query.words.trim() !== '') return { entries: [], last: newest }
  const rows = await (await foundBehind(db, query, asked, arrival))
    .innerJoin('version', 'version.id', 'statement.version_id')
    .select(['statement.row', 'version.arrival'])
    .where('statement.article_id', 'in', (of) =>
      of.selectFrom('article').select('article.id').where('article.captured', '>', captured),
    )
    .where('statement.id', 'not in', (of) => of.selectFrom('told').select('statement_id').where('alert_id', '=', alert))
    .orderBy('version.arrival')
    .orderBy('statement.place')
    .orderBy('statement.row')
    .limit(most)
    .execute()
  // Of the last text there may be more.
  const last = rows.length < most ? newest : (rows.at(-1)?.arrival ?? 1) - 1
  const untold = rows.map((each) => each.row)
  return { entries: await entriesOf(db, untold, asked, lemmaOf), last }
}

/** How many statements a query finds, and the rows of one page of them. */
async function rowsFound(
  db: Db,
  query: SearchQuery,
  asked: readonly Asked[],
  page: Page,
): Promise<Total & { readonly rows: readonly FoundRow[] }> {
  if (asked.length === 0 && query.words.trim() !== '') return { total: 0, more: false, rows: [] }
  const conditions = await conditionsOf(db, query)
  const sought = await soughtBy(db, asked, conditions)
  const { countTo = Number.MAX_SAFE_INTEGER - 1 } = query
  const { count, rows } = await counted(db, sought, countTo + 1)
  const total = { total: Math.min(count, countTo), more: count > countTo }
  if (page.limit === 0 || (!total.more && page.offset >= total.total)) return { ...total, rows: [] }
  if (rows && !total.more) return { ...total, rows: pageAmong(rows, sought.left, page) }
  return { ...total, rows: await pageFound(db, sought, total, page) }
}

interface Total {
  readonly total: number
  /** There are more than `total`: the query did not want them counted. */
  readonly more: boolean
}

const rowsIn = (rows: readonly PageRow[]): number[] => rows.map(({ row }) => row)
const cursorOf = ({ time, article_id, place, other }: FoundRow): SearchCursor => ({ time, article_id, place, other })

async function pageFound(db: Db, { left, ...match }: Sought, total: Total, page: Page): Promise<readonly FoundRow[]> {
  const { sort = 'best', after } = left
  const first = { ...page, after }
  if (match.asked.length === 0) return as(false, await pageOfAll(db, left, first))
  const least = hasConditions(left) ? 0 : total.total
  const most = total.more || hasConditions(left) ? Number.MAX_SAFE_INTEGER : total.total
  const words = { ...match, least, most }
  if (sort !== 'best') return as(false, await pageOfMatches(db, { ...words, form: 'any' }, left, first))
  if (after?.other) return as(true, await pageOfMatches(db, { ...words, form: 'other' }, left, first))
  return bestOf(db, words, left, first)
}

const as = (other: boolean, rows: readonly PageRow[]): FoundRow[] => rows.map((row) => ({ ...row, other }))

/** The exact words come first, then their other forms; each list by time. */
async function bestOf(
  db: Db,
  words: Omit<Matched, 'form'>,
  left: Conditions,
  page: Page,
): Promise<readonly FoundRow[]> {
  const exact: Matched = { ...words, form: 'exact' }
  const first = as(false, await pageOfMatches(db, exact, left, page))
  if (first.length === page.limit || page.offset + first.length === words.most) return first
  const before =
    first.length > 0 || page.offset === 0 ? page.offset + first.length : await countBehind(db, exact, left, page)
  const rest = { limit: page.limit - first.length, offset: Math.max(0, page.offset - before) }
  return [...first, ...as(true, await pageOfMatches(db, { ...words, form: 'other' }, left, rest))]
}

/** How many stand behind where a page begins, counted up to its offset. */
function countBehind(db: Db, match: Matched, left: Conditions, { after, offset }: Page): Promise<number> {
  const found = matching(db, match, left)
  return countFound(db, after ? found.where(behind(after, left.sort)) : found, offset)
}

async function counted(db: Db, { left, ...match }: Sought, most: number): Promise<Look> {
  if (match.asked.length > 0) return lookFor(db, { ...match, form: 'any' }, left, most)
  if (!hasConditions(left)) return { count: await countShown(db) }
  return { count: await countFound(db, filtered(db, shownStatements(db), left), most) }
}

/** Each article has counted its own. */
async function countShown(db: Db): Promise<number> {
  const [all] = await sumOfStatements(db, {})
  return all?.count ?? 0
}

const sumOfStatements = prepared<Record<never, never>>()((db) =>
  db.selectFrom('article').select((of) => of.fn.sum<number | null>('article.statements').as('count')),
)

/** The entries of these rows, in their order, with what was found marked. */
async function entriesOf(
  db: Db,
  rows: readonly number[],
  asked: readonly Asked[],
  lemmaOf: LemmaOf,
): Promise<RecordEntry[]> {
  if (rows.length === 0) return []
  const found = await entriesByRow(db, { rows })
  const byRow = new Map(found.map((entry) => [entry.row, entry]))
  return rows.flatMap((row) => {
    const entry = byRow.get(row)
    if (!entry) return []
    const words: string[] = JSON.parse(entry.words)
    return [toEntry(entry, highlightsIn(words.join(PIECE_BREAK), entry.language, asked, lemmaOf))]
  })
}

const entriesByRow = prepared<{ rows: readonly number[] }>()((db, { numbers }) =>
  selectEntries(db).select('statement.row').where('statement.row', 'in', numbers('rows')),
)

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
