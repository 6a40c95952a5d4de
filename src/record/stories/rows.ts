import { type SqlBool, sql } from 'kysely'
import { numbers } from '../engine.ts'
import { selectArticles, toArticle } from '../rows.ts'
import type { Db } from '../store.ts'
import type { ArticleSummary } from '../types.ts'
import { storyId } from './id.ts'
import type { Elsewhere, StorySummary } from './types.ts'

/** An article and where it stands among the others. */
export interface GistRow {
  readonly row: number
  /** The first article of the story in which it is shown. */
  readonly story: number
  readonly carries: number
  readonly closest: number | null
  readonly alike: number | null
  readonly day: number | null
  readonly article: ArticleSummary
}

/** Articles by where they stand, the earliest first, those without a date last. */
export async function gistRows(
  db: Db,
  column: 'row' | 'story' | 'carries' | 'across',
  rows: readonly number[],
): Promise<GistRow[]> {
  if (rows.length === 0) return []
  return toRows(db, sql<boolean>`${sql.ref(`gist.${column}`)} in ${numbers(db, rows)}`)
}

/** Where an article stands; undefined for one that is not in the record. */
export const gistOfArticle = async (db: Db, articleId: string): Promise<GistRow | undefined> =>
  (await toRows(db, sql<boolean>`gist.article_id = ${articleId}`))[0]

async function toRows(db: Db, where: ReturnType<typeof sql<SqlBool>>): Promise<GistRow[]> {
  const found = await selectArticles(db)
    .innerJoin('gist', 'gist.article_id', 'article.id')
    .select(['gist.row', 'gist.story', 'gist.carries', 'gist.closest', 'gist.alike', 'gist.day'])
    .where(where)
    .orderBy(sql`gist.day is null`)
    .orderBy('gist.time')
    .orderBy('gist.article_id')
    .execute()
  return found.map((each) => {
    const { row, story, carries, closest, alike, day, ...article } = each
    return { row, story, carries, closest, alike, day, article: toArticle(article) }
  })
}

/** A story by its articles, of which there is at least one, the earliest first. */
export function summaryOf(rows: readonly [GistRow, ...GistRow[]]): StorySummary {
  const [{ article: first }] = rows
  return {
    id: storyId(first.id),
    title: first.title,
    first,
    articles: rows.length,
    texts: new Set(rows.map(({ carries }) => carries)).size,
    outlets: new Set(rows.map(({ article }) => article.domain ?? article.publisher ?? '')).size,
    latest: rows.at(-1)?.article ?? first,
  }
}

export const hasRows = (rows: readonly GistRow[]): rows is readonly [GistRow, ...GistRow[]] => rows.length > 0

/** The articles in other languages that tell what these tell, the earliest first. */
export async function elsewhereOf(db: Db, rows: readonly number[]): Promise<Elsewhere[]> {
  const asked = numbers(db, rows)
  const links = await db
    .selectFrom('gist')
    .select(['row', 'across', 'across_alike as alike'])
    .where((at) => at.or([at('row', 'in', asked), at('across', 'in', asked)]))
    .where('across', 'is not', null)
    .execute()
  const alike = new Map<number, number>()
  for (const link of links)
    for (const row of [link.row, link.across ?? link.row])
      if (!rows.includes(row)) alike.set(row, Math.max(alike.get(row) ?? 0, link.alike ?? 0))
  const found = await gistRows(db, 'row', [...alike.keys()])
  const stories = await storiesByFirst(
    db,
    found.map(({ story }) => story),
  )
  return found.map(({ row, story, article }) => ({
    article,
    storyId: stories.get(story) ?? null,
    alike: alike.get(row) ?? 0,
  }))
}

async function storiesByFirst(db: Db, firsts: readonly number[]): Promise<Map<number, string>> {
  if (firsts.length === 0) return new Map()
  const asked = numbers(db, firsts)
  const found = await db.selectFrom('story').select(['first', 'id']).where('first', 'in', asked).execute()
  return new Map(found.map(({ first, id }) => [first, id]))
}
