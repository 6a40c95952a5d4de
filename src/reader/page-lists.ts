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
    const items = headlinesOf(candidate)
    const box = items.length > 1 ? candidate.box : items.length > 0 ? listBox(candidate) : undefined
    if (box) for (const item of items) groups.add(box, item, candidate.at)
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
    this.current = box
    // A sentence that leads to the same page as the headline above it is the rest of its card.
    const goesOn = item.url !== null && item.url === group.items.at(-1)?.url && /[.!?…]$/.test(item.title)
    if (!goesOn) group.items.push(item)
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

/** The headlines in a block: of cards that stand beside each other each is a link, with nothing between. */
function headlinesOf(candidate: Candidate): HeadlineItem[] {
  const { links, linkChars, text } = candidate
  const cards = links.length > 1 && linkChars >= text.length * 0.9 && links.every((link) => isHeadline(link.text))
  if (!cards || inNoList(candidate.box)) {
    const one = headlineOf(candidate)
    return one ? [one] : []
  }
  return links.map((link) => ({ ...datedTitle(link.text), url: safeAddress(link.href) }))
}

const isHeadline = (text: string): boolean =>
  text.length >= shortestHeadline && text.split(' ').length >= fewestWords && phraseKind(text) === undefined

/** "Council votes on bridge26 November 2026": a date that stands in the card goes apart. */
function datedTitle(text: string): Pick<HeadlineItem, 'title' | 'published'> {
  const [, title, tail] = /^(.{14,300}?[\p{L}»”"!?.])\s?(\d{1,2}[ .]\S.{3,30})$/u.exec(text) ?? []
  const date = tail === undefined ? undefined : readPageDate(tail)
  return title !== undefined && date?.whole ? { title, published: date.iso } : { title: text, published: null }
}

/** The headline that a block is: one link with words, and little beside it. */
function headlineOf({ link, text, box }: Candidate): HeadlineItem | undefined {
  if (link === null || !isHeadline(link.text)) return undefined
  if (text.length - link.text.length > longestBeside || inNoList(box)) return undefined
  const date = readPageDate(text.replace(link.text, ''))
  return { title: link.text, url: safeAddress(link.href), published: date?.iso ?? null }
}

/** Blog engines write into the class of the page what it has ("comments-open"): only the boxes in it count. */
function inNoList(box: Box): boolean {
  for (let at: Box | null = box; at && !whole.has(at.element.name); at = at.parent)
    if ((at.hints & notLists) !== 0) return true
  return false
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
