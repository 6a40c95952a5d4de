/** Headline lists of an HTML page: boxes of links outside the body, under their headings. */
import { readPageDate } from '../language/dates/page.ts'
import type { Box, Candidate, Layout } from './candidates.ts'
import { headingKind, splitColumns } from './columns.ts'
import type { Decision } from './decide.ts'
import { hint } from './hints.ts'
import { phraseKind } from './phrases.ts'
import type { HeadlineItem, HeadlineList } from './types.ts'

/** A headline has words; shorter links are menu entries. */
const shortestHeadline = 14
const fewestWords = 3
const fewestItems = 3
/** Under a heading that says "Read also" two are enough. */
const fewestUnderHeading = 2
/** What may stand beside a headline in its line: a time, a section, a count of comments. */
const longestBeside = 40
/** Elements whose names say nothing of a list in them. */
const whole = new Set(['body', 'html'])
const notLists = hint.navigation | hint.footer | hint.tags | hint.comments | hint.overlay

interface Group {
  readonly first: number
  readonly items: HeadlineItem[]
}

/** Lists of other articles' headlines, in page order. */
export function findPageLists({ candidates }: Layout, { verdicts }: Decision): HeadlineList[] {
  const groups = new Groups()
  for (const candidate of candidates) {
    if (verdicts[candidate.at]?.part !== 'out') continue
    const item = headlineOf(candidate)
    const box = item && listBox(candidate)
    if (item && box) groups.add(box, item, candidate.at)
    else if (candidate.heading || headingKind(candidate.text) !== undefined) groups.end(candidate.box)
    else groups.addDate(candidate)
  }
  return groups
    .all()
    .map(({ items, first }) => ({ items, heading: headingAbove(candidates, verdicts, first) }))
    .filter(({ items, heading }) => items.length >= (headingKind(heading) ? fewestUnderHeading : fewestItems))
    .flatMap(({ items, heading }) => splitColumns(items, heading))
}

/** The lists of a page while it is read: one for each box, and a new one behind each heading in it. */
class Groups {
  private readonly found: Group[] = []
  private readonly open: Map<Box, Group> = new Map()
  private current: Box | undefined

  add(box: Box, item: HeadlineItem, at: number): void {
    let group = this.open.get(box)
    if (!group) {
      group = { items: [], first: at }
      this.found.push(group)
      this.open.set(box, group)
    }
    group.items.push(item)
    this.current = box
  }

  /** A heading ends the lists of the boxes round it. */
  end(heading: Box): void {
    for (let at: Box | null = heading; at; at = at.parent) this.open.delete(at)
  }

  /** A line of nothing but a date belongs to the headline above it. */
  addDate({ box, text }: Candidate): void {
    const items = this.current && within(box, this.current) ? this.open.get(this.current)?.items : undefined
    const last = items?.at(-1)
    const date = last?.published === null ? readPageDate(text) : undefined
    if (items && last && date?.whole) items[items.length - 1] = { ...last, published: date.iso }
  }

  all(): readonly Group[] {
    return this.found
  }
}

/** The headline that a block is: one link with words, and little beside it. */
function headlineOf({ link, text, box }: Candidate): HeadlineItem | undefined {
  if (link === null || link.text.length < shortestHeadline || link.text.split(' ').length < fewestWords)
    return undefined
  if (text.length - link.text.length > longestBeside || phraseKind(link.text) !== undefined) return undefined
  // Blog engines write into the class of the page what it has: "comments-open", "footer-wide".
  for (let at: Box | null = box; at && !whole.has(at.element.name); at = at.parent)
    if ((at.hints & notLists) !== 0) return undefined
  const date = readPageDate(text.replace(link.text, ''))
  return { title: link.text, url: safeAddress(link.href), published: date?.iso ?? null }
}

/** The box that holds the list: the first round the link that holds other links too. */
function listBox({ box, link }: Candidate): Box | undefined {
  const own = link?.text.length ?? 0
  for (let at: Box | null = box, up = 0; at && up < 7; at = at.parent, up++) if (at.linkChars > own * 2) return at
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
