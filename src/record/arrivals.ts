/**
 * The order in which texts came into the record, as numbers that are given once: what was looked at is told by the last one
 * of that moment. A text that is made anew, by a newer version of the code, keeps the number under which its page came.
 */
import { sql } from 'kysely'
import { conditionsOf, filtered } from './conditions.ts'
import type { Db } from './db.ts'
import type { Asked, Found, Match } from './engine.ts'
import { engineOf } from './engine.ts'
import { prepared } from './prepared.ts'
import type { SearchQuery } from './types.ts'

/** The number of the text that came last; 0 where there is none. */
export async function lastArrival(db: Db): Promise<number> {
  const [{ last = null } = {}] = await lastOfAll(db, {})
  return last ?? 0
}

const lastOfAll = prepared<Record<never, never>>()((db) =>
  db.selectFrom('version').select((of) => of.fn.max<number | null>('arrival').as('last')),
)

/** The number of a text read from this capture: that of the first one that was, else one that nobody has looked at. */
export async function arrivalOf(db: Db, captureId: string): Promise<number> {
  const [{ own = null, given = null } = {}] = await numbersFor(db, { capture: captureId })
  return own ?? (given ?? 0) + 1
}

const numbersFor = prepared<{ capture: string }>()(
  (_, { value }) => sql<{ own: number | null; given: number | null }>`
    select
      (select min(version.arrival) from sighting, version
        where version.id = sighting.version_id and sighting.capture_id = ${value('capture')}) as own,
      (select max(number) from (
        select max(arrival) as number from version
        union all select max(reached) from saved_search
        union all select max(seen) from alert) as numbers) as given`,
)

/** Where so many statements have the words or fewer, they are looked at; else those of the texts that came are. */
const FEW = 2_000

/**
 * What a query finds of texts that came behind a number. What an earlier text of the same article said already, in the same
 * words and of the same person, is no news where the article is edited.
 */
export async function foundBehind(
  db: Db,
  query: SearchQuery,
  asked: readonly Asked[],
  arrival: number,
): Promise<Found> {
  const { fullText } = engineOf(db)
  const match: Match = { asked, form: 'any' }
  const few = asked.length > 0 && (await fullText.count(db, match, FEW + 1)) <= FEW
  // As a sum, so that SQLite takes the statements of those texts and not all that are shown, or have the words.
  let found = few ? fullText.statements(db, match) : db.selectFrom('statement').where(sql`+statement.listed`, '=', 1)
  if (!few && asked.length > 0) found = found.where(fullText.matches('full_text', sql`+statement."row"`, match))
  return filtered(db, found, await conditionsOf(db, query))
    .where('statement.version_id', 'in', (of) =>
      of.selectFrom('version').select('version.id').where('version.arrival', '>', arrival),
    )
    .where(
      sql<boolean>`not exists (
        select 1 from statement as before
        where before.article_id = statement.article_id and before.words = statement.words
          and coalesce(before.person_id, '') = coalesce(statement.person_id, '')
          and before.version_id in (
            select id from version where version.article_id = statement.article_id and version.arrival <= ${arrival}))`,
    )
}
