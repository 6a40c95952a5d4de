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
    const ranked = await db
      .selectFrom('statement')
      .select([
        'id',
        'listed',
        sql<number>`row_number() over (
          partition by article_id order by listed desc,
            case when speaker_name is null then 1 else 0 end, case when length(words) < ${TELLS_LITTLE} then 1 else 0 end,
            case kind when 'direct' then 0 when 'indirect' then 2 else 1 end, confidence desc, place)`.as('rank'),
      ])
      // Not asked for those listed alone: SQLite would look through all of them instead of these articles.
      .where('article_id', 'in', [...articleIds])
      .execute()
    const chosen = ranked.filter(({ listed, rank }) => listed === 1 && Number(rank) <= each).map(({ id }) => id)
    if (chosen.length === 0) return []
    const rows = await selectEntries(db).where('statement.id', 'in', chosen).orderBy('statement.place').execute()
    const byArticle = Map.groupBy(
      rows.map((row) => toEntry(row)),
      ({ article }) => article.id,
    )
    return [...new Set(articleIds)].flatMap((id) => byArticle.get(id) ?? [])
  })
}
