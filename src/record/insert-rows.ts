import type { Insertable } from 'kysely'
import type { Write } from './db.ts'
import { engineOf, type Row } from './engine.ts'
import type { Tables } from './tables.ts'

/**
 * Inserts rows of one shape by a statement that is the same however many they are: so it is compiled once. The columns
 * are those of the first row.
 * @param ending what follows the rows: `on conflict …`, `returning …`
 */
export async function insertRows<Name extends keyof Tables & string, Returned = never>(
  db: Write,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
  ending = '',
): Promise<Returned[]> {
  const [first] = rows
  if (first === undefined) return []
  const columns = Object.keys(first)
  return engineOf(db).insertRows<Returned>(db, { table, columns, ending }, rows as readonly Row[])
}

/**
 * The same for rows of which the database counts the key.
 * @param key the column that counts
 * @param by a column in which no two of the rows are equal
 * @returns the keys of the rows, by that column
 */
export async function insertNumbered<Name extends keyof Tables & string>(
  db: Write,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
  key: 'row' | 'id',
  by: keyof Tables[Name] & string,
): Promise<ReadonlyMap<string, number>> {
  const [first] = rows
  if (first === undefined) return new Map()
  return engineOf(db).insertNumbered(db, { table, columns: Object.keys(first), key, by }, rows as readonly Row[])
}

/** Names as SQL has them, in quotation marks. */
export const namesOf = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ')
