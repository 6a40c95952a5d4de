import { sql } from 'kysely'
import { sizeOf } from '../check.ts'
import type { Db } from '../db.ts'
import type { DatabaseState } from '../store.ts'

/** Looks at the file. The check for damage reads all of it. */
export async function lookAt(db: Db, file: string): Promise<DatabaseState> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db)
  return {
    engine: `SQLite ${rows[0]?.version}`,
    schema: Number((await pragma(db, 'user_version'))[0]),
    damage: await damageOf(db),
    bytes: { database: sizeOf(file), log: sizeOf(`${file}-wal`) },
    journal: (await pragma(db, 'journal_mode'))[0] ?? '',
  }
}

/** What SQLite finds wrong; where it cannot even look, that is what is wrong. */
async function damageOf(db: Db): Promise<string[]> {
  try {
    return (await pragma(db, 'quick_check(20)')).filter((line) => line !== 'ok')
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

async function pragma(db: Db, name: string): Promise<string[]> {
  const { rows } = await sql<Record<string, string | number>>`pragma ${sql.raw(name)}`.execute(db)
  return rows.flatMap((row) => Object.values(row).map(String))
}
