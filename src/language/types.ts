import type { Span, Token } from '../text/types.ts'

export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'locative'
export type Gender = 'masculine' | 'feminine' | 'neuter'
export type GrammaticalNumber = 'singular' | 'plural'

/** The part a word plays. A short or full participle, a gerund and an infinitive are not `verb`: only finite forms are. */
export type PartOfSpeech =
  | 'noun'
  | 'adjective'
  | 'pronoun' // он, they, who; also 'ourselves'
  | 'determiner' // этот, наш, the, some
  | 'numeral'
  | 'verb' // finite
  | 'infinitive'
  | 'participle'
  | 'gerund'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'interjection'
  | 'other'

/** One way to understand a word out of context. What a language does not mark is undefined. */
export interface Reading {
  /** Dictionary form, lower case, ё kept as the dictionary has it. */
  readonly lemma: string
  readonly pos: PartOfSpeech
  readonly case?: Case | undefined
  readonly number?: GrammaticalNumber | undefined
  readonly gender?: Gender | undefined
  readonly person?: 1 | 2 | 3 | undefined
  readonly tense?: 'past' | 'present' | 'future' | undefined
  readonly aspect?: 'perfective' | 'imperfective' | undefined
  readonly voice?: 'active' | 'passive' | undefined
  readonly mood?: 'indicative' | 'imperative' | undefined
  readonly animate?: boolean | undefined
  /** True for short adjectives and short participles, which are predicates and not attributes. */
  readonly short?: boolean | undefined
  /** What kind of name the dictionary says it is. */
  readonly name?: 'given' | 'patronymic' | 'surname' | 'place' | 'organisation' | undefined
  /** Probability among the readings of the word, 0 to 1. */
  readonly score: number
  /** False where the reading was guessed from the ending. */
  readonly known: boolean
}

/** A token with what the language knows of it. Marks and numbers have one reading of `other` or `numeral`. */
export interface Word extends Token {
  /** Index in `Parsed.words`. */
  readonly at: number
  /** As written. */
  readonly form: string
  /** Lower case. */
  readonly lower: string
  /** All readings, likeliest first; never empty. */
  readonly readings: readonly Reading[]
  /** The reading chosen in context. */
  readonly best: Reading
  /** First letter upper case and not only because a sentence begins here. */
  readonly capital: boolean
}

/** Half-open range of indices into `Parsed.words`. */
export interface WordRange {
  readonly first: number
  readonly end: number
}

export interface Sentence extends Span, WordRange {
  /** Index of the block (of those given to `parse`) it stands in. */
  readonly block: number
}

/** A person's name in running text. */
export interface PersonName extends WordRange, Span {
  /** In the nominative, given name before surname: "Ивар Орсен", "Орсен", "J. D. Vance". */
  readonly name: string
  readonly given: string | null
  readonly patronymic: string | null
  readonly surname: string | null
  readonly gender: Gender | null
  /** The cases the written form can stand in; empty where the language has none. */
  readonly cases: readonly Case[]
}

/** What kind of thing says something (spec/STATEMENTS.md, Speaker). */
export type SpeakerType = 'person' | 'organisation' | 'state' | 'group' | 'document' | 'media' | 'anonymous'

/** A noun phrase that could be a source, with what the text says it is. */
export interface NounPhrase extends WordRange, Span {
  /** Index of the head word: for "глава МИД Ивар Орсен" that of "глава". */
  readonly head: number
  readonly kind: 'name' | 'common' | 'pronoun'
  readonly cases: readonly Case[]
  readonly number: GrammaticalNumber
  readonly gender: Gender | null
  /** 1, 2 or 3. */
  readonly person: 1 | 2 | 3
  /** The person it names, if it names one. */
  readonly personName: PersonName | null
  /** The phrases that a conjunction joins in it: "Орсен и Ремизова". */
  readonly parts?: readonly NounPhrase[]
}

/** Type, name, role and organisation that a noun phrase states by itself, all in the nominative. */
export interface Description {
  readonly type: SpeakerType
  /** Full name in the nominative; null for what is unnamed or named elsewhere (a pronoun, "глава ведомства"). */
  readonly name: string | null
  readonly role: string | null
  readonly org: string | null
}

/** An office or trade that a sentence tells of a person it names. */
export interface ToldRole {
  readonly name: PersonName
  readonly role: string
  readonly org: string | null
  /** The words that tell it. */
  readonly text: Span
}

/** One predicate: auxiliaries, negation and the word that carries the meaning ("has not said", "не заявил"). */
export interface VerbGroup extends WordRange, Span {
  /** Index of the word that carries the meaning. */
  readonly head: number
  readonly lemma: string
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly negated: boolean
  readonly passive: boolean
  readonly number?: GrammaticalNumber | undefined
  readonly gender?: Gender | undefined
  readonly person?: 1 | 2 | 3 | undefined
}

