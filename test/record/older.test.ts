import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  closeRecord,
  keep,
  mostQuoted,
  openRecord,
  personView,
  type RecordStore,
  searchStatements,
} from '../../src/record/index.ts'
import { writing } from '../../src/record/store.ts'
import { hasPostgres, temporarySchema } from './engines.ts'
import { temporaryFolder } from './folders.ts'
import { newsroomReadings } from './newsroom.ts'
import { lemmaOf } from './readings.ts'

const hasServer = await hasPostgres()

/** The index of a full text is on its words again, and not on its rows. */
const wordsIndexed = (table: string): string[] => [
  `DROP TRIGGER row_comes ON ${table}`,
  `DROP TRIGGER row_goes ON ${table}`,
  `DROP FUNCTION keep_${table}_row`,
  `DROP TABLE ${table}_row`,
  `DROP FUNCTION ${table}_words`,
  `CREATE INDEX ${table}_words ON ${table} USING gin (words)`,
]

/** What makes a record one of schema 20 again: no statement had marks, and nothing was counted by month. */
const takenBack = {
  SQLite: [
    'CREATE VIRTUAL TABLE known USING fts5vocab(full_text, instance)',
    `CREATE VIRTUAL TABLE bare USING fts5(exact, lemma, content = '', contentless_delete = 1, tokenize = 'ascii')`,
    `INSERT INTO bare (rowid, exact, lemma) SELECT doc, coalesce(group_concat(CASE col WHEN 'exact' THEN term END, ' '), ''),
       coalesce(group_concat(CASE col WHEN 'lemma' THEN term END, ' '), '') FROM known WHERE term NOT LIKE 'ё%' GROUP BY doc`,
    'DROP TABLE known',
    'DROP TABLE full_text',
    'ALTER TABLE bare RENAME TO full_text',
    ...['comes', 'goes', 'moves', 'moved'].map((name) => `DROP TRIGGER spoken_${name}`),
    'PRAGMA user_version = 20',
  ],
  PostgreSQL: [
    ...wordsIndexed('full_text'),
    ...wordsIndexed('target_text'),
    `UPDATE full_text SET words = ts_delete(words, array(
       SELECT lexeme FROM unnest(words) WHERE lexeme LIKE '#%'))`,
    'DROP TRIGGER spoken ON statement',
    'DROP FUNCTION count_spoken',
    'UPDATE onrecord SET version = 20',
  ],
}
const indexed = [
  ...['role TEXT', 'org TEXT', "rank TEXT NOT NULL DEFAULT ''"].map(
    (column) => `ALTER TABLE profile ADD COLUMN ${column}`,
  ),
  ...['let_go', 'let_go_days', 'kept_sha256'].map((column) => `ALTER TABLE version DROP COLUMN ${column}`),
  'DROP INDEX alert_search',
  ...['search_id', 'paused', 'delivered'].map((column) => `ALTER TABLE alert DROP COLUMN ${column}`),
  'DROP INDEX version_captured',
  'DROP INDEX version_arrival',
  'ALTER TABLE version DROP COLUMN arrival',
  'DROP TABLE spoken',
  'CREATE INDEX statement_month ON statement (person_id, listed, month)',
  'DROP INDEX statement_counted',
  'CREATE INDEX statement_counted ON statement ("row", person_id, kind, edition_id)',
]

/** How many statements hold the first word of each one, of whom and of which kind it is. */
async function found(record: RecordStore): Promise<number[]> {
  const { entries } = await searchStatements(record, { words: '', limit: 1000 })
  const totals = entries.map(async ({ words, speaker, kind, article }) => {
    const word = words.join(' ').split(' ')[0] ?? ''
    const day = (article.published ?? article.captured).slice(0, 10)
    const whose = speaker.personId === null ? {} : { speaker: speaker.personId }
    return (await searchStatements(record, { words: word, kind, ...whose, from: day, to: day })).total
  })
  return Promise.all(totals)
}

/** How much everybody says a month. */
async function spoken(record: RecordStore): Promise<unknown> {
  const people = await mostQuoted(record, { limit: 100 })
  return Promise.all(people.map(async ({ id }) => (await personView(record, id))?.perMonth))
}

describe.each([
  ['SQLite', temporaryFolder],
  ['PostgreSQL', temporarySchema],
] as const)(
  'an older record on %s',
  (engine, place) => {
    test.skipIf(engine === 'PostgreSQL' && !hasServer)(
      'is given the marks that statements are found by, and what is counted by month',
      async () => {
        const { path, remove } = await place()
        const record = await openRecord(path, { lemmaOf })
        for (const reading of newsroomReadings()) await keep(record, reading)
        const [before, months] = [await found(record), await spoken(record)]
        expect(before.length).toBeGreaterThan(5)
        expect(Math.min(...before)).toBeGreaterThan(0)
        await writing(record, async (db) => {
          for (const step of [...takenBack[engine], ...indexed]) await sql.raw(step).execute(db)
        })
        // On PostgreSQL what a search asks has gone with the rows of the full text.
        if (engine === 'SQLite') expect(Math.max(...(await found(record)))).toBe(0)
        await closeRecord(record)
        const newer = await openRecord(path, { lemmaOf })
        expect(await found(newer)).toEqual(before)
        expect(await spoken(newer)).toEqual(months)
        await closeRecord(newer)
        await remove()
      },
    )
  },
  60_000,
)
