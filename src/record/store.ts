import type { CaptureArchive } from './archive/types.ts'
import type { Db, Write } from './db.ts'
import { asRecordError, RecordError } from './errors.ts'
import type { LemmaOf } from './words.ts'

/** What an engine tells of the database of a record. */
export interface DatabaseState {
  /** "SQLite 3.50.1" */
  readonly engine: string
  readonly schema: number
  /** Empty where the engine finds nothing wrong. */
  readonly damage: readonly string[]
  readonly bytes: { readonly database: number; readonly log: number }
  /** 'wal', and something else only where the file system does not allow it. */
  readonly journal: string
}

/** The database of a record, on one of the engines. */
export interface Database {
  /** What messages call the record: its folder, or the address of the server without the password. */
  readonly place: string
  /** Where the captures lie: a folder, or s3://bucket/prefix. */
  readonly captures: string
  readonly read: Db
  /** Every transaction on it holds the write lock; null in a record opened for reading only. */
  readonly write: Db | null
  readonly look: () => Promise<DatabaseState>
  /** After an erasure: takes what was deleted out of the files, as far as the engine can. */
  readonly purge: () => Promise<void>
}

/** An open record. Several processes may have the same record open at once. */
export interface RecordStore extends Database {
  readonly lemmaOf: LemmaOf
  readonly archive: CaptureArchive
}

/**
 * Runs `views` on one unchanging state of the record.
 * @throws RecordError 'damaged', 'disk', 'busy'
 */
export const reading = <T>(record: RecordStore, views: (db: Db) => Promise<T>): Promise<T> =>
  telling(record, () => record.read.transaction().execute(views))

/**
 * Runs `change` as one transaction: all of it or nothing. It must await nothing but the database.
 * @throws RecordError 'read-only', 'busy', 'disk', 'damaged'
 */
export async function writing<T>(record: RecordStore, change: (db: Write) => Promise<T>): Promise<T> {
  const { write } = record
  if (!write) throw new RecordError('read-only', record.place, `${record.place} is open for reading only`)
  return telling(record, () => write.transaction().execute(change))
}

/** Does `work`, and tells errors of the disk and the database as errors of this record. */
export async function telling<T>(record: RecordStore, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asRecordError(error, record.place)
  }
}
