import { sql } from 'kysely'
import type { Capture } from '../reader/types.ts'
import type { RecordStore } from './store.ts'
import { captureIdOf } from './stored.ts'

/** How much of an address the index of captures holds: a row of PostgreSQL's has 2,700 bytes at most. */
const INDEXED = 300

/**
 * A capture that was taken just now, dated behind the earlier ones of its address or file: where the clock was set back it
 * bears the instant of the last one and a millisecond, so that the later text stays the later one. The same bytes again
 * bear the instant that they have. Not for captures of others, which bear dates of their own.
 */
export async function inOrder(record: RecordStore, capture: Capture): Promise<Capture> {
  const known = await record.read
    .selectFrom('capture')
    .select('at')
    .where('id', '=', captureIdOf(capture))
    .executeTakeFirst()
  if (known) return isLater(known.at, capture.at) ? { ...capture, at: known.at } : capture
  const source = capture.url ?? capture.file
  if (source === null) return capture
  const { last } = await record.read
    .selectFrom('capture')
    .select((of) => of.fn.max<string | null>('at').as('last'))
    .where(
      sql<string>`substr(coalesce(url, file), 1, ${sql.lit(INDEXED)})`,
      '=',
      [...source].slice(0, INDEXED).join(''),
    )
    .where(sql<string>`coalesce(url, file)`, '=', source)
    .executeTakeFirstOrThrow()
  if (last === null || isLater(capture.at, last)) return capture
  return { ...capture, at: new Date(Date.parse(last) + 1).toISOString() }
}

const isLater = (a: string, b: string): boolean => Date.parse(a) > Date.parse(b)
