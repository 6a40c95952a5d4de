import { type Selectable, sql } from 'kysely'
import { compare } from '../compare.ts'
import type { Db } from '../db.ts'
import type { NumberRows } from '../engine.ts'
import { prepared } from '../prepared.ts'
import type { GistTable } from '../tables.ts'
import { unpackTerms } from './gist.ts'
import { type Compared, leastShared, likenessOf, type Shared, type Standard, type Sums } from './likeness.ts'
import type { Standards } from './telling.ts'
import type { Term } from './terms.ts'

/** Articles further apart than so many days are compared with each other no more. */
export const DAYS_APART = 3

/** A dated article among the others. */
export interface Placed extends Compared {
  readonly row: number
  readonly articleId: string
  readonly time: string
  readonly day: number
  readonly terms: readonly Term[]
  readonly first: number
  /** What led it there, and what tells the same in another language. */
  readonly closest: number | null
  readonly alike: number | null
  readonly across: number | null
  readonly across_alike: number | null
}

/** An article that is alike to the one asked about. */
export interface Neighbour {
  readonly placed: Placed
  readonly alike: number
}

/** The order in which articles join stories: by their time, whatever the order in which they arrive. */
export const compareInTime = (a: Pick<Placed, 'time' | 'articleId'>, b: Pick<Placed, 'time' | 'articleId'>): number =>
  compare(a.time, b.time) || compare(a.articleId, b.articleId)

/** The earlier articles that are alike to this one, the most alike first. */
export async function earlierAlike(db: Db, it: Placed, standard: Standard): Promise<readonly Neighbour[]> {
  const asked = { terms: askedOf(it, standard, it.day, it.day), first: it.day, before: DAYS_APART }
  const alike: Neighbour[] = []
  for (const { placed, shared } of await sharing(db, asked, leastShared(it.totals))) {
    const likeness = compareInTime(placed, it) < 0 ? likenessOf(it, placed, shared, standard.alike) : undefined
    if (likeness !== undefined) alike.push({ placed, alike: likeness })
  }
  return alike.sort((a, b) => b.alike - a.alike || compareInTime(a.placed, b.placed))
}

/**
 * The later articles to which this one is alike: they join stories by it. `before`: what it told until now, where that
 * has changed.
 */
export async function laterAlike(db: Db, it: Placed, standards: Standards, before: Sums): Promise<Placed[]> {
  const days = await standards.days(it.day, it.day + DAYS_APART)
  await standards.prepare(days.map((day) => ({ day, terms: it.terms })))
  const standardOf = new Map<number, Standard>()
  for (const day of days) standardOf.set(day, await standards.on({ day, terms: it.terms }))
  const terms = [...standardOf].flatMap(([day, standard]) => askedOf(it, standard, day, it.day))
  const least = leastShared({
    words: Math.min(before.words, it.totals.words),
    names: Math.min(before.names, it.totals.names),
  })
  const later: Placed[] = []
  for (const { placed, shared } of await sharing(db, { terms, first: it.day, before: 0 }, least)) {
    const alike = standardOf.get(placed.day)?.alike
    if (alike === undefined || compareInTime(placed, it) <= 0) continue
    const was = likenessOf({ ...it, totals: before }, placed, shared, alike)
    if (was !== undefined || likenessOf(it, placed, shared, alike) !== undefined) later.push(placed)
  }
  return later
}

/** The latest article of a day and of those on which others may be alike to its articles. */
export const latestFrom = async (db: Db, day: number): Promise<Pick<Placed, 'time' | 'articleId'> | undefined> =>
  (await latestOf(db, { from: day, to: day + DAYS_APART }))[0]

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

interface Sharing {
  readonly placed: Placed
  readonly shared: Shared
}

/**
 * The terms of an article that tell something on a day, each packed into one number, from its lowest bits on: the days from
 * `first` to that day, what it tells, its weight, its hash. So a list of them is taken apart in half the time.
 */
const askedOf = ({ terms }: Placed, { telling }: Standard, day: number, first: number): number[][] =>
  terms.flatMap(({ term, weight }) => {
    const tells = telling(term)
    return tells === 0 ? [] : [[((term * 32 + weight) * 16 + tells) * 4 + (day - first)]]
  })

/** Terms as `askedOf` packs them, and of how many days before theirs articles are asked for. */
interface Asked {
  readonly terms: NumberRows
  readonly first: number
  readonly before: number
}

/** The articles that share enough of what the terms tell, by words or by names. */
async function sharing(db: Db, asked: Asked, least: Sums): Promise<Sharing[]> {
  const rows = await sharingRows(db, { ...asked, ...least })
  return rows.map(({ sharedWords, sharedNames, nameCount, ...row }) => ({
    placed: toPlaced(row),
    shared: { words: sharedWords, names: sharedNames, nameCount },
  }))
}

/** What both tell of a term. */
const told = sql`case when asked.weight < gist_term.weight then asked.weight else gist_term.weight end * asked.tells`

const sharingRows = prepared<{ terms: NumberRows; first: number; before: number; words: number; names: number }>()(
  (_, { value, table }) => sql<GistRow & { sharedWords: number; sharedNames: number; nameCount: number }>`
    select "sharedWords", "sharedNames", "nameCount", ${sql.join(gistColumns.map((column) => sql.ref(`gist.${column}`)))}
    from (
      select gist_term.gist, sum(case when asked.name = 0 then ${told} else 0 end) as "sharedWords",
        sum(case when asked.name = 1 then ${told} else 0 end) as "sharedNames", sum(asked.name * asked.tells) as "nameCount"
      from (
        select packed >> 11 as term, packed >> 11 & 1 as name, packed >> 6 & 31 as weight, packed >> 2 & 15 as tells,
          ${value('first')} + (packed & 3) as day
        from ${table('terms', 'packed_terms', ['packed'])}
      ) as asked cross join gist_term
      where gist_term.term = asked.term and gist_term.day between asked.day - ${value('before')} and asked.day
      group by gist_term.gist
    ) as shared cross join gist
    where gist."row" = shared.gist and ("sharedWords" >= ${value('words')} or "sharedNames" >= ${value('names')})`,
)

const gistColumns = [
  ...(['row', 'article_id', 'language', 'time', 'day', 'terms', 'words', 'names', 'first'] as const),
  ...(['closest', 'alike', 'across', 'across_alike'] as const),
] as const

type GistRow = Pick<Selectable<GistTable>, (typeof gistColumns)[number]>

const toPlaced = ({ article_id, day, terms, words, names, ...row }: GistRow): Placed => ({
  ...row,
  articleId: article_id,
  day: day ?? 0,
  terms: unpackTerms(terms),
  totals: { words, names },
})

/** Dated articles by their rows. */
export async function placedRows(db: Db, rows: readonly number[]): Promise<Map<number, Placed>> {
  if (rows.length === 0) return new Map()
  return new Map((await gistsAt(db, { rows })).map((row) => [row.row, toPlaced(row)]))
}

const gistsAt = prepared<{ rows: readonly number[] }>()((db, { numbers }) =>
  db.selectFrom('gist').select(gistColumns).where('row', 'in', numbers('rows')).where('day', 'is not', null),
)
