/** How firmly a stance is worded: small tables that need no dictionary. */
import { englishDegree } from './en/degree.ts'
import { russianDegree } from './ru/degree.ts'

/** Words folded: lower case, е for ё; forms or lemmas. */
export interface DegreeWords {
  /** «решительно», "firmly" */
  readonly boosters: ReadonlySet<string>
  /** «отчасти», "partly" */
  readonly softeners: ReadonlySet<string>
  /** Cues that ask or judge mildly, and those that do it hard: «просить» and «требовать» are both demands. */
  readonly mild: ReadonlySet<string>
  readonly hard: ReadonlySet<string>
  /** Nouns that say little of what something is about: "the question of", «проведение». */
  readonly light: ReadonlySet<string>
}

const none: DegreeWords = {
  boosters: new Set(),
  softeners: new Set(),
  mild: new Set(),
  hard: new Set(),
  light: new Set(),
}

/** The tables of a language by its BCP 47 primary tag. */
export function degreeWords(language: string | null): DegreeWords {
  switch (language) {
    case 'ru':
      return russianDegree
    case 'en':
      return englishDegree
    default:
      return none
  }
}
