import { readdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { SCHEMA_VERSION } from './migrations.ts'
import type { RecordStore } from './store.ts'
import type { Counts } from './types.ts'
import { counts } from './views.ts'

/** What `onrecord doctor` prints about a record. */
export interface Checked {
  readonly folder: string
  readonly schema: { readonly version: number; readonly newest: number }
  /** Empty where SQLite finds its file whole. */
  readonly damage: readonly string[]
  /** Null where damage keeps them from being counted. */
  readonly counts: Counts | null
  readonly bytes: { readonly database: number; readonly log: number; readonly captures: number }
  readonly captureFiles: number
  /** 'wal', and something else only where the file system does not allow it. */
  readonly journal: string
  readonly freeBytes: number
}

/** Looks at a record without changing it. The check for damage reads the whole database. */
export async function check(record: RecordStore): Promise<Checked> {
  const captureFiles = filesIn(record.captures)
  const { bavail, bsize } = await statfs(record.folder)
  return {
    folder: record.folder,
    schema: { version: Number((await pragma(record, 'user_version'))[0]), newest: SCHEMA_VERSION },
    damage: await damageOf(record),
    counts: await counts(record).catch(() => null),
    bytes: {
      database: sizeOf(record.file),
      log: sizeOf(`${record.file}-wal`),
      captures: captureFiles.reduce((all, file) => all + sizeOf(file), 0),
    },
    captureFiles: captureFiles.length,
    journal: (await pragma(record, 'journal_mode'))[0] ?? '',
    freeBytes: bavail * bsize,
  }
}

/** What SQLite finds wrong; where it cannot even look, that is what is wrong. */
async function damageOf(record: RecordStore): Promise<string[]> {
  try {
    return (await pragma(record, 'quick_check(20)')).filter((line) => line !== 'ok')
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

async function pragma(record: RecordStore, name: string): Promise<string[]> {
  const { rows } = await sql<Record<string, string | number>>`pragma ${sql.raw(name)}`.execute(record.read)
  return rows.flatMap((row) => Object.values(row).map(String))
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder).map((name) => join(folder, name))
}
