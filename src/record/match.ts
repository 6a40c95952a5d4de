import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Asked, Marks, Match } from './engine.ts'
import { prepared } from './prepared.ts'
import type { SearchQuery } from './types.ts'
import { encodeToken, type LemmaOf, lemmaFor, wordsOf } from './words.ts'

const MOST_WORDS = 32

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

/** The languages of the articles: from each the next in the index, as there are few and the articles are many. */
export async function languagesOf(db: Db): Promise<(string | null)[]> {
  return (await knownLanguages(db, {})).map((row) => row.language)
}

const knownLanguages = prepared<Record<never, never>>()(
  () => sql<{ language: string | null }>`
    with recursive known as (
      select min(language) as language from article
      union all
      select (select min(article.language) from article where article.language > known.language) from known
      where known.language is not null
    )
    select language from known where language is not null
    union all select null where exists (select 1 from article where language is null)`,
)

/** The words of a match as tokens of the full text, those of one place in the query at one place in each list. */
export function matchedWords({ asked, marks = [] }: Match): {
  readonly exact: readonly string[]
  readonly anyForm: readonly (readonly string[])[]
  readonly marks: Marks
} {
  return {
    exact: asked.map(({ exact }) => encodeToken(exact)),
    anyForm: asked.map(({ lemmas }) => Array.from(lemmas, encodeToken)),
    marks: marks.map((some) => some.map(encodeToken)),
  }
}
