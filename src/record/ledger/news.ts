import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { newestFirst, selectArticles, selectEntries, toArticle, toEntry } from '../rows.ts'
import { type RecordStore, reading } from '../store.ts'
import type { ArticleSummary, RecordEntry } from '../types.ts'
import { changedSince } from '../versions/changes.ts'
import type { ChangedArticle } from '../versions/types.ts'
import { changesSince } from './ledger.ts'
import type { ChangeEntry, ChangeResult } from './types.ts'

const SHOWN_AT_ONCE = 20

export interface NewsQuery {
  /** An instant or a day: what was captured later is new. */
  readonly since: string
  /** At most so many of each kind. */
  readonly limit?: number
  /** At most so many statements; as many as of the others where it is left out. */
  readonly statements?: number
  /** The new article behind which to go on: of the other kinds there is nothing then. */
  readonly after?: LastNew | undefined
}

/**
 * What new articles are sorted by, of the last one shown; and what was counted for the page before, for it takes comparing
 * all that holders said since.
 */
export interface LastNew {
  readonly captured: string
  readonly id: string
  readonly positionCount: number
  readonly complete: boolean
}

/** What the record got since a visit. All that is new is counted, of each kind as much is shown as was asked for. */
export interface RecordNews {
  readonly since: string
  readonly articleCount: number
  /** Statements of new articles. */
  readonly statementCount: number
  readonly changedCount: number
  readonly positionCount: number
  /** Articles met for the first time, the latest capture first. */
  readonly articles: readonly ArticleSummary[]
  /** Articles that were read again with another text. */
  readonly changed: readonly ChangedArticle[]
  /** What is said in the new articles that are shown, newest first. */
  readonly statements: readonly RecordEntry[]
  /** Changes of position that new articles tell. */
  readonly positions: readonly ChangeEntry[]
  /** False where there are more positions than were looked at: changes may be missing. */
  readonly complete: boolean
  /** The last article shown where there are more, with what was counted; null where there are not. */
  readonly next: LastNew | null
}

/** What is new in the record since an instant, by when its pages were captured. */
export async function newSince(record: RecordStore, query: NewsQuery): Promise<RecordNews> {
  const { since, limit = SHOWN_AT_ONCE, after } = query
  const others = after === undefined ? limit : 0
  const { first, last, ...news } = await reading(record, (db) => newArticles(db, { ...query, limit }))
  const changed = await changedSince(record, since, others)
  const { changes, positionCount, complete } = after
    ? { ...after, changes: [] }
    : await changesOfNew(record, since, first)
  return {
    since,
    ...news,
    changed: changed.changed,
    changedCount: changed.count,
    positionCount,
    positions: changes.slice(0, others),
    complete,
    next: last && { captured: last.captured, id: last.id, positionCount, complete },
  }
}

/** How many articles are new since an instant, counted up to `most`. */
export async function countNew({ read }: RecordStore, since: string, most: number): Promise<number> {
  const { count } = await read
    .selectFrom(selectNew(read, since).clearSelect().select('article.id').limit(most).as('new'))
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Articles of which nothing was captured before. */
const selectNew = (db: Db, since: string) =>
  selectArticles(db)
    .where('article.captured', '>', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('version')
            .select('version.id')
            .whereRef('version.article_id', '=', 'article.id')
            .where('version.captured', '<=', since),
        ),
      ),
    )

async function newArticles(
  db: Db,
  { since, limit, statements = limit, after }: NewsQuery & { readonly limit: number },
) {
  const all = selectNew(db, since)
  const { articleCount, statementCount } = await all
    .clearSelect()
    .select((of) => [
      of.fn.countAll<number>().as('articleCount'),
      of.fn.coalesce(of.fn.sum<number>('article.statements'), of.lit(0)).as('statementCount'),
    ])
    .executeTakeFirstOrThrow()
  let asked = all
  if (after)
    asked = asked
      .where('article.captured', '<=', after.captured)
      .where((at) => at.or([at('article.captured', '<', after.captured), at('article.id', '>', after.id)]))
  const rows = await asked
    .orderBy('article.captured', 'desc')
    .orderBy('article.id')
    .limit(limit + 1)
    .execute()
  const articles = rows.slice(0, limit).map(toArticle)
  const last = rows.length > limit ? (articles.at(-1) ?? null) : null
  return {
    articleCount,
    statementCount: Number(statementCount),
    articles,
    statements: await saidIn(db, articles, statements),
    last,
    first: after ? null : await firstDay(db, since),
  }
}

async function saidIn(db: Db, articles: readonly ArticleSummary[], limit: number): Promise<RecordEntry[]> {
  if (articles.length === 0 || limit === 0) return []
  const ids = articles.map(({ id }) => id)
  const rows = await selectEntries(db)
    // As a sum, so that SQLite takes the statements of those articles and not all that are shown.
    .where(sql`+statement.listed`, '=', 1)
    .where('statement.article_id', 'in', ids)
    .orderBy(newestFirst)
    .limit(limit)
    .execute()
  return rows.map((row) => toEntry(row))
}

/** The day of the earliest position that new articles tell. */
async function firstDay(db: Db, since: string): Promise<string | null> {
  const { first } = await selectNew(db, since)
    .clearSelect()
    .innerJoin('position', 'position.article_id', 'article.id')
    .select((of) => of.fn.min<string | null>('position.day').as('first'))
    .executeTakeFirstOrThrow()
  return first
}

/** Changes whose later position stands in an article that was captured since: an old page that came late tells one too. */
async function changesOfNew(
  record: RecordStore,
  since: string,
  first: string | null,
): Promise<Pick<ChangeResult, 'changes' | 'complete'> & { readonly positionCount: number }> {
  if (first === null) return { changes: [], positionCount: 0, complete: true }
  const { changes: all, complete } = await changesSince(record, { since: first, limit: Number.MAX_SAFE_INTEGER })
  const changes = all.filter(({ after }) => after.article.captured > since)
  return { changes, positionCount: changes.length, complete }
}
