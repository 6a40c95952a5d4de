import { sql } from 'kysely'
import { arrivalOf } from './arrivals.ts'
import { packArticle } from './body.ts'
import { compare } from './compare.ts'
import { type Content, contentOf } from './content.ts'
import { instantOf } from './dates.ts'
import type { Db, Write } from './db.ts'
import { insertContent } from './insert.ts'
import { insertRows } from './insert-rows.ts'
import { clashesIn, packClashes } from './ledger/clashes.ts'
import { hideVersion } from './listing.ts'
import { nameKey } from './names.ts'
import { settlePeople } from './people.ts'
import { prepared, type Slots } from './prepared.ts'
import { removeContent } from './removal.ts'
import { takeTextBack } from './retention/texts.ts'
import type { RecordStore } from './store.ts'
import { captureIdOf, ErasedMeanwhile, withBytes } from './stored.ts'
import { placeArticle } from './stories/place.ts'
import type { VersionTable } from './tables.ts'
import { nothingTouched } from './touched.ts'
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
  const { known, isStored } = await knownAs(record.read, reading, captureId)
  if (known === 'erased' && !options.despiteErasure) return { articleId: article.id, outcome: 'erased', statements: 0 }
  const content = contentOf(article, extraction, record.lemmaOf)
  const statements = content.statements.filter((statement) => statement.shown).length
  if (known === 'unchanged') return { articleId: article.id, outcome: 'unchanged', statements }
  const clashes = packClashes(clashesIn(article, record.lemmaOf))
  const work = { ...reading, captureId, content, body: packArticle(article), clashes }
  const change = async (db: Write): Promise<Kept['outcome']> => {
    const erased = await wasErased(db, reading)
    if (erased && !options.despiteErasure) throw new ErasedMeanwhile()
    if (erased) await forgetErasure(db, work)
    if (options.unread) await forgetUnread(db, captureId)
    return keepVersion(db, work, erased)
  }
  try {
    const outcome = await withBytes(record, capture, change, isStored)
    return { articleId: article.id, outcome, statements }
  } catch (error) {
    if (!(error instanceof ErasedMeanwhile)) throw error
    return { articleId: article.id, outcome: 'erased', statements: 0 }
  }
}

/** Asked for under the write lock: a page may be erased while it is read. */
async function wasErased(db: Db, { article, capture }: Reading): Promise<boolean> {
  const [stone] = await stonesOf(db, { article: article.id, version: article.version, sha256: capture.sha256 })
  return stone !== undefined
}

type Erasable = { article: string; version: string; sha256: string }

const isStone = ({ value }: Slots<Erasable>) => sql<boolean>`(
  (tombstone.kind = 'article' and tombstone.id = ${value('article')})
  or (tombstone.kind = 'version' and tombstone.id = ${value('version')})
  or (tombstone.kind = 'capture' and tombstone.id = ${value('sha256')}))`

const stonesOf = prepared<Erasable>()((db, slots) =>
  db.selectFrom('tombstone').select('id').where(isStone(slots)).limit(1),
)

/** 'unchanged' where nothing at all would be written. */
async function knownAs(
  db: Db,
  { article, capture, versions }: Reading,
  captureId: string,
): Promise<{ readonly known?: 'erased' | 'unchanged'; readonly isStored: boolean }> {
  const asked = { article: article.id, version: article.version, capture: captureId, sha256: capture.sha256 }
  const [{ tombstone = null, reader = null, extractor = null, at = null } = {}] = await knownOf(db, asked)
  const isStored = at !== null
  if (tombstone !== null) return { known: 'erased', isStored }
  if (at === null || reader === null || extractor === null || at > capture.at) return { isStored }
  return isNewer(versions, { reader, extractor }) ? { isStored } : { known: 'unchanged', isStored }
}

/** In one go, as most pages are new: whether any of it was erased, when it was captured, and by what read if it was. */
const knownOf = prepared<Erasable & { capture: string }>()(
  (_, slots) => sql<{
    tombstone: string | null
    reader: string | null
    extractor: string | null
    at: string | null
  }>`
    select tombstone.id as tombstone, version.reader, version.extractor, capture.at
    from (select 1 as one) as asked
    left join sighting on sighting.version_id = ${slots.value('version')}
      and sighting.capture_id = ${slots.value('capture')}
    left join version on version.id = sighting.version_id
    left join capture on capture.id = ${slots.value('capture')}
    left join tombstone on ${isStone(slots)}
    limit 1`,
)

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

/**
 * Adds the version or what is new about it, and makes the latest version the one that views show.
 * @param anew even where nothing is new: what was in it is there no more
 */
