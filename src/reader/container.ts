/** The box that holds the article's running text. */
import type { Box, Layout } from './candidates.ts'

/** A box is entered further down as long as one child holds this share of its running text. */
const dominant = 0.75

/** Running text of each box, without that of boxes beside the article. */
export type Mass = ReadonlyMap<Box, number>

export function massInside({ candidates }: Layout, out: ReadonlyMap<Box, string>): Mass {
  const mass = new Map<Box, number>()
  for (const { box, mass: own } of candidates) {
    if (own === 0 || out.has(box)) continue
    for (let at: Box | null = box; at; at = at.parent) mass.set(at, (mass.get(at) ?? 0) + own)
  }
  return mass
}

/** Walks from the page inwards, always into the child that holds nearly all, as far as there is one. */
export function findContainer({ boxes }: Layout, mass: Mass): Box {
  const [root] = boxes
  if (!root) throw new RangeError('a layout has at least the page itself')
  const children = Map.groupBy(
    boxes.filter((box) => box.parent !== null && mass.has(box)),
    (box) => box.parent,
  )
  let container = root
  for (;;) {
    const whole = mass.get(container) ?? 0
    const next = children.get(container)?.find((box) => (mass.get(box) ?? 0) >= whole * dominant)
    if (!next || /^(?:p|h\d)$/.test(next.element.name)) return container
    container = next
  }
}
