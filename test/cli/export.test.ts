import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FtmEntity } from '../../src/server/files/ftm.ts'
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
    // The mark by which spreadsheets know UTF-8 belongs to a file, not to a pipe.
    expect(written).toBe(`\uFEFF${(await exported('--what', 'people')).stdout}`)
    const again = await exported('--what', 'people', '--out', file)
    expect(again.status).toBe(1)
    expect(again.stderr).toContain('is there already')
    expect(readFileSync(file, 'utf8')).toBe(written)
    const nowhere = await exported('--what', 'people', '--out', join(folder, 'nowhere', 'people.csv'))
    expect(nowhere.status).toBe(1)
    expect(nowhere.stderr).toContain(`people.csv cannot be written: there is no folder ${join(folder, 'nowhere')}\n`)
  })

  test('as Parquet, into a file or a pipe: the same bytes; not onto a terminal', async () => {
    const file = join(folder, 'all.parquet')
    const { status, stdout, stderr } = await exported('--format', 'parquet', '--out', file)
    expect([status, stdout]).toEqual([0, ''])
    const bytes = readFileSync(file)
    expect(stderr).toBe(`${(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })).length} statements.\n`)
    expect(bytes.equals((await exported('--format', 'parquet')).bytes)).toBe(true)
    const shown = await onrecord(['export', '--record', record, '--format', 'parquet'], { terminal: true })
    expect(shown.status).toBe(2)
    expect(shown.stderr).toContain('--out names a file')
  })

  test('people and bodies as FollowTheMoney, with the Wikidata items of a table', async () => {
    const plain = await exported('--format', 'ftm')
    expect(plain.status).toBe(0)
    const entities: FtmEntity[] = linesOf(plain.stdout).map((line) => JSON.parse(line))
    const ids = new Set(entities.map(({ id }) => id))
    expect(ids.size).toBe(entities.length)
    const person = entities.find(({ schema }) => schema === 'Person')
    const [name = ''] = person?.properties.name ?? []
    for (const { schema, properties } of entities) {
      if (schema !== 'Occupancy') continue
      expect([...(properties.holder ?? []), ...(properties.post ?? [])].filter((id) => !ids.has(id))).toEqual([])
    }
    const table = join(folder, 'items.csv')
    writeFileSync(table, `name,item\n"${name}",Q42\n`)
    const told = await exported('--format', 'ftm', '--wikidata', table)
    const again: FtmEntity[] = linesOf(told.stdout).map((line) => JSON.parse(line))
    expect(again.find(({ id }) => id === person?.id)?.properties.wikidataId).toEqual(['Q42'])
    expect(again.filter(({ properties }) => properties.wikidataId)).toHaveLength(1)
  })

  test('a table that is none is told with its line, and nothing is written', async () => {
    const table = join(folder, 'broken.csv')
    writeFileSync(table, 'Jane Roe,Q42\nJohn Doe,forty-two\n')
    const { status, stdout, stderr } = await exported('--format', 'ftm', '--wikidata', table)
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('line 2')])
    expect((await exported('--format', 'ftm', '--wikidata', join(folder, 'none.csv'))).status).toBe(1)
  })

  test('links lead to the site that is named', async () => {
    const { stdout } = await exported('--format', 'annotations', '--site', 'https://desk.example/')
    for (const line of linesOf(stdout)) expect(JSON.parse(line).id).toMatch(/^https:\/\/desk\.example\/statements\/s/)
  })

  test.each([
    [['--what', 'people', '--speaker', 'Roe'], '--speaker does not narrow people'],
    [['--what', 'people', 'water'], 'words do not narrow people'],
    [['--what', 'articles', '--format', 'bibtex'], 'is for statements only'],
    [['--what', 'articles', '--format', 'ftm'], 'is for people'],
    [['--wikidata', 'x.csv'], 'goes with --format ftm'],
    [['--site', 'desk'], '--site takes an address'],
    [['--from', 'monday'], '--from takes a day'],
  ])('%j is wrong usage, and nothing is written', async (words, why) => {
    const { status, stdout, stderr } = await exported(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(why)
  })
})
