import { behindOneOf } from '../grammar.ts'
import { phraseList } from '../lexicon.ts'
import type { Parsed } from '../types.ts'

/** Words by which the narrator joins a sentence to the one before; they are nobody's statement. */
const connectives = phraseList(`
  крім того, окрім того, крім цього, окрім цього, водночас, при цьому, разом із тим, разом з тим, тим часом, тим не менш, своєю чергою
  у свою чергу, в свою чергу, зокрема, до того ж, більше того, також, однак, проте, утім, втім, раніше, пізніше, згодом, нагадаємо
  зазначимо, натомість, отже, таким чином, загалом, наразі
`)

/** See `Language.behindConnective`. */
export const behindConnective = (parsed: Parsed, first: number): number => behindOneOf(parsed, first, connectives)
