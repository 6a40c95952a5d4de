import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { All } from '../../record/index.ts'
import type { Columns } from './columns.ts'

/**
 * A row group is so many rows, or so many characters of text. It is made in one go, in which a server answers nobody else:
 * larger ones make a file that is hardly smaller (docs/decisions/0023-parquet.md).
 */
const ROWS_IN_GROUP = 2_000
const TEXT_IN_GROUP = 4_000_000

/**
 * A table as Apache Parquet, a row group after the other: the memory of one group, however long the list is. A file that was
 * cut on its way has no footer and is refused by whoever reads it; the footer counts its rows and tells, as `rows`, how
 * many were to come.
 */
export async function* parquetFile<Item>(
  { total, items }: All<Item>,
  columns: Columns<Item>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: typed(columns) }),
    kvMetadata: [{ key: 'rows', value: String(total) }],
    createdBy: 'onrecord',
  })
  let rows: (readonly unknown[])[] = []
  let text = 0
  const write = (): Uint8Array<ArrayBuffer> => {
    file.write({ columnData: columnsOf(columns, rows), rowGroupSize: rows.length })
    rows = []
    text = 0
    return taken(writer)
  }
  for await (const item of items) {
    const row = columns.row(item)
    rows.push(row)
    for (const cell of row) if (typeof cell === 'string') text += cell.length
    if (rows.length >= ROWS_IN_GROUP || text >= TEXT_IN_GROUP) yield write()
  }
  if (rows.length > 0) yield write()
  file.finish()
  yield taken(writer)
}

/** The types go with the schema alone. */
const typed = <Item>({ head, types }: Columns<Item>): ColumnSource[] =>
  head.map((name, at) => ({ name, type: types[at] ?? 'STRING', data: [] }))

const columnsOf = <Item>({ head }: Columns<Item>, rows: readonly (readonly unknown[])[]): ColumnSource[] =>
  head.map((name, at) => ({ name, data: rows.map((row) => row[at] ?? null) }))

/** What was written since the last time. The writer goes on counting where in the file it is. */
function taken(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}
