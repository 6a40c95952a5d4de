import type {
  DatePrecision,
  Extraction,
  How,
  SpeakerType,
  Stance,
  StatementKind,
  VenueKind,
} from '../extractor/types.ts'
import type { Act } from '../language/types.ts'
import type { Article, Capture } from '../reader/types.ts'
import type { Span } from '../text/types.ts'
import type { LastShown, Place } from './paging.ts'

/** What is handed to `keep`: a capture, what was read from it, and what reads its words for the full text. */
export interface Reading {
  readonly capture: Capture
  readonly article: Article
  readonly extraction: Extraction
  readonly versions: { readonly reader: string; readonly extractor: string }
}

/**
 * What `keep` did. `unchanged`: all of it was there already; `reread`: the same text, read by a newer extractor;
 * `erased`: the article or its bytes were erased before, and nothing was kept.
 */
export interface Kept {
  readonly articleId: string
  readonly outcome: 'new' | 'new-version' | 'reread' | 'unchanged' | 'erased'
  readonly statements: number
}

/** The article as a list shows it. */
export interface ArticleSummary {
  readonly id: string
  readonly title: string | null
  readonly url: string | null
  readonly file: string | null
  readonly publisher: string | null
  readonly domain: string | null
  readonly language: string | null
  readonly published: string | null
  readonly captured: string
  readonly statements: number
}

/** Words of a text, and where they stand; no words where the record was made before they were kept. */
export interface Wording {
  readonly text: Span
  readonly words: string | null
}

/** A statement kept, with its speaker, article and capture: one line of the record. */
export interface RecordEntry {
  readonly id: string
  readonly kind: StatementKind
  readonly act: Act
  readonly content: readonly Span[]
  /** The exact words of each piece of the content. */
  readonly words: readonly string[]
  readonly cue: Span | null
  readonly cueWords: string | null
  readonly source: Span | null
  readonly sourceWords: string | null
  /** `personId` is the person over all articles; null for an unnamed source. */
  readonly speaker: {
    readonly personId: string | null
    readonly name: string | null
    readonly type: SpeakerType
    readonly role: string | null
    readonly org: string | null
    readonly how: How
  }
  /** EDTF of when it was said, if the text tells. */
  readonly said: string | null
  /** The words that tell it, and how precisely; null where the text tells nothing, or tells it without words. */
  readonly saidIn: (Wording & { readonly precision: DatePrecision }) | null
  /** At what it was said or in what written; the name is that of the outlet or site, if there is one. */
  readonly venue: (Wording & { readonly kind: VenueKind; readonly name: string | null }) | null
  /** To whom; no name where the words name nobody ("reporters"). */
  readonly addressee: (Wording & { readonly name: string | null }) | null
  /** Id of the statement whose content this one stands in. */
  readonly inside: string | null
  readonly confidence: number
  readonly rule: string
  /** A person named the speaker, in place of what the extractor found. */
  readonly mended: boolean
  readonly article: ArticleSummary
  /** Ranges into `words` joined by " … ", set by search only. */
  readonly highlights: readonly Span[]
}

/** Where a holder stands on something, as one article states it, with the sentence that states it. */
export interface PositionEntry {
  readonly id: string
  /** `personId` is the person, body or state over all articles; null where the article does not tell which one it is. */
  readonly holder: {
    readonly personId: string | null
    readonly name: string
    readonly type: SpeakerType
    readonly text: Span | null
    readonly words: string | null
  }
  /** Who told it for the holder. */
  readonly via: { readonly personId: string | null; readonly name: string } | null
  readonly stance: Stance
  readonly cue: Span
  readonly cueWords: string
  readonly target: readonly Span[]
  /** The exact words of each piece of the target. */
  readonly targetWords: readonly string[]
  readonly evidence: Span
  readonly evidenceWords: string
  readonly reason: Span | null
  readonly reasonWords: string | null
  readonly hedged: boolean
  readonly past: boolean
  /** Id of the statement in whose content the cue stands. */
  readonly statement: string | null
  readonly confidence: number
  readonly rule: string
  readonly article: ArticleSummary
}

/** An outlet with what the record has of it. */
export interface OutletSummary {
  /** The name that most of its articles have; its domain where they give none. */
  readonly name: string | null
  readonly domain: string | null
  /** Every name that its articles have, the most frequent first. */
  readonly names: readonly string[]
  readonly articles: number
  readonly statements: number
}

export interface PersonSummary {
  readonly id: string
  readonly name: string
  readonly type: SpeakerType
  readonly role: string | null
  readonly org: string | null
  readonly statements: number
  readonly articles: number
}

/** Where an article says what a person is. */
export interface RoleSource {
  /** Of the publication, else of the capture. */
  readonly day: string
  /** The exact words. */
  readonly words: string
  readonly text: Span
  readonly article: ArticleSummary
}

/** A role with its first and last evidence (publication or, failing that, capture day). */
export interface RoleInTime {
  readonly role: string | null
  readonly org: string | null
  readonly first: string | null
  readonly last: string | null
  readonly articles: number
  /** Null where a person gave the role, and of very many roles where there are older ones. */
  readonly firstSeen: RoleSource | null
  readonly lastSeen: RoleSource | null
  /** The mend by which a person gave it; `first` and `last` are the days that it names. */
  readonly given: { readonly id: string; readonly by: string; readonly at: string; readonly reason: string } | null
}

export interface OfficeQuery {
  /** Words of the role, the first of them its own first word; the rest may stand in the organisation. */
  readonly role?: string
  /** Words of the organisation or state. */
  readonly org?: string
  /** A name in any form, or a person's id. */
  readonly person?: string
  /** The day, "2025-04-01". */
  readonly on: string
  readonly limit?: number
  readonly offset?: number
  readonly after?: Place | undefined
}

