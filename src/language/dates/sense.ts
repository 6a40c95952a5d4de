/** What words of time mean before it is known when they were written. */

/** One date of the calendar as far as it is told; a month over 12 is a season: 21 spring to 24 winter, as EDTF has it. */
export interface CalendarPart {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A stretch of time that words count in. */
export type DateUnit = 'day' | 'week' | 'weekend' | 'month' | 'year'

export type DateSense =
  /** "5 апреля 2025 года", "3-5 апреля", "в мае прошлого года": `by` counts the year from the one it was written in. */
  | {
      readonly kind: 'calendar'
      readonly from: CalendarPart
      readonly to: CalendarPart | null
      readonly by: number | null
      /** Where no year is told: the nearest such date, that of last time, or the year the text is in. */
      readonly which: 'near' | 'last' | 'told'
      readonly weekday: number | null
      readonly clock: Clock
    }
  /** "в 1990-х": the first year. */
  | { readonly kind: 'decade'; readonly year: number }
  /** "в понедельник" near, "в минувший понедельник" past, "в прошлый" last, "в этот" this, "в следующий" next, "в ближайший" coming. */
  | {
      readonly kind: 'weekday'
      /** 1 is Monday. */
      readonly weekday: number
      readonly which: 'near' | 'past' | 'last' | 'this' | 'next' | 'coming'
      readonly clock: Clock
    }
  /**
   * "вчера", "на прошлой неделе", "два дня назад": so many units from the day it was written; "в тот же день", "неделей
   * позже": from the day that the text told last. "накануне" can be either.
   */
  | {
      readonly kind: 'shift'
      readonly unit: DateUnit
      readonly by: number
      readonly of: 'published' | 'told' | 'either'
      readonly about: boolean
      readonly clock: Clock
    }
  /** "тогда": the date that the text told last, whatever its precision. */
  | { readonly kind: 'told' }

/** Minutes since midnight; 'night' for the night that ends on the day, "в ночь на 5 апреля"; null where none is told. */
export type Clock = number | 'night' | null

/** What the sense of a phrase is made of: numbers in the order of the words, by the class of the word that gave them. */
export interface Captures {
  readonly [Class: string]: readonly number[]
}

const units: readonly DateUnit[] = ['day', 'week', 'month', 'year']
const isUnit = (word: string): word is DateUnit => (units as readonly string[]).includes(word) || word === 'weekend'
const whiches = ['near', 'past', 'last', 'this', 'next', 'coming', 'told'] as const

/**
 * The sense that the right side of a line of a phrase table describes, filled with what the words told; undefined where it
 * abstains ("none").
 * @throws Error where the line cannot be read: the tables are ours, so a slip in them must not pass.
 */
export function senseOf(line: string, found: Captures): DateSense | undefined {
  const words = line.split(' ')
  const [kind = '', second = ''] = words
  const clock: Clock = words.includes('night') ? 'night' : (found.TIME?.[0] ?? null)
  const which = whiches.find((one) => words.includes(one)) ?? 'near'
  if (kind === 'none') return undefined
  if (kind === 'date') return calendar(found, words.includes('by') ? Number(words.at(-1)) : null, which, clock)
  if (kind === 'decade') return { kind: 'decade', year: found.DECADE?.[0] ?? 0 }
  if (kind === 'weekday' && which !== 'told') return { kind: 'weekday', weekday: found.WEEKDAY?.[0] ?? 0, which, clock }
  if (kind === 'eve') return { kind: 'shift', unit: 'day', by: -1, of: 'either', about: false, clock }
  if (kind === 'ago') return counted(found, -1, 'published', clock)
  if (kind === 'ahead') return counted(found, 1, 'published', clock)
  if (kind === 'earlier') return counted(found, -1, 'told', clock)
  if (kind === 'later') return counted(found, 1, 'told', clock)
  if (kind === 'told' && second === '') return { kind: 'told' }
  const unit = kind === 'told' ? second : kind
  const by = Number(words[kind === 'told' ? 2 : 1])
  if (!isUnit(unit) || Number.isNaN(by)) throw new Error(`date phrases: "${line}" is no sense`)
  return { kind: 'shift', unit, by, of: kind === 'told' ? 'told' : 'published', about: false, clock }
}

/** "два дня назад"; of months and years, and of a single week, the words are round. */
function counted(found: Captures, sign: 1 | -1, of: 'published' | 'told', clock: Clock): DateSense | undefined {
  const unit = units[(found.UNIT?.[0] ?? 0) - 1]
  const by = (found.N?.[0] ?? 1) * sign
  return unit && { kind: 'shift', unit, by, of, about: unit !== 'day', clock }
}

function calendar(
  { DAY = [], MM = [], MONTH = [], SEASON = [], YEAR = [], WEEKDAY = [] }: Captures,
  by: number | null,
  which: (typeof whiches)[number],
  clock: Clock,
): DateSense | undefined {
  const months = [...MONTH, ...MM, ...SEASON.map((season) => season + 20)]
  const part = (at: number): CalendarPart => ({
    year: (YEAR.length > 1 ? YEAR[at] : YEAR[0]) ?? null,
    month: (months.length > 1 ? months[at] : months[0]) ?? null,
    day: (DAY.length > 1 ? DAY[at] : DAY[0]) ?? null,
  })
  const several = Math.max(DAY.length, months.length, YEAR.length) > 1
  return {
    kind: 'calendar',
    from: part(0),
    to: several ? part(1) : null,
    by,
    which: which === 'told' ? 'told' : which === 'last' ? 'last' : 'near',
    weekday: WEEKDAY[0] ?? null,
    clock,
  }
}

/** Whether the words themselves point ahead: then a date may lie behind the day they were written. */
export function saysFuture(sense: DateSense): boolean {
  switch (sense.kind) {
    case 'calendar':
      return sense.from.year !== null || (sense.by ?? 0) > 0
    case 'weekday':
      return sense.which === 'next' || sense.which === 'coming'
    case 'shift':
      return sense.by > 0 && sense.of === 'published'
    default:
      return false
  }
}
