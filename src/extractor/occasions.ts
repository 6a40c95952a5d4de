import type { DatePrecision, VenueKind } from './types.ts'

/** All kinds of venues, in the order in which lists show them. */
export const venueKinds = [
  'interview', 'briefing', 'press-conference', 'speech', 'statement', 'post', 'letter', 'document', 'broadcast',
  'meeting', 'call', 'parliament', 'court',
] as const satisfies readonly VenueKind[] // biome-ignore format: a list of words

/** All precisions of a date, the finest first. */
export const datePrecisions = [
  'minute',
  'day',
  'month',
  'year',
  'span',
  'unknown',
] as const satisfies readonly DatePrecision[]
