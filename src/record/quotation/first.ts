import type { ArticleSummary } from '../types.ts'

/** When an article may have been published, in milliseconds; both ends included. */
interface Between {
  readonly from: number
  readonly to: number
}

const HOUR = 3_600_000
const written = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.*)?$/
const zone = /(?:Z|[+-]\d{2}:?\d{2})$/

type Dated = Pick<ArticleSummary, 'id' | 'published' | 'captured'>

/** False where any other of the articles, which are in order of time, may have been published before the first one. */
export function isFirstKnown(articles: readonly Dated[]): boolean {
  const [first] = articles
  if (first === undefined) return true
  const { to } = publishedBetween(first)
  return articles.every((other) => other.id === first.id || publishedBetween(other).from > to)
}

/**
 * A date is as exact as it is written: a day is anywhere in it, a clock time without a zone anywhere on earth. A page
 * without a date was published at any time before its capture.
 */
function publishedBetween({ published, captured }: Dated): Between {
  const match = published === null ? null : written.exec(published)
  if (match === null || published === null) return { from: Number.NEGATIVE_INFINITY, to: Date.parse(captured) }
  const [, year = '', month, day, clock] = match
  const at = Date.parse(clock === undefined ? `${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z` : withZone(published))
  if (Number.isNaN(at)) return { from: Number.NEGATIVE_INFINITY, to: Date.parse(captured) }
  if (clock !== undefined && zone.test(clock)) return { from: at, to: at }
  // Zones reach from twelve hours behind Greenwich to fourteen hours before it.
  return { from: at - 14 * HOUR, to: at + lengthOf(month, day, clock) + 12 * HOUR }
}

const withZone = (instant: string): string => (zone.test(instant) ? instant : `${instant}Z`)

function lengthOf(month: string | undefined, day: string | undefined, clock: string | undefined): number {
  if (clock !== undefined) return 0
  return (day !== undefined ? 24 : month !== undefined ? 31 * 24 : 366 * 24) * HOUR
}
