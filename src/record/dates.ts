/** "2025-04-02T21:32:00+05:00", "2025-04-02", "2025-04": only these are read, all else counts as undated. */
const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T|$)/

/** What tells the day of an article: the page, which says when it was published; where it says nothing, the capture alone. */
export type DateBasis = 'published' | 'captured'

interface Dated {
  readonly published: string | null
  readonly captured: string
}

export const basisOf = ({ published }: Pick<Dated, 'published'>): DateBasis =>
  published === null ? 'captured' : 'published'

/** The date of an article as it is shown, as precise as the page gives it; `basisOf` says what tells it. */
export const dateOf = (article: Dated): string => (article.published ?? article.captured).slice(0, 10)

/** The day by which views and filters go: that of the publication as the page states it, else of the capture. */
export function dayOf(published: string | null, captured: string): string {
  if (published === null || !iso.test(published)) return captured.slice(0, 10)
  const day = published.slice(0, 10)
  return `${day}-01-01`.slice(0, Math.max(day.length, 10))
}

/** "2025-04" of the publication; null where the page does not tell. */
export const monthOf = (published: string | null): string | null =>
  published !== null && iso.test(published) && published.length >= 7 ? published.slice(0, 7) : null

/**
 * What lists are sorted by: the instant in UTC where the page gives a zone, else the date as it stands, else the instant
 * of the capture. Comparable as strings.
 */
export function timeOf(published: string | null, captured: string): string {
  if (published === null || !iso.test(published)) return captured
  return /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(published) ? instantOf(published) : published
}

/** The instant in UTC; the string itself where it is none. */
export function instantOf(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : new Date(time).toISOString()
}
