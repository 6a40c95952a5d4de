/** One rule for each reason why a block is or is not the article's, most certain first. */
import { readPageDate } from '../language/dates/page.ts'
import { type Box, type Candidate, hintsUpTo, type Layout } from './candidates.ts'
import { comparable } from './headline.ts'
import { hint } from './hints.ts'
import { inInvitation } from './invitations.ts'
import { endsInCredit, hasCredit, isByline, isClock, phraseKind, tellsAge, tellsReadingTime } from './phrases.ts'

export type Part = 'headline' | 'lead' | 'body' | 'out'

/** What became of a block, and why: the rule's name. */
export interface Verdict {
  readonly part: Part
  readonly why: string
}

/** What is known of the page while its blocks are judged. */
export interface Situation {
  readonly layout: Layout
  readonly out: ReadonlyMap<Box, string>
  readonly container: Box
  /** Whether what stands under pictures is believed to be captions. */
  readonly captions: boolean
  /** Indices of blocks outside the container that belong to it all the same. */
  readonly kin: ReadonlySet<number>
  /** Boxes in which a line is nothing but a way to subscribe or to log in. */
  readonly asking: ReadonlySet<Box>
  /** Index of the headline, -1 where there is none. */
  readonly headlineAt: number
  /** Index of the first block of running text in the container. */
  readonly firstText: number
  /** Where the page stands, if that is known. */
  readonly address: URL | null
  /** Of a recipe, as the page declares them, in comparable form. */
  readonly ingredients: ReadonlySet<string>
  /** Titles in comparable form. */
  readonly titles: ReadonlySet<string>
  /** A block longer than this repeats no title. */
  readonly longestTitle: number
  readonly description: string
}

/** A verdict, or undefined: not my case, and the next rule is asked. */
type Rule = (candidate: Candidate, situation: Situation) => Verdict | undefined

const out = (why: string): Verdict => ({ part: 'out', why })

const headline: Rule = ({ at }, { headlineAt }) =>
  at === headlineAt ? { part: 'headline', why: 'headline' } : undefined

const beside: Rule = ({ box }, situation) => {
  const why = situation.out.get(box)
  return why === undefined ? undefined : out(why)
}

const repeated: Rule = ({ text }, { titles, longestTitle }) =>
  text.length <= longestTitle && titles.has(comparable(text)) ? out('repeats the headline') : undefined

const longestCaption = 350

/** Whether a block is nothing but what somebody said. */
const isQuotation = ({ text }: Candidate): boolean => /^[«„“"].{20,}[»”“"][.!?]?$/u.test(text)

/** A picture in one of these stands in the text, and not the text under the picture. */
const textual = new Set(['p', 'li', 'td', 'th', 'tr', 'dd'])

const caption: Rule = (candidate, { container, captions, layout }) => {
  const why = captions ? captionReason(candidate, container, layout) : undefined
  return why === undefined ? undefined : out(why)
}

/** Captions by name and place: in a figure, or alone with a picture in a small box, or with a credit beside one; what tells it. */
export function captionReason(
  { box, text, mass }: Candidate,
  container: Box,
  { candidates }: Layout,
): string | undefined {
  if ((hintsUpTo(box, container) & hint.caption) !== 0 && mass < 500) return 'caption'
  if (text.length < 250 && endsInCredit(text)) return 'credit at the end'
  const credited = text.length < longestCaption && hasCredit(text)
  for (let at: Box | null = box, up = 0; at && at !== container; at = at.parent, up++) {
    const { name } = at.element
    if ((name === 'figure' || name === 'picture') && at.mass < 800 && !isSetIn(at, box)) return 'caption'
    if (at.images === 0 || up > 3) continue
    if (credited && at.mass < 400) return 'caption'
    const alone = up < 2 && !textual.has(name) && at.end - at.first <= 2 && at.chars < longestCaption
    // Beside a portrait stands what the person said, under a headline the standfirst.
    if (alone && !candidates.slice(at.first, at.end).some((one) => isQuotation(one) || isTitle(one)))
      return 'alone with a picture'
  }
  return undefined
}

const isTitle = ({ box }: Candidate): boolean => box.element.name === 'h1'

/** A figure without a picture may hold a table, or a post with the link to where it stands. */
const isSetIn = ({ images, quotes, linkChars }: Box, { element: { name } }: Box): boolean =>
  images === 0 && (name === 'td' || name === 'th' || (quotes > 0 && linkChars > 0))