async function keepVersion(db: Write, work: Work, anew: boolean): Promise<Kept['outcome']> {
  const { article, captureId, versions } = work
  const touched = nothingTouched()
  const versionId = article.version
  const [known] = await readingOf(db, { id: versionId })
  const reread = known !== undefined && isNewer(versions, known)
  // Of equal readings the first capture's counts, whichever arrived first: an undated article bears its day.
  const earlier = known !== undefined && article.captured < known.captured && !isNewer(known, versions)
  const fresh = !known || reread || earlier || anew
  if (known && fresh) await removeContent(db, versionId, touched)
  if (known && !fresh && known.let_go !== null) await takeTextBack(db, versionId, article.text)
  if (fresh) await putVersion(db, work, known?.arrival ?? (await arrivalOf(db, captureId)))
  await insertRows(db, 'sighting', [{ version_id: versionId, capture_id: captureId }], 'on conflict do nothing')
  const { current, former } = await chooseCurrent(db, article.id)
  if (former !== null && former !== current) await hideVersion(db, former, touched)
  if (fresh) await insertContent(db, work, current === versionId ? 1 : 0, touched)
  if (current === versionId && fresh) {
    await putArticle(db, work, current)
    await placeArticle(db, article.id, work.content.gist)
  }
  await settlePeople(db, touched)
  if (reread) return 'reread'
  if (known) return 'unchanged'
  return former === null ? 'new' : 'new-version'
}

const readingOf = prepared<{ id: string }>()((db, { value }) =>
  db
    .selectFrom('version')
    .select(['reader', 'extractor', 'captured', 'arrival', 'let_go'])
    .where('id', '=', value('id')),
)

async function putVersion(
  db: Write,
  { article, captureId, versions, body, clashes }: Work,
  arrival: number,
): Promise<void> {
  const row: VersionTable = {
    id: article.version,
    article_id: article.id,
    capture_id: captureId,
    text_sha256: sha256Of(article.text),
    body,
    captured: article.captured,
    edited: instantOf(article.modified ?? article.published ?? ''),
    clashes,
    arrival,
    let_go: null,
    let_go_days: null,
    kept_sha256: null,
    ...versions,
  }
  await insertRows(db, 'version', [row], replacing(row))
}

/**
 * The version that views show: the last by the page's own date, then by capture, and of one capture read twice the one
 * of the newer reader. `former`: the one shown so far.
 */
async function chooseCurrent(db: Write, articleId: string): Promise<{ current: string; former: string | null }> {
  const versions = await versionsOf(db, { article: articleId })
  const [latest] = versions.sort(
    (a, b) =>
      compare(b.edited, a.edited) || compare(b.captured, a.captured) || compareReadings(b, a) || compare(a.id, b.id),
  )
  const [shown] = await shownOf(db, { article: articleId })
  return { current: latest?.id ?? '', former: shown?.version_id ?? null }
}

const versionsOf = prepared<{ article: string }>()((db, { value }) =>
  db
    .selectFrom('version')
    .select(['id', 'edited', 'captured', 'reader', 'extractor'])
    .where('article_id', '=', value('article')),
)

const shownOf = prepared<{ article: string }>()((db, { value }) =>
  db.selectFrom('article').select('version_id').where('id', '=', value('article')),
)

/** The article's line in lists. */
async function putArticle(db: Write, { article, content }: Work, current: string): Promise<void> {
  const { publisher } = article
  const row = {
    id: article.id,
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
    statements: (await countListed(db, { version: current }))[0]?.count ?? 0,
  }
  await insertRows(db, 'article', [row], replacing(row))
}

const countListed = prepared<{ version: string }>()(
  // Compared as a sum, so that SQLite takes the index of the version and not that of all that is listed.
  (_, { value }) => sql<{ count: number }>`
    select count(*) as count from statement where version_id = ${value('version')} and +listed = 1`,
)

/** A row takes the place of the one of its id. */
const replacing = (row: object): string =>
  `on conflict (id) do update set ${Object.keys(row).map((column) => `${column} = excluded.${column}`)}`

/** By the versions of the code that read: "0.10.0" is newer than "0.9.1". */
const compareReadings = (a: Reading['versions'], b: Reading['versions']): number =>
  byVersion.compare(a.extractor, b.extractor) || byVersion.compare(a.reader, b.reader)
const byVersion = new Intl.Collator('en', { numeric: true })

const isNewer = (mine: Reading['versions'], kept: Reading['versions']): boolean => compareReadings(mine, kept) > 0
