/** Which block is the headline. */
import type { Box, Candidate, Layout } from './candidates.ts'
import { hint } from './hints.ts'

/** Only letters and digits, lower case: what two spellings of a headline have in common. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Cf}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '') // soft hyphens and their like stand within a word
    .trim()
}

/** How much longer than a title a heading may be and still be it, with a label before it. */
const labelLength = 20
const longestHeadline = 400
/** A headline stands before the text: not more than this share of the running text may precede it. */
const mostBefore = 0.25

/** "Headline :: Site": of a site that is not known by name, each part may be the headline. */
const separator = /\s(?:[-–—|•·:»]|::)\s/u

/**
 * Index of the headline: the heading that reads like one of the titles, else the first h1, else a line that is a title
 * word for word and stands before the running text; -1 where there is none. Where the path to the page ends in an h1 that
 * search engines are meant to see (Home | Valley | <h1>…), that one is only the headline if no other heading is.
 */
export function findHeadline({ candidates }: Layout, container: Box, titles: readonly string[]): number {
  const wanted = titles.map(comparable).filter((title) => title.length > 8)
  const parts = new Set(
    titles
      .flatMap((title) => [title, ...title.split(separator)])
      .map(comparable)
      .filter((part) => part.length > 8),
  )
  let first = -1
  let line = -1
  let inPath = -1
  let mass = 0
  for (let at = 0; at < container.end; at++) {
    const candidate = candidates[at]
    if (!candidate || candidate.text.length > longestHeadline) continue
    const words = comparable(candidate.text)
    const reads = candidate.heading && words.length > 8 && wanted.some((title) => readsAs(words, title))
    if (reads && !inNavigation(candidate)) return at
    if (reads && inPath < 0) inPath = at
    if (candidate.box.element.name === 'h1' && first < 0) first = at
    if (mass === 0 && candidate.linkChars === 0 && parts.has(words)) line = at
    if (at >= container.first) mass += candidate.mass
    if (mass > container.mass * mostBefore) break
  }
  if (inPath >= 0) return inPath
  return first >= 0 ? first : line
}

/** The first h1 that reads like one of the titles, not in a menu: what stands round it and holds text is the article. */
export function titledHeading({ candidates }: Layout, titles: readonly string[]): Candidate | undefined {
  const wanted = titles.map(comparable).filter((title) => title.length > 8)
  return candidates.find(
    (candidate) =>
      candidate.box.element.name === 'h1' &&
      candidate.text.length <= longestHeadline &&
      !inNavigation(candidate) &&
      wanted.some((title) => readsAs(comparable(candidate.text), title)),
  )
}

function inNavigation({ box }: Candidate): boolean {
  for (let at: Box | null = box; at && at.mass === 0; at = at.parent)
    if ((at.hints & hint.navigation) !== 0) return true
  return false
}

function readsAs(words: string, title: string): boolean {
  return title.startsWith(words) || (words.includes(title) && words.length < title.length + labelLength)
}
