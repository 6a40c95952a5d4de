import { numbers } from '../engine.ts'
import type { Write } from '../store.ts'
import { isAboutFirst, type Sums, sharedOf, type Telling, totalsOf } from './likeness.ts'
import {
  compareInTime,
  earlierAlike,
  hasLater,
  laterAlike,
  type Neighbour,
  type Placed,
  placedRows,
  termsIn,
} from './neighbours.ts'
import { standardOn } from './telling.ts'
import type { Term } from './terms.ts'

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
  readonly #open = new Map<number, Placed>()
  /** Rows of the first articles of all stories that gained or lost an article. */
  readonly stories = new Set<number>()

  constructor(db: Write) {
    this.#db = db
  }

  add(articles: Iterable<Placed>): void {
    for (const placed of articles) this.#open.set(placed.row, placed)
  }

  async run(): Promise<void> {
    for (let next = this.#earliest(); next; next = this.#earliest()) {
      this.#open.delete(next.row)
      // It may have changed since it was noted down.
      const now = (await placedRows(this.#db, [next.row])).get(next.row)
      if (now) await this.#decide(now)
    }
  }

  #earliest(): Placed | undefined {
    let earliest: Placed | undefined
    for (const placed of this.#open.values()) if (!earliest || compareInTime(placed, earliest) < 0) earliest = placed
    return earliest
  }

  async #decide(was: Placed): Promise<void> {
    const terms = await termsIn(this.#db, was.row)
    const standard = await standardOn(this.#db, was.day, terms)
    const it = { ...was, totals: totalsOf(terms, standard.telling) }
    const earlier = await earlierAlike(this.#db, it, terms, standard)
    const [same, across] = [true, false].map((is) =>
      earlier.filter(({ placed }) => (placed.language === it.language) === is),
    )
    const led = await this.#leader(it, terms, standard.telling, same ?? [])
    const first = led ? led.placed.first : it.row
    await this.#db
      .updateTable('gist')
      .set({ ...it.totals, first, closest: led?.placed.row ?? null, alike: led?.alike ?? null })
      .set({ across: across?.[0]?.placed.row ?? null, across_alike: across?.[0]?.alike ?? null })
      .where('row', '=', it.row)
      .execute()
    this.stories.add(was.first).add(first)
    if ((first === was.first && sameSums(it.totals, was.totals)) || !(await hasLater(this.#db, it))) return
    const before = was.totals.words === 0 ? it.totals : was.totals
    this.add(await laterAlike(this.#db, it, terms, before))
  }

  /** The most alike earlier article whose story this one belongs to: it must be about what the first article there is about. */
  async #leader(
    it: Placed,
    terms: readonly Term[],
    telling: Telling,
    earlier: readonly Neighbour[],
  ): Promise<Neighbour | undefined> {
    const about = new Map<number, boolean>()
    for (const neighbour of earlier.slice(0, ASKED)) {
      const { first, row } = neighbour.placed
      if (first === row) return neighbour
      const belongs = about.get(first) ?? (await this.#isAbout(first, it, terms, telling))
      about.set(first, belongs)
      if (belongs) return neighbour
    }
    return undefined
  }

  async #isAbout(row: number, it: Placed, terms: readonly Term[], telling: Telling): Promise<boolean> {
    const first = (await placedRows(this.#db, [row])).get(row)
    if (!first || it.day - first.day > LONGEST_DAYS) return false
    return isAboutFirst(it, sharedOf(terms, await termsIn(this.#db, row), telling))
  }
}

const sameSums = (a: Sums, b: Sums): boolean => a.words === b.words && a.names === b.names

/** The dated articles of a day, all or those that have one of the terms. */
export async function articlesOf(db: Write, day: number, terms?: readonly number[]): Promise<Placed[]> {
  const all = db.selectFrom('gist').select('row').where('day', '=', day)
  const found = terms
    ? await db
        .selectFrom('gist_term')
        .select('gist as row')
        .distinct()
        .where('term', 'in', numbers(db, terms))
        .where('day', '=', day)
        .execute()
    : await all.execute()
  const rows = found.map(({ row }) => row)
  return [...(await placedRows(db, rows)).values()]
}
