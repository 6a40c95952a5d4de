import { createRoute, type RouteConfig, z } from '@hono/zod-openapi'
import { longestText } from '../parameters.ts'
import { after, next } from './cursor.ts'
import { problemSchema } from './problem.ts'
import { idSchema } from './schemas.ts'

export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
}
/** Of a list that goes on from cursor to cursor as well. */
export const cursorPaging = { ...paging, after: after.optional() }
export const words = z
  .string()
  .trim()
  .min(1)
  .max(longestText)
  .openapi({ description: 'All must occur, in any form', example: 'саммит' })
export const name = z.string().trim().min(1).max(longestText).openapi({ description: 'A name in any form or order' })

export const withId = (letter: string) => z.object({ id: idSchema(letter) })

/** A GET route that answers JSON or a problem. */
export function read<
  Path extends string,
  Request extends NonNullable<RouteConfig['request']>,
  Schema extends z.ZodType,
>(path: Path, summary: string, request: Request, schema: Schema) {
  const asProblem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: problemSchema } },
  })
  return createRoute({
    method: 'get',
    path,
    summary,
    request,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      400: asProblem('A parameter does not hold'),
      404: asProblem('Not in the record'),
    },
  })
}

/** A page of a list, with the cursor to the next one. */
export const listed = <Schema extends z.ZodType>(items: Schema) => z.object({ items: z.array(items), next })
export const countedAndListed = <Schema extends z.ZodType>(items: Schema) =>
  z.object({ total: z.number().int(), items: z.array(items), next })
export const list = <Schema extends z.ZodType>(items: Schema) => z.object({ items: z.array(items) })
export const counted = <Schema extends z.ZodType>(items: Schema) =>
  z.object({ total: z.number().int(), items: z.array(items) })
