/**
 * Captures in WARC files of a folder. The order keeps every promise at every moment: what stays is copied and synced before
 * any row points to the copy; a row says that its capture was let go before its bytes are touched; and a file goes only when
 * no row needs it, under the lock under which writers make sure that theirs is still there (stored.ts).
 */
import { existsSync, rmSync, statSync, unlinkSync } from 'node:fs'
import { sql } from 'kysely'
import type { Place } from '../archive/types.ts'
import type { Db, Write } from '../db.ts'
import { strings } from '../engine.ts'
import { RecordError } from '../errors.ts'
import { type RecordStore, telling, writing } from '../store.ts'
import { captureFile } from '../warc.ts'
import { type Cutoffs, cutoffOfCapture, dueCaptures, idsOf } from './due.ts'
import { forgettingPlaces, markLetGo } from './mark.ts'
import { copyMembers } from './members.ts'
import type { Gone, Way } from './way.ts'

/** A file of which less than this share stays is written anew; else what goes is overwritten in place. */
const WORTH_KEEPING = 0.5

/** Lets go of what is due, file by file. */
export const inFiles: Way = async (record, cutoffs, { at, told }) => {
  const due = await telling(record, () => filesWith(record.read, cutoffs))
  const undone = await telling(record, () => unfinished(record.read))
  if (due.length + undone.length > 0 && !existsSync(record.captures))
    throw new RecordError('disk', record.captures, `${record.captures}: it is not there; is its disk mounted?`)
  const files = { removed: 0, rewritten: 0, overwritten: 0 }
  const damaged: string[] = []
  for (const file of undone) await passing(record, damaged, () => finish(record, file))
  const gone: Pick<Gone, 'captures' | 'bytes'>[] = []
  for (const { file, captures, bytes } of due) {
    told(file)
    const how = await passing(record, damaged, () => pruneFile(record, file, cutoffs, at()))
    if (how === undefined) continue
    files[how] += 1
    gone.push({ captures: Number(captures), bytes: Number(bytes) })
  }
  const sum = (of: 'captures' | 'bytes'): number => gone.reduce((all, each) => all + each[of], 0)
  return { captures: sum('captures'), bytes: sum('bytes'), files, damaged: [...new Set(damaged)] }
}

/** Does what is to be done with one file; where that is damaged, it is told of and the next one can be gone on with. */
async function passing<T>(record: RecordStore, damaged: string[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    const ofFile = error instanceof RecordError && error.code === 'damaged' && error.place !== record.place
    if (!ofFile) throw error
    damaged.push(error.message)
    return undefined
  }
}

const filesWith = (db: Db, cutoffs: Cutoffs) =>
  dueCaptures(db, cutoffs)
    .select((of) => [
      'warc as file',
      of.fn.countAll<number>().as('captures'),
      of.fn.sum<number>('warc_length').as('bytes'),
    ])
    .groupBy('warc')
    .orderBy('warc')
    .execute()

/** Files in which bytes may stand that were let go. */
async function unfinished(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('capture')
    .select('warc')
    .distinct()
    .where('let_go', 'is not', null)
    .where('warc', '!=', '')
    .orderBy('warc')
    .execute()
  return rows.map(({ warc }) => warc)
}

const dueIn = (db: Db, file: string, cutoffs: Cutoffs) =>
  dueCaptures(db, cutoffs)
    .select(['capture.id', cutoffOfCapture(cutoffs).as('cutoff')])
    .where('capture.warc', '=', file)
    .execute()

async function pruneFile(
  record: RecordStore,
  file: string,
  cutoffs: Cutoffs,
  at: string,
): Promise<keyof Gone['files'] | undefined> {
  const path = captureFile(record.captures, file)
  const due = await telling(record, () => dueIn(record.read, file, cutoffs))
  if (!existsSync(path)) {
    if (due.length > 0) throw missing(path)
    return undefined // another process was first
  }
  const staying = await telling(record, () => stayingIn(record.read, file, idsOf(due)))
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const bytes = staying.reduce((all, { length }) => all + length, 0)
  const anew = staying.length > 0 && bytes < size * WORTH_KEEPING
  const places = anew
    ? await telling(record, () => copyMembers(record.captures, file, staying))
    : new Map<string, Place>()
  await writing(record, async (db) => {
    await movePlaces(db, record, file, places)
    const now = await dueIn(db, file, cutoffs)
    await markLetGo(db, now, cutoffs, at)
  }).catch((error: unknown) => {
    // Where the server went away it may have committed: a copy that nobody needs is better than rows without bytes.
    const settled = !(error instanceof RecordError && error.code === 'unreachable')
    const [copy] = places.values()
    if (copy && settled) rmSync(captureFile(record.captures, copy.file), { force: true })
    throw error
  })
  const removed = await finish(record, file)
  return anew ? 'rewritten' : removed ? 'removed' : 'overwritten'
}

/** Points what stays to its copy. */
async function movePlaces(
  db: Write,
  record: RecordStore,
  file: string,
  places: ReadonlyMap<string, Place>,
): Promise<void> {
  for (const [id, place] of places) {
    const moved = await db
      .updateTable('capture')
      .set({ warc: place.file, warc_offset: place.offset })
      .where('id', '=', id)
      .where('warc', '=', file)
      .where('erased', '=', 0)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) await record.archive.blank(place) // it was erased meanwhile
  }
}

const stayingIn = (db: Db, file: string, due: readonly string[]) =>
  db
    .selectFrom('capture')
    .select(['id', 'warc_offset as offset', 'warc_length as length'])
    .where('warc', '=', file)
    .where('erased', '=', 0)
    .where('id', 'not in', strings(db, due))
    .orderBy('warc_offset')
    .execute()

/**
 * Takes bytes that were let go off the disk: with the file where nothing else is in it, which it then says, else in place.
 * @throws RecordError 'damaged' where the file is missing: it may lie on another disk, and rows go on saying where
 */
async function finish(record: RecordStore, file: string): Promise<boolean> {
  const path = captureFile(record.captures, file)
  const removed = await writing(record, async (db) => {
    const needed = await db
      .selectFrom('capture')
      .select('id')
      .where('warc', '=', file)
      .where('erased', '=', 0)
      .limit(1)
      .executeTakeFirst()
    if (needed) return false
    const there = existsSync(path)
    if (!there && (await letGoIn(db, file)).length > 0) throw missing(path)
    await forgetPlaces(db, file)
    if (there) unlinkSync(path)
    return true
  })
  if (removed) return true
  const places = await telling(record, () => letGoIn(record.read, file))
  if (places.length > 0 && !existsSync(path)) throw missing(path)
  for (const place of places) await telling(record, () => record.archive.blank({ file, ...place }))
  await writing(record, (db) => forgetPlaces(db, file))
  return false
}

const missing = (path: string): RecordError => new RecordError('damaged', path, `${path}: the file is missing`)

const forgetPlaces = (db: Write, file: string) => forgettingPlaces(db).where('warc', '=', file).execute()

const letGoIn = (db: Db, file: string) =>
  db
    .selectFrom('capture')
    .select(['warc_offset as offset', 'warc_length as length'])
    .where('warc', '=', file)
    .where('let_go', 'is not', null)
    .orderBy(sql`warc_offset`)
    .execute()
