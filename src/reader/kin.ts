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
  const outside = candidates
    .slice(article.first, article.end)
    .filter(({ at }) => at < container.first || at >= container.end)
  const parents = new Set<Box | null>()
  for (const candidate of outside) {
    const name = isText(candidate) ? nameOf(candidate.box) : undefined
    if (name === undefined || !known.has(name)) continue
    kin.add(candidate.at)
    parents.add(candidate.box.parent)
  }
  // The headings and lists beside them are theirs.
  for (const { at, box, mass } of outside)
    if (
      mass === 0 &&
      (parents.has(box.parent) || (box.element.name === 'li' && parents.has(box.parent?.parent ?? null)))
    )
      kin.add(at)
  return kin
}

/** The element that is the article round the container, or what holds it in a row of sections; undefined where the page marks none. */
function articleAround(container: Box): Box | undefined {
  let section = container.element.name === 'section' ? container : undefined
  for (let at = container.parent, up = 0; at && up < reach; at = at.parent, up++) {
    if (at.element.name === 'article' || (at.hints & hint.body) !== 0) return at
    section ??= at.element.name === 'section' ? at : undefined
  }
  return section?.parent ?? undefined
}

/** The class names of the two boxes round a paragraph; undefined where they have none. */
function nameOf({ element, parent }: Box): string | undefined {
  const around = parent?.element.attributes.class
  const above = parent?.parent?.element.attributes.class
  return around === undefined && above === undefined ? undefined : `${element.name}<${around}<${above}`
}
