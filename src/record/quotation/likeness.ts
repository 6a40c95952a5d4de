import { sharedStretch } from './align.ts'
import { WORTH } from './diff.ts'
import type { Print } from './print.ts'

/** How much two wordings have in common, where they have most. */
export interface Likeness {
  /** Words of content that both have in the stretch they share: how many, and their hashes. */
  readonly content: number
  readonly shared: readonly number[]
  /** Of the words in that stretch on both sides, the share that both have: 1 where it is word for word the same. */
  readonly closeness: number
  /** What part of the shorter wording's content the stretch covers. */
  readonly cover: number
}

/** What is known of two who are said to have said it. */
export type Kinship = 'same' | 'unknown' | 'other'

export function likenessOf(a: Print, b: Print): Likeness {
  const matches = sharedStretch(a, b)
  const [first, last] = [matches[0], matches.at(-1)]
  if (first === undefined || last === undefined) return { content: 0, shared: [], closeness: 0, cover: 0 }
  const isContent = ({ worth }: Print, at: number): boolean => (worth[at] ?? 0) >= WORTH.content
  const contentIn = (print: Print, from: number, to: number): number =>
    print.worth.subarray(from, to).reduce((sum, _, at) => sum + (isContent(print, from + at) ? 1 : 0), 0)
  const spans = last[0] - first[0] + 1 + (last[1] - first[1] + 1)
  const covered = [
    [contentIn(a, first[0], last[0] + 1), contentIn(a, 0, a.keys.length)],
    [contentIn(b, first[1], last[1] + 1), contentIn(b, 0, b.keys.length)],
  ] as const
  const shared = matches.flatMap(([at]) => (isContent(a, at) ? [a.keys[at] ?? 0] : []))
  return {
    content: shared.length,
    shared,
    closeness: (2 * matches.length) / spans,
    cover: Math.max(...covered.map(([inside, all]) => inside / all)),
  }
}

/**
 * Whether two wordings are of one quotation. A person stands by one name mostly for the same affairs in the same words:
 * so the shorter must be there nearly whole, or the stretch be long and close. Of two speakers only long and nearly equal
 * words are the same; short ones are phrases that many use.
 */
export function isSameQuotation({ content, closeness, cover }: Likeness, kinship: Kinship): boolean {
  switch (kinship) {
    case 'same':
      return (
        (content >= 4 && cover >= 0.75 && closeness >= (content >= 6 ? 0.6 : 0.7)) ||
        (content >= 7 && cover >= 0.4 && closeness >= 0.8)
      )
    case 'unknown':
      return content >= 5 && cover >= 0.75 && closeness >= 0.75
    case 'other':
      return content >= 8 && cover >= 0.8 && closeness >= 0.8
  }
}

/** Likely enough the same to be looked at again: the loosest that any two can be held to. */
export const mayBeSame = (likeness: Likeness): boolean =>
  isSameQuotation(likeness, 'same') || isPartOfOccasion(likeness)

/** One of several likenesses between what two articles have somebody say. */
export const isPartOfOccasion = ({ content, closeness, cover }: Likeness): boolean =>
  content >= 3 && cover >= 0.75 && closeness >= 0.7
