import type { Span } from '../text/types.ts'
import { webAddress } from './addresses.ts'

/** Characters of context on either side of the words: enough to tell two equal phrases apart. */
const contextLength = 32
/** Words at either end of a long piece that stand for the whole. */
const edgeWords = 5

/** W3C Web Annotation Data Model, 4.2.4. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** One selector for each piece of the content. */
export function textQuoteSelectors(text: string, content: readonly Span[]): readonly TextQuoteSelector[] {
  return content.map(({ from, to }) => ({
    type: 'TextQuoteSelector',
    exact: text.slice(from, to),
    prefix: text.slice(wholeFrom(text, from - contextLength), from),
    suffix: text.slice(to, wholeTo(text, to + contextLength)),
  }))
}

/** Not between the halves of a surrogate pair. */
function wholeFrom(text: string, from: number): number {
  const at = Math.max(0, from)
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0 ? at + 1 : at
}

function wholeTo(text: string, to: number): number {
  const at = Math.min(text.length, to)
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at
}

/**
 * A link that opens the page at the words (URL Fragment Text Directives): one directive for each piece, long pieces by
 * their first and last words. Undefined where the page has no address of the web.
 */
export function textFragmentLink(url: string | null, words: readonly string[]): string | undefined {
  const page = webAddress(url)
  if (page === undefined) return undefined
  const directives = words.flatMap((piece) => directive(piece) ?? [])
  if (directives.length === 0) return page
  return `${page}${page.includes('#') ? '' : '#'}:~:${directives.join('&')}`
}

function directive(piece: string): string | undefined {
  const words = piece.split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0) return undefined
  if (words.length <= 2 * edgeWords) return `text=${escaped(words)}`
  return `text=${escaped(words.slice(0, edgeWords))},${escaped(words.slice(-edgeWords))}`
}

/** The hyphen is a sign of the directive's own syntax and encodeURIComponent leaves it. */
function escaped(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D')
}
