import { z } from '@hono/zod-openapi'
import type {
  ArticleContradiction,
  ChangeEntry,
  Compared,
  Contradiction,
  Holder,
  PositionChange,
  PositionLine,
  Quoting,
  RecordNews,
  Standing,
} from '../../record/index.ts'
import { cursorAt, next } from './cursor.ts'
import { changeSchema, comparedSchema } from './issues.ts'
import {
  articleSummarySchema,
  personSummarySchema,
  positionSchema,
  span,
  speakerType,
  statementSchema,
} from './schemas.ts'
import { shapeArticleSummary, shapePersonSummary, shapePosition, shapeStatement } from './shape.ts'
import { changedArticleSchema } from './versions.ts'

const holderSchema = z
  .object({ id: z.string().nullable(), name: z.string(), type: speakerType })
  .openapi('Holder', { description: 'Whose positions they are; `id` is that of a person, body or state' })

export const contradictionSchema = z
  .object({
    holder: holderSchema,
    day: z
      .string()
      .openapi({ description: 'Of publication; where `published` of their articles is null, of the capture' }),
    first: positionSchema,
    second: positionSchema,
    compared: comparedSchema,
  })
  .openapi('Contradiction', { description: 'One holder on both sides of one thing on one day' })

export const positionLineSchema = z
  .object({
    holder: holderSchema,
    entries: z
      .array(positionSchema.extend({ change: changeSchema.nullable() }))
      .openapi({ description: 'Oldest first; what an article tells as past stands before the rest of it' }),
    contradictions: z.array(contradictionSchema),
  })
  .openapi('PositionLine')

export const standingSchema = z
  .object({
    holder: holderSchema,
    position: positionSchema,
    since: positionSchema.openapi({ description: 'The first of that stance that leads to it without a break' }),
    against: z.array(positionSchema).openapi({ description: 'Of the same day, on the other side' }),
  })
  .openapi('Standing', { description: 'Where a holder stands on a day' })

export const changeEntrySchema = z
  .object({
    holder: holderSchema,
    before: positionSchema,
    after: positionSchema,
    how: changeSchema.shape.how,
    compared: comparedSchema,
  })
  .openapi('ChangeOfPosition')

const compareSchema = z.object({ sentence: span, sentenceWords: z.string(), words: z.array(span) })
export const articleContradictionSchema = z
  .object({
    kind: z.enum(['tense', 'denied']),
    about: z.string(),
    first: compareSchema,
    second: compareSchema,
    article: articleSummarySchema,
  })
  .openapi('ArticleContradiction', { description: 'Two sentences of one article that do not go together' })

export const contradictionsSchema = z.object({
  total: z.number().int().openapi({ description: 'How many there are on all pages, of both kinds' }),
  positions: z.array(contradictionSchema),
  articles: z.array(articleContradictionSchema).openapi({ description: 'Behind all those of positions' }),
  complete: z.boolean().openapi({ description: 'False where there is more than was looked at' }),
  next,
})

export const changesSchema = z.object({
  total: z.number().int().openapi({ description: 'How many changes there are on all pages' }),
  changes: z.array(changeEntrySchema),
  contradictions: z
    .array(contradictionSchema)
    .openapi({ description: 'On the first page: of the same days, the latest `limit`; /contradictions has all' }),
  complete: z.boolean().openapi({ description: 'False where there is more than was looked at' }),
  next,
})

const quotingDay = z.string().openapi({
  description: 'Day of publication, of an article that gives none that of its capture: /statements tells which',
})

export const quotingSchema = z
  .object({
    by: z.union([
      z.object({ kind: z.literal('person'), person: personSummarySchema }),
      z.object({ kind: z.literal('outlet'), name: z.string().nullable(), domain: z.string().nullable() }),
    ]),
    whom: personSummarySchema,
    statements: z.number().int(),
    first: quotingDay,
    last: quotingDay,
    example: z.string().openapi({ description: 'Id of one of these statements' }),
  })
  .openapi('Quoting')

