import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import {
  articleView,
  captureBytes,
  counts,
  findPeople,
  latestArticles,
  latestStatements,
  mostQuoted,
  outlets,
  personView,
  statementView,
} from '../record/index.ts'
import { personAddress } from './addresses.ts'
import { answer, lookOf } from './context.ts'
import { articlePage } from './pages/article.ts'
import { articlesPage } from './pages/articles.ts'
import { failedPage } from './pages/failed.ts'
import { frontPage } from './pages/front.ts'
import { outletsPage } from './pages/outlets.ts'
import { peoplePage } from './pages/people.ts'
import { personPage } from './pages/person.ts'
import { searchPage } from './pages/search.ts'
import { statementPage } from './pages/statement.ts'
import { given, idText, nameParameters, pageParameter, searchParameters } from './parameters.ts'
import { findForPage, pageSize } from './search-view.ts'
import type { Look, SiteOptions } from './types.ts'

/** The pages that show the record. Handlers translate between addresses and views; they decide nothing. */
export function pageRoutes(options: SiteOptions): Hono {
  const { record } = options
  const routes = new Hono()

  routes.get('/', async (c) => {
    const look = lookOf(c, options)
    const [tally, statements, quoted, articles] = await Promise.all([
      counts(record),
      latestStatements(record, { limit: 24 }),
      mostQuoted(record, { limit: 10 }),
      latestArticles(record, { limit: 8 }),
    ])
    return answer(c, look, frontPage(look, { counts: tally, statements, quoted, articles }))
  })

  routes.get('/search', async (c) => {
    const look = lookOf(c, options)
    const asked = searchParameters.extend(pageParameter.shape).safeParse(given(look.query))
    if (!asked.success) return badQuery(c, look, asked.error)
    const { page, ...parameters } = asked.data
    return answer(c, look, searchPage(look, await findForPage(record, parameters, page)))
  })

  routes.get('/people', async (c) => {
    const look = lookOf(c, options)
    const asked = nameParameters.safeParse(given(look.query))
    if (!asked.success) return badQuery(c, look, asked.error)
    const { name = '', page } = asked.data
    const offset = (page - 1) * pageSize
    const found =
      name === ''
        ? await mostQuoted(record, { limit: pageSize + 1, offset })
        : (await findPeople(record, name)).slice(offset, offset + pageSize + 1)
    const paging = { page, size: pageSize, total: null, more: found.length > pageSize }
    return answer(c, look, peoplePage(look, found.slice(0, pageSize), name, paging))
  })

  routes.get('/people/:id', async (c) => {
    const look = lookOf(c, options)
    const asked = pageParameter.safeParse(given(look.query))
    if (!asked.success) return badQuery(c, look, asked.error)
    const id = idText.safeParse(c.req.param('id'))
    const { page } = asked.data
    const view = id.success
      ? await personView(record, id.data, { limit: pageSize, offset: (page - 1) * pageSize })
      : null
    if (view === null) return notFound(c, look, look.messages.person.notFound)
    // An id that a person once had leads to the one that it has now, for ever.
    if (view.id !== c.req.param('id')) return c.redirect(personAddress(view.id), 301)
    const more = page * pageSize < view.statements
    return answer(c, look, personPage(look, view, { page, size: pageSize, total: view.statements, more }))
  })

  routes.get('/articles', async (c) => {
    const look = lookOf(c, options)
    const asked = pageParameter.safeParse(given(look.query))
    if (!asked.success) return badQuery(c, look, asked.error)
    const { page } = asked.data
    const [{ articles: total }, articles] = await Promise.all([
      counts(record),
      latestArticles(record, { limit: pageSize, offset: (page - 1) * pageSize }),
    ])
    return answer(c, look, articlesPage(look, articles, { page, size: pageSize, total, more: page * pageSize < total }))
  })

  routes.get('/articles/:id', async (c) => {
    const look = lookOf(c, options)
    const id = idText.safeParse(c.req.param('id'))
    const version = idText.optional().safeParse(look.query.get('version') ?? undefined)
    const view = id.success && version.success ? await articleView(record, id.data, version.data) : null
    if (view === null) return notFound(c, look, look.messages.article.notFound)
    return answer(c, look, articlePage(look, view))
  })

  routes.get('/statements/:id', async (c) => {
    const look = lookOf(c, options)
    const id = idText.safeParse(c.req.param('id'))
    const view = id.success ? await statementView(record, id.data) : null
    if (view === null) return notFound(c, look, look.messages.statement.notFound)
    return answer(c, look, statementPage(look, view))
  })

  routes.get('/outlets', async (c) => {
    const look = lookOf(c, options)
    return answer(c, look, outletsPage(look, await outlets(record)))
  })

  // The stored bytes, for checking their hash. They are someone else's page: a download, never shown as ours.
  routes.get('/captures/:sha256', async (c) => {
    const look = lookOf(c, options)
    const sha256 = c.req.param('sha256')
    const bytes = options.local && /^[0-9a-f]{64}$/.test(sha256) ? await captureBytes(record, sha256) : null
    if (bytes === null) return notFound(c, look, look.messages.failed.notFound.why)
    c.header('Content-Type', 'application/octet-stream')
    c.header('Content-Disposition', `attachment; filename="${sha256}"`)
    return c.body(Uint8Array.from(bytes))
  })

  return routes
}

function notFound(c: Context, look: Look, why: string): Promise<Response> {
  return answer(c, look, failedPage(look, { title: look.messages.failed.notFound.title, why }), 404)
}

/** Which parameters do not hold, and what they must be. */
function badQuery(c: Context, look: Look, error: z.ZodError): Promise<Response> {
  const { failed, search } = look.messages
  const known: Readonly<Record<string, readonly [label: string, must: string]>> = {
    q: [search.words, failed.wordsTooLong],
    name: [look.messages.person.find, failed.wordsTooLong],
    speaker: [search.speaker, failed.wordsTooLong],
    org: [search.org, failed.wordsTooLong],
    outlet: [search.outlet, failed.wordsTooLong],
    kind: [search.kind, failed.choice],
    language: [search.language, failed.choice],
    from: [search.from, failed.day],
    to: [search.to, failed.day],
    page: [look.messages.site.pages, failed.page],
  }
  const details = [...new Set(error.issues.map(({ path }) => String(path[0])))].flatMap((name) => {
    const parameter = known[name]
    return parameter === undefined ? [] : [`${parameter[0]}: ${parameter[1]}`]
  })
  return answer(c, look, failedPage(look, failed.badQuery, details), 400)
}
