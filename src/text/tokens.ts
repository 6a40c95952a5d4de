import type { Span, Token } from './types.ts'

/**
 * Words keep their inner hyphens and apostrophes (вице-премьер, O’Neill), numbers their inner points and commas (1.5,
 * 10,000) and their endings (2024-го), sites their points (harbour.example); every other visible character is a token of its own.
 */
const pattern =
  /[A-Za-z][A-Za-z0-9-]*(?:\.[a-z]{2,})+(?![\p{L}\p{N}])|\p{Script=Cyrillic}+\.(?:ру|рф|ком|қаз)(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*(?:[-‑]?[\p{L}\p{M}]+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‑'’ʼ][\p{L}\p{M}\p{N}]+)*|[^\s\p{Z}]/gu
const number = /^\p{N}/u
const word = /^[\p{L}\p{M}]/u

/** The tokens of `text` inside `span`, in order, in linear time. White space is in none. */
export function tokenize(text: string, span: Span = { from: 0, to: text.length }): Token[] {
  const tokens: Token[] = []
  const piece = text.slice(span.from, span.to)
  for (const match of piece.matchAll(pattern)) {
    const form = match[0]
    const from = span.from + match.index
    tokens.push({
      from,
      to: from + form.length,
      kind: word.test(form) ? 'word' : number.test(form) ? 'number' : 'mark',
    })
  }
  return tokens
}
