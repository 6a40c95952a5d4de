import { sql } from 'kysely'
import { forgetAddresses } from './collecting/forget.ts'
import type { Write } from './db.ts'
import { engineOf } from './engine.ts'
import { erasePerson } from './erase-person.ts'
import type { Erased, Erasure } from './erasure.ts'
import { eraseMendsOfArticle } from './mends/erase.ts'
import { settlePeople } from './people.ts'
import { removeContent } from './removal.ts'
import { type RecordStore, writing } from './store.ts'
import { forgetArticle, leaveStory } from './stories/place.ts'
import type { TombstoneTable } from './tables.ts'
import { nothingTouched } from './touched.ts'

export type ToErase = { readonly articleId: string } | { readonly personId: string }

/**
 * Takes an article with all its versions, or all that a person says and stands for, out of every table and capture file, and leaves
 * tombstones without words: the same bytes are not added again by themselves. Of an article that quotes a person only
 * that person's words go, and the stored page they came from.
 * @param at instant of the erasure, ISO 8601
 * @throws RecordError 'read-only', 'busy', 'disk'
 */
export async function erase(record: RecordStore, what: ToErase, reason: string, at: string): Promise<Erased> {
  const { articles, statements, positions, captures } = await writing(record, async (db) => {
    const erasure =
      'articleId' in what
        ? await eraseArticle(db, what.articleId)
        : await erasePerson(db, what.personId, record.lemmaOf)
    await eraseCaptures(db, record, erasure.captureIds)
    await raiseStones(db, erasure.stones, reason, at)
    await settlePeople(db, erasure.touched)
    await sql`delete from office where not exists (
      select 1 from role where role.role_key = office.role_key and role.org_key = office.org_key)`.execute(db)
    await sql`delete from org where not exists (select 1 from statement where org_key = org.key)`.execute(db)
    if (erasure.statements > 0) await engineOf(db).fullText.purge(db, 'full_text')
    if (erasure.positions > 0) await engineOf(db).fullText.purge(db, 'target_text')
    return erasure
  })
  await record.purge()
  return { articles, statements, positions, captures }
}

async function eraseArticle(db: Write, id: string): Promise<Erasure> {
  const touched = nothingTouched()
  const versions = await db.selectFrom('version').select('id').where('article_id', '=', id).execute()
  const sightings = await db
    .selectFrom('sighting')
    .innerJoin('version', 'version.id', 'sighting.version_id')
    .innerJoin('capture', 'capture.id', 'sighting.capture_id')
    .select(['sighting.capture_id', 'capture.url'])
    .distinct()
    .where('version.article_id', '=', id)
    .execute()
  const article = await db.selectFrom('article').select('url').where('id', '=', id).executeTakeFirst()
  const urls = [article?.url, ...sightings.map(({ url }) => url)].filter((url) => typeof url === 'string')
  const addresses = await forgetAddresses(db, urls)
  const statements = await db.selectFrom('statement').select('id').where('article_id', '=', id).execute()
  const positions = await db.selectFrom('position').select('id').where('article_id', '=', id).execute()
  for (const version of versions) {
    await removeContent(db, version.id, touched)
    await db.deleteFrom('sighting').where('version_id', '=', version.id).execute()
  }
  await db.deleteFrom('version').where('article_id', '=', id).execute()
  await db.deleteFrom('article').where('id', '=', id).execute()
  await eraseMendsOfArticle(db, id, touched)
  await leaveStory(db, id)
  await forgetArticle(db, id)
  return {
    articles: versions.length === 0 ? 0 : 1,
    statements: statements.length,
    positions: positions.length,
    captures: sightings.length,
    captureIds: sightings.map((sighting) => sighting.capture_id),
    stones:
      versions.length === 0 ? [] : [...new Set([id, ...addresses])].map((each) => ({ kind: 'article', id: each })),
    touched,
  }
}

/**
 * Blanks the bytes before the transaction ends: where that fails, the rows stay and the erasure can be asked for again.
 * A capture from which other versions were read keeps its row, so that they can say what they came from.
 */
async function eraseCaptures(db: Write, record: RecordStore, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const row = await db.selectFrom('capture').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) continue
    const { sha256, warc, warc_offset, warc_length, erased } = row
    if (erased === 0) await record.archive.blank({ file: warc, offset: warc_offset, length: warc_length })
    await record.archive.blankLeftovers(db, sha256)
    await raiseStones(db, [{ kind: 'capture', id: sha256 }], '', '')
    const inUse = await db.selectFrom('sighting').select('version_id').where('capture_id', '=', id).executeTakeFirst()
    if (inUse) await db.updateTable('capture').set({ erased: 1, file: null }).where('id', '=', id).execute()
    else await db.deleteFrom('capture').where('id', '=', id).execute()
  }
}

async function raiseStones(
  db: Write,
  stones: readonly Pick<TombstoneTable, 'kind' | 'id'>[],
  reason: string,
  at: string,
): Promise<void> {
  if (stones.length === 0) return
  await db
    .insertInto('tombstone')
    .values(stones.map((stone) => ({ ...stone, reason, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
