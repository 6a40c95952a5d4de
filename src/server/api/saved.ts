import { createRoute, z } from '@hono/zod-openapi'
import {
  type Alert,
  freshCounted,
  longestSearchName,
  longestUrl,
  mostSaved,
  type SavedSearchNews,
} from '../../record/index.ts'
import { address } from '../addresses.ts'
import { faultKind } from '../alerts/fault.ts'
import { parametersOf, searchFilters } from '../parameters.ts'
import { asProblem } from './problem.ts'
import { listed, withToken, words } from './route.ts'
import { idSchema } from './schemas.ts'

const instant = z.string().openapi({ description: 'Instant, ISO 8601' })

export const alertSchema = z
  .object({
    id: z.string(),
    url: z.string().openapi({ description: 'Where it is told: a POST of JSON, with the header Onrecord-Signature' }),
    made: instant,
    paused: z.boolean(),
    delivered: instant.nullable().openapi({ description: 'When something was taken last' }),
    tries: z.number().int().openapi({ description: 'How often in a row it was not taken' }),
    fault: z.string().nullable().openapi({ description: 'Why not, the last time' }),
    due: instant.openapi({ description: 'Where it was not taken: when it is tried again' }),
  })
  .openapi('Alert', { description: 'A saved search that tells a program elsewhere of what is new in it' })

const asked = { q: words.optional(), ...searchFilters }

export const savedSearchSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.object(asked),
    made: instant,
    seen: instant.openapi({ description: 'When its owner looked at it last' }),
    fresh: z
      .number()
      .int()
      .openapi({ description: `Statements that came since, counted up to ${freshCounted}` }),
    feed: z.string().openapi({ description: 'Path of its feed' }),
    alert: alertSchema.nullable(),
  })
  .openapi('SavedSearch')

export const savedSearchRequest = z
  .strictObject({ name: z.string().trim().min(1).max(longestSearchName), ...asked })
  .openapi('SavedSearchRequest')

const url = z.string().max(longestUrl).openapi({ example: 'https://desk.example/hook' })

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

const refusals = {
  400: asProblem('What is asked cannot be'),
  401: asProblem('There is no token'),
  404: asProblem('The account has no such search, or it tells nobody'),
  413: asProblem('The request is too long'),
}
const gone = { description: 'It is gone' }
const params = z.object({ id: idSchema('q') })

/** The searches that the account of a token keeps (Authorization: Bearer), and what each tells a program. */
export const savedRoutes = {
  all: createRoute({
    method: 'get',
    path: '/saved-searches',
    summary: 'The saved searches of the account of the token, the last saved first',
    security: withToken,
    responses: { 200: json('The saved searches', listed(savedSearchSchema)), 401: refusals[401] },
  }),
  save: createRoute({
    method: 'post',
    path: '/saved-searches',
    summary: 'Saves a search',
    security: withToken,
    request: body(savedSearchRequest),
    responses: {
      201: json('It is saved', z.object({ id: idSchema('q') })),
      ...refusals,
      409: asProblem(`There are ${mostSaved} already`),
    },
  }),
  see: createRoute({
    method: 'post',
    path: '/saved-searches/{id}/seen',
    summary: 'Notes that what is new was looked at',
    security: withToken,
    request: { params },
    responses: { 204: { description: 'It is noted' }, ...refusals },
  }),
  forget: createRoute({
    method: 'delete',
    path: '/saved-searches/{id}',
    summary: 'Takes a saved search away, with what it tells',
    security: withToken,
    request: { params },
    responses: { 204: gone, ...refusals },
  }),
  tell: createRoute({
    method: 'put',
    path: '/saved-searches/{id}/alert',
    summary: 'Lets a saved search tell a program what is new; the secret that signs its messages is shown this once',
    security: withToken,
    request: { params, ...body(z.object({ url })) },
    responses: {
      201: json('It is told from now on', z.object({ alert: alertSchema, secret: z.string() })),
      ...refusals,
      409: asProblem('It tells an address already'),
    },
  }),
  pause: createRoute({
    method: 'patch',
    path: '/saved-searches/{id}/alert',
    summary: 'Pauses telling, or goes on with all that came meanwhile',
    security: withToken,
    request: { params, ...body(z.object({ paused: z.boolean() })) },
    responses: { 204: { description: 'It is so' }, ...refusals },
  }),
  test: createRoute({
    method: 'post',
    path: '/saved-searches/{id}/alert/test',
    summary: 'Sends a message that tells nothing, to see whether it is taken',
    security: withToken,
    request: { params },
    responses: {
      200: json('What became of it', z.object({ taken: z.boolean(), fault: z.string().nullable() })),
      ...refusals,
      429: asProblem('It was tried too often'),
      503: asProblem('This server sends nothing'),
    },
  }),
  stop: createRoute({
    method: 'delete',
    path: '/saved-searches/{id}/alert',
    summary: 'Tells a program no more',
    security: withToken,
    request: { params },
    responses: { 204: gone, ...refusals },
  }),
}

/** Why a message was not taken. */
export function shapeFault(fault: string): string {
  const found = faultKind(fault)
  if (found.kind === 'status') return fault
  return found.kind === 'refused' ? 'no public address of the web' : 'no answer'
}

export function shapeAlert({
  id,
  url,
  made,
  paused,
  delivered,
  tries,
  fault,
  due,
}: Alert): z.infer<typeof alertSchema> {
  return { id, url, made, paused, delivered, tries, fault: fault && shapeFault(fault), due }
}

export function shapeSavedSearch(
  { id, name, query, made, seen, fresh }: SavedSearchNews,
  alert: Alert | undefined,
): z.infer<typeof savedSearchSchema> {
  const parameters = parametersOf(query)
  const feed = address('/feeds/statements.atom', parameters)
  const { sort: _, ...shown } = parameters
  return { id, name, query: shown, made, seen, fresh, feed, alert: alert ? shapeAlert(alert) : null }
}
