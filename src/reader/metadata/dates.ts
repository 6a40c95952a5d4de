import { readPageDate } from '../../language/dates/page.ts'
import type { Found } from '../types.ts'
import { articleFound, type Head, metaFound } from './meta.ts'

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'article:published',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'date.created',
  'article.published',
  'last-published',
  'originalpublicationdate',
  'displaydate',
  'created',
  'iso-8601-publish-date',
]
/** Of these some say when the page was published, others when it was changed: what the page shows goes first. */
const someDateNames = ['dc.date', 'dcterms.date', 'date']
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'lastmod',
  'article:modified',
  'dc.date.modified',
  'revised',
]

/** Publication dates, the chosen one first. None later than the capture: such a one is an error or another page's. */
export function findPublished(head: Head, visible: readonly Found[], captured: string): Found[] {
  const found = [
    ...articleFound(head, 'datePublished'),
    ...metaFound(head, publishedNames),
    ...head.marked
      .filter(({ property }) => property === 'datepublished')
      .map(({ value }) => ({ value, where: 'itemprop datePublished' })),
    ...visible,
    ...metaFound(head, someDateNames),
    ...only(head.dated),
  ]
  return readable(found, captured)
}

/** Where the attributes give several dates, they are those of teasers. */
const only = (dated: readonly Found[]): readonly Found[] =>
  new Set(dated.map(({ value }) => value)).size === 1 ? dated.slice(0, 1) : []

export function findModified(head: Head, captured: string): Found[] {
  const found = [
    ...articleFound(head, 'dateModified'),
    ...metaFound(head, modifiedNames),
    ...head.marked
      .filter(({ property }) => property === 'datemodified')
      .map(({ value }) => ({ value, where: 'itemprop dateModified' })),
  ]
  return readable(found, captured)
}

/** "/2025/04/04/": the day that many addresses hold, the last thing to believe. */
export function dateInAddress(url: string | null): Found[] {
  const match = /\/((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=[/._-]|$)/.exec(url ?? '')
  return match ? [{ value: `${match[1]}-${match[2]}-${match[3]}`, where: 'address' }] : []
}

/** Dates of a list that can be read, as ISO 8601; a day's grace for clocks and zones. */
function readable(found: readonly Found[], captured: string): Found[] {
  const latest = Date.parse(captured) + 86_400_000
  return found.flatMap(({ value, where }) => {
    const iso = isoOf(value)
    if (iso === undefined || instantOf(iso) > latest) return []
    return [{ value: iso, where }]
  })
}

/** Milliseconds since 1970; a time without a zone is taken in UTC, not in the zone of the machine that reads. */
function instantOf(iso: string): number {
  return Date.parse(/T.*(?:Z|[+-]\d{2}:\d{2})$|^[^T]*$/.test(iso) ? iso : `${iso}Z`)
}

/** ISO 8601 of a machine date as pages write them, with its own zone and precision; undefined where it is none. */
export function isoOf(raw: string): string | undefined {
  const value = raw.trim()
  const match =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?/i.exec(
      value,
    )
  const iso = match && isoFrom(match)
  if (iso) return iso
  if (/^\d{10}$|^\d{13}$/.test(value))
    return new Date(Number(value) * (value.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z')
  // RFC 822 and its like ("Mon, 06 Jan 2025 10:00:00 GMT"): only with a zone is the moment certain.
  if (/^[a-z]{3,9},? .*\d{4} \d{1,2}:\d{2}.*(?:GMT|UTC|[+-]\d{4})/i.test(value) && !Number.isNaN(Date.parse(value)))
    return new Date(value).toISOString().replace('.000Z', 'Z')
  return readPageDate(value)?.iso
}

function isoFrom(match: RegExpExecArray): string | undefined {
  const [, year = '', month = '', day = '', hour, minute, second, zone] = match
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31 || Number(year) < 1900)
    return undefined
  const date = `${year}-${month}-${day}`
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z'
  const digits = zone.replace(/\D/g, '').padEnd(4, '0')
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`
}
