import type { Act, How, SpeakerType, Stance, StatementKind, VenueKind } from '../../extractor/types.ts'
import type { HeadlineList, ReadErrorCode } from '../../reader/types.ts'
import type { Difference } from '../../record/index.ts'
import type { LikelySame } from '../../record/types.ts'
import type { BoardMessages } from './board.ts'
import type { ComfortMessages } from './comfort.ts'
import type { EmptyState } from './empty-state.ts'
import type { MendMessages } from './mends.ts'
import type { SavedMessages } from './saved.ts'
import type { MendingMessages, SigningMessages } from './signing.ts'
import type { StoryMessages } from './stories.ts'
import type { VersionMessages } from './versions.ts'

/** The languages of the interface; the articles may be in any. */
export type Tongue = 'ru' | 'kk' | 'en'

/** A noun for each plural category of the language (CLDR); `other` always. The number stands before it. */
export type Counted = { readonly [Rule in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** All words of the interface in one language: a table to fill in; the compiler names the blank left empty. */
export interface Messages {
  readonly tongue: Tongue
  /** For Intl. */
  readonly locale: string
  /** The language's own name. */
  readonly name: string

  readonly counted: {
    readonly statements: Counted
    readonly freshStatements: Counted
    readonly people: Counted
    readonly articles: Counted
    readonly outlets: Counted
    readonly wordings: Counted
    readonly captures: Counted
    readonly bytes: Counted
    readonly days: Counted
    readonly stories: Counted
    readonly texts: Counted
    readonly more: Counted
    /** Articles, "new" among the words. */
    readonly fresh: Counted
    readonly positions: Counted
  }

  readonly site: {
    readonly tagline: string
    readonly skip: string
    readonly sections: string
    readonly statements: string
    readonly stories: string
    readonly positions: string
    readonly people: string
    readonly articles: string
    readonly outlets: string
    readonly readPage: string
    readonly language: string
    readonly search: string
    readonly searchHint: string
    readonly api: string
    readonly footer: string
    readonly pages: string
    readonly previous: string
    readonly next: string
    /** "21-40 of 117" */
    readonly range: (first: string, last: string, total: string) => string
    /** Behind the last page of a list. */
    readonly noSuchPage: (page: string) => string
    readonly endsWith: (last: string) => string
    readonly toFirstPage: string
    readonly toLastPage: string
  }

  readonly front: {
    /** The instant in the address of a page of news. */
    readonly sinceWhen: string
    readonly title: string
    readonly latest: string
    readonly quoted: string
    readonly articles: string
    readonly stories: string
    readonly changed: string
    readonly allStatements: string
    /** Leads from some statements of an article to all of them. */
    readonly more: (statements: string) => string
    /** On an article that came since the last visit. */
    readonly fresh: string
    /** The reader was here last on this day and time. */
    readonly since: (fresh: string, moment: string) => string
    readonly nothingSince: (moment: string) => string
    readonly allPeople: string
    readonly allArticles: string
    readonly undated: string
    readonly empty: EmptyState
    readonly addThem: string
    readonly orRead: string
  }

  readonly statement: {
    readonly title: string
    readonly kinds: { readonly [Kind in StatementKind]: string }
    /** What the kind means, in a sentence. */
    readonly kindMeans: { readonly [Kind in StatementKind]: string }
    readonly acts: { readonly [Name in Act]: string }
    readonly hows: { readonly [Name in How]: string }
    /** In place of a name. */
    readonly unnamed: { readonly [Type in SpeakerType]: string }
    readonly types: { readonly [Type in SpeakerType]: string }
    readonly words: string
    readonly context: string
    readonly content: string
    readonly cue: string
    readonly source: string
    readonly noCue: string
    readonly noSource: string
    readonly speaker: string
    readonly speakerHow: string
    readonly role: string
    readonly kind: string
    readonly act: string
    readonly said: string
    /** When it was said, and the words that tell it. */
    readonly saidBy: (moment: string, words: string) => string
    /** From one day to another; the month and the day of an unknown year. */
    readonly someYear: string
    /** Spring, summer, autumn, winter. */
    readonly seasons: readonly [string, string, string, string]
    readonly venue: string
    readonly venues: { readonly [Kind in VenueKind]: string }
    readonly addressee: string
    readonly inside: string
    readonly insideLink: string
    readonly rule: string
    readonly confidence: string
    /** Beside a line that may well be wrong: its probability. */
    readonly unsure: (percent: string) => string
    /** From the likeliest down; each holds from the probability it names. */
    readonly confident: readonly { readonly from: number; readonly words: string }[]
    readonly rules: { readonly [Construction: string]: string }
    readonly ruleOf: (language: string) => string
    readonly evidence: string
    readonly howItCame: string
    readonly article: string
    readonly toSource: string
    readonly noSourceLink: string
    readonly selector: string
    readonly captured: string
    readonly hash: string
    readonly captureBytes: string
    /** The stored page was let go by rule: on which day, and what it was older than ("730 days"). */
    readonly letGo: (day: string, span: string) => string
    readonly text: string
    /** The same of the text: all but the words of statements and names. */
    readonly textLetGo: (day: string, span: string) => string
    readonly read: string
    readonly full: string
    /** The article has been changed since. */
    readonly older: string
    readonly inVersion: string
    readonly notFound: string
  }

  readonly quotation: {
    readonly title: string
    readonly wordings: string
    readonly hint: string
    /** On the page of a statement. */
    readonly others: string
    readonly othersHint: string
    readonly toQuotation: string
    /** In place of a difference: no earlier wording has these words. */
    readonly first: string
    readonly same: string
    readonly differences: { readonly [Name in Difference]: string }
    /** Before the numbers of the wordings that it is compared with. */
    readonly against: string
    /** Told before the words concerned, and shown as the key of their marks. */
    readonly removed: string
    readonly added: string
    readonly replaced: string
    readonly replacedHint: string
    readonly firstUnknown: string
    readonly alone: string
    readonly more: string
    readonly chartSays: (wordings: string, first: string, last: string) => string
  }

  readonly position: {
    readonly inArticle: string
    readonly ofHolder: string
    /** Who says so: the page states it, and we name the stance. */
    readonly hint: string
    readonly stances: { readonly [Name in Stance]: string }
    /** Before the name of who tells it for the holder. */
    readonly via: string
    readonly hedged: string
    readonly past: string
  }

  readonly article: {
    readonly untitled: string
    readonly published: string
    readonly modified: string
    readonly captured: string
    readonly authors: string
    readonly agency: string
    readonly section: string
    readonly tags: string
    readonly source: string
    readonly file: string
    readonly language: string
    readonly unknown: string
    readonly unknownDate: string
    /** A day on which the page was captured, where it does not say when it was published. */
    readonly capturedOn: (day: string) => string
    /** The same as one end of a span of which the page tells the other. */
    readonly byCapture: (day: string) => string
    readonly statements: string
    /** Link in the text to the note at the margin. */
    readonly toNote: (number: string, speaker: string) => string
    readonly toText: string
    readonly permalink: string
    readonly onPage: string
    readonly notesOf: string
    readonly hint: string
    readonly legend: string
    readonly noStatements: EmptyState
    /** By the article's language, where it is read in part only. */
    readonly noStatementsIn: { readonly [Language: string]: EmptyState }
    readonly noLanguage: EmptyState
    readonly lists: { readonly [Kind in HeadlineList['kind']]: string }
    readonly headlines: string
    readonly versions: string
    readonly shown: string
    /** Above a version that is not the newest. */
    readonly older: string
    readonly toNewest: string
    readonly people: string
    readonly about: string
    readonly body: string
    readonly notKept: string
    /** Under an article of which not all is shown. */
    readonly excerpts: string
    readonly whole: string
    readonly list: string
    readonly empty: EmptyState
    readonly notFound: string
  }

  readonly person: {
    readonly title: string
    readonly alsoAs: string
    /** Before names in other letters that may be the same person's. */
    readonly perhapsSame: string
    readonly sameBy: { readonly [Because in LikelySame['because']]: string }
    readonly roles: string
    readonly noRoles: string
    readonly from: string
    readonly to: string
    readonly role: string
    readonly org: string
    readonly since: (first: string, last: string) => string
    readonly on: (day: string) => string
    /** Where the words stand that give a role. */
    readonly roleHint: string
    readonly given: string
    readonly quotedBy: string
    readonly quotedByPeople: string
    readonly quotes: string
    readonly statements: string
    readonly chart: string
    /** For those who cannot see the chart. */
    readonly chartSays: (first: string, last: string, most: string, month: string) => string
    readonly table: string
    readonly month: string
    readonly number: string
    readonly searchHis: string
    readonly find: string
    readonly findHint: string
    readonly noMatch: (name: string) => EmptyState
    readonly empty: EmptyState
    readonly noEntries: string
    readonly notFound: string
    readonly type: string
  }

  readonly mend: MendMessages
  readonly story: StoryMessages
  readonly board: BoardMessages
  readonly comfort: ComfortMessages
  readonly saved: SavedMessages
  readonly version: VersionMessages
  readonly signing: SigningMessages
  readonly mending: MendingMessages

  readonly search: {
    /** Above the results: there are more than so many. */
    readonly moreThan: (figure: string, noun: string) => string
    readonly title: string
    readonly words: string
    readonly wordsHint: string
    readonly speaker: string
    readonly org: string
    readonly outlet: string
    readonly kind: string
    readonly venue: string
    readonly language: string
    readonly from: string
    readonly to: string
    readonly any: string
    readonly submit: string
    readonly clear: string
    readonly filters: string
    readonly toFilters: string
    readonly results: string
    readonly without: (filter: string) => string
    readonly none: EmptyState
    readonly noneYet: string
    readonly tryThis: string
    readonly fewerWords: string
    readonly dropFilter: string
    readonly peopleFound: string
    readonly storiesFound: string
    /** The first day lies after the last. */
    readonly reversed: (from: string, to: string) => string
    readonly swapDays: string
    readonly sort: string
    readonly sorts: { readonly best: string; readonly newest: string; readonly oldest: string }
    readonly speakers: string
    readonly positionsOn: string
  }

  readonly outlets: {
    readonly name: string
    readonly articles: string
    readonly statements: string
    readonly unnamed: string
    /** How the outlet gives words. */
    readonly kinds: string
    readonly kindsSay: (parts: string) => string
    readonly quotes: string
    readonly latest: string
    readonly allStatements: string
    readonly notFound: string
    readonly empty: EmptyState
  }

  readonly read: {
    readonly title: string
    readonly lead: string
    readonly paste: string
    readonly pasteHint: string
    readonly upload: string
    readonly uploadHint: (limit: string) => string
    readonly address: string
    readonly addressHint: string
    readonly pageAddress: string
    readonly pageAddressHint: string
    readonly submit: string
    readonly or: string
    readonly result: string
    readonly another: string
    readonly errors: { readonly [Code in ReadErrorCode]: string } & {
      readonly nothing: string
      readonly several: string
      readonly address: string
      readonly unreachable: string
      readonly elsewhere: string
      readonly other: string
    }
  }

  readonly failed: {
    readonly notFound: EmptyState
    readonly otherMethod: EmptyState
    readonly badQuery: EmptyState
    readonly tooLong: EmptyState
    readonly tooLarge: EmptyState
    readonly wrongHost: EmptyState
    readonly forbidden: EmptyState
    readonly broken: EmptyState
    /** The disk of the record is full. */
    readonly full: EmptyState
    /** The record is locked, or its server is not there. */
    readonly away: EmptyState
    readonly home: string
    /** A parameter that does not hold: its name and what it must be. */
    readonly day: string
    readonly reversed: string
    readonly wordsTooLong: (most: string) => string
    readonly choice: string
    readonly unknown: string
    readonly page: (last: string) => string
  }
}
