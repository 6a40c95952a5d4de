/** Page to Article: the steps in their order. */
import { articleIds, emptyArticle, joinPieces, type Piece } from './assemble.ts'
import { type Layout, layOut } from './candidates.ts'
import { type Decision, decide } from './decide.ts'
import { certainLanguage, detectLanguage } from './detect-language.ts'
import { embeddedArticle } from './embedded.ts'
import { ReadError } from './errors.ts'
import { evidenceOf } from './evidence.ts'
import { domainOf } from './hosts.ts'
import { placeOf } from './limits.ts'
import { cleanText } from './metadata/json-ld.ts'
import { type Head, readHead } from './metadata/meta.ts'
import { type Metadata, readMetadata } from './metadata/metadata.ts'
import { readPage } from './page.ts'
import { findPageLists } from './page-lists.ts'
import { piecesOf } from './pieces.ts'
import { readPlain } from './plain.ts'
import { applyLayout, layoutOf } from './publishers.ts'
import { readSavedText } from './saved-text.ts'
import { fold, type TreeElement } from './tree.ts'
import type { Article, Capture, Found, Page, Publisher, ReadOptions } from './types.ts'
import { readVisible } from './visible.ts'

/** The one door of the command line: a capture read as the options say. */
export function readCapture(capture: Capture, options: ReadOptions = {}): Article {
  return options.plain ? readPlain(capture, options) : readArticle(readPage(capture), options)
}

/**
 * The article of a page. The same page gives the same article.
 * @throws ReadError 'no-text' where the page has neither a headline nor running text.
 */
export function readArticle(page: Page, options: Pick<ReadOptions, 'publishers'> = {}): Article {
  return page.tree === null ? readSavedText(page) : readHtml(page, page.tree, options.publishers ?? [])
}

function readHtml(page: Page, tree: TreeElement, publishers: readonly Publisher[]): Article {
  const head = readHead(tree)
  const layout = layOut(tree)
  const decision = judgePage(page, head, layout, publishers)
  const visible = readVisible(layout, decision, head)
  const metadata = readMetadata(head, visible, page.capture.url, page.capture.at)
  const { text, blocks, lead } = joinPieces(declaredBody(page, head, piecesOf(layout, decision)))
  const headline = metadata.candidates.title?.[0]?.value ?? null
  if (text === '' && headline === null)
    throw new ReadError('no-text', placeOf(page.capture), 'no article text was found in the page')
  const fields = fieldsOf(page.capture, metadata, text)
  return {
    ...fields,
    ...articleIds(page.capture, fields.canonical, text),
    text,
    blocks,
    lead,
    lists: findPageLists(layout, decision),
  }
}

/** What each block of a page is: by its features, and where its publisher is known by the layout of the day. */
export function judgePage({ capture }: Page, head: Head, layout: Layout, publishers: readonly Publisher[]): Decision {
  const address = capture.url ?? canonicalOf(head)
  const decision = decide(layout, evidenceOf(head, address))
  const known = layoutOf(publishers, domainOf(address), capture.at.slice(0, 10))
  return known ? applyLayout(layout, decision, known) : decision
}

/** Of a page that was saved without its address, the one it gives itself. */
const canonicalOf = ({ links }: Head): string | null => links.find(({ rel }) => rel === 'canonical')?.href ?? null

/** A page that shows less than this may be one that scripts fill in. */
const shownEnough = 300

/** The visible pieces, or where the page itself shows next to nothing of it the body that its linked data or its scripts' data holds. */
export function declaredBody(page: Page, head: Head, pieces: Piece[]): Piece[] {
  const shown = lengthOf(pieces)
  if (shown > shownEnough) return pieces
  const tellsMore = (body: Piece[]): boolean => lengthOf(body) > Math.max(shown * 2, shownEnough)
  const linked = linkedBody(head)
  if (tellsMore(linked)) return linked
  const embedded = embeddedBody(page, head)
  return tellsMore(embedded) ? embedded : pieces
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { words }) => sum + words.length, 0)

function linkedBody({ articles }: Head): Piece[] {
  const bodies = articles.map(({ object }) => object.articleBody).filter((body) => typeof body === 'string')
  const body = bodies.find((words) => words.length > shownEnough)
  if (body === undefined) return []
  const paragraphs = cleanText(body)
    .replace(/<[^<>]{0,500}>/g, '\n')
    .split(/[\r\n]+/)
    .map(fold)
  return paragraphs.filter(Boolean).map((words) => ({ kind: 'paragraph', words, lead: false }))
}

function embeddedBody({ source, capture }: Page, head: Head): Piece[] {
  const evidence = evidenceOf(head, capture.url ?? canonicalOf(head))
  const tree = embeddedArticle(source, evidence.titles)
  if (tree === undefined) return []
  const layout = layOut(tree)
  return piecesOf(layout, decide(layout, evidence))
}

function fieldsOf(
  capture: Capture,
  { candidates, authors, tags, variants }: Metadata,
  text: string,
): ReturnType<typeof emptyArticle> {
  const first = (found: readonly Found[] | undefined): string | null => found?.[0]?.value ?? null
  const paywall = first(candidates.paywall)
  const canonical = first(candidates.canonical)
  return {
    ...emptyArticle(capture),
    canonical,
    language: languageOf(candidates.language, text),
    title: first(candidates.title),
    authors,
    published: first(candidates.published),
    modified: first(candidates.modified),
    publisher: { name: first(candidates.publisher), domain: domainOf(canonical ?? capture.url) },
    agency: first(candidates.agency),
    section: first(candidates.section),
    tags,
    paywall: paywall === null ? null : paywall === 'true',
    image: first(candidates.image),
    metadata: candidates,
    variants,
  }
}

/**
 * Letters first: templates say "en" or "ru" of pages in every language. What letters cannot tell the declaration does, save
 * for "en", which is what templates come with: there a model is asked.
 */
function languageOf(declared: readonly Found[] | undefined, text: string): string | null {
  const certain = certainLanguage(text)
  if (certain !== null) return certain
  const said =
    declared?.map(({ value }) => value.toLowerCase().split(/[-_]/)[0] ?? '').find((tag) => /^[a-z]{2,3}$/.test(tag)) ??
    null
  return said !== null && (said !== 'en' || text.length < 200) ? said : (detectLanguage(text) ?? said)
}
