/** Boxes that stand beside the article: what their names hint at, believed only as far as their contents agree. */
import { type Box, type Candidate, type Layout, makeOf } from './candidates.ts'
import { findCards } from './cards.ts'
import { type Mass, massInside } from './container.ts'
import { hint, hintNames, hintsOf } from './hints.ts'
import { findNextArticles, findRemarks, findReplies } from './others.ts'
import { phraseKind } from './phrases.ts'

interface BesideRule {
  readonly bits: number
  /** The largest share of the page's running text that such a box may hold and still be believed. */
  readonly most: number
  /** The least share of linked characters that it must have. */
  readonly links: number
}

const rules: readonly BesideRule[] = [
  // What covers the page or answers it may be longer than the article.
  { bits: hint.overlay | hint.comments, most: 0.85, links: 0 },
  { bits: hint.navigation | hint.footer | hint.sidebar | hint.hidden, most: 0.4, links: 0 },
  // "teaser" is also what some sites call their standfirst; a list of other articles has links.
  { bits: hint.related, most: 0.4, links: 0.12 },
  { bits: hint.promotion, most: 0.4, links: 0 },
  { bits: hint.advertisement, most: 0.05, links: 0.05 },
  // Blog engines write tags and authors into the class of the article itself.
  { bits: hint.tags | hint.share | hint.author | hint.gallery, most: 0.12, links: 0 },
  // Behind a paywall stands the rest of the article as often as the offer.
  { bits: hint.paywall, most: 0.04, links: 0 },
]
/** A body by name with this share of the page's running text proves the boxes round it. */
const provenBody = 0.4
/** So does the headline in a box with this share. */
const provenByHeading = 0.15
/** Elements that are the page or its article whatever they are called. */
const principal = new Set(['html', 'body', 'main', 'article', '#root'])

/** With less running text beside them, and that share of it at most, cards are the article's own parts. */
const leastBesideCards = 200
const mostBesideItems = 0.5

/** What is beside an article whatever else a page lacks. */
const always = hint.overlay | hint.navigation | hint.footer | hint.hidden

/** How far a page is believed: the names of its boxes and how they are made, the names alone, or few of the names. */
export type Trust = 'names and cards' | 'names' | 'few names'

/**
 * Every box beside the article, or inside such a box, with the reason. `few names`: only what no article can stand in, for pages
 * of which nothing is left otherwise (a forum is all comments).
 */
export function besideBoxes(layout: Layout, trust: Trust, heading: Candidate | undefined): Map<Box, string> {
  const { boxes } = layout
  const whole = boxes[0]?.mass ?? 0
  // The header of an article is often named after the share buttons in it, or after the column that it stands above.
  const headers = new Set(heading && upFrom(heading.box))
  const byHeading = [...headers].filter(({ mass }) => mass > whole * provenByHeading)
  const proven = new Set([...byHeading, ...boxesRoundBody(boxes, whole)])
  const article = byHeading.find(({ element, hints }) => element.name === 'article' || (hints & hint.body) !== 0)
  const replies =
    trust === 'few names'
      ? new Set<Box>()
      : new Set([...findReplies(layout.candidates), ...findRemarks(layout.candidates, heading)])
  const next = findNextArticles(layout.candidates, heading)
  const named = mark(() => false)
  const cards = trust === 'names and cards' ? findCards(layout) : new Set<Box>()
  if (cards.size === 0) return named
  const apart = mark((box) => cards.has(box))
  const made = madeOfCards(
    byHeading.length > 0 ? byHeading : proven.size > 0 ? [...proven] : boxes.slice(0, 1),
    massInside(layout, named),
    massInside(layout, apart),
  )
  return made ? mark((box) => cards.has(box) && !isInside(box, made)) : apart

  function mark(isCard: (box: Box) => boolean): Map<Box, string> {
    const out = new Map<Box, string>()
    for (const box of boxes) {
      const why =
        (box.parent ? out.get(box.parent) : undefined) ?? (proven.has(box) ? undefined : besideWhy(box, isCard))
      if (why !== undefined) out.set(box, why)
    }
    return out
  }

  function besideWhy(box: Box, isCard: (box: Box) => boolean): string | undefined {
    if (isCard(box)) return 'in a card'
    if (next.has(box)) return 'in another article'
    if (replies.has(box) && !headers.has(box)) return 'in a reply'
    if (isPanel(box, whole, boxes) || isFactBox(box, layout)) return undefined
    // Beside the element that is the article nothing of it stands, however long that is.
    const all = box.element.name === 'aside' && article && !isInside(box, article) ? Infinity : whole
    return besideHint(box, all, trust === 'few names' ? always : headers.has(box) ? ~(hint.share | hint.sidebar) : -1)
  }
}

