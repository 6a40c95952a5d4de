import { type ExpressionBuilder, sql } from 'kysely'
import type { Db } from '../db.ts'
import type { GistTermTable, Tables } from '../tables.ts'

/** A word is common where so many articles are about it: then it is asked of the latest stories first. */
const COMMON = 300
/** So many of the latest stories are looked through. */
const LOOKED_THROUGH = 300

/** Terms of which an article has at least one. */
type Terms = readonly number[]

/** The first articles of the stories that have an article about one of each of these terms, the latest stories first. */
export async function storiesAbout(db: Db, asked: readonly Terms[], limit: number): Promise<number[]> {
  const counted: { readonly terms: Terms; readonly articles: number }[] = []
  for (const terms of asked) counted.push({ terms, articles: await articlesAbout(db, terms) })
  counted.sort((a, b) => a.articles - b.articles)
  const [rarest, ...others] = counted.map(({ terms }) => terms)
  if (rarest === undefined || counted[0]?.articles === 0) return []
  if (counted[0]?.articles === COMMON) {
    const among = await latestAbout(db, asked, limit)
    if (among.length === limit) return among
  }
  const rows = await db
    .selectFrom('story')
    .select('story.first')
    .where('story.first', 'in', (of) =>
      of
        .selectFrom('gist')
        .select('gist.story')
        // The terms are compared among themselves first: the row of an article is long.
        .where('gist.row', 'in', (at) =>
          at
            .selectFrom('gist_term as rare')
            .select('rare.gist')
            .where('rare.term', 'in', rarest)
            .where((besides) => besides.and(others.map((terms) => besides.exists(sameArticle(besides, terms))))),
        ),
    )
    .orderBy('story.latest', 'desc')
    .orderBy('story.id')
    .limit(limit)
    .execute()
  return rows.map(({ first }) => first)
}

/** How many articles are about one of the terms, counted up to where it is common. */
async function articlesAbout(db: Db, terms: Terms): Promise<number> {
  const { count } = await db
    .selectFrom((of) => of.selectFrom('gist_term').select('gist').where('term', 'in', terms).limit(COMMON).as('about'))
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Of the latest stories those that have such an article. */
async function latestAbout(db: Db, asked: readonly Terms[], limit: number): Promise<number[]> {
  const bound = sql<string>`coalesce((select latest from story order by latest desc limit 1 offset ${LOOKED_THROUGH}), '')`
  const rows = await db
    .selectFrom('story')
    .select('story.first')
    .where('story.latest', '>=', bound)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('gist')
          .select('gist.row')
          .whereRef('gist.story', '=', 'story.first')
          .where((at) => at.and(asked.map((terms) => has(at, terms)))),
      ),
    )
    .orderBy('story.latest', 'desc')
    .orderBy('story.id')
    .limit(limit)
    .execute()
  return rows.map(({ first }) => first)
}

/** The same article under one of the terms. */
const sameArticle = (of: ExpressionBuilder<Tables & { rare: GistTermTable }, 'rare'>, terms: Terms) =>
  of
    .selectFrom('gist_term')
    .select('gist_term.gist')
    .where('gist_term.term', 'in', terms)
    .whereRef('gist_term.day', '=', 'rare.day')
    .whereRef('gist_term.gist', '=', 'rare.gist')

/** True of an article that is about one of the terms. */
const has = (of: ExpressionBuilder<Tables, 'gist'>, terms: Terms) =>
  of.exists(
    of
      .selectFrom('gist_term')
      .select('gist_term.gist')
      .where('gist_term.term', 'in', terms)
      .whereRef('gist_term.day', '=', 'gist.day')
      .whereRef('gist_term.gist', '=', 'gist.row'),
  )
