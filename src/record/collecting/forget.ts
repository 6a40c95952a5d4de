/** What was erased is not known by its address any more: an address can tell what the words were about. */
import { contentId } from '../../text/index.ts'
import type { Write } from '../db.ts'
import { type RecordStore, writing } from '../store.ts'

/** Ids under which tombstones keep addresses from being taken up again. */
export const stoneOf = (url: string): string => contentId('article', url)

/**
 * Deletes the addresses with these URLs and those known to be the same. Gives the ids of tombstones that keep them from being
 * taken up and fetched again, which hold no address themselves.
 */
export async function forgetAddresses(db: Write, urls: readonly string[]): Promise<string[]> {
  const given = [...new Set(urls.flatMap((url) => [url, URL.parse(url)?.href ?? url]))]
  if (given.length === 0) return []
  const found = await db
    .selectFrom('address')
    .select(['url', 'same_as'])
    .where((at) => at.or([at('url', 'in', given), at('same_as', 'in', given)]))
    .execute()
  const targets = found.flatMap(({ url, same_as }) => (same_as === null ? [url] : [url, same_as]))
  const all = [...new Set([...given, ...targets])]
  const gone = await db
    .deleteFrom('address')
    .where('kind', '=', 'page')
    .where((at) => at.or([at('url', 'in', all), at('same_as', 'in', all)]))
    .returning('url')
    .execute()
  return [...new Set([...given, ...gone.map(({ url }) => url)])].map(stoneOf)
}

/** Forgets an address under which an erased article was met again. */
export async function forgetAddress(record: RecordStore, url: string, at: string): Promise<void> {
  await writing(record, async (db) => {
    const ids = await forgetAddresses(db, [url])
    await db
      .insertInto('tombstone')
      .values(ids.map((id) => ({ kind: 'article' as const, id, reason: '', at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

/** Those of the ids that stand on a tombstone. */
export async function stonesAmong(db: Write, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('tombstone')
    .select('id')
    .where('kind', '=', 'article')
    .where('id', 'in', ids)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
