/** Boxes among the paragraphs that ask the reader for something: to write in, to order, to subscribe, to log in. */
import { type Box, type Candidate, type Layout, type Link, leadsAway, makeOf } from './candidates.ts'
import { hint } from './hints.ts'
import { isCall, phraseKind } from './phrases.ts'

const mostInInvitation = 450
/** More of the container's running text is the article's own, save in a box that is named an offer. */
const mostOfText = 0.3

/**
 * Whether a block stands in a few words with a field to write in, with a button behind them that leads to another page ("Twelve
 * letters a year [Order]"), or with a line that is nothing but a link to subscribe by.
 */
export function inInvitation(box: Box, container: Box, layout: Layout, asking: ReadonlySet<Box>): boolean {
  const share = container.mass * mostOfText
  for (let at: Box | null = box; at && at !== container && at.mass < mostInInvitation; at = at.parent) {
    if (at.mass === 0 || at.element.name === 'article') continue
    if (isOffer(at) && (asking.has(at) || invites(at, layout))) return true
    if (at.mass >= share) continue
    if (at.fields > 0 || (endsInButton(at, layout) && !inRow(at, layout, ({ buttons }) => buttons > 0))) return true
    if (asking.has(at) && at.quotes === 0 && !inRow(at, layout, (beside) => asking.has(beside))) return true
  }
  return false
}

const isOffer = ({ hints, quotes }: Box): boolean => quotes === 0 && (hints & (hint.paywall | hint.promotion)) !== 0

/** An offer has no more blocks than these. */
const mostInOffer = 12

/** Whether one of the lines of an offer asks the reader in so many words: "Already a subscriber? Log in". */
const invites = ({ first, end }: Box, { candidates }: Layout): boolean =>
  end - first <= mostInOffer &&
  candidates.slice(first, end).some(({ links, text }) => links.length > 0 && phraseKind(text) === 'prompt')

/** Whether a box made alike that asks too stands before or behind this one: the steps of a guide, a list of letters. */
function inRow(box: Box, { candidates }: Layout, asks: (box: Box) => boolean): boolean {
  return [candidates[box.first - 1], candidates[box.end]].some((beside) => {
    let at: Box | null = beside?.box ?? null
    while (at && at.depth > box.depth) at = at.parent
    return at !== null && at.parent === box.parent && asks(at) && makeOf(at) === makeOf(box)
  })
}

function endsInButton({ end, buttons }: Box, { candidates }: Layout): boolean {
  const last = candidates[end - 1]
  return (
    buttons === 1 &&
    last?.box.buttons === 1 &&
    last.link !== null &&
    isOnlyLink(last) &&
    leadsAway(last.link) &&
    !/share/i.test(last.link.href)
  )
}

const isOnlyLink = ({ linkChars, text }: Candidate): boolean => linkChars > text.length * 0.9

/** How many boxes up from such a link the words may stand that it is offered with. */
const reach = 4
const longestButton = 40

/** The boxes that end in a line which is one link to subscribe or to log in by. */
export function findAsking(candidates: readonly Candidate[]): ReadonlySet<Box> {
  const asking = new Set<Box>()
  for (const candidate of candidates) {
    const { link, box } = candidate
    if (!link || link.text.length > longestButton || !isOnlyLink(candidate) || !subscribes(link)) continue
    for (let at: Box | null = box, up = 0; at && up < reach && at.end === candidate.at + 1; at = at.parent, up++)
      asking.add(at)
  }
  return asking
}

/** A path to a newsletter or to an account, or a channel as a whole: a single post of one is a quotation. */
const subscription =
  /\/(?:newsletters?|subscribe|subscriptions?|sign-?up|log-?in|sign-?in|register|membership|podpiska|rassylka)(?:[/?#.]|$)|^https?:\/\/(?:t|telegram)\.me\/(?!share)[\w+-]+\/?$/i

const subscribes = ({ href, text }: Link): boolean => subscription.test(href) || isCall(text)
