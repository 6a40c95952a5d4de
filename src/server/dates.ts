import { memoOf } from '../language/memo.ts'
import { basisOf, type DateBasis, dateOf } from '../record/index.ts'
import type { Messages } from './messages/index.ts'

/** Year, month, day and time as they are written at the start of an ISO 8601 date; what is missing is undefined. */
const written = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2}))?/

interface WrittenDate {
  readonly at: Date
  readonly precision: 'year' | 'month' | 'day' | 'minute'
}

/** The clock time that the page itself shows: its zone is not converted, so that a day stays the day it was printed. */
function parse(iso: string): WrittenDate | undefined {
  const match = written.exec(iso)
  if (match === null) return undefined
  const [, year = '', month, day, hour, minute] = match
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:00Z`)
  if (Number.isNaN(at.getTime())) return undefined
  if (month === undefined) return { at, precision: 'year' }
  if (day === undefined) return { at, precision: 'month' }
  return { at, precision: hour === undefined ? 'day' : 'minute' }
}

const shapes: { readonly [Precision in WrittenDate['precision']]: Intl.DateTimeFormatOptions } = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { dateStyle: 'long' },
  minute: { dateStyle: 'long', timeStyle: 'short' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format is dear to make (30 microseconds and more), and a page asks for one a line. */
function format(messages: Messages, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = messages.locale + JSON.stringify(options)
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(messages.locale, { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

/** A date in words, as precise as it is written; what is no date stands as it is. */
export function moment(messages: Messages, iso: string): string {
  const date = parse(iso)
  return date === undefined ? iso : format(messages, shapes[date.precision]).format(date.at)
}

/** The day, without the time. A page has one a line, mostly the same few: they are remembered. */
export const day = memoOf((messages: Messages, iso: string): string => {
  const date = parse(iso)
  if (date === undefined) return iso
  return format(messages, date.precision === 'minute' ? shapes.day : shapes[date.precision]).format(date.at)
})

/** Day and time of an instant, where the year is plain: "30 ноября, 14:05". */
export function momentOf(messages: Messages, iso: string): string {
  const date = parse(iso)
  if (date === undefined) return iso
  return format(messages, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(date.at)
}

/** From one day to another, as the language writes it: "14–15 января 2026 г."; one day where they are the same. */
export const dayRange = (messages: Messages, from: string, to: string): string => range(messages, `${from}/${to}`)

/** A day, and what tells it; a day that the page does not tell says so. */
export interface DatedDay {
  readonly day: string
  readonly basis: DateBasis
}

export const datedDay = (article: Parameters<typeof dateOf>[0]): DatedDay => ({
  day: dateOf(article),
  basis: basisOf(article),
})

/** Milliseconds, to set articles in order: of an undated one the day of its capture, as by the minute its turn would seem known. */
export const instantOfArticle = (article: Parameters<typeof dateOf>[0]): number =>
  Date.parse(article.published ?? dateOf(article))

/** From one day to another; where captures tell them, it says so. */
export function dayRangeOf(messages: Messages, from: DatedDay, to: DatedDay): string {
  const { capturedOn, byCapture } = messages.article
  if (from.basis === to.basis) {
    const words = dayRange(messages, from.day, to.day)
    return from.basis === 'captured' ? capturedOn(words) : words
  }
  const [first, last] = [from, to].map(({ day: on, basis }) =>
    basis === 'captured' ? byCapture(day(messages, on)) : day(messages, on),
  )
  return `${first} – ${last}`
}

/** The moment of an article: of its publication, else of its capture, and then it says so. */
export const momentOfArticle = (messages: Messages, { published, captured }: Parameters<typeof dateOf>[0]): string =>
  published === null
    ? messages.article.capturedOn(moment(messages, captured.slice(0, 10)))
    : moment(messages, published)

const range = memoOf((messages: Messages, days: string): string => {
  const [from = '', to = ''] = days.split('/')
  const [first, last] = [parse(from), parse(to)]
  if (first === undefined || last === undefined || last.at < first.at)
    return `${day(messages, from)} – ${day(messages, to)}`
  const precise = [first, last].every(({ precision }) => precision === 'day' || precision === 'minute')
  if (!precise) return `${day(messages, from)} – ${day(messages, to)}`
  return format(messages, shapes.day).formatRange(first.at, last.at)
})

/** A date as a text tells it (EDTF) in words: a day, a month, a season, from one day to another, a day of an unknown year. */
export function toldDate(messages: Messages, edtf: string): string {
  const [from = '', to] = edtf.replaceAll('~', '').split('/')
  if (to !== undefined) return dayRange(messages, from, to)
  const [, year, season] = /^(\d{4}|XXXX)-2([1-4])$/.exec(from) ?? []
  if (season !== undefined) return seasonIn(messages, year ?? '', Number(season))
  if (!from.startsWith('XXXX-')) return moment(messages, from)
  // A leap year, so that 29 February is one of its days.
  const date = parse(from.replace('XXXX', '2000'))
  if (date === undefined) return edtf
  const shape: Intl.DateTimeFormatOptions =
    date.precision === 'month' ? { month: 'long' } : { month: 'long', day: 'numeric' }
  return `${format(messages, shape).format(date.at)} (${messages.statement.someYear})`
}

/** "осень 2025"; "autumn (year not told)" */
function seasonIn({ statement: { seasons, someYear } }: Messages, year: string, season: number): string {
  const name = seasons[season - 1] ?? ''
  return year === 'XXXX' ? `${name} (${someYear})` : `${name} ${year}`
}

/** An instant of our own clock: to the minute, in UTC, and says so. */
export function instant(messages: Messages, iso: string): string {
  return `${moment(messages, iso)} UTC`
}

/** "2025-04" in words, long ("апрель 2025 г.") or short ("апр."). */
export function month(messages: Messages, yearAndMonth: string, length: 'long' | 'short' = 'long'): string {
  return (length === 'long' ? longMonth : shortMonth)(messages, yearAndMonth)
}

const monthAs = (shape: Intl.DateTimeFormatOptions) =>
  memoOf((messages: Messages, yearAndMonth: string): string => {
    const date = parse(yearAndMonth)
    return date === undefined ? yearAndMonth : format(messages, shape).format(date.at)
  })
const longMonth = monthAs(shapes.month)
const shortMonth = monthAs({ month: 'short' })
