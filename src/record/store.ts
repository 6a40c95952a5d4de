import { constants, existsSync } from 'node:fs'
import { access, chmod, mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Kysely, type Transaction } from 'kysely'
import { openSqlite, patiently, sqliteDialect } from './dialect.ts'
import { asRecordError, RecordError } from './errors.ts'
import { migrate, refuseNewer, SCHEMA_VERSION, schemaVersion } from './migrations.ts'
import { fillWordings } from './quotation/keeping.ts'
import { fillStories } from './stories/fill.ts'
import type { Tables } from './tables.ts'
import { CaptureWriter } from './warc.ts'
import type { LemmaOf } from './words.ts'

/** A database or a transaction on it: queries take either. */
export type Db = Kysely<Tables>
export type Write = Transaction<Tables>

/** An open record. Several processes may have the same record open at once. */
export interface RecordStore {
  readonly folder: string
  /** Path of the database's file. */
  readonly file: string
  /** Folder of the WARC files. */
  readonly captures: string
  readonly lemmaOf: LemmaOf
  readonly read: Db
  /** Every transaction on it holds the write lock; null in a record opened for reading only. */
  readonly write: Db | null
  readonly writer: CaptureWriter
}

export interface OpenOptions {
  /** The lemma under which a word is found; null stands for an unknown language. */
  readonly lemmaOf: LemmaOf
  /** Opens what is there, writes nothing, and fails where there is no record. */
  readonly readOnly?: boolean
}

/**
 * Opens the record in `folder`, or makes an empty one there; an older schema is brought up to date.
 * @throws RecordError 'no-record', 'older-schema' (both only with `readOnly`), 'newer-schema', 'busy', 'disk', 'damaged'
 */
export async function openRecord(folder: string, options: OpenOptions): Promise<RecordStore> {
  const file = join(folder, 'record.sqlite')
  const { lemmaOf, readOnly = false } = options
  const frozen = readOnly && (await prepareToRead(folder, file))
  if (!readOnly) await prepareToWrite(folder, file)
  const captures = join(folder, 'captures')
  const record: RecordStore = {
    folder,
    file,
    captures,
    lemmaOf,
    read: new Kysely<Tables>({ dialect: sqliteDialect({ file, use: 'read', readOnly: frozen }) }),
    write: readOnly ? null : new Kysely<Tables>({ dialect: sqliteDialect({ file, use: 'write' }) }),
    writer: new CaptureWriter(captures),
  }
  if (!readOnly) await fillWordings(record)
  if (!readOnly) await fillStories(record)
  return record
}

/** Closes the files; what was acknowledged is on the disk already. */
export async function closeRecord(record: RecordStore): Promise<void> {
  record.writer.close()
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
  if (!write) throw new RecordError('read-only', record.folder, `${record.folder} is open for reading only`)
  return telling(record, () => write.transaction().execute(change))
}

/** Does `work`, and tells errors of the disk and the database as errors of this record. */
export async function telling<T>(record: RecordStore, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asRecordError(error, record.folder)
  }
}

async function prepareToWrite(folder: string, file: string): Promise<void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw asRecordError(error, folder)
  }
  const database = await patiently(file, () => opened(file, false))
  try {
    await migrate(database, file)
  } finally {
    database.close()
  }
}

/** Node's recursive mkdir never ends where a folder is there and yet nothing can be made in it (/proc). */
async function makeFolder(folder: string): Promise<void> {
  const recursive = !existsSync(dirname(resolve(folder)))
  const made = await mkdir(folder, { recursive, mode: 0o700 }).catch(async (error: unknown) => {
    if (!(await isFolder(folder))) throw error
  })
  if (recursive && made !== undefined) await chmod(folder, 0o700)
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** True where the file system allows no writing at all. */
async function prepareToRead(folder: string, file: string): Promise<boolean> {
  if (!existsSync(file)) throw new RecordError('no-record', folder, `${folder}: there is no record here`)
  const frozen = await access(folder, constants.W_OK).then(
    () => false,
    () => true,
  )
  const database = await patiently(file, () => opened(file, frozen))
  try {
    const version = schemaVersion(database)
    refuseNewer(version, file)
    if (version < SCHEMA_VERSION)
      throw new RecordError(
        'older-schema',
        file,
        `${file} was written by an older Onrecord: open it once for writing (onrecord serve or add) to bring it up to date`,
      )
  } finally {
    database.close()
  }
  return frozen
}

function opened(file: string, readOnly: boolean): ReturnType<typeof openSqlite> {
  try {
    const database = openSqlite({ file, use: 'write', readOnly })
    schemaVersion(database)
    return database
  } catch (error) {
    throw asRecordError(error, file)
  }
}
