/** What two wordings of one quotation are compared by: small tables that need no dictionary. */
import { englishWording } from './en/wording.ts'
import { kazakhWording } from './kk/wording.ts'
import { russianWording } from './ru/wording.ts'
import type { WordingWords } from './tables.ts'
import { ukrainianWording } from './uk/wording.ts'

/** For a language that is not known every word counts, and numbers only as digits. */
const none: WordingWords = {
  empty: new Set(),
  isNegation: () => false,
  negatingPrefixes: [],
  hedges: new Set(),
  numerals: new Map(),
}

/** The tables of a language by its BCP 47 primary tag. */
export function wordingWords(language: string | null): WordingWords {
  switch (language) {
    case 'ru':
      return russianWording
    case 'en':
      return englishWording
    case 'kk':
      return kazakhWording
    case 'uk':
      return ukrainianWording
    default:
      return none
  }
}
