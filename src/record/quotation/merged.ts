import type { Span } from '../../text/types.ts'
import { sharedStretch } from './align.ts'
import { isPartOfOccasion } from './likeness.ts'
import type { Carrier, Neighbourhood } from './neighbours.ts'

/**
 * Of the earlier statements that carry the same words as one, those that it is made of: each whole in a stretch of its
 * own, and not of the same words as the others. Fewer than two where it is no merger. In the order of the stretches.
 */
export async function mergedFrom(
  near: Neighbourhood,
  carrier: Carrier,
  earlier: readonly Carrier[],
  links: ReadonlyMap<string, readonly Carrier[]>,
): Promise<Carrier[]> {
  const parts: { readonly carrier: Carrier; readonly stretch: Span }[] = []
  for (const other of earlier) {
    const linked = new Set((links.get(other.entry.id) ?? []).map(({ entry }) => entry.id))
    if (parts.some((part) => linked.has(part.carrier.entry.id))) continue
    const stretch = await stretchOf(near, carrier, other)
    if (stretch && parts.every((part) => stretch.to <= part.stretch.from || stretch.from >= part.stretch.to))
      parts.push({ carrier: other, stretch })
  }
  return parts.toSorted((a, b) => a.stretch.from - b.stretch.from).map((part) => part.carrier)
}

/** Where in a wording another one stands, by its words; undefined where the other does not stand there nearly whole. */
async function stretchOf(near: Neighbourhood, whole: Carrier, part: Carrier): Promise<Span | undefined> {
  const [all, one] = await near.prints(whole.wordingId, part.wordingId)
  const matches = sharedStretch(all, one)
  const [first, last] = [matches[0], matches.at(-1)]
  if (!first || !last || one.keys.length > all.keys.length) return undefined
  const inside = (last[1] - first[1] + 1) / one.keys.length
  const likeness = await near.likeness(whole.wordingId, part.wordingId)
  return inside >= 0.6 && isPartOfOccasion(likeness) ? { from: first[0], to: last[0] + 1 } : undefined
}
