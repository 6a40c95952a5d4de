/** A feed saved as a file: what it carries of its articles' texts, as one page each. */
import { createHash } from 'node:crypto'
import type { Capture } from '../../reader/types.ts'
import { InputError } from '../types.ts'
import { escaped } from './feed.ts'
import { readListing } from './listing.ts'
import type { Entry, Feed } from './types.ts'

/** A summary of this length tells something that can be quoted; a shorter one only leads to the page. */
const LONG_SUMMARY = 300

/** The pages of a feed, and how many entries had no text in it. */
export interface FeedPages {
  readonly pages: readonly Capture[]
  readonly without: number
}

/**
 * The entries of a saved feed that carry their text. Their bytes are a page made of what the feed says of the entry and
 * nothing else; its address is the entry's own.
 * @throws InputError 'unsupported' where the file is no feed
 */
export function feedPages(bytes: Uint8Array, file: string, at: string): FeedPages {
  const listing = readListing(bytes, null, undefined)
  if (listing.kind !== 'feed')
    throw new InputError(
      'unsupported',
      'it is a sitemap: it lists addresses and holds no pages (onrecord collect follows them)',
    )
  const pages = listing.entries.flatMap((entry) => pageOf(entry, listing, file, at))
  return { pages, without: listing.entries.length - pages.length }
}

function pageOf(entry: Entry, { language, title }: Feed, file: string, at: string): Capture[] {
  const long = entry.summary !== null && entry.summary.length >= LONG_SUMMARY ? entry.summary : null
  const body = entry.content ?? long
  if (body === null || body.trim() === '') return []
  const meta = (property: string, value: string | null): string =>
    value === null ? '' : `<meta property="${property}" content="${escaped(value)}">\n`
  const html = `<!DOCTYPE html>
<html${language === null ? '' : ` lang="${escaped(language)}"`}>
<head><meta charset="utf-8">
<title>${escaped(entry.title ?? '')}</title>
<link rel="canonical" href="${escaped(entry.url)}">
${meta('og:title', entry.title)}${meta('og:site_name', title)}${meta('article:published_time', entry.published)}${entry.authors
  .map((name) => `<meta name="author" content="${escaped(name)}">\n`)
  .join('')}</head>
<body><article>
<h1>${escaped(entry.title ?? '')}</h1>
${body}
</article></body>
</html>
`
  const page = new TextEncoder().encode(html)
  const sha256 = createHash('sha256').update(page).digest('hex')
  return [{ url: entry.url, file, at, bytes: page, sha256, contentType: 'text/html; charset=utf-8' }]
}
