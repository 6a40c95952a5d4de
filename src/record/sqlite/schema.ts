import type { DatabaseSync } from 'node:sqlite'
import { type Migration, migrations, refuseNewer, SCHEMA_VERSION, withFullText } from '../migrations.ts'
import { patiently } from './dialect.ts'

/** The version of the schema in a file; 0 for an empty one. */
export function schemaVersion(database: DatabaseSync): number {
  const version = database.prepare('PRAGMA user_version').get()?.user_version
  return typeof version === 'number' ? version : 0
}

/**
 * Brings the schema up to date. Two processes may do it at once: the second waits for the lock and finds it done.
 * @throws RecordError 'newer-schema' where a newer Onrecord made the record
 */
export async function migrate(database: DatabaseSync, file: string): Promise<void> {
  // Switching to WAL needs the file alone, and SQLite does not wait for that by itself.
  await patiently(file, () => database.exec('PRAGMA journal_mode = WAL'))
  if (schemaVersion(database) === SCHEMA_VERSION) return
  await patiently(file, () => database.exec('BEGIN IMMEDIATE'))
  try {
    refuseNewer(schemaVersion(database), file)
    for (const step of migrations.slice(schemaVersion(database))) database.exec(inSqlite(step))
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

const inSqlite = (migration: Migration): string =>
  withFullText(
    typeof migration === 'string' ? migration : migration.sqlite,
    (table) =>
      `CREATE VIRTUAL TABLE ${table} USING fts5(
        exact, lemma, content = '', contentless_delete = 1, tokenize = 'ascii'
      );`,
  )
