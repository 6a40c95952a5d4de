import { sql } from 'kysely'
import { SHOWN_ACTS } from '../acts.ts'
import type { Write } from '../db.ts'
import { indexWords, numbers } from '../engine.ts'
import { indexStatements } from '../marks.ts'
import { PIECE_BREAK } from '../pieces.ts'
import { fullTextOf, type LemmaOf } from '../words.ts'

/** Takes statements out of every view and the full text; their rows stay, with what led to them. */
export async function rejectStatements(db: Write, rows: readonly number[]): Promise<void> {
  const gone = numbers(db, rows)
  await sql`delete from full_text where rowid in ${gone}`.execute(db)
  await sql`update statement set rejected = 1, listed = 0 where "row" in ${gone}`.execute(db)
}

/** Takes positions out of every view and the full text of targets. */
export async function rejectPositions(db: Write, rows: readonly number[]): Promise<void> {
  const gone = numbers(db, rows)
  await sql`delete from target_text where rowid in ${gone}`.execute(db)
  await sql`update position set rejected = 1, listed = 0 where "row" in ${gone}`.execute(db)
}

interface Version {
  readonly id: string
  readonly language: string | null
  /** 1 in the current version of its article: what comes back is shown again. */
  readonly listed: 0 | 1
}

/** Shows again what was rejected in a version. */
export async function takeRejectedBack(db: Write, { id, language, listed }: Version, lemmaOf: LemmaOf): Promise<void> {
  const textOf = (words: string) => fullTextOf((JSON.parse(words) as string[]).join(PIECE_BREAK), language, lemmaOf)
  const statements = db.selectFrom('statement').select(['row', 'words', 'act']).where('version_id', '=', id)
  for (const { row, words, act } of await statements.where('rejected', '=', 1).execute()) {
    const shown = SHOWN_ACTS.some((each) => each === act) ? listed : 0
    await db.updateTable('statement').set({ rejected: 0, listed: shown }).where('row', '=', row).execute()
    if (shown === 1) await indexStatements(db, [{ row, ...textOf(words) }])
  }
  const positions = db.selectFrom('position').select(['row', 'target_words']).where('version_id', '=', id)
  for (const { row, target_words } of await positions.where('rejected', '=', 1).execute()) {
    await db.updateTable('position').set({ rejected: 0, listed }).where('row', '=', row).execute()
    if (listed === 1) await indexWords(db, 'target_text', [{ row, ...textOf(target_words) }])
  }
}
