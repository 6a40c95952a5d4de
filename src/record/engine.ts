import type { DialectAdapter, OrderByItemBuilder, RawBuilder, SelectQueryBuilder } from 'kysely'
import type { Db, Write } from './db.ts'
import type { Page, PageRow } from './paging.ts'
import type { Tables } from './tables.ts'

/** The tables of full text: the words of the statements that views show, and of the targets of positions. */
export type FullText = 'full_text' | 'target_text'

/** The words of one row, encoded: see `fullTextOf`. */
export interface Indexed {
  readonly row: number
  readonly exact: string
  readonly lemma: string
  /** What else it is found by: see marks.ts. */
  readonly marks?: readonly string[]
}

/** A list as a subquery, `in (…)`: one parameter, however long the list is. */
export interface List<Item> {
  /** What the list is handed over as. */
  readonly parameter: (values: readonly Item[]) => unknown
  readonly rows: (parameter: unknown) => RawBuilder<Item>
}

/** A row of what is found, and whether the words stand in it in another form only. */
export interface FoundRow extends PageRow {
  readonly other: boolean
}

/** How many were found, and all of them where they are few. */
export interface Look {
  readonly count: number
  readonly rows?: readonly FoundRow[]
}

export type NumberRows = readonly (readonly number[])[]

/** Statements, before what is wanted of them is said. */
export type Found = SelectQueryBuilder<Tables, 'statement', object>

/** A word asked for, and the lemmas that it may have in the languages of the record. */
export interface Asked {
  readonly exact: string
  readonly lemmas: ReadonlySet<string>
}

/** What full text is asked for: all the words as they are written; in any form; at least one in another form only. */
export interface Match {
  readonly asked: readonly Asked[]
  readonly form: 'exact' | 'any' | 'other'
  readonly marks?: Marks
  /** Where what matches stands, if not anywhere: see shelves.ts. */
  readonly shelves?: readonly number[]
}

/** Of each list one mark must be there (see marks.ts). */
export type Marks = readonly (readonly string[])[]

/** A row to be inserted, by its columns. */
export type Row = Readonly<Record<string, unknown>>

/** Where rows are inserted, and what follows them. */
export interface Into {
  readonly table: string
  readonly columns: readonly string[]
  readonly ending: string
}

/** Where rows are inserted whose key the database counts. */
export interface IntoNumbered extends Omit<Into, 'ending'> {
  readonly key: string
  readonly by: string
}

/**
 * What SQLite and PostgreSQL write in different ways. All other SQL of this room is the same on both: a query that needs
 * something else asks `engineOf(db)` for it (docs/decisions/0017-two-engines.md).
 */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL'
  readonly numbers: List<number>
  readonly strings: List<string>
  /** Rows of numbers as a table of that name, `from (…) as asked`; `hand` gives what stands for them as a parameter. */
  readonly table: (
    name: string,
    columns: readonly string[],
    hand: (write: (rows: NumberRows) => unknown) => unknown,
  ) => RawBuilder<unknown>
  /** See insert-rows.ts. */
  readonly insertRows: <Returned>(db: Write, into: Into, rows: readonly Row[]) => Promise<Returned[]>
  readonly insertNumbered: (db: Write, into: IntoNumbered, rows: readonly Row[]) => Promise<ReadonlyMap<string, number>>
  /** Whether a text holds another one. */
  readonly holds: (text: RawBuilder<string>, part: string) => RawBuilder<boolean>
  /** The instant in a column, as text, so many milliseconds earlier. */
  readonly earlier: (column: string, ms: number) => RawBuilder<string>
  /** After rows came with their keys: the key of the next row goes on behind the largest. */
  readonly countOn: (db: Write, table: string, key: string) => Promise<void>
  readonly fullText: {
    readonly insert: (db: Write, table: FullText, rows: readonly [Indexed, ...Indexed[]]) => Promise<void>
    /** Takes out of the index what is left in it of words that were deleted. */
    readonly purge: (db: Write, table: FullText) => Promise<void>
    /** True for a row whose words match. */
    readonly matches: (table: FullText, row: RawBuilder<number>, match: Match) => RawBuilder<boolean>
    /** How many statements match, counted up to `most`, without looking them up. */
    readonly count: (db: Db, match: Match, most: number) => Promise<number>
    /**
     * The same, and in the same breath what pages show of them, where they are few and the engine has that at hand; in no
     * order. The form of the match is any.
     */
    readonly look: (db: Db, match: Match, most: number, few: number) => Promise<Look>
    /** The statements whose words match, to be filtered further. */
    readonly statements: (db: Db, match: Match) => Found
    /** The same, where no more is asked of them than what they are sorted by, speaker, kind and edition: an index has that. */
    readonly counted: (db: Db, match: Match) => Found
    /** Whether a count up to a limit ends there; otherwise the words are walked through to their end all the same. */
    readonly countsLazily: boolean
    /** Of so many statements: how many matches are looked up and sorted sooner than others are passed over. */
    readonly few: (statements: () => Promise<number>) => Promise<number>
    /** Where one of so many statements matches, the newest of all are looked through. */
    readonly often: number
    /** The rows of a page of the newest of them, sought `among` so many newest statements; where too few match there, nothing. */
    readonly newest: (db: Db, match: Match, page: Page, among: number) => Promise<readonly PageRow[] | undefined>
  }
}

/** The engine that answers these queries. */
export function engineOf(db: Db): Engine {
  const adapter: EngineAdapter = db.getExecutor().adapter
  if (!adapter.engine) throw new Error('this database is no record')
  return adapter.engine
}

/** A Kysely adapter that says which engine it is of. */
export interface EngineAdapter extends DialectAdapter {
  readonly engine?: Engine
}

/** A list of any length for `where(…, 'in', …)`. */
export const numbers = (db: Db, values: readonly number[]): RawBuilder<number> => listIn(engineOf(db).numbers, values)
export const strings = (db: Db, values: readonly string[]): RawBuilder<string> => listIn(engineOf(db).strings, values)

const listIn = <Item>({ rows, parameter }: List<Item>, values: readonly Item[]): RawBuilder<Item> =>
  rows(parameter(values))

/** Rows of numbers as a table of that name: `from (…) as asked`. */
export const tableOf = (db: Db, name: string, columns: readonly string[], rows: NumberRows): RawBuilder<unknown> =>
  engineOf(db).table(name, columns, (write) => write(rows))

/** For `orderBy` a column that may be null: each engine has a usage of its own. */
export const nullsFirst = (by: OrderByItemBuilder): OrderByItemBuilder => by.asc().nullsFirst()

/** Puts the words of rows into the full text. */
export async function indexWords(db: Write, table: FullText, rows: readonly Indexed[]): Promise<void> {
  const [first, ...others] = rows
  if (first) await engineOf(db).fullText.insert(db, table, [first, ...others])
}
