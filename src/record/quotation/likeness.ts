import { type Match, sharedStretch } from './align.ts'
import { WORTH } from './diff.ts'
import { contentPlaces, type Print, REACH } from './print.ts'

/** How much two wordings have in common, where they have most. */
export interface Likeness {
  /** Words of content that both have in the stretch they share: how many, and their hashes. */
  readonly content: number
  readonly shared: readonly number[]
  /** The same where a phrase, which many wordings have, counts as one word. */
  readonly telling: number
  /** Of the words in that stretch on both sides, the share that both have: 1 where it is word for word the same. */
  readonly closeness: number
  /** Of the content of the shorter wording, the share that both have there. */
  readonly cover: number
  /** How much of that content stands outside the longest run of words that is the same: a phrase is one run. */
  readonly spread: number
}

/** Whether two words of content, by their hashes, stand beside each other in many wordings. */
export type OftenTogether = (a: number, b: number) => boolean

/** A run of more words that stand together in many wordings is no phrase any more, but a quotation that many have. */
const LONGEST_PHRASE = 8

/** What is known of two who are said to have said it. */
export type Kinship = 'same' | 'unknown' | 'other'

const strangers: Likeness = { content: 0, shared: [], telling: 0, closeness: 0, cover: 0, spread: 0 }

export function likenessOf(a: Print, b: Print, oftenTogether: OftenTogether = () => false): Likeness {
  const matches = sharedStretch(a, b)
  const [first, last] = [matches[0], matches.at(-1)]
  if (first === undefined || last === undefined) return strangers
  const contentOf = (print: Print): number => print.worth.filter((worth) => worth >= WORTH.content).length
  const spans = last[0] - first[0] + 1 + (last[1] - first[1] + 1)
  const shared = matches.flatMap(([at]) => ((a.worth[at] ?? 0) >= WORTH.content ? [a.keys[at] ?? 0] : []))
  return {
    content: shared.length,
    shared,
    telling: tellingOf(a, b, matches, oftenTogether),
    closeness: (2 * matches.length) / spans,
    cover: shared.length / Math.min(contentOf(a), contentOf(b)),
    spread: shared.length - longestRun(a, matches),
  }
}

/** Words of content among the matches, those of each phrase counted once. */
function tellingOf(a: Print, b: Print, matches: readonly Match[], oftenTogether: OftenTogether): number {
  const [placesA, placesB] = [contentPlaces(a), contentPlaces(b)]
  let [telling, run] = [0, 0]
  let before: { readonly key: number; readonly inA: number; readonly inB: number } | undefined
  const close = (): void => {
    telling += run > LONGEST_PHRASE ? run : Math.min(run, 1)
    run = 0
  }
  for (const [at, bt] of matches) {
    const [inA, inB] = [placesA[at] ?? -1, placesB[bt] ?? -1]
    if (inA < 0) continue
    const here = { key: a.keys[at] ?? 0, inA, inB }
    const beside = before && inA - before.inA <= REACH && inB - before.inB <= REACH
    if (!beside || !oftenTogether(before?.key ?? 0, here.key)) close()
    run += 1
    before = here
  }
  close()
  return telling
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
export function isSameQuotation({ content, telling, closeness, cover, spread }: Likeness, kinship: Kinship): boolean {
  switch (kinship) {
    case 'same':
      return (
        (content >= 4 && cover >= 0.95 && closeness >= 0.9) || // the shorter whole
        (content >= 4 && telling >= 3 && cover >= 0.8 && closeness >= 0.7) || // nearly whole
        (content >= 5 && telling >= 4 && cover >= 0.65 && closeness >= 0.6 && spread >= 2) || // reworded
        (content >= 9 && telling >= 6 && cover >= 0.35 && closeness >= 0.85) // both cut, each elsewhere
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
