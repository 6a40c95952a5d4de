import { contentId } from '../../text/index.ts'
import type { Db } from '../db.ts'
import { nameKey } from '../names.ts'
import { PIECE_BREAK } from '../pieces.ts'
import { inOrder } from '../quotation/differences.ts'
import type { Comparison } from '../quotation/types.ts'
import { selectArticles, toArticle } from '../rows.ts'
import { type RecordStore, reading } from '../store.ts'
import type { ArticleSummary, ArticleView, RecordEntry } from '../types.ts'
import { articleView, type Paging } from '../views.ts'
import type { LemmaOf } from '../words.ts'
import { compareTexts, type Pair, pairAnywhere, pairInOrder } from './compare.ts'
import type { BlockChange, ChangedArticle, StatementChange, VersionChanges, VersionFacts } from './types.ts'

/** The versions to compare; where one is left out, the newest, and the one before the other. */
export interface VersionQuery {
  readonly before?: string
  readonly after?: string
}

/** What changed between two versions of an article; null where there is no such article, or it has only one version. */
export async function versionChanges(
  record: RecordStore,
  articleId: string,
  { before, after }: VersionQuery = {},
): Promise<VersionChanges | null> {
  const newest = await articleView(record, articleId, after)
  if (newest === null) return null
  const place = newest.versions.findIndex(({ current }) => current)
  const earlier = before ?? newest.versions[place - 1]?.id
  if (earlier === undefined) return null
  const was = await articleView(record, articleId, earlier)
  return was && compareViews(was, newest, record.lemmaOf)
}

/** What changed articles are sorted by, of the last one shown. */
export interface LastChanged {
  readonly latest: string
  readonly id: string
}

/** The articles with several versions, those whose latest was captured last first. */
export function changedArticles(
  record: RecordStore,
  { limit, offset = 0, after }: Paging & { readonly after?: LastChanged | undefined },
): Promise<ChangedArticle[]> {
  return reading(record, async (db) => {
    let found = changedLatestFirst(db)
    if (after)
      found = found.where((at) =>
        at.or([
          at('many.latest', '<', after.latest),
          at.and([at('many.latest', '=', after.latest), at('article.id', '>', after.id)]),
        ]),
      )
    return (await found.limit(limit).offset(offset).execute()).map(toChanged)
  })
}

/** Those of which something was captured behind an instant: how many there are, and the first of them. */
export async function changedSince(
  record: RecordStore,
  since: string,
  limit: number,
): Promise<{ readonly count: number; readonly changed: readonly ChangedArticle[] }> {
  const count = await countChanged(record, since)
  const rows = limit === 0 ? [] : await changedLatestFirst(record.read, since).limit(limit).execute()
  return { count, changed: rows.map(toChanged) }
}

/** @param since those alone of which a version was captured later */
const changedLatestFirst = (db: Db, since?: string) =>
  selectArticles(db)
    .innerJoin(withSeveral(db, since).as('many'), 'many.many_id', 'article.id')
    .select(['many.versions', 'many.latest'])
    .orderBy('many.latest', 'desc')
    .orderBy('article.id')

const withSeveral = (db: Db, since?: string) =>
  db
    .selectFrom('version')
    .$if(since !== undefined, (found) =>
      found.where('version.article_id', 'in', (of) =>
        of
          .selectFrom('version as late')
          .select('late.article_id')
          .where('late.captured', '>', since ?? ''),
      ),
    )
    .select((of) => [
      'version.article_id as many_id',
      of.fn.countAll<number>().as('versions'),
      of.fn.max('version.captured').as('latest'),
    ])
    .groupBy('version.article_id')
    .having((of) => of.fn.countAll<number>(), '>', 1)

const toChanged = ({
  versions,
  latest,
  ...row
}: Awaited<ReturnType<ReturnType<typeof changedLatestFirst>['execute']>>[number]): ChangedArticle => ({
  article: toArticle(row),
  versions,
  latest,
})

