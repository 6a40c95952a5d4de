/** Made-up statements of any number, put into the tables that searching and a person's page read. */
import { sql } from 'kysely'
import { nameEntries } from '../../src/record/content.ts'
import type { Db, Write } from '../../src/record/db.ts'
import { engineOf } from '../../src/record/engine.ts'
import type { RecordStore } from '../../src/record/index.ts'
import { indexStatements } from '../../src/record/marks.ts'
import { writing } from '../../src/record/store.ts'
import { random } from '../../test/record/streams.ts'

const ROWS_AT_ONCE = 5_000
const FEW_AT_ONCE = 500
const PER_ARTICLE = 5
export const PEOPLE = 2000
export const VOCABULARY = 20_000
export const WORDS = 20
const OUTLETS = 40
/** Of so many statements in all the words and the speaker are given back, to ask for. */
const ASKED_FOR = 200
/** What PostgreSQL may take to make an index, as where a record is copied or brought back from a backup. */
const INDEX_MEMORY = '1GB'

/** A made-up word for a number; none is a form of another. */
const wordOf = (number: number): string => {
  let [word, rest] = ['', number * 7919 + 71]
  for (let at = 0; at < 4; at += 1) {
    word += 'бвгдзклмнпрстфхц'.charAt(rest % 16) + 'аеиоуя'.charAt(Math.floor(rest / 16) % 6)
    rest = Math.floor(rest / 96)
  }
  return word
}

export interface Said {
  readonly person: string
  readonly words: readonly string[]
}

interface Numbered extends Said {
  readonly number: number
}

/** The statements in their order: a speaker and words by how often they come, as in any text. */
function* sayings(total: number): Generator<Numbered> {
  const next = random(7)
  const vocabulary = Array.from({ length: VOCABULARY }, (_, number) => wordOf(number))
  const ranked = (many: number): number => Math.floor(many ** next()) - 1
  for (let number = 0; number < total; number += 1) {
    const person = personId(ranked(PEOPLE) + 1)
    yield { number, person, words: Array.from({ length: WORDS }, () => vocabulary[ranked(VOCABULARY)] ?? '') }
  }
}

/** What is asked for of so many statements. */
export function askedFor(total: number): Said[] {
  const every = Math.ceil(total / ASKED_FOR)
  const some: Said[] = []
  for (const said of sayings(total)) if (said.number % every === 0) some.push(said)
  return some
}

/** Fills an empty record in bulk: the indexes are made when all rows are there. Gives the statements loaded a second. */
export async function fill(record: RecordStore, total: number): Promise<number> {
  const start = performance.now()
  const indexes = await writing(record, takeIndexes)
  await writing(record, (db) => insertPeople(db, saidBy(total)))
  let rows: Numbered[] = []
  const flush = async () => {
    await writing(record, (db) => insertStatements(db, rows))
    rows = []
  }
  for (const said of sayings(total)) {
    rows.push(said)
    if (rows.length === ROWS_AT_ONCE) await flush()
    if (said.number % 100_000 === 0) process.stderr.write(`\r${said.number} statements `)
  }
  await flush()
  await writing(record, (db) => insertEditions(db))
  for (const index of indexes)
    await writing(record, async (db) => {
      if (isPostgres(db)) await sql`set local maintenance_work_mem = ${sql.lit(INDEX_MEMORY)}`.execute(db)
      await sql.raw(index).execute(db)
    })
  if (record.write && isPostgres(record.write)) await sql`vacuum analyze`.execute(record.write)
  process.stderr.write('\r')
  return total / ((performance.now() - start) / 1000)
}

const isPostgres = (db: Db): boolean => engineOf(db).name === 'PostgreSQL'

/** Takes the indexes of the large tables away, and gives what makes them again. */
async function takeIndexes(db: Write): Promise<string[]> {
  const known = isPostgres(db)
    ? sql<{ name: string; made: string }>`select indexname as name, indexdef as made from pg_indexes
        where schemaname = current_schema() and tablename in ('statement', 'article', 'full_text_row')
        and indexdef not like 'CREATE UNIQUE%'`
    : sql<{ name: string; made: string }>`select name, sql as made from sqlite_master
        where type = 'index' and tbl_name in ('statement', 'article') and sql is not null`
  const { rows } = await known.execute(db)
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db)
  // Of a table in parts: the index of each part too.
  return rows.map(({ made }) => made.replace(' ON ONLY ', ' ON '))
}

/** Rows of any table, as one parameter. */
async function insertRows(db: Write, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const named = sql.join(columns.map((column) => sql.ref(column)))
  const read = isPostgres(db)
    ? sql`select ${named} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`
    : sql`select ${sql.join(columns.map((_, at) => sql`value ->> ${sql.lit(at)}`))}
        from json_each(${JSON.stringify(rows.map(Object.values))})`
  await sql`insert into ${sql.table(table)} (${named}) ${read}`.execute(db)
}

