import type { Db } from './db.ts'
import { type RecordStore, reading } from './store.ts'

/** Items are read so many at a time: a list of any length costs the memory of one batch. */
const READ_AT_ONCE = 500

/** A list of any length; how many there are is known before the first is read. */
export interface All<Item> {
  readonly total: number
  readonly items: AsyncIterable<Item>
}

/**
 * The items of these keys, in their order. The keys are those of one moment; each batch is read when it is asked for, so
 * that the record's other readers need not wait. What was erased in the meantime is left out.
 */
export function inBatches<Key, Item>(
  record: RecordStore,
  keys: readonly Key[],
  readBatch: (db: Db, keys: readonly Key[]) => Promise<readonly Item[]>,
): All<Item> {
  async function* items(): AsyncGenerator<Item> {
    for (let from = 0; from < keys.length; from += READ_AT_ONCE) {
      const batch = keys.slice(from, from + READ_AT_ONCE)
      yield* await reading(record, (db) => readBatch(db, batch))
    }
  }
  return { total: keys.length, items: items() }
}

/** Found rows in the order of their keys. */
export function inOrderOf<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}
