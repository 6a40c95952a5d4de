import { sql } from 'kysely'
import { type Conditions, timesWithin } from './conditions.ts'
import type { Db, Write } from './db.ts'
import { isOutlet } from './edition.ts'
import { type Asked, type Indexed, indexWords, type Marks, type Match } from './engine.ts'
import { prepared } from './prepared.ts'
import { shelfOf } from './shelves.ts'
import type { StatementTable } from './tables.ts'

/**
 * Marks stand in the full text beside the words of a statement, so that it finds by speaker, kind, edition and month what
 * it finds by words: its lists are walked through together, and nobody looks up what others said. A speaker's mark is that
 * of the profile, which stays when people are merged; where a mend gives words to somebody else they are marked anew.
 */
const markOf = {
  profile: (id: number) => `p${id}`,
  kind: (kind: string) => `k${kind}`,
  edition: (id: number) => `e${id}`,
  /** By the time that lists are sorted by. */
  month: (time: string) => `m${monthOf(time)}`,
} as const

/** The part of a time by which months are told. */
const monthOf = (time: string): string => time.slice(0, 7)

/** So many marks may stand for one condition; where it means more, what is found by words is looked up. */
const MOST_MARKS = 100
/** Stands in no statement. */
const NOWHERE = 'nowhere'

const marked = ['profile_id', 'kind', 'edition_id', 'time'] as const

function marksOf({ profile_id, kind, edition_id, time }: Pick<StatementTable, (typeof marked)[number]>): string[] {
  return [
    ...(profile_id === null ? [] : [markOf.profile(profile_id)]),
    markOf.kind(kind),
    ...(edition_id === null ? [] : [markOf.edition(edition_id)]),
    markOf.month(time),
  ]
}

/** Puts the words of statements into the full text, with the marks of their rows; what views do not show is left out. */
export async function indexStatements(db: Write, words: readonly Indexed[]): Promise<void> {
  if (words.length === 0) return
  const rows = await statementsMarked(db, { rows: words.map(({ row }) => row) })
  const marks = new Map(rows.flatMap((row) => (row.listed === 1 ? [[row.row, marksOf(row)] as const] : [])))
  await indexWords(
    db,
    'full_text',
    words.flatMap((each) => {
      const own = marks.get(each.row)
      return own ? [{ ...each, marks: own }] : []
    }),
  )
}

/** By their keys alone: asked which of them are listed, SQLite would walk through all listed statements of the record. */
const statementsMarked = prepared<{ rows: readonly number[] }>()((db, slots) =>
  db
    .selectFrom('statement')
    .select(['row', 'listed', ...marked])
    .where('row', 'in', slots.numbers('rows')),
)

/** Words asked for, and where of all statements they are sought. */
export interface Sought extends Pick<Match, 'asked' | 'shelves'> {
  readonly marks: Marks
  /** The conditions that the marks do not tell. */
  readonly left: Conditions
}

/** What the marks beside these words tell of conditions, and the conditions that are left. */
export async function soughtBy(db: Db, asked: readonly Asked[], conditions: Conditions): Promise<Sought> {
  if (asked.length === 0) return { asked, marks: [], left: conditions }
  const { speakers, kind, outlet, language, from, to } = conditions
  const marks: string[][] = []
  let left: Conditions = conditions
  let shelves: number[] | undefined
  const told = (some: readonly string[], without: Conditions): void => {
    if (some.length > MOST_MARKS) return
    marks.push(some.length === 0 ? [NOWHERE] : [...some])
    left = without
  }
  if (speakers) {
    const profiles = await profilesOf(db, { persons: speakers, most: MOST_MARKS + 1 })
    told(
      profiles.map(({ id }) => markOf.profile(id)),
      { ...left, speakers: undefined },
    )
    if (left !== conditions) shelves = shelvesOf(profiles)
  }
  if (kind) {
    const { kind: _, ...others } = left
    told([markOf.kind(kind)], others)
  }
  if (outlet || language) {
    const { outlet: _, language: __, ...others } = left
    told((await editionsOf(db, outlet, language)).map(markOf.edition), others)
  }
  // They hold the days, which are looked up all the same.
  if (from || to) told((await monthsWithin(db, conditions)).map(markOf.month), left)
  return { asked, marks, left, ...(shelves && { shelves }) }
}

const shelvesOf = (profiles: readonly { readonly surname: string }[]): number[] => [
  ...new Set(profiles.map(({ surname }) => shelfOf(surname))),
]

const profilesOf = prepared<{ persons: readonly string[]; most: number }>()((db, { strings, value }) =>
  db.selectFrom('profile').select(['id', 'surname']).where('person_id', 'in', strings('persons')).limit(value('most')),
)

async function editionsOf(db: Db, outlet: string | undefined, language: string | undefined): Promise<number[]> {
  const all = db
    .selectFrom('edition')
    .select('id')
    .limit(MOST_MARKS + 1)
  const inLanguage = language ? all.where('language', '=', language) : all
  const rows = await (outlet ? inLanguage.where(isOutlet('edition', outlet)) : inLanguage).execute()
  return rows.map(({ id }) => id)
}

/** The months that have statements and meet the conditions: those of a page that begins behind an instant, in its order. */
export async function monthsWithin(
  db: Db,
  conditions: Pick<Conditions, 'from' | 'to' | 'sort'>,
  after?: string,
): Promise<string[]> {
  const { earliest = '', latest = LAST } = timesWithin(conditions)
  const isOldestFirst = conditions.sort === 'oldest'
  const known = (await knownMonths(db, {})).map(({ month }) => month)
  const months = known.filter((month) => month >= monthOf(earliest) && month <= monthOf(latest))
  if (isOldestFirst) months.reverse()
  if (after === undefined) return months
  return months.filter((month) => (isOldestFirst ? month >= monthOf(after) : month <= monthOf(after)))
}

/** Behind every instant. */
const LAST = '\u{10ffff}'

/** The newest first: from each the next in the index. */
const knownMonths = prepared<Record<never, never>>()(
  () => sql<{ month: string }>`
    with recursive known as (
      select substr(max(time), 1, 7) as month from statement where listed = 1
      union all
      select (select substr(max(time), 1, 7) from statement where listed = 1 and time < known.month) from known
      where known.month is not null
    )
    select month from known where month is not null`,
)

/** One of these months. */
export const inMonths = (months: readonly string[]): Marks => [months.map(markOf.month)]
