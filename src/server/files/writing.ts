import type { All } from '../../record/index.ts'
import type { Columns } from './columns.ts'
import { csvLine } from './csv.ts'

/** A list of the record as a file, piece by piece: whoever takes the pieces slowly slows the reading, and nothing piles up. */
export type Pieces = AsyncGenerator<string | Uint8Array<ArrayBuffer>, void>

/**
 * A table (RFC 4180). The last two columns are the number of the row and how many there are in all: a file that was cut
 * on its way says so itself.
 */
export async function* csvFile<Item>({ total, items }: All<Item>, { head, row }: Columns<Item>): Pieces {
  yield csvLine([...head, 'row', 'rows'])
  let number = 0
  for await (const item of items) {
    number += 1
    yield csvLine([...row(item), number, total])
  }
}

/** JSON, a line an item, each with its number and how many there are in all. */
export async function* jsonLines<Item>({ total, items }: All<Item>, json: (item: Item) => object): Pieces {
  let number = 0
  for await (const item of items) {
    number += 1
    yield `${JSON.stringify({ ...json(item), row: number, rows: total })}\n`
  }
}

/** One text an item, with a head that tells how many there are. */
export async function* textFile<Item>({ total, items }: All<Item>, head: string, text: (item: Item) => string): Pieces {
  yield `${head} ${total}\n\n`
  for await (const item of items) yield text(item)
}

/** One JSON array, an item a line. */
export async function* jsonArray<Item>({ items }: All<Item>, json: (item: Item) => object): Pieces {
  let first = true
  for await (const item of items) {
    yield `${first ? '[\n' : ',\n'}${JSON.stringify(json(item))}`
    first = false
  }
  yield first ? '[]\n' : '\n]\n'
}
