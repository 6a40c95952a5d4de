/** Which blocks of a page are the article: one container, then block by block. Every block gets its reason. */
import { besideBoxes } from './beside.ts'
import type { Box, Layout } from './candidates.ts'
import { findContainer, massInside } from './container.ts'
import { dropCalls, dropEmptyHeadings, endAtForeignParts, keepBetween, signOff } from './endings.ts'
import { comparable, findHeadline } from './headline.ts'
import { judge, type Situation, type Verdict } from './rules.ts'

export type { Part, Verdict } from './rules.ts'

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

/** Judges every block. Linear in blocks times depth, which is bounded. */
export function decide(layout: Layout, evidence: Evidence): Decision {
  const decision = judgeAll(layout, evidence, false)
  // Names of boxes led astray where they leave nothing: the page is judged again without most of them.
  return decision.verdicts.some(({ part }) => part === 'body' || part === 'lead')
    ? decision
    : judgeAll(layout, evidence, true)
}

function judgeAll(layout: Layout, evidence: Evidence, wary: boolean): Decision {
  const { candidates } = layout
  const out = besideBoxes(layout, wary)
  const container = findContainer(layout, massInside(layout, out))
  const headlineAt = findHeadline(layout, container, evidence.titles)
  const situation: Situation = {
    layout,
    out,
    container,
    headlineAt,
    firstText: candidates.findIndex(({ at, mass }) => at >= container.first && at > headlineAt && mass > 0),
    titles: new Set(evidence.titles.map(comparable)),
    longestTitle: evidence.titles.reduce((longest, title) => Math.max(longest, title.length), 0) + 20,
    description: comparable(evidence.description ?? ''),
  }
  const verdicts = candidates.map((candidate) => judge(candidate, situation))
  endAtForeignParts(candidates, verdicts, container)
  signOff(candidates, verdicts, container, headlineAt)
  keepBetween(candidates, verdicts, container)
  dropCalls(candidates, verdicts, container)
  dropEmptyHeadings(candidates, verdicts, container)
  return { verdicts, container, headlineAt }
}
