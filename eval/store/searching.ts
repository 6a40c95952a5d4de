/** A record of made-up statements of any number: how fast it is loaded, how large it is, how fast it is searched. */
import { sql } from 'kysely'
import { nameEntries } from '../../src/record/content.ts'
import { indexWords } from '../../src/record/engine.ts'
import {
  check,
  closeRecord,
  openRecord,
  personView,
  type RecordStore,
  searchStatements,
} from '../../src/record/index.ts'
import { writing } from '../../src/record/store.ts'
import { temporarySchema } from '../../test/record/engines.ts'
import { temporaryFolder } from '../../test/record/folders.ts'
import { random } from '../../test/record/streams.ts'
import { terminalTable } from '../report.ts'

const QUERIES = 200
const ROWS_AT_ONCE = 500
const PER_ARTICLE = 5
const PEOPLE = 2000
const VOCABULARY = 20_000
const WORDS = 20
const OUTLETS = 40

const places = [
  ['SQLite', temporaryFolder],
  ['PostgreSQL', temporarySchema],
] as const

const clock = performance

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
  await writing(record, async (db) => {
    const editions = Array.from({ length: OUTLETS }, (_, at) => `outlet${at}.example`)
    await db
      .insertInto('edition')
      .values(
        editions.map((domain, at) => ({
          id: at + 1,
          key: domain,
          domain,
          publisher: null,
          publisher_key: null,
          language: 'ru',
        })),
      )
      .execute()
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
  if (record.place.startsWith('postgres')) await sql`vacuum analyze`.execute(record.write ?? record.read)
  return some
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
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

function statementRow({ number, person, words }: Said & { readonly number: number }) {
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

/** @param wanted a part of an engine's name: only that one */
export async function searching(total: number, wanted = ''): Promise<void> {
  const rows: string[][] = []
  for (const [engine, place] of places.filter(([name]) => name.includes(wanted))) {
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
