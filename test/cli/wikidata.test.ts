import { expect, test } from 'vitest'
import { UsageError } from '../../src/cli/types.ts'
import { itemOf, readWikidata } from '../../src/cli/wikidata.ts'

const person = (name: string, id = 'p0123456789abcdef01234567') => ({ id, name })

test.each([
  ['Лада Ремизова,Q42', 'Лада Ремизова', 'Q42'],
  ['"Лада Ремизова";"Q42"', 'лада  ремизова', 'Q42'],
  ['\uFEFFname\titem\r\nФёдор Орсен\tQ7\r\n', 'Федор Орсен', 'Q7'],
  ['p0123456789abcdef01234567,Q9', 'кто угодно', 'Q9'],
  ['Лада Ремизова,spokeswoman,Q42', 'Лада Ремизова', 'Q42'],
  ['Лада Ремизова,Q42\n\nЛада Ремизова,Q42', 'Лада Ремизова', 'Q42'],
  ['', 'Лада Ремизова', undefined],
])('%j', (table, name, item) => {
  expect(itemOf(readWikidata(table, 'items.csv'), person(name.replace(/\s+/g, ' ')))).toBe(item)
})

test.each([
  ['name,item\nЛада Ремизова', 2],
  ['Лада Ремизова,Q42\nРоман Орсен,42', 2],
  ['Лада Ремизова,Q42\n,Q43', 2],
  ['Лада Ремизова,Q42\nлада ремизова,Q43', 2],
  ['Лада Ремизова,Q42\nРоман Орсен,Q0', 2],
])('%j is told with its line', (table, line) => {
  expect(() => readWikidata(table, 'items.csv')).toThrow(UsageError)
  expect(() => readWikidata(table, 'items.csv')).toThrow(`items.csv, line ${line}`)
})
