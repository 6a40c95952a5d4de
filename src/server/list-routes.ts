import { type Context, Hono } from 'hono'
import {
  countQuoted,
  countStories,
  counts,
  findPeople,
  latestArticles,
  latestStories,
  mendLog,
  mostQuoted,
  newSince,
  outlets,
  type PersonSummary,
  type RecordStore,
} from '../record/index.ts'
import { answer, lookOf } from './context.ts'
import { frontView } from './front-view.ts'
import { articlesPage } from './pages/articles.ts'
import { frontPage } from './pages/front.ts'
import { mendsPage } from './pages/mends.ts'
import { newsPage } from './pages/news.ts'
import { outletsPage } from './pages/outlets.ts'
import { peoplePage } from './pages/people.ts'
import { searchPage } from './pages/search.ts'
import { storiesPage } from './pages/stories.ts'
import {
  given,
  mendFilter,
  mendParameters,
  nameParameters,
  newsParameters,
  pageParameter,
  searchPageParameters,
} from './parameters.ts'
import { newsSince } from './recent.ts'
import { badQuery } from './refusals.ts'
import { findForPage, pageSize } from './search-view.ts'
import type { SiteOptions } from './types.ts'
import { lastVisit } from './visit.ts'

/** Of each kind of news a page lists so many. */
const newsShown = 100

/** The front page, the search and the lists. Handlers translate between addresses and views; they decide nothing. */
export function listRoutes(options: SiteOptions): Hono {
  return new Hono()
    .get('/', (c) => front(c, options))
    .get('/new', (c) => news(c, options))
    .get('/search', (c) => search(c, options))
    .get('/people', (c) => people(c, options))
    .get('/articles', (c) => articles(c, options))
    .get('/stories', (c) => stories(c, options))
    .get('/mends', (c) => mends(c, options))
    .get('/outlets', async (c) => {
      const look = lookOf(c, options)
      return answer(c, look, outletsPage(look, await outlets(options.record)))
    })
}

async function front(c: Context, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  return answer(c, look, frontPage(look, await frontView(options.record, lastVisit(c, options.now()))))
}

/** What came since a visit: the front page leads here, and knows since when. */
async function news(c: Context, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const asked = newsParameters.safeParse(given(look.query))
  if (!asked.success) return badQuery(c, look, asked.error)
  const { since } = asked.data
  if (since === undefined) return c.redirect('/')
  const query = { since: newsSince(since, options.now()), limit: newsShown, statements: 0 }
  return answer(c, look, newsPage(look, await newSince(options.record, query)))
}

async function search(c: Context, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const asked = searchPageParameters.safeParse(given(look.query))
  if (!asked.success) return badQuery(c, look, asked.error)
  const { page, ...parameters } = asked.data
  return answer(c, look, searchPage(look, await findForPage(options.record, parameters, page)))
}

async function people(c: Context, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const asked = nameParameters.safeParse(given(look.query))
  if (!asked.success) return badQuery(c, look, asked.error)
  const { name = '', page } = asked.data
  const found = await peopleFrom(options.record, name, (page - 1) * pageSize)
  // They are counted only where somebody has turned too many pages, to lead back to the last one.
  const total = found.length === 0 && page > 1 ? await countPeople(options.record, name) : null
  const paging = { page, size: pageSize, total, more: found.length > pageSize }
  return answer(c, look, peoplePage(look, found.slice(0, pageSize), name, paging))
}

/** A page of people and, if there is one, the first of the next. */
async function peopleFrom(record: RecordStore, name: string, offset: number): Promise<readonly PersonSummary[]> {
  if (name === '') return mostQuoted(record, { limit: pageSize + 1, offset })
  return (await findPeople(record, name)).slice(offset, offset + pageSize + 1)
}

const countPeople = async (record: RecordStore, name: string): Promise<number> =>
  name === '' ? countQuoted(record) : (await findPeople(record, name)).length

async function articles(c: Context, options: SiteOptions): Promise<Response> {
  const { record } = options
  const look = lookOf(c, options)
  const asked = pageParameter.safeParse(given(look.query))
  if (!asked.success) return badQuery(c, look, asked.error)
  const { page } = asked.data
  const [{ articles: total }, found] = await Promise.all([
    counts(record),
    latestArticles(record, { limit: pageSize, offset: (page - 1) * pageSize }),
  ])
  return answer(c, look, articlesPage(look, found, { page, size: pageSize, total, more: page * pageSize < total }))
}

async function stories(c: Context, options: SiteOptions): Promise<Response> {
  const { record } = options
  const look = lookOf(c, options)
  const asked = pageParameter.safeParse(given(look.query))
  if (!asked.success) return badQuery(c, look, asked.error)
  const { page } = asked.data
  const [total, found] = await Promise.all([
    countStories(record),
    latestStories(record, { limit: pageSize, offset: (page - 1) * pageSize }),
  ])
  return answer(c, look, storiesPage(look, found, { page, size: pageSize, total, more: page * pageSize < total }))
}

async function mends(c: Context, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const asked = mendParameters.safeParse(given(look.query))
  if (!asked.success) return badQuery(c, look, asked.error)
  const { page, ...filters } = asked.data
  const query = { ...mendFilter(filters), limit: pageSize, offset: (page - 1) * pageSize }
  const found = await mendLog(options.record, query)
  const paging = { page, size: pageSize, total: found.total, more: page * pageSize < found.total }
  return answer(c, look, mendsPage(look, found.mends, paging, filters))
}
