import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  check,
  closeRecord,
  counts,
  erase,
  keep,
  latestStatements,
  openRecord,
  positionsOn,
  quotationsWith,
  type Reading,
  type RecordStore,
  savedSearches,
  saveSearch,
  searchFacets,
  searchStatements,
} from '../../src/record/index.ts'
import { temporaryFolder } from './folders.ts'
import { newsroomReadings } from './newsroom.ts'
import { invent, lemmaOf } from './readings.ts'

/** What makes a record one of schema 1 again: a line for each migration, the newest first. */
const takenBack = [
  '', // it has nothing for SQLite
  `ALTER TABLE profile ADD COLUMN role TEXT; ALTER TABLE profile ADD COLUMN org TEXT;
   ALTER TABLE profile ADD COLUMN rank TEXT NOT NULL DEFAULT ''; UPDATE person SET role = 'шут', org = NULL`,
  `DROP INDEX version_captured; DROP INDEX version_article; CREATE INDEX version_article ON version (article_id)`,
  `ALTER TABLE version DROP COLUMN let_go; ALTER TABLE version DROP COLUMN let_go_days;
   ALTER TABLE version DROP COLUMN kept_sha256`,
  `DROP INDEX alert_search; ALTER TABLE alert DROP COLUMN search_id; ALTER TABLE alert DROP COLUMN paused;
   ALTER TABLE alert DROP COLUMN delivered`,
  'DROP INDEX version_arrival; ALTER TABLE version DROP COLUMN arrival',
  `DROP TRIGGER spoken_comes; DROP TRIGGER spoken_goes; DROP TRIGGER spoken_moves; DROP TRIGGER spoken_moved;
   DROP TABLE spoken; CREATE INDEX statement_month ON statement (person_id, listed, month)`,
  // the words of statements stay, and are given their marks once more (marked-text.test.ts)
  'DROP INDEX statement_counted; CREATE INDEX statement_counted ON statement ("row", person_id, kind, edition_id)',
  'ALTER TABLE saved_search DROP COLUMN reached',
  'DROP INDEX statement_edition',
  'DROP TABLE saved_search; DROP INDEX article_captured',
  'ALTER TABLE capture DROP COLUMN let_go; ALTER TABLE capture DROP COLUMN let_go_days',
  `DROP TABLE edition; DROP INDEX statement_counted; DROP INDEX statement_quoted; DROP INDEX statement_within;
   DROP INDEX role_held; DROP INDEX person_known; DROP INDEX article_counted;
   ALTER TABLE statement DROP COLUMN edition_id; CREATE INDEX statement_listed ON statement (listed)`,
  'DROP INDEX capture_source',
  'ALTER TABLE version DROP COLUMN clashes; DROP INDEX statement_inside',
  '', // what it empties is filled again
  'DROP INDEX gist_story; ALTER TABLE gist DROP COLUMN story',
  'DROP TABLE copied_from',
  'DROP TABLE token',
  'DROP TABLE alert; DROP TABLE told',
  'DROP TABLE unread',
  'DROP TABLE address; DROP TABLE host; DROP TABLE archive',
  'DROP TABLE account; DROP TABLE session',
  'DROP TABLE wording; DROP TABLE carrier; DROP TABLE shingle; DROP TABLE unworded',
  'DROP TABLE gist; DROP TABLE gist_term; DROP TABLE day; DROP TABLE story; DROP TABLE text_mark; DROP TABLE unplaced; DROP TABLE former_story',
  `DROP TABLE mend; DROP TABLE anchor; DROP TABLE office; DROP INDEX role_office;
   ALTER TABLE statement DROP COLUMN rejected; ALTER TABLE statement DROP COLUMN as_read;
   ALTER TABLE appearance DROP COLUMN mend_id; ALTER TABLE person DROP COLUMN shown_name`,
  'DROP TABLE position; DROP TABLE target_text',
]

/** What makes a record one of that schema again. */
const takenBackTo = (schema: number): string =>
  [...takenBack.slice(0, takenBack.length + 1 - schema), `PRAGMA user_version = ${schema}`].join('; ')

/** By what a search can be narrowed down, and what each outlet leaves of it. */
async function narrowings(record: RecordStore) {
  const facets = await searchFacets(record, { words: '' })
  const found = await Promise.all(
    facets.outlets.map(async ({ value }) => (await searchStatements(record, { words: '', outlet: value })).total),
  )
  return { facets, found }
}

