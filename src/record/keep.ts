import { sql } from 'kysely'
import { packArticle } from './body.ts'
import { type Content, contentOf } from './content.ts'
import { instantOf } from './dates.ts'
import { insertContent } from './insert.ts'
import { clashesIn, packClashes } from './ledger/clashes.ts'
import { hideVersion } from './listing.ts'
import { nameKey } from './names.ts'
import { nothingTouched, settlePeople } from './people.ts'
import { removeContent } from './removal.ts'
import type { Db, RecordStore, Write } from './store.ts'
import { captureIdOf, ErasedMeanwhile, withBytes } from './stored.ts'
import { placeArticle } from './stories/place.ts'
import type { VersionTable } from './tables.ts'
import type { Kept, Reading } from './types.ts'
import { forgetUnread } from './unread.ts'
import { sha256Of } from './warc.ts'

export interface KeepOptions {
  /** Keep it although it was erased once. */
  readonly despiteErasure?: boolean
  /** It was captured to be read later (see unread.ts), and is read with this. */
  readonly unread?: boolean
}

type Work = Reading & {
  readonly captureId: string
  readonly content: Content
  readonly body: Uint8Array
  readonly clashes: string
}

/**
 * Keeps what was read from a capture. When it returns, bytes and rows are on the disk. The same again changes nothing;
 * the article with another text becomes a new version of it.
 * @throws RecordError 'read-only', 'busy', 'disk'
 */
export async function keep(record: RecordStore, reading: Reading, options: KeepOptions = {}): Promise<Kept> {
  const { capture, article, extraction } = reading
  const captureId = captureIdOf(capture)
  const known = await knownAs(record.read, reading, captureId)
  if (known === 'erased' && !options.despiteErasure) return { articleId: article.id, outcome: 'erased', statements: 0 }
  const content = contentOf(article, extraction, record.lemmaOf)
  const statements = content.statements.filter((statement) => statement.shown).length
  if (known === 'unchanged') return { articleId: article.id, outcome: 'unchanged', statements }
  const clashes = packClashes(clashesIn(article, record.lemmaOf))
  const work = { ...reading, captureId, content, body: packArticle(article), clashes }
  const outcome = await withBytes(record, capture, async (db) => {
    if (options.despiteErasure) await forgetErasure(db, work)
    else if (await wasErased(db, reading)) throw new ErasedMeanwhile()
    if (options.unread) await forgetUnread(db, captureId)
    return keepVersion(db, work)
  }).catch((error: unknown) => {
    if (error instanceof ErasedMeanwhile) return 'erased' as const
    throw error
  })
  if (outcome === 'erased') return { articleId: article.id, outcome, statements: 0 }
  return { articleId: article.id, outcome, statements }
}

async function wasErased(db: Db, { article, capture }: Reading): Promise<boolean> {
  const stone = await db
    .selectFrom('tombstone')
    .select('id')
    .where((at) =>
      at.or([
        at.and([at('kind', '=', 'article'), at('id', '=', article.id)]),
        at.and([at('kind', '=', 'version'), at('id', '=', article.version)]),
        at.and([at('kind', '=', 'capture'), at('id', '=', capture.sha256)]),
      ]),
    )
    .executeTakeFirst()
  return stone !== undefined
}

/** 'unchanged' where nothing at all would be written. */
async function knownAs(db: Db, reading: Reading, captureId: string): Promise<'erased' | 'unchanged' | undefined> {
  const { article, capture, versions } = reading
  if (await wasErased(db, reading)) return 'erased'
  const version = await db
    .selectFrom('version')
    .innerJoin('sighting', 'sighting.version_id', 'version.id')
    .innerJoin('capture', 'capture.id', 'sighting.capture_id')
    .select(['version.extractor', 'version.reader', 'capture.at'])
    .where('version.id', '=', article.version)
    .where('capture.id', '=', captureId)
    .executeTakeFirst()
  return version && !isNewer(versions, version) && version.at <= capture.at ? 'unchanged' : undefined
}

