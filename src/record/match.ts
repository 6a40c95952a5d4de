import { sql } from 'kysely'
import type { Db } from './store.ts'
import type { SearchQuery } from './types.ts'
import { encodeToken, type LemmaOf, lemmaFor, wordsOf } from './words.ts'

const MOST_WORDS = 32

/** A word asked for, and the lemmas that it may have in the languages of the record. */
export interface Asked {
  readonly exact: string
  readonly lemmas: ReadonlySet<string>
}

/** The words of the query; a word may have another lemma in each language that the record knows. */
export async function askedWords(
  db: Db,
  { words, language }: Pick<SearchQuery, 'words' | 'language'>,
  lemmaOf: LemmaOf,
): Promise<Asked[]> {
  const asked = wordsOf(words).slice(0, MOST_WORDS)
  if (asked.length === 0) return []
  const languages = language === undefined ? await languagesOf(db) : [language]
  return asked.map((word) => ({
    exact: word.exact,
    lemmas: new Set([word.exact, ...languages.map((each) => lemmaFor(lemmaOf, each, word))]),
  }))
}

/** The languages of the articles. */
export async function languagesOf(db: Db): Promise<(string | null)[]> {
  const rows = await db.selectFrom('article').select('language').distinct().execute()
  return rows.map((row) => row.language)
}

/** What full text is asked for: every token stands in quotation marks, so none is taken for a command. */
export type Match = string

const quoted = (word: string): string => `"${encodeToken(word)}"`

/** All the words as they are written. */
export const exactly = (asked: readonly Asked[]): Match =>
  asked.map(({ exact }) => `exact : ${quoted(exact)}`).join(' AND ')

/** All the words, in any form. */
export const inAnyForm = (asked: readonly Asked[]): Match =>
  asked
    .map(({ exact, lemmas }) => `(exact : ${quoted(exact)} OR lemma : (${Array.from(lemmas, quoted).join(' OR ')}))`)
    .join(' AND ')

/** All the words, at least one of them in another form only. */
export const otherwise = (asked: readonly Asked[]): Match => `(${inAnyForm(asked)}) NOT (${exactly(asked)})`

/** How many of the statements that views show match. */
export async function countMatches(db: Db, match: Match): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from full_text where full_text match ${match}`.execute(db)
  return rows[0]?.count ?? 0
}
