import { quoteSelector, type Span, type TextQuoteSelector } from '../text/index.ts'
import { webAddress } from './addresses.ts'

/** Words at either end of a long piece that stand for the whole. */
const edgeWords = 5

/** One selector for each piece of the content. */
export const textQuoteSelectors = (text: string, content: readonly Span[]): readonly TextQuoteSelector[] =>
  content.map((span) => quoteSelector(text, span))

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
