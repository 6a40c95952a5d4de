/** Bytes of a feed or a sitemap to its entries. */
import { decode } from '../../reader/decode.ts'
import { InputError } from '../types.ts'
import { readFeed } from './feed.ts'
import { readSitemap } from './sitemap.ts'
import type { Listing } from './types.ts'

/** Sitemaps may have 50 MB by their standard (sitemaps.org); feeds of that size do not exist. */
export const LONGEST_SITEMAP_BYTES = 52_428_800
const LONGEST_FEED_BYTES = 10_000_000

/**
 * What a feed (RSS, Atom, RDF, JSON Feed), a sitemap or an index of sitemaps lists.
 * @param base address it was fetched from, for relative links
 * @throws InputError 'unsupported' where it is none of these, 'too-large'
 */
export function readListing(bytes: Uint8Array, contentType: string | null, base: string | undefined): Listing {
  const { text } = decode(bytes, contentType)
  const root = rootOf(text)
  if (root === 'urlset' || root === 'sitemapindex') {
    if (bytes.length > LONGEST_SITEMAP_BYTES) throw new InputError('too-large', 'a sitemap may have 50 MB')
    return readSitemap(text, root, base)
  }
  if (bytes.length > LONGEST_FEED_BYTES) throw new InputError('too-large', 'a feed may have 10 MB')
  return readFeed(text, base)
}

/** Name of the first element, without its prefix. */
const rootOf = (text: string): string | undefined =>
  /<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})/i.exec(text.slice(0, 20_000))?.[1]?.toLowerCase()
