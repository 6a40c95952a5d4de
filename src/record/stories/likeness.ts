import { isName, type Term } from './terms.ts'

/**
 * How much a term tells on a day, 0 to 10: what few of the articles of the days before had tells much, what many had
 * tells nothing.
 */
export type Telling = (term: number) => number

/** By what the articles of a day are compared with earlier ones. */
export interface Standard {
  readonly telling: Telling
  /** How alike two articles of one language must be to tell the same event, 0 to 1. */
  readonly alike: number
}

/** Sums over terms: of words, which one language shares, and of names, which all do. */
export interface Sums {
  readonly words: number
  readonly names: number
}

/** All that an article tells. */
export function totalsOf(terms: readonly Term[], telling: Telling): Sums {
  let [words, names] = [0, 0]
  for (const term of terms) {
    const told = term.weight * telling(term.term)
    if (isName(term)) names += told
    else words += told
  }
  return { words, names }
}

/** What two articles have in common. */
export interface Shared extends Sums {
  /** How many names, each counted by how much it tells: 10 for a rare one. */
  readonly nameCount: number
}

/** Both lists stand in the order of their terms. */
export function sharedOf(a: readonly Term[], b: readonly Term[], telling: Telling): Shared {
  let [words, names, nameCount] = [0, 0, 0]
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i], b[j]]
    if (!left || !right) break
    if (left.term === right.term) {
      const told = telling(left.term)
      const both = Math.min(left.weight, right.weight) * told
      if (isName(left)) [names, nameCount] = [names + both, nameCount + told]
      else words += both
    }
    if (left.term <= right.term) i += 1
    if (right.term <= left.term) j += 1
  }
  return { words, names, nameCount }
}

/** Two articles of one language tell the same event from here on. */
export const ALIKE = 0.25
/** Where little came before that tells what is common, and where nearly nothing did. */
export const ALIKE_HALF_SURE = 0.3
export const ALIKE_UNSURE = 0.35
/** Two articles of different languages: they are compared by their names and numbers alone. */
const ALIKE_ACROSS = 0.33
const NAMES_ACROSS = 30
/** What an article tells that the first one of its story tells too, at least: so that a story does not drift. */
const OF_FIRST = 0.15
/** An article that tells less is in no story but its own: a headline and a sentence are like too many others. */
const LEAST_WORDS = 250
const LEAST_NAMES = 80

export interface Compared {
  readonly language: string | null
  readonly totals: Sums
}

/**
 * How alike two articles are, 0 to 1; undefined where that is too little for one event.
 * @param least how alike those of one language must be
 */
export function likenessOf(a: Compared, b: Compared, shared: Shared, least: number): number | undefined {
  if (a.language === b.language) {
    if (Math.min(a.totals.words, b.totals.words) < LEAST_WORDS) return undefined
    const alike = shared.words / Math.sqrt(a.totals.words * b.totals.words)
    return alike >= least ? alike : undefined
  }
  if (Math.min(a.totals.names, b.totals.names) < LEAST_NAMES || shared.nameCount < NAMES_ACROSS) return undefined
  const alike = shared.names / Math.sqrt(a.totals.names * b.totals.names)
  return alike >= ALIKE_ACROSS ? alike : undefined
}

/** What two articles must have in common at least, for them to be alike at all. */
export const leastShared = ({ words, names }: Sums): Sums => ({
  words: Math.max(1, Math.floor(ALIKE * Math.sqrt(LEAST_WORDS * words))),
  names: Math.max(1, Math.floor(ALIKE_ACROSS * Math.sqrt(LEAST_NAMES * names))),
})

/** True where an article is about what the first one of a story is about. */
export const isAboutFirst = (it: Compared, shared: Shared): boolean => shared.words >= OF_FIRST * it.totals.words
