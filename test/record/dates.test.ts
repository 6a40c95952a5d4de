import { describe, expect, test } from 'vitest'
import { dayOf, monthOf, timeOf } from '../../src/record/dates.ts'

const captured = '2025-08-09T10:11:12.000Z'

describe('the date of an article', () => {
  test.each([
    ['2025-04-02T00:30:00+05:00', '2025-04-02', '2025-04', '2025-04-01T19:30:00.000Z'],
    ['2025-04-02T21:32', '2025-04-02', '2025-04', '2025-04-02T21:32'],
    ['2025-04-02', '2025-04-02', '2025-04', '2025-04-02'],
    ['2025-04', '2025-04-01', '2025-04', '2025-04'],
    ['2025', '2025-01-01', null, '2025'],
    ['XXXX-06-15', '2025-08-09', null, captured],
    ['yesterday', '2025-08-09', null, captured],
    ['', '2025-08-09', null, captured],
    [null, '2025-08-09', null, captured],
  ])('%j: day %s, month %s, time %s', (published, day, month, time) => {
    expect(dayOf(published, captured)).toBe(day)
    expect(monthOf(published)).toBe(month)
    expect(timeOf(published, captured)).toBe(time)
  })
})
