import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import {
  type ArticleSummary,
  articleView,
  changedArticles,
  countAllArticles,
  countChanged,
  countQuoted,
  counts,
  findPeople,
  holdersOn,
  latestArticles,
  mendLog,
  mostQuoted,
  personView,
  placeOfArticle,
  quotationOf,
  quotationsWith,
  type RecordStore,
  type SearchCursor,
  type SearchQuery,
  searchStatements,
  sliceOf,
  statementView,
  versionChanges,
} from '../../record/index.ts'
import { present } from '../../record/present.ts'
import type { TryAlert } from '../alerts/trying.ts'
import { searchQuery } from '../parameters.ts'
import type { SiteOptions } from '../types.ts'
import { answerLedger } from './answer-ledger.ts'
import { answerOutlets } from './answer-outlets.ts'
import { answerSaved } from './answer-saved.ts'
import { answerStories } from './answer-stories.ts'
import { type AskedPage, cursorAt, keyIn, keys, nextPlace, noCursor, pageOf, placeIn, slicedPage } from './cursor.ts'
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
export function apiRoutes(options: SiteOptions, tried: TryAlert): OpenAPIHono {
  const { record, allowedOrigins = [] } = options
  const api = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : refused(c, result.error)),
  })
  // Programs in pages of other sites read only where the one who serves the record named their site.
  if (allowedOrigins.length > 0) api.use(cors({ origin: [...allowedOrigins], allowMethods: ['GET', 'HEAD'] }))
  api.use(emptyIsNotGiven)
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
  answerLedger(api, options)
  answerSaved(api, options, tried)
  answerStories(api, record)
  answerOutlets(api, record)
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'Of an account: onrecord user token NAME makes one',
  })
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version: '0.1.0',
      description:
        'Who said what, in which role and when; each line pinned to the exact words of a stored page. A parameter that is empty counts as not given.',
    },
    servers: [{ url: '/api' }],
  })
  api.notFound((c) => problem(c, 404, { detail: '/api/openapi.json says which addresses there are.' }))
  api.onError((error, c) => {
    // What is no JSON never reaches the schema.
    if (error instanceof HTTPException && error.status === 400) return problem(c, 400, { detail: error.message })
    throw error
  })
  return api
}

/** A form sends the fields that were left empty as well: they ask for nothing, on the site and here. */
const emptyIsNotGiven: MiddlewareHandler = (c, next) => {
  const url = new URL(c.req.url)
  const kept = [...url.searchParams].filter(([, value]) => value.trim() !== '')
  if (c.req.method === 'GET' && kept.length < url.searchParams.size) {
    url.search = new URLSearchParams(kept).toString()
    c.req.raw = new Request(url, { headers: c.req.raw.headers })
  }
  return next()
}

function answerStatements(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.statements, async (c) => {
    const { limit, offset, after, ...filters } = c.req.valid('query')
    const key = keyIn(keys.statements, after)
    if (key === null) return noCursor(c)
    return c.json(await statementsFound(record, { ...searchQuery(filters, limit, offset), after: behind(key) }), 200)
  })
  api.openapi(routes.statement, async (c) => {
    const view = await statementView(record, c.req.valid('param').id)
    return view === null ? problem(c, 404) : c.json(shapeEvidence(view), 200)
  })
  api.openapi(routes.search, async (c) => {
    const { limit, offset, after, ...asked } = c.req.valid('query')
    const key = keyIn(keys.statements, after)
    if (key === null) return noCursor(c)
    return c.json(await statementsFound(record, { ...searchQuery(asked, limit, offset), after: behind(key) }), 200)
  })
}

type StatementKey = z.infer<typeof keys.statements>

const behind = (key: StatementKey | undefined): SearchCursor | undefined =>
  key && { time: key[0], article_id: key[1], place: key[2], other: key[3] }

async function statementsFound(record: RecordStore, query: SearchQuery) {
  const { total, entries, next } = await searchStatements(record, query)
  const cursor = next && cursorAt([next.time, next.article_id, next.place, next.other])
  return { total, items: entries.map(shapeStatement), next: cursor }
}

function answerQuotations(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.quotation, async (c) => {
    const quotation = await quotationOf(record, c.req.valid('param').id)
    return quotation === null ? problem(c, 404) : c.json(shapeQuotation(quotation), 200)
  })
  api.openapi(routes.quotations, async (c) => {
    const { q, speaker, limit, offset, after } = c.req.valid('query')
    const place = placeIn(after)
    if (place === null) return noCursor(c)
    // Which ones there are is seen from the first on: statements of one quotation may stand far apart.
    const most = (place?.place ?? -1) + 1 + offset + limit
    const found = await quotationsWith(record, { words: q, limit: most + 1, ...present({ speaker }) })
    const { items, next } = sliceOf(
      found.quotations,
      { limit, offset, after: place },
      ({ wordings }) => wordings[0]?.entry.id ?? '',
    )
    const { statements, complete, quotations } = found
    const total = quotations.length > most ? null : quotations.length
    return c.json({ total, statements, complete, items: items.map(shapeQuotation), next: nextPlace(next) }, 200)
  })
}

