import { CompiledQuery, sql } from 'kysely'
import { shownStatements } from '../conditions.ts'
import type { Db, Write } from '../db.ts'
import type { Engine, Found, FoundRow, FullText, Indexed, Into, Match, Row } from '../engine.ts'
import { namesOf } from '../insert-rows.ts'
import { matchedWords } from '../match.ts'
import type { Page, PageRow } from '../paging.ts'
import { behind, newestFirst } from '../rows.ts'
import type { StatementTable } from '../tables.ts'
import { encodeToken } from '../words.ts'
import { toServer } from './values.ts'

/**
 * A vector of full text may have a million bytes in all. A statement that goes on for longer is found by its beginning:
 * so many different words.
 */
const WORDS_KEPT = 10_000

/** An array as PostgreSQL writes it: one short string in place of many parameters. */
const arrayOf = (values: readonly number[]): string => `{${values.join(',')}}`

export const postgres: Engine = {
  name: 'PostgreSQL',
  numbers: { parameter: arrayOf, rows: (parameter) => sql`(select unnest(${parameter}::bigint[]))` },
  strings: {
    parameter: (values) => values.map((value) => value.replaceAll('\0', '\ufffd')),
    rows: (parameter) => sql`(select unnest(${parameter}::text[]))`,
  },
  table(name, columns, hand) {
    const lists = columns.map((_, at) => sql`${hand((rows) => arrayOf(rows.map((row) => row[at] ?? 0)))}::bigint[]`)
    const named = columns.map((column) => sql.ref(column))
    return sql`unnest(${sql.join(lists)}) as ${sql.ref(name)}(${sql.join(named)})`
  },
  async insertRows<Returned>(db: Write, into: Into, rows: readonly Row[]) {
    return (await db.executeQuery<Returned>(insertAll(into, rows))).rows
  },
  async insertNumbered(db, { table, columns, key, by }, rows) {
    const ending = `returning "${key}" as number, "${by}" as by`
    const query = insertAll({ table, columns, ending }, rows)
    const inserted = await db.executeQuery<{ number: number; by: string }>(query)
    return new Map(inserted.rows.map((row) => [row.by, row.number]))
  },
  holds: (text, part) => sql`strpos(${text}, ${part}) > 0`,
  earlier: (column, ms) =>
    sql`to_char((${sql.ref(column)}::timestamptz - make_interval(secs => ${ms / 1000}::float8)) at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  async countOn(db, table, key) {
    const largest = sql`(select coalesce(max(${sql.ref(key)}), 0) + 1 from ${sql.table(table)})`
    const sequence = sql`pg_get_serial_sequence(${sql.lit(`"${table}"`)}, ${key})`
    await sql`select setval(${sequence}, ${largest}, false) where ${sequence} is not null`.execute(db)
  },
  fullText: {
    async insert(db, table, rows) {
      const values = rows.map((row) => sql`(${row.row}::bigint, ${vectorOf(row)}::tsvector)`)
      await sql`insert into ${sql.table(table)} (rowid, words) values ${sql.join(values)}`.execute(db)
    },
    /** The space of deleted rows is given back after the transaction: see `purge` in open.ts. */
    async purge() {},
    matches: (table, row, match) =>
      sql`exists (select from ${sql.table(`${table}_row`)} as found where found.rowid = ${row} and ${matches(match, table)})`,
    async count(db, match, most) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from (${hitsOf(match)} limit ${most}) as found`.execute(db)
      return rows[0]?.count ?? 0
    },
    async look(db, match, most, few) {
      const rows = await lookMatching(db, match, most, few)
      const count = rows[0]?.count ?? 0
      return count > few
        ? { count }
        : { count, rows: rows.flatMap(({ row, ...more }) => (row === null ? [] : [{ ...more, row }])) }
    },
    statements: matching,
    counted: matching,
    countsLazily: false,
    few: async () => 3_000, // a millisecond or two for a thousand
    often: 20,
    newest: newestAmongMany,
  },
}

function insertAll({ table, columns, ending }: Into, rows: readonly Row[]): CompiledQuery {
  const names = namesOf(columns)
  // The table's own type, by a row of it that is not there: a table may have the name of a type ("name").
  const none = `(select shape from "${table}" as shape where false)`
  const all = `insert into "${table}" (${names})
    select ${names} from json_populate_recordset(${none}, $1::json) where true ${ending}`
  // Not by a replacer: it would be handed bytes as what a Buffer makes of itself.
  const values = rows.map((row) => Object.fromEntries(columns.map((column) => [column, inJson(row[column])])))
  return CompiledQuery.raw(all, [JSON.stringify(values)])
}

/** Bytes as PostgreSQL writes them, and texts without what its JSON cannot hold. */
function inJson(value: unknown): unknown {
  if (typeof value === 'string') return String(toServer(value)).toWellFormed()
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value
}

/** Up to so many are read themselves to see whether they hold the words as asked for; of more the index tells. */
const READ_THEMSELVES = 100

