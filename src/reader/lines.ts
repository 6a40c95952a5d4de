import type { Span } from '../text/types.ts'

/** One line of a text: its span without surrounding white space, and its words. Blank lines have empty words. */
export interface Line extends Span {
  readonly words: string
}

/** All lines of a text in order; "\n", "\r\n" and "\r" end a line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const raw = match[0].replace(/[\r\n]+$/, '')
    const words = raw.trim()
    const from = match.index + (words === '' ? 0 : raw.indexOf(words.charAt(0)))
    if (match[0] !== '' || match.index < text.length) lines.push({ from, to: from + words.length, words })
  }
  return lines
}
