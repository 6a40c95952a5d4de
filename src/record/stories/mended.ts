/** An article in the stories, as it was read to be: in order of time. */
export interface Read {
  readonly row: number
  readonly articleId: string
  /** Row of the first article of its story. */
  readonly first: number
  /** Row of the earlier article that led it there. */
  readonly closest: number | null
}

/** What a person said about stories, by articles of them. */
export interface StoryMend {
  readonly id: string
  readonly at: string
  readonly kind: 'story-merge' | 'story-split'
  /** An article of each story that is merged, or of the one that is split: it stays there. */
  readonly stories: readonly string[]
  /** split: the articles that it takes away, and those that stay although one of these led them into the story. */
  readonly articles: readonly string[]
  readonly stays: readonly string[]
}

/**
 * The row of the first article of the story in which each article is shown: the mends change what was read in the order in
 * which they were made. What joins later goes where the article goes that led it there.
 */
export function mendedStories(told: readonly Read[], mends: readonly StoryMend[]): ReadonlyMap<number, number> {
  const stories = new Map<number, number | string>(told.map(({ row, first }) => [row, first]))
  const rows = new Map(told.map(({ articleId, row }) => [articleId, row]))
  const storyOf = (articleId: string | undefined) => stories.get(rows.get(articleId ?? '') ?? -1)
  for (const mend of mends) {
    const [one, other] = mend.stories.map(storyOf)
    if (one === undefined) continue
    if (mend.kind === 'story-split') for (const row of takenAway(told, mend, one, stories)) stories.set(row, mend.id)
    else for (const [row, story] of stories) if (story === other) stories.set(row, one)
  }
  const firsts = new Map<number | string, number>()
  for (const { row } of told) {
    const story = stories.get(row) ?? row
    if (!firsts.has(story)) firsts.set(story, row)
  }
  return new Map(told.map(({ row }) => [row, firsts.get(stories.get(row) ?? row) ?? row]))
}

/** The articles that a split names, as far as they are in the story, and those that were led there by them since. */
function takenAway(
  told: readonly Read[],
  { stories: [stem], articles, stays }: StoryMend,
  story: number | string,
  stories: ReadonlyMap<number, number | string>,
): ReadonlySet<number> {
  const [going, staying] = [new Set(articles), new Set([stem, ...stays])]
  const taken = new Set<number>()
  for (const { row, articleId, closest } of told) {
    if (stories.get(row) !== story || staying.has(articleId)) continue
    if (going.has(articleId) || taken.has(closest ?? -1)) taken.add(row)
  }
  return taken
}
