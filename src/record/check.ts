import { readdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SCHEMA_VERSION } from './migrations.ts'
import type { RecordStore } from './store.ts'
import type { Counts } from './types.ts'
import { counts } from './views.ts'

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

/** What `onrecord doctor` prints about a record. */
export interface Checked extends Omit<DatabaseState, 'schema' | 'bytes'> {
  readonly place: string
  readonly schema: { readonly version: number; readonly newest: number }
  /** Null where damage keeps them from being counted. */
  readonly counts: Counts | null
  readonly bytes: DatabaseState['bytes'] & { readonly captures: number }
  readonly captureFiles: number
  /** Where the captures lie. */
  readonly freeBytes: number
}

/** Looks at a record without changing it. The check for damage reads the whole database. */
export async function check(record: RecordStore): Promise<Checked> {
  const captureFiles = filesIn(record.captures)
  const { schema, bytes, ...state } = await record.look()
  return {
    ...state,
    place: record.place,
    schema: { version: schema, newest: SCHEMA_VERSION },
    counts: await counts(record).catch(() => null),
    bytes: { ...bytes, captures: captureFiles.reduce((all, file) => all + sizeOf(file), 0) },
    captureFiles: captureFiles.length,
    freeBytes: await freeBytesAt(record.captures),
  }
}

/** Bytes free where a folder is, or where it would be made. */
async function freeBytesAt(folder: string): Promise<number> {
  let there = folder
  while (!statSync(there, { throwIfNoEntry: false }) && there !== dirname(there)) there = dirname(there)
  const { bavail, bsize } = await statfs(there)
  return bavail * bsize
}

/** Bytes of a file; 0 where there is none. */
export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder).map((name) => join(folder, name))
}
