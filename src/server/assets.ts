import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** A file of the site itself, the same for everyone. */
export interface Asset {
  readonly path: string
  /** Names the content, so that it may be cached for good. */
  readonly address: string
  readonly tag: string
  readonly type: string
  readonly text: string
}

export function asset(path: string, type: string, text: string): Asset {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { path, address: `${path}?v=${digest}`, tag: `"${digest}"`, type, text }
}

/** The page names it by its content: under that name it never changes. */
export function answerAsset(c: Context, { tag, type, text }: Asset): Response {
  c.header('ETag', tag)
  c.header('Cache-Control', c.req.query('v') === undefined ? 'no-cache' : 'public, max-age=31536000, immutable')
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  c.header('Content-Type', type)
  return c.body(text)
}
