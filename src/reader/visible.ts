/** What the visible page says where its head is silent: byline, date and tags round the headline and behind the body. */
import { readPageDate } from '../language/dates/page.ts'
import { pageWords } from '../language/page.ts'
import { type Box, type Candidate, hintsUpTo, type Layout } from './candidates.ts'
import type { Decision } from './decide.ts'
import { hint } from './hints.ts'
import { findAgency } from './metadata/agency.ts'
import { isoOf } from './metadata/dates.ts'
import type { Head } from './metadata/meta.ts'
import type { Visible } from './metadata/metadata.ts'
import { isByline, isCredit, isFullName, isNetwork, phraseKind } from './phrases.ts'
import type { Found } from './types.ts'

/** Blocks before and behind the headline in which byline and date stand. */
const before = 6
const after = 12
const longestByline = 120
/** More lines that name an author are of many entries; every name is compared with every other. */
const mostSigned = 50

/** Reads the blocks near the headline, the lines behind the body, and links to tags. */
export function readVisible(layout: Layout, decision: Decision, head: Head): Visible {
  const { candidates } = layout
  const { verdicts, headlineAt, container } = decision
  const start = headlineAt < 0 ? container.first : headlineAt
  const near = candidates.slice(Math.max(0, start - before), start + after).filter(isLine)
  const times = head.times.slice(0, 3).map(({ datetime, text }) => ({ value: datetime || text, where: 'time' }))
  const body = candidates.filter(({ at }) => verdicts[at]?.part === 'body' || verdicts[at]?.part === 'lead')
  const agency = findAgency(body.find(({ heading }) => !heading)?.text ?? '')
  // Far above a headline stands today's date as often as the article's own, and what is hidden is for the site's scripts.
  const isBy = ({ at, box: { parent } }: Candidate): boolean =>
    at >= start || (parent !== null && parent.element.name !== 'body' && parent.end > start)
  const rank = (candidate: Candidate): number =>
    (hintsUpTo(candidate.box, null) & hint.hidden) !== 0 ? 2 : isBy(candidate) ? 0 : 1
  const dates = near
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap(({ text }): Found[] => {
      const date = readPageDate(text)
      return date ? [{ value: date.iso, where: 'text' }] : []
    })
  return {
    headline: headlineOf(candidates[headlineAt]),
    bylines: bylinesOf(layout, decision, near),
    dates: inOrder(times, dates),
    tags: tagsOf(layout, decision),
    row: rowBehind(layout, decision),
    agency: agency ? [agency] : [],
  }
}

/** A line that is no running text, or one of date and time in an article's details, however long. */
const isLine = ({ mass, text }: Candidate): boolean =>
  mass === 0 || (text.length < longestByline && (readPageDate(text)?.iso.includes('T') ?? false))

/** Moments in time elements that agree with a day printed by the headline, then those days; other times are of teasers and comments. */
function inOrder(times: readonly Found[], dates: readonly Found[]): Found[] {
  const days = new Set(dates.map(({ value }) => value.slice(0, 10)))
  const own = days.size === 0 ? times : times.filter(({ value }) => days.has((isoOf(value) ?? '').slice(0, 10)))
  return [...own, ...dates, ...times.filter((time) => !own.includes(time))]
}

function headlineOf(candidate: Candidate | undefined): Found | null {
  return candidate ? { value: candidate.text, where: candidate.box.element.name } : null
}

function bylinesOf(layout: Layout, { verdicts, headlineAt }: Decision, near: readonly Candidate[]): string[] {
  const signed = layout.candidates
    .filter(({ at }) => verdicts[at]?.why === 'byline' || verdicts[at]?.why === 'author')
    .slice(0, mostSigned)
  const named = near.filter(
    ({ box, at, text }) => at > headlineAt && ((smallBoxHints(box) & hint.author) !== 0 || isByline(text)),
  )
  // Each author is a link of his own: "Jane Roe" "John Doe", with nothing between.
  const lines = [...named, ...signed].flatMap(({ text, links }) => {
    if (isCredit(text)) return []
    const own = links.filter(({ href }) => authorPath.test(href))
    const names = (own.length > 0 ? own : links.filter(({ href }) => !tagPath.test(href)))
      .map((link) => link.text)
      .filter((name) => nameLike.test(name))
    return names.length > 0 ? names : [text]
  })
  // "3 апреля 2026 Автор: …" in one line: what stands behind the label is the byline.
  const labelled = [...near, ...signed].flatMap(({ text }) =>
    text.length < longestByline && !isCredit(text) ? (authorLabel.exec(text)?.[1] ?? []) : [],
  )
  const linked = near.flatMap(({ links }) => links.filter(({ href }) => authorPath.test(href)).map(({ text }) => text))
  return [...labelled, ...lines, ...linked, ...near.flatMap(besideDate)].filter(
    (line) => line.length < longestByline && !isCredit(line) && nameLike.test(line.replace(/^\p{Ll}+:?\s/u, '')),
  )
}

/** A path that leads to what one author wrote. */
const authorPath =
  /^\/@[\w.-]+\/?$|\/(?:authors?|autor(?:en|es|in)?|auteurs?|avtor(?:y|s)?|profiles?|people|persons?|contributors?|journalists?|reporters?|columnists?|staff|writers?)\//i

