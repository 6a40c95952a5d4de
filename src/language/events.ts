/** Which words say that an event is over, and which that it is still to come: small tables that need no dictionary. */
import { englishEvents } from './en/events.ts'
import { russianEvents } from './ru/events.ts'
import type { EventWords } from './tables.ts'

const none: EventWords = {
  nouns: new Map(),
  doneBefore: () => false,
  aheadBefore: () => false,
  done: [],
  ahead: [],
  subordinate: new Set(),
  another: new Set(),
  isAttribute: () => false,
  earlier: new Set(),
}

/** The tables of a language by its BCP 47 primary tag. */
export function eventWords(language: string | null): EventWords {
  switch (language) {
    case 'ru':
      return russianEvents
    case 'en':
      return englishEvents
    default:
      return none
  }
}
