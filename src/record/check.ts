import { statSync } from 'node:fs'
import { SCHEMA_VERSION } from './migrations.ts'
import type { DatabaseState, RecordStore } from './store.ts'
import type { Counts } from './types.ts'
import { counts } from './views.ts'

/** What `onrecord doctor` prints about a record. */
export interface Checked extends Omit<DatabaseState, 'schema' | 'bytes'> {
  readonly place: string
  readonly schema: { readonly version: number; readonly newest: number }
  /** Null where damage keeps them from being counted. */
  readonly counts: Counts | null
  readonly bytes: DatabaseState['bytes'] & { readonly captures: number }
  readonly captureFiles: number
  /** Where the captures lie; null where nothing is known to bound them. */
  readonly freeBytes: number | null
  /** What whoever runs it should know of where they lie. */
  readonly remarks: readonly string[]
}

/** Looks at a record without changing it. The check for damage reads the whole database. */
export async function check(record: RecordStore): Promise<Checked> {
  const { held, freeBytes, remarks } = await record.archive.look()
  const { schema, bytes, ...state } = await record.look()
  const { files, bytes: captures } = held ?? (await heldByRows(record))
  return {
    ...state,
    place: record.place,
    schema: { version: schema, newest: SCHEMA_VERSION },
    counts: await counts(record).catch(() => null),
    bytes: { ...bytes, captures },
    captureFiles: files,
    freeBytes,
    remarks,
  }
}

/** What the rows say of captures that are not counted where they lie. */
async function heldByRows({ read }: RecordStore): Promise<{ readonly files: number; readonly bytes: number }> {
  const { files, bytes } = await read
    .selectFrom('capture')
    .select((of) => [of.fn.countAll<number>().as('files'), of.fn.sum<number | null>('warc_length').as('bytes')])
    .where('erased', '=', 0)
    .executeTakeFirstOrThrow()
  return { files: Number(files), bytes: Number(bytes ?? 0) }
}

/** Bytes of a file; 0 where there is none. */
export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
