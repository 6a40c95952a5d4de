import type { Html } from '../types.ts'

/** One thing that is new. */
export interface FeedItem {
  /**
   * "s0123…": the same wherever the site is, and made of what an article says. Where the article is edited, or its page is read
   * again by newer code, a reader of the feed finds nothing new in what it said before.
   */
  readonly id: string
  readonly title: string
  /** Path of its page on the site. */
  readonly path: string
  /** Address of the page that it is read from; undefined where that has none on the web. */
  readonly source: string | undefined
  readonly body: Html
  /** ISO 8601 as the page gives it, with whatever precision; null where it does not. */
  readonly published: string | null
  /** Instant at which it came into the record. */
  readonly kept: string
  readonly language: string | null
  readonly tags: readonly string[]
}

/** A list of the record that others follow. */
export interface Feed {
  readonly title: string
  /** Path and query of the page that shows the same list. */
  readonly page: string
  /** Path and query of the feed itself, without its form. */
  readonly path: string
  readonly items: readonly FeedItem[]
}
