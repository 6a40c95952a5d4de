import { beginsUpper, type Quotation, type Span } from '../text/index.ts'
import type { StatementKind } from './types.ts'

const word = /[\p{L}\p{N}]+/gu
/** Shorter quotations inside a content are names and scare quotes, which do not make it mixed. */
const leastQuotedWords = 2

/**
 * Direct where every word stands in quotation marks, mixed where some do, else indirect or unquoted. Marks that hold the cue
 * as well are another's: «Орсен считает, что мост цел», — сказала Ремизова. `within`: another says it all, and the marks are his.
 */
export function kindOf(
  text: string,
  content: readonly Span[],
  cue: Span | null,
  quotations: readonly Quotation[],
  unquoted: boolean,
  within = false,
): StatementKind {
  let quoted = 0
  let all = 0
  let wording = false
  for (const piece of content) {
    all += count(text, piece.from, piece.to)
    for (let i = firstAfter(quotations, piece.from); i < quotations.length; i++) {
      const outer = quotations[i]?.outer
      if (!outer || outer.from >= piece.to) break
      if (cue && outer.from < cue.from && cue.to < outer.to && (within || !fills(content, outer))) continue
      const words = count(text, Math.max(outer.from, piece.from), Math.min(outer.to, piece.to))
      quoted += words
      const beside = content.length > 1 && fills([piece], outer)
      if (words >= leastQuotedWords && (beside || !isName(text, outer))) wording = true
    }
  }
  if (all > 0 && quoted === all) return 'direct'
  if (wording) return 'mixed'
  return unquoted ? 'unquoted' : 'indirect'
}

/** «Мост, — сказал Орсен, — цел»: the marks are the content's own where it begins and ends with them. */
const fills = (content: readonly Span[], { from, to }: Span): boolean =>
  (content[0]?.from ?? to) <= from + edge && (content.at(-1)?.to ?? from) >= to - edge
/** Characters for a mark, dots and dashes beside it. */
const edge = 6

/** Index of the first quotation that ends behind the offset; outermost quotations do not overlap. */
function firstAfter(quotations: readonly Quotation[], offset: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.outer.to ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

const count = (text: string, from: number, to: number): number => text.slice(from, to).match(word)?.length ?? 0

/** «Новая газета», «Мармион»: a few words of which the first is capitalised, and no sentence. */
function isName(text: string, outer: Span): boolean {
  const inner = text.slice(outer.from + 1, outer.to - 1)
  return beginsUpper(inner) && count(text, outer.from, outer.to) <= 4 && !/[,.!?]/.test(inner)
}
