import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { strings } from '../engine.ts'
import { askedWords } from '../match.ts'
import { selectPeople, toPerson } from '../rows.ts'
import { type RecordStore, reading } from '../store.ts'
import type { PersonSummary } from '../types.ts'
import type { Paging } from '../views.ts'
import { articleOfStory, storyId } from './id.ts'
import { elsewhereOf, type GistRow, gistOfArticle, gistRows, hasRows, summaryOf } from './rows.ts'
import { storiesAbout } from './search.ts'
import { termsAsked } from './terms.ts'
import { tieOf } from './tie.ts'
import type { ArticleStory, StorySummary, StoryText, StoryView } from './types.ts'

/** A page shows so many texts of a story with what ties them. */
const TIES_SHOWN = 60
const QUOTED_SHOWN = 20
const OTHERS_SHOWN = 5

/**
 * A story by its id or by an article's; null where there is none. An article that is alone makes a story of one.
 */
export function storyView(record: RecordStore, id: string): Promise<StoryView | null> {
  return reading(record, async (db) => {
    const article = (await gistOfArticle(db, articleOfStory(id))) ?? (await mateOfErased(db, id))
    const rows = article === undefined ? [] : await gistRows(db, 'story', [article.story])
    if (!hasRows(rows)) return null
    const texts = await textsOf(db, rows, record)
    return {
      ...summaryOf(rows),
      texts,
      quoted: await quotedIn(
        db,
        texts.map((text) => text.article.id),
      ),
      elsewhere: await elsewhereOf(
        db,
        rows.map(({ row }) => row),
      ),
    }
  })
}

/** For an article that was erased another one of its story stands. */
async function mateOfErased(db: Db, id: string): Promise<GistRow | undefined> {
  const former = await db
    .selectFrom('former_story')
    .select('article_id')
    .where('id', '=', storyId(id))
    .executeTakeFirst()
  return former && gistOfArticle(db, former.article_id)
}

/** Where an article stands: its story, those with its text, the same event in other languages; null for no article. */
export function articleStory(record: RecordStore, articleId: string): Promise<ArticleStory | null> {
  return reading(record, async (db) => {
    const it = await gistOfArticle(db, articleId)
    if (it === undefined) return null
    const rows = await gistRows(db, 'story', [it.story])
    const carriers = await gistRows(db, 'carries', [it.carries])
    const others = rows.filter(({ carries }) => carries !== it.carries)
    return {
      story: rows.length > 1 && hasRows(rows) ? summaryOf(rows) : null,
      others: newest(others).map(({ article }) => article),
      carriers: carriers.length > 1 ? carriers.map(({ article }) => article) : [],
      elsewhere: await elsewhereOf(db, [it.row]),
      dated: it.day !== null,
    }
  })
}

const newest = (rows: readonly GistRow[]): GistRow[] => rows.toReversed().slice(0, OTHERS_SHOWN)

/** What stories are sorted by, of the last one shown. */
export interface LastStory {
  /** Time of its latest article. */
  readonly latest: string
  readonly id: string
}

/** Stories of two articles or more, those with the latest article first; from behind the one that was the last. */
export function latestStories(
  record: RecordStore,
  { limit, offset = 0, after }: Paging & { readonly after?: LastStory | undefined },
): Promise<StorySummary[]> {
  return reading(record, async (db) => {
    let asked = db.selectFrom('story').select('first')
    if (after)
      asked = asked
        .where('latest', '<=', after.latest)
        .where((at) => at.or([at('latest', '<', after.latest), at('id', '>', after.id)]))
    const found = await asked.orderBy('latest', 'desc').orderBy('id').limit(limit).offset(offset).execute()
    return summariesOf(
      db,
      found.map(({ first }) => first),
    )
  })
}

/** How many stories of two articles or more there are. */
export async function countStories({ read }: RecordStore): Promise<number> {
  const { count } = await read
    .selectFrom('story')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The stories with an article that is about all the words, in any form; those with the latest article first. */
export function storiesWith(record: RecordStore, words: string, limit: number): Promise<StorySummary[]> {
  return reading(record, async (db) => {
    const asked = (await askedWords(db, { words }, record.lemmaOf))
      .map(({ exact, lemmas }) => termsAsked(exact, lemmas))
      .filter((terms) => terms.length > 0)
    return asked.length === 0 ? [] : summariesOf(db, await storiesAbout(db, asked, limit))
  })
}

/** In the order of the rows given. */
async function summariesOf(db: Db, firsts: readonly number[]): Promise<StorySummary[]> {
  const byFirst = Map.groupBy(await gistRows(db, 'story', firsts), ({ story }) => story)
  return firsts.flatMap((first) => {
    const rows = byFirst.get(first) ?? []
    return hasRows(rows) ? [summaryOf(rows)] : []
  })
}

/** The texts of a story, the earliest first, each with all who carry it. */
async function textsOf(db: Db, rows: readonly GistRow[], { lemmaOf }: RecordStore): Promise<StoryText[]> {
  const carriers = Map.groupBy(
    await gistRows(db, 'carries', [...new Set(rows.map(({ carries }) => carries))]),
    (it) => it.carries,
  )
  const texts: StoryText[] = []
  for (const [text, [first]] of Map.groupBy(rows, ({ carries }) => carries)) {
    if (!first) continue
    texts.push({
      article: first.article,
      carriers: (carriers.get(text) ?? []).map(({ article }) => article),
      why: texts.length < TIES_SHOWN ? await tieOf(db, first, lemmaOf) : null,
    })
  }
  return texts
}

/** Those whose words these articles report, counted in them alone. */
async function quotedIn(db: Db, articles: readonly string[]): Promise<PersonSummary[]> {
  const counted = await db
    .selectFrom('statement')
    .select((of) => [
      'person_id',
      of.fn.countAll<number>().as('statements'),
      of.fn.count<number>('article_id').distinct().as('articles'),
    ])
    .where('article_id', 'in', strings(db, articles))
    // Compared as a sum, so that SQLite takes the index of the articles and not that of all that is listed.
    .where(sql<boolean>`+listed = 1`)
    .where('person_id', 'is not', null)
    .groupBy('person_id')
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('person_id')
    .limit(QUOTED_SHOWN)
    .execute()
  const ids = counted.map(({ person_id }) => person_id ?? '')
  const people = ids.length === 0 ? [] : await selectPeople(db).where('person.id', 'in', ids).execute()
  const byId = new Map(people.map((person) => [person.id, toPerson(person)]))
  return counted.flatMap(({ person_id, statements, articles }) => {
    const person = byId.get(person_id ?? '')
    return person ? [{ ...person, statements, articles }] : []
  })
}
