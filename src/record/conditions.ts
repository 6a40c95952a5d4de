import { sql } from 'kysely'
import type { Db } from './db.ts'
import { isOutlet } from './edition.ts'
import { engineOf, type Found } from './engine.ts'
import { peopleMeant } from './finding.ts'
import { nameKey } from './names.ts'
import { venueLike } from './occasion.ts'
import type { SearchQuery } from './types.ts'

/** Those that views show. */
export const shownStatements = (db: Db): Found => db.selectFrom('statement').where('statement.listed', '=', 1)

/** What a search asks of statements besides their words. */
export interface Conditions extends SearchQuery {
  /** The persons that `speaker` can mean. */
  readonly speakers: readonly string[] | undefined
}

/** What a query asks, with the persons that the name or id of its speaker can mean looked up. */
export const conditionsOf = async (db: Db, query: SearchQuery): Promise<Conditions> => ({
  ...query,
  speakers: await speakersMeant(db, query.speaker),
})

/** Whether a query asks anything besides words: a filter that is empty asks nothing. */
export const hasConditions = ({ speakers, kind, venue, from, to, language, org, outlet }: Conditions): boolean =>
  Boolean(speakers || kind || venue || from || to || language || org || outlet)

async function speakersMeant(db: Db, speaker: string | undefined): Promise<string[] | undefined> {
  if (speaker === undefined || speaker.trim() === '') return undefined
  return (await peopleMeant(db, speaker)).map(({ id }) => id)
}

/** Of these statements those that meet the conditions; what is no condition, as words and order, is left to the caller. */
export function filtered(db: Db, found: Found, conditions: Conditions): Found {
  const { speakers, kind, venue, from, to, language, org, outlet } = conditions
  let left = found
  if (speakers) left = left.where('statement.person_id', 'in', speakers.slice(0, 1000))
  if (kind) left = left.where('statement.kind', '=', kind)
  if (venue) left = left.where('statement.more', 'like', venueLike(venue))
  const { earliest, latest } = timesWithin(conditions)
  if (from) left = left.where('statement.day', '>=', from)
  if (to) left = left.where('statement.day', '<=', to)
  if (earliest !== undefined) left = left.where('statement.time', '>=', earliest)
  if (latest !== undefined) left = left.where('statement.time', '<=', latest)
  if (org)
    left = left.where('statement.org_key', 'in', (of) =>
      of
        .selectFrom('org')
        .select('key')
        .where(engineOf(db).holds(sql.ref('org.key'), nameKey(org))),
    )
  if (language || outlet)
    left = left.where('statement.edition_id', 'in', (of) => {
      const editions = of.selectFrom('edition').select('edition.id')
      const inLanguage = language ? editions.where('edition.language', '=', language) : editions
      return outlet ? inLanguage.where(isOutlet('edition', outlet)) : inLanguage
    })
  return left
}

/**
 * Between which times the days are that are asked for, as far as that is known. The day is that of the page's own zone, the
 * time that of UTC: a day's margin, so that what is in order of time serves.
 */
export const timesWithin = ({ from, to }: Pick<SearchQuery, 'from' | 'to'>): { earliest?: string; latest?: string } => {
  const [earliest, latest] = [from && shiftDay(from, -1), to && shiftDay(to, 2)]
  return { ...(earliest && { earliest }), ...(latest && { latest }) }
}

/** The day so many days later; the string itself where it is no day; undefined where its year has no four digits. */
function shiftDay(day: string, days: number): string | undefined {
  const time = Date.parse(day)
  if (Number.isNaN(time)) return day
  const shifted = new Date(time + days * 86_400_000).toISOString()
  return /^\d{4}-/.test(shifted) ? shifted.slice(0, 10) : undefined
}

/** How many there are, counted up to `most`. */
export async function countFound(db: Db, found: Found, most: number): Promise<number> {
  const { count } = await db
    .selectFrom(found.select('statement.row').limit(most).as('found'))
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
