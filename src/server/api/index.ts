import { OpenAPIHono } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import {
  articleView,
  changedArticles,
  counts,
  findPeople,
  holdersOn,
  latestArticles,
  mendLog,
  mostQuoted,
  type OfficeQuery,
  outlets,
  personView,
  quotationOf,
  quotationsWith,
  type RecordStore,
  searchStatements,
  statementView,
  versionChanges,
} from '../../record/index.ts'
import { present } from '../../record/present.ts'
import { searchQuery } from '../parameters.ts'
import type { SiteOptions } from '../types.ts'
import { answerLedger } from './answer-ledger.ts'
import { answerMending } from './mending.ts'
import { shapeMend } from './mends.ts'
import { shapeOfficeHolder } from './offices.ts'
import { problem, refused } from './problem.ts'
import { routes } from './routes.ts'
import {
  shapeArticle,
  shapeArticleSummary,
  shapeEvidence,
  shapePerson,
  shapePersonSummary,
  shapeQuotation,
  shapeStatement,
} from './shape.ts'
import { shapeVersionChanges } from './versions.ts'

/** The JSON API: everything that the site shows, and the corrections of editors' programs. Its document is at /api/openapi.json. */
export function apiRoutes(options: SiteOptions): OpenAPIHono {
  const { record, allowedOrigins = [] } = options
  const api = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : refused(c, result.error)),
  })
  // Programs in pages of other sites read only where the one who serves the record named their site.
  if (allowedOrigins.length > 0) api.use(cors({ origin: [...allowedOrigins], allowMethods: ['GET', 'HEAD'] }))
  api.use(etag())
  api.use(async (c, next) => {
    await next()
    c.res.headers.set('Cache-Control', 'private, no-cache')
  })
  answerStatements(api, record)
  answerQuotations(api, record)
  answerPeople(api, record)
  answerOffices(api, record)
  answerArticles(api, record)
  answerMends(api, record)
  answerMending(api, options)
  answerLedger(api, record)
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
  api.onError((error, c) => {
    // What is no JSON never reaches the schema.
    if (error instanceof HTTPException && error.status === 400) return problem(c, 400, { detail: error.message })
    throw error
  })
  return api
}

function answerStatements(api: OpenAPIHono, record: RecordStore): void {
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
}

function answerQuotations(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.quotation, async (c) => {
    const quotation = await quotationOf(record, c.req.valid('param').id)
    return quotation === null ? problem(c, 404) : c.json(shapeQuotation(quotation), 200)
  })
  api.openapi(routes.quotations, async (c) => {
    const { q, speaker, limit } = c.req.valid('query')
    const query = { words: q, limit, ...(speaker === undefined ? {} : { speaker }) }
    const { statements, complete, quotations } = await quotationsWith(record, query)
    return c.json({ statements, complete, items: quotations.map(shapeQuotation) }, 200)
  })
}

function answerPeople(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.people, async (c) => {
    const { name, limit, offset } = c.req.valid('query')
    const people =
      name === undefined
        ? await mostQuoted(record, { limit, offset })
        : (await findPeople(record, name)).slice(offset, offset + limit)
    return c.json({ items: people.map(shapePersonSummary) }, 200)
  })
  api.openapi(routes.person, async (c) => {
    const { letters, ...page } = c.req.valid('query')
    const view = await personView(record, c.req.valid('param').id, { ...page, otherLetters: letters === 'all' })
    return view === null ? problem(c, 404) : c.json(shapePerson(view), 200)
  })
}

function answerOffices(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.offices, async (c) => {
    const { total, holders } = await holdersOn(record, present(c.req.valid('query')) as OfficeQuery)
    return c.json({ total, items: holders.map(shapeOfficeHolder) }, 200)
  })
}

function answerMends(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.mends, async (c) => {
    const { about, unanchored, limit, offset } = c.req.valid('query')
    const query = { unanchored: unanchored === 'true', limit, offset, ...(about === undefined ? {} : { about }) }
    const { total, mends } = await mendLog(record, query)
    return c.json({ total, items: mends.map(shapeMend) }, 200)
  })
}

function answerArticles(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.articles, async (c) => {
    const articles = await latestArticles(record, c.req.valid('query'))
    return c.json({ items: articles.map(shapeArticleSummary) }, 200)
  })
  api.openapi(routes.article, async (c) => {
    const view = await articleView(record, c.req.valid('param').id, c.req.valid('query').version)
    return view === null ? problem(c, 404) : c.json(shapeArticle(view), 200)
  })
  api.openapi(routes.changedArticles, async (c) => {
    const changed = await changedArticles(record, c.req.valid('query'))
    return c.json({ items: changed.map((it) => ({ ...it, article: shapeArticleSummary(it.article) })) }, 200)
  })
  api.openapi(routes.versions, async (c) => {
    const changes = await versionChanges(record, c.req.valid('param').id, present(c.req.valid('query')))
    return changes === null ? problem(c, 404) : c.json(shapeVersionChanges(changes), 200)
  })
  api.openapi(routes.outlets, async (c) => c.json({ items: await outlets(record) }, 200))
  api.openapi(routes.counts, async (c) => c.json(await counts(record), 200))
}
