import { keyOf } from '../accounts/names.ts'
import type { Db, Write } from '../db.ts'
import { strings } from '../engine.ts'
import { SavedSearchError } from '../searches/types.ts'
import { type RecordStore, writing } from '../store.ts'
import type { AlertTable, SavedSearchTable } from '../tables.ts'
import { deleteAlerts, insertAlert, toAlert } from './alerts.ts'
import type { Alert, Signing } from './types.ts'

/** A saved search of an account. */
export interface OwnSearch {
  readonly account: string
  /** Id of the saved search. */
  readonly search: string
}

/**
 * Lets a saved search of an account tell `url` what is new in it from `at` on. The secret is shown this once; null where the
 * account has no such search.
 * @throws SavedSearchError 'wrong', 'taken' where it tells somebody already
 */
export function tellSearch(
  record: RecordStore,
  own: OwnSearch,
  { url, at }: { readonly url: string; readonly at: Date },
): Promise<Signing | null> {
  return writing(record, async (db) => {
    const saved = await searchOf(db, own)
    if (!saved) return null
    if (await rowOf(db, own))
      throw new SavedSearchError('taken', 'this search tells an address already: remove that first')
    return insertAlert(db, { name: saved.name, query: JSON.parse(saved.query), url, at, search: saved.id })
  })
}

/** The alerts of the saved searches of an account, by the id of the search. */
export async function alertsOfAccount(record: RecordStore, account: string): Promise<ReadonlyMap<string, Alert>> {
  const rows = await record.read
    .selectFrom('alert')
    .innerJoin('saved_search', 'saved_search.id', 'alert.search_id')
    .selectAll('alert')
    .where('saved_search.account', '=', keyOf(account))
    .execute()
  return new Map(rows.map((row) => [row.search_id ?? '', toAlert(row)]))
}

/** With its secret, for who sends its messages; null where there is none. */
export async function alertOfSearch({ read }: RecordStore, own: OwnSearch): Promise<Signing | null> {
  const row = await rowOf(read, own)
  return row ? { alert: toAlert(row), secret: row.secret } : null
}

/** Stops telling for a while, or goes on with all that came meanwhile; false where there is no such alert. */
export function pauseAlert(record: RecordStore, own: OwnSearch, paused: boolean, at: Date): Promise<boolean> {
  return changed(record, own, { paused: paused ? 1 : 0, ...(paused ? {} : startingAt(at)) })
}

/** Its program takes messages again: what waits is told with the next round. */
export function markWorks(record: RecordStore, own: OwnSearch, at: Date): Promise<boolean> {
  return changed(record, own, startingAt(at))
}

const startingAt = (at: Date) => ({ due: at.toISOString(), tries: 0, fault: null })

/** Takes an alert of a saved search away; false where there is none. */
export function stopTelling(record: RecordStore, own: OwnSearch): Promise<boolean> {
  return writing(record, async (db) => {
    const row = await rowOf(db, own)
    return row !== undefined && (await deleteAlerts(db, [row.id])) > 0
  })
}

/** Of saved searches that go, the alerts go too. */
export async function deleteAlertsOf(db: Write, searches: readonly string[]): Promise<void> {
  if (searches.length === 0) return
  const rows = await db.selectFrom('alert').select('id').where('search_id', 'in', strings(db, searches)).execute()
  await deleteAlerts(
    db,
    rows.map(({ id }) => id),
  )
}

function changed(record: RecordStore, own: OwnSearch, change: Partial<AlertTable>): Promise<boolean> {
  return writing(record, async (db) => {
    const row = await rowOf(db, own)
    if (!row) return false
    await db.updateTable('alert').set(change).where('id', '=', row.id).execute()
    return true
  })
}

const searchOf = (db: Db, { account, search }: OwnSearch): Promise<SavedSearchTable | undefined> =>
  db
    .selectFrom('saved_search')
    .selectAll()
    .where('id', '=', search)
    .where('account', '=', keyOf(account))
    .executeTakeFirst()

const rowOf = (db: Db, { account, search }: OwnSearch): Promise<AlertTable | undefined> =>
  db
    .selectFrom('alert')
    .innerJoin('saved_search', 'saved_search.id', 'alert.search_id')
    .selectAll('alert')
    .where('saved_search.id', '=', search)
    .where('saved_search.account', '=', keyOf(account))
    .executeTakeFirst()
