import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  longestMendWords,
  longestReason,
  MendError,
  mergePeople,
  mergeStories,
  nameSpeaker,
  type RecordStore,
  rejectEntry,
  renamePerson,
  type Signature,
  setRole,
  sortPositions,
  splitPerson,
  splitStory,
  undoMend,
} from '../../record/index.ts'
import { storyAddress } from '../addresses.ts'
import { Ambiguous, longestOther, personMeant, storyMeant } from '../meant.ts'
import { readerOf, tokenReader } from '../signing.ts'
import type { SiteOptions } from '../types.ts'
import { asProblem, type ProblemStatus, problem, tokenWanted } from './problem.ts'
import { withToken } from './route.ts'
import { exampleOf, idSchema, speakerType } from './schemas.ts'
import { shapePersonSummary } from './shape.ts'

const longestRequest = 64 * 1024

const words = (longest: number) => z.string().trim().min(1).max(longest)
const line = words(longestMendWords)
const signed = {
  reason: words(longestReason).openapi({
    description: 'Why: it stands in the log for ever',
    example: 'another minister',
  }),
}
const day = z.iso.date().nullable().default(null)

/** Who or what is made one with another, as the form on the site takes it. */
const otherOf = (letter: 'p' | 't') =>
  words(longestOther).openapi({
    description:
      'Id, address of the page, or a name; of several that bear it the 409 lists candidates, where nobody does the 404 lists names near it',
    example: exampleOf(letter),
  })

/** What an editor can ask for; `mend` says which. */
const asked = z
  .discriminatedUnion('mend', [
    z.strictObject({ mend: z.literal('reject'), entry: idSchema('s'), ...signed }),
    z.strictObject({
      mend: z.literal('name'),
      statement: idSchema('s'),
      speaker: z
        .union([
          z.strictObject({ person: idSchema('p') }),
          z.strictObject({ name: line, type: speakerType.optional() }),
          z.null(),
        ])
        .openapi({ description: 'A person of the record, someone by name, or null for a source that stays unnamed' }),
      role: line.nullable().optional(),
      org: line.nullable().optional(),
      ...signed,
    }),
    z.strictObject({ mend: z.literal('rename'), person: idSchema('p'), name: line, ...signed }),
    z.strictObject({
      mend: z.literal('role'),
      person: idSchema('p'),
      role: line.nullable(),
      org: line.nullable(),
      from: day,
      to: day,
      ...signed,
    }),
    z.strictObject({ mend: z.literal('merge'), person: idSchema('p'), other: otherOf('p'), ...signed }),
    z.strictObject({
      mend: z.literal('split'),
      person: idSchema('p'),
      parts: z.array(idSchema('a')).min(1).max(1000).openapi({ description: 'Ids of articles or statements' }),
      ...signed,
    }),
    z.strictObject({
      mend: z.literal('sort'),
      issue: idSchema('i'),
      positions: z.array(idSchema('o')).min(1).max(1000),
      belongs: z.boolean(),
      ...signed,
    }),
    z.strictObject({ mend: z.literal('story-merge'), story: idSchema('t'), other: otherOf('t'), ...signed }),
    z.strictObject({
      mend: z.literal('story-split'),
      story: idSchema('t'),
      articles: z.array(idSchema('a')).min(1).max(1000).openapi({ description: 'Those that are a story of their own' }),
      ...signed,
    }),
    z.strictObject({ mend: z.literal('undo'), id: idSchema('m'), ...signed }),
  ])
  .openapi('MendRequest')

type Asked = z.infer<typeof asked>

