import type { Span } from '../../text/types.ts'
import type { RecordEntry } from '../types.ts'

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

/** A statement among others that carry the same words. */
export interface QuotationWording {
  readonly entry: RecordEntry
  /**
   * Ids of the statements it is compared with: the earliest that carries the same words, or those it is merged from. Empty
   * for the earliest, and where only later ones carry its words.
   */
  readonly against: readonly string[]
  /** Null where it is compared with none. */
  readonly comparison: Comparison | null
}

/** One quotation in all its wordings. */
export interface Quotation {
  /** By time of publication, earliest first; of a page without a date the time of its capture stands in. */
  readonly wordings: readonly QuotationWording[]
  /** False where dates that are missing or too coarse leave open which was printed first. */
  readonly firstIsKnown: boolean
  /** What former versions of these articles had in other words, compared with what stands there now. */
  readonly replaced: readonly QuotationWording[]
  /** False where there are more than are followed. */
  readonly complete: boolean
}

export interface QuotationQuery {
  /** Words; all must occur in a wording, in any form. */
  readonly words: string
  /** A name in any form, or a person's id. */
  readonly speaker?: string
  /** At most so many quotations. */
  readonly limit?: number
}

export interface QuotationResult {
  /** Statements that hold the words. */
  readonly statements: number
  /** In the order of the search; a quotation with one wording only stands among them too. */
  readonly quotations: readonly Quotation[]
  /** True where there are more quotations than were asked for. */
  readonly more: boolean
  /** False where more statements hold the words than are followed to their quotations. */
  readonly complete: boolean
}
