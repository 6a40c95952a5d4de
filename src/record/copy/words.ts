import { sql } from 'kysely'
import type { Write } from '../db.ts'
import { type FullText, indexWords } from '../engine.ts'
import { indexStatements } from '../marks.ts'
import { PIECE_BREAK } from '../pieces.ts'
import type { TableShape } from '../sqlite/schema.ts'
import { fullTextOf, type LemmaOf } from '../words.ts'
import { type Range, type Row, within } from './rows.ts'

/** The tables whose words are in the full text, and the column that holds them: JSON, the words of each piece. */
const indexed: Readonly<Record<string, { readonly table: FullText; readonly words: string }>> = {
  statement: { table: 'full_text', words: 'words' },
  position: { table: 'target_text', words: 'target_words' },
}

/** Takes the words of a range of rows out of the full text; the key of those tables is the row. */
export async function forgetWords(db: Write, { name }: TableShape, range: Range): Promise<void> {
  const text = indexed[name]
  if (text) await sql`delete from ${sql.table(text.table)} where ${within(['rowid'], range)}`.execute(db)
}

/** Puts the words of those rows into the full text that views show; their articles must be there. */
export async function addWords(db: Write, { name }: TableShape, rows: readonly Row[], lemmaOf: LemmaOf): Promise<void> {
  const text = indexed[name]
  if (!text) return
  const shown = rows.filter((row) => row.listed === 1)
  const languages = await languagesOf(db, new Set(shown.map((row) => String(row.article_id))))
  const words = shown.map((row) => {
    const pieces: string[] = JSON.parse(String(row[text.words]))
    const language = languages.get(String(row.article_id)) ?? null
    return { row: Number(row.row), ...fullTextOf(pieces.join(PIECE_BREAK), language, lemmaOf) }
  })
  await (text.table === 'full_text' ? indexStatements(db, words) : indexWords(db, text.table, words))
}

async function languagesOf(db: Write, articles: ReadonlySet<string>): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('article')
    .select(['id', 'language'])
    .where('id', 'in', [...articles])
    .execute()
  return new Map(rows.map(({ id, language }) => [id, language]))
}
