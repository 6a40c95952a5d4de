import { html } from 'hono/html'
import type { Article, Block } from '../../reader/types.ts'
import { isBlotted } from '../../record/blot.ts'
import type { RecordEntry } from '../../record/types.ts'
import type { Span } from '../../text/types.ts'
import { type Segment, segmentLines } from '../marks.ts'
import type { Html, Look } from '../types.ts'
import { articleNotes, numbered } from './article-notes.ts'
import { plainName } from './statement-entry.ts'

/** So many characters between what is said and who says it are shown in excerpts too: they join the two. */
export const longestLink = 60

/** Words of a statement, or those that tell whose it is. */
export const isTold = ({ said, cue, source }: Segment): boolean => said.length > 0 || cue || source

/** The lines of a block: what is joined by "\n" in the text. */
function linesOf(text: string, { span }: Block): readonly Span[] {
  const lines: Span[] = []
  for (let from = span.from; from <= span.to; ) {
    const end = text.indexOf('\n', from)
    const to = end === -1 || end > span.to ? span.to : end
    if (to > from) lines.push({ from, to })
    from = to + 1
  }
  return lines
}

/**
 * The text, each statement in it marked, and beside each block the notes on those that begin in it. A statement that
 * begins in no block (it should not happen) is noted behind the last one.
 */
export function articleBody(look: Look, article: Article, entries: readonly RecordEntry[], kept: boolean): Html {
  const lines = article.blocks.map((block) => linesOf(article.text, block))
  const segments = segmentLines(lines.flat(), entries)
  const beginning = beginningIn(article.blocks, entries)
  const statements = numbered(entries, kept)
  let line = 0
  const blocks = article.blocks.map((block, at) => {
    const own = segments.slice(line, line + (lines[at]?.length ?? 0))
    line += own.length
    const here = beginning.get(at)
    // In excerpts a block in which nothing is said is left out, and the rest of one in which something is, too.
    if (look.excerpts && !own.some((line) => line.some(isTold))) return ''
    if (here === undefined && isBlotted(article.text.slice(block.span.from, block.span.to))) return '' // let go
    const notes = here === undefined ? '' : articleNotes(look, statements, here)
    return html`<div class="block">${blockMarkup(look, article, block, own, entries)}${notes}</div>\n`
  })
  const rest = beginning.get(-1)
  return html`${blocks}${rest === undefined ? '' : html`<div class="block">${articleNotes(look, statements, rest)}</div>`}`
}

/** Which statements begin in which block; those in none under -1. The blocks are in order and disjoint. */
function beginningIn(blocks: readonly Block[], entries: readonly RecordEntry[]): ReadonlyMap<number, number[]> {
  const blockAt = (offset: number): number => {
    let low = 0
    let high = blocks.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const span = blocks[middle]?.span
      if (span === undefined) break
      if (offset >= span.from && offset < span.to) return middle
      if (offset < span.from) high = middle - 1
      else low = middle + 1
    }
    return -1
  }
  return Map.groupBy(entries.keys(), (index) => blockAt(entries[index]?.content[0]?.from ?? -1))
}

function blockMarkup(
  look: Look,
  article: Article,
  block: Block,
  lines: readonly (readonly Segment[])[],
  entries: readonly RecordEntry[],
): Html {
  const marked = lines.map((segments) => segments.map((one) => segmentMarkup(look, article.text, one, entries)))
  const broken = marked.map((line, at) => (at === 0 ? line : html`<br>${line}`))
  const isLead = article.lead !== null && article.lead.from === block.span.from
  switch (block.kind) {
    case 'list':
      return html`<ul>${marked.map((line) => html`<li>${line}</li>`)}</ul>`
    case 'heading':
      return html`<h2 class="between">${broken}</h2>`
    case 'quotation':
      return html`<blockquote><p>${broken}</p></blockquote>`
    default:
      return html`<p class="${isLead ? 'lead' : block.kind}">${broken}</p>`
  }
}

/** Flat markup for one stretch, and behind the end of each piece the number that leads to its note. */
function segmentMarkup(look: Look, text: string, segment: Segment, entries: readonly RecordEntry[]): Html {
  if (look.excerpts && !isTold(segment) && segment.to - segment.from > longestLink) return html` […] `
  const innermost = segment.said.at(-1)
  const kind = innermost === undefined ? undefined : entries[innermost]?.kind
  const words = part(text.slice(segment.from, segment.to), segment)
  const marked =
    kind === undefined
      ? html`${words}`
      : html`<mark class="said ${kind}${segment.said.length > 1 ? ' deep' : ''}">${words}</mark>`
  return html`${marked}${segment.ends.map(({ statement, piece }) => reference(look, statement, piece, entries[statement]))}`
}

function part(words: string, { cue, source }: Segment): Html | string {
  if (cue) return html`<span class="cue">${words}</span>`
  return source ? html`<span class="who">${words}</span>` : words
}

function reference(
  { messages }: Look,
  statement: number,
  piece: number,
  entry: RecordEntry | undefined,
): Html | string {
  if (entry === undefined) return ''
  const shown = String(statement + 1)
  const name = plainName(messages, entry.speaker)
  const id = piece === 0 ? html` id="w${shown}"` : ''
  return html`<sup><a class="ref"${id} href="#s${shown}" aria-label="${messages.article.toNote(shown, name)}">${shown}</a></sup>`
}
