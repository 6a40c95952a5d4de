import type { DatePrecision } from '../language/dates/resolve.ts'
import type { VenueKind } from '../language/settings.ts'
import type { Act, SpeakerType, Stance } from '../language/types.ts'
import type { Span } from '../text/types.ts'

export type { Act, DatePrecision, SpeakerType, Stance, VenueKind }

export type StatementKind = 'direct' | 'indirect' | 'mixed' | 'unquoted'

/** How the speaker was found: by name where the source stands, or inferred. */
export type How = 'named' | 'pronoun' | 'role' | 'elided' | 'continued'

/** Who says it, resolved over the document. */
export interface Speaker {
  /** `Person.id` of this article's people; null for an unnamed source. */
  readonly id: string | null
  /** Nominative, given name first; null for an unnamed source. */
  readonly name: string | null
  readonly type: SpeakerType
  readonly role: string | null
  readonly org: string | null
  readonly how: How
}

/** One attribution relation: a content that the text gives to a source through a cue (spec/STATEMENTS.md). */
export interface Statement {
  /** Content id of (article version, spans). */
  readonly id: string
  readonly kind: StatementKind
  readonly act: Act
  /** In order, disjoint, at least one; several where the cue or a block's edge breaks the content. */
  readonly content: readonly Span[]
  /** Null where the place alone gives it: a quotation that goes on in a new paragraph. */
  readonly cue: Span | null
  readonly source: Span | null
  readonly speaker: Speaker
  /** To whom, by the words of its own clause; no name where they name nobody ("told reporters"). */
  readonly addressee: { readonly name: string | null; readonly text: Span } | null
  /** Where; the name is that of the outlet or site, if there is one. */
  readonly venue: { readonly kind: VenueKind; readonly name: string | null; readonly text: Span } | null
  /** When, as the text tells it: EDTF, and the words. Null where it does not: the day of publication is another thing. */
  readonly said: { readonly edtf: string; readonly precision: DatePrecision; readonly text: Span | null } | null
  /** Index, in the same list, of the statement whose content this one stands in. */
  readonly inside: number | null
  /** Probability that content and speaker are both right. */
  readonly confidence: number
  /** "ru/quotation", "en/clause": the language and the rule. */
  readonly rule: string
}

/** A person, body, state or other speaker of one article, with all the places that name it. */
export interface Person {
  /** Content id of the smallest mention. */
  readonly id: string
  readonly name: string
  readonly type: SpeakerType
  readonly mentions: readonly Span[]
  readonly roles: readonly { readonly role: string | null; readonly org: string | null; readonly text: Span }[]
}

/** Where a holder stands on a target (spec/POSITIONS.md). */
export interface Position {
  readonly holder: {
    readonly id: string | null
    readonly name: string
    readonly type: SpeakerType
    readonly text: Span | null
  }
  readonly via: { readonly name: string } | null
  readonly stance: Stance
  readonly cue: Span
  readonly target: readonly Span[]
  readonly evidence: Span
  readonly hedged: boolean
  readonly past: boolean
  readonly reason: Span | null
  readonly statement: number | null
  readonly confidence: number
  readonly rule: string
}

/** All that an article says, as far as the extractor finds it. */
export interface Extraction {
  readonly statements: readonly Statement[]
  readonly people: readonly Person[]
  readonly positions: readonly Position[]
}

/** One step of the extractor's reasoning, for `--explain`. */
export interface Step {
  readonly rule: string
  readonly span: Span
  readonly verdict: 'took' | 'passed' | 'lost'
  readonly why?: string
}
/** Passed in; the default does nothing. */
export type Explain = (step: Step) => void
