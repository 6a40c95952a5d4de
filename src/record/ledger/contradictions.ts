import { dateOf } from '../dates.ts'
import { positionsOn } from '../positions.ts'
import type { RecordStore } from '../store.ts'
import { articleView, latestArticles } from '../views.ts'
import { contradictionsWithin } from './article.ts'
import { contradictionsIn } from './changes.ts'
import { changesSince } from './ledger.ts'
import { targetGist } from './targets.ts'
import type { ArticleContradiction, ContradictionQuery, ContradictionResult, PositionLine } from './types.ts'

/** So many articles are read through, those of the latest positions or the latest of all. */
const MOST_ARTICLES = 200
const MOST_POSITIONS = 20_000

/**
 * Where things do not go together: one holder on both sides of one thing on one day, and articles that contradict
 * themselves - about what the words or the issue name, in what a holder says, in one article, or in the latest of all.
 */
export async function contradictionsOn(
  record: RecordStore,
  query: ContradictionQuery = {},
): Promise<ContradictionResult> {
  if (query.article !== undefined) return inArticle(record, query.article)
  const { limit = MOST_ARTICLES, since = '', ...about } = query
  const isAbout = about.words !== undefined || about.issue !== undefined || about.holder !== undefined
  const found = isAbout ? await aboutLines(record, about) : await latest(record, since)
  return {
    positions: found.positions.slice(0, limit),
    articles: found.articles.slice(0, limit),
    complete: found.complete,
  }
}

async function inArticle(record: RecordStore, id: string): Promise<ContradictionResult> {
  const view = await articleView(record, id)
  if (view === null) return { positions: [], articles: [], complete: true }
  const byHolder = Map.groupBy(view.positions, ({ holder }) => holder.personId ?? holder.name)
  return {
    positions: [...byHolder.values()].flatMap((entries) =>
      contradictionsIn(entries, record.lemmaOf).map((it) => ({ ...it, holder: it.first.holder })),
    ),
    articles: await contradictionsWithin(record, view),
    complete: true,
  }
}

async function aboutLines(
  record: RecordStore,
  about: Pick<ContradictionQuery, 'words' | 'issue' | 'holder'>,
): Promise<ContradictionResult> {
  const { lines } = await positionsOn(record, { ...about, limit: MOST_POSITIONS })
  const entries = lines.flatMap((line) => line.entries)
  const words = new Set(entries.flatMap((entry) => [...targetGist(entry, record.lemmaOf).words]))
  const ids = [...new Set(entries.map(({ article }) => article.id))]
  const articles = await within(record, ids.slice(-MOST_ARTICLES))
  return {
    positions: lines.flatMap(ofLine),
    articles: articles.filter((it) => words.has(it.about)),
    complete: ids.length <= MOST_ARTICLES,
  }
}

const ofLine = ({ holder, contradictions }: PositionLine) => contradictions.map((it) => ({ ...it, holder }))

async function latest(record: RecordStore, since: string): Promise<ContradictionResult> {
  const { contradictions, complete } = await changesSince(record, { since, limit: Number.MAX_SAFE_INTEGER })
  const articles = (await latestArticles(record, { limit: MOST_ARTICLES + 1 })).filter((it) => dateOf(it) >= since)
  return {
    positions: contradictions,
    articles: await within(
      record,
      articles.slice(0, MOST_ARTICLES).map(({ id }) => id),
    ),
    complete: complete && articles.length <= MOST_ARTICLES,
  }
}

async function within(record: RecordStore, ids: readonly string[]): Promise<ArticleContradiction[]> {
  const found: ArticleContradiction[] = []
  for (const id of ids) {
    const view = await articleView(record, id)
    if (view !== null) found.push(...(await contradictionsWithin(record, view)))
  }
  return found
}
