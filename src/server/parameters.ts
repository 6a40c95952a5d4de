import { z } from '@hono/zod-openapi'
import { statementKinds } from '../extractor/kinds.ts'
import { venueKinds } from '../extractor/occasions.ts'
import { stances } from '../extractor/stances.ts'
import type { MendFilter, PositionQuery, SearchQuery } from '../record/index.ts'
import { present } from '../record/present.ts'
import { lastPage } from './pages/parts.ts'

/** The longest free text in a parameter, in UTF-16 units. */
export const longestText = 200

const text = z.string().trim().min(1).max(longestText)

/** A day that the calendar has: 2025-02-30 has the form and is none. */
const dayText = z.iso.date()

/** An id as the record makes them: a letter and 24 hexadecimal digits. */
export const idText = z.string().regex(/^[a-z][0-9a-f]{24}$/)

/** The filters of a search, on the site and in the API. */
export const searchFilters = {
  speaker: text.optional(),
  org: text.optional(),
  outlet: text.optional(),
  kind: z.enum(statementKinds).optional(),
  venue: z.enum(venueKinds).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  from: dayText.optional(),
  to: dayText.optional(),
}

export const sorts = ['best', 'newest', 'oldest'] as const

export const searchParameters = z.object({ q: text.optional(), ...searchFilters, sort: z.enum(sorts).optional() })
export type SearchParameters = z.infer<typeof searchParameters>

/** The filters of a list of positions; an issue stands in place of words. */
export const positionFilters = z.object({
  q: text.optional(),
  issue: idText.optional(),
  holder: text.optional(),
  stance: z.enum(stances).optional(),
  from: dayText.optional(),
  to: dayText.optional(),
})

/** Refuses days the wrong way round: nothing lies between them. */
const inOrder = <Filters extends z.ZodObject<Days>>(filters: Filters): Filters =>
  filters.refine((asked) => !isReversed(asked as DaysAsked), {
    path: ['to'],
    message: 'It lies before `from`: nothing can be found between them',
    params: { kind: reversed },
  })

type Days = Pick<typeof searchFilters, 'from' | 'to'>
interface DaysAsked {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Days the wrong way round, between which nothing lies. */
export const isReversed = ({ from, to }: DaysAsked): boolean => from !== undefined && to !== undefined && from > to

/** The kind of that fault, among those of a query. */
const reversed = 'reversed'
export const tellsReversed = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'custom' && issue.params?.kind === reversed

/** What programs ask by: a parameter that is not known is refused, and so are days the wrong way round. */
export const strictInOrder = <Shape extends z.ZodRawShape & Days>(shape: Shape) => inOrder(z.strictObject(shape))

/**
 * The filters of lists that are taken away: a file or a feed has no page to say that a filter is not known, or that the days
 * are the wrong way round.
 */
export const takenStatements = strictInOrder(searchParameters.shape)
export const takenPositions = strictInOrder(positionFilters.shape)
export const takenChanges = z.strictObject(positionFilters.pick({ q: true, issue: true, holder: true }).shape)
export const takenWhole = z.strictObject({})

/** The site's own paging: whole pages, counted from 1. */
export const pageParameter = z.object({ page: z.coerce.number().int().min(1).max(lastPage).default(1) })

/** What the search page is asked for. */
export const searchPageParameters = searchParameters.extend(pageParameter.shape)

export const nameParameters = pageParameter.extend({ name: text.optional() })

/** What a board of positions is asked for. */
export const issueParameters = pageParameter.extend({ q: text.optional(), holder: text.optional() })

/** What a page of news is asked for: an instant, or a day. */
export const newsParameters = z.object({ since: z.union([z.iso.datetime({ offset: true }), dayText]).optional() })

/** A switch in an address. */
export const yesOrNo = z.enum(['true', 'false'])

/** The filters of the log of corrections. */
export const mendFilters = z.object({ about: idText.optional(), unanchored: yesOrNo.optional() })
export type MendFilters = z.infer<typeof mendFilters>
export const takenMends = z.strictObject(mendFilters.shape)
export const mendParameters = mendFilters.extend(pageParameter.shape)

/** What a list that is taken away is asked for: all that is given but the language of the site. */
export function taken(query: URLSearchParams): Record<string, string> {
  const { lang: _, ...filters } = given(query)
  return filters
}

/** What a form leaves empty is not asked. A parameter that is given twice counts once, the last. */
export function given(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].filter(([, value]) => value.trim() !== ''))
}

/** As the record asks for it. */
export const searchQuery = (asked: SearchParameters, limit: number, offset: number): SearchQuery => ({
  ...searchFilter(asked),
  limit,
  offset,
})

/** All that a search finds, not a page of it. */
export const searchFilter = ({ q = '', ...filters }: SearchParameters): SearchQuery => ({
  words: q,
  ...present(filters),
})

/** The same the other way round: as the address of the search page has it. */
export function parametersOf({ words, ...filters }: SearchQuery): SearchParameters {
  const { data = {} } = searchParameters.safeParse({ ...filters, ...(words === '' ? {} : { q: words }) })
  return data
}

/** What positions are asked for; `q` are its words. */
export const positionFilter = ({ q, ...filters }: z.infer<typeof positionFilters>): Omit<PositionQuery, 'limit'> =>
  present({ ...filters, words: q })

export const mendFilter = ({ about, unanchored }: MendFilters): MendFilter => ({
  about,
  unanchored: unanchored === 'true',
})
