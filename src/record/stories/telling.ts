import { sql } from 'kysely'
import type { NumberRows } from '../engine.ts'
import { prepared } from '../prepared.ts'
import type { Db } from '../store.ts'
import { ALIKE, ALIKE_HALF_SURE, ALIKE_UNSURE, type Standard, type Telling } from './likeness.ts'
import type { Term } from './terms.ts'

/** The days before an article by which it is judged what is common. Its own day is left out: news makes words common. */
export const DAYS_BEFORE = 7

/** What a term tells that at most one in so many articles of the days before has; one that more have tells nothing. */
const tiers = [
  { oneIn: 128, tells: 10 },
  { oneIn: 32, tells: 7 },
  { oneIn: 12, tells: 4 },
] as const
const TELLS_MOST = 10
/** As if so many articles without any of the words had come before: what one of three has is not common yet. */
const BEFORE_ALL = 50

/** How many articles count as having come before: a power of two, so that one article more seldom changes anything. */
function weighed(articles: number): number {
  return BEFORE_ALL + (articles < 1 ? 0 : 2 ** Math.floor(Math.log2(articles)))
}

/** What is known of a day before its articles are compared. */
export interface Background {
  /** See `weighed`. */
  readonly weighed: number
  readonly alike: number
}

/** So few articles on a day are seldom alike by chance. */
const FEW = 16
/**
 * With as many articles before as the day itself has it begins to show what is common, with three times as many it
 * shows: until then a topic looks like an event.
 */
const SURE_FROM = 3

export async function backgroundOf(db: Db, day: number): Promise<Background> {
  const found = await daysUpTo(db, { from: day - DAYS_BEFORE, to: day })
  const own = found.find((row) => row.day === day)?.articles ?? 0
  const before = found.reduce((sum, { articles }) => sum + articles, -own)
  const alike = own <= FEW || before >= SURE_FROM * own ? ALIKE : before >= own ? ALIKE_HALF_SURE : ALIKE_UNSURE
  return { weighed: weighed(before), alike }
}

const daysUpTo = prepared<{ from: number; to: number }>()((db, { value }) =>
  db.selectFrom('day').selectAll().where('day', '>=', value('from')).where('day', '<=', value('to')),
)

/** By what an article with these terms is compared on a day. */
export async function standardOn(db: Db, day: number, terms: readonly Term[]): Promise<Standard & Background> {
  const background = await backgroundOf(db, day)
  return { ...background, telling: await tellingOn(db, day, terms, background) }
}

/** How much each of these terms tells on a day. */
async function tellingOn(
  db: Db,
  day: number,
  terms: readonly Term[],
  { weighed: before }: Background,
): Promise<Telling> {
  if (before === BEFORE_ALL) return () => TELLS_MOST
  const common = Math.floor(before / (tiers.at(-1)?.oneIn ?? 1))
  const rows = await termCounts(db, {
    asked: terms.map(({ term }) => [term]),
    from: day - DAYS_BEFORE,
    to: day - 1,
    most: common + 1,
  })
  const told = new Map(rows.map(({ term, count }) => [term, tellsWith(count, before)]))
  return (term) => told.get(term) ?? TELLS_MOST
}

const termCounts = prepared<{ asked: NumberRows; from: number; to: number; most: number }>()(
  (_, { value, table }) => sql<{ term: number; count: number }>`
    select asked.term, (
      select count(*) from (
        select 1 from gist_term
        where gist_term.term = asked.term and day between ${value('from')} and ${value('to')} limit ${value('most')}
      ) as few) as count
    from ${table('asked', 'asked', ['term'])}`,
)

const tellsWith = (count: number, before: number): number =>
  tiers.find(({ oneIn }) => count * oneIn <= before)?.tells ?? 0
