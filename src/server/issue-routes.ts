import { type Context, Hono } from 'hono'
import {
  type ChangeEntry,
  changesSince,
  dateOf,
  issues,
  issueView,
  latestArticles,
  type PositionQuery,
  positionsOn,
  type RecordStore,
  suggestIssues,
} from '../record/index.ts'
import { answer, lookOf } from './context.ts'
import { memo } from './memo.ts'
import { issuePage, positionsPage } from './pages/issues.ts'
import type { Paging } from './pages/parts.ts'
import { given, idText, issueParameters, pageParameter } from './parameters.ts'
import { badQuery, notFound } from './refusals.ts'
import type { SiteOptions } from './types.ts'

/** Positions that one page of a board shows. */
const boardLimit = 60
const suggestionsShown = 8
const changesShown = 8
/** How far back a change counts as a late one, from the newest article. In days. */
const lately = 180

/** Who stands where: by words, by holder, by issue. */
export function issueRoutes(options: SiteOptions): Hono {
  return new Hono()
    .get('/positions', (c) => positions(c, options))
    .get('/issues/:id', (c) => issue(c, c.req.param('id'), options))
}

async function positions(c: Context, options: SiteOptions): Promise<Response> {
  const { record } = options
  const look = lookOf(c, options)
  const parameters = issueParameters.safeParse(given(look.query))
  if (!parameters.success) return badQuery(c, look, parameters.error)
  const { q = '', holder = '', page } = parameters.data
  const asked = { q, holder }
  if (asked.q !== '' || asked.holder !== '') {
    const query = {
      ...(asked.q === '' ? {} : { words: asked.q }),
      ...(asked.holder === '' ? {} : { holder: asked.holder }),
    }
    const { found, paging } = await boardOf(record, query, page)
    return answer(c, look, positionsPage(look, { asked, found, paging, issues: [], suggested: [], changes: [] }))
  }
  const [defined, suggested, changes] = await Promise.all([issues(record), suggestions(record), lateChanges(record)])
  const open = suggested.filter(({ rule }) => !defined.some(({ rules }) => rules.some(({ all }) => all === rule.all)))
  return answer(c, look, positionsPage(look, { asked, found: null, issues: defined, suggested: open, changes }))
}

async function issue(c: Context, asked: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const id = idText.safeParse(asked)
  const found = id.success ? await issueView(options.record, id.data) : null
  if (found === null) return notFound(c, look, look.messages.board.notFound)
  const paged = pageParameter.safeParse(given(look.query))
  if (!paged.success) return badQuery(c, look, paged.error)
  const board = await boardOf(options.record, { issue: found.id }, paged.data.page)
  return answer(c, look, issuePage(look, found, board.found, board.paging))
}

/** A page of a board; a line that is cut goes on with the next. */
async function boardOf(record: RecordStore, query: PositionQuery, page: number) {
  const found = await positionsOn(record, { ...query, limit: boardLimit, offset: (page - 1) * boardLimit })
  const paging: Paging = { page, size: boardLimit, total: found.total, more: found.next !== null }
  return { found, paging }
}

/** Looked up once a minute at most: for it every issue's rules are tried and the latest targets compared. */
const suggestions = memo(60_000, (record: RecordStore) => suggestIssues(record, { limit: suggestionsShown }))

/**
 * The latest changes of position. To find them all late positions are compared: so they are found once a minute at most,
 * and a change may show that much later than its article.
 */
export const lateChanges = memo(60_000, async (record: RecordStore): Promise<readonly ChangeEntry[]> => {
  const [newest] = await latestArticles(record, { limit: 1 })
  if (newest === undefined) return []
  const day = new Date(Date.parse(dateOf(newest)) - lately * 24 * 3600 * 1000)
  const since = Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10)
  return (await changesSince(record, { since, limit: changesShown })).changes
})
