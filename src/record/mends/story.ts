import type { Write } from '../db.ts'
import type { RecordStore } from '../store.ts'
import { articleOfStory } from '../stories/id.ts'
import { type NewAnchor, notFound } from './anchors.ts'
import { mending } from './mend.ts'
import { type AnchorPart, MendError, type Signature } from './types.ts'

/**
 * Makes two stories (t…), or articles that are alone (a…), one: with all that each of them has and will get. Gives the id of
 * the mend.
 * @throws MendError 'not-found', 'no-change' (they are one), 'wrong' (an article without a date is in no story)
 */
export function mergeStories(record: RecordStore, one: string, other: string, by: Signature): Promise<string> {
  return mending(record, 'story-merge', by, async (db) => {
    const [[first], others] = [await articlesOf(db, one), await articlesOf(db, other)]
    if (others.some(({ row }) => row === first.row))
      throw new MendError('no-change', other, `${one} and ${other} are one story already`)
    return { anchors: [anchor('story', first.id), anchor('story', others[0].id)] }
  })
}

/**
 * Makes a story of its own of some articles of a story. What comes later and is led there by one of these goes with them.
 * Gives the id of the mend.
 * @throws MendError 'not-found', 'wrong' (none is named, or all, or one that is not in the story)
 */
export function splitStory(
  record: RecordStore,
  id: string,
  articles: readonly string[],
  by: Signature,
): Promise<string> {
  return mending(record, 'story-split', by, async (db) => {
    const all = await articlesOf(db, id)
    const going = new Set(articles)
    for (const article of going)
      if (all.every((each) => each.id !== article))
        throw new MendError('wrong', article, `${article} is no article of ${id}`)
    const [stem, ...staying] = all.filter((each) => !going.has(each.id))
    if (going.size === 0) throw new MendError('wrong', id, `${id}: name the articles that are another story`)
    if (!stem) throw new MendError('wrong', id, `${id}: all of the articles are named, and nothing would be left`)
    const gone = new Set(all.flatMap(({ id: article, row }) => (going.has(article) ? [row] : [])))
    const stays = staying.filter(({ closest }) => gone.has(closest ?? -1))
    return {
      anchors: [
        anchor('story', stem.id),
        ...[...going].sort().map((article) => anchor('article', article)),
        ...stays.map((article) => anchor('stays', article.id)),
      ],
    }
  })
}

/** An article is found by its id, whatever it says now. */
const anchor = (part: AnchorPart, articleId: string): NewAnchor => ({
  part,
  article_id: articleId,
  profile_key: null,
  found: articleId,
  about: { selectors: [] },
})

/** The articles of a story by its id or by an article's, the earliest first. */
async function articlesOf(db: Write, id: string) {
  const articleId = articleOfStory(id)
  const former = db.selectFrom('former_story').select('article_id').where('id', '=', id)
  const known = await db
    .selectFrom('gist')
    .select(['story', 'day'])
    .where((at) => at.or([at('article_id', '=', articleId), at('article_id', 'in', former)]))
    .executeTakeFirst()
  if (!known) throw notFound(id)
  if (known.day === null) throw new MendError('wrong', id, `${id} has no date, and so is in no story`)
  const [first, ...others] = await db
    .selectFrom('gist')
    .select(['row', 'article_id as id', 'closest'])
    .where('story', '=', known.story)
    .where('day', 'is not', null)
    .orderBy('time')
    .orderBy('article_id')
    .execute()
  if (!first) throw notFound(id)
  return [first, ...others] as const
}
