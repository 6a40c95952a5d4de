import { addressKey } from '../addresses.ts'
import type { Entry, Sitemap, SitemapIndex } from './types.ts'

/** By the standard (sitemaps.org); what a sitemap lists beyond is left out. */
const MOST_ENTRIES = 50_000

/** A tag, or the text up to the next one: no branch can backtrack, for none may run over a "<". */
const token = /<(\/?)(?:([\w.-]{1,40}):)?([\w.-]{1,60})\b[^<>]*>(?:\s*<!\[CDATA\[)?([^<\]]*)/g
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * A sitemap or an index of sitemaps, read as a flat row of tags: entities of the document's own are never expanded, and
 * what is broken in one entry does not hide the next.
 */
export function readSitemap(
  text: string,
  root: 'urlset' | 'sitemapindex',
  base: string | undefined,
): Sitemap | SitemapIndex {
  const entries: Entry[] = []
  let fields: Partial<Record<'loc' | 'lastmod' | 'publication_date' | 'title', string>> = {}
  let rootPrefix: string | undefined
  const close = (): void => {
    const url = fields.loc === undefined ? undefined : addressKey(fields.loc, base)
    const published = dayOrInstant(fields.publication_date) ?? dayOrInstant(fields.lastmod)
    if (url !== undefined)
      entries.push({ url, title: fields.title ?? null, published, content: null, summary: null, authors: [] })
    fields = {}
  }
  for (const [, end, prefix, name = '', words = ''] of text.matchAll(token)) {
    if (entries.length === MOST_ENTRIES) break
    if (end === '' && name === root) rootPrefix = prefix
    else if (name === 'url' || name === 'sitemap') close()
    // <image:loc> is no page: only what has the root's own prefix counts.
    else if (end === '' && ((prefix === rootPrefix && (name === 'loc' || name === 'lastmod')) || isNews(prefix, name)))
      fields[name as 'loc'] ??= decoded(words.trim())
  }
  close()
  if (root === 'urlset') return { kind: 'sitemap', entries }
  return { kind: 'sitemap-index', sitemaps: entries.map(({ url, published }) => ({ url, changed: published })) }
}

/** Google's news extension: <news:publication_date>, <news:title>. */
const isNews = (prefix: string | undefined, name: string): boolean =>
  prefix === 'news' && (name === 'publication_date' || name === 'title')

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, digits, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = digits === undefined ? Number.parseInt(hex, 16) : Number(digits)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** ISO 8601 in UTC; a day is its beginning, which is enough to sort by. */
function dayOrInstant(date: string | undefined): string | null {
  if (date === undefined || !/^\d{4}-\d\d-\d\d/.test(date)) return null
  const time = Date.parse(date)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
