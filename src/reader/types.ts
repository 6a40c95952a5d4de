import type { Span } from '../text/types.ts'
import type { TreeElement } from './tree.ts'

/** The bytes of one URL or file at one moment. */
export interface Capture {
  /** Null for a file of which no URL is known. */
  readonly url: string | null
  /** Path as the user named it; null for what was fetched. */
  readonly file: string | null
  /** ISO 8601 instant in UTC at which the bytes were fetched or read. */
  readonly at: string
  readonly bytes: Uint8Array
  /** Lower-case hexadecimal SHA-256 of `bytes`. */
  readonly sha256: string
  /** Value of the Content-Type header or of the archive's; null where there was none. */
  readonly contentType: string | null
}

/** The charset a capture was decoded with, by its WHATWG name, and what told it. */
export interface Charset {
  readonly name: string
  readonly how: 'bom' | 'header' | 'meta' | 'xml declaration' | 'guess'
}

/** A capture decoded and, where it is HTML, parsed. Rooms below the reader hand it on and look at nothing in it. */
export interface Page {
  /** As it was given; of a web archive without an address, with the one that the archive tells. */
  readonly capture: Capture
  /** HTML, or a page saved as text without markup. */
  readonly kind: 'html' | 'text'
  readonly charset: Charset
  /** Decoded; U+FFFD for NUL and lone surrogates. */
  readonly source: string
  /** Null for saved text. */
  readonly tree: TreeElement | null
}

/** How a capture is to be read. `plain`: its text as it stands, unchanged. */
export interface ReadOptions {
  readonly plain?: boolean
  /** With `plain`: the first line is known to be the headline. */
  readonly headline?: 'first-line'
  /** Layouts of publishers that you know; of an HTML page the one of its host on the day of its capture is used. */
  readonly publishers?: readonly Publisher[]
}

export type BlockKind = 'paragraph' | 'heading' | 'quotation' | 'list' | 'table' | 'question' | 'answer'

/** A stretch of the article's text; its lines are separated by "\n". */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
}

/** One value and the place on the page where it stood: "json-ld datePublished", "meta og:title", "text". */
export interface Found {
  readonly value: string
  readonly where: string
}

/** `form`: "live blog", "part"; of an ordinary article nothing. `parts`: the addresses of the same article's next and last page. */
export type MetadataField =
  | 'title'
  | 'authors'
  | 'published'
  | 'modified'
  | 'publisher'
  | 'agency'
  | 'section'
  | 'tags'
  | 'language'
  | 'canonical'
  | 'paywall'
  | 'image'
  | 'form'
  | 'parts'

export interface HeadlineItem {
  readonly title: string
  readonly url: string | null
  /** ISO 8601, with the precision that the page gives; no zone where the page gives none. */
  readonly published: string | null
}

/** A list of headlines of other articles, which stands beside or behind the body. */
export interface HeadlineList {
  readonly kind: 'related' | 'latest' | 'popular' | 'other'
  readonly heading: string | null
  readonly items: readonly HeadlineItem[]
}

/** An article read from a capture. `text` is the one string that every offset of the record refers to. */
export interface Article {
  /** Content id of the article: its canonical URL or its file's bytes. */
  readonly id: string
  /** Content id of this article with this text. */
  readonly version: string
  readonly file: string | null
  readonly url: string | null
  readonly canonical: string | null
  /** ISO 8601 instant of the capture. */
  readonly captured: string
  /** Of the capture's bytes. */
  readonly sha256: string
  /** BCP 47 primary tag; null where it could not be told. */
  readonly language: string | null
  readonly title: string | null
  /**
   * Where the headline stands in `text`: only for plain texts read with `--plain --headline first-line`.
   * People are found there, statements and positions are not. It is no block: `blocks` begin behind it.
   */
  readonly headline: Span | null
  readonly lead: Span | null
  /** Standfirst and body blocks joined by "\n\n"; in plain texts the input unchanged. */
  readonly text: string
  /** In reading order, without overlap; what no block covers (headline lists of a plain text) is not read further. */
  readonly blocks: readonly Block[]
  readonly authors: readonly string[]
  /** ISO 8601 with the zone and precision that the page gives. */
  readonly published: string | null
  readonly modified: string | null
  readonly publisher: { readonly name: string | null; readonly domain: string | null }
  /** News agency credited with the text. */
  readonly agency: string | null
  readonly section: string | null
  readonly tags: readonly string[]
  readonly paywall: boolean | null
  readonly image: string | null
  /** Every candidate and where it stood; the first is the one chosen. */
  readonly metadata: { readonly [Field in MetadataField]?: readonly Found[] }
  readonly lists: readonly HeadlineList[]
  readonly variants: readonly { readonly url: string; readonly language: string | null }[]
}

/** Why a page could not be read at all. */
export type ReadErrorCode = 'empty' | 'binary' | 'too-large' | 'no-text' | 'unsupported'

/** How a publisher's pages were laid out from a day on. Selectors as in select.ts. */
export interface PublisherLayout {
  /** The first day, ISO 8601. */
  readonly since: string
  /** Elements that hold the running text. */
  readonly body: string
  /** Elements in it that are none of it. */
  readonly drop?: readonly string[]
}

export interface Publisher {
  readonly name: string
  /** Its host without "www."; hosts below it are its own as well. */
  readonly domain: string
  /** Newest first. */
  readonly layouts: readonly PublisherLayout[]
}
