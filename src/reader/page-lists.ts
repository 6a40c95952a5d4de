/** Headline lists of an HTML page: boxes of links outside the body, under their headings. */
import { readPageDate } from '../language/dates/page.ts'
import type { Box, Candidate, Layout } from './candidates.ts'
import { headingKind, splitColumns } from './columns.ts'
import type { Decision } from './decide.ts'
import { hint } from './hints.ts'
import type { HeadlineItem, HeadlineList } from './types.ts'

/** A headline has words; shorter links are menu entries. */
const shortestHeadline = 14
const fewestWords = 3
const fewestItems = 3
/** What may stand beside a headline in its line: a time, a section, a count of comments. */
const longestBeside = 40
const notLists = hint.navigation | hint.footer | hint.tags | hint.comments | hint.overlay

interface Group {
  readonly first: number
  readonly items: HeadlineItem[]
}

/** Lists of other articles' headlines, in page order. */
export function findPageLists({ candidates }: Layout, { verdicts }: Decision): HeadlineList[] {
  const groups = new Map<Box, Group>()
  let current: Box | undefined
  for (const candidate of candidates) {
    if (verdicts[candidate.at]?.part !== 'out') continue
    const item = headlineOf(candidate)
    const box = item && listBox(candidate)
    if (item && box) {
      const group = groups.get(box) ?? { items: [], first: candidate.at }
      group.items.push(item)
      groups.set(box, group)
      current = box
    } else if (current && within(candidate.box, current)) addDate(groups.get(current), candidate.text)
  }
  return [...groups.values()]
    .filter(({ items }) => items.length >= fewestItems)
    .flatMap(({ items, first }) => splitColumns(items, headingAbove(candidates, verdicts, first)))
}

/** The headline that a block is: one link with words, and little beside it. */
function headlineOf({ link, text, box }: Candidate): HeadlineItem | undefined {
  if (link === null || link.text.length < shortestHeadline || link.text.split(' ').length < fewestWords)
    return undefined
  if (text.length - link.text.length > longestBeside) return undefined
  for (let at: Box | null = box; at; at = at.parent) if ((at.hints & notLists) !== 0) return undefined
  const date = readPageDate(text.replace(link.text, ''))
  return { title: link.text, url: safeAddress(link.href), published: date?.iso ?? null }
}

/** A line of nothing but a date belongs to the headline above it. */
function addDate(group: Group | undefined, text: string): void {
  const last = group?.items.at(-1)
  const date = readPageDate(text)
  if (group && last && last.published === null && date?.whole)
    group.items[group.items.length - 1] = { ...last, published: date.iso }
}

/** The box that holds the list: the first round the link that holds other links too. */
function listBox({ box, link }: Candidate): Box | undefined {
  const own = link?.text.length ?? 0
  for (let at = box.parent, up = 0; at && up < 6; at = at.parent, up++) if (at.linkChars > own * 2) return at
  return undefined
}

function within(box: Box, ancestor: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (at === ancestor) return true
  return false
}

/** The nearest heading or label over the list: a short line that is no link. */
function headingAbove(candidates: readonly Candidate[], verdicts: Decision['verdicts'], first: number): string | null {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const candidate = candidates[at]
    if (!candidate || verdicts[at]?.part !== 'out' || candidate.text.length > 60 || candidate.text.includes('\n'))
      continue
    const label = candidate.heading || headingKind(candidate.text) !== undefined || at === first - 1
    if (label && (candidate.heading || candidate.linkChars < candidate.text.length) && !readPageDate(candidate.text))
      return candidate.text
  }
  return null
}

/** Only addresses that are safe to show as links; relative ones stay as they are. */
function safeAddress(href: string): string | null {
  const address = href.trim()
  return address === '' || /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address) ? null : address
}