/** How many articles have several versions; with `since`, those alone of which one was captured later. */
export async function countChanged({ read }: RecordStore, since?: string): Promise<number> {
  const { count } = await read
    .selectFrom(withSeveral(read, since).as('many'))
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The article of that id or address; null where there is none. */
export function articleAt(record: RecordStore, asked: string): Promise<ArticleSummary | null> {
  return reading(record, async (db) => {
    const row = await selectArticles(db)
      .where((at) => at.or([at('article.id', '=', asked), at('article.id', '=', contentId('article', asked))]))
      .executeTakeFirst()
    return row ? toArticle(row) : null
  })
}

function compareViews(was: ArticleView, now: ArticleView, lemmaOf: LemmaOf): VersionChanges {
  const { language } = now.article
  const isWhole = was.textLetGo === null && now.textLetGo === null
  return {
    summary: now.summary,
    language,
    versions: now.versions,
    before: factsOf(was),
    after: factsOf(now),
    title:
      was.article.title === now.article.title
        ? null
        : compareTexts(was.article.title ?? '', now.article.title ?? '', language, lemmaOf),
    statements: changedStatements(was.entries, now.entries, language, lemmaOf),
    blocks: isWhole
      ? pairInOrder(blocksOf(was), blocksOf(now)).map((pair) => blockChange(pair, language, lemmaOf))
      : [],
  }
}

const factsOf = ({ article, textLetGo }: ArticleView): VersionFacts => ({
  id: article.version,
  captured: article.captured,
  modified: article.modified,
  textLetGo,
})

type Block = Pick<BlockChange, 'kind' | 'words'>

const blocksOf = ({ article }: ArticleView): Block[] =>
  article.blocks.map(({ kind, span }) => ({ kind, words: article.text.slice(span.from, span.to) }))

function blockChange([was, is]: Pair<Block>, language: string | null, lemmaOf: LemmaOf): BlockChange {
  if (was === null) return { ...is, change: 'added', comparison: null }
  if (is === null) return { ...was, change: 'removed', comparison: null }
  if (was.words === is.words) return { ...is, change: 'same', comparison: null }
  return { ...is, change: 'changed', comparison: compareTexts(was.words, is.words, language, lemmaOf) }
}

interface Said {
  readonly words: string
  readonly entry: RecordEntry
}

const saidOf = (entry: RecordEntry): Said => ({ words: entry.words.join(PIECE_BREAK), entry })

/** Those whose words or speaker changed, and those that came or went. */
function changedStatements(
  was: readonly RecordEntry[],
  now: readonly RecordEntry[],
  language: string | null,
  lemmaOf: LemmaOf,
): StatementChange[] {
  const kin = (a: Said, b: Said): number => (sameSpeaker(a.entry, b.entry) ? 1 : 0)
  return pairAnywhere(was.map(saidOf), now.map(saidOf), kin).flatMap(([before, after]): StatementChange[] => {
    if (before === null) return [{ change: 'added', before: null, after: after.entry, comparison: null }]
    if (after === null) return [{ change: 'removed', before: before.entry, after: null, comparison: null }]
    const isSame = kin(before, after) === 1
    if (before.words === after.words && isSame) return []
    const comparison = compareTexts(before.words, after.words, language, lemmaOf)
    return [
      {
        change: 'changed',
        before: before.entry,
        after: after.entry,
        comparison: comparison && (isSame ? comparison : withSpeaker(comparison)),
      },
    ]
  })
}

/** One person over articles, or one name: within one article a body without a name of its own is the same by its words. */
function sameSpeaker({ speaker: was }: RecordEntry, { speaker: is }: RecordEntry): boolean {
  if (was.personId !== null && was.personId === is.personId) return true
  if (was.name === null || is.name === null) return was.name === is.name && was.role === is.role && was.type === is.type
  return nameKey(was.name) === nameKey(is.name)
}

const withSpeaker = (comparison: Comparison): Comparison => ({
  ...comparison,
  differences: inOrder(new Set([...comparison.differences, 'speaker'])),
})
