/** Which pages were read by an older version of the code, with what is needed to read them again as they were read. */
import type { Article, Capture } from '../reader/types.ts'
import { unpackArticle } from './body.ts'
import type { Db } from './db.ts'
import type { RecordStore } from './store.ts'
import { storedCapture } from './stored.ts'
import type { Reading } from './types.ts'

const ROWS_AT_ONCE = 100

/** A page to read again. */
export interface ToReread {
  readonly capture: Capture
  /** As it was read the last time: whether it was a plain text is seen from it. */
  readonly article: Article
}

/** Captures that no version of these numbers was read from, and that an older one was. */
const outdated = (db: Db, { reader, extractor }: Reading['versions']) =>
  db
    .selectFrom('capture')
    .where('capture.erased', '=', 0)
    .where(({ exists, not, selectFrom }) => {
      const versions = selectFrom('sighting')
        .innerJoin('version', 'version.id', 'sighting.version_id')
        .select('version.id')
        .whereRef('sighting.capture_id', '=', 'capture.id')
      const current = versions.where('version.reader', '=', reader).where('version.extractor', '=', extractor)
      return exists(versions).and(not(exists(current)))
    })

/** How many pages `toReread` gives. */
export async function countToReread(record: RecordStore, versions: Reading['versions']): Promise<number> {
  const row = await outdated(record.read, versions)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/**
 * The pages to read again, one in memory at a time. What has been kept with these versions is not among them: whoever is
 * interrupted goes on by calling it again.
 * @throws RecordError 'damaged' where a page's bytes are not readable
 */
export async function* toReread(record: RecordStore, versions: Reading['versions']): AsyncGenerator<ToReread> {
  let last = ''
  for (;;) {
    const rows = await outdated(record.read, versions)
      .select('capture.id')
      .where('capture.id', '>', last)
      .orderBy('capture.id')
      .limit(ROWS_AT_ONCE)
      .execute()
    for (const { id } of rows) {
      const [capture, article] = [await storedCapture(record, id), await articleOf(record.read, id)]
      if (capture && article) yield { capture, article }
      last = id
    }
    if (rows.length < ROWS_AT_ONCE) return
  }
}

/** Of several readings of one capture, the last. */
async function articleOf(db: Db, captureId: string): Promise<Article | undefined> {
  const row = await db
    .selectFrom('sighting')
    .innerJoin('version', 'version.id', 'sighting.version_id')
    .select('version.body')
    .where('sighting.capture_id', '=', captureId)
    .orderBy('version.reader', 'desc')
    .orderBy('version.id')
    .executeTakeFirst()
  return row && unpackArticle(row.body)
}
