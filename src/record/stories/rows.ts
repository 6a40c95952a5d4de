import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { numbers } from '../engine.ts'
import { prepared } from '../prepared.ts'
import { selectArticles, toArticle } from '../rows.ts'
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
  return rows.length === 0 ? [] : (await gistsBy[column](db, { rows })).map(toRow)
}

/** Where an article stands; undefined for one that is not in the record. */
export const gistOfArticle = async (db: Db, articleId: string): Promise<GistRow | undefined> =>
  (await gistsOfArticle(db, { articleId })).map(toRow)[0]

const gists = (db: Db) =>
  selectArticles(db)
    .innerJoin('gist', 'gist.article_id', 'article.id')
    .select(['gist.row', 'gist.story', 'gist.carries', 'gist.closest', 'gist.alike', 'gist.day'])
    .orderBy(sql`gist.day is null`)
    .orderBy('gist.time')
    .orderBy('gist.article_id')

const gistsIn = (column: 'row' | 'story' | 'carries' | 'across') =>
  prepared<{ rows: readonly number[] }>()((db, { numbers }) => gists(db).where(`gist.${column}`, 'in', numbers('rows')))

const gistsBy = { row: gistsIn('row'), story: gistsIn('story'), carries: gistsIn('carries'), across: gistsIn('across') }

const gistsOfArticle = prepared<{ articleId: string }>()((db, { value }) =>
  gists(db).where('gist.article_id', '=', value('articleId')),
)

function toRow(found: Awaited<ReturnType<typeof gistsOfArticle>>[number]): GistRow {
  const { row, story, carries, closest, alike, day, ...article } = found
  return { row, story, carries, closest, alike, day, article: toArticle(article) }
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
  const links = await linksAcross(db, { rows })
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

const linksAcross = prepared<{ rows: readonly number[] }>()((db, slots) =>
  db
    .selectFrom('gist')
    .select(['row', 'across', 'across_alike as alike'])
    .where((at) => at.or([at('row', 'in', slots.numbers('rows')), at('across', 'in', slots.numbers('rows'))]))
    .where('across', 'is not', null),
)

async function storiesByFirst(db: Db, firsts: readonly number[]): Promise<Map<number, string>> {
  if (firsts.length === 0) return new Map()
  const asked = numbers(db, firsts)
  const found = await db.selectFrom('story').select(['first', 'id']).where('first', 'in', asked).execute()
  return new Map(found.map(({ first, id }) => [first, id]))
}
