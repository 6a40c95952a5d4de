import { z } from '@hono/zod-openapi'
import { stances } from '../extractor/stances.ts'
import type { PositionQuery, SearchQuery } from '../record/index.ts'
import { lastPage } from './pages/parts.ts'

/** The longest free text in a parameter, in UTF-16 units. */
export const longestText = 200

const text = z.string().trim().min(1).max(longestText)

/** A day that the calendar has: 2025-02-30 has the form and is none. */
const dayText = z.iso.date()

export const kinds = ['direct', 'indirect', 'mixed', 'unquoted'] as const

/** An id as the record makes them: a letter and 24 hexadecimal digits. */
export const idText = z.string().regex(/^[a-z][0-9a-f]{24}$/)

/** The filters of a search, on the site and in the API. */
export const searchFilters = {
  speaker: text.optional(),
  org: text.optional(),
  outlet: text.optional(),
  kind: z.enum(kinds).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  from: dayText.optional(),
  to: dayText.optional(),
}

export const searchParameters = z.object({ q: text.optional(), ...searchFilters })
export type SearchParameters = z.infer<typeof searchParameters>

/** The filters of a list of positions. */
export const positionFilters = z.object({
  holder: text.optional(),
  stance: z.enum(stances).optional(),
  from: dayText.optional(),
  to: dayText.optional(),
})

/** The site's own paging: whole pages, counted from 1. */
export const pageParameter = z.object({ page: z.coerce.number().int().min(1).max(lastPage).default(1) })

export const nameParameters = pageParameter.extend({ name: text.optional() })

/** A switch in an address. */
export const yesOrNo = z.enum(['true', 'false'])

export const mendParameters = pageParameter.extend({ about: idText.optional(), unanchored: yesOrNo.optional() })

/** What a form leaves empty is not asked. A parameter that is given twice counts once, the last. */
export function given(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].filter(([, value]) => value.trim() !== ''))
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** Without the parameters that were not given: a query of the record has no empty fields. */
export const present = <T extends object>(asked: T): Present<T> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Present<T>

/** As the record asks for it. */
export const searchQuery = (asked: SearchParameters, limit: number, offset: number): SearchQuery => ({
  ...searchFilter(asked),
  limit,
  offset,
})

/** All that a search finds, not a page of it. */
export function searchFilter({
  q = '',
  speaker,
  org,
  outlet,
  kind,
  language,
  from,
  to,
}: SearchParameters): SearchQuery {
  return {
    words: q,
    ...(speaker === undefined ? {} : { speaker }),
    ...(org === undefined ? {} : { org }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(kind === undefined ? {} : { kind }),
    ...(language === undefined ? {} : { language }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

export function positionFilter({
  holder,
  stance,
  from,
  to,
}: z.infer<typeof positionFilters>): Omit<PositionQuery, 'words' | 'limit'> {
  return {
    ...(holder === undefined ? {} : { holder }),
    ...(stance === undefined ? {} : { stance }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}
