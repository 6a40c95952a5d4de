import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { z } from 'zod'
import {
  allPositions,
  changesSince,
  findPeople,
  latestArticles,
  latestStories,
  searchStatements,
  storyView,
} from '../../record/index.ts'
import { present } from '../../record/present.ts'
import { address } from '../addresses.ts'
import { lookOf } from '../context.ts'
import { type FeedMessages, feedMessages } from '../messages/feeds.ts'
import {
  idText,
  positionFilter,
  searchFilter,
  taken,
  takenChanges,
  takenPositions,
  takenStatements,
  takenWhole,
} from '../parameters.ts'
import { earliestNews } from '../recent.ts'
import { badQuery, notFound } from '../refusals.ts'
import type { SiteOptions } from '../types.ts'
import { feedForms, feedText, feedTypes } from './forms.ts'
import { articleItem, changeItem, positionItem, statementItem, storyItem } from './items.ts'
import type { Feed } from './types.ts'

/** A feed holds so many items, the newest. */
const itemsShown = 50

/**
 * Atom and JSON Feed for what the site lists: a search (and by its filters a person, body or outlet), positions and their
 * changes (of an issue too), articles, stories, one story. "/feeds/statements.atom?speaker=…", "/feeds/stories/t0123….json".
 */
export function feedRoutes({ record, now }: SiteOptions): Hono {
  const ending = `{[^/]+\\.(?:${feedForms.join('|')})}`
  return new Hono()
    .use(etag())
    .get(`/:file${ending}`, (c) => answer(c, { record, now }, new Map(Object.entries(listFeeds)).get(whatOf(c))))
    .get(`/stories/:file${ending}`, (c) => answer(c, { record, now }, storyFeed(whatOf(c))))
}

interface Asked extends Pick<SiteOptions, 'record' | 'now'> {
  readonly query: Readonly<Record<string, string>>
  readonly messages: FeedMessages
}

/** Makes a feed; null where the record has nothing of that name. @throws ZodError where a parameter does not hold */
type MakeFeed = (asked: Asked) => Promise<Feed | null>

const formOf = (c: Context) => feedForms.find((form) => c.req.path.endsWith(`.${form}`)) ?? 'atom'
const whatOf = (c: Context): string => (c.req.param('file') ?? '').slice(0, -formOf(c).length - 1)

async function answer(c: Context, outside: Pick<SiteOptions, 'record' | 'now'>, make?: MakeFeed): Promise<Response> {
  const look = lookOf(c, { local: false })
  const asked = { ...outside, query: taken(look.query), messages: feedMessages[look.messages.tongue] }
  try {
    const feed = (await make?.(asked)) ?? null
    if (feed === null) return notFound(c, look, look.messages.failed.notFound.why)
    const { origin, href } = new URL(c.req.url)
    c.header('Content-Type', feedTypes[formOf(c)])
    c.header('Cache-Control', 'private, no-cache')
    c.header('Vary', 'Accept-Language, Cookie')
    return c.body(await feedText(feed, formOf(c), origin, href))
  } catch (error) {
    if (error instanceof z.ZodError) return badQuery(c, look, error)
    throw error
  }
}

const listFeeds: Readonly<Record<string, MakeFeed>> = {
  async statements({ record, query, messages }) {
    const asked = takenStatements.parse(query)
    const { entries } = await searchStatements(record, { ...searchFilter(asked), limit: itemsShown })
    const by = { ...asked, speaker: await nameOf(record, asked.speaker) }
    return {
      title: titled(messages, messages.statements, by),
      page: address('/search', asked),
      path: address('/feeds/statements', asked),
      items: entries.map((entry) => statementItem(entry, messages)),
    }
  },
  async positions({ record, query, messages }) {
    const asked = takenPositions.parse(query)
    const found = await firstOf((await allPositions(record, positionFilter(asked))).items, itemsShown)
    return {
      title: titled(messages, messages.positions, { ...asked, holder: await nameOf(record, asked.holder) }),
      page: address('/positions', asked),
      path: address('/feeds/positions', asked),
      items: found.map((entry) => positionItem(entry, messages)),
    }
  },
  async changes({ record, query, messages, now }) {
    const { issue, holder, q } = takenChanges.parse(query)
    const since = earliestNews(now()).slice(0, 10)
    const { changes } = await changesSince(record, {
      ...present({ issue, holder, words: q }),
      since,
      limit: itemsShown,
    })
    return {
      title: titled(messages, messages.changes, { q, holder: await nameOf(record, holder) }),
      page: '/positions',
      path: address('/feeds/changes', { q, issue, holder }),
      items: changes.map((change) => changeItem(change, messages)),
    }
  },
  async articles({ record, query, messages }) {
    takenWhole.parse(query)
    const articles = await latestArticles(record, { limit: itemsShown })
    return {
      title: titled(messages, messages.articles, {}),
      page: '/articles',
      path: '/feeds/articles',
      items: articles.map((article) => articleItem(article, messages)),
    }
  },
  async stories({ record, query, messages }) {
    takenWhole.parse(query)
    const stories = await latestStories(record, { limit: itemsShown })
    return {
      title: titled(messages, messages.stories, {}),
      page: '/stories',
      path: '/feeds/stories',
      items: stories.map((story) => storyItem(story, messages)),
    }
  },
}

/** The articles of one story, the newest first. */
const storyFeed =
  (asked: string): MakeFeed =>
  async ({ record, query, messages }) => {
    takenWhole.parse(query)
    const id = idText.safeParse(asked)
    const story = id.success ? await storyView(record, id.data) : null
    if (story === null) return null
    const articles = story.texts.flatMap(({ carriers, article }) => (carriers.length > 0 ? carriers : [article]))
    return {
      title: titled(messages, story.title ?? messages.untitled, {}),
      page: `/stories/${story.id}`,
      path: `/feeds/stories/${story.id}`,
      items: articles
        .toSorted((a, b) => (a.captured < b.captured ? 1 : -1))
        .slice(0, itemsShown)
        .map((article) => articleItem(article, messages)),
    }
  }

/** A person's id stands for a name in the title. */
async function nameOf(record: SiteOptions['record'], asked: string | undefined): Promise<string | undefined> {
  if (!idText.safeParse(asked).success) return asked
  return (await findPeople(record, asked ?? ''))[0]?.name ?? asked
}

function titled(messages: FeedMessages, title: string, by: Readonly<Record<string, string | undefined>>): string {
  const narrowed = Object.values(by).filter((value) => value !== undefined)
  return `${narrowed.length === 0 ? title : messages.narrowed(title, narrowed.join(', '))} – Onrecord`
}

async function firstOf<Item>(items: AsyncIterable<Item>, most: number): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) {
    found.push(item)
    if (found.length === most) break
  }
  return found
}