function answerPeople(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.people, async (c) => {
    const { name, limit, offset, after } = c.req.valid('query')
    const page = await (name === undefined
      ? quotedMost(record, { limit, offset, after })
      : peopleNamed(record, name, { limit, offset, after }))
    if (page === null) return noCursor(c)
    return c.json({ ...page, items: page.items.map(shapePersonSummary) }, 200)
  })
  api.openapi(routes.person, async (c) => {
    const { letters, after, ...page } = c.req.valid('query')
    const key = keyIn(keys.said, after)
    if (key === null) return noCursor(c)
    const last = key && { time: key[0], article_id: key[1], place: key[2] }
    const view = await personView(record, c.req.valid('param').id, {
      ...page,
      after: last,
      otherLetters: letters === 'all',
    })
    return view === null ? problem(c, 404) : c.json(shapePerson(view), 200)
  })
}

/** Null for a cursor of another list. */
async function quotedMost(record: RecordStore, { limit, offset, after }: AskedPage) {
  const key = keyIn(keys.people, after)
  if (key === null) return null
  const last = key && { statements: key[0], articles: key[1], name: key[2], id: key[3] }
  const found = await mostQuoted(record, { limit: limit + 1, offset, after: last })
  const page = pageOf(found, limit, ({ statements, articles, name, id }) => [statements, articles, name, id])
  return { total: await countQuoted(record), ...page }
}

/** They are few and ranked anew each time. */
const peopleNamed = async (record: RecordStore, name: string, asked: AskedPage) =>
  slicedPage(await findPeople(record, name), asked, ({ id }) => id)

function answerOffices(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.offices, async (c) => {
    const { after, ...asked } = c.req.valid('query')
    const place = placeIn(after)
    if (place === null) return noCursor(c)
    const { total, holders, next } = await holdersOn(record, present({ ...asked, after: place }))
    return c.json({ total, items: holders.map(shapeOfficeHolder), next: nextPlace(next) }, 200)
  })
}

function answerMends(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.mends, async (c) => {
    const { about, unanchored, limit, offset, after } = c.req.valid('query')
    const key = keyIn(keys.mends, after)
    if (key === null) return noCursor(c)
    const query = { unanchored: unanchored === 'true', limit: limit + 1, offset, ...present({ about }) }
    const { total, mends } = await mendLog(record, { ...query, after: key && { at: key[0], id: key[1] } })
    const { items, next } = pageOf(mends, limit, ({ at, id }) => [at, id])
    return c.json({ total, items: items.map(shapeMend), next }, 200)
  })
}

function placeInList(article: ArticleSummary): [time: string, id: string] {
  const { time, id } = placeOfArticle(article)
  return [time, id]
}

function answerArticles(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.articles, async (c) => {
    const { limit, offset, after, outlet } = c.req.valid('query')
    const key = keyIn(keys.articles, after)
    if (key === null) return noCursor(c)
    const last = key && { time: key[0], id: key[1] }
    const found = await latestArticles(record, { limit: limit + 1, offset, after: last, outlet })
    const { items, next } = pageOf(found, limit, placeInList)
    return c.json({ total: await countAllArticles(record, outlet), items: items.map(shapeArticleSummary), next }, 200)
  })
  api.openapi(routes.article, async (c) => {
    const view = await articleView(record, c.req.valid('param').id, c.req.valid('query').version)
    return view === null ? problem(c, 404) : c.json(shapeArticle(view), 200)
  })
  api.openapi(routes.changedArticles, async (c) => {
    const { limit, offset, after } = c.req.valid('query')
    const key = keyIn(keys.versions, after)
    if (key === null) return noCursor(c)
    const last = key && { latest: key[0], id: key[1] }
    const found = await changedArticles(record, { limit: limit + 1, offset, after: last })
    const { items, next } = pageOf(found, limit, ({ latest, article }) => [latest, article.id])
    const shaped = items.map((it) => ({ ...it, article: shapeArticleSummary(it.article) }))
    return c.json({ total: await countChanged(record), items: shaped, next }, 200)
  })
  api.openapi(routes.versions, async (c) => {
    const changes = await versionChanges(record, c.req.valid('param').id, present(c.req.valid('query')))
    return changes === null ? problem(c, 404) : c.json(shapeVersionChanges(changes), 200)
  })
  api.openapi(routes.counts, async (c) => c.json(await counts(record), 200))
}