/** Someone who may have held an office on a day. */
export interface OfficeHolder extends Pick<RoleInTime, 'role' | 'org' | 'given'> {
  readonly person: PersonSummary
  /**
   * said: on that very day, or within the days that an editor gave; between: before it and after it; before, after:
   * on one side alone.
   */
  readonly certainty: 'said' | 'between' | 'before' | 'after'
  /** In the meantime somebody else is said to hold the same office. */
  readonly interrupted: boolean
  /** The nearest words on that day or before it. */
  readonly before: RoleSource | null
  readonly after: RoleSource | null
}

export interface OfficeResult {
  readonly total: number
  /** The surest first. */
  readonly holders: readonly OfficeHolder[]
  readonly next: Place | null
}

/** Somebody who may be the same person under a spelling in other letters. */
export interface LikelySame {
  readonly person: PersonSummary
  /** From 0.5: the likelier the higher; never 1. */
  readonly score: number
  readonly because: 'letters' | 'letters and organisation'
}

export interface PersonView extends PersonSummary {
  /** Every name the articles use, most frequent first. */
  readonly names: readonly { readonly name: string; readonly count: number }[]
  readonly roles: readonly RoleInTime[]
  /** In other letters perhaps the same, the likeliest first; empty where it was not asked for. */
  readonly likelySame: readonly LikelySame[]
  /** In time order, newest first. */
  readonly entries: readonly RecordEntry[]
  /** The last of them, behind which the next page begins; null where there is none. */
  readonly next: LastShown | null
  /** Where this person stands, oldest first; of very many the latest. */
  readonly positions: readonly PositionEntry[]
  /** Statements per month, "2025-04", oldest first, without gaps; undated ones are not in it. */
  readonly perMonth: readonly { readonly month: string; readonly count: number }[]
}

/** The bytes of a page, or the text of an article, were let go by rule: their hash and what was read from them stay. */
export interface LetGo {
  /** Instant, ISO 8601. */
  readonly at: string
  /** The rule: what is older than so many days goes. */
  readonly days: number
}

export interface ArticleView {
  readonly summary: ArticleSummary
  readonly article: Article
  readonly capture: {
    readonly id: string
    readonly sha256: string
    readonly at: string
    readonly url: string | null
    readonly bytes: number
    /** Null where the bytes are there, or were erased on request. */
    readonly letGo: LetGo | null
  }
  /** Where only what statements and people stand on was left of the text; every other word is blotted out. */
  readonly textLetGo: LetGo | null
  /** In the order of the text. */
  readonly entries: readonly RecordEntry[]
  /** In the order of the text. */
  readonly positions: readonly PositionEntry[]
  readonly people: readonly PersonSummary[]
  /** All versions, oldest first; `current` is the one shown. */
  readonly versions: readonly { readonly id: string; readonly captured: string; readonly current: boolean }[]
}

export interface StatementView {
  readonly entry: RecordEntry
  /** False where the article has been changed since and this is said in an older version of it. */
  readonly current: boolean
  /** True where a person rejected it: no view shows it but its own. */
  readonly rejected: boolean
  /** The blocks that the content, cue and source stand in. */
  readonly context: Span
  readonly article: Article
  readonly capture: ArticleView['capture']
  readonly textLetGo: ArticleView['textLetGo']
}

export interface SearchQuery {
  /** Words; all must occur, in any form ("референдум" finds "референдумах"). Empty: all statements. */
  readonly words: string
  readonly speaker?: string
  readonly org?: string
  readonly outlet?: string
  readonly kind?: StatementKind
  /** Said at an occasion of this kind, or written in such a paper. */
  readonly venue?: VenueKind
  readonly language?: string
  /** Inclusive days, "2025-04-01", against the publication, else the capture. */
  readonly from?: string
  readonly to?: string
  /** best, unless told otherwise: by exact words, then lemmas; then newest first. */
  readonly sort?: SearchSort
  readonly limit?: number
  readonly offset?: number
  /** Begins behind the last one of a page before; `offset` is counted from there. */
  readonly after?: SearchCursor | undefined
  /** Among very many it is enough to know that there are more than so many. */
  readonly countTo?: number
}

/**
 * The last statement of a page by what they are sorted by: what came or went before it since moves nothing. `other`: the
 * words stand in it in another form only.
 */
export interface SearchCursor {
  readonly time: string
  readonly article_id: string
  readonly place: number
  readonly other: boolean
}

export type SearchSort = 'best' | 'newest' | 'oldest'

/** What a search would leave, condition by condition: each list is counted without the condition of its own kind. */
export interface SearchFacets {
  readonly kinds: readonly { readonly kind: StatementKind; readonly count: number }[]
  /** The most frequent ones. */
  readonly speakers: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  /** By domain, else by the publisher's name. */
  readonly outlets: readonly { readonly name: string; readonly value: string; readonly count: number }[]
  readonly languages: readonly { readonly language: string; readonly count: number }[]
}

export interface SearchResult {
  readonly total: number
  /** There are more than `total`; only where the query says `countTo`. */
  readonly more: boolean
  /** Null where no other page follows. */
  readonly next: SearchCursor | null
  /** In the order that was asked for. */
  readonly entries: readonly RecordEntry[]
}

export interface Counts {
  readonly captures: number
  readonly articles: number
  readonly statements: number
  readonly people: number
}

/** One thing that `verify` found wrong. */
export interface Fault {
  readonly what:
    | 'capture-missing'
    | 'capture-changed'
    | 'text-changed'
    | 'span-changed'
    | 'mend-changed'
    | 'wording-changed'
    | 'story-changed'
  readonly id: string
  readonly detail: string
}
