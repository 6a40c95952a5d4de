/**
 * npm run bench:identity [-- PEOPLE [ORDERS]]    adding one article beside 100,000 people, and whether the order of arrival matters
 *
 * First: a record of PEOPLE made-up people (100,000 unless told otherwise); what adding one more article about five people of
 * known surnames costs. Then: the documents of bench/identity kept in ten random orders (or ORDERS); who is who must come out alike.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Person } from '../src/extractor/types.ts'
import { emptyArticle } from '../src/reader/assemble.ts'
import { closeRecord, identifyPeople, keep, openRecord, type Reading } from '../src/record/index.ts'
import { contentId } from '../src/text/index.ts'
import { readDocument, readDocuments } from './documents.ts'
import { markdownTable, occasion, terminalTable, writeSection } from './report.ts'
import { median } from './timing.ts'
import type { Table } from './types.ts'

const PEOPLE_AN_ARTICLE = 50
const ADDED = 200
const ORDERS = 10
const data = join(import.meta.dirname, '../../shared/bench/identity/russian-dev.jsonl.gz')

const givens = ['Марк', 'Олег', 'Ирина', 'Павел', 'Вера', 'Денис', 'Анна', 'Игорь', 'Нина', 'Глеб', 'Лада', 'Роман'] // biome-ignore format: a list of names
const first = ['Ар', 'Бел', 'Вей', 'Гар', 'Дор', 'Ел', 'Зор', 'Ильм', 'Каст', 'Луг', 'Мер', 'Нор', 'Орл', 'Паск', 'Ронд', 'Сельм', 'Тарв', 'Уль', 'Фар', 'Хольм'] // biome-ignore format: a list of syllables
const second = ['ак', 'ер', 'ин', 'ол', 'ун', 'яр', 'ем', 'ид', 'ос', 'ут', 'ав', 'еш', 'ил', 'ож', 'ур', 'ыл', 'ян', 'ех', 'иц', 'от'] // biome-ignore format: a list of syllables
const last = ['ов', 'ев', 'ин', 'ский', 'енко', 'ич', 'ян', 'швили', 'ук', 'айло', 'ман', 'берг', 'сон', 'оглу', 'ес', 'ет', 'анд', 'ур', 'ала', 'ора', 'ими'] // biome-ignore format: a list of syllables
const roles = ['министр', 'депутат', 'директор', 'тренер', 'мэр', 'посол', 'врач'] // biome-ignore format: a list of roles
const orgs = ['Велория', 'Остравия', 'Сольм', 'Институт моря', 'Клуб ветров', 'Партия реки'] // biome-ignore format: a list of bodies

const of = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item

/** Person number `at`: every given name with every surname, in turn; each with a role. */
function nameOf(at: number): string {
  const surname = Math.floor(at / givens.length)
  const sounds = [first, second, last].reduce<{ rest: number; text: string }>(
    ({ rest, text }, list) => ({ rest: Math.floor(rest / list.length), text: text + of(list, rest) }),
    { rest: surname, text: '' },
  )
  return `${of(givens, at)} ${sounds.text}`
}

/** An article that names these people, each with a role; the last two of five by surname alone. */
function articleAbout(number: number, people: readonly number[], short = 0): Reading {
  const names = people.map((at, place) =>
    place < people.length - short ? nameOf(at) : (nameOf(at).split(' ')[1] ?? ''),
  )
  const text = names.map((name) => `${name} приехал.`).join(' ')
  const url = `https://identity.example/${number}`
  const sha256 = createHash('sha256').update(url).digest('hex')
  const at = '2026-01-01T00:00:00.000Z'
  const capture = { url, file: null, at, bytes: new TextEncoder().encode(text), sha256, contentType: null }
  const id = contentId('article', url)
  const version = contentId('version', id, text)
  let from = 0
  const found = names.map((name, place): Person => {
    const span = { from, to: from + name.length }
    from += name.length + ' приехал. '.length
    const number = people[place] ?? 0
    const role = { role: of(roles, number), org: of(orgs, number), text: span }
    return { id: contentId('person', version, span.from), name, type: 'person', mentions: [span], roles: [role] }
  })
  return {
    capture,
    article: {
      ...emptyArticle(capture),
      id,
      version,
      language: 'ru',
      text,
      blocks: [{ kind: 'paragraph', span: { from: 0, to: text.length } }],
    },
    extraction: { statements: [], people: found, positions: [] },
    versions: { reader: 'bench', extractor: 'bench' },
  }
}

/** Nothing is searched here: words are kept as they are. */
const lemmaOf = (_: string | null, word: string): string => word

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)

