import type { Span, Token } from './types.ts'

/**
 * Words keep their inner hyphens and apostrophes (вице-премьер, O’Neill), numbers their inner points and commas (1.5,
 * 10,000) and their endings (2024-го), sites their points (harbour.example); every other visible character is a token
 * of its own.
 */
const pattern =
  /[A-Za-z][A-Za-z0-9-]*(?:\.[a-z]{2,})+(?![\p{L}\p{N}])|\p{Script=Cyrillic}+\.(?:ру|рф|ком|қаз|ru|ua|kz|kg|by|com|net|org|info|media)(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*(?:[-‑]?[\p{L}\p{M}]+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‑'’ʼ][\p{L}\p{M}\p{N}]+)*|[^\s\p{Z}]/uy
const space = /[\s\p{Z}]/u
const number = /^\p{N}/u
const word = /^[\p{L}\p{M}]/u

/** Letters of which words are made in plain text: Latin without marks, Cyrillic. */
const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0x400 && code <= 0x481) ||
  (code >= 0x48a && code <= 0x4ff)

/** Marks that end a word whatever follows them. */
const endsWord = new Set([...' \n\t,;!?()[]"«»“”„…—–'].map((char) => char.charCodeAt(0)))

/** The tokens of `text` inside `span`, in order, in linear time. White space is in none. */
export function tokenize(text: string, span: Span = { from: 0, to: text.length }): Token[] {
  const tokens: Token[] = []
  const piece = text.slice(span.from, span.to)
  for (let at = 0; at < piece.length; ) {
    const code = piece.charCodeAt(at)
    const plain = isPlainLetter(code) ? plainWordEnd(piece, at) : -1
    if (plain > 0) {
      tokens.push({ from: span.from + at, to: span.from + plain, kind: 'word' })
      at = plain
    } else if (code === 32 || space.test(piece.charAt(at))) at++
    else at = pushMatch(tokens, piece, at, span.from)
  }
  return tokens
}

/** Where a word of plain letters ends, if a mark that cannot go on with it follows; else -1, and the pattern is asked. */
function plainWordEnd(piece: string, from: number): number {
  let at = from + 1
  while (at < piece.length && isPlainLetter(piece.charCodeAt(at))) at++
  if (at === piece.length || endsWord.has(piece.charCodeAt(at))) return at
  const stop = piece.charCodeAt(at) === 46 && (at + 1 === piece.length || endsWord.has(piece.charCodeAt(at + 1)))
  return stop ? at : -1
}

function pushMatch(tokens: Token[], piece: string, at: number, offset: number): number {
  pattern.lastIndex = at
  const form = pattern.exec(piece)?.[0] ?? piece.charAt(at)
  const kind = word.test(form) ? 'word' : number.test(form) ? 'number' : 'mark'
  tokens.push({ from: offset + at, to: offset + at + form.length, kind })
  return at + form.length
}
