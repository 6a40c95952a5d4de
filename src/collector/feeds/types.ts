/** One entry of a feed or a sitemap: an address, and what is said about the page there. */
export interface Entry {
  /** As `addressKey` gives it. */
  readonly url: string
  readonly title: string | null
  /** As the feed writes it; an instant where it could be understood, else null. */
  readonly published: string | null
  /** HTML of the whole text, where the feed carries it. */
  readonly content: string | null
  /** HTML of the summary. */
  readonly summary: string | null
  readonly authors: readonly string[]
}

/** RSS 0.9 to 2.0, Atom, RDF or JSON Feed. */
export interface Feed {
  readonly kind: 'feed'
  readonly title: string | null
  readonly language: string | null
  readonly entries: readonly Entry[]
}

/** A sitemap of pages. */
export interface Sitemap {
  readonly kind: 'sitemap'
  readonly entries: readonly Entry[]
}

/** A sitemap of sitemaps, with the instants at which they last changed where they tell. */
export interface SitemapIndex {
  readonly kind: 'sitemap-index'
  readonly sitemaps: readonly { readonly url: string; readonly changed: string | null }[]
}

export type Listing = Feed | Sitemap | SitemapIndex
