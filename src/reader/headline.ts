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
/** The least share of a title that a heading must have to be its beginning. */
const leastRead = 0.4
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
  let best = -1
  let read = 0
  let mass = 0
  for (let at = 0; at < container.end && mass <= container.mass * mostBefore; at++) {
    const candidate = candidates[at]
    if (!candidate) break
    const { heading, text, linkChars } = candidate
    const open = text.length <= longestHeadline && (heading || (mass === 0 && linkChars === 0))
    if (at >= container.first) mass += candidate.mass
    if (!open) continue
    const words = comparable(text)
    if (!heading) {
      if (parts.has(words)) line = at
      continue
    }
    const length = parts.has(words) ? words.length : readAs(words, wanted)
    if (length > read && !inNavigation(candidate)) {
      best = at
      read = length
    } else if (length > 0 && inPath < 0) inPath = at
    if (first < 0 && isOwnH1(candidate)) first = at
  }
  if (best >= 0) return best
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

/** An h1 that is no menu's, and that does not lead to the front page, as the site's name does. */
const isOwnH1 = (candidate: Candidate): boolean =>
  candidate.box.element.name === 'h1' && !leadsHome(candidate) && !inNavigation(candidate)

const leadsHome = ({ link, text }: Candidate): boolean =>
  link !== null && link.text === text && /^(?:https?:\/\/[^/]+)?\/?$/.test(link.href)

function inNavigation({ box }: Candidate): boolean {
  for (let at: Box | null = box; at && at.mass === 0; at = at.parent)
    if ((at.hints & hint.navigation) !== 0) return true
  return false
}

/** How much of the title that it reads like a heading has. */
const readAs = (words: string, titles: readonly string[]): number =>
  words.length <= 8
    ? 0
    : titles.reduce(
        (most, title) => (readsAs(words, title) ? Math.max(most, Math.min(words.length, title.length)) : most),
        0,
      )

/** The beginning of a title is enough where it is most of it: the rest is cut off there, or a site that is not known. */
function readsAs(words: string, title: string): boolean {
  if (title.startsWith(words)) return words.length >= title.length * leastRead
  return words.includes(title) && words.length < title.length + labelLength
}