export const mendRoute = createRoute({
  method: 'post',
  path: '/mends',
  summary: 'Corrects the record, signed with the account of the token (Authorization: Bearer)',
  security: withToken,
  request: { body: { required: true, content: { 'application/json': { schema: asked } } } },
  responses: {
    201: {
      description: 'The mend that was made',
      content: { 'application/json': { schema: z.object({ id: idSchema('m') }) } },
    },
    400: asProblem('What is asked cannot be'),
    401: asProblem('There is no token'),
    403: asProblem('The account only reads'),
    404: asProblem('Not in the record'),
    409: asProblem('It is so already, or several answer to the name'),
    413: asProblem('The request is too long'),
    503: asProblem('The record does not answer just now'),
    507: asProblem('The disk of the record is full'),
  },
})

/**
 * Mends for programs. A token is asked for and no cookie: what a browser brings along by itself signs nothing here, so that
 * no page of another site can.
 */
export function answerMending(api: OpenAPIHono, { record, now }: SiteOptions): void {
  api.use(mendRoute.path, bodyLimit({ maxSize: longestRequest, onError: (c) => problem(c, 413) }))
  api.use(mendRoute.path, (c, next) => (c.req.method === 'POST' ? ifEditor(c, next) : next()))
  api.openapi(mendRoute, async (c) => {
    const want = c.req.valid('json')
    const by = { by: readerOf(c)?.name ?? '', reason: want.reason, at: now().toISOString() }
    try {
      return c.json({ id: await mended(record, want, by) }, 201)
    } catch (error) {
      if (error instanceof Ambiguous) return problem(c, error.near ? 404 : 409, choice(error))
      if (!(error instanceof MendError)) throw error
      return problem(c, statuses[error.code], { detail: error.message })
    }
  })
}

const choice = ({ candidates, more, near }: Ambiguous) => ({
  title: near ? 'Nobody has this name' : 'Several answer to this name',
  detail: near
    ? 'Names near it are listed: give the id of one of them.'
    : more
      ? 'Only the first of them are listed: write the name in full, or give an id.'
      : 'Give the id of one of them.',
  candidates:
    candidates.kind === 'people'
      ? candidates.people.map(shapePersonSummary)
      : candidates.stories.map(({ id, title, articles, outlets }) => ({
          id,
          title,
          articles,
          outlets,
          page: storyAddress(id),
        })),
})

const statuses = { 'not-found': 404, 'no-change': 409, wrong: 400 } as const satisfies Readonly<
  Record<MendError['code'], ProblemStatus>
>

const ifEditor: MiddlewareHandler = async (c, next) => {
  const reader = tokenReader(c)
  if (reader === null) return tokenWanted(c)
  return reader.rights === 'editor' ? next() : problem(c, 403)
}

/** The id of the mend. @throws MendError */
async function mended(record: RecordStore, want: Asked, by: Signature): Promise<string> {
  switch (want.mend) {
    case 'reject':
      return rejectEntry(record, want.entry, by)
    case 'name':
      return nameSpeaker(record, want.statement, namingOf(want), by, officeOf(want))
    case 'rename':
      return renamePerson(record, want.person, want.name, by)
    case 'role':
      return setRole(record, want.person, want, by)
    case 'merge':
      return mergePeople(record, want.person, await personMeant(record, want.other, want.person), by)
    case 'split':
      return splitPerson(record, want.person, want.parts, by)
    case 'sort':
      return sortPositions(record, want.issue, want.positions, want.belongs, by)
    case 'story-merge':
      return mergeStories(record, want.story, await storyMeant(record, want.other, want.story), by)
    case 'story-split':
      return splitStory(record, want.story, want.articles, by)
    case 'undo':
      return undoMend(record, want.id, by)
  }
}

type Named = Extract<Asked, { mend: 'name' }>

function namingOf({ speaker }: Named) {
  if (speaker === null) return { unnamed: true } as const
  if ('person' in speaker) return { personId: speaker.person }
  return { name: speaker.name, ...(speaker.type === undefined ? {} : { type: speaker.type }) }
}

const officeOf = ({ role, org }: Named) => ({
  ...(role === undefined ? {} : { role }),
  ...(org === undefined ? {} : { org }),
})
