/** Days of the Gregorian calendar as numbers, without clock or zone. */

/** Days since 1 January 1970. */
export type Day = number

const dayLength = 86_400_000
const two = (value: number): string => String(value).padStart(2, '0')

/** Years that news tell of; a larger or smaller number is none. */
export const isYear = (value: number): boolean => value >= 1900 && value <= 2100

/** How many days a month (1 to 12) has. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day, or undefined where the calendar has none such. */
export function dayNumber(year: number, month: number, day: number): Day | undefined {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return Date.UTC(year, month - 1, day) / dayLength
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 is Monday, 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** "2025-04-05" */
export function isoDay(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${year}-${two(month)}-${two(date)}`
}

/** The day that an ISO 8601 date begins with, as it is written there; undefined where it has no day. */
export function dayWritten(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso)
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** A month by its number, carried over into other years: 2025 and 0 are December 2024. */
export const monthBy = (year: number, month: number): { readonly year: number; readonly month: number } => ({
  year: year + Math.floor((month - 1) / 12),
  month: ((((month - 1) % 12) + 12) % 12) + 1,
})
