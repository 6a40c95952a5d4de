import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  articleView,
  changesSince,
  contradictionsOn,
  issues,
  issueView,
  newSince,
  positionsOn,
  quotingsOf,
  type RecordStore,
  standingsOn,
  suggestIssues,
} from '../../record/index.ts'
import { present } from '../../record/present.ts'
import { shapeIssue, shapeSuggestion } from './issues.ts'
import {
  shapeArticleContradiction,
  shapeChangeEntry,
  shapeContradiction,
  shapeLine,
  shapeNews,
  shapeQuoting,
  shapeStanding,
} from './ledger.ts'
import { problem } from './problem.ts'
import { routes } from './routes.ts'

/** Where they stand: positions, issues, changes, contradictions, who quoted whom, what is new. */
export function answerLedger(api: OpenAPIHono, record: RecordStore): void {
  answerPositions(api, record)
  answerContradictions(api, record)
  answerIssues(api, record)
  api.openapi(routes.quotings, async (c) => {
    const found = await quotingsOf(record, present(c.req.valid('query')))
    return c.json({ items: found.map(shapeQuoting) }, 200)
  })
  api.openapi(routes.news, async (c) => {
    const { since, limit } = c.req.valid('query')
    return c.json(shapeNews(await newSince(record, { since: new Date(since).toISOString(), limit })), 200)
  })
}

/** As the record asks: `q` are its words. */
function about<Query extends { readonly q?: string | undefined }>({ q, ...query }: Query) {
  return present({ ...query, words: q })
}

function answerPositions(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.positions, async (c) => {
    const { total, lines } = await positionsOn(record, about(c.req.valid('query')))
    return c.json({ total, items: lines.map(shapeLine) }, 200)
  })
  api.openapi(routes.standings, async (c) => {
    const { on, ...query } = c.req.valid('query')
    const found = await standingsOn(record, { ...about(query), on })
    return c.json({ items: found.map(shapeStanding) }, 200)
  })
  api.openapi(routes.changes, async (c) => {
    const { since, ...query } = c.req.valid('query')
    const { total, changes, contradictions, complete } = await changesSince(record, { ...about(query), since })
    const shaped = contradictions.map(shapeContradiction)
    return c.json({ total, changes: changes.map(shapeChangeEntry), contradictions: shaped, complete }, 200)
  })
}

function answerContradictions(api: OpenAPIHono, record: RecordStore): void {
  const shape = ({ positions, articles, complete }: Awaited<ReturnType<typeof contradictionsOn>>) => ({
    positions: positions.map(shapeContradiction),
    articles: articles.map(shapeArticleContradiction),
    complete,
  })
  api.openapi(routes.contradictions, async (c) =>
    c.json(shape(await contradictionsOn(record, about(c.req.valid('query')))), 200),
  )
  api.openapi(routes.articleContradictions, async (c) => {
    const { id } = c.req.valid('param')
    if ((await articleView(record, id)) === null) return problem(c, 404)
    return c.json(shape(await contradictionsOn(record, { article: id })), 200)
  })
}

function answerIssues(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.issues, async (c) => c.json({ items: (await issues(record)).map(shapeIssue) }, 200))
  api.openapi(routes.issue, async (c) => {
    const issue = await issueView(record, c.req.valid('param').id)
    return issue === null ? problem(c, 404) : c.json(shapeIssue(issue), 200)
  })
  api.openapi(routes.suggestedIssues, async (c) => {
    const found = await suggestIssues(record, about(c.req.valid('query')))
    return c.json({ items: found.map(shapeSuggestion) }, 200)
  })
}