/** The constructions a cue can take. */
export type Construction =
  | 'quotation' // «…», — сказал X; X said: "…"
  | 'parenthesis' // …, отметил X; …, X said
  | 'clause' // сообщил, что …; said (that) …
  | 'infinitive' // призвал сделать; promised to do
  | 'object' // потребовал отставки; demanded the resignation
  | 'small-clause' // назвал X ошибкой; called X a mistake
  | 'topic' // рассказал о X: only a topic, no content; stops other readings

/** spec/STATEMENTS.md covers speech, position and intention; the others are found too and hidden by default. */
export type Act = 'speech' | 'position' | 'intention' | 'evidence' | 'ruling' | 'judgement'

/** One entry of a cue lexicon. */
export interface CueEntry {
  readonly lemma: string
  readonly pos: 'verb' | 'noun' | 'adjective' | 'phrase'
  readonly act: Act
  readonly takes: readonly Construction[]
  /** True where an object is only judged or spoken of, "praised the crew", and no content by spec/STATEMENTS.md, decision 8. */
  readonly judges?: boolean
  /** Prepositions, or cases in a language that has them, that introduce an `object` content: "за", "accusative", "for". */
  readonly object: readonly string[]
  /** A sentence, or a piece of one, that has the cue in one of its constructions; for native readers. */
  readonly example?: string
}

/** How a holder stands on a target: the closed list of spec/POSITIONS.md. */
export type Stance =
  | 'supports'
  | 'opposes'
  | 'condemns'
  | 'recognises'
  | 'does-not-recognise'
  | 'takes-part'
  | 'stays-away'
  | 'demands'
  | 'offers'
  | 'refuses'
  | 'denies'
  | 'neutral'
  | 'undecided'

/** A word or words that carry a stance, with the constructions in which its target stands. */
export interface StanceEntry extends CueEntry {
  /** Null where only its negation is a stance: «не хочет воевать». */
  readonly stance: Stance | null
  /** The stance under a negation: "не поддерживает" opposes; null where a negation leaves no stance. */
  readonly negated: Stance | null
  /**
   * Whose it is: the subject's; his who tells it (`teller`: "the dam must close", "the plan is a disgrace"); or the subject's
   * where that is who tells it (`self`: "I will vote", "Roe said she would vote").
   */
  readonly by: 'subject' | 'teller' | 'self'
}

/** Where the target of a stance stands, and whose it is, where `complementOf` and `subjectOf` do not say so. */
export interface StanceAim {
  /** One piece for each part of the target: "the mayor ... dismissed" in "the mayor should be dismissed". */
  readonly target: readonly Span[]
  /** The words that carry the stance, where they are not the cue's own. */
  readonly words?: Span
  readonly holder?: NounPhrase | 'elided' | 'teller'
  /** Who voices it for the holder: «Орсен подтвердил готовность страны помочь». */
  readonly voice?: NounPhrase | 'elided'
}

/** A cue met in the text. */
export interface Cue<Entry extends CueEntry = CueEntry> extends WordRange, Span {
  readonly entry: Entry
  /** Index of the word that carries the meaning. */
  readonly head: number
  readonly verb: VerbGroup | null
  readonly sentence: Sentence
}

/** A text with its grammar: all that the rules of the extractor look at. Computed once, in linear time. */
export interface Parsed {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  /** Maximal phrases, in order of their first word, without overlap. */
  readonly phrases: readonly NounPhrase[]
  readonly verbs: readonly VerbGroup[]
  /** In order; one for each cue word. Whether it is a cue here is for the rules to say. */
  readonly cues: readonly Cue[]
  /** In order; words that carry a stance, which may be cues as well. */
  readonly stances: readonly Cue<StanceEntry>[]
  readonly names: readonly PersonName[]
}

/** What is said, when it stands behind the cue as its grammatical complement. */
export interface Complement extends Span {
  /** Where the cue ends if a preposition that carries the stance belongs to it: "выступает за", "called for". */
  readonly cueTo?: number
  readonly kind: 'clause' | 'infinitive' | 'object' | 'small-clause'
  /** A piece of it that stands before the cue: «ПРИЧИНОЙ ПОЖАРА мэр назвал котёл». */
  readonly ahead?: Span
  /** True where the cue says that it was not told: "declined to say whether", "did not say why". */
  readonly withheld?: true
  /** True where the cue denies that the words were said: quotation marks in it show nobody's own words. */
  readonly disowned?: true
  /** Set off by dashes as somebody's own words, without quotation marks. */
  readonly unquoted?: true
}

/** An adverbial that names a source: "по словам министра", "according to the minister", "по её мнению". */
export interface Attribution extends WordRange, Span {
  readonly cue: Span
  readonly source: Span
  /** The phrase that `source` is; null for a possessive ("по её словам": `pronoun` then says which). */
  readonly phrase: NounPhrase | null
  readonly pronoun: { readonly gender: Gender | null; readonly number: GrammaticalNumber } | null
  /** True for a second source of what another one says: "со ссылкой на", "citing": the contents are the same. */
  readonly second?: boolean
  /** True of data and information, "по её данным": a body's as well as a person's. */
  readonly ofBody?: boolean
  readonly act: Act
}
