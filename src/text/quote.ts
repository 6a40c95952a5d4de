import type { Span } from './types.ts'

/** Characters of context on either side of the words: enough to tell two equal phrases apart. */
const CONTEXT = 32
/** Words shorter than this say little by themselves: some of what stood beside them must stand there still. */
const TELLING = 24
const TELLING_CONTEXT = 8

/** W3C Web Annotation Data Model, 4.2.4. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** The words of a span, with what stands before and behind them. */
export const quoteSelector = (text: string, { from, to }: Span): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact: text.slice(from, to),
  prefix: text.slice(wholeFrom(text, from - CONTEXT), from),
  suffix: text.slice(to, wholeTo(text, to + CONTEXT)),
})

/**
 * Where a text holds the words of a selector: of several places the one whose surroundings are most alike, of equal
 * ones the first. Null where the words are gone, or where short words stand in other surroundings only.
 */
export function findQuote(text: string, { exact, prefix, suffix }: TextQuoteSelector): Span | null {
  if (exact === '') return null
  let best: { readonly span: Span; readonly alike: number } | undefined
  for (let from = text.indexOf(exact); from >= 0; from = text.indexOf(exact, from + exact.length)) {
    const span = { from, to: from + exact.length }
    const alike = alikeBefore(text, from, prefix) + alikeBehind(text, span.to, suffix)
    if (best === undefined || alike > best.alike) best = { span, alike }
  }
  if (best === undefined) return null
  const needed = exact.length >= TELLING ? 0 : Math.min(TELLING_CONTEXT, prefix.length + suffix.length)
  return best.alike >= needed ? best.span : null
}

function alikeBefore(text: string, at: number, prefix: string): number {
  let count = 0
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count += 1
  return count
}

function alikeBehind(text: string, at: number, suffix: string): number {
  let count = 0
  while (count < suffix.length && text[at + count] === suffix[count]) count += 1
  return count
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