/** So many blocks before and behind a fact box a paragraph stands, pictures and other boxes between. */
const factReach = 4

/** A lone sentence in an aside is a pull quote; a fact box has its label too. */
const fewestFacts = 2
const leastFacts = 60

/**
 * Whether an aside holds words that lead nowhere and stands between two paragraphs of the same box: what is to be known beside
 * the story. Its name must not say anything else, nor its label ("Read also").
 */
function isFactBox(box: Box, { candidates }: Layout): boolean {
  const { element, parent, chars, linkChars, fields, buttons, first, end } = box
  if (element.name !== 'aside' || !parent || chars < leastFacts || linkChars > 0 || fields > 0 || buttons > 0)
    return false
  if (end - first < fewestFacts || (hintsOf('div', element.attributes, new Map()) & ~factNames) !== 0) return false
  const isParagraph = (one: Candidate): boolean => one.mass > 0 && one.box.parent === parent
  return (
    candidates.slice(Math.max(parent.first, first - factReach), first).some(isParagraph) &&
    candidates.slice(end, Math.min(parent.end, end + factReach)).some(isParagraph) &&
    isLabel(candidates[first])
  )
}

const longestLabel = 60

/** What stands over a fact box: "Background", "The bridge in figures". */
const isLabel = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined &&
  candidate.mass === 0 &&
  candidate.text.length <= longestLabel &&
  !/[.!?…»”"]$/u.test(candidate.text) &&
  phraseKind(candidate.text) === undefined

const factNames = hint.sidebar | hint.lead | hint.body | hint.headline

/** With less of the page's running text a hidden box is not looked at closely. */
const leastInPanel = 0.05

/** Whether a box is hidden because another made alike is shown in its place: the parts of an article that open one at a time. */
function isPanel(box: Box, whole: number, boxes: readonly Box[]): boolean {
  if ((box.hints & hint.hidden) === 0 || box.mass <= whole * leastInPanel) return false
  return boxes.some(
    (other) =>
      other.parent === box.parent &&
      other.mass > 0 &&
      (other.hints & hint.hidden) === 0 &&
      makeOf(other) === makeOf(box),
  )
}

/** A box and all round it. */
function upFrom(box: Box): Box[] {
  const round: Box[] = []
  for (let at: Box | null = box; at; at = at.parent) round.push(at)
  return round
}

function boxesRoundBody(boxes: readonly Box[], whole: number): Set<Box> {
  const round = new Set<Box>()
  for (const box of boxes)
    if ((box.hints & hint.body) !== 0 && box.mass > whole * provenBody)
      for (let at: Box | null = box; at && !round.has(at); at = at.parent) round.add(at)
  return round
}

/** The innermost box of the article that cards leave next to nothing of: a live blog is made of its posts, a digest of its items. */
function madeOfCards(round: readonly Box[], all: Mass, left: Mass): Box | undefined {
  const emptied = round.filter((box) => {
    const rest = left.get(box) ?? 0
    return rest < leastBesideCards && rest < (all.get(box) ?? 0) * mostBesideItems
  })
  return emptied.reduce<Box | undefined>((inner, box) => (inner && inner.depth >= box.depth ? inner : box), undefined)
}

function isInside(box: Box, round: Box): boolean {
  let at: Box | null = box
  while (at && at.depth > round.depth) at = at.parent
  return at === round
}

function besideHint(box: Box, whole: number, considered: number): string | undefined {
  if ((box.hints & hint.body) !== 0 || principal.has(box.element.name)) return undefined
  // An embedded post is a quotation, whatever the box round it is called.
  const hints = considered & (box.quotes > 0 ? box.hints & ~(hint.sidebar | hint.gallery) : box.hints)
  const rule = rules.find(
    ({ bits, most, links }) =>
      (hints & bits) !== 0 && box.mass <= whole * most && (box.mass === 0 || box.linkChars >= box.chars * links),
  )
  return rule && `in ${hintNames(hints & rule.bits)[0]}`
}
