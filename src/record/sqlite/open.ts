import { constants, existsSync } from 'node:fs'
import { access, chmod, mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import type { Db } from '../db.ts'
import { asRecordError, RecordError } from '../errors.ts'
import { refuseNewer, refuseOlder } from '../migrations.ts'
import type { Database } from '../store.ts'
import type { Tables } from '../tables.ts'
import { lookAt } from './check.ts'
import { openSqlite, patiently, sqliteDialect } from './dialect.ts'
import { migrate, schemaVersion } from './schema.ts'

/**
 * Opens the SQLite file in a folder, or makes both; an older schema is brought up to date.
 * @throws RecordError 'no-record', 'older-schema' (both only with `readOnly`), 'newer-schema', 'busy', 'disk', 'damaged'
 */
export async function openFolder(folder: string, readOnly: boolean): Promise<Database> {
  const file = join(folder, 'record.sqlite')
  const frozen = readOnly && (await prepareToRead(folder, file))
  if (!readOnly) await prepareToWrite(folder, file)
  const read = new Kysely<Tables>({ dialect: sqliteDialect({ file, use: 'read', readOnly: frozen }) })
  const write = readOnly ? null : new Kysely<Tables>({ dialect: sqliteDialect({ file, use: 'write' }) })
  return {
    place: folder,
    captures: join(folder, 'captures'),
    read,
    write,
    look: () => lookAt(read, file),
    purge: () => cutLog(write ?? read),
  }
}

/**
 * The log still holds what was deleted: it goes into the database, whose freed pages are zeroed, and is cut to nothing.
 * That waits for those who read just now, in this process or another; after some seconds it is left to the next writer.
 */
async function cutLog(db: Db): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 0) return
    await wait(100)
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
  } catch (error) {
    throw asRecordError(error, folder)
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
  if (!existsSync(file))
    throw new RecordError('no-record', folder, `${folder}: there is no record here; onrecord add makes one`)
  const frozen = await access(folder, constants.W_OK).then(
    () => false,
    () => true,
  )
  const database = await patiently(file, () => opened(file, frozen))
  try {
    const version = schemaVersion(database)
    refuseNewer(version, file)
    refuseOlder(version, file)
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
