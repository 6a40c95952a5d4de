import { type RawBuilder, sql } from 'kysely'
import type { How, SpeakerType, StatementKind } from '../extractor/types.ts'
import type { Act } from '../language/types.ts'
import type { Span } from '../text/types.ts'
import type { Db } from './db.ts'
import { unpackOccasion } from './occasion.ts'
import type { LastShown } from './paging.ts'
import { prepared } from './prepared.ts'
import type { CaptureTable } from './tables.ts'
import type { ArticleSummary, LetGo, PersonSummary, RecordEntry, SearchQuery } from './types.ts'

export const articleColumns = [
  'article.id as article_id',
  'article.title',
  'article.url',
  'article.file',
  'article.publisher',
  'article.domain',
  'article.language',
  'article.published',
  'article.captured',
  'article.statements',
] as const

const statementColumns = [
  'statement.id',
  'statement.kind',
  'statement.act',
  'statement.content',
  'statement.words',
  'statement.cue',
  'statement.cue_words',
  'statement.source',
  'statement.source_words',
  'statement.person_id',
  'statement.speaker_name',
  'statement.speaker_type',
  'statement.role',
  'statement.org',
  'statement.how',
  'statement.said',
  'statement.more',
  'statement.inside',
  'statement.confidence',
  'statement.rule',
] as const

/** Statements with their articles, all columns that an entry needs. */
export const selectEntries = (db: Db) =>
  db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    .leftJoin('person', 'person.id', 'statement.person_id')
    .select(statementColumns)
    .select(['person.shown_name', 'statement.as_read', 'statement.rejected'])
    .select(articleColumns)

export const selectArticles = (db: Db) => db.selectFrom('article').select(articleColumns)

type ArticleRow = Awaited<ReturnType<ReturnType<typeof selectArticles>['execute']>>[number]
type EntryRow = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number]

export const toArticle = ({ article_id, ...row }: ArticleRow): ArticleSummary => ({
  id: article_id,
  title: row.title,
  url: row.url,
  file: row.file,
  publisher: row.publisher,
  domain: row.domain,
  language: row.language,
  published: row.published,
  captured: row.captured,
  statements: row.statements,
})

export const toEntry = (row: EntryRow, highlights: readonly Span[] = []): RecordEntry => ({
  id: row.id,
  kind: row.kind as StatementKind,
  act: row.act as Act,
  content: spansOf(row.content),
  words: JSON.parse(row.words),
  cue: spanOf(row.cue),
  cueWords: row.cue_words,
  source: spanOf(row.source),
  sourceWords: row.source_words,
  speaker: {
    personId: row.person_id,
    name: row.shown_name ?? row.speaker_name,
    type: row.speaker_type as SpeakerType,
    role: row.role,
    org: row.org,
    how: row.how as How,
  },
  ...unpackOccasion(row.said, row.more),
  inside: row.inside,
  confidence: row.confidence,
  rule: row.rule,
  mended: row.as_read !== null,
  article: toArticle(row),
  highlights,
})

export const selectPeople = (db: Db) =>
  db
    .selectFrom('person')
    .select([
      'person.id',
      'person.name',
      'person.type',
      'person.role',
      'person.org',
      'person.statements',
      'person.articles',
    ])

export const peopleWithIds = prepared<{ ids: readonly string[] }>()((db, { strings }) =>
  selectPeople(db).where('person.id', 'in', strings('ids')),
)

export const toPerson = ({
  type,
  ...row
}: Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number]): PersonSummary => ({
  ...row,
  type: type as SpeakerType,
})

/** Newest first; the statements of one article in the order of its text. */
export const newestFirst = sql`statement.time desc, statement.article_id, statement.place`

/** The same the other way round, but for the order within an article. */
export const oldestFirst = sql`statement.time, statement.article_id, statement.place`

/** Statements behind one of them, in either order by time. */
export const behind = ({ time, article_id, place }: LastShown, sort?: SearchQuery['sort']): RawBuilder<boolean> =>
  sql<boolean>`(${sort === 'oldest' ? sql`statement.time >= ${time}` : sql`statement.time <= ${time}`}
    and (statement.time <> ${time} or statement.article_id > ${article_id}
      or (statement.article_id = ${article_id} and statement.place > ${place})))`

export function spansOf(json: string): Span[] {
  const pairs: [number, number][] = JSON.parse(json)
  return pairs.map(([from, to]) => ({ from, to }))
}

export const spanOf = (json: string | null): Span | null => (json === null ? null : oneSpan(json))

export function oneSpan(json: string): Span {
  const [from, to]: [number, number] = JSON.parse(json)
  return { from, to }
}

/** When and by which rule the bytes of a capture were let go; null for all others. */
export const letGoOf = ({ let_go, let_go_days }: Pick<CaptureTable, 'let_go' | 'let_go_days'>): LetGo | null =>
  let_go === null ? null : { at: let_go, days: let_go_days ?? 0 }
