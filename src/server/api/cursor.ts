import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Place, sliceOf } from '../../record/index.ts'
import { problem } from './problem.ts'

const longest = 1000

/** Where a list goes on. What is in it is ours to change: programs hand it back as it came. */
export const after = z
  .string()
  .max(longest)
  .regex(/^[\w-]+$/)
  .openapi({ description: '`next` of the page before; `offset` is counted from there', example: 'WyIyMDI1LTA1LTAxIl0' })

export const next = z
  .string()
  .nullable()
  .openapi({ description: 'What `after` is asked with for the next page; null on the last one' })

const text = z.string().max(longest)
const count = z.number().int().nonnegative()

/** The sort key of the last item of a page, for each list. */
export const keys = {
  statements: z.tuple([text, text, count, z.boolean()]),
  articles: z.tuple([text, text]),
  /** The last article, and how many changes of position the first page counted, all or not. */
  news: z.tuple([text, text, count, z.boolean()]),
  people: z.tuple([count, count, text, text]),
  mends: z.tuple([text, text]),
  versions: z.tuple([text, text]),
  stories: z.tuple([text, text]),
  /** Of what one person says. */
  said: z.tuple([text, text, count]),
  /** Of a list that is made whole each time: which item was the last, and its place. */
  placed: z.tuple([text, count]),
} as const

/** A cursor as text: what a list is sorted by, so that what comes or goes before it moves nothing. */
export const cursorAt = (key: readonly (string | number | boolean)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key that a cursor stands for; undefined where none is given, null for one that is not of this list. */
export function keyIn<Key>(shape: z.ZodType<Key>, cursor: string | undefined): Key | null | undefined {
  if (cursor === undefined) return undefined
  try {
    return shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data ?? null
  } catch {
    return null
  }
}

/** Refuses a cursor that is not of this list: 400, with `after` named. */
export const noCursor = (c: Context) =>
  problem(c, 400, { errors: [{ parameter: 'after', message: 'It is no `next` of this list' }] })

/** Where a list that is made whole goes on; null for a cursor of another list. */
export function placeIn(cursor: string | undefined): Place | null | undefined {
  const key = keyIn(keys.placed, cursor)
  return key && { id: key[0], place: key[1] }
}

/** The cursor behind a place. */
export const nextPlace = (next: Place | null): string | null => next && cursorAt([next.id, next.place])

/** A page of a list that was made whole: null for a cursor of another list. */
export function slicedPage<Item>(
  all: readonly Item[],
  { limit, offset, after }: AskedPage,
  idOf: (item: Item) => string,
): { readonly total: number; readonly items: readonly Item[]; readonly next: string | null } | null {
  const place = placeIn(after)
  if (place === null) return null
  const { items, next } = sliceOf(all, { limit, offset, after: place }, idOf)
  return { total: all.length, items, next: nextPlace(next) }
}

/** What every list is asked with. */
export interface AskedPage {
  readonly limit: number
  readonly offset: number
  readonly after?: string | undefined
}

/** A page out of one item more than it shows: with the cursor to the next one, where there is one. */
export function pageOf<Item>(
  found: readonly Item[],
  limit: number,
  keyOf: (item: Item) => readonly (string | number | boolean)[],
): { readonly items: readonly Item[]; readonly next: string | null } {
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : cursorAt(keyOf(last)) }
}
