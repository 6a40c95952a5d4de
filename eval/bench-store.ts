/**
 * npm run bench:store [STATEMENTS]    what keeping costs on both engines, and how fast a record of so many made-up
 *                                     statements is searched; 100,000 unless told otherwise
 *
 * Processor time and not the clock: it is the same on a busy machine. PostgreSQL is the server of ONRECORD_TEST_POSTGRES,
 * else the one of this machine; its own processor time is read from /proc, so it must run here.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { readingOf } from '../src/cli/reading.ts'
import { loadLemmatiser } from '../src/language/load.ts'
import { nameEntries } from '../src/record/content.ts'
import { indexWords } from '../src/record/engine.ts'
import {
  check,
  closeRecord,
  keep,
  openRecord,
  personView,
  type RecordStore,
  searchStatements,
} from '../src/record/index.ts'
import { writing } from '../src/record/store.ts'
import { temporarySchema } from '../test/record/engines.ts'
import { temporaryFolder } from '../test/record/folders.ts'
import { random } from '../test/record/streams.ts'
import { captureOf, newsPages, readPageFile } from './news-pages.ts'
import { terminalTable } from './report.ts'

const PAGES = 100
const QUERIES = 200
const ROWS_AT_ONCE = 500
const PER_ARTICLE = 5
const PEOPLE = 2000
const VOCABULARY = 20_000
const WORDS = 20

const places = [
  ['SQLite', temporaryFolder],
  ['PostgreSQL', temporarySchema],
] as const

const ticksASecond = Number(execFileSync('getconf', ['CLK_TCK']).toString())
const clock = performance

/** Milliseconds of processor time of a process of this machine. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond
}

/** The server's process that writes for this record; undefined where there is none. */
async function serverOf(record: RecordStore): Promise<number | undefined> {
  if (record.place.startsWith('postgres'))
    return writing(
      record,
      async (db) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid,
    )
  return undefined
}

async function keeping(): Promise<void> {
  const files = newsPages('fundus').slice(0, PAGES)
  const lemmaOf = await loadLemmatiser()
  const captures = files.map((file) => captureOf(file, readPageFile(file)))
  for (const capture of captures.slice(0, 20)) await readingOf(capture).catch(() => {})
  const start = process.cpuUsage()
  const readings = []
  for (const capture of captures)
    readings.push(
      ...(await readingOf(capture).then(
        (it) => [it],
        () => [],
      )),
    )
  const reading = ms(process.cpuUsage(start)) / captures.length
  const rows: string[][] = []
  for (const [engine, place] of places) {
    const { path, remove } = await place()
    const record = await openRecord(path, { lemmaOf })
    const server = await serverOf(record)
    for (const it of readings.slice(0, 10)) await keep(record, it)
    const [own, theirs, from] = [process.cpuUsage(), server ? processorOf(server) : 0, clock.now()]
    for (const it of readings.slice(10)) await keep(record, it)
    const many = readings.length - 10
    const spent = (clock.now() - from) / many
    const mine = ms(process.cpuUsage(own)) / many
    const { bytes } = await check(record)
    const served = server ? (processorOf(server) - theirs) / many : 0
    rows.push([
      engine,
      String(many),
      reading.toFixed(1),
      mine.toFixed(1),
      served.toFixed(1),
      (1000 / (reading + mine)).toFixed(1),
      spent.toFixed(1),
      (bytes.database / readings.length / 1000).toFixed(0),
      (bytes.captures / readings.length / 1000).toFixed(0),
    ])
    await closeRecord(record)
    await remove()
  }
  console.log('Pages of ../shared/bench/article/fundus, milliseconds of processor time a page')
  console.log(
    terminalTable({
      head: [
        ...['engine', 'pages', 'reading', 'keeping', 'server', 'pages/s of one core', 'keeping, by the clock'],
        ...['database, kB a page', 'captures, kB a page'],
      ],
      rows,
    }),
  )
}

const ms = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

/** A made-up word for a number; none is a form of another. */
const wordOf = (number: number): string => {
  let [word, rest] = ['', number * 7919 + 71]
  for (let at = 0; at < 4; at += 1) {
    word += 'бвгдзклмнпрстфхц'.charAt(rest % 16) + 'аеиоуя'.charAt(Math.floor(rest / 16) % 6)
    rest = Math.floor(rest / 96)
  }
  return word
}

interface Said {
  readonly person: string
  readonly words: readonly string[]
}

