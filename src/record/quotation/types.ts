import type { Span } from '../../text/types.ts'

/** How a wording differs from the one it is compared with: a closed list, in the order in which it is told. */
export const DIFFERENCES = [
  'speaker', // another speaker is named
  'negation', // a negation came or went
  'number', // a number is another one
  'hedge-dropped', // "perhaps" is gone
  'hedge-added',
  'merged', // made of two or more
  'indirect', // own words retold
  'direct', // retold before, now given as own words
  'cut', // words are left out
  'extended', // words are added
  'reworded', // other words, another order
] as const
export type Difference = (typeof DIFFERENCES)[number]

/**
 * A stretch of two wordings. `inflected`: the same word in another form. The spans point into the texts compared and,
 * taken in order, make up each text whole.
 */
export type DiffPart =
  | { readonly kind: 'same' | 'inflected'; readonly before: Span; readonly after: Span }
  | { readonly kind: 'removed'; readonly before: Span; readonly after: null }
  | { readonly kind: 'added'; readonly before: null; readonly after: Span }

/** Two wordings, word by word. */
export interface Comparison {
  /** What `before` points into: the pieces of the wording joined by " … ". */
  readonly base: string
  /** What `after` points into. */
  readonly text: string
  readonly parts: readonly DiffPart[]
  /** Empty where only marks and capitals differ. */
  readonly differences: readonly Difference[]
}
