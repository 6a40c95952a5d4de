import { sql } from 'kysely'
import type { Write } from '../db.ts'
import { numbers, tableOf } from '../engine.ts'
import { prepared } from '../prepared.ts'
import { type Gist, gistColumns } from './gist.ts'
import { storyId } from './id.ts'
import { laterAlike, type Placed, placedRows } from './neighbours.ts'
import { articlesOf, Replay } from './replay.ts'
import { settleStories } from './settle.ts'
import { type Asked, Standards } from './telling.ts'
import type { Term } from './terms.ts'
import { forgetText, placeText } from './texts.ts'

/**
 * Puts an article, as its current version is, into its story and beside those with the same text. What comes out depends
 * on the articles alone and not on the order in which they come.
 */
export async function placeArticle(db: Write, articleId: string, gist: Gist): Promise<void> {
  const columns = gistColumns(gist)
  await db.deleteFrom('unplaced').where('article_id', '=', articleId).execute()
  const [known] = await columnsOf(db, { article: articleId })
  if (known && sameColumns(known, columns)) return
  if (known) await forgetArticle(db, articleId)
  const { row } = await db
    .insertInto('gist')
    .values({ article_id: articleId, ...columns, words: 0, names: 0, first: 0, story: 0, carries: 0 })
    .returning('row')
    .executeTakeFirstOrThrow()
  await db.updateTable('gist').set({ first: row, story: row, carries: row }).where('row', '=', row).execute()
  if (gist.sketch) await placeText(db, row, gist.sketch)
  if (gist.day === null) return
  await insertTerms(db, row, gist.day, gist.terms)
  await changed(db, { day: gist.day, terms: gist.terms }, 1, (await placedRows(db, [row])).values(), [row])
}

const columnsOf = prepared<{ article: string }>()((db, { value }) =>
  db
    .selectFrom('gist')
    .select(['language', 'time', 'day', 'terms', 'sketch'])
    .where('article_id', '=', value('article')),
)

/** Takes an article out of its story, and from those with the same text. */
export async function forgetArticle(db: Write, articleId: string): Promise<void> {
  await db.deleteFrom('unplaced').where('article_id', '=', articleId).execute()
  const known = await db
    .selectFrom('gist')
    .select(['row', 'day', 'story'])
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  if (!known) return
  const { row, day, story } = known
  await forgetText(db, row)
  const placed = (await placedRows(db, [row])).get(row)
  if (!placed || day === null) {
    await db.deleteFrom('gist').where('row', '=', row).execute()
    return
  }
  const led = await laterAlike(db, placed, new Standards(db, day), placed.totals)
  await deleteTerms(db, row, day, placed.terms)
  await db.deleteFrom('gist').where('row', '=', row).execute()
  await changed(db, placed, -1, led, [row, placed.first, story])
}

/** Before an article is erased: the ids of its story lead from now on to another article of it. */
export async function leaveStory(db: Write, articleId: string): Promise<void> {
  const other = await db
    .selectFrom('gist')
    .innerJoin('gist as mate', 'mate.story', 'gist.story')
    .select('mate.article_id')
    .where('gist.article_id', '=', articleId)
    .where('mate.article_id', '!=', articleId)
    .orderBy('mate.time')
    .orderBy('mate.article_id')
    .limit(1)
    .executeTakeFirst()
  if (!other) {
    await db.deleteFrom('former_story').where('article_id', '=', articleId).execute()
    return
  }
  await db.updateTable('former_story').set(other).where('article_id', '=', articleId).execute()
  await db
    .insertInto('former_story')
    .values({ id: storyId(articleId), ...other })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(other))
    .execute()
}

type Columns = ReturnType<typeof gistColumns>

const sameColumns = (a: Columns, b: Columns): boolean =>
  a.language === b.language &&
  a.time === b.time &&
  a.day === b.day &&
  sameBytes(a.terms, b.terms) &&
  sameBytes(a.sketch, b.sketch)

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0

async function insertTerms(db: Write, row: number, day: number, terms: readonly Term[]): Promise<void> {
  await db
    .insertInto('day')
    .values({ day, articles: 1 })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ articles: sql<number>`day.articles + 1` }))
    .execute()
  const asked = terms.map(({ term, weight }) => [term, day, row, weight])
  await sql`insert into gist_term (term, day, gist, weight)
    select * from ${tableOf(db, 'asked', ['term', 'day', 'gist', 'weight'], asked)}`.execute(db)
}

async function deleteTerms(db: Write, row: number, day: number, terms: readonly Term[]): Promise<void> {
  const gone = terms.map(({ term }) => term)
  await db
    .deleteFrom('gist_term')
    .where('term', 'in', numbers(db, gone))
    .where('day', '=', day)
    .where('gist', '=', row)
    .execute()
  await db.updateTable('day').set({ articles: sql<number>`articles - 1` }).where('day', '=', day).execute()
  await db.deleteFrom('day').where('day', '=', day).where('articles', '<=', 0).execute()
}

/** After an article with these terms came (`by` 1) or went (-1): decides anew all that this touches. */
async function changed(
  db: Write,
  asked: Asked,
  by: 1 | -1,
  also: Iterable<Placed>,
  stories: readonly number[],
): Promise<void> {
  const standards = new Standards(db, asked.day)
  const replay = new Replay(db, standards)
  for (const [day, terms] of await standards.changedBy(asked, by)) replay.add(await articlesOf(db, day, terms))
  replay.add(also)
  await replay.run()
  await settleStories(db, new Set([...stories, ...replay.stories]))
}
