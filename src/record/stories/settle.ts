import { compare } from '../compare.ts'
import type { Db, Write } from '../db.ts'
import { numbers, strings } from '../engine.ts'
import type { AnchorPart } from '../mends/types.ts'
import { prepared } from '../prepared.ts'
import { storyId } from './id.ts'
import { mendedStories, type StoryMend } from './mended.ts'
import { compareInTime } from './neighbours.ts'

/** An article in the stories, as it was read to be and as it is shown. */
export type Told = Awaited<ReturnType<typeof toldIn>>[number]

/**
 * Brings the stories that are shown up to date: as they were read, merged and split as people said. A story is named by
 * its first article; an article alone makes none.
 * @param changed rows of the first articles of stories that gained or lost an article
 */
export async function settleStories(db: Write, changed: ReadonlySet<number>): Promise<void> {
  const { told, mends } = await concerned(db, changed)
  const now = mendedStories(told, mends)
  const moved = told.filter(({ row, story }) => now.get(row) !== story)
  for (const [story, rows] of Map.groupBy(moved, ({ row }) => now.get(row) ?? row)) {
    const all = rows.map(({ row }) => row)
    await db.updateTable('gist').set({ story }).where('row', 'in', numbers(db, all)).execute()
  }
  const stale = new Set([...changed, ...told.flatMap(({ row, first, story }) => [row, first, story])])
  await db
    .deleteFrom('story')
    .where('first', 'in', numbers(db, [...stale]))
    .execute()
  for (const [first, [opening, ...others]] of Map.groupBy(told, ({ row }) => now.get(row) ?? row))
    if (opening && others.length > 0)
      await db
        .insertInto('story')
        .values({
          id: storyId(opening.articleId),
          first,
          articles: others.length + 1,
          latest: others.at(-1)?.time ?? opening.time,
        })
        .execute()
}

/** The same by articles of the stories. */
export async function settleStoriesOf(db: Write, articles: readonly string[]): Promise<void> {
  const found = await db
    .selectFrom('gist')
    .select(['first', 'story'])
    .where('article_id', 'in', strings(db, articles))
    .execute()
  await settleStories(db, new Set(found.flatMap(({ first, story }) => [first, story])))
}

/** All articles, in order of time, whose story hangs on these, and the mends in force that are about them. */
export async function concerned(
  db: Db,
  stories: ReadonlySet<number>,
): Promise<{ readonly told: readonly Told[]; readonly mends: readonly StoryMend[] }> {
  const told = new Map<number, Told>()
  const mends = new Map<string, StoryMend>()
  const seen = new Set(stories)
  for (let asked = [...stories]; asked.length > 0; ) {
    const fresh = (await toldIn(db, asked)).filter(({ row }) => !told.has(row))
    for (const each of fresh) told.set(each.row, each)
    const { about, firsts } = await mendsOn(
      db,
      fresh.map(({ articleId }) => articleId),
    )
    for (const mend of about) mends.set(mend.id, mend)
    asked = [...new Set([...fresh.flatMap(({ first, story }) => [first, story]), ...firsts])].filter(
      (row) => !seen.has(row),
    )
    for (const row of asked) seen.add(row)
  }
  const inTime = [...told.values()].sort(compareInTime)
  return { told: inTime, mends: [...mends.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)) }
}

const toldIn = (db: Db, stories: readonly number[]) => toldAsked(db, { stories })

const toldAsked = prepared<{ stories: readonly number[] }>()((db, { numbers }) =>
  db
    .selectFrom('gist')
    .select(['row', 'article_id as articleId', 'time', 'first', 'story', 'closest'])
    .where((at) => at.or([at('first', 'in', numbers('stories')), at('story', 'in', numbers('stories'))]))
    .where('day', 'is not', null),
)

/** The mends in force about stories of these articles, and the stories of all the articles that they name. */
async function mendsOn(
  db: Db,
  articles: readonly string[],
): Promise<{ readonly about: readonly StoryMend[]; readonly firsts: readonly number[] }> {
  const rows = await storyMends(db, { articles })
  const about = [...Map.groupBy(rows, ({ id }) => id)].map(([id, anchors]): StoryMend => {
    const named = (part: AnchorPart): string[] =>
      anchors.flatMap((anchor) => (anchor.part === part ? [anchor.article_id] : []))
    const kind = anchors[0]?.kind === 'story-merge' ? 'story-merge' : 'story-split'
    const at = anchors[0]?.at ?? ''
    return { id, at, kind, stories: named('story'), articles: named('article'), stays: named('stays') }
  })
  return { about, firsts: rows.flatMap(({ first }) => first ?? []) }
}

const storyMends = prepared<{ articles: readonly string[] }>()((db, { strings }) =>
  db
    .selectFrom('anchor as near')
    .innerJoin('mend', 'mend.id', 'near.mend_id')
    .innerJoin('anchor', 'anchor.mend_id', 'mend.id')
    .leftJoin('gist', 'gist.article_id', 'anchor.article_id')
    .select(['mend.id', 'mend.kind', 'mend.at', 'anchor.part', 'anchor.place', 'anchor.article_id', 'gist.first'])
    .distinct()
    .where('near.article_id', 'in', strings('articles'))
    .where('near.active', '=', 1)
    .where('anchor.active', '=', 1)
    .where('mend.kind', 'in', ['story-merge', 'story-split'])
    .orderBy('anchor.place'),
)
