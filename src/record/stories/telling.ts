import { sql } from 'kysely'
import type { Db } from '../db.ts'
import type { NumberRows } from '../engine.ts'
import { prepared } from '../prepared.ts'
import { ALIKE, ALIKE_HALF_SURE, ALIKE_UNSURE, type Standard } from './likeness.ts'
import type { Term } from './terms.ts'

/** The days before an article by which it is judged what is common. Its own day is left out: news makes words common. */
export const DAYS_BEFORE = 7

/** What a term tells that at most one in so many articles of the days before has; one that more have tells nothing. */
const tiers = [
  { oneIn: 128, tells: 10 },
  { oneIn: 32, tells: 7 },
  { oneIn: 12, tells: 4 },
] as const
/** As if so many articles without any of the words had come before: what one of three has is not common yet. */
const BEFORE_ALL = 50

/** How many articles count as having come before: a power of two, so that one article more seldom changes anything. */
function weighed(articles: number): number {
  return BEFORE_ALL + (articles < 1 ? 0 : 2 ** Math.floor(Math.log2(articles)))
}

/** What is known of a day before its articles are compared. */
interface Background {
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

function backgroundWith(own: number, before: number): Background {
  const alike = own <= FEW || before >= SURE_FROM * own ? ALIKE : before >= own ? ALIKE_HALF_SURE : ALIKE_UNSURE
  return { weighed: weighed(before), alike }
}

/** So many days are asked for at once: what follows from an article seldom reaches further. */
const DAYS_ASKED = 14

/** Articles of a day and the terms by which they are compared. */
export interface Asked {
  readonly day: number
  readonly terms: readonly Term[]
}

/**
 * By what articles are compared on the days from one on. What days and terms tell is asked for once, and so holds until
 * an article with terms comes or goes.
 */
export class Standards {
  readonly #db: Db
  readonly #first: number
  /** How many articles each day has, up to the day that was asked for. */
  readonly #articles = new Map<number, number>()
  #known: number
  /** By day: how many articles of the days before have a term, as far as that matters. */
  readonly #counts = new Map<number, Map<number, number>>()

  constructor(db: Db, first: number) {
    this.#db = db
    this.#first = first
    this.#known = first - DAYS_BEFORE - 1
  }

  /** By what articles with these terms are compared on their day. */
  async on(asked: Asked): Promise<Standard> {
    await this.prepare([asked])
    const { weighed, alike } = this.#background(asked.day)
    const counts = this.#countsOn(asked.day)
    return { alike, telling: (term) => tellsWith(counts.get(term) ?? 0, weighed) }
  }

  /** Looks up what several are compared by, in one go. */
  async prepare(asked: readonly Asked[]): Promise<void> {
    const missing: number[][] = []
    let most = 0
    for (const { day, terms } of asked) {
      await this.#reach(day)
      const { weighed } = this.#background(day)
      if (weighed === BEFORE_ALL) continue // nothing came before
      const counts = this.#countsOn(day)
      for (const { term } of terms) {
        if (counts.has(term)) continue
        counts.set(term, 0)
        missing.push([term * DAYS_PACKED + (day - this.#first)])
      }
      most = Math.max(most, tooMany(weighed))
    }
    if (missing.length === 0) return
    for (const { packed, count } of await termCounts(this.#db, { asked: missing, first: this.#first, most }))
      this.#countsOn(this.#first + (packed % DAYS_PACKED)).set(Math.floor(packed / DAYS_PACKED), count)
  }

  /** The days from one to another that have articles. */
  async days(from: number, to: number): Promise<number[]> {
    await this.#reach(to)
    return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((day) => this.#articles.has(day))
  }

  /**
   * After an article came (`by` 1) or went (-1): what that changed on the days from its own on. Of each the terms that
   * tell something else than before; undefined where all may be compared in another way.
   */
  async changedBy({ day, terms }: Asked, by: 1 | -1): Promise<Map<number, readonly number[] | undefined>> {
    const days = await this.days(day, day + DAYS_BEFORE)
    await this.prepare(days.filter((later) => later > day).map((later) => ({ day: later, terms })))
    return new Map(
      days.map((later) => {
        const [was, now] = [this.#background(later, { day, by }), this.#background(later)]
        if (was.weighed !== now.weighed || was.alike !== now.alike) return [later, undefined]
        if (later === day) return [later, []] // its own day says nothing of what is common on it
        const counts = this.#countsOn(later)
        const changed = terms.filter(({ term }) => {
          const count = counts.get(term) ?? 0
          return tellsWith(count - by, was.weighed) !== tellsWith(count, now.weighed)
        })
        return [later, changed.map(({ term }) => term)]
      }),
    )
  }

  async #reach(day: number): Promise<void> {
    if (day <= this.#known) return
    const to = day + DAYS_ASKED
    const found = await daysWithin(this.#db, { from: this.#known + 1, to })
    for (const { day, articles } of found) this.#articles.set(day, articles)
    this.#known = to
  }

  /** @param without an article that came or went, as if it had not */
  #background(day: number, without?: { readonly day: number; readonly by: number }): Background {
    const articles = (on: number): number => (this.#articles.get(on) ?? 0) - (without?.day === on ? without.by : 0)
    let before = 0
    for (let on = day - DAYS_BEFORE; on < day; on += 1) before += articles(on)
    return backgroundWith(articles(day), before)
  }

  #countsOn(day: number): Map<number, number> {
    const known = this.#counts.get(day) ?? new Map<number, number>()
    this.#counts.set(day, known)
    return known
  }
}

const daysWithin = prepared<{ from: number; to: number }>()((db, { value }) =>
  db.selectFrom('day').selectAll().where('day', '>=', value('from')).where('day', '<=', value('to')),
)

/** A term and a day are asked for as one number: the day, counted from the first one, in so much of it. */
const DAYS_PACKED = 2 ** 20

const termCounts = prepared<{ asked: NumberRows; first: number; most: number }>()(
  (_, { value, table }) => sql<{ packed: number; count: number }>`
    select packed, (
      select count(*) from (
        select 1 from gist_term
        where gist_term.term = packed >> 20 and gist_term.day between
          ${value('first')} + (packed & ${sql.lit(DAYS_PACKED - 1)}) - ${sql.lit(DAYS_BEFORE)}
          and ${value('first')} + (packed & ${sql.lit(DAYS_PACKED - 1)}) - 1
        limit ${value('most')}
      ) as few) as count
    from ${table('asked', 'asked', ['packed'])}`,
)

const tellsWith = (count: number, before: number): number =>
  tiers.find(({ oneIn }) => count * oneIn <= before)?.tells ?? 0

/** What so many articles have tells nothing, and did not with one article less. */
const tooMany = (before: number): number => Math.floor(before / (tiers.at(-1)?.oneIn ?? 1)) + 2
