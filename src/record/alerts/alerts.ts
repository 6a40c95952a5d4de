import { randomBytes } from 'node:crypto'
import { contentId } from '../../text/index.ts'
import { lastArrival } from '../arrivals.ts'
import type { Db, Write } from '../db.ts'
import { strings } from '../engine.ts'
import { untoldStatements } from '../search.ts'
import { searchName } from '../searches/name.ts'
import { SavedSearchError } from '../searches/types.ts'
import { type RecordStore, reading, writing } from '../store.ts'
import type { AlertTable } from '../tables.ts'
import type { SearchQuery } from '../types.ts'
import type { Alert, News, Signing } from './types.ts'

export const longestUrl = 2000
/** One message tells so many statements. */
const toldAtOnce = 100
/** What counts as new where an alert seems to be of the future. */
const LATELY_MS = 7 * 86_400_000

/** What a new alert is made of. */
export interface NewAlert {
  readonly name: string
  readonly query: SearchQuery
  readonly url: string
  /** From when on it tells what is captured. */
  readonly at: Date
  readonly search?: string
}

/**
 * Saves a search that tells `url` of what is new in it from `at` on. The secret signs its messages and is shown this once.
 * @throws SavedSearchError 'wrong'
 */
export const addAlert = (record: RecordStore, alert: NewAlert): Promise<Signing> =>
  writing(record, (db) => insertAlert(db, alert))

/** @throws SavedSearchError 'wrong' */
export async function insertAlert(db: Write, { name, query, url, at, search }: NewAlert): Promise<Signing> {
  const shown = searchName(name)
  if (url.length > longestUrl || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new SavedSearchError('wrong', `${url.slice(0, 100)} is no address of the web`)
  const made = at.toISOString()
  const secret = randomBytes(32).toString('base64url')
  const { limit: _, offset: __, countTo: ___, after: ____, ...asked } = query
  const row: AlertTable = {
    id: contentId('alert', made, secret),
    name: shown,
    query: JSON.stringify(asked),
    url,
    secret,
    made,
    seen: await lastArrival(db),
    due: made,
    tries: 0,
    fault: null,
    search_id: search ?? null,
    paused: 0,
    delivered: null,
  }
  await db.insertInto('alert').values(row).execute()
  return { alert: toAlert(row), secret }
}

/** All alerts, the oldest first. */
export async function alertsOf(record: RecordStore): Promise<Alert[]> {
  return (await record.read.selectFrom('alert').selectAll().orderBy('made').orderBy('id').execute()).map(toAlert)
}

/** @throws SavedSearchError 'not-found' */
export async function removeAlert(record: RecordStore, id: string): Promise<void> {
  await writing(record, async (db) => {
    if ((await deleteAlerts(db, [id])) === 0)
      throw new SavedSearchError('not-found', `there is no alert ${id}: onrecord alert list shows all`)
  })
}

/** Takes alerts away with what they told; how many there were. */
export async function deleteAlerts(db: Write, ids: readonly string[]): Promise<number> {
  await db.deleteFrom('told').where('alert_id', 'in', strings(db, ids)).execute()
  const { numDeletedRows } = await db.deleteFrom('alert').where('id', 'in', strings(db, ids)).executeTakeFirst()
  return Number(numDeletedRows)
}

/** The alerts that are due, each with what it has to tell; those with nothing new are marked as looked at. */
export async function dueNews(record: RecordStore, at: Date): Promise<News[]> {
  const waiting = record.read.selectFrom('alert').selectAll().where('paused', '=', 0)
  const all = await waiting.orderBy('due').orderBy('id').execute()
  const news: News[] = []
  for (const row of all.filter((each) => isDue(each, at))) {
    const found = await reading(record, (db) => untold(db, row, record, at))
    const one = { alert: toAlert(row), secret: row.secret, ...found }
    if (one.entries.length > 0) news.push(one)
    else if (one.last !== row.seen) await markTold(record, one, at)
  }
  return news
}

/** One that is due later than its pause is long was made so by a clock that has been set back since. */
function isDue({ due, tries }: AlertTable, at: Date): boolean {
  const ahead = Date.parse(due) - at.getTime()
  return ahead <= 0 || ahead > pauseAfter(tries)
}

/** A minute first, twice as long each time, a day at most; none where the last message was taken. */
const pauseAfter = (tries: number): number =>
  tries === 0 ? 0 : Math.min(60_000 * 2 ** Math.min(tries - 1, 20), 86_400_000)

/** An alert that is still to be made, by the clock, tells what was captured lately: the clock was set back since. */
function newFrom({ made }: AlertTable, at: Date): string {
  return Date.parse(made) <= at.getTime() ? made : new Date(at.getTime() - LATELY_MS).toISOString()
}

const untold = (db: Db, row: AlertTable, { lemmaOf }: RecordStore, at: Date) =>
  untoldStatements(
    db,
    JSON.parse(row.query),
    { alert: row.id, captured: newFrom(row, at), arrival: row.seen, most: toldAtOnce },
    lemmaOf,
  )

/** Notes that what an alert had to tell was taken. */
export async function markTold(record: RecordStore, { alert, entries, last }: News, at: Date): Promise<void> {
  await writing(record, async (db) => {
    const rows = entries.map(({ id }) => ({ alert_id: alert.id, statement_id: id }))
    if (rows.length > 0)
      await db
        .insertInto('told')
        .values(rows)
        .onConflict((on) => on.doNothing())
        .execute()
    await db
      .updateTable('alert')
      .set({ seen: last, due: at.toISOString(), tries: 0, fault: null })
      .$if(rows.length > 0, (update) => update.set({ delivered: at.toISOString() }))
      .where('id', '=', alert.id)
      .execute()
  })
}

/** Notes that it was not taken: it is tried again after twice as long each time, a minute first, a day at most. */
export async function markFailed(record: RecordStore, { id, tries }: Alert, fault: string, at: Date): Promise<void> {
  const due = new Date(at.getTime() + pauseAfter(tries + 1)).toISOString()
  await writing(record, (db) =>
    db
      .updateTable('alert')
      .set({ due, tries: tries + 1, fault: fault.slice(0, 500) })
      .where('id', '=', id)
      .execute(),
  )
}

export const toAlert = (row: AlertTable): Alert => ({
  id: row.id,
  name: row.name,
  query: JSON.parse(row.query),
  url: row.url,
  made: row.made,
  due: row.due,
  tries: row.tries,
  fault: row.fault,
  delivered: row.delivered,
  paused: row.paused === 1,
  search: row.search_id,
})
