import { strings } from '../engine.ts'
import type { Write } from '../store.ts'
import type { Cutoffs } from './due.ts'

/** Notes of captures that they were let go, each by its own rule. */
export async function markLetGo(
  db: Write,
  due: readonly { readonly id: string; readonly cutoff: string }[],
  { daysOf }: Cutoffs,
  at: string,
): Promise<void> {
  for (const [cutoff, rows] of Map.groupBy(due, (row) => row.cutoff)) {
    const ids = rows.map(({ id }) => id)
    await db
      .updateTable('capture')
      .set({ erased: 1, let_go: at, let_go_days: daysOf(cutoff) })
      .where('id', 'in', strings(db, ids))
      .where('erased', '=', 0)
      .execute()
  }
}
