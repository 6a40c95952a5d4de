import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  articleView,
  type ContradictionResult,
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
import { newsSince } from '../recent.ts'
import type { SiteOptions } from '../types.ts'
import { type AskedPage, keyIn, keys, nextPlace, noCursor, placeIn, slicedPage } from './cursor.ts'
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
import { hasSubject, problem, subjectWanted } from './problem.ts'
import { routes } from './routes.ts'

/** Where they stand: positions, issues, changes, contradictions, who quoted whom, what is new. */
export function answerLedger(api: OpenAPIHono, { record, now }: Pick<SiteOptions, 'record' | 'now'>): void {
  answerPositions(api, record)
  answerContradictions(api, record)
  answerIssues(api, record)
  api.openapi(routes.quotings, async (c) => {
    const { after, ...asked } = c.req.valid('query')
    const place = placeIn(after)
    if (place === null) return noCursor(c)
    const { total, quotings, next } = await quotingsOf(record, present({ ...asked, after: place }))
    return c.json({ total, items: quotings.map(shapeQuoting), next: nextPlace(next) }, 200)
  })
  api.openapi(routes.news, async (c) => {
    const { since, limit, after } = c.req.valid('query')
    const key = keyIn(keys.news, after)
    if (key === null) return noCursor(c)
    const last = key && { captured: key[0], id: key[1], positionCount: key[2], complete: key[3] }
    const news = await newSince(record, { since: newsSince(since, now()), limit, after: last })
    return c.json(shapeNews(news), 200)
  })
}

/** As the record asks: `q` are its words. */
function about<Query extends { readonly q?: string | undefined }>({ q, ...query }: Query) {
  return present({ ...query, words: q })
}

const noSubject = (c: Context) => problem(c, 400, { errors: [{ parameter: 'q', message: subjectWanted }] })

function answerPositions(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.positions, async (c) => {
    const { after, ...asked } = c.req.valid('query')
    const place = placeIn(after)
    if (place === null) return noCursor(c)
    const query = about(asked)
    if (!hasSubject(query)) return noSubject(c)
    const { total, lines, next } = await positionsOn(record, { ...query, after: place })
    return c.json({ total, items: lines.map(shapeLine), next: nextPlace(next) }, 200)
  })
  api.openapi(routes.standings, async (c) => {
    const { on, limit, offset, after, ...asked } = c.req.valid('query')
    const query = about(asked)
    if (!hasSubject(query)) return noSubject(c)
    const { standings, complete } = await standingsOn(record, { ...query, on })
    const page = slicedPage(standings, { limit, offset, after }, ({ position }) => position.id)
    return page === null ? noCursor(c) : c.json({ ...page, complete, items: page.items.map(shapeStanding) }, 200)
  })
  api.openapi(routes.changes, async (c) => {
    const { since, limit, offset, after, ...query } = c.req.valid('query')
    const found = await changesSince(record, { ...about(query), since, limit: Number.MAX_SAFE_INTEGER })
    const page = slicedPage(found.changes, { limit, offset, after }, ({ after: changed }) => changed.id)
    if (page === null) return noCursor(c)
    const { total, items, next } = page
    const isFirst = after === undefined && offset === 0
    const contradictions = isFirst ? found.contradictions.slice(0, limit).map(shapeContradiction) : []
    return c.json({ total, changes: items.map(shapeChangeEntry), contradictions, complete: found.complete, next }, 200)
  })
}

function answerContradictions(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.contradictions, async (c) => {
    const { limit, offset, after, ...query } = c.req.valid('query')
    const found = await contradictionsOn(record, { ...about(query), limit: Number.MAX_SAFE_INTEGER })
    const page = contradictionsIn(found, { limit, offset, after })
    return page === null ? noCursor(c) : c.json(page, 200)
  })
  api.openapi(routes.articleContradictions, async (c) => {
    const { id } = c.req.valid('param')
    if ((await articleView(record, id)) === null) return problem(c, 404)
    const page = contradictionsIn(await contradictionsOn(record, { article: id }), c.req.valid('query'))
    return page === null ? noCursor(c) : c.json(page, 200)
  })
}

/** A page of both kinds, those of positions first; null for a cursor of another list. */
function contradictionsIn({ positions, articles, complete }: ContradictionResult, asked: AskedPage) {
  const page = slicedPage([...positions, ...articles], asked, (it) =>
    'holder' in it
      ? `${it.first.id} ${it.second.id}`
      : `${it.article.id} ${it.first.sentence.from} ${it.second.sentence.from}`,
  )
  if (page === null) return null
  const { total, items, next } = page
  return {
    total,
    positions: items.flatMap((it) => ('holder' in it ? [shapeContradiction(it)] : [])),
    articles: items.flatMap((it) => ('holder' in it ? [] : [shapeArticleContradiction(it)])),
    complete,
    next,
  }
}

function answerIssues(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.issues, async (c) => {
    const page = slicedPage(await issues(record), c.req.valid('query'), ({ id }) => id)
    return page === null ? noCursor(c) : c.json({ ...page, items: page.items.map(shapeIssue) }, 200)
  })
  api.openapi(routes.issue, async (c) => {
    const issue = await issueView(record, c.req.valid('param').id)
    return issue === null ? problem(c, 404) : c.json(shapeIssue(issue), 200)
  })
  api.openapi(routes.suggestedIssues, async (c) => {
    const { limit, offset, after, ...query } = c.req.valid('query')
    const found = await suggestIssues(record, { ...about(query), limit: Number.MAX_SAFE_INTEGER })
    const page = slicedPage(found, { limit, offset, after }, ({ rule, ids }) => `${rule.all} ${ids[0]}`)
    return page === null ? noCursor(c) : c.json({ ...page, items: page.items.map(shapeSuggestion) }, 200)
  })
}
