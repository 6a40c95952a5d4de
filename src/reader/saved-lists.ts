/** Headline lists and tag lines in a page that was saved as text. */
import { readPageDate } from '../language/dates/page.ts'
import { pageWords } from '../language/page.ts'
import type { Span } from '../text/types.ts'
import { headingKind, splitColumns } from './columns.ts'
import type { Line } from './lines.ts'
import type { HeadlineItem, HeadlineList } from './types.ts'

/** What in a saved text is no running text. */
export interface SavedLists {
  readonly lists: readonly HeadlineList[]
  readonly tags: readonly string[]
  /** The lines taken, by index. */
  readonly taken: ReadonlySet<number>
}

/** Pairs of a headline and its date in a row that make a list: fewer may be a chronicle in the article itself. */
const fewestPairs = 4
/** Under a heading that says "Read also" two are enough. */
const fewestPairsUnderHeading = 2
const longestHeadline = 220

/** Finds rows of headline and date lines, their heading, and lines of nothing but tags. Linear in the lines. */
export function findSavedLists(lines: readonly Line[]): SavedLists {
  const full = lines.flatMap((line, at) => (line.words === '' ? [] : [{ ...line, at }]))
  const dates = full.map((line) => wholeDate(line.words))
  const taken = new Set<number>()
  const lists: HeadlineList[] = []
  const tags: string[] = []
  let at = 0
  while (at < full.length) {
    const line = full[at]
    const found = line && tagsOf(line.words)
    if (line && found) {
      taken.add(line.at)
      tags.push(...found)
      const label = full[at - 1]
      if (label && isLabel(label.words)) taken.add(label.at)
      at++
      continue
    }
    const pairs = pairsFrom(full, dates, at)
    const above = full[at - 1]
    const heading = above && headingKind(above.words) !== undefined ? above : undefined
    if (pairs < (heading ? fewestPairsUnderHeading : fewestPairs)) {
      at += Math.max(1, pairs * 2)
      continue
    }
    const items = Array.from(
      { length: pairs },
      (_, pair): HeadlineItem => ({
        title: full[at + pair * 2]?.words ?? '',
        url: null,
        published: dates[at + pair * 2 + 1] ?? null,
      }),
    )
    if (heading) taken.add(heading.at)
    for (const row of full.slice(at, at + pairs * 2)) taken.add(row.at)
    lists.push(...splitColumns(items, heading?.words ?? null))
    at += pairs * 2
  }
  return { lists, tags, taken }
}

type FullLine = Line & { readonly at: number }

/** How many pairs of a headline and a date line follow each other from here. */
function pairsFrom(full: readonly FullLine[], dates: readonly (string | undefined)[], from: number): number {
  let pairs = 0
  for (let at = from; at + 1 < full.length; at += 2) {
    const title = full[at]?.words ?? ''
    if (dates[at] !== undefined || dates[at + 1] === undefined || title.length > longestHeadline || /\.$/.test(title))
      break
    pairs++
  }
  return pairs
}

function wholeDate(words: string): string | undefined {
  const date = readPageDate(words)
  return date?.whole ? date.iso : undefined
}

/** "#Казахстан #Саммит Мира": the tags of a line that holds nothing else, or undefined. One tag alone proves nothing. */
function tagsOf(words: string): string[] | undefined {
  if (!words.startsWith('#')) return undefined
  const tags = words
    .split(/\s*#\s*/)
    .map((tag) => tag.replace(/[\s,;]+$/, ''))
    .filter((tag) => tag !== '')
  if (tags.length < 2 || tags.some((tag) => tag.length > 60)) return undefined
  return tags
}

/** "Теги:" or "Продолжая тему:" over a line of tags. */
function isLabel(words: string): boolean {
  const label = words.toLowerCase().replace(/[\s:]+$/, '')
  return pageWords.some(({ tags, related }) => tags.includes(label) || related.includes(label))
}

/** The lines that are left, as spans. */
export function untaken(lines: readonly Line[], { taken }: SavedLists): Span[] {
  return lines.flatMap(({ from, to, words }, at) => (words === '' || taken.has(at) ? [] : [{ from, to }]))
}
