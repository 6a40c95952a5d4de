/** What is collected, kept in the record: a collector that was killed goes on where it was, two at once share the work. */
import { sql } from 'kysely'
import type { Db, Write } from '../db.ts'
import { type RecordStore, writing } from '../store.ts'
import type { AddressTable } from '../tables.ts'
import { stoneOf, stonesAmong } from './forget.ts'
import type { Address, AddressKind, CollectCounts, FoundAddress, Host, Run, Settlement } from './types.ts'

/** Rows of an insert: SQLite takes 32,766 values a query. */
const ROWS_AT_ONCE = 500
/** Before every instant. */
const EVER = ''

/** Adds addresses that are not known yet, and says how many were new. Known ones stay as they are. */
export async function addAddresses(record: RecordStore, found: readonly FoundAddress[], now: string): Promise<number> {
  return writing(record, (db) => insertFound(db, found, now))
}

/** Takes the feeds, sitemaps and sections of the sources over from the settings: those that are gone are asked no more. */
export async function setListings(record: RecordStore, listings: readonly FoundAddress[], now: string): Promise<void> {
  await writing(record, async (db) => {
    await insertFound(db, listings, now)
    const urls = new Set(listings.map(({ url }) => url))
    const sources = [...new Set(listings.map(({ source }) => source))]
    const rows = await db
      .selectFrom('address')
      .select(['url', 'source', 'due_at', 'found_in'])
      .where('kind', '!=', 'page')
      .execute()
    for (const { url, source, due_at, found_in } of rows) {
      const named = urls.has(url)
      // Children of a sitemap index live as long as their source does.
      const live = named || (found_in !== null && sources.includes(source))
      if (!live && due_at !== null)
        await db.updateTable('address').set({ due_at: null }).where('url', '=', url).execute()
      if (named && due_at === null)
        await db
          .updateTable('address')
          .set({ due_at: now, state: 'waiting', tries: 0 })
          .where('url', '=', url)
          .execute()
    }
  })
}

/** Sites that may be asked now and have something due, the longest waiting first. */
export async function readyOrigins(record: RecordStore, run: Run, limit: number): Promise<string[]> {
  const rows = await record.read
    .selectFrom('host')
    .select('host.origin')
    .where('host.free_at', '<=', run.now)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('address')
          .select('address.url')
          .whereRef('address.origin', '=', 'host.origin')
          .where('address.due_at', '<=', run.now)
          .$if(run.since !== undefined, (query) =>
            query.where((at) =>
              at.or([at('address.asked_at', 'is', null), at('address.asked_at', '<', run.since ?? EVER)]),
            ),
          ),
      ),
    )
    .orderBy('host.free_at')
    .limit(limit)
    .execute()
  return rows.map(({ origin }) => origin)
}

/** The next instant at which anything may be asked for; null where nothing is left to ask. */
export async function nextInstant(record: RecordStore, run: Run): Promise<string | null> {
  const first = record.read
    .selectFrom('address')
    .select(({ fn }) => ['origin', fn.min('due_at').as('due')])
    .where('due_at', 'is not', null)
    .$if(run.since !== undefined, (query) =>
      query
        .where('due_at', '<=', run.now)
        .where((at) => at.or([at('asked_at', 'is', null), at('asked_at', '<', run.since ?? EVER)])),
    )
    .groupBy('origin')
  const row = await record.read
    .selectFrom(first.as('first'))
    .innerJoin('host', 'host.origin', 'first.origin')
    .select(sql<string | null>`min(case when host.free_at > first.due then host.free_at else first.due end)`.as('next'))
    .executeTakeFirst()
  return row?.next ?? null
}

/**
 * Takes a site for oneself until then: false where another process has it. Whoever is killed meanwhile lets go of it by
 * itself once that time has come.
 */
export async function claimHost(record: RecordStore, origin: string, now: string, until: string): Promise<Host | null> {
  return writing(record, async (db) => {
    const done = await db
      .updateTable('host')
      .set({ free_at: until })
      .where('origin', '=', origin)
      .where('free_at', '<=', now)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return null
    return (await db.selectFrom('host').selectAll().where('origin', '=', origin).executeTakeFirst()) ?? null
  })
}

export async function setHost(
  record: RecordStore,
  origin: string,
  change: Partial<Omit<Host, 'origin'>>,
): Promise<void> {
  await writing(record, (db) => db.updateTable('host').set(change).where('origin', '=', origin).execute())
}

/**
 * What to ask a site for next: its feeds and sitemaps first, those due longest before the others, then the pages found last. Behind a
 * listing a page has its turn: else listings that are due again before all of them were asked would be all that is asked.
 */