async function insertStatements(db: Write, rows: readonly Numbered[]): Promise<void> {
  const articles = rows
    .filter(({ number }) => number % PER_ARTICLE === 0)
    .map(({ number }) => articleRow(Math.floor(number / PER_ARTICLE)))
  await insertRows(db, 'article', articles)
  await insertRows(db, 'statement', rows.map(statementRow))
  await indexStatements(
    db,
    rows.map(({ number, words }) => ({ row: number + 1, exact: words.join(' '), lemma: words.join(' ') })),
  )
}

/** A few rows of any table. */
async function insertFew(db: Write, table: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += FEW_AT_ONCE)
    await db
      .insertInto(table as 'statement')
      .values(rows.slice(at, at + FEW_AT_ONCE) as never)
      .execute()
}

/** How many statements each person says. */
function saidBy(total: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { person } of sayings(total)) counts.set(person, (counts.get(person) ?? 0) + 1)
  return counts
}

async function insertPeople(db: Write, counts: ReadonlyMap<string, number>): Promise<void> {
  const people = Array.from({ length: PEOPLE }, (_, at) => {
    const statements = counts.get(personId(at)) ?? 0
    const line = { statements, articles: statements, role: 'министр', org: 'Вестландия' }
    return { at, id: personId(at), name: nameOf(at), line }
  })
  const lines = people.map(({ id, name, line }) => ({ id, name, shown_name: null, type: 'person', ...line }))
  await insertFew(db, 'person', lines)
  const profiles = people.map(({ at, id, name, line }) => ({
    ...{ id: at + 1, key: `full ${at}`, kind: 'full', surname: String(name.split(' ')[1]).toLowerCase() },
    ...{ given: '', patronymic: '', person_id: id, least: id, statements: line.statements, articles: line.articles },
  }))
  await insertFew(db, 'profile', profiles)
  const seen = people.map(({ at, id, name }) => ({
    ...{ id, version_id: 'v', profile_id: at + 1, name, type: 'person', mentions: '[]', listed: 1, mend_id: null },
  }))
  await insertFew(db, 'appearance', seen)
  const names = people.map(({ at, name }) => ({ profile_id: at + 1, name, type: 'person', count: 50 }))
  await insertFew(db, 'name', names)
  const entries = people.flatMap(({ at, name }) => nameEntries(name).map((entry) => ({ ...entry, profile_id: at + 1 })))
  await insertFew(db, 'name_word', [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()])
}

async function insertEditions(db: Write): Promise<void> {
  const editions = Array.from({ length: OUTLETS }, (_, at) => ({ id: at + 1, domain: `outlet${at}.example` }))
  const unnamed = { publisher: null, publisher_key: null, language: 'ru' }
  await insertFew(
    db,
    'edition',
    editions.map((edition) => ({ ...edition, key: edition.domain, ...unnamed })),
  )
}

const personId = (number: number): string => `p${String(number).padStart(24, '0')}`
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const nameOf = (number: number): string =>
  `${capital(wordOf(30_000 + (number % 50)))} ${capital(wordOf(40_000 + number))}`
const timeOf = (article: number): string => new Date(Date.UTC(2025, 0, 1) + article * 60_000).toISOString()
const articleId = (article: number): string => `a${String(article).padStart(24, '0')}`

const articleRow = (article: number) => ({
  id: articleId(article),
  version_id: `v${article}`,
  title: `Новости ${article}`,
  url: `https://outlet${article % OUTLETS}.example/${article}`,
  file: null,
  publisher: null,
  publisher_key: null,
  domain: `outlet${article % OUTLETS}.example`,
  language: 'ru',
  published: timeOf(article),
  captured: timeOf(article),
  time: timeOf(article),
  statements: PER_ARTICLE,
})

function statementRow({ number, person, words }: Numbered) {
  const article = Math.floor(number / PER_ARTICLE)
  const text = words.join(' ')
  return {
    edition_id: (article % OUTLETS) + 1,
    row: number + 1,
    id: `s${String(number).padStart(24, '0')}`,
    article_id: articleId(article),
    version_id: `v${article}`,
    profile_id: Number(person.slice(1)) + 1,
    person_id: person,
    kind: 'direct',
    act: 'speech',
    content: `[[0,${text.length}]]`,
    words: JSON.stringify([text]),
    cue: null,
    cue_words: null,
    source: null,
    source_words: null,
    speaker_name: 'Имя Фамилия',
    speaker_type: 'person',
    role: 'министр',
    org: 'Вестландия',
    org_key: 'вестландия',
    how: 'named',
    said: null,
    more: null,
    inside: null,
    confidence: 0.9,
    rule: 'made-up',
    place: number % PER_ARTICLE,
    time: timeOf(article),
    day: timeOf(article).slice(0, 10),
    month: timeOf(article).slice(0, 7),
    listed: 1,
    rejected: 0,
    as_read: null,
  }
}
