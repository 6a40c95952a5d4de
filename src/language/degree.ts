/** How firmly a stance is worded: small tables that need no dictionary. */
import { englishDegree } from './en/degree.ts'
import { russianDegree } from './ru/degree.ts'
import type { DegreeWords } from './tables.ts'

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
