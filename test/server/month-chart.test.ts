import { expect, test } from 'vitest'
import { messagesOf } from '../../src/server/messages/index.ts'
import { monthChart } from '../../src/server/pages/month-chart.ts'

const look = {
  messages: messagesOf('en'),
  path: '/',
  query: new URLSearchParams(),
  local: true,
  reader: null,
  excerpts: false,
  told: null,
  origin: 'http://localhost',
}

/** Months from April 2029 on, with one statement in every seventh. */
const months = (length: number) =>
  Array.from({ length }, (_, at) => ({
    month: `${String(2029 + Math.floor((at + 3) / 12)).padStart(4, '0')}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
    count: at % 7 === 0 ? 1 + (at % 3) : 0,
  }))

const markupOf = async (length: number): Promise<string> => String(await monthChart(look, months(length)))

test.each([
  2, 5, 8, 9, 10, 13, 24, 30, 61, 120, 240, 1200,
])('%i months: bars, and labels that do not touch', async (length) => {
  const markup = await markupOf(length)
  expect(markup.match(/<rect /g)).toHaveLength(Math.ceil(length / 7))
  for (const line of [89, 105]) {
    const places = [...markup.matchAll(/<text x="([\d.]+)%" y="(\d+)">/g)].filter(([, , y]) => Number(y) === line)
    const across = places.map(([, x]) => Number(x))
    for (const [at, x] of across.slice(1).entries()) expect(x - (across[at] ?? 0)).toBeGreaterThanOrEqual(12.4)
    if (line === 105) expect(across.length).toBeGreaterThan(0)
  }
  for (const [, x = '', width = ''] of markup.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/g))
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(100.01)
})

test('one month is no chart', () => {
  expect(monthChart(look, months(1))).toBe('')
})

test('a table says the same, silent months too', async () => {
  expect((await markupOf(24)).match(/<tr>/g)).toHaveLength(25)
})

test('a date in the year 1 does not make a page of megabytes', { timeout: 5000 }, async () => {
  const long = months(24_000).map((one, at) => ({ ...one, count: at === 0 || at === 23_999 ? 1 : 0 }))
  expect(String(await monthChart(look, long)).length).toBeLessThan(20_000)
})
