/** Which blocks of a page are the article: one container, then block by block. Every block gets its reason. */

import { readPageDate } from '../language/dates.ts'
import type { Box, Candidate, Layout } from './candidates.ts'
import { hintsUpTo } from './candidates.ts'
import { hint } from './hints.ts'
import { hasCredit, phraseKind } from './phrases.ts'

export type Part = 'headline' | 'lead' | 'body' | 'out'

/** What became of a block, and why: the rule's name. */
export interface Verdict {
  readonly part: Part
  readonly why: string
}

/** What else is known of the page when its blocks are judged. */
export interface Evidence {
  /** Titles that the head gives, without the site's name, the likeliest first. */
  readonly titles: readonly string[]
  readonly description: string | null
}

export interface Decision {
  /** One for each candidate. */
  readonly verdicts: readonly Verdict[]
  readonly container: Box
  readonly headlineAt: number
}

/** Hints that put a box beside the article, unless too much of the page's running text stands in it to be believed. */
const beside: readonly (readonly [bits: number, mostOfPage: number])[] = [
  // What covers the page or answers it may be longer than the article.
  [hint.overlay | hint.comments, 0.85],
  [
    hint.navigation | hint.related | hint.promotion | hint.footer | hint.sidebar | hint.hidden | hint.advertisement,
    0.4,
  ],
  // Blog engines write tags and authors into the class of the article itself.
  [hint.tags | hint.share | hint.author, 0.12],
]
/** Elements that are the page or its article whatever they are called. */
const principal = new Set(['html', 'body', 'main', 'article', '#root'])
/** The container is entered further down as long as one child holds this share of its running text. */
const dominant = 0.8

/** Judges every block. Linear in blocks times depth, which is bounded. */
export function decide(layout: Layout, evidence: Evidence): Decision {
  const { candidates } = layout
  const out = besideBoxes(layout)
  const container = findContainer(layout, out)
  const headlineAt = findHeadline(layout, container, evidence)
  const verdicts = candidates.map((candidate) => judge(candidate, { layout, out, container, headlineAt, evidence }))
  endAtForeignParts(candidates, verdicts, container)
  signOff(candidates, verdicts, container, headlineAt)
  return { verdicts, container, headlineAt }
}

/** Boxes that stand beside the article by what they are called, with the hint that says so. */
function besideBoxes({ boxes }: Layout): Map<Box, string> {
  const whole = boxes[0]?.mass ?? 0
  const out = new Map<Box, string>()
  for (const box of boxes) {
    const why = (box.parent ? out.get(box.parent) : undefined) ?? besideHint(box, whole)
    if (why !== undefined) out.set(box, why)
  }
  return out
}

function besideHint(box: Box, whole: number): string | undefined {
  if ((box.hints & hint.body) !== 0 || principal.has(box.element.name)) return undefined
  // An embedded post is often called a widget.
  const hints = (box.hints & hint.embed) !== 0 ? box.hints & ~hint.sidebar : box.hints
  const rule = beside.find(([bits, most]) => (hints & bits) !== 0 && box.mass <= whole * most)
  return rule && nameOf(hints & rule[0])
}

function nameOf(bits: number): string {
  const found = (Object.keys(hint) as (keyof typeof hint)[]).find((name) => (bits & hint[name]) !== 0)
  return `in ${found ?? 'box'}`
}

/** Walks from the page inwards to the box that holds the article's running text. */
function findContainer({ boxes, candidates }: Layout, out: ReadonlyMap<Box, string>): Box {
  const mass = new Map<Box, number>()
  for (const { box, mass: own } of candidates) {
    if (own === 0 || out.has(box)) continue
    for (let at: Box | null = box; at; at = at.parent) mass.set(at, (mass.get(at) ?? 0) + own)
  }
  const root = boxes[0]
  if (!root) throw new RangeError('a layout has at least the page itself')
  const children = new Map<Box, Box[]>()
  for (const box of boxes)
    if (box.parent && mass.has(box)) children.set(box.parent, [...(children.get(box.parent) ?? []), box])
  let container = root
  for (;;) {
    const inside = children.get(container) ?? []
    const whole = mass.get(container) ?? 0
    const next = inside.find((box) => (mass.get(box) ?? 0) >= whole * dominant)
    if (!next || next.element.name === 'p') return container
    container = next
  }
}

