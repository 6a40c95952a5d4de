import { sql } from 'kysely'
import { numbers, tableOf } from '../engine.ts'
import type { Write } from '../store.ts'
import { type Gist, gistColumns, unpackTerms } from './gist.ts'
import { storyId } from './id.ts'
import type { Telling } from './likeness.ts'
import { daysFrom, laterAlike, placedRows } from './neighbours.ts'
import { articlesOf, Replay } from './replay.ts'
import { settleStories } from './settle.ts'
import { DAYS_BEFORE, standardOn } from './telling.ts'
import type { Term } from './terms.ts'
import { forgetText, placeText } from './texts.ts'

/**
 * Puts an article, as its current version is, into its story and beside those with the same text. What comes out depends
 * on the articles alone and not on the order in which they come.
 */
export async function placeArticle(db: Write, articleId: string, gist: Gist): Promise<void> {
  const columns = gistColumns(gist)
  await db.deleteFrom('unplaced').where('article_id', '=', articleId).execute()
  const known = await db
    .selectFrom('gist')
    .select(['language', 'time', 'day', 'terms', 'sketch'])
    .where('article_id', '=', articleId)
    .executeTakeFirst()
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
  await changing(db, gist.day, gist.terms, async (replay) => {
    await insertTerms(db, row, gist.day ?? 0, gist.terms)
    replay.add((await placedRows(db, [row])).values())
  })
}

/** Takes an article out of its story, and from those with the same text. */
export async function forgetArticle(db: Write, articleId: string): Promise<void> {
  await db.deleteFrom('unplaced').where('article_id', '=', articleId).execute()
  const known = await db
    .selectFrom('gist')
    .select(['row', 'day', 'terms', 'story'])
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  if (!known) return
  const { row, day, story } = known
  await forgetText(db, row)
  const terms = unpackTerms(known.terms)
  const placed = (await placedRows(db, [row])).get(row)
  if (!placed || day === null) {
    await db.deleteFrom('gist').where('row', '=', row).execute()
    return
  }
  const led = await laterAlike(db, placed, terms, placed.totals)
  await changing(db, day, terms, async (replay) => {
    await deleteTerms(db, row, day, terms)
    await db.deleteFrom('gist').where('row', '=', row).execute()
    replay.stories.add(row).add(placed.first).add(story)
    replay.add(led)
  })
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

/** Makes a change to one article's terms, decides anew all that it touches, and brings the stories up to date. */
async function changing(
  db: Write,
  day: number,
  terms: readonly Term[],
  change: (replay: Replay) => Promise<void>,
): Promise<void> {
  const replay = new Replay(db)
  const before = await standardsFrom(db, day, terms)
  await change(replay)
  for (const [later, now] of await standardsFrom(db, day, terms)) {
    const was = before.get(later)
    if (was?.weighed !== now.weighed || was.alike !== now.alike) replay.add(await articlesOf(db, later))
    else replay.add(await articlesOf(db, later, changedTerms(terms, was.telling, now.telling)))
  }
  await replay.run()
  await settleStories(db, replay.stories)
}

/** By what these terms are compared on the days on which an article of this day has a say in that. */
async function standardsFrom(
  db: Write,
  day: number,
  terms: readonly Term[],
): Promise<Map<number, Awaited<ReturnType<typeof standardOn>>>> {
  const days = await daysFrom(db, day, DAYS_BEFORE)
  return new Map(await Promise.all(days.map(async (later) => [later, await standardOn(db, later, terms)] as const)))
}

const changedTerms = (terms: readonly Term[], was: Telling, now: Telling): number[] =>
  terms.flatMap(({ term }) => (was(term) === now(term) ? [] : [term]))
