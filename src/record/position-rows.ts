import type { SpeakerType, Stance } from '../extractor/types.ts'
import type { Db } from './db.ts'
import { prepared } from './prepared.ts'
import { articleColumns, oneSpan, spanOf, spansOf, toArticle } from './rows.ts'
import type { PositionEntry } from './types.ts'

/** A view shows this many positions of a person, the latest. */
const POSITIONS_SHOWN = 200

/** Positions with their articles, all columns that an entry needs. */
export const selectPositions = (db: Db) =>
  db
    .selectFrom('position')
    .innerJoin('article', 'article.id', 'position.article_id')
    .leftJoin('person as holder', 'holder.id', 'position.person_id')
    .leftJoin('person as teller', 'teller.id', 'position.via_person_id')
    .selectAll('position')
    .select(['holder.shown_name as holder_shown', 'teller.shown_name as via_shown'])
    .select(articleColumns)

export type PositionRow = Awaited<ReturnType<ReturnType<typeof selectPositions>['execute']>>[number]

export const toPosition = (row: PositionRow): PositionEntry => ({
  id: row.id,
  holder: {
    personId: row.person_id,
    name: row.holder_shown ?? row.holder_name,
    type: row.holder_type as SpeakerType,
    text: spanOf(row.holder_text),
    words: row.holder_words,
  },
  via: row.via_name === null ? null : { personId: row.via_person_id, name: row.via_shown ?? row.via_name },
  stance: row.stance as Stance,
  cue: oneSpan(row.cue),
  cueWords: row.cue_words,
  target: spansOf(row.target),
  targetWords: JSON.parse(row.target_words),
  evidence: oneSpan(row.evidence),
  evidenceWords: row.evidence_words,
  reason: spanOf(row.reason),
  reasonWords: row.reason_words,
  hedged: row.hedged === 1,
  past: row.past === 1,
  statement: row.statement_id,
  confidence: row.confidence,
  rule: row.rule,
  article: toArticle(row),
})

/** The positions that a version states, in the order of its text. */
export async function positionsIn(db: Db, versionId: string): Promise<PositionEntry[]> {
  return (await rowsIn(db, { versionId })).map(toPosition)
}

const rowsIn = prepared<{ versionId: string }>()((db, { value }) =>
  selectPositions(db)
    .where('position.version_id', '=', value('versionId'))
    .where('position.rejected', '=', 0)
    .orderBy('position.place'),
)

/** The latest positions of a person, body or state, oldest first. */
export async function positionsHeldBy(db: Db, personId: string): Promise<PositionEntry[]> {
  return (await rowsHeldBy(db, { personId })).reverse().map(toPosition)
}

const rowsHeldBy = prepared<{ personId: string }>()((db, { value }) =>
  selectPositions(db)
    .where('position.person_id', '=', value('personId'))
    .where('position.listed', '=', 1)
    .orderBy('position.time', 'desc')
    .orderBy('position.article_id', 'desc')
    .orderBy('position.place', 'desc')
    .limit(POSITIONS_SHOWN),
)
