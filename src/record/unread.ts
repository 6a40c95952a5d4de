import type { Capture } from '../reader/types.ts'
import type { Db, Write } from './db.ts'
import { strings } from './engine.ts'
import { type RecordStore, reading, telling, writing } from './store.ts'
import { captureIdOf, ErasedMeanwhile, withBytes } from './stored.ts'

/** A page that was captured to be read by whoever comes first. */
export interface Unread {
  readonly captureId: string
  readonly url: string | null
  readonly file: string | null
  /** Instant at which it was announced last. */
  readonly announced: string
  readonly tries: number
}

/** A page that nobody could read, and why; it is not tried again by itself. */
export interface SetAside extends Unread {
  readonly fault: string
}

/** What became of a capture: `known` was captured before, and read or waiting; `erased` once, and not taken again. */
export interface StoredCapture {
  readonly captureId: string
  readonly outcome: 'stored' | 'known' | 'erased'
}

/**
 * Keeps the bytes of a page and notes that it is to be read. When it returns, both are on the disk.
 * @param now instant, ISO 8601
 * @throws RecordError 'read-only', 'busy', 'disk', 'unreachable'
 */
export async function captureToRead(record: RecordStore, capture: Capture, now: string): Promise<StoredCapture> {
  const captureId = captureIdOf(capture)
  const stone = (db: Db) =>
    db.selectFrom('tombstone').select('id').where('kind', '=', 'capture').where('id', '=', capture.sha256)
  const known = await reading(record, async (db) => {
    if (await stone(db).executeTakeFirst()) return 'erased'
    const row = await db.selectFrom('capture').select('id').where('id', '=', captureId).executeTakeFirst()
    return row ? 'known' : undefined
  })
  if (known) return { captureId, outcome: known }
  const outcome = await withBytes(record, capture, async (db) => {
    if (await stone(db).executeTakeFirst()) throw new ErasedMeanwhile()
    const added = await db
      .insertInto('unread')
      .values({ capture_id: captureId, announced: now, tries: 0, fault: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n ? ('stored' as const) : ('known' as const)
  }).catch((error: unknown) => {
    if (error instanceof ErasedMeanwhile) return 'erased' as const
    throw error
  })
  return { captureId, outcome }
}

/** False where it was read, erased or set aside in the meantime. */
export async function isUnread(record: RecordStore, captureId: string): Promise<boolean> {
  const row = await telling(record, () =>
    record.read.selectFrom('unread').select('fault').where('capture_id', '=', captureId).executeTakeFirst(),
  )
  return row !== undefined && row.fault === null
}

/** The page was read, or is not there any more. */
export async function forgetUnread(db: Write, captureId: string): Promise<void> {
  await db.deleteFrom('unread').where('capture_id', '=', captureId).execute()
}

/** The same in a transaction of its own. */
export const dropUnread = (record: RecordStore, captureId: string): Promise<void> =>
  writing(record, (db) => forgetUnread(db, captureId))

/** Counts a try that did not end well; gives how many there were. */
export const countTry = (record: RecordStore, captureId: string): Promise<number> =>
  writing(record, async (db) => {
    const row = await db
      .updateTable('unread')
      .set((at) => ({ tries: at('tries', '+', 1) }))
      .where('capture_id', '=', captureId)
      .returning('tries')
      .executeTakeFirst()
    return row?.tries ?? 0
  })

/** Nobody tries to read it again until somebody asks for that. */
export const setAside = (record: RecordStore, captureId: string, fault: string): Promise<void> =>
  writing(record, async (db) => {
    await db.updateTable('unread').set({ fault }).where('capture_id', '=', captureId).execute()
  })

/** Lets what was set aside be tried again: its announcement counts as lost. Gives how many there were. */
export const takeUpAgain = (record: RecordStore): Promise<number> =>
  writing(record, async (db) => {
    const taken = await db
      .updateTable('unread')
      .set({ fault: null, tries: 0, announced: '' })
      .where('fault', 'is not', null)
      .executeTakeFirst()
    return Number(taken.numUpdatedRows)
  })

const selectUnread = (db: Db) =>
  db
    .selectFrom('unread')
    .innerJoin('capture', 'capture.id', 'unread.capture_id')
    .select(['unread.capture_id as captureId', 'capture.url', 'capture.file', 'unread.announced', 'unread.tries'])
    .select('unread.fault')
    .orderBy('unread.announced')
    .orderBy('unread.capture_id')

/**
 * The pages to be read that were announced before an instant, the longest waiting first, and those announced after another
 * one, which is still to come: the clock was set back since.
 */
export async function unreadSince(
  record: RecordStore,
  { before, after }: { readonly before: string; readonly after: string },
  limit: number,
): Promise<Unread[]> {
  const rows = await reading(record, (db) =>
    selectUnread(db)
      .where('unread.fault', 'is', null)
      .where((at) => at.or([at('unread.announced', '<', before), at('unread.announced', '>', after)]))
      .limit(limit)
      .execute(),
  )
  return rows.map(({ fault: _, ...unread }) => unread)
}

/** Notes that these pages were announced once more. */
export const announceAgain = (record: RecordStore, captureIds: readonly string[], now: string): Promise<void> =>
  writing(record, async (db) => {
    await db.updateTable('unread').set({ announced: now }).where('capture_id', 'in', strings(db, captureIds)).execute()
  })

/** How many pages wait to be read, and how many were set aside; some of these with the reason. */
export function unreadState(
  record: RecordStore,
  shown: number,
): Promise<{ readonly waiting: number; readonly aside: number; readonly shown: SetAside[] }> {
  return reading(record, async (db) => {
    const count = async (aside: boolean): Promise<number> => {
      const all = db.selectFrom('unread').select((of) => of.fn.countAll<number>().as('count'))
      return (await all.where('fault', aside ? 'is not' : 'is', null).executeTakeFirstOrThrow()).count
    }
    const rows = await selectUnread(db).where('unread.fault', 'is not', null).limit(shown).execute()
    return {
      waiting: await count(false),
      aside: await count(true),
      shown: rows.map(({ fault, ...unread }) => ({ ...unread, fault: fault ?? '' })),
    }
  })
}
