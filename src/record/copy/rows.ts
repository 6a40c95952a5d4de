import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db.ts'
import type { TableShape } from '../sqlite/schema.ts'

export type Row = Readonly<Record<string, Value>>
type Value = string | number | Uint8Array | null

/** Rows of one table in the order of its key, from behind one key to another, both as values of the key's columns. */
export interface Range {
  /** Null from the beginning. */
  readonly after: readonly Value[] | null
  /** Null to the end; else this one is in it. */
  readonly to: readonly Value[] | null
}

/** The first rows of a range. */
export async function rowsIn(db: Db, { name, columns, key }: TableShape, range: Range, limit: number): Promise<Row[]> {
  const found = await sql<Row>`select ${list(columns)} from ${sql.table(name)} where ${within(key, range)}
    order by ${list(key)} limit ${limit}`.execute(db)
  return found.rows
}

export async function deleteRows(db: Db, { name, key }: TableShape, range: Range): Promise<void> {
  await sql`delete from ${sql.table(name)} where ${within(key, range)}`.execute(db)
}

/** True for the rows of a range: to be used in any query on the table. */
export function within(key: readonly string[], { after, to }: Range) {
  const tuple = sql`(${list(key)})`
  const bounds = [
    ...(after ? [sql`${tuple} > (${sql.join(after)})`] : []),
    ...(to ? [sql`${tuple} <= (${sql.join(to)})`] : []),
  ]
  return bounds.length === 0 ? sql`1 = 1` : sql.join(bounds, sql` and `)
}

export const keyOf = ({ key }: TableShape, row: Row): Value[] => key.map((column) => row[column] ?? null)

const list = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))

/** A number of rows and a hash over all that they hold. */
export interface Digest {
  readonly rows: number
  readonly sha256: string
}

/** Hashes rows as they come. The same rows give the same on every engine. */
export class Digester {
  readonly #hash = createHash('sha256')
  #rows = 0

  add(columns: readonly string[], rows: readonly Row[]): this {
    for (const row of rows)
      this.#hash.update(`${JSON.stringify(columns.map((column) => plain(row[column] ?? null)))}\n`)
    this.#rows += rows.length
    return this
  }

  digest(): Digest {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

/** Characters that one of the engines cannot hold are those that stand for them there. */
function plain(value: Value): string | number | null {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\ufffd')
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value
}
