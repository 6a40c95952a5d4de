/**
 * Lets captures go by rule. The order keeps every promise at every moment: what stays is copied and synced before any row
 * points to the copy; a row says that its capture was let go before its bytes are touched; and a file goes only when no row
 * needs it, under the lock under which writers make sure that theirs is still there (stored.ts).
 */
import { existsSync, rmSync, statSync, unlinkSync } from 'node:fs'
import { sql } from 'kysely'
import { RecordError } from '../errors.ts'
import { type Db, type RecordStore, telling, type Write, writing } from '../store.ts'
import { blankCapture, captureFile, type Place } from '../warc.ts'
import { copyMembers } from './members.ts'
import type { Pruned, PruneOptions } from './types.ts'

const DAY_MS = 86_400_000
/** A file is written anew where less than this share of it stays; else what goes is overwritten in place. */
const WORTH_KEEPING = 0.5

/**
 * Lets go of all captures that are older than so many days; those that wait to be read are not among them. What an
 * interrupted run left undone is finished first. A file that is damaged or missing is passed by, and told of.
 * @throws RecordError 'refused' where none would be left, 'read-only', 'busy', 'disk', 'unreachable'
 */
export async function prune(record: RecordStore, options: PruneOptions): Promise<Pruned> {
  const { now, days, dryRun = false, all: evenAll = false, told = () => {} } = options
  const before = new Date(now().getTime() - days * DAY_MS).toISOString()
  const due = await telling(record, () => filesWith(record.read, before))
  const files = { removed: 0, rewritten: 0, overwritten: 0 }
  if (due.length > 0 && !evenAll && !(await telling(record, () => anyStays(record.read, before))))
    throw new RecordError('refused', record.place, `${record.place}: every capture is older than ${days} days`)
  if (dryRun) return { ...sumOf(due), files, damaged: [] }
  const undone = await telling(record, () => unfinished(record.read))
  if (due.length + undone.length > 0 && !existsSync(record.captures))
    throw new RecordError('disk', record.captures, `${record.captures}: it is not there; is its disk mounted?`)
  const damaged: string[] = []
  for (const file of undone) await passing(record, damaged, () => finish(record, file))
  const gone: typeof due = []
  for (const each of due) {
    told(each.file)
    const how = await passing(record, damaged, () =>
      pruneFile(record, each.file, { before, days, at: now().toISOString() }),
    )
    if (how === undefined) continue
    files[how] += 1
    gone.push(each)
  }
  return { ...sumOf(gone), files, damaged: [...new Set(damaged)] }
}

const sumOf = (files: Awaited<ReturnType<typeof filesWith>>): Pick<Pruned, 'captures' | 'bytes'> => ({
  captures: files.reduce((all, { count }) => all + Number(count), 0),
  bytes: files.reduce((all, { bytes }) => all + Number(bytes), 0),
})

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

/** Captures that are due; those that nobody has read yet are not. */
const dueIn = (db: Db, before: string) =>
  db
    .selectFrom('capture')
    .where('erased', '=', 0)
    .where('at', '<', before)
    .where('id', 'not in', (of) => of.selectFrom('unread').select('capture_id'))

const anyStays = async (db: Db, before: string): Promise<boolean> => {
  const newer = db.selectFrom('capture').select('id').where('erased', '=', 0).where('at', '>=', before)
  return (await newer.limit(1).executeTakeFirst()) !== undefined
}

const filesWith = (db: Db, before: string) =>
  dueIn(db, before)
    .select((of) => [
      'warc as file',
      of.fn.countAll<number>().as('count'),
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

async function pruneFile(
  record: RecordStore,
  file: string,
  { before, days, at }: { readonly before: string; readonly days: number; readonly at: string },
): Promise<keyof Pruned['files'] | undefined> {
  const path = captureFile(record.captures, file)
  if (!existsSync(path)) {
    const due = await telling(record, () => dueIn(record.read, before).select('id').where('warc', '=', file).execute())
    if (due.length > 0) throw missing(path)
    return undefined // another process was first
  }
  const staying = await telling(record, () => stayingIn(record.read, file, before))
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const bytes = staying.reduce((all, { length }) => all + length, 0)
  const anew = staying.length > 0 && bytes < size * WORTH_KEEPING
  const places = anew
    ? await telling(record, () => copyMembers(record.captures, file, staying))
    : new Map<string, Place>()
  await writing(record, (db) => letGo(db, record, { file, before, days, at, places })).catch((error: unknown) => {
    // Where the server went away it may have committed: a copy that nobody needs is better than rows without bytes.
    const settled = !(error instanceof RecordError && error.code === 'unreachable')
    const [copy] = places.values()
    if (copy && settled) rmSync(captureFile(record.captures, copy.file), { force: true })
    throw error
  })
  const removed = await finish(record, file)
  return anew ? 'rewritten' : removed ? 'removed' : 'overwritten'
}

interface LettingGo {
  readonly file: string
  readonly before: string
  readonly days: number
  readonly at: string
  /** Where what stays was copied to, by the id of the capture. */
  readonly places: ReadonlyMap<string, Place>
}

/** Points what stays to its copy, and says of what is due that it was let go. */
async function letGo(db: Write, record: RecordStore, { file, before, days, at, places }: LettingGo): Promise<void> {
  for (const [id, place] of places) {
    const moved = await db
      .updateTable('capture')
      .set({ warc: place.file, warc_offset: place.offset })
      .where('id', '=', id)
      .where('warc', '=', file)
      .where('erased', '=', 0)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) blankCapture(record.captures, place) // it was erased meanwhile
  }
  const rows = dueIn(db, before).select('id').where('warc', '=', file)
  await db.updateTable('capture').set({ erased: 1, let_go: at, let_go_days: days }).where('id', 'in', rows).execute()
}

const stayingIn = (db: Db, file: string, before: string) =>
  db
    .selectFrom('capture')
    .select(['id', 'warc_offset as offset', 'warc_length as length'])
    .where('warc', '=', file)
    .where('erased', '=', 0)
    .where('id', 'not in', dueIn(db, before).select('id').where('warc', '=', file))
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
  for (const place of places) await telling(record, () => blankCapture(record.captures, { file, ...place }))
  await writing(record, (db) => forgetPlaces(db, file))
  return false
}

const missing = (path: string): RecordError => new RecordError('damaged', path, `${path}: the file is missing`)

const forgetPlaces = (db: Write, file: string) =>
  db
    .updateTable('capture')
    .set({ warc: '', warc_offset: 0, warc_length: 0 })
    .where('warc', '=', file)
    .where('let_go', 'is not', null)
    .execute()

const letGoIn = (db: Db, file: string) =>
  db
    .selectFrom('capture')
    .select(['warc_offset as offset', 'warc_length as length'])
    .where('warc', '=', file)
    .where('let_go', 'is not', null)
    .orderBy(sql`warc_offset`)
    .execute()
