import type { Write } from '../db.ts'
import type { AnchorTable } from '../tables.ts'
import { BLANK } from './types.ts'

type Place = Pick<AnchorTable, 'mend_id' | 'place'>

/** Puts other words into an anchor: the mend is not what was signed any more. */
export async function rewrite(db: Write, { mend_id, place }: Place, about: string): Promise<void> {
  const anchor = db.updateTable('anchor').set({ about }).where('mend_id', '=', mend_id)
  await anchor.where('place', '=', place).execute()
  await db.updateTable('mend').set({ erased: 1 }).where('id', '=', mend_id).execute()
}

/** Takes the words out of an anchor. The reason may tell them too. */
export async function blankAnchor(db: Write, anchor: Place): Promise<void> {
  await rewrite(db, anchor, BLANK)
  const blank = { active: 0, found: null, now_key: null, profile_key: null, profile_id: null }
  const gone = db.updateTable('anchor').set(blank).where('mend_id', '=', anchor.mend_id)
  await gone.where('place', '=', anchor.place).execute()
  await blankReasons(db, anchor.mend_id)
}

export const blankReasons = (db: Write, id: string) =>
  db
    .updateTable('mend')
    .set((at) => ({ reason: '', undone_reason: at.case().when('undone_at', 'is', null).then(null).else('').end() }))
    .where('id', '=', id)
    .execute()
