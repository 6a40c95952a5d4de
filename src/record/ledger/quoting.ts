import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db.ts'
import { nullsFirst, strings } from '../engine.ts'
import { peopleMeant } from '../finding.ts'
import { editionsOfOutlet, outletKey, outletNames } from '../outlet.ts'
import { type Place, sliceOf } from '../paging.ts'
import { prepared } from '../prepared.ts'
import { peopleWithIds, toPerson } from '../rows.ts'
import { type RecordStore, reading } from '../store.ts'
import type { PersonSummary } from '../types.ts'

const SHOWN_AT_ONCE = 50

/** Who quotes: a person who tells in their own words what another said, or an outlet that prints them. */
export type Quoter =
  | { readonly kind: 'person'; readonly person: PersonSummary }
  | { readonly kind: 'outlet'; readonly name: string | null; readonly domain: string | null }

/** One who quotes another, how often, and since when. */
export interface Quoting {
  readonly by: Quoter
  readonly whom: PersonSummary
  readonly statements: number
  /** Days of publication, else of the capture. */
  readonly first: string
  readonly last: string
  /** Id of one of these statements. */
  readonly example: string
}

export interface QuotingQuery {
  /** person: statements told within another's; outlet: all that outlets print. */
  readonly by?: Quoter['kind']
  /** A name in any form or an id, of a person; a domain or a name, of an outlet. */
  readonly quoter?: string
  /** Who is quoted: a name in any form, or an id. */
  readonly quoted?: string
  /** Inclusive days. */
  readonly from?: string
  readonly to?: string
  readonly limit?: number
  readonly offset?: number
  readonly after?: Place | undefined
}

export interface QuotingResult {
  readonly total: number
  readonly quotings: readonly Quoting[]
  readonly next: Place | null
}

/** Who quoted whom, those who did it most first. */
export function quotingsOf(record: RecordStore, query: QuotingQuery = {}): Promise<QuotingResult> {
  const { by = 'person', quoter, quoted, from, to, limit = SHOWN_AT_ONCE, offset = 0, after } = query
  const page = { limit, offset, after }
  const most = sql<number>`${(after?.place ?? -1) + 1 + offset + limit + 1}`
  const all = sql<number>`${Number.MAX_SAFE_INTEGER}`
  return reading(record, async (db) => {
    const conditions = { quoted: await idsOf(db, quoted), from, to }
    if (by === 'outlet') {
      const asked = { ...conditions, quoter }
      const rows = await byOutlets(db, { ...asked, limit: most }).execute()
      const { items, next } = sliceOf(rows, page, (row) => `${outletKey(row)}\n${row.whom_id}`)
      const total = await countOf(db, byOutlets(db, { ...asked, limit: all }))
      return { total, quotings: await outletsNamed(db, items), next }
    }
    const asked = { ...conditions, quoter: await idsOf(db, quoter) }
    const rows = await byPeople(db, { ...asked, limit: most }).execute()
    const { items, next } = sliceOf(rows, page, ({ by_id, whom_id }) => `${by_id} ${whom_id}`)
    return {
      total: await countOf(db, byPeople(db, { ...asked, limit: all })),
      quotings: await peopleNamed(db, items),
      next,
    }
  })
}

