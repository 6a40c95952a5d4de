/** Cards of other articles: boxes with a headline that leads elsewhere and a few words of what it leads to. */
import { type Box, type Candidate, type Layout, leadsAway, makeOf } from './candidates.ts'
import { phraseKind } from './phrases.ts'

/** Fewer boxes alike, beside each other, may be parts of one article. */
const fewestCards = 3
/** Running text of one card, and its blocks: section, date, headline, the first words, "Read on". */
const mostInCard = 450
const mostBlocks = 12
/** What else a card may lead to: its section, its author. */
const mostTargets = 3
/** Shorter links are labels, save in a heading. */
const shortestHeadline = 15
/** How far above its headline the edge of a card may be. */
const reach = 8

/** Where the blocks of a box lead that are nothing but a link. */
interface Leads {
  readonly targets: Set<string>
  /** Where its headlines and its "Read on" lead. */
  readonly headlines: string[]
}

/**
 * Every card, whatever its name: one of several boxes made alike that each lead to a page of their own, or a box whose headline
 * and last line ("Read on") lead to the same one.
 */
export function findCards({ candidates }: Layout): ReadonlySet<Box> {
  const leads = leadsOf(candidates)
  // Rows of a table are data, also where a cell of each is a link.
  const open = [...leads].filter(([{ element }, { targets }]) => targets.size <= mostTargets && element.name !== 'tr')
  const twice = open.filter(([, { targets, headlines }]) => headlines.length > 1 && targets.size === 1)
  const cards = new Set(twice.map(([box]) => box))
  for (const row of Map.groupBy(open, ([{ parent }]) => parent).values())
    for (const alike of Map.groupBy(row, ([box]) => makeOf(box)).values())
      if (
        leadApart(alike.map(([, { headlines }]) => headlines)) &&
        !arePosts(
          alike.map(([box]) => box),
          candidates,
        )
      )
        for (const [box] of alike) cards.add(box)
  return cards
}

function leadsOf(candidates: readonly Candidate[]): ReadonlyMap<Box, Leads> {
  const leads = new Map<Box, Leads>()
  for (const candidate of candidates) {
    const { link } = candidate
    if (!link || !isLink(candidate)) continue
    const around = cardsRound(candidate.box)
    const leading = around.length > 0 && isLeading(candidate)
    for (const box of around) {
      const { targets, headlines } = leads.get(box) ?? { targets: new Set<string>(), headlines: [] }
      leads.set(box, { targets: targets.add(link.href), headlines })
      if (leading) headlines.push(link.href)
    }
  }
  return leads
}

/** The boxes round a link that may be cards: those with some words beside it, and not many. */
function cardsRound(box: Box): Box[] {
  const around: Box[] = []
  for (let at: Box | null = box, up = 0; at && up < reach && isSmall(at); at = at.parent, up++)
    if (at.mass > 0) around.push(at)
  return around
}

/** Whether a link is a headline, or says "Read on". */
const isLeading = ({ heading, text }: Candidate): boolean =>
  heading || text.length >= shortestHeadline || phraseKind(text) === 'related'

const isSmall = ({ mass, first, end }: Box): boolean => mass <= mostInCard && end - first <= mostBlocks

/** Whether a block is one link to another page. */
const isLink = ({ text, link }: Candidate): boolean =>
  link !== null && link.text.length >= text.length * 0.9 && leadsAway(link)

/** Whether enough boxes have a headline that leads where none of the others does. */
function leadApart(row: readonly (readonly string[])[]): boolean {
  if (row.length < fewestCards) return false
  const times = new Map<string, number>()
  for (const href of row.flatMap((headlines) => [...new Set(headlines)])) times.set(href, (times.get(href) ?? 0) + 1)
  return row.filter((headlines) => headlines.some((href) => times.get(href) === 1)).length >= fewestCards
}

/** Whether most of the boxes hold paragraphs, where a card has one: a live blog is made of such. */
function arePosts(row: readonly Box[], candidates: readonly Candidate[]): boolean {
  const long = row.filter(({ first, end }) => candidates.slice(first, end).filter(({ mass }) => mass > 0).length > 1)
  return long.length > row.length / 2
}
