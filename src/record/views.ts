import { type RawBuilder, sql } from 'kysely'
import type { Article } from '../reader/types.ts'
import type { Span } from '../text/types.ts'
import { SHOWN_ACTS } from './acts.ts'
import { unpackArticle } from './body.ts'
import { timeOf } from './dates.ts'
import type { Db } from './db.ts'
import { isOutlet } from './edition.ts'
import { positionsIn } from './position-rows.ts'
import { prepared } from './prepared.ts'
import {
  letGoOf,
  newestFirst,
  selectArticles,
  selectEntries,
  selectPeople,
  toArticle,
  toEntry,
  toPerson,
} from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { ArticleSummary, ArticleView, Counts, LetGo, PersonSummary, RecordEntry, StatementView } from './types.ts'

export interface Paging {
  readonly limit: number
  readonly offset?: number
}

/** Newest first. */
export async function latestStatements(record: RecordStore, { limit, offset = 0 }: Paging): Promise<RecordEntry[]> {
  const rows = await selectEntries(record.read)
    .where('statement.listed', '=', 1)
    .orderBy(newestFirst)
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => toEntry(row))
}

/** What articles are sorted by, of the last one shown. */
export interface LastArticle {
  readonly time: string
  readonly id: string
}

/** Of an article the place in the list of the latest ones. */
export const placeOfArticle = ({ id, published, captured }: ArticleSummary): LastArticle => ({
  time: timeOf(published, captured),
  id,
})

/** Which articles: of an outlet by its domain or name, else all; from behind the one that was the last. */
export interface ArticlesAsked extends Paging {
  readonly after?: LastArticle | undefined
  readonly outlet?: string | undefined
}

/** Newest first. */
export async function latestArticles(
  record: RecordStore,
  { limit, offset = 0, after, outlet }: ArticlesAsked,
): Promise<ArticleSummary[]> {
  const page = { limit, offset }
  if (outlet !== undefined) return articlesOfOutlet(record.read, outlet, { ...page, after })
  const rows = await (after ? articlesBehind(record.read, { ...page, ...after }) : newestArticles(record.read, page))
  return rows.map(toArticle)
}

const articlesByTime = (db: Db, { limit, offset }: { limit: RawBuilder<number>; offset: RawBuilder<number> }) =>
  selectArticles(db).orderBy('article.time', 'desc').orderBy('article.id').limit(limit).offset(offset)

async function articlesOfOutlet(db: Db, outlet: string, { limit, offset, after }: Page): Promise<ArticleSummary[]> {
  let found = articlesByTime(db, { limit: sql`${limit}`, offset: sql`${offset}` }).where(isOutlet('article', outlet))
  if (after)
    found = found
      .where('article.time', '<=', after.time)
      .where((at) => at.or([at('article.time', '<', after.time), at('article.id', '>', after.id)]))
  return (await found.execute()).map(toArticle)
}

interface Page {
  readonly limit: number
  readonly offset: number
  readonly after: LastArticle | undefined
}

const newestArticles = prepared<{ limit: number; offset: number }>()((db, { value }) =>
  articlesByTime(db, { limit: value('limit'), offset: value('offset') }),
)

const articlesBehind = prepared<{ limit: number; offset: number; time: string; id: string }>()((db, { value }) =>
  articlesByTime(db, { limit: value('limit'), offset: value('offset') })
    .where('article.time', '<=', value('time'))
    .where((at) => at.or([at('article.time', '<', value('time')), at('article.id', '>', value('id'))])),
)

/** Persons only, no bodies: those with the most statements first; from behind the one who was the last. */
export async function mostQuoted(
  record: RecordStore,
  { limit, offset = 0, after }: Paging & { readonly after?: LastQuoted | undefined },
): Promise<PersonSummary[]> {
  const page = { limit, offset }
  const rows = await (after ? quotedBehind(record.read, { ...page, ...after }) : quotedMost(record.read, page))
  return rows.map(toPerson)
}

/** How many persons are quoted. */
export async function countQuoted({ read }: RecordStore): Promise<number> {
  const [quoted] = await countPersonsQuoted(read, {})
  return quoted?.count ?? 0
}

