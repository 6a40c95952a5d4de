/** Blocks of words to one text: the string that every offset of the record refers to. */
import { contentId } from '../text/ids.ts'
import type { Span } from '../text/types.ts'
import { domainOf } from './hosts.ts'
import type { Article, Block, BlockKind, Capture } from './types.ts'

/** A block's words before they have their place in the text. */
export interface Piece {
  readonly kind: BlockKind
  readonly words: string
  readonly lead: boolean
}

/** Joins pieces by a blank line; the lead spans all pieces marked as such. */
export function joinPieces(pieces: readonly Piece[]): { text: string; blocks: Block[]; lead: Span | null } {
  const blocks: Block[] = []
  let from = 0
  for (const { kind, words } of pieces) {
    blocks.push({ kind, span: { from, to: from + words.length } })
    from += words.length + 2
  }
  const leads = blocks.filter((_, at) => pieces[at]?.lead).map(({ span }) => span)
  const [first, last] = [leads[0], leads.at(-1)]
  const lead = first && last ? { from: first.from, to: last.to } : null
  return { text: pieces.map(({ words }) => words).join('\n\n'), blocks, lead }
}

/** The ids that an article has by its address or bytes, and by its text. */
export function articleIds(capture: Capture, canonical: string | null, text: string): { id: string; version: string } {
  const id = contentId('article', canonical ?? capture.url ?? `file:${capture.sha256}`)
  return { id, version: contentId('version', id, text) }
}

/** An article that nothing is known of but its capture; readers fill in what they find. */
export function emptyArticle(capture: Capture): Omit<Article, 'id' | 'version' | 'text' | 'blocks'> {
  return {
    file: capture.file,
    url: capture.url,
    canonical: null,
    captured: capture.at,
    sha256: capture.sha256,
    language: null,
    title: null,
    headline: null,
    lead: null,
    authors: [],
    published: null,
    modified: null,
    publisher: { name: null, domain: domainOf(capture.url) },
    agency: null,
    section: null,
    tags: [],
    paywall: null,
    image: null,
    metadata: {},
    lists: [],
    variants: [],
  }
}
