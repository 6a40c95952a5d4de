import { type Match, sharedStretch } from './align.ts'
import { WORTH } from './diff.ts'
import type { Print } from './print.ts'

/** How much two wordings have in common, where they have most. */
export interface Likeness {
  /** Words of content that both have in the stretch they share: how many, and their hashes. */
  readonly content: number
  readonly shared: readonly number[]
  /** Of the words in that stretch on both sides, the share that both have: 1 where it is word for word the same. */
  readonly closeness: number
  /** Of the content of the shorter wording, the share that both have there. */
  readonly cover: number
  /** How much of that content stands outside the longest run of words that is the same: a phrase is one run. */
  readonly spread: number
}

/** What is known of two who are said to have said it. */
export type Kinship = 'same' | 'unknown' | 'other'

export function likenessOf(a: Print, b: Print): Likeness {
  const matches = sharedStretch(a, b)
  const [first, last] = [matches[0], matches.at(-1)]
  if (first === undefined || last === undefined) return { content: 0, shared: [], closeness: 0, cover: 0, spread: 0 }
  const contentOf = (print: Print): number => print.worth.filter((worth) => worth >= WORTH.content).length
  const spans = last[0] - first[0] + 1 + (last[1] - first[1] + 1)
  const shared = matches.flatMap(([at]) => ((a.worth[at] ?? 0) >= WORTH.content ? [a.keys[at] ?? 0] : []))
  return {
    content: shared.length,
    shared,
    closeness: (2 * matches.length) / spans,
    cover: shared.length / Math.min(contentOf(a), contentOf(b)),
    spread: shared.length - longestRun(a, matches),
  }
}

/** Words of content in the longest run of words that stand side by side in both. */
function longestRun(a: Print, matches: readonly Match[]): number {
  let [longest, run] = [0, 0]
  for (const [index, [at, bt]] of matches.entries()) {
    const before = matches[index - 1]
    if (before && (before[0] + 1 !== at || before[1] + 1 !== bt)) run = 0
    if ((a.worth[at] ?? 0) >= WORTH.content) run += 1
    longest = Math.max(longest, run)
  }
  return longest
}

/**
 * Whether two wordings are of one quotation. One speaker says much about the same matters in the same words: so most of
 * the shorter must be there, or the stretch be long and close. Of two speakers only long and nearly equal words are the
 * same; short ones are phrases that many use. The bounds were set on made-up statements, three words in ten reworded, among
 * others of the same speakers and matters (eval/bench-quotations.ts).
 */
export function isSameQuotation({ content, closeness, cover, spread }: Likeness, kinship: Kinship): boolean {
  switch (kinship) {
    case 'same':
      return (
        (content >= 4 && cover >= 0.8 && closeness >= 0.7) || // the shorter nearly whole
        (content >= 5 && cover >= 0.65 && closeness >= 0.6 && spread >= 2) || // reworded
        (content >= 9 && cover >= 0.35 && closeness >= 0.85) // both cut, each elsewhere
      )
    case 'unknown':
      return content >= 5 && cover >= 0.8 && closeness >= 0.75
    case 'other':
      return content >= 8 && cover >= 0.75 && closeness >= 0.8
  }
}

/** Likely enough the same to be looked at again: the loosest that any two can be held to. */
export const mayBeSame = (likeness: Likeness): boolean =>
  isSameQuotation(likeness, 'same') || isPartOfOccasion(likeness)

/** One of several likenesses between what two articles have somebody say. */
export const isPartOfOccasion = ({ content, closeness, cover }: Likeness): boolean =>
  content >= 3 && cover >= 0.65 && closeness >= 0.7