/** "Jane Roe | 3 May 2026", "11.12.2019 - Jane Roe": a name that a mark parts from the date. */
function besideDate({ text, box }: Candidate): string[] {
  if (text.length > longestByline || !readPageDate(text)) return []
  // A comma also parts the date from the place that a report comes from, save in a box of details.
  const marks = (box.hints & hint.details) !== 0 ? /\s+[–—-]\s+|\s*[|·•,]\s*/u : /\s+[–—-]\s+|\s*[|·•]\s*/u
  return text.split(marks).filter((part) => isFullName(part) && phraseKind(part) === undefined)
}

/** Begins like a name: two words, the first with a capital. */
const nameLike = /^\P{L}{0,2}\p{Lu}[\p{L}.'’-]+[\s,]+\S/u

const labels = [...new Set(pageWords.flatMap(({ author }) => author))].filter((label) => label !== 'by').join('|')
const authorLabel = new RegExp(`(?:^|\\s)(?:(?:${labels})\\s?:|by\\s)\\s*(.+)$`, 'iu')

/** A path that leads to the articles of one tag. */
const tagPath =
  /\/(?:tags?|topics?|themen?|thema|tema|temas|themes?|keywords?|etiquetas?|schlagwort|stichwort|emne|etiketter)\//i
const longestTag = 50
const mostTags = 25

/** Short links to tags, or in a box of tags, below the headline and beside the text; menus and teasers have other links too. */
function tagsOf({ candidates }: Layout, { container, headlineAt, verdicts }: Decision): string[] {
  const tags: string[] = []
  const from = headlineAt < 0 ? container.first : headlineAt
  for (const { at, box, text: line, links } of candidates) {
    if (at < from || links.length === 0 || verdicts[at]?.part === 'body') continue
    const named = smallBoxHints(box) | (line.includes(':') && phraseKind(line) === 'tags' ? hint.tags : 0)
    if ((named & hint.tags) === 0 && (named & (hint.navigation | hint.footer)) !== 0) continue
    for (const { href, text } of links) {
      if (text.length > longestTag || !((named & hint.tags) !== 0 || tagPath.test(href))) continue
      tags.push(text)
    }
  }
  return tags.length > mostTags ? [] : tags
}

/** A row of tags stands so many blocks behind the text at most. */
const rowReach = 8
const longestInRow = 40
const mostWordsInRow = 5
const mostInRow = 15

/** So many words has a tag on average: more of them are headlines. */
const mostWordsEach = 2.5
/** A single block of so many links is a row whatever stands above. */
const fewestInBlock = 3

/** The first row of short links behind the text, in a box of its own, where it is no menu: tags without any name. */
function rowBehind({ candidates }: Layout, { verdicts }: Decision): string[] {
  const last = candidates.findLast(({ at, mass }) => verdicts[at]?.part === 'body' && mass > 0)?.at
  if (last === undefined) return []
  for (let at = last + 1; at < Math.min(candidates.length, last + rowReach); at++) {
    const first = candidates[at]
    if (verdicts[at]?.why === 'in a reply') return []
    const box = first && isOnlyLinks(first) ? rowBox(first) : undefined
    if (!first || !box) continue
    const row: string[] = []
    for (let next: Candidate | undefined = first; next && next.at < box.end; next = candidates[next.at + 1]) {
      if (!isOnlyLinks(next)) return []
      row.push(...next.links.map(({ text }) => text))
    }
    const words = row.reduce((sum, tag) => sum + tag.split(' ').length, 0)
    const open = row.length <= mostInRow && words <= row.length * mostWordsEach && !row.some(isNetwork)
    return open && (first.links.length >= fewestInBlock || namesRow(candidates[at - 1], row, last)) ? row : []
  }
  return []
}

/** What stands over a row of tags says so; a row of other links has another heading, a lone link none. */
function namesRow(above: Candidate | undefined, row: readonly string[], last: number): boolean {
  if (above === undefined || above.at <= last) return row.length > 1
  return phraseKind(above.text) === 'tags' || (row.length > 1 && !above.heading && phraseKind(above.text) === undefined)
}

/** The block itself where it holds several links; else the list that it is an item of. */
function rowBox({ box, links }: Candidate): Box | undefined {
  const row = links.length > 1 ? box : box.parent
  if (!row || row.mass > 0) return undefined
  const kept = hint.share | hint.navigation | hint.related | hint.comments | hint.promotion | hint.overlay | hint.author
  for (let at: Box | null = row; at && at.mass === 0; at = at.parent) {
    if ((at.hints & kept) !== 0) return undefined
    // The foot of an article may hold its tags, that of a page holds menus.
    if ((at.hints & hint.footer) !== 0 && at.parent?.element.name !== 'article') return undefined
  }
  return row
}

function isOnlyLinks({ text, linkChars, links }: Candidate): boolean {
  return (
    links.length > 0 &&
    linkChars >= text.length * 0.8 &&
    links.every(
      (link) =>
        link.text.length <= longestInRow &&
        link.text.split(' ').length <= mostWordsInRow &&
        phraseKind(link.text) === undefined,
    )
  )
}

/** Hints of the boxes round a block that hold no running text: a body of class "tag-politics" says nothing of its links. */
function smallBoxHints(box: Box): number {
  let bits = 0
  for (let at: Box | null = box; at && at.mass === 0; at = at.parent) bits |= at.hints
  return bits
}
