/** A date as words tell it, and the day they were written on, give a date of the calendar in EDTF (ISO 8601-2). */
import { type Day, dayNumber, daysIn, isoDay, isYear, monthBy, partsOf, weekdayOf } from './calendar.ts'
import { type CalendarPart, type Clock, type DateSense, type DateUnit, saysFuture } from './sense.ts'

/** `unknown`: the words mean one day, month or year, but what they count from is not known. */
export type DatePrecision = 'minute' | 'day' | 'month' | 'year' | 'span' | 'unknown'

/** A date found. */
export interface ResolvedDate {
  /** "2025-04-05", "2025-04", "XXXX-06-15" where no year is known, "2025-06-15/2025-06-16", "2024-22" for a summer. */
  readonly edtf: string
  readonly precision: DatePrecision
  /** First and last day, both included; null where the year is not known. */
  readonly days: { readonly first: Day; readonly last: Day } | null
}

/** What a date is counted from. */
export interface DateAnchor {
  /** The day of publication; null where the article has none. */
  readonly published: Day | null
  /** The date that the text told last; null where it told none. */
  readonly told: ResolvedDate | null
  /** Whether it tells of what was or of what will be. */
  readonly toward: 'past' | 'future'
}

/**
 * The date that the words mean; undefined where they could mean several. With `toward: 'past'` it never begins after
 * publication unless the words themselves point ahead.
 */
export function resolveDate(sense: DateSense, anchor: DateAnchor): ResolvedDate | undefined {
  const found = ofSense(sense, anchor)
  if (!found?.days || anchor.published === null || anchor.toward === 'future' || saysFuture(sense)) return found
  return found.days.first > anchor.published ? undefined : found
}

function ofSense(sense: DateSense, anchor: DateAnchor): ResolvedDate | undefined {
  switch (sense.kind) {
    case 'calendar':
      return ofCalendar(sense, anchor)
    case 'decade':
      return {
        edtf: `${String(sense.year).slice(0, 3)}X`,
        precision: 'span',
        days: stretch(dayNumber(sense.year, 1, 1), dayNumber(sense.year + 9, 12, 31)),
      }
    case 'weekday':
      return anchor.published === null ? unknown('day') : ofWeekday(sense, anchor.published, anchor.toward)
    case 'shift':
      return ofShift(sense, anchor)
    case 'told':
      return anchor.told ?? undefined
  }
}

const unplaced = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-XX-XX',
  weekend: 'XXXX-XX-XX',
  month: 'XXXX-XX',
  year: 'XXXX',
} as const
const unknown = (unit: DateUnit): ResolvedDate => ({ edtf: unplaced[unit], precision: 'unknown', days: null })

const stretch = (first: Day | undefined, last: Day | undefined): ResolvedDate['days'] =>
  first === undefined || last === undefined ? null : { first, last }

/** One day, with the time if the words tell it; the night that ends on it is a span of two. */
function ofDay(day: Day, clock: Clock): ResolvedDate {
  if (clock === 'night') return ofSpan(day - 1, day)
  const days = { first: day, last: day }
  if (clock === null) return { edtf: isoDay(day), precision: 'day', days }
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = `${two(Math.floor(clock / 60))}:${two(clock % 60)}:00` // EDTF knows no time without seconds
  return { edtf: `${isoDay(day)}T${time}`, precision: 'minute', days }
}

function ofSpan(first: Day, last: Day): ResolvedDate {
  if (first === last) return ofDay(first, null)
  return { edtf: `${isoDay(first)}/${isoDay(last)}`, precision: 'span', days: { first, last } }
}

function ofMonth(year: number, month: number, about = ''): ResolvedDate {
  const edtf = `${year}-${String(month).padStart(2, '0')}${about}`
  const days = stretch(dayNumber(year, month, 1), dayNumber(year, month, daysIn(year, month)))
  return { edtf, precision: 'month', days }
}

const ofYear = (year: number, about = ''): ResolvedDate => ({
  edtf: `${year}${about}`,
  precision: 'year',
  days: stretch(dayNumber(year, 1, 1), dayNumber(year, 12, 31)),
})