export const newsSchema = z
  .object({
    since: z.string().openapi({ description: 'The instant that was asked for, a year ago where it was earlier' }),
    articleCount: z.number().int(),
    statementCount: z.number().int(),
    changedCount: z.number().int(),
    positionCount: z.number().int().openapi({ description: 'Changes of position, as the first page counted them' }),
    articles: z.array(articleSummarySchema).openapi({ description: 'The latest captured first' }),
    changed: z
      .array(changedArticleSchema)
      .openapi({ description: 'On the first page: the latest `limit`; /versions has all' }),
    statements: z.array(statementSchema).openapi({ description: 'Of the articles on this page, the latest `limit`' }),
    positions: z
      .array(changeEntrySchema)
      .openapi({ description: 'On the first page: the latest `limit`; /changes has all' }),
    complete: z.boolean().openapi({
      description: 'False where there are more positions than were looked at: changes of them may be missing',
    }),
    next,
  })
  .openapi('News')

const shapeHolder = ({ personId, name, type }: Holder): z.infer<typeof holderSchema> => ({ id: personId, name, type })

const shapeCompared = ({ stances, sides, degree, targets }: Compared): z.infer<typeof comparedSchema> => ({
  stances: [...stances],
  sides: [...sides],
  degree: [[...degree[0]], [...degree[1]]],
  targets,
})

const shapeChange = ({ how, from, compared }: PositionChange): z.infer<typeof changeSchema> => ({
  how,
  from,
  compared: shapeCompared(compared),
})

export const shapeContradiction = ({
  holder,
  day,
  first,
  second,
  compared,
}: Contradiction & { readonly holder: Holder }): z.infer<typeof contradictionSchema> => ({
  holder: shapeHolder(holder),
  day,
  first: shapePosition(first),
  second: shapePosition(second),
  compared: shapeCompared(compared),
})

export const shapeLine = ({ holder, entries, contradictions }: PositionLine): z.infer<typeof positionLineSchema> => ({
  holder: shapeHolder(holder),
  entries: entries.map(({ change, changedFrom: _, ...entry }) => ({
    ...shapePosition(entry),
    change: change && shapeChange(change),
  })),
  contradictions: contradictions.map((it) => shapeContradiction({ ...it, holder })),
})

export const shapeStanding = ({ holder, position, since, against }: Standing): z.infer<typeof standingSchema> => ({
  holder: shapeHolder(holder),
  position: shapePosition(position),
  since: shapePosition(since),
  against: against.map(shapePosition),
})

export const shapeChangeEntry = ({
  holder,
  before,
  after,
  how,
  compared,
}: ChangeEntry): z.infer<typeof changeEntrySchema> => ({
  holder: shapeHolder(holder),
  before: shapePosition(before),
  after: shapePosition(after),
  how,
  compared: shapeCompared(compared),
})

export function shapeArticleContradiction({
  kind,
  about,
  first,
  second,
  article,
}: ArticleContradiction): z.infer<typeof articleContradictionSchema> {
  const compared = ({ sentence, sentenceWords, words }: ArticleContradiction['first']) => ({
    sentence: [sentence.from, sentence.to] as [number, number],
    sentenceWords,
    words: words.map(({ from, to }): [number, number] => [from, to]),
  })
  return { kind, about, first: compared(first), second: compared(second), article: shapeArticleSummary(article) }
}

export const shapeQuoting = ({ by, whom, ...counts }: Quoting): z.infer<typeof quotingSchema> => ({
  by: by.kind === 'person' ? { kind: 'person', person: shapePersonSummary(by.person) } : by,
  whom: shapePersonSummary(whom),
  ...counts,
})

export const shapeNews = (news: RecordNews): z.infer<typeof newsSchema> => ({
  ...news,
  articles: news.articles.map(shapeArticleSummary),
  changed: news.changed.map((it) => ({ ...it, article: shapeArticleSummary(it.article) })),
  statements: news.statements.map(shapeStatement),
  positions: news.positions.map(shapeChangeEntry),
  next: news.next && cursorAt([news.next.captured, news.next.id, news.next.positionCount, news.next.complete]),
})
