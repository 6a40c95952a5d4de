/** Which blocks of a page are the article: one container, then block by block. Every block gets its reason. */
import { besideBoxes, type Trust } from './beside.ts'
import type { Box, Layout } from './candidates.ts'
import { findContainer, massInside } from './container.ts'
import {
  dropBareHeadings,
  dropPullQuotes,
  endAtForeignParts,
  keepBetween,
  keepNames,
  signOff,
  trimEnd,
} from './endings.ts'
import { comparable, findHeadline, titledHeading } from './headline.ts'
import { domainOf } from './hosts.ts'
import { findAsking } from './invitations.ts'
import { findKin } from './kin.ts'
import { captionReason, judge, type Situation, type Verdict } from './rules.ts'

export type { Part, Verdict } from './rules.ts'

/** What else is known of the page when its blocks are judged. */
export interface Evidence {
  /** Titles that the head gives, without the site's name, the likeliest first. */
  readonly titles: readonly string[]
  readonly description: string | null
  /** Names of at least two words. */
  readonly authors: readonly string[]
  /** Where the page stands, if that is known. */
  readonly address: string | null
  /** Of a recipe, as the page declares them, in comparable form. */
  readonly ingredients: ReadonlySet<string>
}

export interface Decision {
  /** One for each candidate. */
  readonly verdicts: readonly Verdict[]
  readonly container: Box
  readonly headlineAt: number
}

/**
 * What is believed, where that leaves text: the names of boxes and how they are made; the names alone; those that no article
 * stands in; neither them nor what is under a picture (a gallery tells its story there).
 */
const beliefs: readonly Belief[] = [
  { trust: 'names and cards', captions: true },
  { trust: 'names', captions: true },
  { trust: 'few names', captions: true },
  { trust: 'few names', captions: false },
]

interface Belief {
  readonly trust: Trust
  /** Whether what is under a picture is its caption. */
  readonly captions: boolean
}

/** Judges every block. Linear in blocks times depth, which is bounded. */
export function decide(layout: Layout, evidence: Evidence): Decision {
  const bare: Decision[] = []
  for (const belief of beliefs) {
    const decision = judgeAll(layout, evidence, belief)
    if (holdsText(layout, decision)) return decision
    bare.push(decision)
  }
  const found = bare.findLast(hasBlocks) ?? bare[0]
  if (!found) throw new RangeError('at least one belief')
  return found
}

const holdsText = ({ candidates }: Layout, { verdicts }: Decision): boolean =>
  candidates.some(({ at, mass }) => mass > 0 && isKept(verdicts[at]))

const hasBlocks = ({ verdicts }: Decision): boolean => verdicts.some(isKept)

const isKept = (verdict: Verdict | undefined): boolean => verdict?.part === 'body' || verdict?.part === 'lead'

/** Index of the first running text in the container behind the headline; what stands under a picture is none. */
function firstText(layout: Layout, container: Box, out: ReadonlyMap<Box, string>, headlineAt: number): number {
  return layout.candidates.findIndex(
    (candidate) =>
      candidate.at >= container.first &&
      candidate.at > headlineAt &&
      candidate.mass > 0 &&
      !out.has(candidate.box) &&
      !captionReason(candidate, container, layout),
  )
}

function judgeAll(layout: Layout, evidence: Evidence, { trust, captions }: Belief): Decision {
  const { candidates } = layout
  const out = besideBoxes(layout, trust, titledHeading(layout, evidence.titles))
  const container = findContainer(layout, massInside(layout, out))
  const headlineAt = findHeadline(layout, container, evidence.titles)
  const situation: Situation = {
    layout,
    out,
    container,
    captions,
    kin: findKin(layout, container, out),
    asking: findAsking(candidates.slice(container.first, container.end)),
    headlineAt,
    firstText: firstText(layout, container, out, headlineAt),
    address: evidence.address === null ? null : URL.parse(evidence.address),
    ingredients: evidence.ingredients,
    titles: new Set(evidence.titles.map(comparable)),
    longestTitle: evidence.titles.reduce((longest, title) => Math.max(longest, title.length), 0) + 20,
    description: comparable(evidence.description ?? ''),
  }
  const verdicts = candidates.map((candidate) => judge(candidate, situation))
  endAtForeignParts(candidates, verdicts, container)
  signOff(candidates, verdicts, container, headlineAt)
  keepNames(candidates, verdicts, container, domainOf(evidence.address))
  keepBetween(candidates, verdicts, container)
  dropBareHeadings(candidates, verdicts, container)
  dropPullQuotes(candidates, verdicts)
  trimEnd(candidates, verdicts, evidence.authors)
  return { verdicts, container, headlineAt }
}