export async function nextAddress(
  record: RecordStore,
  origin: string,
  run: Run,
  last: AddressKind | undefined = undefined,
): Promise<Address | null> {
  const [pages, others] = last === undefined || last === 'page' ? [1, 0] : [0, 1]
  const row = await record.read
    .selectFrom('address')
    .selectAll()
    .where('origin', '=', origin)
    .where('due_at', '<=', run.now)
    .$if(run.since !== undefined, (query) =>
      query.where((at) => at.or([at('asked_at', 'is', null), at('asked_at', '<', run.since ?? EVER)])),
    )
    .orderBy(sql`case when kind = 'page' then ${sql.lit(pages)} else ${sql.lit(others)} end`)
    .orderBy(sql`case when visits = 0 then 0 else 1 end`)
    .orderBy(sql`case when kind = 'page' then '' else due_at end`)
    .orderBy('found_at', 'desc')
    .orderBy('url')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export const addressAt = async (db: Db, url: string): Promise<Address | null> =>
  (await db.selectFrom('address').selectAll().where('url', '=', url).executeTakeFirst()) ?? null

/** Writes down what became of an asking, the addresses that it gave, and when the site may be asked again. */
export async function settle(
  record: RecordStore,
  { url, change, found }: Settlement,
  host: { readonly origin: string; readonly change: Partial<Omit<Host, 'origin'>> },
  now: string,
): Promise<number> {
  return writing(record, async (db) => {
    await db.updateTable('address').set(change).where('url', '=', url).execute()
    await db.updateTable('host').set(host.change).where('origin', '=', host.origin).execute()
    return insertFound(db, found, now)
  })
}

async function insertFound(db: Write, all: readonly FoundAddress[], now: string): Promise<number> {
  let added = 0
  const found = await withoutErased(db, all)
  const origins = [...new Set(found.filter(({ dueAt }) => dueAt !== null).map(({ origin }) => origin))]
  for (let at = 0; at < origins.length; at += ROWS_AT_ONCE)
    await db
      .insertInto('host')
      .values(origins.slice(at, at + ROWS_AT_ONCE).map((origin) => ({ origin, free_at: EVER, failures: 0 })))
      .onConflict((conflict) => conflict.column('origin').doNothing())
      .execute()
  const unique = [...new Map(found.map((address) => [address.url, address])).values()]
  for (let at = 0; at < unique.length; at += ROWS_AT_ONCE) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('address')
      .values(unique.slice(at, at + ROWS_AT_ONCE).map((address) => rowOf(address, now)))
      .onConflict((conflict) => conflict.column('url').doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows)
  }
  // What turned out to be the same as another before its turn came is not asked for any more.
  for (const { url, sameAs } of unique)
    if (sameAs !== undefined)
      await db
        .updateTable('address')
        .set({ state: 'same', same_as: sameAs, due_at: null })
        .where('url', '=', url)
        .where('state', '=', 'waiting')
        .where('kind', '=', 'page')
        .execute()
  return added
}

/** What was erased is not asked for again. */
async function withoutErased(db: Write, found: readonly FoundAddress[]): Promise<FoundAddress[]> {
  const kept: FoundAddress[] = []
  for (let at = 0; at < found.length; at += ROWS_AT_ONCE) {
    const some = found.slice(at, at + ROWS_AT_ONCE).map((address) => ({ address, stone: stoneOf(address.url) }))
    const stones = await stonesAmong(
      db,
      some.map(({ stone }) => stone),
    )
    kept.push(...some.filter(({ stone }) => !stones.has(stone)).map(({ address }) => address))
  }
  return kept
}

const rowOf = ({ url, origin, source, kind, foundIn, dueAt, sameAs }: FoundAddress, now: string): AddressTable => ({
  url,
  origin,
  source,
  kind,
  state: sameAs === undefined ? 'waiting' : 'same',
  found_in: foundIn,
  found_at: now,
  due_at: sameAs === undefined ? dueAt : null,
  asked_at: null,
  visits: 0,
  tries: 0,
  etag: null,
  last_modified: null,
  sha256: null,
  same_as: sameAs ?? null,
  reserved: null,
  note: null,
})

/** How many addresses of a source (of all, without one) are in which state. */
export async function countAddresses(record: RecordStore, source?: string): Promise<CollectCounts[]> {
  const rows = await record.read
    .selectFrom('address')
    .select(({ fn }) => ['kind', 'state', fn.countAll<number>().as('count')])
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .orderBy('state')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Feeds, sitemaps and sections as they stand. */
export const listings = (record: RecordStore): Promise<Address[]> =>
  record.read.selectFrom('address').selectAll().where('kind', '!=', 'page').orderBy('source').orderBy('url').execute()

/** Pages with their state, for people: the last asked first. */
export const lastAsked = (record: RecordStore, limit: number): Promise<Address[]> =>
  record.read
    .selectFrom('address')
    .selectAll()
    .where('asked_at', 'is not', null)
    .orderBy('asked_at', 'desc')
    .orderBy('url')
    .limit(limit)
    .execute()
