import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  countStories,
  latestStories,
  placeOfArticle,
  type RecordStore,
  storiesWith,
  storyView,
} from '../../record/index.ts'
import { type AskedPage, keyIn, keys, noCursor, pageOf, slicedPage } from './cursor.ts'
import { problem } from './problem.ts'
import { routes } from './routes.ts'
import { shapeStory, shapeStorySummary } from './stories.ts'

/** Of stories that are found by words so many are looked up. */
const mostFound = 500

/** What several articles tell. */
export function answerStories(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.stories, async (c) => {
    const { q, ...asked } = c.req.valid('query')
    const page = await (q === undefined ? latest(record, asked) : found(record, q, asked))
    return page === null ? noCursor(c) : c.json({ ...page, items: page.items.map(shapeStorySummary) }, 200)
  })
  api.openapi(routes.story, async (c) => {
    const story = await storyView(record, c.req.valid('param').id)
    return story === null ? problem(c, 404) : c.json(shapeStory(story), 200)
  })
}

async function latest(record: RecordStore, { limit, offset, after }: AskedPage) {
  const key = keyIn(keys.stories, after)
  if (key === null) return null
  const stories = await latestStories(record, {
    limit: limit + 1,
    offset,
    after: key && { latest: key[0], id: key[1] },
  })
  return {
    total: await countStories(record),
    complete: true,
    ...pageOf(stories, limit, ({ id, latest }) => [placeOfArticle(latest).time, id]),
  }
}

async function found(record: RecordStore, words: string, asked: AskedPage) {
  const stories = await storiesWith(record, words, mostFound + 1)
  const page = slicedPage(stories.slice(0, mostFound), asked, ({ id }) => id)
  return page && { ...page, complete: stories.length <= mostFound }
}
