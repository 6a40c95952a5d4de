import { sql } from 'kysely'
import { selectEntries, toEntry } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { RecordEntry } from './types.ts'

/** Shorter statements tell little by themselves. In characters, with the marks of their pieces. */
const TELLS_LITTLE = 45

/**
 * At most `each` statements of every article, those that tell most by themselves: of named speakers, in own words, of some
 * length, surely attributed. In the order of the articles given, within each in that of its text.
 */
export function tellingStatements(
  record: RecordStore,
  articleIds: readonly string[],
  each: number,
): Promise<RecordEntry[]> {
  if (articleIds.length === 0) return Promise.resolve([])
  return reading(record, async (db) => {
    const ranked = db
      .selectFrom('statement')
      .select([
        'id',
        sql<number>`row_number() over (
          partition by article_id order by
            case when speaker_name is null then 1 else 0 end, case when length(words) < ${TELLS_LITTLE} then 1 else 0 end,
            case kind when 'direct' then 0 when 'indirect' then 2 else 1 end, confidence desc, place)`.as('rank'),
      ])
      .where('listed', '=', 1)
      .where('article_id', 'in', [...articleIds])
    const rows = await selectEntries(db)
      .innerJoin(ranked.as('ranked'), 'ranked.id', 'statement.id')
      .where('ranked.rank', '<=', each)
      .orderBy('statement.place')
      .execute()
    const byArticle = Map.groupBy(
      rows.map((row) => toEntry(row)),
      ({ article }) => article.id,
    )
    return [...new Set(articleIds)].flatMap((id) => byArticle.get(id) ?? [])
  })
}
