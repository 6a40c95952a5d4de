import { DatabaseSync } from 'node:sqlite'
import type { Migration } from '../migration.ts'
import { migrations, refuseNewer, SCHEMA_VERSION, withFullText } from '../migrations.ts'
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
  database.exec('PRAGMA temp_store = FILE') // what a large record is sorted by has no room in memory
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

/** A table of the newest schema, as any engine has it. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of its key, in the order of the key. */
  readonly key: readonly string[]
  /** Its key is a number that counts by itself. */
  readonly counts: boolean
}

/** All tables but those of full text, asked of an empty database. */
export function tableShapes(): TableShape[] {
  const database = new DatabaseSync(':memory:')
  try {
    for (const step of migrations) database.exec(inSqlite(step))
    const tables = database.prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'").all()
    const columns = database.prepare('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid')
    return tables.flatMap(({ name }) => {
      if (String(name).startsWith('sqlite_')) return []
      const all = columns.all(String(name))
      const key = all.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk))
      const counts = key.length === 1 && key[0]?.type === 'INTEGER'
      return { name: String(name), columns: namesOf(all), key: namesOf(key), counts }
    })
  } finally {
    database.close()
  }
}

const namesOf = (rows: readonly Record<string, unknown>[]): string[] => rows.map(({ name }) => String(name))
