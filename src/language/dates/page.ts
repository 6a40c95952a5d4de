/** Dates as news pages print them beside a headline: "4 апреля 2025 в 08:42", "April 4, 2025 8:42 pm", "2025 жылғы 4 сәуір". */
import { pageDates as en } from '../en/dates.ts'
import { pageDates as kk } from '../kk/dates.ts'
import { otherPageDates } from '../page-months.ts'
import { pageDates as ru } from '../ru/dates.ts'
import type { PageDates } from '../tables.ts'
import { pageDates as uk } from '../uk/dates.ts'
import { dayNumber, isoDay, isYear } from './calendar.ts'

const tables: readonly PageDates[] = [ru, en, kk, uk, ...otherPageDates]
const monthOf = new Map(
  tables.flatMap(({ months }) => months.flatMap((forms, at) => forms.map((form) => [form, at + 1] as const))),
)
const fillers = new Set(tables.flatMap((table) => table.fillers))

/** A date found in a line, with the precision the line has: day or minute; no zone unless it is printed. */
export interface PageDate {
  readonly iso: string
  /** True where the line holds nothing else. */
  readonly whole: boolean
}

/** Longer lines hold prose, in which a date is not the page's own. */
const longest = 120

/** The first full date (day, month and year) that a line prints, or undefined. Linear in the line's length. */
export function readPageDate(line: string): PageDate | undefined {
  if (line.length > longest || !/\d/.test(line)) return undefined
  const tokens = tokenize(line)
  const date = numericDate(tokens) ?? wordDate(tokens)
  if (!date) return undefined
  const time = timeOf(tokens)
  const left = tokens.filter(
    (token) => !token.used && !fillers.has(token.text) && !/^[^\p{L}\p{N}]+$/u.test(token.text),
  )
  return { iso: date + (time ?? ''), whole: left.length === 0 }
}

const clock = /(?<!\d)\d{1,2}:\d{2}(?!\d)/

/**
 * A line up to the date in it and the words that lead to the date: "Jane Roe" of "Jane Roe on Friday, 3 May 2026". The whole line
 * where no date follows.
 */
