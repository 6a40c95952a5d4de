import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '../../src/record/db.ts'
import { engineOf, indexWords } from '../../src/record/engine.ts'
import { erase, keep, nameSpeaker, type RecordStore, searchStatements } from '../../src/record/index.ts'
import { shelfIn, shelfOf } from '../../src/record/shelves.ts'
import { writing } from '../../src/record/store.ts'
import { hasPostgres, postgresRecords } from './engines.ts'
import { signed } from './mends.ts'
import { newsroomReadings } from './newsroom.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const { open, remove } = postgresRecords()

/** How many rows stand on another shelf than that of their speaker's surname, and how many speakers there are. */
async function misplaced(db: Db): Promise<{ readonly surnames: number; readonly wrong: readonly number[] }> {
  const { rows } = await sql<{ row: number; shelf: number; surname: string }>`
    select found.rowid as row, found.shelf, profile.surname from full_text_row as found
    join statement on statement."row" = found.rowid join profile on profile.id = statement.profile_id`.execute(db)
  const wrong = rows.filter(({ shelf, surname }) => shelf !== shelfOf(surname)).map(({ row }) => row)
  return { surnames: new Set(rows.map(({ surname }) => surname)).size, wrong }
}

/** How many rows of words there are, and how many of them, or of the index's, stand alone. */
async function rowsOf(
  db: Db,
  table: 'full_text' | 'target_text',
): Promise<{ rows: number; alone: number } | undefined> {
  const { rows } = await sql<{ rows: number; alone: number }>`
    select count(*) as rows, count(*) filter (where words.rowid is null or found.rowid is null) as alone
    from ${sql.table(table)} as words full join ${sql.table(`${table}_row`)} as found on found.rowid = words.rowid`.execute(
    db,
  )
  return rows[0]
}

describe.skipIf(!(await hasPostgres()))('the rows that the index of words stands on, on PostgreSQL,', () => {
  let record: RecordStore
  afterAll(remove)
  beforeEach(async () => {
    const opened = await open()
    record = opened.record
    return opened.dispose
  })

  test('come and go with the words', async () => {
    for (const reading of newsroomReadings()) await keep(record, reading)
    const kept = await rowsOf(record.read, 'full_text')
    expect(kept).toEqual({ rows: (await searchStatements(record, { words: '' })).total, alone: 0 })
    const [first] = newsroomReadings()
    await erase(record, { articleId: first?.article.id ?? '' }, 'court order', '2031-01-01T00:00:00Z')
    const left = await rowsOf(record.read, 'full_text')
    expect(left).toEqual({ rows: (await searchStatements(record, { words: '' })).total, alone: 0 })
    expect(left?.rows).toBeLessThan(kept?.rows ?? 0)
    await writing(record, (db) => indexWords(db, 'target_text', [{ row: 7, exact: 'мостов', lemma: 'мост' }]))
    expect(await rowsOf(record.read, 'target_text')).toEqual({ rows: 1, alone: 0 })
  })

  test('stand on the shelf of their speaker, also when a mend gives the words to somebody else', async () => {
    for (const reading of newsroomReadings()) await keep(record, reading)
    const kept = await misplaced(record.read)
    expect(kept.surnames).toBeGreaterThan(3)
    expect(kept.wrong).toEqual([])
    const { entries } = await searchStatements(record, { words: '', kind: 'direct', limit: 200 })
    const [one] = entries
    const other = entries.find(({ speaker }) => speaker.name !== one?.speaker.name && speaker.personId !== null)
    if (!one || !other) throw new Error('two speakers are needed')
    const word = one.words.join(' ').split(' ')[0] ?? ''
    await nameSpeaker(record, one.id, { personId: other.speaker.personId ?? '' }, signed())
    const found = await searchStatements(record, { words: word, speaker: other.speaker.personId ?? '' })
    expect(found.entries.map(({ id }) => id)).toContain(one.id)
    expect((await misplaced(record.read)).wrong).toEqual([])
  })

  test('the server tells the shelf of a surname as this code does', async () => {
    const surnames = ['', 'смадияров', 'ö', "o'neil", '😀', '李', 'ё'.repeat(500), 'a\\b']
    for (const surname of surnames) {
      const { rows } = await sql<{ shelf: number }>`select ${sql.raw(shelfIn('given.surname'))} as shelf
        from (select ${surname}::text as surname) as given`.execute(record.read)
      expect([surname, rows[0]?.shelf]).toEqual([surname, shelfOf(surname)])
    }
  })

  test('of more words than a row may have: each of the first ones is found as it stands and as its lemma', async () => {
    const numbers = Array.from({ length: 25_000 }, (_, at) => at)
    const exact = numbers.map((at) => `слово${at}`).join(' ')
    const lemma = numbers.map((at) => `лемма${at}`).join(' ')
    await writing(record, (db) => indexWords(db, 'full_text', [{ row: 1, exact, lemma }]))
    const found = (word: string, lemmaOfIt: string, form: 'exact' | 'any'): Promise<number> => {
      const asked = [{ exact: word, lemmas: new Set([word, lemmaOfIt]) }]
      return engineOf(record.read).fullText.count(record.read, { asked, form }, 2)
    }
    expect(await found('слово9000', 'лемма9000', 'exact')).toBe(1)
    expect(await found('слово9000', 'лемма9000', 'any')).toBe(1)
    expect(await found('слова9000', 'лемма9000', 'any')).toBe(1)
    expect(await found('слово24000', 'лемма24000', 'exact')).toBe(0)
  })
})
