/** Layouts of single publishers, for sites that the features of a page do not do justice to. A layout holds from a day on. */
import type { Box, Layout } from './candidates.ts'
import type { Decision } from './decide.ts'
import { isUnder } from './hosts.ts'
import type { Verdict } from './rules.ts'
import { matches, parseSelector, type Selector } from './select.ts'
import type { Publisher, PublisherLayout } from './types.ts'

/** The layout of a page's publisher on the day it was captured; undefined where none is known. */
export function layoutOf(
  publishers: readonly Publisher[],
  host: string | null,
  day: string,
): PublisherLayout | undefined {
  if (host === null) return undefined
  const publisher = publishers.find(({ domain }) => isUnder(host, domain))
  return publisher?.layouts.find(({ since }) => since <= day)
}

/** By place and name; what a line says itself ("Photo: …", "Subscribe") is no part of the text in any layout. */
const byPlace = /^(?:in |outside|behind|alone|teasers|mostly|too short|before)/

/**
 * A decision as a publisher's layout has it: what stands in its body stays, what it drops goes, and nothing else is text. Where
 * the page has no such body, it is older or newer than the layout, and the decision stands.
 */
export function applyLayout(page: Layout, decision: Decision, layout: PublisherLayout): Decision {
  const body = parseSelector(layout.body)
  const dropped = (layout.drop ?? []).map(parseSelector)
  const inside = boxesIn(page, (box) => matches(box.element, body))
  if (!page.candidates.some(({ box, mass }) => mass > 0 && inside.has(box))) return decision
  const out = boxesIn(page, (box) => dropped.some((selector: Selector) => matches(box.element, selector)))
  const verdicts = page.candidates.map(({ at, box }): Verdict => {
    const verdict = decision.verdicts[at] ?? { part: 'out', why: 'no rule' }
    if (out.has(box)) return { part: 'out', why: 'dropped by the layout' }
    if (inside.has(box))
      return verdict.part === 'out' && byPlace.test(verdict.why) ? { part: 'body', why: 'body of the layout' } : verdict
    return verdict.part === 'body' ? { part: 'out', why: 'outside the body of the layout' } : verdict
  })
  return { ...decision, verdicts }
}

/** Boxes that are selected, and all in them. */
function boxesIn({ boxes }: Layout, selects: (box: Box) => boolean): ReadonlySet<Box> {
  const found = new Set<Box>()
  for (const box of boxes) if ((box.parent && found.has(box.parent)) || selects(box)) found.add(box)
  return found
}
