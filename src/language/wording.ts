/** What two wordings of one quotation are compared by: small tables that need no dictionary. */
import { englishWording } from './en/wording.ts'
import { kazakhWording } from './kk/wording.ts'
import { russianWording } from './ru/wording.ts'

/** All words are folded: lower case, е for ё. */
export interface WordingWords {
  /** Words without a content of their own, as forms or lemmas. */
  readonly empty: ReadonlySet<string>
  /** Words that turn what is said into its opposite. */
  readonly isNegation: (form: string) => boolean
  /** What makes a word its opposite where it is grown together with it: "не" in «невозможно». */
  readonly negatingPrefixes: readonly string[]
  /** Words that weaken what is said. */
  readonly hedges: ReadonlySet<string>
  /** What numerals are worth, by form or lemma: "шесть" is "6". */
  readonly numerals: ReadonlyMap<string, string>
  /** The lemma of a form, where the lemmatiser of the record has none for the language. */
  readonly lemmaOf?: (form: string) => string
}

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
    default:
      return none
  }
}