const countPersonsQuoted = prepared<Record<never, never>>()((db) =>
  db
    .selectFrom('person')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('type', '=', 'person')
    .where('statements', '>', 0),
)

/** What people are sorted by, of the last one shown. */
export type LastQuoted = Pick<PersonSummary, 'statements' | 'articles' | 'name' | 'id'>

const peopleByStatements = (db: Db, { limit, offset }: { limit: RawBuilder<number>; offset: RawBuilder<number> }) =>
  selectPeople(db)
    .where('type', '=', 'person')
    .where('statements', '>', 0)
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .offset(offset)

const quotedMost = prepared<{ limit: number; offset: number }>()((db, { value }) =>
  peopleByStatements(db, { limit: value('limit'), offset: value('offset') }),
)

type AskedBehind = { limit: number; offset: number; statements: number; articles: number; name: string; id: string }

const quotedBehind = prepared<AskedBehind>()((db, { value }) =>
  peopleByStatements(db, { limit: value('limit'), offset: value('offset') })
    .where('statements', '<=', value('statements'))
    .where(
      sql<boolean>`(statements < ${value('statements')} or articles < ${value('articles')}
        or (articles = ${value('articles')} and (name > ${value('name')}
          or (name = ${value('name')} and id > ${value('id')}))))`,
    ),
)

/** The article in its current version, or in the one asked for; null where there is none. */
export function articleView(record: RecordStore, id: string, versionId?: string): Promise<ArticleView | null> {
  return reading(record, async (db) => {
    const [summary] = await summaryOf(db, { id })
    if (!summary) return null
    const shown = versionId ?? summary.version_id
    const versions = await versionsOf(db, id, shown)
    const stored = await storedVersion(db, shown)
    if (!stored || stored.articleId !== id) return null
    return {
      summary: toArticle(summary),
      article: stored.article,
      capture: stored.capture,
      textLetGo: stored.textLetGo,
      entries: await entriesOf(db, shown),
      positions: await positionsIn(db, shown),
      people: await peopleOf(db, shown),
      versions,
    }
  })
}

const summaryOf = prepared<{ id: string }>()((db, { value }) =>
  selectArticles(db).select('article.version_id').where('article.id', '=', value('id')),
)

/** The statement in its context; null where there is none. */
export function statementView(record: RecordStore, id: string): Promise<StatementView | null> {
  return reading(record, async (db) => {
    const row = await selectEntries(db)
      .select(['statement.version_id', 'article.version_id as current_version'])
      .where('statement.id', '=', id)
      .executeTakeFirst()
    const stored = row && (await storedVersion(db, row.version_id))
    if (!row || !stored) return null
    const entry = toEntry(row)
    const { article, capture, textLetGo } = stored
    const current = row.version_id === row.current_version
    const context = contextOf(article, entry)
    return { entry, current, rejected: row.rejected === 1, context, article, capture, textLetGo }
  })
}

/** Whether nothing was kept in it. */
export async function isEmpty({ read }: RecordStore): Promise<boolean> {
  return (await read.selectFrom('article').select('id').limit(1).executeTakeFirst()) === undefined
}

/** What the record holds; statements as views show them, which each article has counted. */
export function counts(record: RecordStore): Promise<Counts> {
  return reading(record, async (db) => {
    const [captured] = await countCaptures(db, {})
    const [told] = await countArticles(db, {})
    const [known] = await countPeople(db, {})
    return {
      captures: captured?.captures ?? 0,
      articles: told?.articles ?? 0,
      statements: told?.statements ?? 0,
      people: known?.people ?? 0,
    }
  })
}

const countCaptures = prepared<Record<never, never>>()((db) =>
  db.selectFrom('capture').select((of) => of.fn.countAll<number>().as('captures')),
)

const countArticles = prepared<Record<never, never>>()((db) =>
  db
    .selectFrom('article')
    .select((of) => [of.fn.countAll<number>().as('articles'), of.fn.sum<number | null>('statements').as('statements')]),
)

