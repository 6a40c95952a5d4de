import { type RawBuilder, sql } from 'kysely'
import type { Db } from './db.ts'
import { likelySame } from './likely.ts'
import type { LastShown, Page } from './paging.ts'
import { countBy, namesOf, personById } from './people.ts'
import { positionsHeldBy } from './position-rows.ts'
import { prepared } from './prepared.ts'
import { rolesOf } from './roles.ts'
import { behind, newestFirst, selectEntries, toEntry } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { PersonView } from './types.ts'

/** A view shows this many statements of a person unless told otherwise; `statements` counts all. */
const ENTRIES_SHOWN = 1000

export interface PersonOptions {
  readonly limit?: number
  /** Counted from behind `after`. */
  readonly offset?: number
  /** The last statement of the page before. */
  readonly after?: LastShown | undefined
  /** Whether to look for the same name in other letters. */
  readonly otherLetters?: boolean
}

/** A person over all articles, asked by any id that it ever had; null where there is none. */
export function personView(
  record: RecordStore,
  id: string,
  { limit = ENTRIES_SHOWN, offset = 0, after, otherLetters = true }: PersonOptions = {},
): Promise<PersonView | null> {
  return reading(record, async (db) => {
    const person = await personById(db, id)
    if (!person) return null
    const { rows, next } = await entriesOf(db, person.id, { limit, offset, after })
    return {
      ...person,
      names: countBy(await namesOf(db, person.id), (row) => row.name).map(({ key, count }) => ({ name: key, count })),
      roles: await rolesOf(db, person.id),
      likelySame: otherLetters ? await likelySame(db, person) : [],
      entries: rows.map((row) => toEntry(row)),
      next,
      positions: await positionsHeldBy(db, person.id),
      perMonth: await monthsOf(db, person.id),
    }
  })
}

/** One more tells whether another page follows. */
async function entriesOf(db: Db, id: string, { limit, offset, after }: Page) {
  if (limit === 0) return { rows: [], next: null }
  const asked = { id, limit: limit + 1, offset }
  const found = after
    ? await entriesBy(db, { id: sql`${id}`, limit: sql`${limit + 1}`, offset: sql`${offset}` })
        .where(behind(after))
        .execute()
    : await firstEntries(db, asked)
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? { time: last.time, article_id: last.article_id, place: last.place } : null }
}

const entriesBy = (
  db: Db,
  { id, limit, offset }: Readonly<Record<'limit' | 'offset', RawBuilder<number>>> & { readonly id: RawBuilder<string> },
) =>
  selectEntries(db)
    .select(['statement.time', 'statement.place'])
    .where('statement.person_id', '=', id)
    .where('statement.listed', '=', 1)
    .orderBy(newestFirst)
    .limit(limit)
    .offset(offset)

const firstEntries = prepared<{ id: string; limit: number; offset: number }>()((db, { value }) =>
  entriesBy(db, { id: value('id'), limit: value('limit'), offset: value('offset') }),
)

/** Statements per month from the first to the last that is dated, empty months among them. */
async function monthsOf(db: Db, personId: string): Promise<PersonView['perMonth']> {
  const rows = await countsByMonth(db, { personId })
  const counted = new Map(rows.map((row) => [row.month, row.count]))
  const [first, last] = [rows[0]?.month, rows.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((month) => ({ month, count: counted.get(month) ?? 0 }))
}

const countsByMonth = prepared<{ personId: string }>()((db, { value }) =>
  db
    .selectFrom('spoken')
    .innerJoin('profile', 'profile.id', 'spoken.profile_id')
    .select((of) => ['spoken.month', of.fn.sum<number>('spoken.statements').as('count')])
    .where('profile.person_id', '=', value('personId'))
    .groupBy('spoken.month')
    .orderBy('spoken.month'),
)

function monthsBetween(first: string, last: string): string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
  return Array.from({ length: number(last) - number(first) + 1 }, (_, at) => {
    const month = number(first) + at
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
