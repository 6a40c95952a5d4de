import type { Write } from '../db.ts'
import { prepared } from '../prepared.ts'
import { isAboutFirst, type Sums, sharedOf, type Telling, totalsOf } from './likeness.ts'
import {
  compareInTime,
  earlierAlike,
  laterAlike,
  latestFrom,
  type Neighbour,
  type Placed,
  placedRows,
} from './neighbours.ts'
import type { Standards } from './telling.ts'

/** A story lasts no longer: what goes on after so many days begins a new one. */
const LONGEST_DAYS = 14
/** The most alike earlier articles that are asked for their story; more are alike in the same way. */
const ASKED = 20

/**
 * Decides anew in which story articles are, the earliest first, as if all had come in the order of their time. Only those
 * are looked at that were added to it, and those to whom a decision just changed could make a difference.
 */
export class Replay {
  readonly #db: Write
  readonly #standards: Standards
  readonly #open = new Map<number, Placed>()
  /** Those of them for which it has not been looked up yet by what they are compared. */
  #fresh: Placed[] = []
  /** By day: see `latestFrom`. */
  readonly #latest = new Map<number, Pick<Placed, 'time' | 'articleId'> | undefined>()
  /** Rows of the first articles of all stories that gained or lost an article, or in which one hangs on another one. */
  readonly stories = new Set<number>()

  /** @param standards as they are now */
  constructor(db: Write, standards: Standards) {
    this.#db = db
    this.#standards = standards
  }

  /** @param articles as they stand in the tables: what is decided of an article, it changes itself */
  add(articles: Iterable<Placed>): void {
    for (const placed of articles) {
      this.#open.set(placed.row, placed)
      this.#fresh.push(placed)
    }
  }

  async run(): Promise<void> {
    for (let next = this.#earliest(); next; next = this.#earliest()) {
      if (this.#fresh.length > 0) await this.#standards.prepare(this.#fresh)
      this.#fresh = []
      this.#open.delete(next.row)
      await this.#decide(next)
    }
  }

  #earliest(): Placed | undefined {
    let earliest: Placed | undefined
    for (const placed of this.#open.values()) if (!earliest || compareInTime(placed, earliest) < 0) earliest = placed
    return earliest
  }

  async #decide(was: Placed): Promise<void> {
    const standard = await this.#standards.on(was)
    const it = { ...was, totals: totalsOf(was.terms, standard.telling) }
    const earlier = await earlierAlike(this.#db, it, standard)
    const [same, across] = [true, false].map((is) =>
      earlier.filter(({ placed }) => (placed.language === it.language) === is),
    )
    const led = await this.#leader(it, standard.telling, same ?? [])
    const now = {
      ...it.totals,
      first: led ? led.placed.first : it.row,
      closest: led?.placed.row ?? null,
      alike: led?.alike ?? null,
      across: across?.[0]?.placed.row ?? null,
      across_alike: across?.[0]?.alike ?? null,
    }
    if (!sameDecision(was, now)) await this.#db.updateTable('gist').set(now).where('row', '=', it.row).execute()
    if (now.first !== was.first || now.closest !== was.closest) this.stories.add(was.first).add(now.first)
    if ((now.first === was.first && sameSums(it.totals, was.totals)) || !(await this.#hasLater(it))) return
    const before = was.totals.words === 0 ? it.totals : was.totals
    this.add(await laterAlike(this.#db, it, this.#standards, before))
  }

  /** False for the latest article of its days: where articles come in the order of their time, that is each of them. */
  async #hasLater(it: Placed): Promise<boolean> {
    if (!this.#latest.has(it.day)) this.#latest.set(it.day, await latestFrom(this.#db, it.day))
    const latest = this.#latest.get(it.day)
    return latest !== undefined && compareInTime(latest, it) > 0
  }

  /** The most alike earlier article whose story this one belongs to: it must be about what the first article there is about. */
  async #leader(it: Placed, telling: Telling, earlier: readonly Neighbour[]): Promise<Neighbour | undefined> {
    const about = new Map<number, boolean>()
    for (const neighbour of earlier.slice(0, ASKED)) {
      const { first, row } = neighbour.placed
      if (first === row) return neighbour
      const opening = earlier.find(({ placed }) => placed.row === first)?.placed
      const belongs = about.get(first) ?? (await this.#isAbout(first, opening, it, telling))
      about.set(first, belongs)
      if (belongs) return neighbour
    }
    return undefined
  }

  /** @param known the first article, where it has been looked up already */
  async #isAbout(row: number, known: Placed | undefined, it: Placed, telling: Telling): Promise<boolean> {
    const first = known ?? (await placedRows(this.#db, [row])).get(row)
    if (!first || it.day - first.day > LONGEST_DAYS) return false
    return isAboutFirst(it, sharedOf(it.terms, first.terms, telling))
  }
}

const sameSums = (a: Sums, b: Sums): boolean => a.words === b.words && a.names === b.names

type Decision = Sums & Pick<Placed, 'first' | 'closest' | 'alike' | 'across' | 'across_alike'>

const sameDecision = (was: Placed, now: Decision): boolean =>
  sameSums(was.totals, now) &&
  was.first === now.first &&
  was.closest === now.closest &&
  was.alike === now.alike &&
  was.across === now.across &&
  was.across_alike === now.across_alike

/** The dated articles of a day, all or those that have one of the terms. */
export async function articlesOf(db: Write, day: number, terms?: readonly number[]): Promise<Placed[]> {
  if (terms?.length === 0) return []
  const found = terms ? await withTerms(db, { terms, day }) : await ofDay(db, { day })
  const placed = await placedRows(
    db,
    found.map(({ row }) => row),
  )
  return [...placed.values()]
}

const ofDay = prepared<{ day: number }>()((db, { value }) =>
  db.selectFrom('gist').select('row').where('day', '=', value('day')),
)

const withTerms = prepared<{ terms: readonly number[]; day: number }>()((db, { value, numbers }) =>
  db
    .selectFrom('gist_term')
    .select('gist as row')
    .distinct()
    .where('term', 'in', numbers('terms'))
    .where('day', '=', value('day')),
)
