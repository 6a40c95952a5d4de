import type { DatePrecision, Statement, VenueKind } from '../extractor/types.ts'
import type { Span } from '../text/types.ts'
import { cut } from './pieces.ts'
import type { RecordEntry } from './types.ts'

/** When, where and to whom a statement was said, as entries of the record tell it. */
export type OccasionEntry = Pick<RecordEntry, 'said' | 'saidIn' | 'venue' | 'addressee'>

/** As the table keeps it: JSON, in this order (a search by venue looks at its beginning). Kept before: without words. */
interface Packed {
  readonly venue: {
    readonly kind: VenueKind
    readonly name: string | null
    readonly text: Span
    readonly words?: string
  } | null
  readonly addressee: { readonly name: string | null; readonly text: Span; readonly words?: string } | null
  readonly said: {
    readonly edtf: string
    readonly precision: DatePrecision
    readonly text: Span | null
    readonly words?: string
  } | null
}

/** The occasion of a statement of the text, with the words that tell it. */
export function occasionOf(
  text: string,
  { said, venue, addressee }: Pick<Statement, 'said' | 'venue' | 'addressee'>,
): OccasionEntry {
  const worded = <Told extends { readonly text: Span }>(told: Told | null) =>
    told && { ...told, words: cut(text, told.text) }
  return {
    said: said?.edtf ?? null,
    saidIn: said?.text ? { precision: said.precision, text: said.text, words: cut(text, said.text) } : null,
    venue: worded(venue),
    addressee: worded(addressee),
  }
}

/** For the table; null where the text tells nothing. */
export function packOccasion(text: string, statement: Pick<Statement, 'said' | 'venue' | 'addressee'>): string | null {
  const { said } = statement
  const { venue, addressee, saidIn } = occasionOf(text, statement)
  if (!venue && !addressee && !said) return null
  return JSON.stringify({ venue, addressee, said: said && { ...said, ...(saidIn && { words: saidIn.words }) } })
}

/** As it came out of the table. */
export function unpackOccasion(edtf: string | null, more: string | null): OccasionEntry {
  const { venue, addressee, said }: Packed =
    more === null ? { venue: null, addressee: null, said: null } : JSON.parse(more)
  return {
    said: edtf,
    saidIn: said?.text ? { precision: said.precision, text: said.text, words: said.words ?? null } : null,
    venue: venue && { ...venue, words: venue.words ?? null },
    addressee: addressee && { ...addressee, words: addressee.words ?? null },
  }
}

/** What `more` of a statement at a venue of this kind looks like, for LIKE. */
export const venueLike = (kind: VenueKind): string => `%"venue":{"kind":"${kind}"%`
