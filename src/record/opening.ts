import { archiveAt } from './archive/open.ts'
import type { CaptureArchive } from './archive/types.ts'
import { isAddress } from './place.ts'
import type { Environment } from './s3/settings.ts'
import type { Database, RecordStore } from './store.ts'
import type { LemmaOf } from './words.ts'

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
