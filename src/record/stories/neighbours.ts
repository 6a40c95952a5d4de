import { sql } from 'kysely'
import type { NumberRows } from '../engine.ts'
import { prepared } from '../prepared.ts'
import type { Db } from '../store.ts'
import { unpackTerms } from './gist.ts'
import {
  type Compared,
  leastShared,
  likenessOf,
  type Shared,
  type Standard,
  type Sums,
  type Telling,
} from './likeness.ts'
import { standardOn } from './telling.ts'
import { isName, type Term } from './terms.ts'

/** Articles further apart than so many days are compared with each other no more. */
export const DAYS_APART = 3

/** A dated article among the others. */
export interface Placed extends Compared {
  readonly row: number
  readonly articleId: string
  readonly time: string
  readonly day: number
  readonly first: number
}

/** An article that is alike to the one asked about. */
export interface Neighbour {
  readonly placed: Placed
  readonly alike: number
}

/** The order in which articles join stories: by their time, whatever the order in which they arrive. */
export const compareInTime = (a: Pick<Placed, 'time' | 'articleId'>, b: Pick<Placed, 'time' | 'articleId'>): number =>
  compare(a.time, b.time) || compare(a.articleId, b.articleId)

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The earlier articles that are alike to this one, the most alike first. */
export async function earlierAlike(
  db: Db,
  it: Placed,
  terms: readonly Term[],
  { telling, alike: least }: Standard,
): Promise<readonly Neighbour[]> {
  const found = await sharing(db, terms, telling, it.day - DAYS_APART, it.day, leastShared(it.totals))
  const alike: Neighbour[] = []
  for (const { placed, shared } of found) {
    const likeness = compareInTime(placed, it) < 0 ? likenessOf(it, placed, shared, least) : undefined
    if (likeness !== undefined) alike.push({ placed, alike: likeness })
  }
  return alike.sort((a, b) => b.alike - a.alike || compareInTime(a.placed, b.placed))
}

/**
 * The later articles to which this one is alike: they join stories by it. `before`: what it told until now, where that
 * has changed.
 */
export async function laterAlike(db: Db, it: Placed, terms: readonly Term[], before: Sums): Promise<Placed[]> {
  const later: Placed[] = []
  for (const day of await daysFrom(db, it.day, DAYS_APART)) {
    const { telling, alike } = await standardOn(db, day, terms)
    const least = leastShared({
      words: Math.min(before.words, it.totals.words),
      names: Math.min(before.names, it.totals.names),
    })
    for (const { placed, shared } of await sharing(db, terms, telling, day, day, least)) {
      if (compareInTime(placed, it) <= 0) continue
      const was = likenessOf({ ...it, totals: before }, placed, shared, alike)
      if (was !== undefined || likenessOf(it, placed, shared, alike) !== undefined) later.push(placed)
    }
  }
  return later
}

/** False for the latest article of its days: where articles come in the order of their time, that is each of them. */
export async function hasLater(db: Db, it: Placed): Promise<boolean> {
  const [latest] = await latestOf(db, { from: it.day, to: it.day + DAYS_APART })
  return latest !== undefined && compareInTime(latest, it) > 0
}

const latestOf = prepared<{ from: number; to: number }>()((db, { value }) =>
  db
    .selectFrom('gist')
    .select(['time', 'article_id as articleId'])
    .where('day', '>=', value('from'))
    .where('day', '<=', value('to'))
    .orderBy('day', 'desc')
    .orderBy('time', 'desc')
    .orderBy('article_id', 'desc')
    .limit(1),
)

/** The days from this one on, so many of them, that have articles. */
export const daysFrom = async (db: Db, day: number, days: number): Promise<number[]> =>
  (await daysWithin(db, { from: day, to: day + days })).map((row) => row.day)

const daysWithin = prepared<{ from: number; to: number }>()((db, { value }) =>
  db.selectFrom('day').select('day').where('day', '>=', value('from')).where('day', '<=', value('to')).orderBy('day'),
)

interface Sharing {
  readonly placed: Placed
  readonly shared: Shared
}

/** The articles of these days that share enough of what the terms tell, by words or by names. */
async function sharing(
  db: Db,
  terms: readonly Term[],
  telling: Telling,
  from: number,
  to: number,
  least: Sums,
): Promise<Sharing[]> {
  const asked = terms.flatMap((term) => {
    const tells = telling(term.term)
    return tells === 0 ? [] : [[term.term, term.weight, isName(term) ? 0 : tells, isName(term) ? tells : 0]]
  })
  const rows = await sharingRows(db, { asked, from, to, ...least })
  const placed = await placedRows(
    db,
    rows.map(({ row }) => row),
  )
  return rows.flatMap(({ row, ...shared }) => {
    const found = placed.get(row)
    return found ? [{ placed: found, shared }] : []
  })
}

const sharingRows = prepared<{ asked: NumberRows; from: number; to: number; words: number; names: number }>()(
  (_, { value, table }) => sql<{ row: number; words: number; names: number; nameCount: number }>`
    select * from (
      select gist_term.gist as "row", sum(${lesser} * asked.word) as words, sum(${lesser} * asked.name) as names,
        sum(asked.name) as "nameCount"
      from ${table('asked', 'asked', ['term', 'weight', 'word', 'name'])} cross join gist_term
      where gist_term.term = asked.term and gist_term.day between ${value('from')} and ${value('to')}
      group by gist_term.gist
    ) as shared where words >= ${value('words')} or names >= ${value('names')}`,
)

const lesser = sql`case when asked.weight < gist_term.weight then asked.weight else gist_term.weight end`

/** Dated articles by their rows. */
export async function placedRows(db: Db, rows: readonly number[]): Promise<Map<number, Placed>> {
  if (rows.length === 0) return new Map()
  const found = await gistsAt(db, { rows })
  return new Map(
    found.map(({ row, article_id, language, time, day, words, names, first }) => [
      row,
      { row, articleId: article_id, language, time, day: day ?? 0, totals: { words, names }, first },
    ]),
  )
}

const gistsAt = prepared<{ rows: readonly number[] }>()((db, { numbers }) =>
  db
    .selectFrom('gist')
    .select(['row', 'article_id', 'language', 'time', 'day', 'words', 'names', 'first'])
    .where('row', 'in', numbers('rows'))
    .where('day', 'is not', null),
)

/** The terms of an article by its row; none where there is none. */
export async function termsIn(db: Db, row: number): Promise<Term[]> {
  const [found] = await gistTerms(db, { row })
  return found ? unpackTerms(found.terms) : []
}

const gistTerms = prepared<{ row: number }>()((db, { value }) =>
  db.selectFrom('gist').select('terms').where('row', '=', value('row')),
)
