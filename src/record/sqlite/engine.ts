import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import { type Found, shownStatements } from '../conditions.ts'
import type { Engine, List, Page, PageRow } from '../engine.ts'
import { type Into, namesOf, type Row } from '../insert-rows.ts'
import { type Match, matchedWords } from '../match.ts'
import { prepared, type Slots } from '../prepared.ts'
import { newestFirst } from '../rows.ts'
import type { Db, Write } from '../store.ts'
import type { StatementTable } from '../tables.ts'
import type { RepeatedQuery } from './dialect.ts'

function listOf<Item>(): List<Item> {
  return { parameter: JSON.stringify, rows: (parameter) => sql`(select value from json_each(${parameter}))` }
}

export const sqlite: Engine = {
  name: 'SQLite',
  numbers: listOf(),
  strings: listOf(),
  table(name, columns, hand) {
    const [first, ...others] = columns
    if (first !== undefined && others.length === 0) {
      const flat = hand((rows) => JSON.stringify(rows.map(([value]) => value ?? 0)))
      return sql`(select value as ${sql.ref(first)} from json_each(${flat})) as ${sql.ref(name)}`
    }
    const each = columns.map((column, at) => sql`value ->> ${sql.lit(at)} as ${sql.ref(column)}`)
    // Behind a limit the rows are taken apart once; without one, once more for each row that they are joined with.
    return sql`(select ${sql.join(each)} from json_each(${hand(JSON.stringify)}) limit -1) as ${sql.ref(name)}`
  },
  async insertRows<Returned>(db: Write, into: Into, rows: readonly Row[]) {
    return (await db.executeQuery<Returned>(insertEach(into, rows))).rows
  },
  async insertNumbered(db, into, rows) {
    const inserted = await db.executeQuery<{ rowid: number }>(insertEach({ ...into, ending: '' }, rows))
    return new Map(inserted.rows.map(({ rowid }, at) => [String(rows[at]?.[into.by]), rowid]))
  },
  holds: (text, part) => sql`instr(${text}, ${part}) > 0`,
  earlier: (column, ms) =>
    sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${sql.ref(column)}, ${`-${(ms / 1000).toFixed(3)} seconds`})`,
  async countOn() {}, // it goes on by itself
  fullText: {
    async insert(db, table, rows) {
      const values = rows.map(({ row, exact, lemma }) => sql`(${row}, ${exact}, ${lemma})`)
      await sql`insert into ${sql.table(table)} (rowid, exact, lemma) values ${sql.join(values)}`.execute(db)
    },
    /** Deleted words stay in the index until its parts are merged. */
    async purge(db, table) {
      await sql`insert into ${sql.table(table)} (${sql.table(table)}) values ('optimize')`.execute(db)
    },
    matches: (table, row, match) =>
      sql`${row} in (select rowid from ${sql.table(table)} where ${sql.table(table)} match ${query(match)})`,
    count: countTo,
    statements: matching,
    counted: (db, match) => matching(db, match, 'statement_counted'),
    async byTime(db, match, most) {
      const few = await mostFew(db)
      const isMany = most > few && (await countTo(db, match, few + 1)) > few
      return isMany ? walkingAmong(db, match) : matching(db, match)
    },
    newest: newestAmongMany,
  },
}

function insertEach({ table, columns, ending }: Into, rows: readonly Row[]): RepeatedQuery {
  const values = columns.map(() => '?').join(', ')
  const one = `insert into "${table}" (${namesOf(columns)}) values (${values}) ${ending}`
  return { ...CompiledQuery.raw(one), each: rows.map((row) => columns.map((column) => row[column] ?? null)) }
}

/** Every token stands in quotation marks, so none is taken for a command. */
function query(match: Match): string {
  const quoted = (word: string): string => `"${word}"`
  const { exact, anyForm } = matchedWords(match)
  const allExact = exact.map((word) => `exact : ${quoted(word)}`).join(' AND ')
  if (match.form === 'exact') return allExact
  const inAnyForm = anyForm
    .map((lemmas, at) => `(exact : ${quoted(exact[at] ?? '')} OR lemma : (${lemmas.map(quoted).join(' OR ')}))`)
    .join(' AND ')
  return match.form === 'any' ? inAnyForm : `(${inAnyForm}) NOT (${allExact})`
}

const countMatching = prepared<{ words: string; most: number }>()(
  (_, { value }) => sql<{ count: number }>`
    select count(*) as count from (select 1 from full_text where full_text match ${value('words')} limit ${value('most')})`,
)

async function countTo(db: Db, match: Match, most: number): Promise<number> {
  return (await countMatching(db, { words: query(match), most }))[0]?.count ?? 0
}

/** The statements that match, the full text asked first: for few matches. What an index has is read from it alone. */
function matching(db: Db, match: Match, index?: 'statement_counted'): Found {
  const hits = sql<{ row: number }>`(select rowid as "row" from full_text where full_text match ${query(match)})`
  const from = db.selectFrom(hits.as('hit'))
  // A cross join and no inner one: SQLite keeps its order. What it adds to the type is not asked for again.
  const joined = index === undefined ? from.crossJoin('statement') : from.crossJoin(statementIn(index))
  return joined.whereRef('statement.row', '=', 'hit.row') as unknown as Found
}

/** The statements, looked up in an index of theirs. */
const statementIn = (index: string) =>
  sql<StatementTable>`statement`.as<'statement'>(sql`statement indexed by ${sql.ref(index)}`)

/** All statements by time, until a page is full of those that are among the rows that match. */
const walkingAmong = (db: Db, match: Match): Found =>
  shownStatements(db).where(
    sql<boolean>`+statement.row in (select rowid from full_text where full_text match ${query(match)})`,
  )

/**
 * Of so many that match, reading each and sorting them is as fast as walking through all by time, in square roots of all:
 * on 100,000 statements reading one costs 1 microsecond, passing one 0.06, listing a row that matches 0.07.
 */
const FEW = 1.2
/** Where one of so many statements matches, it is looked for among the newest. */
const OFTEN = 20
/** Of so many times the statements that should do for a page, if matches were spread evenly. */
const SPARE = 2

const mostFew = async (db: Db): Promise<number> => Math.ceil(FEW * Math.sqrt(await lastRow(db)))

/**
 * Where many may match those of a page, sought among the newest statements alone. What is new came late, and has high
 * numbers: the full text is asked for the matches from the least to the greatest number of those, which takes long only
 * where old articles came last.
 */
async function newestAmongMany(
  db: Db,
  match: Match,
  { limit, offset, after }: Page,
  most: number,
): Promise<readonly PageRow[] | undefined> {
  const enough = Math.ceil((await lastRow(db)) / OFTEN)
  if (most < enough) return undefined
  const asked = { words: query(match), newest: SPARE * OFTEN * (limit + offset), limit, offset }
  const rows = await (after ? matchesAmongOlder(db, { ...asked, ...after }) : matchesAmongNewest(db, asked))
  return rows.length === limit ? rows : undefined
}

type AskedAmong = { readonly words: string; readonly newest: number; readonly limit: number; readonly offset: number }

const matchesAmongNewest = prepared<AskedAmong>()((_, slots) => matchesAmong(slots, sql`true`))

const matchesAmongOlder = prepared<
  AskedAmong & { readonly time: string; readonly article_id: string; readonly place: number }
>()((_, slots) => {
  const [time, article, place] = [slots.value('time'), slots.value('article_id'), slots.value('place')]
  return matchesAmong(
    slots,
    sql`time <= ${time} and (time <> ${time} or article_id > ${article} or (article_id = ${article} and place > ${place}))`,
  )
})

const matchesAmong = ({ value }: Slots<AskedAmong>, which: RawBuilder<unknown>) => sql<PageRow>`
    with walked as materialized (
      select "row", time, article_id, place from statement where listed = 1 and ${which}
      order by ${newestFirst} limit ${value('newest')})
    select "row", time, article_id, place from walked as statement
    where "row" in (
      select rowid from full_text where full_text match ${value('words')}
      and rowid >= (select min("row") from walked) and rowid <= (select max("row") from walked))
    order by ${newestFirst} limit ${value('limit')} offset ${value('offset')}`

const lastStatement = prepared<Record<never, never>>()((db) =>
  db.selectFrom('statement').select((of) => of.fn.max<number | null>('row').as('last')),
)

const lastRow = async (db: Db): Promise<number> => (await lastStatement(db, {}))[0]?.last ?? 0