function ofWeekday(
  { weekday, which, clock }: Extract<DateSense, { kind: 'weekday' }>,
  published: Day,
  toward: 'past' | 'future',
): ResolvedDate | undefined {
  const back = (weekdayOf(published) - weekday + 7) % 7
  const lastOne = published - (back === 0 ? 7 : back)
  const nextOne = published + (back === 0 ? 7 : 7 - back)
  const monday = published - weekdayOf(published) + 1
  const day = ((): Day | undefined => {
    switch (which) {
      case 'near':
        return toward === 'past' ? published - back : back === 0 ? published : nextOne
      case 'past':
        return lastOne
      case 'coming':
        return nextOne
      case 'this':
        return toward === 'past' && monday + weekday - 1 > published ? lastOne : monday + weekday - 1
      // "last Tuesday" on a Friday: that of this week or of the last one. Where both are the same day there is no doubt.
      case 'last':
        return lastOne < monday ? lastOne : undefined
      case 'next':
        return nextOne > monday + 6 ? nextOne : undefined
    }
  })()
  return day === undefined ? undefined : ofDay(day, clock)
}

function ofShift(sense: Extract<DateSense, { kind: 'shift' }>, anchor: DateAnchor): ResolvedDate | undefined {
  const { unit, by, of, clock } = sense
  const { published, told } = anchor
  if (of === 'told') return fromTold(sense, told)
  if (of === 'either' && told?.days && told.days.first !== published) return undefined
  if (published === null) return unknown(unit)
  const about = sense.about ? '~' : ''
  const { year, month } = partsOf(published)
  const monday = published - weekdayOf(published) + 1 + by * 7
  switch (unit) {
    case 'day':
      return ofDay(published + by, clock)
    case 'week':
      if (sense.about) return { ...ofDay(published + by * 7, null), edtf: `${isoDay(published + by * 7)}~` }
      // Of this week only what has been, or what is to come.
      if (by === 0) return anchor.toward === 'past' ? ofSpan(monday, published) : ofSpan(published, monday + 6)
      return ofSpan(monday, monday + 6)
    case 'weekend':
      return ofWeekend(by, published, anchor.toward)
    case 'month': {
      const other = monthBy(year, month + by)
      return isYear(other.year) ? ofMonth(other.year, other.month, about) : undefined
    }
    case 'year':
      return isYear(year + by) ? ofYear(year + by, about) : undefined
  }
}

/** 0: the weekend that is or was nearest; -1: the last one that is over by the day of writing; 1: the one to come. */
function ofWeekend(by: number, published: Day, toward: 'past' | 'future'): ResolvedDate {
  const saturday = published - ((weekdayOf(published) + 1) % 7) // this day's or the last one
  const over = saturday + 1 < published ? saturday : saturday - 7
  if (by < 0) return ofSpan(over, over + 1)
  if (by > 0 || (toward === 'future' && weekdayOf(published) < 6)) return ofSpan(saturday + 7, saturday + 8)
  return ofSpan(saturday, toward === 'past' ? Math.min(saturday + 1, published) : saturday + 1)
}

/** "в тот же день", "неделей позже": counted from a day that is known. */
function fromTold(
  { unit, by, about, clock }: Extract<DateSense, { kind: 'shift' }>,
  told: ResolvedDate | null,
): ResolvedDate | undefined {
  if (!told) return undefined
  const isDay = told.precision === 'day' || told.precision === 'minute'
  // "15 июня ... В тот же день": the same day, though its year is not known.
  if (unit === 'day' && by === 0 && isDay && !told.days) return told
  if (!told.days) return undefined
  const { first, last } = told.days
  const [a, b] = [partsOf(first), partsOf(last)]
  const sign = about && by !== 0 ? '~' : ''
  switch (unit) {
    case 'day':
      return isDay ? ofDay(first + by, clock) : undefined
    case 'week':
      if (!isDay) return undefined
      if (sign) return { ...ofDay(first + by * 7, null), edtf: `${isoDay(first + by * 7)}~` }
      return ofSpan(first - weekdayOf(first) + 1 + by * 7, first - weekdayOf(first) + 7 + by * 7)
    case 'weekend':
      return undefined
    case 'month': {
      const { year, month } = monthBy(a.year, a.month + by)
      return a.month === b.month && a.year === b.year && isYear(year) ? ofMonth(year, month, sign) : undefined
    }
    case 'year':
      return a.year === b.year && isYear(a.year + by) ? ofYear(a.year + by, sign) : undefined
  }
}

type CalendarSense = Extract<DateSense, { kind: 'calendar' }>

