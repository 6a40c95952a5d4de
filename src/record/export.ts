import { type All, inBatches, inOrderOf } from './batches.ts'
import { peopleMeant } from './person.ts'
import { selectPositions, toPosition } from './position-rows.ts'
import { selectArticles, selectPeople, toArticle, toPerson } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { ArticleSummary, PersonSummary, PositionEntry, PositionQuery } from './types.ts'

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

/** All positions that pass the filters, newest first: what current versions of articles state. */
export async function allPositions(
  record: RecordStore,
  { holder, stance, from, to }: Omit<PositionQuery, 'words' | 'limit'>,
): Promise<All<PositionEntry>> {
  const rows = await reading(record, async (db) => {
    let found = db.selectFrom('position').select('row').where('listed', '=', 1)
    if (stance) found = found.where('stance', '=', stance)
    if (from) found = found.where('day', '>=', from)
    if (to) found = found.where('day', '<=', to)
    if (holder?.trim()) {
      const people = (await peopleMeant(db, holder)).slice(0, 1000)
      found = found.where('person_id', 'in', [...people.map(({ id }) => id), ''])
    }
    return found.orderBy('time', 'desc').orderBy('article_id').orderBy('place').execute()
  })
  const keys = rows.map(({ row }) => row)
  return inBatches(record, keys, async (db, batch) => {
    const found = await selectPositions(db).where('position.row', 'in', batch).execute()
    return inOrderOf(batch, found, ({ row }) => row).map(toPosition)
  })
}
