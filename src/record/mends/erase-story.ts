import type { Write } from '../db.ts'
import { blankAnchor } from './blank.ts'
import { BLANK, STORY_PARTS } from './types.ts'

/**
 * Before an article is erased: a mend of its story goes by another article of that story, as it was read; what it took out
 * of a story is not named any more. Gives the mends that are about nothing now.
 */
export async function eraseStoryAnchors(db: Write, articleId: string): Promise<string[]> {
  const anchors = await db
    .selectFrom('anchor')
    .select(['mend_id', 'place', 'part'])
    .where('article_id', '=', articleId)
    .where('part', 'in', STORY_PARTS)
    .where('about', '!=', BLANK)
    .execute()
  const mate = await mateOf(db, articleId)
  for (const anchor of anchors) {
    const { mend_id, place, part } = anchor
    if (part !== 'story' || mate === undefined) {
      await blankAnchor(db, anchor)
      continue
    }
    const moved = db.updateTable('anchor').set({ article_id: mate, found: mate })
    await moved.where('mend_id', '=', mend_id).where('place', '=', place).execute()
    await db.updateTable('mend').set({ erased: 1 }).where('id', '=', mend_id).execute()
  }
  const bare = []
  for (const id of new Set(anchors.map(({ mend_id }) => mend_id))) if (await isBare(db, id)) bare.push(id)
  return bare
}

/** The earliest other article of the same story, as it was read and as it is shown. */
async function mateOf(db: Write, articleId: string): Promise<string | undefined> {
  const mate = await db
    .selectFrom('gist')
    .innerJoin('gist as mate', (join) =>
      join.onRef('mate.first', '=', 'gist.first').onRef('mate.story', '=', 'gist.story'),
    )
    .select('mate.article_id')
    .where('gist.article_id', '=', articleId)
    .where('mate.article_id', '!=', articleId)
    .orderBy('mate.time')
    .orderBy('mate.article_id')
    .limit(1)
    .executeTakeFirst()
  return mate?.article_id
}

/** A story is gone that it was about, or all articles that it took out of one. */
async function isBare(db: Write, mendId: string): Promise<boolean> {
  const anchors = await db.selectFrom('anchor').select(['part', 'about']).where('mend_id', '=', mendId).execute()
  const taken = anchors.filter(({ part }) => part === 'article')
  const isBlank = ({ about }: { readonly about: string }): boolean => about === BLANK
  return (
    anchors.some((anchor) => anchor.part === 'story' && isBlank(anchor)) || (taken.length > 0 && taken.every(isBlank))
  )
}
