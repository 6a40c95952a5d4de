import { createHash } from 'node:crypto'
import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Feed, FeedItem } from './types.ts'

/** The forms of a feed, by the ending of its address. */
export const feedForms = ['atom', 'json'] as const
export type FeedForm = (typeof feedForms)[number]

export const feedTypes: Readonly<Record<FeedForm, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** A feed as Atom (RFC 4287) or JSON Feed 1.1. `origin` is where the site is; `self` the full address asked for. */
export async function feedText(made: Feed, form: FeedForm, origin: string, self: string): Promise<string> {
  const feed = { ...made, items: toldApart(made.items) }
  const bodies = await Promise.all(feed.items.map(async ({ body }) => String(await body)))
  return form === 'atom' ? atom(feed, bodies, origin, self) : json(feed, bodies, origin, self)
}

/** What an article says twice is two items. */
function toldApart(items: readonly FeedItem[]): FeedItem[] {
  const times = new Map<string, number>()
  return items.map((item) => {
    const before = times.get(item.id) ?? 0
    times.set(item.id, before + 1)
    return before === 0 ? item : { ...item, id: `${item.id}-${before + 1}` }
  })
}

function atom({ title, page, path, items }: Feed, bodies: readonly string[], origin: string, self: string): string {
  return generateAtomFeed({
    id: urn(createHash('sha256').update(path).digest('hex').slice(0, 24)),
    title: { type: 'text', value: printable(title) },
    updated: latestOf(items),
    authors: [{ name: 'Onrecord' }],
    generator: { text: 'Onrecord' },
    links: [
      { rel: 'self', href: self, type: 'application/atom+xml' },
      { rel: 'alternate', href: `${origin}${page}`, type: 'text/html' },
    ],
    entries: items.map((item, at) => ({
      id: urn(item.id),
      title: { type: 'text', value: printable(item.title) },
      updated: new Date(item.kept),
      ...publishedOf(item),
      links: [
        { rel: 'alternate', href: `${origin}${item.path}`, type: 'text/html' },
        ...(item.source === undefined ? [] : [{ rel: 'via', href: item.source }]),
      ],
      categories: item.tags.map((tag) => ({ term: printable(tag) })),
      content: { type: 'html', value: printable(bodies[at] ?? '') },
    })),
  })
}

function json({ title, page, items }: Feed, bodies: readonly string[], origin: string, self: string): string {
  return JSON.stringify(
    generateJsonFeed({
      title,
      home_page_url: `${origin}${page}`,
      feed_url: self,
      items: items.map((item, at) => ({
        id: urn(item.id),
        url: `${origin}${item.path}`,
        ...(item.source === undefined ? {} : { external_url: item.source }),
        title: item.title,
        content_html: bodies[at] ?? '',
        ...dated(publishedOf(item).published),
        date_modified: new Date(item.kept),
        ...(item.language === null ? {} : { language: item.language }),
        tags: [...item.tags],
      })),
    }),
  )
}

/** Ids are hashes of content: the same on every machine, so their name needs no host. */
const urn = (id: string): string => `urn:onrecord:${id}`

const latestOf = (items: readonly FeedItem[]): Date =>
  new Date(Math.max(0, ...items.map(({ kept }) => Date.parse(kept) || 0)))

/** A page that does not say when it was published has no such date here either. */
const dated = (published: Date | undefined): { readonly date_published?: Date } =>
  published === undefined ? {} : { date_published: published }

/** A feed knows only instants: a day or month stands for its beginning, in UTC. */
function publishedOf({ published }: FeedItem): { readonly published?: Date } {
  const time = published === null ? Number.NaN : Date.parse(published)
  return Number.isNaN(time) ? {} : { published: new Date(time) }
}

/** XML 1.0 knows no other characters, not even as references. */
const printable = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
