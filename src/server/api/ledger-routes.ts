import { z } from '@hono/zod-openapi'
import { stances } from '../../extractor/stances.ts'
import { longestText, searchFilters, strictInOrder } from '../parameters.ts'
import { after } from './cursor.ts'
import { issueSchema, suggestedIssueSchema } from './issues.ts'
import {
  changesSchema,
  contradictionsSchema,
  newsSchema,
  positionLineSchema,
  quotingSchema,
  standingSchema,
} from './ledger.ts'
import { cursorPaging, listed, name, paging, read, widePaging, withId, words } from './route.ts'
import { idSchema } from './schemas.ts'

const { from, to } = searchFilters
const day = z.iso.date()
const about = {
  q: words.optional(),
  issue: idSchema('i').optional().openapi({ description: 'An issue, in place of words' }),
  holder: name.optional(),
}

/** Where they stand: what each of these routes takes and answers. */
export const ledgerRoutes = {
  positions: read(
    '/positions',
    'Who stands where on what the words or the issue name, or all that a holder stands for, with changes marked',
    { query: strictInOrder({ ...about, stance: z.enum(stances).optional(), from, to, ...widePaging }) },
    listed(positionLineSchema),
  ),
  standings: read(
    '/standings',
    'Who stands how on a day: the latest position of each holder',
    { query: z.object({ ...about, on: day, ...widePaging }) },
    listed(standingSchema).extend({
      complete: z.boolean().openapi({ description: 'False where there are more positions than were looked at' }),
    }),
  ),
  changes: read(
    '/changes',
    'What changed since a day, the latest first; without words, issue and holder of all who took a position since',
    { query: z.object({ ...about, since: day, ...widePaging }) },
    changesSchema,
  ),
  contradictions: read(
    '/contradictions',
    'One holder both ways on one day, and articles that contradict themselves: both sentences, and what was compared',
    { query: z.object({ ...about, since: day.optional(), ...widePaging }) },
    contradictionsSchema,
  ),
  articleContradictions: read(
    '/articles/{id}/contradictions',
    'Where one article contradicts itself',
    { params: withId('a'), query: z.object(widePaging) },
    contradictionsSchema,
  ),
  issues: read(
    '/issues',
    'What positions are about, as people defined it',
    { query: z.object(widePaging) },
    listed(issueSchema),
  ),
  issue: read('/issues/{id}', 'One issue with its rules', { params: withId('i') }, issueSchema),
  suggestedIssues: read(
    '/suggested-issues',
    'Targets that seem to mean the same thing, those with most positions first; without words what no issue has yet',
    { query: strictInOrder({ q: words.optional(), from, to, ...cursorPaging }) },
    listed(suggestedIssueSchema),
  ),
  quotings: read(
    '/quotings',
    'Who quoted whom: people within their own words, or outlets',
    {
      query: strictInOrder({
        by: z.enum(['person', 'outlet']).default('person'),
        quoter: z.string().trim().min(1).max(longestText).optional(),
        quoted: name.optional(),
        from,
        to,
        ...widePaging,
      }),
    },
    listed(quotingSchema),
  ),
  news: read(
    '/news',
    'What the record got since an instant, of the last year: new and changed articles, statements, changes of position',
    {
      query: z.object({
        since: z.union([z.iso.datetime({ offset: true }), day]).openapi({ type: 'string', format: 'date-time' }),
        limit: paging.limit,
        after: after.optional(),
      }),
    },
    newsSchema,
  ),
}
