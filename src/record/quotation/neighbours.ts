import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { numbers, tableOf } from '../engine.ts'
import { selectEntries, toEntry } from '../rows.ts'
import type { RecordEntry } from '../types.ts'
import { type Likeness, likenessOf, mayBeSame } from './likeness.ts'
import { type Print, pairsIn, shinglesOf, unpackPrint } from './print.ts'

/** A shingle that more wordings share says nothing: a name with its office, a phrase of every day. */
const COMMON = 1000
/** Two words that so many wordings have side by side are of one phrase. */
const PHRASE = 25
/** Strangers share one shingle now and then; kin have more. */
const LEAST_SHARED = 2
/** So many wordings, those that share most, are compared with one. */
const COMPARED = 400
/** So many statements that carry one wording are looked at, the earliest. */
const CARRIERS = 500
/** So many statements of one speaker in one article are compared with those of another. */
const BESIDE = 40

/** A statement with its wording, and what decides whose it is. */
export interface Carrier {
  readonly entry: RecordEntry
  readonly wordingId: number
  readonly versionId: string
  /** Published, else captured; comparable as strings. */
  readonly time: string
  /** False in a version of its article that another has replaced. */
  readonly current: boolean
}

/** Another wording, and how like this one it is. */
export interface Neighbour {
  readonly wordingId: number
  readonly likeness: Likeness
}

/** Looks wordings and their carriers up, each once. */
export class Neighbourhood {
  readonly #db: Db
  readonly #prints = new Map<number, { readonly print: Print; readonly language: string | null }>()
  readonly #neighbours = new Map<number, readonly Neighbour[]>()
  readonly #carriers = new Map<number, readonly Carrier[]>()

  constructor(db: Db) {
    this.#db = db
  }

  /** The wordings that may be of the same quotation as this one, itself among them. */
  async neighboursOf(wordingId: number): Promise<readonly Neighbour[]> {
    const known = this.#neighbours.get(wordingId)
    if (known) return known
    await this.#loadPrints([wordingId])
    const own = this.#prints.get(wordingId)
    if (!own) return []
    const counts = await this.#countsOf(shinglesOf(own.print, own.language))
    const ids = [wordingId, ...(await this.#candidates(wordingId, counts))]
    await this.#loadPrints(ids)
    const pair = pairsIn(own.language)
    const oftenTogether = (a: number, b: number): boolean => (counts.get(pair(a, b)) ?? 0) >= PHRASE
    const found = ids.flatMap((id) => {
      const other = this.#prints.get(id)
      if (!other) return []
      const likeness = likenessOf(own.print, other.print, oftenTogether)
      return mayBeSame(likeness) ? [{ wordingId: id, likeness }] : []
    })
    this.#neighbours.set(wordingId, found)
    return found
  }

  /** How like two wordings are. */
  async likeness(a: number, b: number): Promise<Likeness> {
    return likenessOf(...(await this.prints(a, b)))
  }

  async prints(a: number, b: number): Promise<[Print, Print]> {
    await this.#loadPrints([a, b])
    const [one, other] = [this.#prints.get(a), this.#prints.get(b)]
    if (!one || !other) throw new Error('a wording is gone that was there a moment ago')
    return [one.print, other.print]
  }

  /** How many wordings have each of the shingles; of the common ones, that they are. */
  async #countsOf(shingles: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const asked = tableOf(
      this.#db,
      'asked',
      ['hash'],
      shingles.map((hash) => [hash]),
    )
    const { rows } = await sql<{ hash: number; count: number }>`
      select asked.hash, (
        select count(*) from (select 1 from shingle where shingle.hash = asked.hash limit ${COMMON + 1}) as few
      ) as count from ${asked}`.execute(this.#db)
    return new Map(rows.map(({ hash, count }) => [hash, count]))
  }

  async #candidates(wordingId: number, counts: ReadonlyMap<number, number>): Promise<number[]> {
    const hashes = [...counts].filter(([, count]) => count <= COMMON).map(([hash]) => [hash])
    const rare = tableOf(this.#db, 'rare', ['hash'], hashes)
    const { rows } = await sql<{ wording_id: number }>`
      select shingle.wording_id from ${rare} cross join shingle
      where shingle.hash = rare.hash and shingle.wording_id <> ${wordingId}
      group by shingle.wording_id having count(*) >= ${LEAST_SHARED}
      order by count(*) desc, shingle.wording_id limit ${COMPARED}`.execute(this.#db)
    return rows.map(({ wording_id }) => wording_id)
  }

  async #loadPrints(ids: readonly number[]): Promise<void> {
    const missing = ids.filter((id) => !this.#prints.has(id))
    if (missing.length === 0) return
    const rows = await this.#db
      .selectFrom('wording')
      .select(['id', 'language', 'print'])
      .where('id', 'in', numbers(this.#db, missing))
      .execute()
    for (const { id, language, print } of rows) this.#prints.set(id, { print: unpackPrint(print), language })
  }

  /** The statements that carry a wording: those that views show, and those of replaced versions. */
  async carriersOf(wordingId: number): Promise<readonly Carrier[]> {
    const known = this.#carriers.get(wordingId)
    if (known) return known
    const rows = await carriers(this.#db)
      .where('carrier.wording_id', '=', wordingId)
      .where((at) => at.or([at('statement.listed', '=', 1), replaced]))
      .orderBy('statement.time')
      .orderBy('statement.id')
      .limit(CARRIERS)
      .execute()
    const found = rows.map(toCarrier)
    this.#carriers.set(wordingId, found)
    return found
  }

  /** A statement with its wording; undefined where there is none, or too few words. */
  async carrier(statementId: string): Promise<Carrier | undefined> {
    const row = await carriers(this.#db).where('statement.id', '=', statementId).executeTakeFirst()
    return row && toCarrier(row)
  }

  /** What the speaker of a statement says in its article, from the beginning. */
  async saidBeside({ entry, versionId }: Carrier): Promise<readonly Carrier[]> {
    const { personId, name } = entry.speaker
    const rows = await carriers(this.#db)
      .where('statement.version_id', '=', versionId)
      .where((at) =>
        personId === null
          ? at('statement.speaker_name', 'is not distinct from', name)
          : at('statement.person_id', '=', personId),
      )
      .orderBy('statement.place')
      .limit(BESIDE)
      .execute()
    return rows.map(toCarrier)
  }
}

const replaced = sql<boolean>`(statement.version_id <> article.version_id and statement.rejected = 0)`

const carriers = (db: Db) =>
  selectEntries(db)
    .innerJoin('carrier', 'carrier.row', 'statement.row')
    .select(['carrier.wording_id', 'statement.version_id', 'statement.time', 'article.version_id as current_version'])

const toCarrier = (row: Awaited<ReturnType<ReturnType<typeof carriers>['execute']>>[number]): Carrier => ({
  entry: toEntry(row),
  wordingId: row.wording_id,
  versionId: row.version_id,
  time: row.time,
  current: row.version_id === row.current_version,
})
