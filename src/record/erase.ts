import { sql } from 'kysely'
import { nothingTouched, settlePeople } from './people.ts'
import { removeContent } from './removal.ts'
import { type RecordStore, type Write, writing } from './store.ts'
import { blankCapture, type Place } from './warc.ts'

export interface Erased {
  readonly articles: number
  readonly statements: number
  readonly captures: number
}

/**
 * Takes an article with all its versions, or all that a person says, out of every table and capture file, and leaves a
 * tombstone without words: the same bytes are not added again by themselves.
 * @throws RecordError 'read-only', 'busy'
 */
export async function erase(
  record: RecordStore,
  what: { readonly articleId: string } | { readonly personId: string },
  reason: string,
  at: string,
): Promise<Erased> {
  if ('personId' in what) throw new Error('erasing a person is not there yet')
  const { places, ...erased } = await writing(record, (db) => eraseArticle(db, what.articleId, reason, at))
  for (const place of places) blankCapture(record.captures, place)
  return erased
}

async function eraseArticle(
  db: Write,
  id: string,
  reason: string,
  at: string,
): Promise<Erased & { readonly places: readonly Place[] }> {
  const versions = await db.selectFrom('version').select('id').where('article_id', '=', id).execute()
  if (versions.length === 0) return { articles: 0, statements: 0, captures: 0, places: [] }
  const touched = nothingTouched()
  const { statements } = await db
    .selectFrom('statement')
    .select((of) => of.fn.countAll<number>().as('statements'))
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow()
  for (const version of versions) await removeContent(db, version.id, touched)
  await db.deleteFrom('article').where('id', '=', id).execute()
  const captures = await db
    .selectFrom('capture')
    .innerJoin('sighting', 'sighting.capture_id', 'capture.id')
    .select(['capture.id', 'capture.sha256', 'warc', 'warc_offset', 'warc_length'])
    .distinct()
    .where('sighting.version_id', 'in', (of) => of.selectFrom('version').select('id').where('article_id', '=', id))
    .execute()
  for (const { id: version } of versions) await db.deleteFrom('sighting').where('version_id', '=', version).execute()
  await db.deleteFrom('version').where('article_id', '=', id).execute()
  for (const capture of captures) await db.deleteFrom('capture').where('id', '=', capture.id).execute()
  const stones = [
    { kind: 'article' as const, id },
    ...captures.map(({ sha256 }) => ({ kind: 'capture' as const, id: sha256 })),
  ]
  await db
    .insertInto('tombstone')
    .values(stones.map((stone) => ({ ...stone, reason, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await settlePeople(db, touched)
  await sql`insert into full_text (full_text) values ('optimize')`.execute(db)
  return {
    articles: 1,
    statements,
    captures: captures.length,
    places: captures.map(({ warc, warc_offset, warc_length }) => ({
      file: warc,
      offset: warc_offset,
      length: warc_length,
    })),
  }
}
