import type { StatementKind } from '../extractor/types.ts'
import { isOutlet } from './edition.ts'
import { selectArticles, toArticle } from './rows.ts'
import { type Db, type RecordStore, reading } from './store.ts'
import type { ArticleSummary } from './types.ts'
import type { Paging } from './views.ts'

/** What the record has of one outlet. */
export interface OutletView {
  readonly name: string | null
  readonly domain: string | null
  readonly articles: number
  readonly statements: number
  /** Days of its first and its latest article. */
  readonly first: string
  readonly last: string
  /** How it gives words: each kind of speech with its number, the most frequent first. */
  readonly kinds: readonly { readonly kind: StatementKind; readonly count: number }[]
  /** Newest first. */
  readonly latest: readonly ArticleSummary[]
}

/** An outlet by its domain, or by its name where its pages give none; null where the record has nothing of it. */
export function outletView(
  record: RecordStore,
  outlet: string,
  { limit, offset = 0 }: Paging,
): Promise<OutletView | null> {
  return reading(record, async (db) => {
    const total = await ofOutlet(db, outlet)
      .clearSelect()
      .select((of) => [
        of.fn.countAll<number>().as('articles'),
        of.fn.coalesce(of.fn.sum<number>('article.statements'), of.lit(0)).as('statements'),
        of.fn.min('article.time').as('first'),
        of.fn.max('article.time').as('last'),
      ])
      .executeTakeFirstOrThrow()
    if (total.articles === 0) return null
    const latest = await ofOutlet(db, outlet)
      .orderBy('article.time', 'desc')
      .orderBy('article.id')
      .limit(limit)
      .offset(offset)
      .execute()
    const [newest] = await ofOutlet(db, outlet).orderBy('article.time', 'desc').orderBy('article.id').limit(1).execute()
    const kinds = await db
      .selectFrom('statement')
      .select((of) => ['statement.kind', of.fn.countAll<number>().as('count')])
      .where('statement.listed', '=', 1)
      .where('statement.edition_id', 'in', editionsOfOutlet(db, outlet))
      .groupBy('statement.kind')
      .orderBy('count', 'desc')
      .orderBy('statement.kind')
      .execute()
    return {
      name: newest?.publisher ?? null,
      domain: newest?.domain ?? null,
      articles: total.articles,
      statements: Number(total.statements),
      first: total.first.slice(0, 10),
      last: total.last.slice(0, 10),
      kinds: kinds.map(({ kind, count }) => ({ kind: kind as StatementKind, count })),
      latest: latest.map(toArticle),
    }
  })
}

/** Its editions: for what is counted of its statements. */
export const editionsOfOutlet = (db: Db, outlet: string) =>
  db.selectFrom('edition').select('edition.id').where(isOutlet('edition', outlet))

const ofOutlet = (db: Db, outlet: string) => selectArticles(db).where(isOutlet('article', outlet))
