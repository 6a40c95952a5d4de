import type { Span } from '../text/types.ts'
import { type All, inBatches } from './batches.ts'
import { type Conditions, conditionsOf, countFound, filtered, hasConditions, shownStatements } from './conditions.ts'
import { engineOf, type Page } from './engine.ts'
import { type Asked, askedWords, type Match } from './match.ts'
import { PIECE_BREAK } from './pieces.ts'
import { prepared } from './prepared.ts'
import { newestFirst, oldestFirst, selectEntries, toEntry } from './rows.ts'
import { type Db, type RecordStore, reading } from './store.ts'
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
    const { rows, ...total } = await rowsFound(db, query, asked, { limit, offset })
    return { ...total, entries: await entriesOf(db, rows, asked, record.lemmaOf) }
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
  const found = asked.length === 0 ? shownStatements(db) : engineOf(db).fullText.statements(db, { asked, form: 'any' })
  const rows = await filtered(db, found, await conditionsOf(db, query))
    .select('statement.row')
    .where('statement.row', '>', row)
    .where('statement.article_id', 'in', (of) =>
      of.selectFrom('article').select('article.id').where('article.captured', '>', captured),
    )
    .where('statement.id', 'not in', (of) => of.selectFrom('told').select('statement_id').where('alert_id', '=', alert))
    .orderBy('statement.row')
    .limit(most)
    .execute()
  const untold = rows.map((each) => each.row)
  const last = untold.length < most ? (newest ?? 0) : (untold.at(-1) ?? row)
  return { entries: await entriesOf(db, untold, asked, lemmaOf), last }
}

/** How many statements a query finds, and the rows of one page of them. */
async function rowsFound(
  db: Db,
  query: SearchQuery,
  asked: readonly Asked[],
  page: Page,
): Promise<Total & { readonly rows: readonly number[] }> {
  if (asked.length === 0 && query.words.trim() !== '') return { total: 0, more: false, rows: [] }
  const conditions = await conditionsOf(db, query)
  const total = await totalOf(db, asked, conditions)
  if (page.limit === 0 || (!total.more && page.offset >= total.total)) return { ...total, rows: [] }
  if (asked.length === 0) return { ...total, rows: await pageOf(db, undefined, conditions, page) }
  // Filters count fewer than there are of the words alone.
  const most = total.more || hasConditions(conditions) ? Number.MAX_SAFE_INTEGER : total.total
  if (query.sort !== undefined && query.sort !== 'best')
    return { ...total, rows: await pageOf(db, { asked, form: 'any', most }, conditions, page) }
  return { ...total, rows: await bestOf(db, { asked, most }, conditions, page) }
}

/** What is matched, and how many there are of it at most. */
type Matched = Match & { readonly most: number }

/** The exact words come first, then their other forms; each list by time. */
async function bestOf(
  db: Db,
  words: Omit<Matched, 'form'>,
  conditions: Conditions,
  page: Page,
): Promise<readonly number[]> {
  const exact: Matched = { ...words, form: 'exact' }
  const first = await pageOf(db, exact, conditions, page)
  if (first.length === page.limit || page.offset + first.length === words.most) return first
  const before =
    first.length > 0 || page.offset === 0
      ? page.offset + first.length
      : await countFound(db, engineOf(db).fullText.counted(db, exact), conditions, page.offset)
  const rest = { limit: page.limit - first.length, offset: Math.max(0, page.offset - before) }
  return [...first, ...(await pageOf(db, { ...words, form: 'other' }, conditions, rest))]
}

interface Total {
  readonly total: number
  /** There are more than `total`: the query did not want them counted. */
  readonly more: boolean
}

async function totalOf(db: Db, asked: readonly Asked[], conditions: Conditions): Promise<Total> {
  const { countTo = Number.MAX_SAFE_INTEGER - 1 } = conditions
  const count = await counted(db, asked, conditions, countTo + 1)
  return { total: Math.min(count, countTo), more: count > countTo }
}

async function counted(db: Db, asked: readonly Asked[], conditions: Conditions, most: number): Promise<number> {
  const { fullText } = engineOf(db)
  const any: Match = { asked, form: 'any' }
  const hasNone = !hasConditions(conditions)
  if (hasNone && asked.length === 0) return countShown(db)
  const known = hasNone ? await fullText.count(db, any, most) : undefined
  return known ?? countFound(db, asked.length === 0 ? shownStatements(db) : fullText.counted(db, any), conditions, most)
}

/** Each article has counted its own. */
async function countShown(db: Db): Promise<number> {
  const [all] = await sumOfStatements(db, {})
  return all?.count ?? 0
}

const sumOfStatements = prepared<Record<never, never>>()((db) =>
  db.selectFrom('article').select((of) => of.fn.sum<number | null>('article.statements').as('count')),
)

/** The rows of one page, without what they hold: sorting whole statements would carry all their words along. */
async function pageOf(
  db: Db,
  match: Matched | undefined,
  conditions: Conditions,
  page: Page,
): Promise<readonly number[]> {
  const { fullText } = engineOf(db)
  const isPlain = conditions.sort !== 'oldest' && !hasConditions(conditions)
  const short = match && isPlain ? await fullText.newest(db, match, page, match.most) : undefined
  if (short) return short
  const found = match ? await fullText.byTime(db, match, match.most) : shownStatements(db)
  const rows = await filtered(db, found, conditions)
    .select('statement.row')
    .orderBy(conditions.sort === 'oldest' ? oldestFirst : newestFirst)
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(({ row }) => row)
}

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
