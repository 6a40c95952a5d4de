import { compare } from './compare.ts'
import { type Conditions, countFound, filtered, hasConditions, shownStatements } from './conditions.ts'
import type { Db } from './db.ts'
import type { Found, Match } from './engine.ts'
import { engineOf, type FoundRow, type Look } from './engine.ts'
import { inMonths, monthsWithin } from './marks.ts'
import type { LastShown, Page, PageRow } from './paging.ts'
import { prepared } from './prepared.ts'
import { behind, newestFirst, oldestFirst } from './rows.ts'
import type { SearchCursor } from './types.ts'

/** What is matched, and between which numbers the count of it lies; conditions that are left are not counted with. */
export interface Matched extends Match {
  readonly least: number
  readonly most: number
}

/** So many are looked up while they are counted. */
const LOOKED_AT = 1_000
/** Who wants no more counted is told sooner that there are more. */
const MOST_COUNTED = 100_000
/** So many times the statements or months that should do for a page, if matches were spread evenly. */
const SPARE = 2

/** Of the months so many parts: where the words are frequent, the newest of them has more than need be counted. */
const PARTS = 16

/** How many match and meet the conditions, counted up to `most`. */
export async function lookFor(db: Db, match: Match, conditions: Conditions, most: number): Promise<Look> {
  if (hasConditions(conditions)) return { count: await countFound(db, matching(db, match, conditions), most) }
  if (await areMany(db, match, most)) return { count: most }
  const found = await engineOf(db).fullText.look(db, match, most, LOOKED_AT)
  return found.count < most ? found : { count: found.count } // of more, those that were looked at are any
}

/** Whether it is soon seen that as many match: the newest months have them already. */
export async function areMany(db: Db, match: Match, many: number): Promise<boolean> {
  if (many > MOST_COUNTED || engineOf(db).fullText.countsLazily) return false
  const months = await monthsWithin(db, {})
  const newest = inMonths(months.slice(0, Math.ceil(months.length / PARTS)))
  const marks = [...(match.marks ?? []), ...newest]
  return (await engineOf(db).fullText.count(db, { ...match, marks }, many)) >= many
}

/** Of a few rows those of a page: what `searchStatements` promises of their order. */
export function pageAmong(
  rows: readonly FoundRow[],
  { sort = 'best', after }: Conditions,
  { limit, offset }: Page,
): readonly FoundRow[] {
  const inOrder = (a: LastShown, b: LastShown): number =>
    (sort === 'oldest' ? compare(a.time, b.time) : compare(b.time, a.time)) ||
    compare(a.article_id, b.article_id) ||
    a.place - b.place
  const otherOf = (row: { readonly other: boolean }): number => (sort === 'best' && row.other ? 1 : 0)
  const byOrder = (a: FoundRow | SearchCursor, b: FoundRow | SearchCursor): number =>
    otherOf(a) - otherOf(b) || inOrder(a, b)
  return rows
    .filter((row) => after === undefined || byOrder(row, after) > 0)
    .sort(byOrder)
    .slice(offset, offset + limit)
    .map((row) => ({ ...row, other: otherOf(row) === 1 }))
}

/** Of all statements that meet the conditions the rows of one page, without what they hold. */
export function pageOfAll(db: Db, conditions: Conditions, page: Page): Promise<readonly PageRow[]> {
  return rowsOf(filtered(db, shownStatements(db), conditions), conditions, page)
}

/** The same of those that match. How long it takes grows with the page and hardly with what there is. */
export async function pageOfMatches(
  db: Db,
  match: Matched,
  conditions: Conditions,
  page: Page,
): Promise<readonly PageRow[]> {
  const { few, often, newest } = engineOf(db).fullText
  if (match.most <= (await few(() => lastRow(db)))) return rowsOf(matching(db, match, conditions), conditions, page)
  const all = conditions.sort !== 'oldest' && !hasConditions(conditions) ? await lastRow(db) : undefined
  if (all !== undefined && match.most * often >= all) {
    const among = SPARE * Math.min(often, all / match.least) * (page.limit + page.offset)
    const found = await newest(db, match, page, Math.ceil(among))
    if (found) return found
  }
  return monthByMonth(db, match, conditions, page)
}

/** Some months at a time, twice as many each time, until the page is full: their marks keep all others from being read. */
async function monthByMonth(
  db: Db,
  match: Matched,
  conditions: Conditions,
  { limit, offset, after }: Page,
): Promise<readonly PageRow[]> {
  const months = await monthsWithin(db, conditions, after?.time)
  const wanted = limit + offset
  const rows: PageRow[] = []
  let many = Math.ceil((SPARE * wanted * months.length) / Math.max(match.least, wanted))
  for (let from = 0; from < months.length && rows.length < wanted; from += many, many *= 2) {
    const marks = [...(match.marks ?? []), ...inMonths(months.slice(from, from + many))]
    const some = { limit: wanted - rows.length, offset: 0, after }
    rows.push(...(await rowsOf(matching(db, { ...match, marks }, conditions), conditions, some)))
  }
  return rows.slice(offset)
}

/** What is left to be asked of those that match; where nothing is, an index has all that is asked. */
export function matching(db: Db, match: Match, conditions: Conditions): Found {
  const { counted, statements } = engineOf(db).fullText
  return filtered(db, hasConditions(conditions) ? statements(db, match) : counted(db, match), conditions)
}

/** Sorting whole statements would carry all their words along. */
const rowsOf = (found: Found, { sort }: Conditions, { limit, offset, after }: Page): Promise<readonly PageRow[]> =>
  (after ? found.where(behind(after, sort)) : found)
    .select(['statement.row', 'statement.time', 'statement.article_id', 'statement.place'])
    .orderBy(sort === 'oldest' ? oldestFirst : newestFirst)
    .limit(limit)
    .offset(offset)
    .execute()

const lastStatement = prepared<Record<never, never>>()((db) =>
  db.selectFrom('statement').select((of) => of.fn.max<number | null>('row').as('last')),
)

const lastRow = async (db: Db): Promise<number> => (await lastStatement(db, {}))[0]?.last ?? 0
