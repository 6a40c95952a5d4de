import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import {
  articleView,
  counts,
  findPeople,
  latestArticles,
  mostQuoted,
  outlets,
  personView,
  searchStatements,
  statementView,
} from '../../record/index.ts'
import { idText, longestText, searchFilters, searchQuery } from '../parameters.ts'
import type { SiteOptions } from '../types.ts'
import { problem, problemSchema, refused } from './problem.ts'
import {
  articleSchema,
  articleSummarySchema,
  countsSchema,
  evidenceSchema,
  idSchema,
  outletSchema,
  personSchema,
  personSummarySchema,
  statementSchema,
} from './schemas.ts'
import {
  shapeArticle,
  shapeArticleSummary,
  shapeEvidence,
  shapePerson,
  shapePersonSummary,
  shapeStatement,
} from './shape.ts'

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

const routes = {
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
  articles: read('/articles', 'Articles, newest first', { query: z.object(paging) }, list(articleSummarySchema)),
  article: read(
    '/articles/{id}',
    'One article with its statements; `version` asks for an older text',
    {
      params: withId('a'),
      query: z.object({ version: idText.optional().openapi({ example: 'v0123456789abcdef01234567' }) }),
    },
    articleSchema,
  ),
  outlets: read('/outlets', 'Outlets, those with the most statements first', {}, list(outletSchema)),
}

/** The JSON API: everything that the site shows, for reading only. Its document is at /api/openapi.json. */
export function apiRoutes({ record }: SiteOptions): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : refused(c, result.error)),
  })
  api.use(async (c, next) => {
    await next()
    c.res.headers.set('Cache-Control', 'private, no-cache')
  })

  api.openapi(routes.counts, async (c) => c.json(await counts(record), 200))

  api.openapi(routes.statements, async (c) => {
    const { limit, offset, ...filters } = c.req.valid('query')
    const { total, entries } = await searchStatements(record, searchQuery(filters, limit, offset))
    return c.json({ total, items: entries.map(shapeStatement) }, 200)
  })

  api.openapi(routes.statement, async (c) => {
    const view = await statementView(record, c.req.valid('param').id)
    return view === null ? problem(c, 404) : c.json(shapeEvidence(view), 200)
  })

  api.openapi(routes.search, async (c) => {
    const { limit, offset, ...asked } = c.req.valid('query')
    const { total, entries } = await searchStatements(record, searchQuery(asked, limit, offset))
    return c.json({ total, items: entries.map(shapeStatement) }, 200)
  })

  api.openapi(routes.people, async (c) => {
    const { name, limit, offset } = c.req.valid('query')
    const people =
      name === undefined
        ? await mostQuoted(record, { limit, offset })
        : (await findPeople(record, name)).slice(offset, offset + limit)
    return c.json({ items: people.map(shapePersonSummary) }, 200)
  })

  api.openapi(routes.person, async (c) => {
    const view = await personView(record, c.req.valid('param').id, c.req.valid('query'))
    return view === null ? problem(c, 404) : c.json(shapePerson(view), 200)
  })

  api.openapi(routes.articles, async (c) => {
    const articles = await latestArticles(record, c.req.valid('query'))
    return c.json({ items: articles.map(shapeArticleSummary) }, 200)
  })

  api.openapi(routes.article, async (c) => {
    const view = await articleView(record, c.req.valid('param').id, c.req.valid('query').version)
    return view === null ? problem(c, 404) : c.json(shapeArticle(view), 200)
  })

  api.openapi(routes.outlets, async (c) => c.json({ items: await outlets(record) }, 200))

  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version: '0.1.0',
      description: 'Who said what, in which role and when; each line pinned to the exact words of a stored page.',
    },
    servers: [{ url: '/api' }],
  })
  api.notFound((c) => problem(c, 404))
  return api
}
