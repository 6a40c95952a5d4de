import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { type Match, matchedWords } from '../match.ts'
import { type Found, shownStatements } from '../search.ts'
import type { Db } from '../store.ts'

const SHOWN_AT_ONCE = 50
/** A lookup in the full text costs as much as so many reads of a statement. */
const READS_A_LOOKUP = 60

export const sqlite: Engine = {
  name: 'SQLite',
  numbers: (values) => sql`(select value from json_each(${JSON.stringify(values)}))`,
  strings: (values) => sql`(select value from json_each(${JSON.stringify(values)}))`,
  table(name, columns, rows) {
    const each = columns.map((column, at) => sql`value ->> ${sql.lit(at)} as ${sql.ref(column)}`)
    return sql`(select ${sql.join(each)} from json_each(${JSON.stringify(rows)})) as ${sql.ref(name)}`
  },
  holds: (text, part) => sql`instr(${text}, ${part}) > 0`,
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
    newest: async (db, match, count = 0) => ((await areMany(db, count)) ? walking(db, match) : matching(db, match)),
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

/** All statements by time, each looked up in the full text: for many matches. */
const walking = (db: Db, match: Match): Found =>
  shownStatements(db).where(
    sql<boolean>`exists (select 1 from full_text where rowid = statement.row and full_text match ${query(match)})`,
  )

/**
 * Walking until a page is full reads the fewer statements the more match, asking reads as many as match: where the two
 * meet was measured on 100,000 statements.
 */
async function areMany(db: Db, matches: number): Promise<boolean> {
  const { last } = await db
    .selectFrom('statement')
    .select((of) => of.fn.max<number | null>('row').as('last'))
    .executeTakeFirstOrThrow()
  return matches > Math.sqrt(READS_A_LOOKUP * SHOWN_AT_ONCE * (last ?? 0))
}