function ofCalendar(sense: CalendarSense, anchor: DateAnchor): ResolvedDate | undefined {
  const { from, to, by, which, weekday, clock } = sense
  const end = to ?? from
  if (end.year !== null) return inYear(sense, end.year)
  const { published, told } = anchor
  if (by !== null) return inYear(sense, published === null ? null : partsOf(published).year + by)
  if (which === 'told') return told?.days ? inYear(sense, partsOf(told.days.first).year) : undefined
  // A winter has two years.
  if (published === null || end.month === null || end.month === winter) return inYear(sense, null)
  const toward = which === 'last' ? 'past' : anchor.toward
  const year = nearestYear(sense, which === 'last' ? published - 1 : published, toward, which === 'last')
  // "last May" in November: that of this year or of the last one.
  if (which === 'last' && year === partsOf(published).year) return inYear(sense, null)
  const found = year === undefined ? undefined : inYear(sense, year)
  const agrees = weekday === null ? !isNearer(sense, published, toward) : isOn(found, weekday)
  return found && agrees ? found : inYear({ ...sense, clock: clock === 'night' ? clock : null }, null)
}

const isOn = (found: ResolvedDate | undefined, weekday: number): boolean =>
  found?.days != null && weekdayOf(found.days.first) === weekday

/** Words about a day eleven months back may as well be about the one that comes in a month: then its year is not told. */
function isNearer(sense: CalendarSense, published: Day, toward: 'past' | 'future'): boolean {
  if (sense.from.day === null) return false
  const year = nearestYear(sense, published, toward === 'past' ? 'future' : 'past')
  const days = year === undefined ? undefined : inYear(sense, year)?.days
  if (!days || days.first === published) return false
  return toward === 'past' ? days.first - published <= 31 : published - days.last <= 31
}

const winter = 24

/** The last year in which the date was over or had begun by the day of publication; toward the future, the next one. */
function nearestYear(
  sense: CalendarSense,
  published: Day,
  toward: 'past' | 'future',
  isOver = (sense.to ?? sense.from).day !== null,
): number | undefined {
  const { year } = partsOf(published)
  for (let apart = 0; apart <= 8; apart++) {
    const at = toward === 'past' ? year - apart : year + apart
    const days = inYear(sense, at)?.days
    if (!days) continue
    // Of a month or a season a part is enough, days must be over: who tells on the 15th of "15-16 June" means last year's.
    const begun = isOver ? days.last : days.first
    if (toward === 'past' ? begun <= published : days.last >= published) return at
  }
  return undefined
}

/** What the sense means in a year; null for a year that is not known. */
function inYear({ from, to, weekday, clock }: CalendarSense, year: number | null): ResolvedDate | undefined {
  if (year !== null && !isYear(year)) return undefined
  const end = to ?? from
  const before = (from.month ?? 0) > (end.month ?? 0) ? 1 : 0
  const start = partIn(from, from.year ?? (year === null ? null : year - (to ? before : 0)))
  const stop = partIn(end, year)
  if (!start || !stop) return undefined
  if (to) {
    const days = start.days && stop.days ? { first: start.days.first, last: stop.days.last } : null
    if (days && days.first >= days.last) return undefined
    if (!days && from.month === end.month && (from.day ?? 0) >= (end.day ?? 0)) return undefined
    return { edtf: `${start.edtf}/${stop.edtf}`, precision: 'span', days }
  }
  if (start.precision !== 'day' || !start.days) return clock === 'night' ? undefined : start
  // "в пятницу, 5 апреля 2025 года" was a Saturday: one of the two is wrong.
  if (weekday !== null && from.year !== null && weekdayOf(start.days.first) !== weekday) return undefined
  return ofDay(start.days.first, clock)
}

function partIn({ month, day }: CalendarPart, year: number | null): ResolvedDate | undefined {
  if (month === null) return year === null ? unknown('year') : ofYear(year)
  if (month > 12) return ofSeason(month, year)
  const two = (value: number): string => String(value).padStart(2, '0')
  if (year !== null) {
    if (day === null) return ofMonth(year, month)
    const at = dayNumber(year, month, day)
    return at === undefined ? undefined : ofDay(at, null)
  }
  if (day === null) return { edtf: `XXXX-${two(month)}`, precision: 'month', days: null }
  const anyYear = dayNumber(2000, month, day) // a leap year
  return anyYear === undefined ? undefined : { edtf: `XXXX-${two(month)}-${two(day)}`, precision: 'day', days: null }
}

function ofSeason(season: number, year: number | null): ResolvedDate {
  const opens = (season - 20) * 3
  const known = year !== null && season !== winter
  const days = known ? stretch(dayNumber(year, opens, 1), dayNumber(year, opens + 2, daysIn(year, opens + 2))) : null
  return { edtf: `${year ?? 'XXXX'}-${season}`, precision: 'span', days }
}
