import { unpackArticle } from '../body.ts'
import type { Db } from '../db.ts'
import type { LemmaOf } from '../words.ts'
import { placedRows } from './neighbours.ts'
import { type GistRow, gistRows } from './rows.ts'
import { Standards } from './telling.ts'
import { isName, termsOf } from './terms.ts'
import type { StoryTie } from './types.ts'

const WORDS_SHOWN = 8

/** What ties an article to the earlier one that led it into its story; null for the first, and where a person put it there. */
export async function tieOf(db: Db, it: GistRow, lemmaOf: LemmaOf): Promise<StoryTie | null> {
  const [closest] = it.closest === null ? [] : await gistRows(db, 'row', [it.closest])
  const stored = await db
    .selectFrom('article')
    .innerJoin('version', 'version.id', 'article.version_id')
    .select(['version.id', 'version.body'])
    .where('article.id', '=', it.article.id)
    .executeTakeFirst()
  if (!closest || closest.story !== it.story || !stored || it.day === null) return null
  const names = await db.selectFrom('appearance').select('name').where('version_id', '=', stored.id).execute()
  const terms = termsOf(
    unpackArticle(stored.body),
    names.map(({ name }) => name),
    lemmaOf,
  )
  const { telling } = await new Standards(db, it.day).on({ day: it.day, terms })
  const earlier = (await placedRows(db, [closest.row])).get(closest.row)
  const theirs = new Map(earlier?.terms.map(({ term, weight }) => [term, weight]))
  const shared = terms
    .filter((term) => !isName(term) && theirs.has(term.term))
    .map(({ term, weight, word }) => ({ word, told: Math.min(weight, theirs.get(term) ?? 0) * telling(term) }))
    .filter(({ told }) => told > 0)
    .sort((a, b) => b.told - a.told || (a.word < b.word ? -1 : 1))
  return {
    articleId: closest.article.id,
    alike: it.alike ?? 0,
    words: shared.slice(0, WORDS_SHOWN).map(({ word }) => word),
  }
}
