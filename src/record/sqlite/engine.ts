import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Db, Write } from '../db.ts'
import type { Engine, Found, Into, List, Match, Row } from '../engine.ts'
import { namesOf } from '../insert-rows.ts'
import { matchedWords } from '../match.ts'
import type { Page, PageRow } from '../paging.ts'
import { prepared, type Slots } from '../prepared.ts'
import { newestFirst } from '../rows.ts'
import type { StatementTable } from '../tables.ts'
import { encodeToken } from '../words.ts'

/**
 * A query that is run once with each of these lists of values. What it returns comes together; of an insert that returns
 * nothing each row's `rowid`.
 */
export interface RepeatedQuery extends CompiledQuery {
  readonly each: readonly (readonly unknown[])[]
}

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
      const values = rows.map(({ row, exact, lemma, marks = [] }) => {
        const lemmas = [lemma, ...marks.map((mark) => asToken(encodeToken(mark)))].join(' ')
        return sql`(${row}, ${exact}, ${lemmas})`
      })
      await sql`insert into ${sql.table(table)} (rowid, exact, lemma) values ${sql.join(values)}`.execute(db)
    },
    /** Deleted words stay in the index until its parts are merged. */
    async purge(db, table) {
      await sql`insert into ${sql.table(table)} (${sql.table(table)}) values ('optimize')`.execute(db)
    },
    matches: (table, row, match) =>
      sql`${row} in (select rowid from ${sql.table(table)} where ${sql.table(table)} match ${query(match)})`,
    count: countTo,
    look: async (db, match, most) => ({ count: await countTo(db, match, most) }),
    statements: matching,
    counted: (db, match) => matching(db, match, 'statement_counted'),
    countsLazily: true,
    // Looking one up takes a microsecond or two, passing one over a tenth of that.
    few: async (statements) => 2 * Math.sqrt(await statements()),
    often: 200,
    newest: newestAmongMany,
  },
}

function insertEach({ table, columns, ending }: Into, rows: readonly Row[]): RepeatedQuery {
  const values = columns.map(() => '?').join(', ')
  const one = `insert into "${table}" (${namesOf(columns)}) values (${values}) ${ending}`
  return { ...CompiledQuery.raw(one), each: rows.map((row) => columns.map((column) => row[column] ?? null)) }
}
/** A mark as a token. No word is one: whoever folds a word makes "ё" an "е". */
const asToken = (mark: string): string => `ё${mark}`

/** Every token stands in quotation marks, so none is taken for a command. */
function query(match: Match): string {
  const quoted = (word: string): string => `"${word}"`
  const { exact, anyForm, marks } = matchedWords(match)
  const marked = marks.map((some) => `(${some.map((mark) => quoted(asToken(mark))).join(' OR ')})`)
  const allExact = exact.map((word) => `exact : ${quoted(word)}`)
  if (match.form === 'exact') return [...marked, ...allExact].join(' AND ')
  // As it stands a word is found in either column: who asks for it asks for it as a lemma too.
  const inAnyForm = anyForm.map((lemmas, at) => {
    const word = exact[at] ?? ''
    const others = lemmas.filter((lemma) => lemma !== word).map(quoted)
    return `(${[quoted(word), ...(others.length > 0 ? [`lemma : (${others.join(' OR ')})`] : [])].join(' OR ')})`
  })
  const any = [...marked, ...inAnyForm].join(' AND ')
  return match.form === 'any' ? any : `(${any}) NOT (${allExact.join(' AND ')})`
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

/**
 * What is new came late, and has high numbers: the full text is asked for the matches from the least to the greatest number
 * of the newest, which takes long only where old articles came last.
 */
async function newestAmongMany(
  db: Db,
  match: Match,
  { limit, offset, after }: Page,
  newest: number,
): Promise<readonly PageRow[] | undefined> {
  const asked = { words: query(match), newest, limit, offset }
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
