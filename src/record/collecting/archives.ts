/** How far archives have been read, so that an interrupted `add` of a decade goes on where it stopped. */
import { type RecordStore, writing } from '../store.ts'
import type { Reading } from '../types.ts'

/** How far one archive has been read; everything before has been kept, or refused with a fault that was told. */
export interface Reached {
  /** Byte at which the next member or record begins. */
  readonly offset: number
  /** Records of that member that have been read already. */
  readonly skip: number
  /** Pages handed out so far. */
  readonly pages: number
}

/** How far the archive with this key was read by these versions of the code; null where it must be read from its beginning. */
export async function archiveReached(
  record: RecordStore,
  key: string,
  { reader, extractor }: Reading['versions'],
): Promise<Reached | null> {
  const row = await record.read
    .selectFrom('archive')
    .select(['reached as offset', 'skip', 'pages'])
    .where('key', '=', key)
    .where('reader', '=', reader)
    .where('extractor', '=', extractor)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Notes how far an archive has been read. To be called only when everything before that place has been kept.
 * @throws RecordError 'read-only', 'busy', 'disk'
 */
export async function markArchive(
  record: RecordStore,
  archive: { readonly key: string; readonly name: string; readonly reached: Reached },
  versions: Reading['versions'],
  at: string,
): Promise<void> {
  const { offset, skip, pages } = archive.reached
  const row = { name: archive.name, ...versions, reached: offset, skip, pages, at }
  await writing(record, (db) =>
    db
      .insertInto('archive')
      .values({ key: archive.key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute(),
  )
}
