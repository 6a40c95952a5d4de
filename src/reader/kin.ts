/** Paragraphs that stand outside the container in boxes like those inside it: an article laid out as a row of like parts. */
import type { Box, Candidate, Layout } from './candidates.ts'
import { hint } from './hints.ts'

/** The parts of one article stand at most this many boxes above the largest of them. */
const reach = 4

/** Indices of blocks outside the container, in the article round it, whose boxes are named like those of the text inside. */
export function findKin({ candidates }: Layout, container: Box, out: ReadonlyMap<Box, string>): ReadonlySet<number> {
  const article = articleAround(container)
  const kin = new Set<number>()
  if (!article) return kin
  const isText = ({ box, mass }: Candidate): boolean => mass > 0 && !out.has(box)
  const known = new Set(
    candidates.slice(container.first, container.end).flatMap((one) => (isText(one) ? (nameOf(one.box) ?? []) : [])),
  )
  for (let at = article.first; at < article.end; at++) {
    const candidate = candidates[at]
    if (!candidate || (at >= container.first && at < container.end)) continue
    const name = isText(candidate) ? nameOf(candidate.box) : undefined
    if (name !== undefined && known.has(name)) kin.add(at)
  }
  return kin
}

/** The element that is the article round the container; undefined where the page marks none. */
function articleAround(container: Box): Box | undefined {
  for (let at = container.parent, up = 0; at && up < reach; at = at.parent, up++)
    if (at.element.name === 'article' || (at.hints & hint.body) !== 0) return at
  return undefined
}

/** The class names of the two boxes round a paragraph; undefined where they have none. */
function nameOf({ element, parent }: Box): string | undefined {
  const around = parent?.element.attributes.class
  const above = parent?.parent?.element.attributes.class
  return around === undefined && above === undefined ? undefined : `${element.name}<${around}<${above}`
}
