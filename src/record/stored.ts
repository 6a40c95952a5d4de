import type { Capture } from '../reader/types.ts'
import { contentId } from '../text/index.ts'
import type { Place } from './archive/types.ts'
import type { Db, Write } from './db.ts'
import { asRecordError, RecordError } from './errors.ts'
import { insertRows } from './insert-rows.ts'
import { prepared } from './prepared.ts'
import { type RecordStore, telling, writing } from './store.ts'
import type { CaptureTable } from './tables.ts'

/** The same for the same bytes at the same URL. */
export const captureIdOf = ({ url, sha256 }: Capture): string => contentId('capture', url ?? `file:${sha256}`, sha256)

/** The page was erased on request while it was read: what was begun is taken back. */
export class ErasedMeanwhile extends Error {}

/**
 * Makes a change that comes with a capture. Its bytes go first, if they are not there yet: rows that point to bytes not
 * yet on the disk would be a promise broken by a power cut.
 * @param isThere whether they are, where that was looked up just now
 * @throws RecordError 'read-only', 'busy', 'disk', 'unreachable'
 */
export async function withBytes<T>(
  record: RecordStore,
  capture: Capture,
  change: (db: Write) => Promise<T>,
  isThere?: boolean,
): Promise<T> {
  const id = captureIdOf(capture)
  let stored = (isThere ?? (await isStored(record.read, id))) ? null : await append(record, capture)
  const { result, used } = await writing(record, async (db) => {
    // Old captures are let go under this same lock, and a file goes that no row needs.
    if (stored && !(await record.archive.stillHas(stored, db))) stored = await append(record, capture)
    const used = await keepCapture(db, id, capture, stored)
    return { result: await change(db), used }
  }).catch(async (error: unknown) => {
    // Where the server went away it may have committed: bytes that nobody needs are better than a row without its bytes.
    const settled = !(error instanceof RecordError && error.code === 'unreachable')
    if (stored && settled) await takeBack(record, stored)
    throw error
  })
  if (stored && !used) await takeBack(record, stored) // another process was first
  return result
}

/** The captures may lie on another disk than the record: what is wrong there is told with their folder. */
async function append({ captures, archive }: RecordStore, capture: Capture): Promise<Place> {
  try {
    return await archive.append(capture)
  } catch (error) {
    throw asRecordError(error, captures)
  }
}

/** Takes away bytes that no row will ever point to. On a full or broken disk they may stay: nothing is shown of them. */
async function takeBack({ archive }: RecordStore, stored: Place): Promise<void> {
  try {
    await archive.takeBack(stored)
  } catch {
    // The error that matters is the one that led here, and `erase` finds such bytes by itself.
  }
}

const isStored = async (db: Db, id: string): Promise<boolean> => (await storedAs(db, { id })).length > 0

const storedAs = prepared<{ id: string }>()((db, { value }) =>
  db.selectFrom('capture').select('id').where('id', '=', value('id')),
)

/** False where the capture was there already, and the bytes just written are not needed. */
async function keepCapture(db: Write, id: string, capture: Capture, stored: Place | null): Promise<boolean> {
  const { url, file, at, sha256, contentType, bytes } = capture
  if (stored) {
    const place = { warc: stored.file, warc_offset: stored.offset, warc_length: stored.length }
    const row = { id, url, file, at, sha256, content_type: contentType, size: bytes.length, ...place, erased: 0 }
    const ending = 'on conflict (id) do nothing returning id'
    const inserted = await insertRows(db, 'capture', [{ ...row, let_go: null, let_go_days: null }], ending)
    if (inserted.length > 0) return true
  }
  await db.updateTable('capture').set({ at }).where('id', '=', id).where('at', '>', at).execute()
  return false
}

/**
 * A capture with its bytes; null where there is none of that id, or its bytes are there no more.
 * @throws RecordError 'damaged' where its bytes are not readable
 */
export async function storedCapture(record: RecordStore, id: string): Promise<Capture | null> {
  const row = await rowOf(record, id)
  if (!row) return null
  const { url, file, at, sha256, content_type: contentType } = row
  const bytes = await bytesAt(record, row)
  return bytes && { url, file, at, sha256, contentType, bytes }
}

/** One stored page, whichever it is; null where there is none. @throws RecordError as `storedCapture` */
export async function anyCapture(record: RecordStore): Promise<Capture | null> {
  const row = await telling(record, () =>
    record.read.selectFrom('capture').select('id').where('erased', '=', 0).limit(1).executeTakeFirst(),
  )
  return row ? storedCapture(record, row.id) : null
}

const rowOf = (record: RecordStore, id: string) =>
  telling(record, () =>
    record.read.selectFrom('capture').selectAll().where('id', '=', id).where('erased', '=', 0).executeTakeFirst(),
  )

type Row = Pick<CaptureTable, 'id' | 'warc' | 'warc_offset' | 'warc_length'>

/**
 * The bytes of a row that was just read. Between that and the opening of the file they may have been moved to another one,
 * or let go: then the row says so when it is asked again. Null where they were let go.
 */
export async function bytesAt(record: RecordStore, row: Row): Promise<Uint8Array | null> {
  try {
    return await record.archive.read(placeOf(row))
  } catch (error) {
    const now = await rowOf(record, row.id)
    if (!now) return null
    if (now.warc === row.warc && now.warc_offset === row.warc_offset) throw error
    return record.archive.read(placeOf(now))
  }
}

const placeOf = ({ warc, warc_offset, warc_length }: Row): Place => ({
  file: warc,
  offset: warc_offset,
  length: warc_length,
})