export function beforePageDate(line: string): string {
  if (!clock.test(line) && !readPageDate(line)) return line
  const words = [...line.matchAll(/[\p{L}\d]+/gu)]
  const day = words.findIndex(([word]) => /^\d+$/.test(word))
  if (day < 0) return line
  let first = day
  const isMonth = (word: string | undefined): boolean => word !== undefined && monthOf.has(word.toLowerCase())
  // "Orla May, 12 June": a month before the day is one only where none follows it.
  if (!isMonth(words[day + 1]?.[0]) && isMonth(words[day - 1]?.[0])) first--
  while (first > 0 && leadsToDate(line.slice(0, words[first]?.index))) first--
  return line.slice(0, words[first]?.index).replace(/[\s,;:|·•(–—-]+$/u, '')
}

/** Shorter ones are also names and parts of names: "Son", "Le", "Min", "Mon". */
const shortestPlain = 5
const parted = /[,;:|·•]/
const isFiller = (word: string): boolean => fillers.has(word.toLowerCase())
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Whether the last word before a date belongs to the date, and is no surname: "Jane Roe, Friday,", not "Heung-min Son,". */
function leadsToDate(before: string): boolean {
  const match = [...before.matchAll(/[\p{L}\d]+/gu)].at(-1)
  if (!match) return false
  const [word] = match
  const start = before.slice(0, match.index)
  const gap = before.slice(match.index + word.length)
  if (!isFiller(word)) return false
  if (!isCapital(word)) return true
  const beside = (start.split(parted).at(-1) ?? '').split(' ').filter((one) => /\p{L}/u.test(one))
  const last = beside.at(-1)
  if (last === undefined) return true
  if (word.length >= shortestPlain) return beside.length > 1 || isFiller(last)
  if (isFiller(last) && (!isCapital(last) || last.length >= shortestPlain)) return true
  return !parted.test(gap) && isCapital(last) && isCapital(beside.at(-2) ?? '')
}

interface DateToken {
  readonly text: string
  /** Whether it stands directly behind the one before. */
  readonly joined: boolean
  used: boolean
}

function tokenize(line: string): DateToken[] {
  const tokens: DateToken[] = []
  let end = -1
  for (const match of line.toLowerCase().matchAll(/\p{L}+|\d+|[^\s\p{L}\d]/gu)) {
    tokens.push({ text: match[0], joined: match.index === end, used: false })
    end = match.index + match[0].length
  }
  return tokens
}

const number = (token: DateToken | undefined): number =>
  token && /^\d{1,4}$/.test(token.text) ? Number(token.text) : -1
const isDay = (value: number): boolean => value >= 1 && value <= 31
const two = (value: number): string => String(value).padStart(2, '0')

/** The ISO day, or undefined where the month has no such day. */
function dayIn(year: number, month: number, day: number): string | undefined {
  const found = dayNumber(year, month, day)
  return found === undefined ? undefined : isoDay(found)
}

/** "26" of 04.05.26 in this century; dates of the last one are printed in full. */
const shortYear = (token: DateToken): number => (/^[0-4]\d$/.test(token.text) ? 2000 + Number(token.text) : -1)

/** 04.04.2025, 4. 4. 2025, 04.04.25, 4/4/2025 only where day and month cannot be mistaken, 2025-04-04. */
function numericDate(tokens: readonly DateToken[]): string | undefined {
  for (let at = 0; at + 4 < tokens.length; at++) {
    const [a, mark, b, again, c] = tokens.slice(at, at + 5)
    if (!a || !mark || !b || !again || !c) break
    if (mark.text !== again.text || !['.', '/', '-'].includes(mark.text)) continue
    const dotted = mark.text === '.'
    if (!mark.joined || !again.joined || !((b.joined && c.joined) || (dotted && isYear(number(c))))) continue
    const [x, y] = [number(a), number(b)]
    const z = dotted && c.text.length === 2 && tokens[at + 5]?.text !== '.' ? shortYear(c) : number(c)
    const day = isYear(x) ? dayIn(x, y, z) : mark.text !== '/' || x > 12 || x === y ? dayIn(z, y, x) : undefined
    if (!day) continue
    for (const token of [a, mark, b, again, c]) token.used = true
    return day
  }
  return undefined
}

/** 4 апреля 2025, April 4, 2025, 2025 жылғы 4 сәуір: a month's name with a day beside it and a year near it. */
function wordDate(tokens: readonly DateToken[]): string | undefined {
  for (const [at, token] of tokens.entries()) {
    const month = monthOf.get(token.text)
    if (month === undefined) continue
    const near = tokens.slice(Math.max(0, at - 4), at + 5)
    const before = at - Math.min(at, 4)
    const dayAt = [at - 1, at - 2, at + 1, at + 2].find(
      (index) => isDay(number(tokens[index])) && !isClock(tokens, index),
    )
    const yearAt = near.findIndex((item) => isYear(number(item)))
    if (dayAt === undefined || yearAt < 0) continue
    const iso = dayIn(number(near[yearAt]), month, number(tokens[dayAt]))
    if (!iso) continue
    for (const index of [at, dayAt, before + yearAt]) {
      const used = tokens[index]
      if (used) used.used = true
    }
    return iso
  }
  return undefined
}

/** Whether a number is the hours or minutes of a time: 8:42. */
const isClock = (tokens: readonly DateToken[], at: number): boolean =>
  (tokens[at + 1]?.text === ':' && number(tokens[at + 2]) >= 0) ||
  (tokens[at - 1]?.text === ':' && number(tokens[at - 2]) >= 0)

/** "T08:42", with the printed zone where there is one; undefined where no time is printed. */
function timeOf(tokens: readonly DateToken[]): string | undefined {
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [hours, colon, minutes] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (!hours || !minutes || hours.used || colon?.text !== ':' || !/^\d{2}$/.test(minutes.text)) continue
    const half = tokens[at + 3]?.text === ':' ? undefined : tokens[at + 3]
    const hour = twelveHours(number(hours), half)
    if (hour < 0 || hour > 23 || number(minutes) > 59) continue
    for (const token of [hours, colon, minutes]) token.used = true
    if (tokens[at + 3]?.text === ':' && tokens[at + 4])
      for (const more of tokens.slice(at + 3, at + 5)) more.used = true
    return `T${two(hour)}:${minutes.text}${zoneOf(tokens)}`
  }
  return undefined
}

function twelveHours(hour: number, half: DateToken | undefined): number {
  if (half?.text !== 'am' && half?.text !== 'pm') return hour
  half.used = true
  return (hour % 12) + (half.text === 'pm' ? 12 : 0)
}

/** Only zones that mean one offset: UTC, GMT and Z; "EST" and "MSK" are left to the words around. */
function zoneOf(tokens: readonly DateToken[]): string {
  const zone = tokens.find((token) => token.text === 'utc' || token.text === 'gmt')
  if (!zone) return ''
  const next = tokens[tokens.indexOf(zone) + 1]
  if (next?.text === '+' || next?.text === '-') return ''
  zone.used = true
  return 'Z'
}
