import type { SpeakerType } from '../../extractor/types.ts'
import type { TextQuoteSelector } from '../../text/index.ts'
import type { ProfileKey } from '../identity.ts'
import type { IssueDefinition } from '../ledger/types.ts'

/**
 * issue: what an issue is; sort: which positions belong to one, whatever its rules say; story-merge, story-split: which
 * articles are a story.
 */
export type MendKind =
  | 'merge'
  | 'split'
  | 'name'
  | 'reject'
  | 'rename'
  | 'role'
  | 'issue'
  | 'sort'
  | 'story-merge'
  | 'story-split'

/** Who mends, why, and when (an instant, ISO 8601). */
export interface Signature {
  readonly by: string
  readonly reason: string
  readonly at: string
}

/** The speaker that a person names, with the role and organisation in which it is said. */
export interface NamedSpeaker {
  readonly name: string
  readonly type: SpeakerType
  /** That of a person of the record; null for a name alone, which goes where the article's or the record's names lead. */
  readonly profile: ProfileKey | null
}

/** What a mend puts in place of what was read. */
export interface Change {
  /** name: null leaves the source unnamed. */
  readonly speaker?: NamedSpeaker | null
  /** rename */
  readonly name?: string
  /** name, role */
  readonly role?: string | null
  readonly org?: string | null
  /** role: inclusive days; null where it is not known. */
  readonly from?: string | null
  readonly to?: string | null
  /** issue */
  readonly issue?: IssueDefinition
  /** sort: false takes the positions out. */
  readonly belongs?: boolean
}

/**
 * statement, position: what is named or rejected; mention: what a split takes away; person: who is renamed, gets a role,
 * is split or merged; other: with whom; issue: which issue is defined or sorted; story: which story is merged or split, by
 * an article of it; article: what a split takes out of a story; stays: what it leaves there although it came by way of those.
 */
export type AnchorPart =
  | 'statement'
  | 'position'
  | 'mention'
  | 'person'
  | 'other'
  | 'issue'
  | 'story'
  | 'article'
  | 'stays'

/** Those of stories: they find their article by its id, whatever it says. */
export const STORY_PARTS: readonly AnchorPart[] = ['story', 'article', 'stays']

/** What finds the subject of a mend again: the exact words, and what else tells it from others at the same words. */
export interface About {
  /** Of a statement its content, of a position cue and targets, of a person a mention; empty where none is named. */
  readonly selectors: readonly TextQuoteSelector[]
  /** Of a person or a position's holder. */
  readonly name?: string
  readonly type?: SpeakerType
  /** Of those whom a merge makes one: the id under which each stood until then. */
  readonly id?: string
  readonly cue?: string | null
  readonly source?: string | null
  readonly stance?: string
}

/** An `About` whose words were erased. */
export const BLANK = '{}'

/** What a mend is about, as a log shows it. */
export interface MendAnchor {
  readonly part: Exclude<AnchorPart, 'stays'>
  /** Id of the statement, position, person, story or article that it means now; null where it finds none. */
  readonly id: string | null
  /** The person's name as it is shown now, else the one that was meant; the headline of an article or of a story's. */
  readonly name: string | null
  /** The name of a person when it was signed: a merge or a rename gives its subjects another one. */
  readonly meant: string | null
  /** The id under which a person stood that was merged; null of everything else, and of merges older than this. */
  readonly meantId: string | null
  /** The exact words of the anchor, pieces joined by " … "; empty where they were erased. */
  readonly words: string
  readonly article: { readonly id: string; readonly title: string | null } | null
}

/** One line of the log. */
export interface Mend extends Signature {
  readonly id: string
  readonly kind: MendKind
  readonly change: Change
  readonly anchors: readonly MendAnchor[]
  readonly undone: Signature | null
  /** In force, and all that it is about is found. */
  readonly anchored: boolean
  /** Some of its words were erased with what they were about; with all of them it is no longer in force. */
  readonly erased: boolean
}

export interface MendFilter {
  /** Id of a person, statement, position, article, story or mend. */
  readonly about?: string | undefined
  /** Only those in force that do not find all of what they are about. */
  readonly unanchored?: boolean | undefined
}

export interface MendQuery extends MendFilter {
  readonly limit?: number
  readonly offset?: number
  /** From behind the one that was the last. */
  readonly after?: Pick<Mend, 'at' | 'id'> | undefined
}

export interface MendResult {
  readonly total: number
  /** Newest first. */
  readonly mends: readonly Mend[]
}

export type MendErrorCode = 'not-found' | 'no-change' | 'wrong'

/** A mend that cannot be made: the message says why, and what to do. */
export class MendError extends Error {
  override readonly name = 'MendError'
  readonly code: MendErrorCode
  /** The id or the field it is about. */
  readonly place: string

  constructor(code: MendErrorCode, place: string, message: string) {
    super(message)
    this.code = code
    this.place = place
  }
}
