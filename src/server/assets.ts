import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/** A file of the site itself, the same for everyone. */
export interface Asset {
  readonly path: string
  /** Names the content, so that it may be cached for good. */
  readonly address: string
  /** Weak: compressed it is the same. */
  readonly tag: string
  readonly type: string
  readonly text: string
  /** Compressed, once somebody asks for it so. */
  readonly packed: () => Uint8Array
}

export function asset(path: string, type: string, text: string): Asset {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16)
  let packed: Uint8Array | undefined
  return {
    path,
    address: `${path}?v=${digest}`,
    tag: `W/"${digest}"`,
    type,
    text,
    packed: () => {
      packed ??= gzipSync(text, { level: 9 })
      return packed
    },
  }
}

/** The page names it by its content: under that name it never changes. */
export function answerAsset(c: Context, { tag, type, text, packed }: Asset): Response {
  c.header('ETag', tag)
  c.header('Vary', 'Accept-Encoding')
  c.header('Cache-Control', c.req.query('v') === undefined ? 'no-cache' : 'public, max-age=31536000, immutable')
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  c.header('Content-Type', type)
  if (!/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(c.req.header('accept-encoding') ?? '')) return c.body(text)
  c.header('Content-Encoding', 'gzip')
  return c.body(Uint8Array.from(packed()))
}
