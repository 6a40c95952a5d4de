import { type All, inBatches, inOrderOf } from './batches.ts'
import { compare } from './compare.ts'
import type { PositionQuery } from './ledger/types.ts'
import { selectPositions, toPosition } from './position-rows.ts'
import { type FoundRow, foundRows, rowsAsked } from './positions.ts'
import { selectArticles, selectPeople, toArticle, toPerson } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { ArticleSummary, PersonSummary, PositionEntry } from './types.ts'

/** All articles, newest first. */
export async function allArticles(record: RecordStore): Promise<All<ArticleSummary>> {
  const rows = await record.read
    .selectFrom('article')
    .select('id')
    .orderBy('article.time', 'desc')
    .orderBy('article.id')
    .execute()
  const ids = rows.map(({ id }) => id)
  return inBatches(record, ids, async (db, batch) => {
    const found = await selectArticles(db).where('article.id', 'in', batch).execute()
    return inOrderOf(batch, found.map(toArticle), ({ id }) => id)
  })
}

/** All people and bodies that an article names today, those with the most statements first. */
export async function allPeople(record: RecordStore): Promise<All<PersonSummary>> {
  const rows = await record.read
    .selectFrom('person')
    .select('id')
    .where('articles', '>', 0)
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  return inBatches(record, ids, async (db, batch) => {
    const found = await selectPeople(db).where('id', 'in', batch).execute()
    return inOrderOf(batch, found.map(toPerson), ({ id }) => id)
  })
}

/** All positions that a query means, newest first; where it names nothing, all that pass its filters. */
export async function allPositions(
  record: RecordStore,
  query: Omit<PositionQuery, 'limit'>,
): Promise<All<PositionEntry>> {
  const rows = await reading(record, (db) =>
    [query.words, query.issue, query.holder].some((text) => text?.trim())
      ? rowsAsked(db, query, record.lemmaOf)
      : foundRows(db, null, query),
  )
  const keys = rows.toSorted(newestFirst).map(({ row }) => row)
  return inBatches(record, keys, async (db, batch) => {
    const found = await selectPositions(db).where('position.row', 'in', batch).execute()
    return inOrderOf(batch, found, ({ row }) => row).map(toPosition)
  })
}

const newestFirst = (a: FoundRow, b: FoundRow): number =>
  compare(b.time, a.time) || compare(a.article_id, b.article_id) || a.place - b.place
