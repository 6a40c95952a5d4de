import { createRoute, type RouteConfig, z } from '@hono/zod-openapi'
import { idText, longestText, searchFilters, yesOrNo } from '../parameters.ts'
import { mendSchema } from './mends.ts'
import { problemSchema } from './problem.ts'
import {
  articleSchema,
  articleSummarySchema,
  countsSchema,
  evidenceSchema,
  idSchema,
  outletSchema,
  personSchema,
  personSummarySchema,
  quotationSchema,
  statementSchema,
} from './schemas.ts'
import { changedArticleSchema, versionChangesSchema } from './versions.ts'

const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
}
const words = z
  .string()
  .trim()
  .min(1)
  .max(longestText)
  .openapi({ description: 'All must occur, in any form', example: 'саммит' })
const name = z.string().trim().min(1).max(longestText).openapi({ description: 'A name in any form or order' })

const withId = (letter: string) => z.object({ id: idSchema(letter) })

/** A GET route that answers JSON or a problem. */
function read<Path extends string, Request extends NonNullable<RouteConfig['request']>, Schema extends z.ZodType>(
  path: Path,
  summary: string,
  request: Request,
  schema: Schema,
) {
  const asProblem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: problemSchema } },
  })
  return createRoute({
    method: 'get',
    path,
    summary,
    request,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      400: asProblem('A parameter does not hold'),
      404: asProblem('Not in the record'),
    },
  })
}

const list = <Schema extends z.ZodType>(items: Schema) => z.object({ items: z.array(items) })
const countedList = <Schema extends z.ZodType>(items: Schema) =>
  z.object({ total: z.number().int(), items: z.array(items) })

/** Every route of the API: what it takes and what it answers. */
export const routes = {
  counts: read('/counts', 'How much the record holds', {}, countsSchema),
  statements: read(
    '/statements',
    'Statements that pass the filters, newest first',
    { query: z.object({ ...searchFilters, ...paging }) },
    countedList(statementSchema),
  ),
  statement: read('/statements/{id}', 'One statement with its evidence', { params: withId('s') }, evidenceSchema),
  search: read(
    '/search',
    'Statements that hold the words and pass the filters: exact words first, then other forms; then newest first',
    { query: z.object({ q: words, ...searchFilters, ...paging }) },
    countedList(statementSchema),
  ),
  quotation: read(
    '/quotations/{id}',
    'All wordings of the quotation that a statement carries, each with how it differs',
    { params: withId('s') },
    quotationSchema,
  ),
  quotations: read(
    '/quotations',
    'The quotations of which a wording holds all the words',
    {
      query: z.object({
        q: words,
        speaker: name.optional(),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
    },
    z.object({
      statements: z.number().int().openapi({ description: 'Statements that hold the words' }),
      complete: z.boolean().openapi({ description: 'False where more statements hold them than were followed' }),
      items: z.array(quotationSchema),
    }),
  ),
  people: read(
    '/people',
    'The most quoted people; with `name`, the people and bodies that it can mean',
    { query: z.object({ name: name.optional(), ...paging }) },
    list(personSummarySchema),
  ),
  person: read(
    '/people/{id}',
    'One person over time; an id that was once valid stays valid',
    { params: withId('p'), query: z.object(paging) },
    personSchema,
  ),
  mends: read(
    '/mends',
    'What people corrected, newest first: all, those about one thing, or those that find their words no more',
    { query: z.object({ about: idText.optional(), unanchored: yesOrNo.optional(), ...paging }) },
    countedList(mendSchema),
  ),
  articles: read('/articles', 'Articles, newest first', { query: z.object(paging) }, list(articleSummarySchema)),
  article: read(
    '/articles/{id}',
    'One article with its statements and positions; `version` asks for an older text',
    {
      params: withId('a'),
      query: z.object({ version: idText.optional().openapi({ example: 'v0123456789abcdef01234567' }) }),
    },
    articleSchema,
  ),
  changedArticles: read(
    '/versions',
    'Articles that were read with several texts, those changed last first',
    { query: z.object(paging) },
    list(changedArticleSchema),
  ),
  versions: read(
    '/articles/{id}/versions',
    'What changed between two versions of an article: unless told otherwise, the newest and the one before it',
    {
      params: withId('a'),
      query: z.object({ before: idText.optional(), after: idText.optional() }),
    },
    versionChangesSchema,
  ),
  outlets: read('/outlets', 'Outlets, those with the most statements first', {}, list(outletSchema)),
}
