import type { Write } from '../db.ts'
import { strings } from '../engine.ts'
import { type Cutoffs, idsOf } from './due.ts'

/** Forgets where captures that were let go lay: what stands there is nobody's by now. `where` tells which of them. */
export const forgettingPlaces = (db: Write) =>
  db.updateTable('capture').set({ warc: '', warc_offset: 0, warc_length: 0 }).where('let_go', 'is not', null)

/** Notes of captures that they were let go, each by its own rule. */
export async function markLetGo(
  db: Write,
  due: readonly { readonly id: string; readonly cutoff: string }[],
  { daysOf }: Cutoffs,
  at: string,
): Promise<void> {
  for (const [cutoff, rows] of Map.groupBy(due, (row) => row.cutoff)) {
    await db
      .updateTable('capture')
      .set({ erased: 1, let_go: at, let_go_days: daysOf(cutoff) })
      .where('id', 'in', strings(db, idsOf(rows)))
      .where('erased', '=', 0)
      .execute()
  }
}
