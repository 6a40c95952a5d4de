import type { SpeakerType, Stance } from '../../extractor/types.ts'
import type { Span } from '../../text/types.ts'
import type { DateBasis } from '../dates.ts'
import type { Place } from '../paging.ts'
import type { ArticleSummary, PositionEntry } from '../types.ts'

/** On which side of its target a stance is. */
export type Side = 'for' | 'against' | 'open'

/**
 * How a position differs from the one before it. turned: from one side to the other; settled: was open, took a side; opened:
 * left its side open; hardened, weakened: the same side in firmer or milder words; otherwise: the stance differs, the side
 * does not. What the words mean is for the reader to say.
 */
export const CHANGE_KINDS = ['turned', 'settled', 'opened', 'hardened', 'weakened', 'otherwise'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What the machine compared. */
export interface Compared {
  readonly stances: readonly [before: Stance, after: Stance]
  readonly sides: readonly [before: Side, after: Side]
  /** The words by which a stance is firm or mild, as they stand in the two sentences; empty where none was found. */
  readonly degree: readonly [before: readonly string[], after: readonly string[]]
  /** How much the targets have in common, 0 to 1: 1 where the shorter one stands whole in the other. */
  readonly targets: number
}

/** A difference between two successive positions of one holder. */
export interface PositionChange {
  readonly how: ChangeKind
  /** Id of the position before it. */
  readonly from: string
  readonly compared: Compared
}

/** One holder on both sides of one thing, on one day. */
export interface Contradiction {
  readonly day: string
  readonly first: PositionEntry
  readonly second: PositionEntry
  readonly compared: Compared
}

/** Someone whose positions stand in a line. */
export interface Holder {
  readonly personId: string | null
  readonly name: string
  readonly type: SpeakerType
}

/** A position among others of its holder. */
export interface PositionInLine extends PositionEntry {
  /** Id of the position before it in the line from which it differs; null where none does. */
  readonly changedFrom: string | null
  /** How it differs from that one, and what was compared. */
  readonly change: PositionChange | null
}

/** The positions of one holder, oldest first; what an article tells as past stands before the rest of it. */
export interface PositionLine {
  readonly holder: Holder
  readonly entries: readonly PositionInLine[]
  /** Where the holder is on both sides on one day. */
  readonly contradictions: readonly Contradiction[]
}

export interface PositionQuery {
  /** Words; all must occur in the target, in any form. */
  readonly words?: string
  /** The id of an issue, in place of words. */
  readonly issue?: string
  /** A name in any form, or a person's id; without words and issue all that it holds. */
  readonly holder?: string
  readonly stance?: Stance
  /** Inclusive days, as in a search. */
  readonly from?: string
  readonly to?: string
  /** At most so many positions, from behind the one that was the last. */
  readonly limit?: number
  readonly offset?: number
  readonly after?: Place | undefined
}

export interface PositionResult {
  readonly total: number
  /** In the order of the holders' names. */
  readonly lines: readonly PositionLine[]
  /** Where the rest goes on; null where there is none. A line that is cut has its rest there. */
  readonly next: Place | null
}

/** Where a holder stands on a day. */
export interface Standing {
  readonly holder: Holder
  /** The latest position on that day or before it that is not told as past; a hedged one only where there is no other. */
  readonly position: PositionEntry
  /** The first of those positions of that stance, one behind the other, that lead to it. */
  readonly since: PositionEntry
  /** Positions of the same day on the other side. */
  readonly against: readonly PositionEntry[]
}

export interface StandingResult {
  /** In the order of the holders' names. */
  readonly standings: readonly Standing[]
  /** False where there are more positions than were read: holders whose names come last may be missing. */
  readonly complete: boolean
}

export interface StandingQuery {
  /** Words of the target, in any form; or the id of an issue. */
  readonly words?: string
  readonly issue?: string
  /** The day, "2025-04-01". */
  readonly on: string
  readonly holder?: string
}

/** A change with both positions. */
export interface ChangeEntry {
  readonly holder: Holder
  readonly before: PositionEntry
  readonly after: PositionEntry
  readonly how: ChangeKind
  readonly compared: Compared
}

export interface ChangeQuery {
  readonly words?: string
  readonly issue?: string
  readonly holder?: string
  /** Changes of which the later position stands on this day or a later one. */
  readonly since: string
  readonly limit?: number
}

export interface ChangeResult {
  readonly total: number
  /** The latest first. */
  readonly changes: readonly ChangeEntry[]
  /** The latest day first. */
  readonly contradictions: readonly (Contradiction & { readonly holder: Holder })[]
  /** False where the record has more positions since then than were looked at. */
  readonly complete: boolean
}

/** A sentence of an article that a comparison shows, and the words in it that were compared. */
export interface Compare {
  readonly sentence: Span
  readonly sentenceWords: string
  readonly words: readonly Span[]
}

/**
 * Two sentences of one article that do not go together. tense: one tells an event as over, the other as still to come;
 * denied: one says that something went down or up, the other that it did not.
 */
export interface ArticleContradiction {
  readonly kind: 'tense' | 'denied'
  /** What both are about: the lemma of the noun. */
  readonly about: string
  readonly first: Compare
  readonly second: Compare
  readonly article: ArticleSummary
}

/** What tells that a target belongs to an issue, as a person writes it and reads it. */
export interface IssueRule {
  /** Words that all occur in the target, in any form. */
  readonly all: string
  /** Words of which none occurs. */
  readonly none?: string
  /** Inclusive days between which it holds. */
  readonly from?: string
  readonly to?: string
}

export interface IssueDefinition {
  /** By language tag: {"ru": "Саммит по Украине", "en": "…"}. */
  readonly names: Readonly<Record<string, string>>
  readonly description: string
  /** A target belongs where one of them holds. */
  readonly rules: readonly IssueRule[]
}

/** What positions are about, as a person defined it. */
export interface Issue extends IssueDefinition {
  readonly id: string
  /** Who defined it last, when and why. */
  readonly by: string
  readonly at: string
  readonly reason: string
  /** Positions that belong to it. */
  readonly positions: number
}

/** Targets that seem to mean the same thing, for a person to look at. */
export interface SuggestedIssue {
  /** The wording that most of them have. */
  readonly name: string
  /** A rule that would hold for most of them. */
  readonly rule: IssueRule
  readonly positions: number
  readonly holders: number
  readonly articles: number
  /** Days of its first and its last position, and what tells them. */
  readonly from: string
  readonly fromBasis: DateBasis
  readonly to: string
  readonly toBasis: DateBasis
  /** The wordings, most frequent first. */
  readonly targets: readonly { readonly words: string; readonly count: number }[]
  /** Its positions, oldest first. */
  readonly ids: readonly string[]
}

export interface SuggestionQuery {
  /** Words that occur in the targets, in any form; without them the latest positions that belong to no issue yet. */
  readonly words?: string
  readonly from?: string
  readonly to?: string
  readonly limit?: number
}

export interface ContradictionQuery {
  readonly words?: string
  readonly issue?: string
  readonly holder?: string
  /** Id of an article, in place of the others. */
  readonly article?: string
  /** Where nothing else is named: what stands on this day or a later one. */
  readonly since?: string
  readonly limit?: number
}

export interface ContradictionResult {
  /** One holder both ways on one day. */
  readonly positions: readonly (Contradiction & { readonly holder: Holder })[]
  /** Articles that contradict themselves. */
  readonly articles: readonly ArticleContradiction[]
  /** False where there are more articles than were looked at. */
  readonly complete: boolean
}
