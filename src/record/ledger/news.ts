import { newestFirst, selectArticles, selectEntries, toArticle, toEntry } from '../rows.ts'
import { type RecordStore, reading } from '../store.ts'
import type { ArticleSummary, RecordEntry } from '../types.ts'
import { changedArticles } from '../versions/changes.ts'
import type { ChangedArticle } from '../versions/types.ts'
import { changesSince } from './ledger.ts'
import type { ChangeEntry } from './types.ts'

const SHOWN_AT_ONCE = 20

export interface NewsQuery {
  /** An instant or a day: what was captured later is new. */
  readonly since: string
  /** At most so many of each kind. */
  readonly limit?: number
}

/** What the record got since a visit. */
export interface RecordNews {
  readonly since: string
  /** All new articles and their statements, counted. */
  readonly articleCount: number
  readonly statementCount: number
  /** Articles met for the first time, the latest capture first. */
  readonly articles: readonly ArticleSummary[]
  /** Articles that were read again with another text. */
  readonly changed: readonly ChangedArticle[]
  /** What is said in the new articles, newest first. */
  readonly statements: readonly RecordEntry[]
  /** Changes of position that new articles tell. */
  readonly positions: readonly ChangeEntry[]
}

/** What is new in the record since an instant, by when its pages were captured. */
export async function newSince(record: RecordStore, { since, limit = SHOWN_AT_ONCE }: NewsQuery): Promise<RecordNews> {
  const changed = (await changedArticles(record, { limit })).filter(({ latest }) => latest > since)
  const news = await reading(record, async (db) => {
    const isNew = selectArticles(db).where('article.captured', '>', since)
    const later = isNew.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('version')
            .select('version.id')
            .whereRef('version.article_id', '=', 'article.id')
            .where('version.captured', '<=', since),
        ),
      ),
    )
    const { articleCount, statementCount } = await later
      .clearSelect()
      .select((of) => [
        of.fn.countAll<number>().as('articleCount'),
        of.fn.coalesce(of.fn.sum<number>('article.statements'), of.lit(0)).as('statementCount'),
      ])
      .executeTakeFirstOrThrow()
    const articles = await later.orderBy('article.captured', 'desc').orderBy('article.id').limit(limit).execute()
    const ids = articles.map(({ article_id }) => article_id)
    const statements =
      ids.length === 0
        ? []
        : await selectEntries(db)
            .where('statement.listed', '=', 1)
            .where('statement.article_id', 'in', ids)
            .orderBy(newestFirst)
            .limit(limit)
            .execute()
    const days = await later
      .clearSelect()
      .innerJoin('position', 'position.article_id', 'article.id')
      .select((of) => of.fn.min('position.day').as('first'))
      .executeTakeFirst()
    return { articleCount, statementCount: Number(statementCount), articles, statements, first: days?.first ?? null }
  })
  const positions = news.first === null ? [] : await changesOfNew(record, since, news.first, limit)
  return {
    since,
    articleCount: news.articleCount,
    statementCount: news.statementCount,
    articles: news.articles.map(toArticle),
    changed,
    statements: news.statements.map((row) => toEntry(row)),
    positions,
  }
}

/** Changes whose later position stands in an article that was captured since: an old page that came late tells one too. */
async function changesOfNew(record: RecordStore, since: string, first: string, limit: number): Promise<ChangeEntry[]> {
  const { changes } = await changesSince(record, { since: first, limit: Number.MAX_SAFE_INTEGER })
  return changes.filter(({ after }) => after.article.captured > since).slice(0, limit)
}
