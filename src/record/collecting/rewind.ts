import { sql } from 'kysely'
import type { Write } from '../db.ts'
import { engineOf } from '../engine.ts'
import { type RecordStore, writing } from '../store.ts'

/** Machines that collect together may differ by so much; a clock that went back by less stalls nothing for longer. */
const TOLERANCE_MS = 10_000

/**
 * Where the clock was set back since the record was collected into last, takes all instants that lie ahead of it back by as
 * much: what was due in a quarter of an hour is due in a quarter of an hour, not when the clock has come there again.
 * @param now instant, ISO 8601
 * @param heldMs for how long a visit takes a site for itself
 * @returns milliseconds by which they were taken back; 0 where the clock went on
 */
export async function rewind(record: RecordStore, now: string, heldMs: number): Promise<number> {
  return writing(record, async (db) => {
    const seen = await lastSeen(db) // under the lock: of several collectors that see one step, one takes them back
    const ahead = seen === null ? 0 : Date.parse(seen) - Date.parse(now)
    if (seen === null || ahead <= TOLERANCE_MS) return 0
    await rewindHosts(db, { now, ahead, claimed: new Date(Date.parse(seen) + heldMs).toISOString() })
    await rewindAddresses(db, now, ahead)
    return ahead
  })
}

/** The latest instant at which anything was asked for or found. */
async function lastSeen(db: Write): Promise<string | null> {
  const { asked, found } = await db
    .selectFrom('address')
    .select((of) => [
      of.fn.max<string | null>('asked_at').as('asked'),
      of.fn.max<string | null>('found_at').as('found'),
    ])
    .executeTakeFirstOrThrow()
  const { robots } = await db
    .selectFrom('host')
    .select((of) => of.fn.max<string | null>('robots_at').as('robots'))
    .executeTakeFirstOrThrow()
  return [asked, found, robots].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
}

/** A site that was asked before the clock was wrong keeps the pause that it asked for, however long. */
async function rewindHosts(
  db: Write,
  { now, ahead, claimed }: { readonly now: string; readonly ahead: number; readonly claimed: string },
): Promise<void> {
  const { earlier } = engineOf(db)
  await db
    .updateTable('host')
    .set({ free_at: earlier('free_at', ahead) })
    .where('free_at', '>', now)
    .where((at) =>
      at.or([
        at('free_at', '<=', claimed),
        at('robots_at', '>', now),
        at.exists(
          at
            .selectFrom('address')
            .select('url')
            .whereRef('address.origin', '=', 'host.origin')
            .where('address.asked_at', '>', now),
        ),
      ]),
    )
    .execute()
  await db
    .updateTable('host')
    .set({ robots_at: earlier('robots_at', ahead) })
    .where('robots_at', '>', now)
    .execute()
}

async function rewindAddresses(db: Write, now: string, ahead: number): Promise<void> {
  const { earlier } = engineOf(db)
  await db
    .updateTable('address')
    .set({ due_at: earlier('due_at', ahead) })
    .where('due_at', '>', now)
    .where((at) => at.or([at('asked_at', '>', now), at('asked_at', 'is', null)]))
    .execute()
  for (const column of ['asked_at', 'found_at'] as const)
    await db
      .updateTable('address')
      .set({ [column]: sql<string>`${earlier(column, ahead)}` })
      .where(column, '>', now)
      .execute()
}
