/** Headline lists of an HTML page: boxes of links outside the body, under their headings. */
import { readPageDate } from '../language/dates.ts'
import type { Box, Candidate, Layout } from './candidates.ts'
import { headingKind, splitColumns } from './columns.ts'
import type { Decision } from './decide.ts'
import { hint } from './hints.ts'
import type { HeadlineItem, HeadlineList } from './types.ts'

/** A headline has words; shorter links are menu entries. */
const shortestHeadline = 20
const fewestItems = 3
const notLists = hint.navigation | hint.footer | hint.tags | hint.comments | hint.overlay

/** Lists of other articles' headlines, in page order. */
export function findPageLists({ candidates }: Layout, { verdicts }: Decision): HeadlineList[] {
  const lists: HeadlineList[] = []
  const groups = new Map<Box, { items: HeadlineItem[]; first: number }>()
  let current: Box | undefined
  for (const candidate of candidates) {
    if (verdicts[candidate.at]?.part !== 'out') continue
    const box = isHeadline(candidate) ? listBox(candidate) : undefined
    if (box) {
      const group = groups.get(box) ?? { items: [], first: candidate.at }
      group.items.push({ title: candidate.text, url: httpOnly(candidate.link), published: null })
      groups.set(box, group)
      current = box
      continue
    }
    const date = current && within(candidate.box, current) ? readPageDate(candidate.text) : undefined
    const group = current && groups.get(current)
    const last = group?.items.at(-1)
    if (date && group && last && last.published === null)
      group.items[group.items.length - 1] = { ...last, published: date.iso }
  }
  for (const { items, first } of groups.values()) {
    if (items.length < fewestItems) continue
    lists.push(...splitColumns(items, headingAbove(candidates, first)))
  }
  return lists
}

function isHeadline({ link, text, box }: Candidate): boolean {
  if (link === null || text.length < shortestHeadline || text.split(' ').length < 3) return false
  for (let at: Box | null = box; at; at = at.parent) if ((at.hints & notLists) !== 0) return false
  return true
}

/** The box that holds the list: the first round the link that holds other headlines too. */
function listBox({ box, text }: Candidate): Box | undefined {
  for (let at = box.parent, up = 0; at && up < 5; at = at.parent, up++) if (at.linkChars > text.length * 2.5) return at
  return undefined
}

function within(box: Box, ancestor: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (at === ancestor) return true
  return false
}

/** The nearest heading or label over the list. */
function headingAbove(candidates: readonly Candidate[], first: number): string | null {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const candidate = candidates[at]
    if (candidate && candidate.text.length < 60 && (candidate.heading || headingKind(candidate.text) !== undefined))
      return candidate.text
  }
  return null
}

/** Only addresses that are safe to show as links; relative ones stay as they are. */
function httpOnly(link: string | null): string | null {
  return link === null || /^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i.test(link) ? null : link.trim()
}