async function countOf(db: Db, pairs: ReturnType<typeof byOutlets> | ReturnType<typeof byPeople>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${pairs} as pairs`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** Who quotes one person, and whom that person quotes. */
export interface QuotingsAround {
  readonly byOutlets: readonly Quoting[]
  readonly byPeople: readonly Quoting[]
  readonly ofOthers: readonly Quoting[]
}

/** Of the one who has the id now, at most so many of each kind. */
export function quotingsAround(record: RecordStore, personId: string, limit: number): Promise<QuotingsAround> {
  const asked = { ids: [personId], limit }
  return reading(record, async (db) => ({
    byOutlets: await outletsNamed(db, await outletsQuoting(db, asked)),
    byPeople: await peopleNamed(db, await peopleQuoting(db, asked)),
    ofOthers: await peopleNamed(db, await peopleQuoted(db, asked)),
  }))
}

type AskedOf = { readonly ids: readonly string[]; readonly limit: number }

const outletsQuoting = prepared<AskedOf>()((db, { strings: list, value }) =>
  byOutlets(db, { quoted: list('ids'), limit: value('limit') }),
)
const peopleQuoting = prepared<AskedOf>()((db, { strings: list, value }) =>
  byPeople(db, { quoted: list('ids'), limit: value('limit') }),
)
const peopleQuoted = prepared<AskedOf>()((db, { strings: list, value }) =>
  byPeople(db, { quoter: list('ids'), limit: value('limit') }),
)

/** The ids of those whom a name means, as a list in a query. */
async function idsOf(db: Db, name: string | undefined): Promise<RawBuilder<string> | undefined> {
  if (name === undefined || name.trim() === '') return undefined
  const ids = (await peopleMeant(db, name)).map(({ id }) => id)
  return strings(db, ids)
}

interface Conditions<Quoter> {
  readonly quoter?: Quoter | undefined
  readonly quoted?: RawBuilder<string> | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly limit: RawBuilder<number>
}

function byPeople(db: Db, { quoter, quoted, from, to, limit }: Conditions<RawBuilder<string>>) {
  let found = db
    .selectFrom('statement')
    .innerJoin('statement as outer', 'outer.id', 'statement.inside')
    // Compared as a sum, so that SQLite begins with those who quote and not with all that is listed.
    .where(quoted ? sql<boolean>`statement.listed = 1` : sql<boolean>`+statement.listed = 1`)
    .where('statement.inside', 'is not', null)
    .whereRef('outer.person_id', '!=', 'statement.person_id')
  if (quoter) found = found.where('outer.person_id', 'in', quoter)
  if (quoted) found = found.where('statement.person_id', 'in', quoted)
  if (from) found = found.where('statement.day', '>=', from)
  if (to) found = found.where('statement.day', '<=', to)
  return found
    .select(['outer.person_id as by_id', 'statement.person_id as whom_id'])
    .select((of) => [
      of.fn.countAll<number>().as('statements'),
      of.fn.min('statement.day').as('first'),
      of.fn.max('statement.day').as('last'),
      of.fn.max('statement.id').as('example'),
    ])
    .groupBy(['outer.person_id', 'statement.person_id'])
    .orderBy('statements', 'desc')
    .orderBy('by_id')
    .orderBy('whom_id')
    .limit(limit)
}

/** An outlet is told by its domain, else by its name: see `outletKey`. */
const nameWithoutDomain = sql<string | null>`case when edition.domain is null then edition.publisher_key end`

/** Counted by edition first, as the index has it; the editions of an outlet are few. */
function byOutlets(db: Db, { quoter, quoted, from, to, limit }: Conditions<string>) {
  let found = db.selectFrom('statement').where('statement.listed', '=', 1).where('statement.person_id', 'is not', null)
  if (quoter !== undefined) found = found.where('statement.edition_id', 'in', editionsOfOutlet(db, quoter))
  if (quoted) found = found.where('statement.person_id', 'in', quoted)
  if (from) found = found.where('statement.day', '>=', from)
  if (to) found = found.where('statement.day', '<=', to)
  const counted = found
    .select(['statement.person_id', 'statement.edition_id'])
    .select((of) => [
      of.fn.countAll<number>().as('statements'),
      of.fn.min('statement.day').as('first'),
      of.fn.max('statement.day').as('last'),
      of.fn.max('statement.id').as('example'),
    ])
    .groupBy(['statement.person_id', 'statement.edition_id'])
  return db
    .selectFrom(counted.as('counted'))
    .innerJoin('edition', 'edition.id', 'counted.edition_id')
    .select(['edition.domain', 'counted.person_id as whom_id'])
    .select((of) => [
      of.fn.min('edition.publisher').as('publisher'),
      of.fn.sum<number>('counted.statements').as('statements'),
      of.fn.min('counted.first').as('first'),
      of.fn.max('counted.last').as('last'),
      of.fn.max('counted.example').as('example'),
    ])
    .groupBy(['edition.domain', nameWithoutDomain, 'counted.person_id'])
    .orderBy('statements', 'desc')
    .orderBy('edition.domain', nullsFirst)
    .orderBy(nameWithoutDomain, nullsFirst)
    .orderBy('whom_id')
    .limit(limit)
}

type RowsOf<Query extends { execute(): Promise<unknown> }> = Readonly<Awaited<ReturnType<Query['execute']>>>

async function peopleNamed(db: Db, rows: RowsOf<ReturnType<typeof byPeople>>): Promise<Quoting[]> {
  const people = await peopleById(
    db,
    rows.flatMap(({ by_id, whom_id }) => [by_id ?? '', whom_id ?? '']),
  )
  return rows.flatMap(({ by_id, whom_id, ...counts }) => {
    const [person, whom] = [people.get(by_id ?? ''), people.get(whom_id ?? '')]
    return person && whom ? [{ by: { kind: 'person', person }, whom, ...counts }] : []
  })
}

async function outletsNamed(db: Db, rows: RowsOf<ReturnType<typeof byOutlets>>): Promise<Quoting[]> {
  const people = await peopleById(
    db,
    rows.map(({ whom_id }) => whom_id ?? ''),
  )
  const names = await outletNames(db, [...new Set(rows.map(outletKey))])
  return rows.flatMap(({ publisher, domain, whom_id, ...counts }) => {
    const whom = people.get(whom_id ?? '')
    const name = names.get(outletKey({ domain, publisher })) ?? publisher
    return whom ? [{ by: { kind: 'outlet', name, domain }, whom, ...counts }] : []
  })
}

async function peopleById(db: Db, ids: readonly string[]): Promise<Map<string, PersonSummary>> {
  if (ids.length === 0) return new Map()
  const rows = await peopleWithIds(db, { ids: [...new Set(ids)] })
  return new Map(rows.map((row) => [row.id, toPerson(row)]))
}
