import { sql } from 'kysely'
import type { Db } from '../db.ts'
import type { DatabaseState } from '../store.ts'

/** Asks the server. What lies on its disk is its own to check (pg_amcheck, checksums). */
export async function lookAt(db: Db): Promise<DatabaseState> {
  const { rows } = await sql<{ version: string; schema: number; bytes: number }>`
    select current_setting('server_version') as version, (select version from onrecord) as schema,
      (select coalesce(sum(pg_total_relation_size(oid)), 0) from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'r') as bytes`.execute(db)
  const { version = '', schema = 0, bytes = 0 } = rows[0] ?? {}
  return {
    engine: `PostgreSQL ${version.split(' ')[0]}`,
    schema,
    damage: [],
    bytes: { database: bytes, log: 0 },
    journal: 'wal',
  }
}

/** The tables that hold words of articles. */
const wordTables = [
  'statement',
  'position',
  'version',
  'article',
  'appearance',
  'full_text',
  'full_text_row',
  'target_text',
  'target_text_row',
  'wording',
]

/**
 * Deleted rows stay in the files until the server cleans them up, and in its log until that is written over: this is the
 * first of the two. The second, and copies of the log kept for backups, are the server's (docs/scale.md).
 */
export async function purge(db: Db): Promise<void> {
  for (const table of wordTables) await sql`vacuum ${sql.table(table)}`.execute(db)
}
