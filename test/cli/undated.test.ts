import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCsv } from '../server/parse-csv.ts'
import { onrecord } from './outside.ts'

/** Of a page that does not say when it was published every table and every line says that the day is that of the capture. */

const folder = mkdtempSync(join(tmpdir(), 'onrecord-undated-'))
const record = join(folder, 'record')
const page = (paragraphs: string): string =>
  `<!doctype html><html lang="ru"><title>Паром</title><article><h1>Паром у мыса</h1><p>${paragraphs}</p></article></html>`

beforeAll(async () => {
  const says = '«Паром пойдёт в мае», — заявил министр транспорта Марк Гаритов.'
  writeFileSync(join(folder, 'one.html'), page(`${says} Карсания выступает против нового парома.`))
  expect((await onrecord(['add', join(folder, 'one.html'), '--record', record])).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = async (...argv: string[]): Promise<string> => {
  const { status, stdout } = await onrecord([...argv, '--record', record])
  expect(status, argv.join(' ')).toBe(0)
  return stdout
}

test.each([
  [['search', 'паром']],
  [['who', 'Гаритов']],
  [['positions', 'паром']],
  [['positions', 'паром', '--on', '2040-01-01']],
])('%j as a table', async (argv) => {
  const [head = [], row = []] = parseCsv(await ask(...argv, '--format', 'csv'))
  const cell = (name: string) => row[head.indexOf(name)]
  expect(head).toEqual(expect.arrayContaining(['date', 'basis', 'published', 'captured']))
  expect([cell('basis'), cell('published')]).toEqual(['captured', ''])
  expect(cell('captured')?.slice(0, 10)).toBe(cell('date'))
})

test.each([
  [['search', 'паром']],
  [['who', 'Гаритов']],
  [['positions', 'паром']],
  [['positions', 'паром', '--on', '2040-01-01']],
  [['who', 'Гаритов', '--on', '2040-01-01']],
])('%j for a reader', async (argv) => {
  expect(await ask(...argv, '--format', 'human')).toMatch(/captured \d{4}-\d\d-\d\d/)
})
