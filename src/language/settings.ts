/** What a language knows of the occasions on which something is said: where, when and to whom. */
import type { Cue, NounPhrase, Parsed, VerbGroup, WordRange } from './types.ts'

/** Where something was said or written: the closed list of docs/guides/output.md. */
export type VenueKind =
  | 'interview'
  | 'briefing'
  | 'press-conference'
  | 'broadcast'
  | 'post'
  | 'speech'
  | 'statement'
  | 'document'
  | 'letter'
  | 'call'
  | 'meeting'
  | 'parliament'
  | 'court'

/** Words in lower case; lemmas where they are nouns and verbs. */
export interface Settings {
  /** Prepositions of an occasion or a place, "на", "at", and those that join a second noun to it: "with" of an interview. */
  readonly at: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  /** Nouns of occasions, by one lemma or by two: "conference", "news conference". */
  readonly venues: ReadonlyMap<string, VenueKind>
  /** Nouns that only lead to one: "в ходе брифинга". */
  readonly through: ReadonlySet<string>
  /** True where a phrase begins with its head but for adjectives: in Russian, not in English ("a news briefing"). */
  readonly headFirst: boolean
  /** Whether a phrase behind a preposition of place tells where, and not whither: «на посту», not «на пост». */
  readonly isAt: (parsed: Parsed, phrase: NounPhrase) => boolean
  /** Sites on which people post, by every way to write them, with their usual names. */
  readonly platforms: ReadonlyMap<string, string>
  /** Verbs of speaking whose gerund tells of the same occasion: "выступая", "speaking". */
  readonly speaking: ReadonlySet<string>
  /** Participles that tell when a paper came out, as written: "released", «опубликованном». */
  readonly issued: RegExp
  /** Who is spoken to, right behind the cue or its subject. */
  readonly addresseeOf: (parsed: Parsed, cue: Cue) => NounPhrase | undefined
  /** Whom an occasion was for, "«Вестнику»" of an interview: beside the words of the occasion or in them. */
  readonly partnerOf: (parsed: Parsed, occasion: WordRange) => NounPhrase | undefined
  /** Whether a verb tells of what will be. */
  readonly isFuture: (parsed: Parsed, verb: VerbGroup) => boolean
}

/** Reads lines `kind  word, word`: a table of nouns of occasions. */
export const venueTable = (table: string): ReadonlyMap<string, VenueKind> =>
  new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line): [string, VenueKind][] => {
        const [kind = '', words = ''] = line.trim().split(/\s{2,}/)
        return words.split(', ').map((word) => [word, kind as VenueKind])
      }),
  )