/** The index is walked through once for all that match: that is what takes long where words are frequent. */
async function lookMatching(
  db: Db,
  match: Match,
  most: number,
  few: number,
): Promise<readonly (Omit<FoundRow, 'row'> & { readonly count: number; readonly row: number | null })[]> {
  const exact = query({ ...match, marks: [], form: 'exact' })
  const { rows } = await sql<Omit<FoundRow, 'row'> & { count: number; row: number | null }>`
    with hit as materialized (${hitsOf(match)} limit ${most}),
    total as (select count(*) as count from hit)
    select total.count, found.* from total left join (
      select statement."row", time, article_id, place, case when (select count from total) <= ${READ_THEMSELVES}
        then (select not words @@ ${exact}::tsquery from full_text where rowid = hit."row")
        else hit."row" not in (${hitsOf({ ...match, form: 'exact' })}) end as other
      from hit cross join lateral (select * from statement where "row" = hit."row" offset 0) as statement
      where (select count from total) <= ${few}) as found on true`.execute(db)
  return rows
}

/**
 * Each row that matches is looked up by itself. PostgreSQL guesses badly how many match, and without "offset 0" it reads all
 * statements where it takes them for many.
 */
function matching(db: Db, match: Match): Found {
  const statement = sql<StatementTable>`lateral (select * from statement where "row" = hit."row" offset 0)`
  return db
    .selectFrom(sql<{ row: number }>`(${hitsOf(match)})`.as('hit'))
    .crossJoin(statement.as('statement')) as unknown as Found
}

/** Each of the newest statements is looked up in the full text by its row. */
async function newestAmongMany(
  db: Db,
  match: Match,
  { limit, offset, after }: Page,
  among: number,
): Promise<readonly PageRow[] | undefined> {
  const newest = shownStatements(db)
    .select(['statement.row', 'statement.time', 'statement.article_id', 'statement.place'])
    .where((at) => (after ? behind(after) : at.lit(true)))
    .orderBy(newestFirst)
    .limit(among)
  const { rows } = await sql<PageRow>`
    with walked as materialized (${newest})
    select "row", time, article_id, place from walked as statement
    where (select found.words from full_text as found where found.rowid = statement."row") @@ ${query(match)}::tsquery
    order by ${newestFirst} limit ${limit} offset ${offset}`.execute(db)
  return rows.length === limit ? rows : undefined
}

const hitsOf = (match: Match) =>
  sql`select found.rowid as "row" from ${shelvesOf(match)} as found where ${matches(match, 'full_text')}`

/** The tables of nothing but the numbers of the rows, which the index stands on: see text-rows.ts. */
function shelvesOf({ shelves = [] }: Match) {
  const [first, ...others] = shelves.map((shelf) => sql.table(`full_text_row_${shelf}`))
  if (!first) return sql.table('full_text_row')
  if (others.length === 0) return first
  return sql`(${sql.join(
    [first, ...others].map((each) => sql`select rowid from ${each}`),
    sql` union all `,
  )})`
}

/** True for a row found whose words match. */
const matches = (match: Match, table: FullText) =>
  sql`${sql.ref(`${table}_words`)}(found.rowid) @@ ${query(match)}::tsquery`

/**
 * Words as they stand, lemmas and marks share one vector, so that one index answers for all: "=word" is a word as it stands,
 * "#p7" a mark; at which place is not told, as nobody asks for it. A word comes with its lemma or not at all, as who seeks it in any form seeks the lemma (see `query`). No token has ASCII marks (see `encodeToken`), so none is taken for a command or for the other kind.
 */
function vectorOf({ exact, lemma, marks = [] }: Indexed): string {
  const tokens = new Set<string>()
  const lemmas = lemma.split(' ')
  for (const [at, word] of exact.split(' ').entries()) {
    if (tokens.size >= 2 * WORDS_KEPT) break
    if (word !== '') tokens.add(`=${word}`)
    if (lemmas[at]) tokens.add(lemmas[at])
  }
  for (const mark of marks) tokens.add(`#${encodeToken(mark)}`)
  return Array.from(tokens, (token) => `'${token}'`).join(' ')
}

function query(match: Match): string {
  const { exact, anyForm, marks } = matchedWords(match)
  const marked = marks.map((some) => `(${some.map((mark) => `'#${mark}'`).join(' | ')})`)
  const allExact = exact.map((word) => `'=${word}'`)
  if (match.form === 'exact') return [...marked, ...allExact].join(' & ')
  // Words as they stand are not asked for beside their lemmas: whatever has the word has one of those, and each list that is
  // walked through takes as long as it is.
  const inAnyForm = anyForm.map((lemmas) => `(${lemmas.map((lemma) => `'${lemma}'`).join(' | ')})`)
  const any = [...marked, ...inAnyForm].join(' & ')
  return match.form === 'any' ? any : `${any} & !(${allExact.join(' & ')})`
}
