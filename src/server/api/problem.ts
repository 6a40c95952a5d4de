import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { personSummarySchema } from './schemas.ts'

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 414 | 421 | 429 | 500 | 503 | 507

const titles: { readonly [Status in ProblemStatus]: string } = {
  400: 'A parameter does not hold',
  401: 'This needs an account',
  403: 'The account may not do this',
  404: 'Not in the record',
  405: 'This address takes no such request',
  409: 'It is so already',
  413: 'The request is too long',
  414: 'The address is too long',
  421: 'The site does not answer under this name',
  429: 'It was tried too often: wait a quarter of an hour',
  500: 'A fault of the server',
  503: 'The record does not answer just now; nothing was changed',
  507: 'The disk of the record has no room left: nothing was changed',
}

const storyCandidateSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    articles: z.number().int(),
    outlets: z.number().int(),
    page: z.string().openapi({ description: 'Path of its page on the site' }),
  })
  .openapi('StoryCandidate')

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(z.object({ parameter: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'For 400: each parameter that does not hold, and why' }),
    candidates: z
      .array(z.union([personSummarySchema, storyCandidateSchema]))
      .optional()
      .openapi({
        description: 'For 409: those that a name or words can mean, the first of them; ask again with an id',
      }),
  })
  .openapi('Problem')

/** As a route says that it answers so. */
export const asProblem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

type Details = Partial<Pick<z.infer<typeof problemSchema>, 'title' | 'detail' | 'errors' | 'candidates'>>

type Problem = z.infer<typeof problemSchema>

/** The answer in place of what was asked for. */
export function problem<Status extends ProblemStatus>(c: Context, status: Status, details: Details = {}) {
  const instance = c.req.path.slice(0, 200)
  const body: Problem = { type: 'about:blank', title: titles[status], status, ...details, instance }
  return c.json(body, status, { 'Content-Type': 'application/problem+json' })
}

/** Refuses whoever brings no token. */
export function tokenWanted(c: Context) {
  c.header('WWW-Authenticate', 'Bearer realm="Onrecord"')
  return problem(c, 401, { detail: 'A token is wanted: onrecord user token NAME makes one.' })
}

/** The parameters that a check refused. */
export function refused(c: Context, error: z.core.$ZodError) {
  const errors = error.issues.flatMap(faultsIn)
  return problem(c, 400, { errors })
}

/** What is not known is told by its name: passed over, "speeker=…" would be answered with what everybody says. */
function faultsIn(issue: z.core.$ZodIssue): { parameter: string; message: string }[] {
  const place = (...path: readonly PropertyKey[]): string => [...issue.path, ...path].map(String).join('.')
  if (issue.code !== 'unrecognized_keys') return [{ parameter: place(), message: inWords(issue) }]
  return issue.keys.map((key) => ({ parameter: place(key), message: 'There is no such parameter here' }))
}

/** What is missing and what is no number are told as such: who asks has sent letters, no types. */
function inWords({ code, message }: z.core.$ZodIssue): string {
  if (code !== 'invalid_type') return message
  if (message.endsWith('received undefined')) return 'It is needed'
  return message.endsWith('received NaN') ? 'It takes a number' : message
}

interface Subject {
  readonly words?: string | undefined
  readonly issue?: string | undefined
  readonly holder?: string | undefined
}

/** Whether positions are asked about something; without it the answer would be that nobody stands anywhere. */
export const hasSubject = ({ words, issue, holder }: Subject): boolean => (words ?? issue ?? holder) !== undefined
export const subjectWanted = 'words, an issue or a holder are needed'
