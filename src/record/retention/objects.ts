/**
 * Captures that are objects of a bucket, some hundred at a time: rows say that they were let go before an object is
 * touched, and forget where it lay when the bucket has deleted it.
 */
import type { Place } from '../archive/types.ts'
import type { Db, Write } from '../db.ts'
import { strings } from '../engine.ts'
import { type RecordStore, telling, writing } from '../store.ts'
import { type Cutoffs, cutoffOfCapture, dueCaptures, idsOf } from './due.ts'
import { forgettingPlaces, markLetGo } from './mark.ts'
import type { Way } from './way.ts'

const AT_ONCE = 500
/** Requests to the bucket at the same time. */
const REQUESTS = 16

export const inObjects: Way = async (record, cutoffs, { at, told }) => {
  const damaged: string[] = []
  let [captures, bytes, removed] = [0, 0, 0]
  for await (const rows of pages(record, (db) => undone(db))) removed += await remove(record, rows)
  for await (const rows of pages(record, (db) => due(db, cutoffs))) {
    const there = await inTurn(rows, (row) => record.archive.has(row))
    const present = rows.filter((_, index) => there[index])
    for (const row of rows.filter((_, index) => !there[index]))
      damaged.push(`${record.captures}/${row.file}: the object is missing`)
    const gone = await writing(record, (db) => letGo(db, present, cutoffs, at()))
    removed += await remove(record, gone)
    captures += gone.length
    bytes += gone.reduce((all, { length }) => all + length, 0)
    told(`${captures} captures`)
  }
  return { captures, bytes, files: { removed, rewritten: 0, overwritten: 0 }, damaged }
}

interface Row extends Place {
  readonly id: string
}

const placed = ['capture.id', 'warc as file', 'warc_offset as offset', 'warc_length as length'] as const

const due = (db: Db, cutoffs: Cutoffs) =>
  dueCaptures(db, cutoffs).select([...placed, cutoffOfCapture(cutoffs).as('cutoff')])

const undone = (db: Db) =>
  db.selectFrom('capture').select(placed).where('let_go', 'is not', null).where('warc', '!=', '')

/** Rows in the order of their ids, so many at a time; what was passed by is not met again. */
async function* pages<T extends Row>(
  record: RecordStore,
  query: (db: Db) => { where: (column: 'capture.id', is: '>', last: string) => Paged<T> },
): AsyncGenerator<T[]> {
  for (let last = ''; ; ) {
    const rows = await telling(record, () =>
      query(record.read).where('capture.id', '>', last).orderBy('capture.id').limit(AT_ONCE).execute(),
    )
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)?.id ?? last
  }
}
interface Paged<T> {
  orderBy(column: 'capture.id'): { limit(rows: number): { execute(): Promise<T[]> } }
}

/** Those that are due still, asked under the lock: one may have been read again, or erased, since it was found. */
async function letGo(db: Write, rows: readonly Row[], cutoffs: Cutoffs, at: string): Promise<Row[]> {
  const still = await due(db, cutoffs)
    .where('capture.id', 'in', strings(db, idsOf(rows)))
    .execute()
  await markLetGo(db, still, cutoffs, at)
  return still
}

async function remove(record: RecordStore, rows: readonly Row[]): Promise<number> {
  await inTurn(rows, (row) => record.archive.blank(row))
  await writing(record, (db) =>
    forgettingPlaces(db)
      .where('id', 'in', strings(db, idsOf(rows)))
      .execute(),
  )
  return rows.length
}

/** Asks the bucket about each, some at the same time; the answers in the order of the rows. */
async function inTurn<T, R>(rows: readonly T[], ask: (row: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (let from = 0; from < rows.length; from += REQUESTS)
    answers.push(...(await Promise.all(rows.slice(from, from + REQUESTS).map(ask))))
  return answers
}