/** How much longer than a title's own words a block may be and still be the headline with a label before it. */
const labelLength = 20

/**
 * Index of the block that is the headline: the heading that reads like one of the titles, else the first h1, else a line
 * that is a title word for word and stands before the running text; -1 where there is none.
 */
function findHeadline({ candidates }: Layout, container: Box, { titles }: Evidence): number {
  const wanted = titles.map(comparable).filter((title) => title.length > 8)
  const firstText = candidates.findIndex(({ at, mass }) => at >= container.first && mass > 0)
  let first = -1
  let line = -1
  for (const { at, heading, text, box, linkChars } of candidates) {
    if (at >= container.end) break
    if (text.length > 400) continue
    const words = comparable(text)
    if (
      heading &&
      words.length > 8 &&
      wanted.some(
        (title) => title.startsWith(words) || (words.includes(title) && words.length < title.length + labelLength),
      )
    )
      return at
    if (box.element.name === 'h1' && first < 0) first = at
    if (at < firstText && linkChars === 0 && wanted.includes(words)) line = at
  }
  return line >= 0 && (first < 0 || !candidates[first]?.text) ? line : Math.max(first, line)
}

export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

interface Situation {
  readonly layout: Layout
  readonly out: ReadonlyMap<Box, string>
  readonly container: Box
  readonly headlineAt: number
  readonly evidence: Evidence
}

function judge(candidate: Candidate, situation: Situation): Verdict {
  const { out, container, headlineAt, evidence } = situation
  const { box, text, at } = candidate
  if (at === headlineAt) return { part: 'headline', why: 'headline' }
  const beside = out.get(box)
  if (beside !== undefined) return { part: 'out', why: beside }
  const inside = at >= container.first && at < container.end
  if (isLead(candidate, situation)) return { part: 'lead', why: 'lead' }
  if (!inside) return { part: 'out', why: 'outside the container' }
  if (headlineAt >= container.first && headlineAt < container.end && at < headlineAt)
    return { part: 'out', why: 'before the headline' }
  if (text.length < 400 && evidence.titles.some((title) => comparable(title) === comparable(text)))
    return { part: 'out', why: 'repeats the headline' }
  const hints = hintsUpTo(box, container)
  if ((hints & hint.caption) !== 0 || inFigure(box, container) || isCredited(candidate))
    return { part: 'out', why: 'caption' }
  if ((hints & hint.details) !== 0 && candidate.mass === 0) return { part: 'out', why: 'date or details' }
  if (candidate.mass === 0 && readPageDate(text)?.whole) return { part: 'out', why: 'date' }
  const phrase = phraseKind(text)
  if (phrase !== undefined) return { part: 'out', why: phrase }
  return judgeWords(candidate, container)
}