/** What adding one article costs beside so many people. */
export async function benchPeople(people: number): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-people-'))
  const record = await openRecord(folder, { lemmaOf })
  try {
    const articles = Math.ceil(people / PEOPLE_AN_ARTICLE)
    for (let at = 0; at < articles; at++) {
      await keep(record, articleAbout(at, range(at * PEOPLE_AN_ARTICLE, PEOPLE_AN_ARTICLE)))
      if (at % 200 === 0) process.stderr.write(`\r${at * PEOPLE_AN_ARTICLE} people`)
    }
    process.stderr.write('\r')
    const walls: number[] = []
    const cpus: number[] = []
    for (let at = 0; at < ADDED; at++) {
      // People from all over the record, so that nothing is still at hand.
      const met = range(0, 5).map((place) => (at * 7919 + place * 104_729) % people)
      const reading = articleAbout(articles + at, met, 2)
      const cpu = process.cpuUsage()
      const start = performance.now()
      await keep(record, reading)
      walls.push(performance.now() - start)
      const { user, system } = process.cpuUsage(cpu)
      cpus.push((user + system) / 1000)
    }
    const ms = (value: number): string => value.toFixed(1)
    const slow = (values: readonly number[]): string =>
      ms(values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0)
    return {
      head: ['people', 'ms an article, median', '95 %', 'ms of CPU, median', '95 %'],
      rows: [[String(people), ms(median(walls)), slow(walls), ms(median(cpus)), slow(cpus)]],
    }
  } finally {
    await closeRecord(record)
    rmSync(folder, { recursive: true })
  }
}

/** Who is who after keeping the documents in random orders: the same groups every time, and those worked out at once. */
export async function benchOrders(orders: number): Promise<Table> {
  const readings: Reading[] = []
  for (const document of readDocuments(data)) readings.push(await readDocument(document))
  const people = readings.flatMap(({ extraction }) => extraction.people).filter(({ type }) => type === 'person')
  const persons = identifyPeople(people)
  const atOnce = digest(persons)
  const rows: string[][] = []
  for (let order = 1; order <= orders; order++) {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-order-'))
    const record = await openRecord(folder, { lemmaOf })
    for (const reading of shuffled(readings, order)) await keep(record, reading)
    await closeRecord(record)
    const found = personsIn(join(folder, 'record.sqlite'))
    rmSync(folder, { recursive: true })
    // Who speaks may be somebody whom the text does not name as a person; of him nothing was worked out at once.
    const named = new Map([...found.people].filter(([id]) => persons.has(id)))
    const same = digest(named) === atOnce ? 'same' : 'OTHER'
    rows.push([String(order), String(found.people.size), String(new Set(found.people.values()).size), same, found.all])
    process.stderr.write(`\r${order} of ${orders} orders`)
  }
  process.stderr.write('\r')
  return { head: ['order', 'appearances of people', 'people', 'as worked out at once', 'all persons, hash'], rows }
}

/** For each appearance whose person it is, out of the record's tables; `all`: bodies and states too, as one hash. */
function personsIn(file: string): { readonly people: ReadonlyMap<string, string>; readonly all: string } {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database
    .prepare(
      'select appearance.id, appearance.type, profile.person_id from appearance join profile on profile.id = appearance.profile_id',
    )
    .all()
  database.close()
  const named = (row: (typeof rows)[number]): [string, string] => [String(row.id), String(row.person_id)]
  const people = new Map(rows.filter(({ type }) => type === 'person').map(named))
  return { people, all: digest(new Map(rows.map(named))).slice(0, 12) }
}

const digest = (persons: ReadonlyMap<string, string>): string =>
  createHash('sha256')
    .update(
      Array.from(persons, ([id, person]) => `${id} ${person}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')

/** The same seed gives the same order. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const key = (at: number): string => createHash('sha256').update(`${seed} ${at}`).digest('hex')
  return items
    .map((item, at) => ({ item, key: key(at) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)
}

async function main(): Promise<void> {
  const [people, orders] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? ORDERS)]
  if (!Number.isInteger(people) || people < 1000) throw new Error('the number of people is a whole number from 1000')
  const cost = await benchPeople(people)
  console.log(`${terminalTable(cost)}\n`)
  const tables = [cost]
  if (orders > 0 && !existsSync(data)) console.log(`${data} is not there: no orders tried`)
  else if (orders > 0) {
    const table = await benchOrders(orders)
    tables.push(table)
    console.log(terminalTable(table))
    const hashes = new Set(table.rows.map((row) => row.at(-1)))
    if (hashes.size > 1 || table.rows.some((row) => row[3] !== 'same')) process.exitCode = 1
  }
  const command = `npm run bench:identity -- ${people} ${orders}`
  writeSection('identity', `## Who is one person\n\n${occasion(command)}\n\n${tables.map(markdownTable).join('\n\n')}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
