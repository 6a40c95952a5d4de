import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const examples = resolve(import.meta.dirname, '../../examples/havenborg-courier.example')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-export-'))
const record = join(folder, 'record')

beforeAll(async () => {
  expect((await onrecord(['add', examples, '--record', record])).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

const exported = (...words: string[]) => onrecord(['export', '--record', record, ...words])
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

describe('export', () => {
  test('the same statements as a search without a limit, and says how many', async () => {
    const found = await onrecord(['search', '--record', record, '--limit', '100000', '--format', 'jsonl'])
    const ids = linesOf(found.stdout).map((line) => JSON.parse(line).id)
    const { status, stdout, stderr } = await exported('--format', 'jsonl')
    expect(status).toBe(0)
    expect(linesOf(stdout).map((line) => JSON.parse(line).id)).toEqual(ids)
    expect(stderr).toBe(`${ids.length} statements.\n`)
  })

  test('into a file, and never over one that is there', async () => {
    const file = join(folder, 'people.csv')
    expect(await exported('--what', 'people', '--out', file)).toMatchObject({ status: 0, stdout: '' })
    const written = readFileSync(file, 'utf8')
    expect(written).toBe((await exported('--what', 'people')).stdout)
    const again = await exported('--what', 'people', '--out', file)
    expect(again.status).toBe(1)
    expect(again.stderr).toContain('is there already')
    expect(readFileSync(file, 'utf8')).toBe(written)
  })

  test('links lead to the site that is named', async () => {
    const { stdout } = await exported('--format', 'annotations', '--site', 'https://desk.example/')
    for (const line of linesOf(stdout)) expect(JSON.parse(line).id).toMatch(/^https:\/\/desk\.example\/statements\/s/)
  })

  test.each([
    [['--what', 'people', '--speaker', 'Roe'], '--speaker does not narrow people'],
    [['--what', 'people', 'water'], 'words do not narrow people'],
    [['--what', 'articles', '--format', 'bibtex'], 'is for statements only'],
    [['--site', 'desk'], '--site takes an address'],
    [['--from', 'monday'], '--from takes a day'],
  ])('%j is wrong usage, and nothing is written', async (words, why) => {
    const { status, stdout, stderr } = await exported(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(why)
  })
})
