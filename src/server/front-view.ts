import {
  type ArticleSummary,
  countNew,
  countStories,
  counts,
  latestArticles,
  latestStories,
  mostQuoted,
  type RecordEntry,
  type RecordStore,
  type StorySummary,
  tellingStatements,
} from '../record/index.ts'
import { lateChanges } from './issue-routes.ts'
import type { FrontView, LeadStory, Telling } from './pages/front.ts'

/** Articles of the river, and how many statements of each it shows. */
const riverArticles = 9
const riverEach = 3
const leadEach = 2
const storiesShown = 6
const changesShown = 4
/** The latest articles, among which those that report words are looked for. */
const lookedThrough = 100
/** New articles are counted up to here. */
const countedAsNew = 100

/** All that the front page shows; `since` is when the reader was here before. */
export async function frontView(record: RecordStore, since: string | null): Promise<FrontView> {
  const [tally, storyCount, stories, quoted, newest, changes, fresh] = await Promise.all([
    counts(record),
    countStories(record),
    latestStories(record, { limit: storiesShown }),
    mostQuoted(record, { limit: 10 }),
    latestArticles(record, { limit: lookedThrough }),
    lateChanges(record),
    since === null ? 0 : countNew(record, since, countedAsNew + 1),
  ])
  const told = newest.filter(({ statements }) => statements > 0).slice(0, riverArticles)
  const [lead, ...others] = leading(stories)
  const leadArticles = lead === undefined ? [] : [lead.first.id, lead.latest.id]
  const [river, leadSaid] = await Promise.all([
    statementsBy(record, told, riverEach),
    tellingStatements(record, leadArticles, leadEach),
  ])
  return {
    counts: tally,
    storyCount,
    lead: lead === undefined ? null : leadStory(lead, leadSaid),
    stories: others,
    changes: changes.slice(0, changesShown),
    river,
    quoted,
    articles: newest.slice(0, 8),
    since,
    fresh: Math.min(fresh, countedAsNew),
    freshIsAll: fresh <= countedAsNew,
  }
}

/** The story that most outlets tell comes first; the others stay in their order. */
function leading(stories: readonly StorySummary[]): readonly StorySummary[] {
  const lead = stories.toSorted((a, b) => b.outlets - a.outlets || b.articles - a.articles)[0]
  return lead === undefined ? [] : [lead, ...stories.filter(({ id }) => id !== lead.id)]
}

/** The first words of different speakers: two voices tell more of a story than two sentences of one. */
function leadStory(story: StorySummary, said: readonly RecordEntry[]): LeadStory {
  const voices = [...Map.groupBy(said, ({ speaker }) => speaker.personId ?? speaker.name ?? '').values()]
  return { story, said: voices.flatMap(([first]) => first ?? []).slice(0, 2) }
}

async function statementsBy(
  record: RecordStore,
  articles: readonly ArticleSummary[],
  each: number,
): Promise<readonly Telling[]> {
  const ids = articles.map(({ id }) => id)
  const said = Map.groupBy(await tellingStatements(record, ids, each), ({ article }) => article.id)
  return articles.flatMap((article) => {
    const entries = said.get(article.id)
    return entries === undefined ? [] : [{ article, entries }]
  })
}
