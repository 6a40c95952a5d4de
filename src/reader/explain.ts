/** Why each block of a page stayed or went, for `--explain` and for people who mend the rules. */
import { hintsUpTo, layOut } from './candidates.ts'
import { decide, type Part } from './decide.ts'
import { evidenceOf } from './evidence.ts'
import { type HintName, hintNames } from './hints.ts'
import { readHead } from './metadata/meta.ts'
import type { Page } from './types.ts'

export interface BlockExplanation {
  readonly part: Part
  readonly why: string
  readonly text: string
  /** The elements round it, innermost first: "p < div.story < article". */
  readonly path: string
  readonly hints: readonly HintName[]
  readonly linkShare: number
  readonly mass: number
}

/** Each block of an HTML page in order with its features and the rule that decided; empty for saved text. */
export function explainBlocks(page: Page): BlockExplanation[] {
  if (page.tree === null) return []
  const layout = layOut(page.tree)
  const head = readHead(page.tree)
  const { verdicts } = decide(layout, evidenceOf(head))
  return layout.candidates.map((candidate) => {
    const verdict = verdicts[candidate.at]
    const path: string[] = []
    for (let box: typeof candidate.box | null = candidate.box; box && path.length < 8; box = box.parent)
      path.push(nameOf(box.element))
    return {
      part: verdict?.part ?? 'out',
      why: verdict?.why ?? '',
      text: candidate.text,
      path: path.join(' < '),
      hints: hintNames(hintsUpTo(candidate.box, layout.boxes[0] ?? null)),
      linkShare: candidate.linkChars / Math.max(1, candidate.text.length),
      mass: candidate.mass,
    }
  })
}

function nameOf({
  name,
  attributes,
}: {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}): string {
  const label = attributes.class ?? attributes.id
  return label ? `${name}.${label.trim().split(/\s+/).slice(0, 3).join('.')}` : name
}
