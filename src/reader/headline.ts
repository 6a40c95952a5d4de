/** Which block is the headline. */
import type { Box, Layout } from './candidates.ts'

/** Only letters and digits, lower case: what two spellings of a headline have in common. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How much longer than a title a heading may be and still be it, with a label before it. */
const labelLength = 20
const longestHeadline = 400
/** A headline stands before the text: not more than this share of the running text may precede it. */
const mostBefore = 0.25

/**
 * Index of the headline: the heading that reads like one of the titles, else the first h1, else a line that is a title
 * word for word and stands before the running text; -1 where there is none.
 */
export function findHeadline({ candidates }: Layout, container: Box, titles: readonly string[]): number {
  const wanted = titles.map(comparable).filter((title) => title.length > 8)
  let first = -1
  let line = -1
  let mass = 0
  for (let at = 0; at < container.end; at++) {
    const candidate = candidates[at]
    if (!candidate || candidate.text.length > longestHeadline) continue
    const words = comparable(candidate.text)
    if (candidate.heading && words.length > 8 && wanted.some((title) => readsAs(words, title))) return at
    if (candidate.box.element.name === 'h1' && first < 0) first = at
    if (mass === 0 && candidate.linkChars === 0 && wanted.includes(words)) line = at
    if (at >= container.first) mass += candidate.mass
    if (mass > container.mass * mostBefore) break
  }
  return first >= 0 ? first : line
}

function readsAs(words: string, title: string): boolean {
  return title.startsWith(words) || (words.includes(title) && words.length < title.length + labelLength)
}