/** Fills the tables that searching and a person's page read, in bulk; gives some of what was said. */
async function fill(record: RecordStore, total: number): Promise<Said[]> {
  const next = random(7)
  const ranked = (many: number): number => Math.floor(many ** next()) - 1
  const personId = (number: number): string => `p${String(number).padStart(24, '0')}`
  const nameOf = (number: number): string =>
    `${capital(wordOf(30_000 + (number % 50)))} ${capital(wordOf(40_000 + number))}`
  await writing(record, async (db) => {
    for (let from = 0; from < PEOPLE; from += ROWS_AT_ONCE) {
      const people = Array.from({ length: ROWS_AT_ONCE }, (_, at) => from + at)
      const line = { statements: 100, articles: 50, role: 'министр', org: 'Вестландия' }
      await db
        .insertInto('person')
        .values(people.map((at) => ({ id: personId(at), name: nameOf(at), shown_name: null, type: 'person', ...line })))
        .execute()
      const profiles = people.map((at) => ({
        id: at + 1,
        key: `full ${at}`,
        kind: 'full' as const,
        surname: String(nameOf(at).split(' ')[1]).toLowerCase(),
        given: '',
        patronymic: '',
        person_id: personId(at),
        least: personId(at),
        rank: '',
        ...line,
      }))
      await db.insertInto('profile').values(profiles).execute()
      const seen = people.map((at) => ({
        id: personId(at),
        version_id: 'v',
        profile_id: at + 1,
        name: nameOf(at),
        type: 'person',
        mentions: '[]',
        listed: 1,
        mend_id: null,
      }))
      await db.insertInto('appearance').values(seen).execute()
      await db
        .insertInto('name')
        .values(people.map((at) => ({ profile_id: at + 1, name: nameOf(at), type: 'person', count: 50 })))
        .execute()
      const entries = people.flatMap((at) => nameEntries(nameOf(at)).map((entry) => ({ ...entry, profile_id: at + 1 })))
      await db
        .insertInto('name_word')
        .values(entries)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  })
  const some: Said[] = []
  for (let from = 0; from < total; from += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, total - from) }, (_, at) => {
      const number = from + at
      const said = {
        person: personId(ranked(PEOPLE) + 1),
        words: Array.from({ length: WORDS }, () => wordOf(ranked(VOCABULARY))),
      }
      if (number % Math.ceil(total / QUERIES) === 0) some.push(said)
      return { number, ...said }
    })
    await writing(record, async (db) => {
      const articles = rows
        .filter(({ number }) => number % PER_ARTICLE === 0)
        .map(({ number }) => articleRow(Math.floor(number / PER_ARTICLE)))
      await db.insertInto('article').values(articles).execute()
      await db.insertInto('statement').values(rows.map(statementRow)).execute()
      await indexWords(
        db,
        'full_text',
        rows.map(({ number, words }) => ({ row: number + 1, exact: words.join(' '), lemma: words.join(' ') })),
      )
    })
  }
  if (record.place.startsWith('postgres')) await sql`analyze`.execute(record.write ?? record.read)
  return some
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const timeOf = (article: number): string => new Date(Date.UTC(2025, 0, 1) + article * 60_000).toISOString()
const articleId = (article: number): string => `a${String(article).padStart(24, '0')}`

const articleRow = (article: number) => ({
  id: articleId(article),
  version_id: `v${article}`,
  title: `Новости ${article}`,
  url: `https://outlet${article % 40}.example/${article}`,
  file: null,
  publisher: null,
  publisher_key: null,
  domain: `outlet${article % 40}.example`,
  language: 'ru',
  published: timeOf(article),
  captured: timeOf(article),
  time: timeOf(article),
  statements: PER_ARTICLE,
})

function statementRow({ number, person, words }: Said & { readonly number: number }) {
  const article = Math.floor(number / PER_ARTICLE)
  const text = words.join(' ')
  return {
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
    as_read: null,
  }
}

/** Milliseconds by the clock: half of the questions are answered within the first, 95 of 100 within the second. */
async function asked(questions: readonly Said[], ask: (said: Said) => Promise<unknown>): Promise<string[]> {
  const times: number[] = []
  for (const said of questions) {
    const start = clock.now()
    await ask(said)
    times.push(clock.now() - start)
  }
  times.sort((a, b) => a - b)
  return [0.5, 0.95].map((share) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1))
}

async function searching(total: number): Promise<void> {
  const rows: string[][] = []
  for (const [engine, place] of places) {
    const { path, remove } = await place()
    const record = await openRecord(path, { lemmaOf: (_, word) => word })
    const start = clock.now()
    const said = await fill(record, total)
    const seconds = (clock.now() - start) / 1000
    const two = ({ words: [, one, , , other] }: Said): string => `${one} ${other}`
    const filtered = await asked(said, (it) => searchStatements(record, { words: two(it), speaker: it.person }))
    const plain = await asked(said, (it) => searchStatements(record, { words: two(it) }))
    const person = await asked(said, ({ person }) => personView(record, person, { limit: 50 }))
    const { bytes } = await check(record)
    rows.push([
      engine,
      String(total),
      (total / seconds).toFixed(0),
      (bytes.database / total).toFixed(0),
      ...filtered,
      ...plain,
      ...person,
    ])
    await closeRecord(record)
    await remove()
  }
  console.log(
    `Made-up statements of ${WORDS} words, ${VOCABULARY} different ones, ${PEOPLE} people; ${QUERIES} questions each, milliseconds by the clock`,
  )
  console.log(
    terminalTable({
      head: [
        'engine',
        'statements',
        'loaded/s',
        'bytes each',
        'two words, speaker: p50',
        'p95',
        'two words: p50',
        'p95',
        'person: p50',
        'p95',
      ],
      rows,
    }),
  )
}

await keeping()
await searching(Number(process.argv[2] ?? 100_000))
