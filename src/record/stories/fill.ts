import { unpackArticle } from '../body.ts'
import type { Write } from '../db.ts'
import { type RecordStore, writing } from '../store.ts'
import type { LemmaOf } from '../words.ts'
import { gistOf } from './gist.ts'
import { placeArticle } from './place.ts'

/** So many articles in one transaction: others who write wait no longer than for these. */
const AT_ONCE = 50

/**
 * Places the articles that were kept before there were stories, the earliest first.
 * @throws RecordError 'busy', 'disk'
 */
export async function fillStories(record: RecordStore): Promise<void> {
  while (await writing(record, (db) => fillSome(db, record.lemmaOf)));
}

/** False where all are placed. */
async function fillSome(db: Write, lemmaOf: LemmaOf): Promise<boolean> {
  const next = await db
    .selectFrom('unplaced')
    .innerJoin('article', 'article.id', 'unplaced.article_id')
    .select('article.id')
    .orderBy('article.time')
    .limit(AT_ONCE)
    .execute()
  for (const { id } of next) await placeCurrent(db, id, lemmaOf)
  return next.length > 0
}

/** Places an article as its stored current version is. */
export async function placeCurrent(db: Write, articleId: string, lemmaOf: LemmaOf): Promise<void> {
  const { version_id, body } = await db
    .selectFrom('article')
    .innerJoin('version', 'version.id', 'article.version_id')
    .select(['article.version_id', 'version.body'])
    .where('article.id', '=', articleId)
    .executeTakeFirstOrThrow()
  const names = await db.selectFrom('appearance').select('name').where('version_id', '=', version_id).execute()
  const named = names.map(({ name }) => name)
  await placeArticle(db, articleId, gistOf(unpackArticle(body), named, lemmaOf))
}
