import { expect, test } from 'vitest'
import { beforePageDate, readPageDate } from '../../src/language/dates/page.ts'

test.each([
  ['4 апреля 2025 в 08:42', '2025-04-04T08:42', true],
  ['04.04.2025', '2025-04-04', true],
  ['Опубликовано: 4 апреля 2025 года, 8:42', '2025-04-04T08:42', true],
  ['среда, 12 мая 2026 г.', '2026-05-12', true],
  ['2025 жылғы 4 сәуір, 10:15', '2025-04-04T10:15', true],
  ['4 сәуір 2025', '2025-04-04', true],
  ['4 квітня 2025, 10:15', '2025-04-04T10:15', true],
  ['April 4, 2025 at 8:42 pm', '2025-04-04T20:42', true],
  ['12 April 2025 12:05 am', '2025-04-12T00:05', true],
  ['Updated 4th Apr 2025 20:42 UTC', '2025-04-04T20:42Z', true],
  ['2025-04-04 08:42', '2025-04-04T08:42', true],
  ['23/04/2025', '2025-04-23', true],
  ['19. Oktober 2019 15:07', '2019-10-19T15:07', true],
  ['Veröffentlicht am Freitag, 4. April 2025 um 8:42 Uhr', '2025-04-04T08:42', true],
  ['1. Februar 2022, Ivo Brandel', '2022-02-01', false],
  ['4 avril 2025 à 20:42', '2025-04-04T20:42', true],
  ['4 de abril de 2025', '2025-04-04', true],
  ['4 Nisan 2025 08:42', '2025-04-04T08:42', true],
  ['4. 2. 2022', '2022-02-04', true],
  ['04.02.22', '2022-02-04', true],
  ['4.2.22.1', undefined, false],
  // A date in a sentence is one, but not all that the line says.
  ['Совет собрался 4 апреля 2025 года', '2025-04-04', false],
  // Day and month cannot be told apart.
  ['04/05/2025', undefined, false],
  // No such day, no year, no date.
  ['31 апреля 2025', undefined, false],
  ['4 апреля', undefined, false],
  ['May is a month', undefined, false],
  ['15:06', undefined, false],
])('%s', (line, iso, whole) => {
  const date = readPageDate(line)
  expect(date?.iso).toBe(iso)
  expect(date?.whole ?? false).toBe(whole)
})

test.each([
  // Surnames that are words of a date line in one language or another.
  ['Thu Le, 7 June 2026', 'Thu Le'],
  ['Jae-won Son, 7 June 2026', 'Jae-won Son'],
  ['Jae-won Son 7 June 2026', 'Jae-won Son'],
  ['Ida So | 7 June 2026', 'Ida So'],
  ['Ivo Brandel and Ida So · 7 June 2026', 'Ivo Brandel and Ida So'],
  ['Mara Friday, 7 June 2026', 'Mara Friday'],
  ['Ivo Brandel, Sunday, 7 June 2026', 'Ivo Brandel'],
  ['Ivo Brandel on Sun, 7 June 2026', 'Ivo Brandel'],
  ['Ivo Brandel | Sun, 7 June 2026', 'Ivo Brandel'],
  ['Ivo Brandel Sun 7 June 2026', 'Ivo Brandel'],
  ['Ivo Brandel, Last Updated: 7 June 2026', 'Ivo Brandel'],
  ['Posted Sun, 7 June 2026', ''],
])('what stands before the date of %s', (line, before) => {
  expect(beforePageDate(line)).toBe(before)
})
