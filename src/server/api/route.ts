import { createRoute, z } from '@hono/zod-openapi'
import { longestText } from '../parameters.ts'
import { after, next } from './cursor.ts'
import { asProblem } from './problem.ts'
import { idSchema } from './schemas.ts'

export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
}
/** Of a list that goes on from cursor to cursor as well. */
export const cursorPaging = { ...paging, after: after.optional() }
/** Of a list whose items are short, or that few ask for a page of. */
export const widePaging = { ...cursorPaging, limit: z.coerce.number().int().min(1).max(500).default(100) }
export const words = z
  .string()
  .trim()
  .min(1)
  .max(longestText)
  .openapi({ description: 'All must occur, in any form', example: 'саммит' })
export const name = z.string().trim().min(1).max(longestText).openapi({ description: 'A name in any form or order' })

export const withId = (letter: string) => z.object({ id: idSchema(letter) })

/** What a route says that asks for a token. */
export const withToken = [{ token: [] }]

interface Taken {
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
}

/** A GET route that answers JSON or a problem. A parameter that it does not know is refused. */
export function read<Path extends string, Request extends Taken, Schema extends z.ZodType>(
  path: Path,
  summary: string,
  request: Request,
  schema: Schema,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { ...request, query: (request.query ?? z.object({})).strict() } as Request,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      400: asProblem('A parameter does not hold'),
      404: asProblem('Not in the record'),
    },
  })
}

export const total = z.number().int().openapi({ description: 'How many there are on all pages' })

/** A page of a list, with how many items it has in all and the cursor to the next page. */
export const listed = <Schema extends z.ZodType>(items: Schema) => z.object({ total, items: z.array(items), next })