describe('opening a record', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  beforeEach(async () => {
    folder = await temporaryFolder()
  })
  afterEach(() => folder.remove())
  const made = async (): Promise<void> => {
    const record = await openRecord(folder.path, { lemmaOf })
    for (const reading of newsroomReadings()) await keep(record, reading)
    await closeRecord(record)
  }
  const keeping = async (reading: Reading): Promise<RecordStore> => {
    const record = await openRecord(folder.path, { lemmaOf })
    await keep(record, reading)
    return record
  }
  const inFile = (sql: string): void => {
    const database = new DatabaseSync(join(folder.path, 'record.sqlite'))
    database.exec(sql)
    database.close()
  }

  test('makes a folder that only its owner may enter', async () => {
    const record = await openRecord(folder.path, { lemmaOf })
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700)
    expect(await check(record)).toMatchObject({ damage: [], journal: 'wal', captureFiles: 0 })
    await closeRecord(record)
  })

  test('finds again what was kept', async () => {
    await made()
    const record = await openRecord(folder.path, { lemmaOf, readOnly: true })
    expect((await counts(record)).articles).toBe(7)
    expect(await latestStatements(record, { limit: 1 })).toHaveLength(1)
    await closeRecord(record)
  })

  test('for reading only writes nothing', async () => {
    await made()
    const record = await openRecord(folder.path, { lemmaOf, readOnly: true })
    const [reading] = newsroomReadings()
    if (!reading) throw new Error('no reading')
    const changed = { ...reading, article: { ...reading.article, id: 'a1', version: 'v1' } }
    await expect(keep(record, changed)).rejects.toMatchObject({ code: 'read-only' })
    await expect(erase(record, { articleId: reading.article.id }, '', '')).rejects.toMatchObject({ code: 'read-only' })
    expect((await keep(record, reading)).outcome).toBe('unchanged')
    await closeRecord(record)
  })

  test.each<[string, boolean, string, (path: string) => Promise<void>, string?]>([
    ['there is no record to read', true, 'no-record', async () => {}],
    ['the folder is a file', false, 'disk', (path) => writeFile(path, 'a file')],
    ['the folder’s name is too long', false, 'disk', async () => {}, `${'x'.repeat(300)}`],
    [
      'the database is something else',
      false,
      'damaged',
      async (path) => {
        await made()
        await writeFile(join(path, 'record.sqlite'), 'no database, but quite long: '.repeat(100))
      },
    ],
    [
      'a newer Onrecord made it',
      false,
      'newer-schema',
      async () => {
        await made()
        inFile('PRAGMA user_version = 1000')
      },
    ],
    [
      'an older one made it and it may not be changed',
      true,
      'older-schema',
      async () => {
        await mkdir(folder.path)
        inFile('CREATE TABLE old (x)')
      },
    ],
  ])('says so when %s', async (_, readOnly, code, prepare, inside = '') => {
    await prepare(folder.path)
    await expect(openRecord(join(folder.path, inside), { lemmaOf, readOnly })).rejects.toMatchObject({
      name: 'RecordError',
      code,
    })
  })

  test('a record from before positions were kept has none until its pages are read anew', async () => {
    const page = {
      url: 'https://ozero.example/90',
      text: 'Вестландия против моста.',
      positions: [
        {
          holder: 'Вестландия',
          stance: 'opposes' as const,
          cue: 'против',
          target: 'моста',
          evidence: 'Вестландия против моста.',
        },
      ],
    }
    await made()
    await closeRecord(await keeping(invent(page)))
    const newer = await openRecord(folder.path, { lemmaOf, readOnly: true })
    const narrowed = await narrowings(newer)
    await closeRecord(newer)
    inFile(takenBackTo(1))
    const older = await openRecord(folder.path, { lemmaOf })
    expect(await counts(older)).toMatchObject({ articles: 8, statements: 10 })
    expect(narrowed.found.length).toBeGreaterThan(1)
    expect(await narrowings(older)).toEqual(narrowed)
    expect((await positionsOn(older, { words: 'мост' })).total).toBe(0)
    await closeRecord(older)
    const again = await keeping(invent({ ...page, versions: { reader: '1', extractor: '2' } }))
    expect((await positionsOn(again, { words: 'мост' })).total).toBe(1)
    await closeRecord(again)
  })

  test('an outlet whose key older versions wrote in several ways, or left empty, is one when the record is opened', async () => {
    const publishers = ['Озеро', 'Озеро', 'Озеро', null, '']
    for (const at of publishers.keys()) {
      const says = `Вода ${at} чиста`
      const text = `Лев Тихов сказал: «${says}».`
      const page = { url: `https://ozero.example/${at}`, text, people: [{ name: 'Лев Тихов', says: [says] }] }
      await closeRecord(await keeping(invent(page)))
    }
    const older = publishers.map((publisher, at) => {
      const [name, key] =
        publisher === null ? ['NULL', 'NULL'] : [`'${publisher}'`, ["'озеро'", "'ozero'", 'NULL'][at] ?? "''"]
      return `UPDATE article SET publisher = ${name}, publisher_key = ${key} WHERE url LIKE '%/${at}'`
    })
    inFile([takenBackTo(15), ...older].join('; '))
    const record = await openRecord(folder.path, { lemmaOf })
    const { outlets } = await searchFacets(record, { words: '' })
    expect(outlets.map(({ count }) => count)).toEqual([5])
    const editions = await record.read
      .selectFrom('edition')
      .select(['publisher', 'publisher_key'])
      .orderBy('key')
      .execute()
    expect(editions).toEqual([
      { publisher: '', publisher_key: '' },
      { publisher: 'Озеро', publisher_key: 'ozero' },
    ])
    await closeRecord(record)
  })

  test('searches that were saved before rows were counted have new what was captured since they were seen', async () => {
    const page = (at: number, captured: string): Parameters<typeof invent>[0] => ({
      url: `https://ozero.example/${at}`,
      text: `Лев Тихов сказал: «Вода ${at} чиста».`,
      people: [{ name: 'Лев Тихов', says: [`Вода ${at} чиста`] }],
      at: captured,
    })
    await closeRecord(await keeping(invent(page(92, '2031-03-01T10:00:00.000Z'))))
    const before = await openRecord(folder.path, { lemmaOf })
    const at = new Date('2031-03-02T10:00:00.000Z')
    await saveSearch(before, 'Анна', { name: 'Вода', query: { words: 'вода' }, at })
    await closeRecord(before)
    await closeRecord(await keeping(invent(page(93, '2031-03-03T10:00:00.000Z'))))
    inFile(takenBackTo(19))
    const record = await openRecord(folder.path, { lemmaOf })
    expect(await savedSearches(record, 'Анна')).toMatchObject([{ name: 'Вода', fresh: 1 }])
    await saveSearch(record, 'Анна', { name: 'Чисто', query: { words: 'чиста' }, at })
    await closeRecord(record)
    inFile(`${takenBackTo(19)}; UPDATE saved_search SET seen = '2031-03-04T10:00:00.000Z'`)
    const seen = await openRecord(folder.path, { lemmaOf })
    expect((await savedSearches(seen, 'Анна')).map(({ fresh }) => fresh)).toEqual([0, 0])
    await closeRecord(seen)
  })

  test('a record from before wordings were kept is given them when it is opened to be written', async () => {
    const says = 'Вода в озере чиста до самого дна'
    const pages = ['ozero', 'gory'].map((outlet) => ({
      url: `https://${outlet}.example/91`,
      text: `Лев Тихов сказал: «${says}».`,
      people: [{ name: 'Лев Тихов', says: [says] }],
    }))
    await made()
    for (const page of pages) await closeRecord(await keeping(invent(page)))
    const wordings = async (): Promise<number> => {
      const record = await openRecord(folder.path, { lemmaOf, readOnly: true })
      const found = await quotationsWith(record, { words: 'озере чиста' })
      await closeRecord(record)
      return Math.max(...found.quotations.map((quotation) => quotation.wordings.length))
    }
    expect(await wordings()).toBe(2)
    inFile(
      'DELETE FROM wording; DELETE FROM carrier; DELETE FROM shingle; INSERT INTO unworded SELECT "row" FROM statement',
    )
    expect(await wordings()).toBe(1)
    await closeRecord(await openRecord(folder.path, { lemmaOf }))
    expect(await wordings()).toBe(2)
  })

  test('names the folder and the way out', async () => {
    await expect(openRecord(folder.path, { lemmaOf, readOnly: true })).rejects.toThrow(
      `${folder.path}: there is no record here; onrecord add makes one`,
    )
  })

  test.skipIf(process.getuid?.() === 0)('reads where it may not write', async () => {
    await made()
    await chmod(folder.path, 0o500)
    const record = await openRecord(folder.path, { lemmaOf, readOnly: true })
    expect((await counts(record)).articles).toBe(7)
    await closeRecord(record)
    await chmod(folder.path, 0o700)
  })

  test('two openings at the same moment make one schema', async () => {
    const records = await Promise.all(Array.from({ length: 4 }, () => openRecord(folder.path, { lemmaOf })))
    const readings = newsroomReadings()
    await Promise.all(records.flatMap((record) => readings.map((reading) => keep(record, reading))))
    for (const record of records)
      expect(await counts(record)).toMatchObject({ articles: 7, captures: 8, statements: 10 })
    await Promise.all(records.map(closeRecord))
  })

  test.each([
    ['nearly all', undefined, 'damaged'],
    ['one page', 'statement_org', undefined],
  ])('damage to %s of the database is told', async (_, index, code) => {
    await made()
    const path = join(folder.path, 'record.sqlite')
    const page = index === undefined ? undefined : rootPage(path, index)
    const bytes = await readFile(path)
    bytes.fill(0x5a, 4096 * (page === undefined ? 2 : page - 1), page === undefined ? bytes.length : 4096 * page)
    await writeFile(path, bytes)
    const opened = openRecord(folder.path, { lemmaOf })
    if (code) return expect(opened).rejects.toMatchObject({ name: 'RecordError', code })
    const record = await opened
    expect((await check(record)).damage).not.toEqual([])
    await closeRecord(record)
  })
})

/** Number of the page, from 1, at which an index begins. */
function rootPage(path: string, index: string): number {
  const database = new DatabaseSync(path)
  const row = database.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(index)
  database.close()
  return Number(row?.rootpage)
}
