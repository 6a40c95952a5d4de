/** What holds of every date, whatever the words and the day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayWritten, isoDay, partsOf, weekdayOf } from '../../../src/language/dates/calendar.ts'
import { resolveDate } from '../../../src/language/dates/resolve.ts'
import { type DateSense, saysFuture } from '../../../src/language/dates/sense.ts'
import { findDates as english } from '../../../src/language/en/date-phrases.ts'
import { loadLanguage } from '../../../src/language/load.ts'
import { findDates as russian } from '../../../src/language/ru/date-phrases.ts'

const ru = await loadLanguage('ru')
const en = await loadLanguage('en')

const days = fc.integer({ min: dayWritten('1950-01-01') ?? 0, max: dayWritten('2090-12-31') ?? 0 })
const clock = fc.constantFrom(null, 'night' as const, 615)
const number = (min: number, max: number) => fc.option(fc.integer({ min, max }))
const part = fc.record({ year: fc.constant(null), month: number(1, 24), day: number(1, 31) })
const senses: fc.Arbitrary<DateSense> = fc.oneof(
  fc.record({
    kind: fc.constant('calendar' as const),
    from: part,
    to: fc.option(part),
    by: number(-3, 0),
    which: fc.constantFrom('near' as const, 'last' as const),
    weekday: number(1, 7),
    clock,
  }),
  fc.record({
    kind: fc.constant('weekday' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    which: fc.constantFrom('near' as const, 'past' as const, 'last' as const, 'this' as const),
    clock,
  }),
  fc.record({
    kind: fc.constant('shift' as const),
    unit: fc.constantFrom('day' as const, 'week' as const, 'weekend' as const, 'month' as const, 'year' as const),
    by: fc.integer({ min: -40, max: 0 }),
    of: fc.constantFrom('published' as const, 'either' as const),
    about: fc.boolean(),
    clock,
  }),
)

const edtf =
  /^(?:\d{4}|\d{3}X|XXXX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX)(?:T\d{2}:\d{2}:00)?)?)?~?(?:\/(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?)?$/

test('what is told of the past begins on the day of publication or before', () => {
  fc.assert(
    fc.property(senses, days, (sense, published) => {
      const date = resolveDate(sense, { published, told: null, toward: 'past' })
      if (!date) return
      expect(date.edtf).toMatch(edtf)
      if (date.days) {
        expect(date.days.first).toBeLessThanOrEqual(date.days.last)
        expect(date.days.first).toBeLessThanOrEqual(published)
      }
    }),
    { numRuns: 5_000 },
  )
})

test('without a day of publication no year is made up', () => {
  fc.assert(
    fc.property(senses, (sense) => {
      const date = resolveDate(sense, { published: null, told: null, toward: 'past' })
      if (date) expect(date.edtf).toMatch(/^XXXX/)
    }),
  )
})

const words = [
  ...[
    'в',
    'на',
    'с',
    'понедельник',
    'среду',
    '5',
    '16',
    '-',
    'апреля',
    'мае',
    '2024',
    'года',
    'прошлой',
    'неделе',
    'назад',
  ],
  ...[
    'два',
    'дня',
    'тот',
    'же',
    'день',
    ',',
    'вчера',
    'утром',
    '18:30',
    'следующий',
    'летом',
    'ночь',
    'тогда',
    'ранее',
  ],
]
const englishWords = [
  ...[
    'on',
    'in',
    'Monday',
    'Tuesday',
    'last',
    'next',
    'week',
    'May',
    'April',
    '5',
    '16',
    '-',
    '2024',
    ',',
    'ago',
    'two',
  ],
  ...['days', 'the', 'same', 'day', 'earlier', 'that', 'at', '6:30', 'p.m.', 'summer', 'of', 'year', 'late', 'morning'],
]

test.each([
  ['Russian', ru, russian, words],
  ['English', en, english, englishWords],
] as const)('%s: any row of such words is read, and tells nothing after publication unless it says so', (_, language, find, all) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: 12 }), days, (row, published) => {
      const text = row.join(' ')
      const parsed = language.parse(text, [{ from: 0, to: text.length }])
      for (const { from, to, sense } of parsed.sentences.flatMap((sentence) => find(parsed, sentence))) {
        expect(text.slice(from, to).trim()).toBe(text.slice(from, to))
        const date = resolveDate(sense, { published, told: null, toward: 'past' })
        if (date?.days && !saysFuture(sense)) expect(date.days.first).toBeLessThanOrEqual(published)
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['prepositions', 'в ', 60_000],
  ['days of a month without end', '5 - ', 60_000],
  ['weekdays', 'в понедельник, ', 20_000],
  ['dates', 'в пятницу, 5 апреля 2024 года, в 10:30, ', 6_000],
])('a long row of %s is read', (_, piece, times) => {
  const text = piece.repeat(times)
  const parsed = ru.parse(text, [{ from: 0, to: text.length }])
  const found = parsed.sentences.flatMap((sentence) => russian(parsed, sentence))
  expect(found.length).toBeLessThanOrEqual(times)
})

test('the calendar is that of the machine', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: date } = partsOf(day)
      expect(dayNumber(year, month, date)).toBe(day)
      expect(dayWritten(isoDay(day))).toBe(day)
      expect(weekdayOf(day) % 7).toBe(new Date(day * 86_400_000).getUTCDay())
    }),
  )
})