function judgeWords(candidate: Candidate, container: Box): Verdict {
  const { text, linkChars, box, heading } = candidate
  const links = linkChars / Math.max(1, text.length)
  if (links > 0.6 && !(text.length > 120 && links < 0.8)) return { part: 'out', why: 'mostly links' }
  if (heading) return { part: 'body', why: 'heading' }
  if (linkyBox(box, container)) return { part: 'out', why: 'in a box of links' }
  if (nameLine.test(text) && text.length < 40) return { part: 'out', why: 'a name' }
  if (!candidate.continues && text.length < 25 && !/[.!?…:»”"]$/u.test(text) && !inList(box))
    return { part: 'out', why: 'too short' }
  return { part: 'body', why: candidate.mass > 0 ? 'running text' : 'short text' }
}

/** A list item, or a cell of a table that holds data and not the page's layout. */
function inList({ element, parent }: Box): boolean {
  if (element.name === 'li' || element.name === 'dd' || element.name === 'dt') return true
  return (element.name === 'td' || element.name === 'th') && (parent?.mass ?? 0) < 200
}

/** A line under a picture that says whose it is: "The bridge at noon. Photo: Harbour Wire". */
function isCredited({ box, text }: Candidate): boolean {
  if (text.length > 250 || !hasCredit(text)) return false
  for (let at: Box | null = box, up = 0; at && up < 4; at = at.parent, up++) if (at.images > 0) return at.mass < 400
  return false
}

/** A box between the block and the container that is mostly links, and no paragraph. */
function linkyBox(box: Box, container: Box): boolean {
  for (let at: Box | null = box; at && at !== container; at = at.parent)
    if (at.chars > 40 && at.linkChars > at.chars * 0.5 && at.element.name !== 'p') return true
  return false
}

function inFigure(box: Box, container: Box): boolean {
  for (let at: Box | null = box; at && at !== container; at = at.parent)
    if (at.element.name === 'figure' || at.element.name === 'picture') return at.mass < 400
  return false
}

/** The standfirst: named so, or the page's own description, between headline and body. */
function isLead(candidate: Candidate, { container, headlineAt, evidence }: Situation): boolean {
  const { box, text, at, heading } = candidate
  if (headlineAt < 0 || at <= headlineAt || text.length < 40 || candidate.linkChars > text.length * 0.3) return false
  if (at > headlineAt + 12 || at >= container.end) return false
  if (heading && at >= container.first) return false
  const words = comparable(text)
  const described =
    evidence.description !== null &&
    words.length > 30 &&
    comparable(evidence.description).startsWith(words.slice(0, 60))
  if (described && at < container.first) return true
  const named = ((box.hints | (box.parent?.hints ?? 0)) & hint.lead) !== 0
  return named && at < container.first
}

/** Behind a heading of comments or other articles nothing of the article follows, save where it was one among paragraphs. */
function endAtForeignParts(candidates: readonly Candidate[], verdicts: Verdict[], container: Box): void {
  for (let at = container.first; at < container.end; at++) {
    const why = verdicts[at]?.why
    const box = candidates[at]?.box
    if (!box || (why !== 'comments' && why !== 'related')) continue
    const end = foreignEnd(candidates, at, box, container)
    for (let after = at + 1; after < end; after++)
      if (verdicts[after]?.part === 'body') verdicts[after] = { part: 'out', why: `behind ${why}` }
  }
  // Headings with nothing behind them head what was taken out.
  for (let at = container.end - 1; at >= container.first; at--) {
    if (verdicts[at]?.part !== 'body') continue
    if (candidates[at]?.heading) verdicts[at] = { part: 'out', why: 'heading of nothing' }
    else return
  }
}

/** How far the part under such a heading reaches: to the end of its own box, or to the next running text beside it. */
function foreignEnd(candidates: readonly Candidate[], at: number, box: Box, container: Box): number {
  const around = box.parent
  if (around && around !== container && around.mass < container.mass * 0.3) return around.end
  let end = at + 1
  while (end < container.end && (candidates[end]?.mass ?? 0) === 0) end++
  return end
}

/** Two to four capitalised words and no sentence: a name. */
const nameLine = /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u

/** A lone name straight under the headline or behind the last paragraph is the byline; elsewhere it is a label. */
function signOff(candidates: readonly Candidate[], verdicts: Verdict[], container: Box, headlineAt: number): void {
  const inside = candidates.slice(container.first, container.end)
  const last = inside.findLast(({ at }) => verdicts[at]?.part === 'body')
  const ends = [headlineAt + 1, headlineAt + 2, (last?.at ?? -9) + 1, (last?.at ?? -9) + 2]
  for (const { at } of inside)
    if (verdicts[at]?.why === 'a name' && ends.includes(at)) verdicts[at] = { part: 'out', why: 'byline' }
}
