import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPeople, type RecordStore, renamePerson } from '../../src/record/index.ts'
import type { Columns } from '../../src/server/files/columns.ts'
import { exportKinds } from '../../src/server/files/exports.ts'
import { parquetFile } from '../../src/server/files/parquet.ts'
import { createSite } from '../../src/server/index.ts'
import { parseCsv } from './parse-csv.ts'
import { quoted } from './quoted.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  ;({ record, close } = await recordOf([...samples, ...quoted]))
  const [person] = await findPeople(record, 'Ремизова')
  await renamePerson(record, person?.id ?? '', 'Анна Ремизова', { by: 'Анна', at: '2031-05-01', reason: 'опечатка' })
  site = createSite(siteOptions(record))
})
afterAll(() => close())

async function bytesOf(path: string): Promise<ArrayBuffer> {
  const response = await ask(site, path)
  expect(response.status, path).toBe(200)
  return response.arrayBuffer()
}

const rowsIn = (file: ArrayBuffer) => parquetReadObjects({ file })
const saidToHold = (file: ArrayBuffer) =>
  parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'rows')?.value

describe('a list as Parquet', () => {
  test.each(exportKinds)('%s: the columns and cells of the CSV, in the order of the JSON lines', async (kind) => {
    const [head = [], ...lines] = parseCsv(await (await ask(site, `/export/${kind}.csv`)).text())
    const json = (await (await ask(site, `/export/${kind}.jsonl`)).text()).trimEnd().split('\n')
    const file = await bytesOf(`/export/${kind}.parquet`)
    const rows = await rowsIn(file)
    expect(saidToHold(file)).toBe(String(rows.length))
    expect(rows.map(({ id }) => id)).toEqual(json.map((line) => JSON.parse(line).id))
    const columns = head.slice(0, -2) // without the number of the row, and of all
    expect(Object.keys(rows[0] ?? {})).toEqual(columns)
    const asText = rows.map((row) => columns.map((name) => (row[name] === null ? '' : String(row[name]))))
    expect(asText).toEqual(
      lines.map((cells) => cells.slice(0, -2).map((cell) => cell.replace(/^'(?=[\s"']*[=+\-@])/, ''))),
    )
  })

  test('numbers and yes or no are that, and what is not known is empty', async () => {
    const [statement] = await rowsIn(await bytesOf('/export/statements.parquet'))
    expect(statement).toMatchObject({ confidence: expect.any(Number), venue: null })
    const [position] = await rowsIn(await bytesOf('/export/positions.parquet'))
    expect(position).toMatchObject({ hedged: expect.any(Boolean), past: expect.any(Boolean) })
    const [person] = await rowsIn(await bytesOf('/export/people.parquet'))
    expect(person).toMatchObject({ statements: expect.any(Number), articles: expect.any(Number) })
  })

  test('the filters of the search hold; nothing found is a file too', async () => {
    const asked = `q=${encodeURIComponent('переправа')}&language=ru`
    const found = (await (await ask(site, `/export/statements.jsonl?${asked}`)).text()).trimEnd().split('\n')
    expect(await rowsIn(await bytesOf(`/export/statements.parquet?${asked}`))).toHaveLength(found.length)
    const nothing = await bytesOf('/export/statements.parquet?q=nowhere')
    expect(await rowsIn(nothing)).toEqual([])
    expect(saidToHold(nothing)).toBe('0')
  })

  test('60,000 rows: group after group, the first written before the rest is read', async () => {
    const many = 60_000
    let read = 0
    async function* items(): AsyncGenerator<number> {
      for (; read < many; read += 1) yield read
    }
    const pieces: Uint8Array[] = []
    for await (const piece of parquetFile({ total: many, items: items() }, numbered)) {
      if (pieces.length === 0) expect(read).toBeLessThan(many / 10)
      pieces.push(piece)
    }
    const file = joined(pieces)
    const { row_groups, num_rows } = parquetMetadata(file)
    expect([Number(num_rows), saidToHold(file)]).toEqual([many, String(many)])
    expect(row_groups.length).toBeGreaterThan(10)
    expect(Math.max(...row_groups.map((group) => Number(group.num_rows)))).toBeLessThan(many / 10)
    const rows = await rowsIn(file)
    expect(rows).toHaveLength(many)
    expect(
      rows.every(({ number, words, odd }, at) => number === at && words === wordsOf(at) && odd === (at % 2 === 1)),
    ).toBe(true)
  })

  test('a group of long texts is smaller', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => `${at}`.repeat(500_000))
    async function* items(): AsyncGenerator<string> {
      yield* texts
    }
    const columns: Columns<string> = { head: ['words'], types: ['STRING'], row: (text) => [text] }
    const pieces: Uint8Array[] = []
    for await (const piece of parquetFile({ total: texts.length, items: items() }, columns)) pieces.push(piece)
    const file = joined(pieces)
    expect(parquetMetadata(file).row_groups.length).toBeGreaterThan(2)
    expect((await rowsIn(file)).map(({ words }) => words)).toEqual(texts)
  })

  test('one that was cut on its way is read by nobody, and what was erased meanwhile is missed', async () => {
    const file = await bytesOf('/export/articles.parquet')
    await expect(rowsIn(file.slice(0, file.byteLength - 10))).rejects.toThrow()
    async function* two(): AsyncGenerator<number> {
      yield 1
      yield 2
    }
    const pieces: Uint8Array[] = []
    for await (const piece of parquetFile({ total: 3, items: two() }, numbered)) pieces.push(piece)
    const fewer = joined(pieces)
    expect([Number(parquetMetadata(fewer).num_rows), saidToHold(fewer)]).toEqual([2, '3'])
  })
})

const wordsOf = (at: number): string => `Слово номер ${at}`
const numbered: Columns<number> = {
  head: ['number', 'words', 'odd'],
  types: ['INT32', 'STRING', 'BOOLEAN'],
  row: (at) => [at, wordsOf(at), at % 2 === 1],
}

function joined(pieces: readonly Uint8Array[]): ArrayBuffer {
  const bytes = Buffer.concat(pieces)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}
