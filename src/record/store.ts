import { archiveAt } from './archive/open.ts'
import type { CaptureArchive } from './archive/types.ts'
import type { Db, Write } from './db.ts'
import { asRecordError, RecordError } from './errors.ts'
import { isAddress } from './place.ts'
import type { Environment } from './s3/settings.ts'
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

export interface OpenOptions {
  /** The lemma under which a word is found; null stands for an unknown language. */
  readonly lemmaOf: LemmaOf
  /** Opens what is there, writes nothing, and fails where there is no record. */
  readonly readOnly?: boolean
  /** Tells how a bucket of captures is reached: AWS_ACCESS_KEY_ID and the like. */
  readonly env?: Environment
}

/**
 * Opens the record in the folder or at the address `postgres://…` that `place` is, or makes an empty one there; an older
 * schema is brought up to date.
 * @throws RecordError 'no-record', 'older-schema' (both only with `readOnly`), 'newer-schema', 'busy', 'disk',
 * 'damaged', 'unreachable', 'refused'
 */
export async function openRecord(
  place: string,
  { lemmaOf, readOnly = false, env = process.env }: OpenOptions,
): Promise<RecordStore> {
  const database = await openDatabase(place, readOnly)
  const record: RecordStore = { ...database, lemmaOf, archive: await archiveOf(database, env) }
  if (!readOnly) await fill(record)
  return record
}

/** Where it cannot be reached the record is not left open. */
async function archiveOf(database: Database, env: Environment): Promise<CaptureArchive> {
  try {
    return await archiveAt(database.captures, env)
  } catch (error) {
    await database.read.destroy()
    await database.write?.destroy()
    throw error
  }
}

/** Works through what an older version left undone. Loaded only here: who reads needs none of it, and starts sooner. */
async function fill(record: RecordStore): Promise<void> {
  const [{ fillWordings }, { fillStories }] = await Promise.all([
    import('./quotation/keeping.ts'),
    import('./stories/fill.ts'),
  ])
  await fillWordings(record)
  await fillStories(record)
}

/** Each engine is loaded when it is asked for: the start stays short. */
async function openDatabase(place: string, readOnly: boolean): Promise<Database> {
  if (isAddress(place)) return (await import('./postgres/open.ts')).openAddress(place, readOnly)
  return (await import('./sqlite/open.ts')).openFolder(place, readOnly)
}

/** Closes the files; what was acknowledged is on the disk already. */
export async function closeRecord(record: RecordStore): Promise<void> {
  await record.archive.close()
  await record.read.destroy()
  await record.write?.destroy()
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
