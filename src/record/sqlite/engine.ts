import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { type Match, matchedWords } from '../match.ts'
import { type Found, shownStatements } from '../search.ts'
import type { Db } from '../store.ts'

export const sqlite: Engine = {
  name: 'SQLite',
  numbers: (values) => sql`(select value from json_each(${JSON.stringify(values)}))`,
  strings: (values) => sql`(select value from json_each(${JSON.stringify(values)}))`,
  table(name, columns, rows) {
    const each = columns.map((column, at) => sql`value ->> ${sql.lit(at)} as ${sql.ref(column)}`)
    return sql`(select ${sql.join(each)} from json_each(${JSON.stringify(rows)})) as ${sql.ref(name)}`
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
    async count(db, match) {
      const found = sql<{
        count: number
      }>`select count(*) as count from full_text where full_text match ${query(match)}`
      return (await found.execute(db)).rows[0]?.count ?? 0
    },
    statements: matching,
    async newest(db, match, count = 0) {
      const scale = Math.sqrt(await lastRow(db))
      if (count < FEW * scale) return matching(db, match)
      return count < MANY * scale ? walkingAmong(db, match) : walking(db, match)
    },
  },
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

/** The statements that match, the full text asked first: for few matches. */
function matching(db: Db, match: Match): Found {
  const hits = sql<{ row: number }>`(select rowid as "row" from full_text where full_text match ${query(match)})`
  // A cross join and no inner one: SQLite keeps its order. What it adds to the type is not asked for again.
  return db
    .selectFrom(hits.as('hit'))
    .crossJoin('statement')
    .whereRef('statement.row', '=', 'hit.row') as unknown as Found
}

/** All statements by time, until a page is full of those that are among the rows that match. */
const walkingAmong = (db: Db, match: Match): Found =>
  shownStatements(db).where(
    sql<boolean>`+statement.row in (select rowid from full_text where full_text match ${query(match)})`,
  )

/** All statements by time, each looked up in the full text. */
const walking = (db: Db, match: Match): Found =>
  shownStatements(db).where(
    sql<boolean>`exists (select 1 from full_text where rowid = statement.row and full_text match ${query(match)})`,
  )

/**
 * Which way to a page of the newest is best, by how many match, in square roots of all: reading each that matches costs
 * most for many, walking by time walks the farther the fewer there are. Measured on 100,000 statements: reading one costs
 * 1 microsecond, passing one 0.06, listing a row that matches 0.07, looking one up 100.
 */
const FEW = 1.2
const MANY = 190

async function lastRow(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('statement')
    .select((of) => of.fn.max<number | null>('row').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}