const sentence = /[.!?…][»”"’)]*$/u

const shortestLead = 40
/** A sentence in a box that is named so may be shorter. */
const shortestNamed = 20
const longestLead = 900
/** Named standfirsts may stand this many blocks behind the headline. */
const leadReach = 14

/** A date alone, among parts that marks divide, or with a clock and in no sentence: "Valley Post | 04.05.2026 at 13:36 | By Jane Roe". */
function isDated(text: string): boolean {
  const date = readPageDate(text)
  if (date === undefined) return false
  return date.whole || /\s[|•·]\s/u.test(text) || (date.iso.includes('T') && !sentence.test(text))
}

/** Text between the headline and the container: the standfirst, by its name, by the page's description, or by its place. */
const lead: Rule = (candidate, { container, headlineAt, description }) => {
  const { at, text, box, linkChars } = candidate
  if (headlineAt < 0 || at <= headlineAt || at >= container.first || at > headlineAt + leadReach) return undefined
  if (text.length < shortestNamed || text.length > longestLead || linkChars > text.length * 0.3) return undefined
  if (phraseKind(text) !== undefined || isByline(text) || isDated(text)) return undefined
  const named = box.hints | (box.parent?.hints ?? 0) | (inList(box) ? (box.parent?.parent?.hints ?? 0) : 0)
  if ((named & (hint.details | hint.author)) !== 0) return undefined
  const words = comparable(text)
  if (words.length > 30 && description.startsWith(words.slice(0, 60))) return { part: 'lead', why: 'the description' }
  if (text.length < shortestLead && !sentence.test(text)) return undefined
  if ((named & hint.lead) !== 0) return { part: 'lead', why: 'named a lead' }
  return text.length >= shortestLead && (candidate.mass > shortestLead || sentence.test(text))
    ? { part: 'lead', why: 'text under the headline' }
    : undefined
}

/** A line that is declared to be an ingredient: recipes have their lists beside their text. */
const ingredient: Rule = ({ text }, { ingredients }) =>
  ingredients.size > 0 && text.length < longestDetails && ingredients.has(comparable(text))
    ? { part: 'body', why: 'ingredient' }
    : undefined

const outside: Rule = ({ at }, { container, kin }) =>
  (at < container.first || at >= container.end) && !kin.has(at) ? out('outside the container') : undefined

const beforeHeadline: Rule = ({ at }, { headlineAt }) => (at < headlineAt ? out('before the headline') : undefined)

const longestDetails = 400
/** Behind the standfirst, which is the first text, the byline may stand below a picture. */
const bylineReach = 3

/** Dates, reading times and the like: short lines that are named so, or hold little but a date or time. */
const details: Rule = (candidate, { container, firstText, layout }) => {
  const { text, box, at } = candidate
  if ((box.hints & hint.details) !== 0 && text.length < longestDetails) return out('date or details')
  if (candidate.mass > 0 && text.length > 80) return undefined
  if ((hintsUpTo(box, container) & hint.details) !== 0) return out('date or details')
  if (text.length > 80) return undefined
  // Behind the first text a cell is one of a table of data, and the date in it too.
  if (at > firstText && box.element.name === 'td') return undefined
  if (readPageDate(text)?.whole || tellsAge(text)) return out('date')
  // When an entry was written; in a timetable no heading stands below.
  if (isClock(text) && layout.candidates[at + 1]?.heading) return out('date')
  if (at <= firstText + bylineReach && tellsReadingTime(text)) return out('reading time')
  if (
    at < firstText &&
    /\d{1,2}[:.]\d{2}|\d{4}/.test(text) &&
    (text.match(/\p{L}+/gu)?.length ?? 0) <= 5 &&
    !candidate.heading
  )
    return out('date')
  return undefined
}

const byline: Rule = ({ text, at }, { headlineAt, firstText }) =>
  at > headlineAt && at <= firstText + bylineReach && isByline(text) ? out('byline') : undefined

const phrase: Rule = ({ text }) => {
  const kind = phraseKind(text)
  return kind === undefined ? undefined : out(kind)
}

/** A paragraph may be one long link; a line that is no sentence and all link leads elsewhere. */
const links: Rule = (candidate, { container, address, layout }) => {
  const { text, linkChars, box, heading } = candidate
  const share = linkChars / Math.max(1, text.length)
  if (share <= 0.6) return undefined
  if (
    box.element.name === 'p' &&
    sentence.test(text) &&
    text.length > 60 &&
    (share < 0.97 || quotesAlone(candidate, layout))
  )
    return undefined
  // The heading of a post in a live blog leads to its place on the same page.
  if (heading && candidate.link && leadsTo(candidate.link.href, address)) return undefined
  // The headings of a list of products link to them; those of teasers stand in a box of their own.
  if (heading && (share < 0.9 || (box.parent?.mass ?? 0) > container.mass * 0.5)) return undefined
  return out('mostly links')
}

/** Whether a link is a quotation on its way to its source, and no headline or picture beside it leads there too. */
const quotesAlone = ({ at, text, link }: Candidate, { candidates }: Layout): boolean =>
  /[«„“"]/u.test(text) &&
  [at - 1, at + 1].every((beside) => candidates[beside]?.links.every(({ href }) => href !== link?.href) ?? true)

/** Whether a link leads to a place on a page, or to a page below it. */
function leadsTo(href: string, from: URL | null): boolean {
  if (href.startsWith('#')) return true
  const to = from && URL.parse(href, from)
  if (!to) return false
  if (from.host !== to.host || from.pathname.length < 2) return false
  return to.pathname === from.pathname || to.pathname.startsWith(`${from.pathname.replace(/\/$/, '')}/`)
}

/** The first text in the container, where it is named a standfirst. */
const standfirst: Rule = ({ at, box, text }, { container, headlineAt, firstText }) => {
  if (at <= headlineAt || at > firstText || text.length < shortestLead || text.length > longestLead) return undefined
  const around = box.parent === container ? 0 : (box.parent?.hints ?? 0)
  return box !== container && ((box.hints | around) & hint.lead) !== 0
    ? { part: 'lead', why: 'named a lead' }
    : undefined
}

const heading: Rule = (candidate) => (candidate.heading ? { part: 'body', why: 'heading' } : undefined)

/** A few words that ask the reader to write in, to order or to subscribe. */
const invitation: Rule = ({ box }, { container, layout, asking }) =>
  inInvitation(box, container, layout, asking) ? out('an invitation') : undefined

/** A box of links with little text between them, inside the container; a sentence with a link in it is text. */
const linkyBox: Rule = ({ box, text, linkChars }, { container }) => {
  if (box.element.name === 'p' && text.length > shortestLead && sentence.test(text) && linkChars < text.length * 0.97)
    return undefined
  for (let at: Box | null = box; at && at !== container; at = at.parent)
    if (
      at.chars > 40 &&
      at.linkChars > at.chars * 0.5 &&
      at.mass < Math.min(300, container.mass * 0.4) &&
      at.element.name !== 'p'
    )
      return out('in a box of links')
  return undefined
}

const shortestTeaser = 30

/** Whether a list item opens with a headline that leads elsewhere, and goes on. */
const opensWithLink = (candidate: Candidate | undefined): boolean => {
  const { box, link, text } = candidate ?? {}
  if (box?.element.name !== 'li' || !link || !text) return false
  return (
    link.text.length >= shortestTeaser && text.length > link.text.length + shortestTeaser && text.startsWith(link.text)
  )
}

/** Three such items in a row, of one list, are other articles: «<a>Headline</a> City: the beginning of it …». */
const teasers: Rule = (candidate, { layout }) => {
  if (!opensWithLink(candidate)) return undefined
  const list = candidate.box.parent
  let row = 1
  for (const step of [-1, 1])
    for (let at = candidate.at + step; row < 3; at += step) {
      const next = layout.candidates[at]
      if (next?.box.parent !== list || !opensWithLink(next)) break
      row++
    }
  return row >= 3 ? out('teasers') : undefined
}

const shortest = 25

/** Labels and button words: short, no sentence, no list item, and no name beside what its bearer said. */
const short: Rule = (candidate, situation) => {
  const { text, box, continues } = candidate
  const { name } = box.element
  if (name === 'pre') return undefined
  // "+", "–": buttons that are drawn with a letter sign, also in a list.
  if (name !== 'td' && name !== 'th' && !/[\p{L}\p{N}]/u.test(text)) return out('too short')
  if (text.length >= shortest || continues || /[.!?…:»”"]$/u.test(text) || inList(box)) return undefined
  if (isSubheading(candidate, situation)) return { part: 'body', why: 'named a heading' }
  return isSpeaker(candidate, situation) ? undefined : out('too short')
}

/** Whether a line without links is named a heading and running text of the article follows straight behind it. */
function isSubheading(
  { at, box, linkChars }: Candidate,
  { layout, out: beside, captions, container }: Situation,
): boolean {
  const below = layout.candidates[at + 1]
  if ((box.hints & hint.headline) === 0 || linkChars > 0 || below === undefined || below.mass === 0) return false
  return !beside.has(below.box) && !(captions && captionReason(below, container, layout))
}

/** Whether a line stands over what somebody said, or under it in a box of its own: who said it. */
function isSpeaker({ at, box }: Candidate, { layout, container }: Situation): boolean {
  const [above, below] = [layout.candidates[at - 1], layout.candidates[at + 1]]
  if (below && below.box.parent === box.parent && isQuotation(below)) return true
  const around = above?.box.parent
  return above !== undefined && around !== container && (around === box || around === box.parent) && isQuotation(above)
}

/** A list item, or a cell of a table that holds data and not the page's layout. */
function inList({ element, parent }: Box): boolean {
  if (element.name === 'li' || element.name === 'dd' || element.name === 'dt') return true
  return (element.name === 'td' || element.name === 'th') && (parent?.mass ?? 0) < 200
}

const text: Rule = ({ mass }) => ({ part: 'body', why: mass > 0 ? 'running text' : 'short text' })

/** The first rule to decide has decided. */
const rules: readonly Rule[] = [
  headline,
  beside,
  repeated,
  caption,
  lead,
  ingredient,
  outside,
  beforeHeadline,
  details,
  byline,
  phrase,
  invitation,
  links,
  standfirst,
  heading,
  linkyBox,
  teasers,
  short,
  text,
]

export function judge(candidate: Candidate, situation: Situation): Verdict {
  for (const rule of rules) {
    const verdict = rule(candidate, situation)
    if (verdict) return verdict
  }
  return out('no rule')
}
