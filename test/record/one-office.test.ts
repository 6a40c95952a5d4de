import { expect, test } from 'vitest'
import { asOffices } from '../../src/record/one-office.ts'

const told = (role_key: string, first: string, last = first, org_key = '') => ({ role_key, org_key, first, last })
const folded = (rows: readonly ReturnType<typeof told>[]): string[] =>
  asOffices(rows).map(({ fullest, shorter }) => [fullest, ...shorter].map(({ role_key }) => role_key).join(' < '))

test.each<[why: string, rows: ReturnType<typeof told>[], offices: string[]]>([
  [
    'one wording says more, in the same months',
    [told('министр', '2026-04-02', '2026-05-30'), told('министр портов', '2026-04-10', '2026-05-01')],
    ['министр портов < министр'],
  ],
  [
    'the shorter is told in a month in which the fuller is not',
    [told('министр', '2025-04-02', '2026-05-30'), told('министр портов', '2026-04-10', '2026-05-01')],
    ['министр', 'министр портов'],
  ],
  [
    'two could be meant',
    [told('министр', '2026-04-02'), told('министр портов', '2026-04-10'), told('министр лесов', '2026-04-01')],
    ['министр', 'министр портов', 'министр лесов'],
  ],
  [
    'three wordings of one',
    [told('minister', '2026-04-02'), told('ports minister', '2026-04-10'), told('chief ports minister', '2026-04-01')],
    ['chief ports minister < minister < ports minister'],
  ],
  [
    'a deputy is another office',
    [told('minister', '2026-04-02'), told('deputy minister', '2026-04-10')],
    ['minister', 'deputy minister'],
  ],
  [
    'another organisation',
    [told('глава', '2026-04-02', '2026-04-02', 'порт'), told('глава совета', '2026-04-10', '2026-04-10', 'банк')],
    ['глава', 'глава совета'],
  ],
])('wordings of one office: %s', (_, rows, offices) => {
  expect(folded(rows)).toEqual(offices)
})

test('thousands of offices take no time', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => told(`министр ${at} дел`, '2026-04-02'))
  expect(asOffices([told('министр', '2026-04-02'), ...rows])).toHaveLength(20_001)
}, 5_000)