/** Asked to, the record takes back what was erased. */
async function forgetErasure(db: Write, { article, capture }: Work): Promise<void> {
  const stones = [
    ['article', article.id],
    ['version', article.version],
    ['capture', capture.sha256],
  ] as const
  for (const [kind, id] of stones)
    await db.deleteFrom('tombstone').where('kind', '=', kind).where('id', '=', id).execute()
}

/** Adds the version or what is new about it, and makes the latest version the one that views show. */
async function keepVersion(db: Write, work: Work): Promise<Kept['outcome']> {
  const { article, captureId, versions } = work
  const touched = nothingTouched()
  const versionId = article.version
  const known = await db
    .selectFrom('version')
    .select(['reader', 'extractor', 'captured'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  const reread = known !== undefined && isNewer(versions, known)
  // Of equal readings the first capture's counts, whichever arrived first: an undated article bears its day.
  const earlier = known !== undefined && article.captured < known.captured && !isNewer(known, versions)
  const fresh = !known || reread || earlier
  if (known && fresh) await removeContent(db, versionId, touched)
  if (fresh) await putVersion(db, work)
  await db
    .insertInto('sighting')
    .values({ version_id: versionId, capture_id: captureId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { current, former } = await chooseCurrent(db, article.id)
  if (former !== null && former !== current) await hideVersion(db, former, touched)
  if (fresh) await insertContent(db, work, current === versionId ? 1 : 0, touched)
  if (current === versionId) await putArticle(db, work, current)
  if (current === versionId && fresh) await placeArticle(db, article.id, work.content.gist)
  await settlePeople(db, touched)
  if (reread) return 'reread'
  if (known) return 'unchanged'
  return former === null ? 'new' : 'new-version'
}

async function putVersion(db: Write, { article, captureId, versions, body, clashes }: Work): Promise<void> {
  const row: VersionTable = {
    id: article.version,
    article_id: article.id,
    capture_id: captureId,
    text_sha256: sha256Of(article.text),
    body,
    captured: article.captured,
    edited: instantOf(article.modified ?? article.published ?? ''),
    clashes,
    let_go: null,
    let_go_days: null,
    kept_sha256: null,
    ...versions,
  }
  await db
    .insertInto('version')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/**
 * The version that views show: the last by the page's own date, then by capture, and of one capture read twice the one
 * of the newer reader. `former`: the one shown so far.
 */
async function chooseCurrent(db: Write, articleId: string): Promise<{ current: string; former: string | null }> {
  const versions = await db
    .selectFrom('version')
    .select(['id', 'edited', 'captured', 'reader', 'extractor'])
    .where('article_id', '=', articleId)
    .execute()
  const [latest] = versions.sort(
    (a, b) =>
      compare(b.edited, a.edited) || compare(b.captured, a.captured) || compareReadings(b, a) || compare(a.id, b.id),
  )
  const shown = await db.selectFrom('article').select('version_id').where('id', '=', articleId).executeTakeFirst()
  return { current: latest?.id ?? '', former: shown?.version_id ?? null }
}

/** The article's line in lists. */
async function putArticle(db: Write, { article, content }: Work, current: string): Promise<void> {
  const { publisher } = article
  const row = {
    version_id: current,
    title: article.title,
    url: article.canonical ?? article.url,
    file: article.file,
    publisher: publisher.name,
    publisher_key: publisher.name === null ? null : nameKey(publisher.name),
    domain: publisher.domain,
    language: article.language,
    published: article.published,
    captured: article.captured,
    time: content.time,
    // Compared as a sum, so that SQLite takes the index of the version and not that of all that is listed.
    statements: sql<number>`(select count(*) from statement where version_id = ${current} and +listed = 1)`,
  }
  await db
    .insertInto('article')
    .values({ id: article.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By the versions of the code that read: "0.10.0" is newer than "0.9.1". */
const compareReadings = (a: Reading['versions'], b: Reading['versions']): number =>
  byVersion.compare(a.extractor, b.extractor) || byVersion.compare(a.reader, b.reader)
const byVersion = new Intl.Collator('en', { numeric: true })

const isNewer = (mine: Reading['versions'], kept: Reading['versions']): boolean => compareReadings(mine, kept) > 0
