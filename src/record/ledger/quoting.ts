import { sql } from 'kysely'
import { nullsFirst } from '../engine.ts'
import { nameKey } from '../names.ts'
import { peopleMeant } from '../person.ts'
import { selectPeople, toPerson } from '../rows.ts'
import { type Db, type RecordStore, reading } from '../store.ts'
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
}

/** Who quoted whom, those who did it most first. */
export function quotingsOf(record: RecordStore, query: QuotingQuery = {}): Promise<Quoting[]> {
  return reading(record, (db) => (query.by === 'outlet' ? byOutlets(db, query) : byPeople(db, query)))
}

async function idsOf(db: Db, name: string | undefined): Promise<string[] | undefined> {
  if (name === undefined || name.trim() === '') return undefined
  return (await peopleMeant(db, name)).map(({ id }) => id).slice(0, 1000)
}

async function byPeople(db: Db, { quoter, quoted, from, to, limit }: QuotingQuery): Promise<Quoting[]> {
  let found = db
    .selectFrom('statement')
    .innerJoin('statement as outer', 'outer.id', 'statement.inside')
    // Compared as a sum, so that SQLite takes the index of whom it is about and not that of all that is listed.
    .where(sql<boolean>`+statement.listed = 1`)
    .where('statement.inside', 'is not', null)
    .whereRef('outer.person_id', '!=', 'statement.person_id')
  const [quoters, quotedOnes] = [await idsOf(db, quoter), await idsOf(db, quoted)]
  if (quoters)
    found = found
      .where('outer.person_id', 'in', quoters)
      // The same said so that only their articles are looked through: whom they quote stands beside their own words.
      .where('statement.article_id', 'in', (of) =>
        of.selectFrom('statement as told').select('told.article_id').where('told.person_id', 'in', quoters),
      )
  if (quotedOnes) found = found.where('statement.person_id', 'in', quotedOnes)
  if (from) found = found.where('statement.day', '>=', from)
  if (to) found = found.where('statement.day', '<=', to)
  const rows = await found
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
    .limit(limit ?? SHOWN_AT_ONCE)
    .execute()
  const people = await peopleById(
    db,
    rows.flatMap(({ by_id, whom_id }) => [by_id ?? '', whom_id ?? '']),
  )
  return rows.flatMap(({ by_id, whom_id, ...counts }) => {
    const [person, whom] = [people.get(by_id ?? ''), people.get(whom_id ?? '')]
    return person && whom ? [{ by: { kind: 'person', person }, whom, ...counts }] : []
  })
}

async function byOutlets(db: Db, { quoter, quoted, from, to, limit }: QuotingQuery): Promise<Quoting[]> {
  let found = db
    .selectFrom('statement')
    .innerJoin('article', 'article.id', 'statement.article_id')
    // As above: the index of the articles of an outlet, or of whom it quotes.
    .where(sql<boolean>`+statement.listed = 1`)
    .where('statement.person_id', 'is not', null)
  const quotedOnes = await idsOf(db, quoted)
  if (quoter !== undefined)
    found = found.where((at) =>
      at.or([at('article.domain', '=', quoter.toLowerCase()), at('article.publisher_key', '=', nameKey(quoter))]),
    )
  if (quotedOnes) found = found.where('statement.person_id', 'in', quotedOnes)
  if (from) found = found.where('statement.day', '>=', from)
  if (to) found = found.where('statement.day', '<=', to)
  const rows = await found
    .select(['article.publisher as name', 'article.domain', 'statement.person_id as whom_id'])
    .select((of) => [
      of.fn.countAll<number>().as('statements'),
      of.fn.min('statement.day').as('first'),
      of.fn.max('statement.day').as('last'),
      of.fn.max('statement.id').as('example'),
    ])
    .groupBy(['article.publisher', 'article.domain', 'statement.person_id'])
    .orderBy('statements', 'desc')
    .orderBy('article.domain', nullsFirst)
    .orderBy('article.publisher', nullsFirst)
    .orderBy('whom_id')
    .limit(limit ?? SHOWN_AT_ONCE)
    .execute()
  const people = await peopleById(
    db,
    rows.map(({ whom_id }) => whom_id ?? ''),
  )
  return rows.flatMap(({ name, domain, whom_id, ...counts }) => {
    const whom = people.get(whom_id ?? '')
    return whom ? [{ by: { kind: 'outlet', name, domain }, whom, ...counts }] : []
  })
}

async function peopleById(db: Db, ids: readonly string[]): Promise<Map<string, PersonSummary>> {
  if (ids.length === 0) return new Map()
  const rows = await selectPeople(db)
    .where('person.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, toPerson(row)]))
}
