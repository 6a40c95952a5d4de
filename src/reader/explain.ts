/** Why each block of a page stayed or went, for `--explain` and for people who mend the rules. */
import { declaredBody, judgePage } from './article.ts'
import type { Piece } from './assemble.ts'
import { type Candidate, hintsUpTo, type Layout, layOut } from './candidates.ts'
import type { Part, Verdict } from './decide.ts'
import { type HintName, hintNames } from './hints.ts'
import { readHead } from './metadata/meta.ts'
import { piecesOf } from './pieces.ts'
import { judgeLines } from './saved-text.ts'
import type { TreeElement } from './tree.ts'
import type { Page, Publisher, ReadOptions } from './types.ts'

/** One block of a page, or one line of a page that was saved as text, and what became of it. */
export interface BlockExplanation {
  readonly part: Part
  /** Name of the rule that decided. */
  readonly why: string
  readonly text: string
  /** The elements round it, innermost first: "p < div.story < article"; empty where there is no markup. */
  readonly path: string
  readonly hints: readonly HintName[]
  readonly linkShare: number
  readonly mass: number
}

/** Each block of a page in order with its features and the rule that decided. `options` as in `readArticle`. */
export function explainBlocks(page: Page, options: Pick<ReadOptions, 'publishers'> = {}): BlockExplanation[] {
  return page.tree === null
    ? judgeLines(page).map(withoutMarkup)
    : explainTree(page, page.tree, options.publishers ?? [])
}

function explainTree(page: Page, tree: TreeElement, publishers: readonly Publisher[]): BlockExplanation[] {
  const layout = layOut(tree)
  const head = readHead(tree)
  const decision = judgePage(page, head, layout, publishers)
  const shown = layout.candidates.map((candidate) => explain(candidate, decision.verdicts[candidate.at], layout))
  const pieces = piecesOf(layout, decision)
  const declared = declaredBody(page, head, pieces)
  return declared === pieces ? shown : [...shown.map(replaced), ...declared.map(taken)]
}

function explain(candidate: Candidate, verdict: Verdict | undefined, layout: Layout): BlockExplanation {
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
}

/** Where the page shows next to nothing of its text, that of its linked data is the body instead. */
const replaced = (block: BlockExplanation): BlockExplanation =>
  block.part === 'body' || block.part === 'lead' ? { ...block, part: 'out', why: 'linked data tells more' } : block

const taken = ({ words }: Piece): BlockExplanation =>
  withoutMarkup({ part: 'body', why: 'from linked data', text: words, mass: words.length })

const withoutMarkup = (line: Pick<BlockExplanation, 'part' | 'why' | 'text' | 'mass'>): BlockExplanation => ({
  ...line,
  path: '',
  hints: [],
  linkShare: 0,
})

function nameOf({ name, attributes }: TreeElement): string {
  const label = attributes.class ?? attributes.id
  return label ? `${name}.${label.trim().split(/\s+/).slice(0, 3).join('.')}` : name
}