const countPeople = prepared<Record<never, never>>()((db) =>
  db
    .selectFrom('person')
    .select((of) => of.fn.countAll<number>().as('people'))
    .where('type', '=', 'person')
    .where('articles', '>', 0),
)

async function versionsOf(db: Db, articleId: string, shown: string): Promise<ArticleView['versions']> {
  const rows = await versionRows(db, { articleId })
  return rows.map((row) => ({ ...row, current: row.id === shown }))
}

const versionRows = prepared<{ articleId: string }>()((db, { value }) =>
  db
    .selectFrom('version')
    .select(['id', 'captured'])
    .where('article_id', '=', value('articleId'))
    .orderBy('edited')
    .orderBy('captured')
    .orderBy('id', 'desc'),
)

interface StoredVersion {
  readonly articleId: string
  readonly article: Article
  readonly capture: ArticleView['capture']
  readonly textLetGo: LetGo | null
}

async function storedVersion(db: Db, id: string): Promise<StoredVersion | null> {
  const [row] = await versionWithCapture(db, { id })
  if (!row) return null
  const { sha256, at, url, size } = row
  return {
    articleId: row.article_id,
    article: unpackArticle(row.body),
    capture: { id: row.id, sha256, at, url, bytes: size, letGo: letGoOf(row) },
    textLetGo: letGoOf({ let_go: row.text_let_go, let_go_days: row.text_let_go_days }),
  }
}

const versionWithCapture = prepared<{ id: string }>()((db, { value }) =>
  db
    .selectFrom('version')
    .innerJoin('capture', 'capture.id', 'version.capture_id')
    .select(['version.article_id', 'version.body', 'capture.id', 'capture.sha256', 'capture.at', 'capture.url'])
    .select(['capture.size', 'capture.let_go', 'capture.let_go_days'])
    .select(['version.let_go as text_let_go', 'version.let_go_days as text_let_go_days'])
    .where('version.id', '=', value('id')),
)

/** In the order of the text; hidden acts are left out. */
async function entriesOf(db: Db, versionId: string): Promise<RecordEntry[]> {
  return (await entriesIn(db, { versionId })).map((row) => toEntry(row))
}

const entriesIn = prepared<{ versionId: string }>()((db, { value }) =>
  selectEntries(db)
    .where('statement.version_id', '=', value('versionId'))
    .where('statement.act', 'in', SHOWN_ACTS)
    .where('statement.rejected', '=', 0)
    .orderBy('statement.place'),
)

/** Those who appear in a version, the most quoted first. */
async function peopleOf(db: Db, versionId: string): Promise<PersonSummary[]> {
  return (await peopleIn(db, { versionId })).map(toPerson)
}

const peopleIn = prepared<{ versionId: string }>()((db, { value }) =>
  selectPeople(db)
    .where('id', 'in', (of) =>
      of
        .selectFrom('appearance')
        .innerJoin('profile', 'profile.id', 'appearance.profile_id')
        .select('profile.person_id')
        .where('appearance.version_id', '=', value('versionId')),
    )
    .orderBy('statements', 'desc')
    .orderBy('name')
    .orderBy('id'),
)

/** How many articles there are, in all or of an outlet. */
export async function countAllArticles({ read }: RecordStore, outlet?: string): Promise<number> {
  if (outlet === undefined) return (await countArticles(read, {}))[0]?.articles ?? 0
  const { count } = await read
    .selectFrom('article')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where(isOutlet('article', outlet))
    .executeTakeFirstOrThrow()
  return count
}

/** From the first to the last block that the statement's content, cue or source stands in. */
function contextOf(article: Article, { content, cue, source }: RecordEntry): Span {
  const spans = [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])]
  const from = Math.min(...spans.map((span) => span.from))
  const to = Math.max(...spans.map((span) => span.to))
  const blocks = article.blocks.filter(({ span }) => span.from < to && span.to > from)
  return {
    from: Math.min(from, ...blocks.map((block) => block.span.from)),
    to: Math.max(to, ...blocks.map((block) => block.span.to)),
  }
}
