import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  articleStory,
  articleView,
  captureBytes,
  contradictionsWithin,
  mendLog,
  otherWordings,
  outletValue,
  outletView,
  personView,
  positionsOn,
  quotationOf,
  quotingsAround,
  quotingsOf,
  type RecordStore,
  statementView,
  storyView,
  tellingStatements,
  versionChanges,
} from '../record/index.ts'
import { personAddress, storyAddress } from './addresses.ts'
import { answer, lookOf } from './context.ts'
import { articlePage } from './pages/article.ts'
import { changesPage } from './pages/changes.ts'
import { outletPage } from './pages/outlet.ts'
import { type PersonSurroundings, personPage } from './pages/person.ts'
import { quotationPage } from './pages/quotation.ts'
import { statementPage } from './pages/statement.ts'
import { storyPage } from './pages/story.ts'
import { given, idText, longestText, pageParameter } from './parameters.ts'
import { badQuery, notFound } from './refusals.ts'
import { pageSize } from './search-view.ts'
import type { SiteOptions } from './types.ts'

/** Texts of a story that show what is said in them, and how much of it. */
const toldTexts = 30
const toldEach = 4
/** What stands beside the statements of a person. */
const quotersShown = 8
const mendsShown = 10
const positionsShown = 40

/** The pages of one person, article, statement or capture. */
export function entryRoutes(options: SiteOptions): Hono {
  return new Hono()
    .get('/people/:id', (c) => person(c, c.req.param('id'), options))
    .get('/outlets/:named', (c) => outlet(c, c.req.param('named'), options))
    .get('/articles/:id', (c) => article(c, c.req.param('id'), options))
    .get('/articles/:id/changes', (c) => changes(c, c.req.param('id'), options))
    .get('/stories/:id', (c) => story(c, c.req.param('id'), options))
    .get('/statements/:id', (c) => statement(c, c.req.param('id'), options))
    .get('/quotations/:id', (c) => quotation(c, c.req.param('id'), options))
    .get('/captures/:sha256', (c) => capture(c, c.req.param('sha256'), options))
}

async function person(c: Context, asked: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const paged = pageParameter.safeParse(given(look.query))
  if (!paged.success) return badQuery(c, look, paged.error)
  const { page } = paged.data
  const id = idText.safeParse(asked)
  const paging = { limit: pageSize, offset: (page - 1) * pageSize }
  const view = id.success ? await personView(options.record, id.data, paging) : null
  if (view === null) return notFound(c, look, look.messages.person.notFound)
  // An id that a person once had leads to the one that it has now; a mend or an article may change which one that is.
  if (view.id !== asked) return c.redirect(personAddress(view.id), 302)
  const { statements: total } = view
  const around = await personSurroundings(options.record, view.id)
  return answer(c, look, personPage(look, view, around, { page, size: pageSize, total, more: page * pageSize < total }))
}

async function personSurroundings(record: RecordStore, id: string): Promise<PersonSurroundings> {
  const [{ mends }, positions, quotings] = await Promise.all([
    mendLog(record, { about: id, limit: mendsShown }),
    positionsOn(record, { holder: id, limit: positionsShown }),
    quotingsAround(record, id, quotersShown),
  ])
  return { mends, positions, ...quotings }
}

async function outlet(c: Context, asked: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const paged = pageParameter.safeParse(given(look.query))
  if (!paged.success) return badQuery(c, look, paged.error)
  const { page } = paged.data
  const known = asked.length <= longestText && !asked.includes('\u0000')
  const view = known
    ? await outletView(options.record, asked, { limit: pageSize, offset: (page - 1) * pageSize })
    : null
  if (view === null) return notFound(c, look, look.messages.outlets.notFound)
  const { quotings } = await quotingsOf(options.record, {
    quoter: outletValue(view) ?? asked,
    by: 'outlet',
    limit: quotersShown,
  })
  const { articles: total } = view
  return answer(
    c,
    look,
    outletPage(look, view, quotings, { page, size: pageSize, total, more: page * pageSize < total }),
  )
}

async function article(c: Context, asked: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const id = idText.safeParse(asked)
  const version = idText.optional().safeParse(look.query.get('version') ?? undefined)
  const view = id.success && version.success ? await articleView(options.record, id.data, version.data) : null
  if (view === null) return notFound(c, look, look.messages.article.notFound)
  const [story, contradictions] = await Promise.all([
    articleStory(options.record, view.summary.id),
    contradictionsWithin(options.record, view),
  ])
  return answer(c, look, articlePage(look, view, { story, contradictions }))
}

async function changes(c: Context, asked: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const id = idText.safeParse(asked)
  const versions = z
    .object({ before: idText.optional(), after: idText.optional() })
    .safeParse({ before: look.query.get('before') ?? undefined, after: look.query.get('after') ?? undefined })
  const { before, after } = versions.data ?? {}
  const which = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  const view =
    id.success && versions.success && !look.excerpts ? await versionChanges(options.record, id.data, which) : null
  if (view === null) return notFound(c, look, look.messages.article.notFound)
  return answer(c, look, changesPage(look, view))
}

async function story(c: Context, asked: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const id = idText.safeParse(asked)
  const view = id.success ? await storyView(options.record, id.data) : null
  if (view === null) return notFound(c, look, look.messages.story.notFound)
  // A story may have an earlier article by now, and with it another id; the old one leads to it.
  if (view.id !== asked) return c.redirect(storyAddress(view.id), 302)
  const articles = view.texts.slice(0, toldTexts).map((text) => text.article.id)
  const [told, { mends }] = await Promise.all([
    tellingStatements(options.record, articles, toldEach),
    mendLog(options.record, { about: view.id, limit: mendsShown }),
  ])
  return answer(c, look, storyPage(look, view, told, mends))
}

async function statement(c: Context, asked: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const id = idText.safeParse(asked)
  const view = id.success ? await statementView(options.record, id.data) : null
  if (view === null) return notFound(c, look, look.messages.statement.notFound)
  const others = await otherWordings(options.record, view.entry.id)
  const { mends } = await mendLog(options.record, { about: view.entry.id })
  return answer(c, look, statementPage(look, view, others, mends, new URL(c.req.url).origin))
}

async function quotation(c: Context, asked: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const id = idText.safeParse(asked)
  const found = id.success ? await quotationOf(options.record, id.data) : null
  const first = found?.wordings[0]
  if (!found || !first) return notFound(c, look, look.messages.statement.notFound)
  return answer(c, look, quotationPage(look, found, first))
}

/** The stored bytes, for checking their hash. They are someone else's page: a download, never shown as ours. */
async function capture(c: Context, sha256: string, options: SiteOptions): Promise<Response> {
  const wellFormed = /^[0-9a-f]{64}$/.test(sha256)
  const bytes =
    options.local && !lookOf(c, options).excerpts && wellFormed ? await captureBytes(options.record, sha256) : null
  if (bytes === null) {
    const look = lookOf(c, options)
    return notFound(c, look, look.messages.failed.notFound.why)
  }
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename="${sha256}"`)
  return c.body(Uint8Array.from(bytes))
}
