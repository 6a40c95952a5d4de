/** Which words say that an event is over, and which that it is still to come: small tables that need no dictionary. */
import { englishEvents } from './en/events.ts'
import { russianEvents } from './ru/events.ts'

/** All words folded: lower case, е for ё. */
export interface EventWords {
  /** The nouns of one kind of event, as lemmas, with the name of the kind: «голосование» may be the referendum told before. */
  readonly nouns: ReadonlyMap<string, string>
  /** Attributes in front of the noun: «прошедший», "upcoming". */
  readonly doneBefore: (form: string) => boolean
  readonly aheadBefore: (form: string) => boolean
  /** Predicates, in words one behind the other: «состоялся», "will take place". */
  readonly done: readonly (readonly string[])[]
  readonly ahead: readonly (readonly string[])[]
  /** Words that begin a clause of its own: what stands in it is told from the time of the main clause. */
  readonly subordinate: ReadonlySet<string>
  /** Attributes by which it is another one: «следующий», "second". */
  readonly another: ReadonlySet<string>
  /** True of a word in front of the noun that says which one it is: «мэрские», "mayoral". */
  readonly isAttribute: (form: string) => boolean
  /** Words that put the sentence into an earlier time. */
  readonly earlier: ReadonlySet<string>
}

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
