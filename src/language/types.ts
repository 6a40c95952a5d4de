import type { Span, Token } from '../text/types.ts'
import type { DateFinder } from './dates/phrases.ts'
import type { Settings } from './settings.ts'
import type { ShortNames } from './short-names.ts'

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

/** The small tables of a language that the reader uses too stand in `<language>/page.ts` and `<language>/dates.ts`. */
export interface Language {
  readonly tag: string
  readonly name: string
  /** Blocks are the spans of paragraphs, list items and so on; nothing reaches over the edge of a block. */
  readonly parse: (text: string, blocks: readonly Span[]) => Parsed
  /**
   * The phrase that is the cue's grammatical subject (or agent), before or behind it; 'elided' where the language shows
   * that the subject of an earlier verb goes on; undefined where there is none.
   */
  readonly subjectOf: (parsed: Parsed, cue: Cue) => NounPhrase | 'elided' | undefined
  /** The complement clause, infinitive or object of a cue, by what the cue's entry takes. */
  readonly complementOf: (parsed: Parsed, cue: Cue) => Complement | undefined
  /** All "according to" adverbials of the text. */
  readonly attributions?: (parsed: Parsed) => readonly Attribution[]
  /**
   * Index of the word at which a pointer begins that stands for what was just said: "Об этом сообщает …"; undefined
   * where the cue has none.
   */
  readonly pointsBack?: (parsed: Parsed, cue: Cue) => number | undefined
  /** True where presses quote by apostrophes: two of them, the words' `form` is then '"', or single ones, then '‘' and '’'. */
  readonly quotesByApostrophes?: boolean
  /** True where a verb stands behind all that is said: in Kazakh. */
  readonly verbLast?: boolean
  /** True where nothing is a clause without a finite verb: in English, not in Russian. */
  readonly needsVerb?: boolean
  /** Whether what begins at the word tells only what somebody was asked: "Asked whether he would go", «На вопрос, уйдёт ли он». */
  readonly tellsQuestion?: (parsed: Parsed, first: number) => boolean
  /** Words for those who write for an outlet, "корреспондент": bare, they are whichever outlet was named with one; lemmas. */
  readonly reporters?: ReadonlySet<string>
  /** Lemmas of role words that only point back to somebody named before: "политик", "the official"; or whole roles. */
  readonly genericRoles?: ReadonlySet<string>
  /** Of these words those that people of any office are called by; by another only one of whom no other office is told. */
  readonly callsAny?: ReadonlySet<string>
  /** Whether the phrase is the subject of its clause; where absent, its nominative says so. */
  readonly isSubject?: (parsed: Parsed, phrase: NounPhrase) => boolean
  /** Words for somebody of whom no more is told, and who is hardly one of those that the text names: "the woman"; lemmas. */
  readonly plainPeople?: ReadonlySet<string>
  /** Bare words that may stand for any body named before: "the agency"; where absent, every bare word may. */
  readonly genericBodies?: ReadonlySet<string>
  /** Words that any outlet may be called by: «издание», "the publication"; another word tells what kind of outlet it is. */
  readonly genericOutlets?: ReadonlySet<string>
  /** Words for bodies, and words of their names, by the kind of body they are: no court is called "the company". */
  readonly bodyKinds?: ReadonlyMap<string, string>
  /** Words before a noun that only say that it is known: "the", "that"; absent where a language has none. */
  readonly articles?: ReadonlySet<string>
  /** "would", "will": behind a noun they open the verb of what was begun, and hardly what the narrator adds; lower case. */
  readonly modals?: ReadonlySet<string>
  /** «наш президент», "our president": the office is of the state or body of whoever speaks; lemmas. */
  readonly ours?: ReadonlySet<string>
  /** Of these those by which somebody of whom things are told is said to speak of them: «сам президент». */
  readonly emphatics?: ReadonlySet<string>
  /** Words that open a phrase for somebody new: "a", "another". */
  readonly indefinites?: ReadonlySet<string>
  /** Other names of an office, "глава мид", by its own, "министр иностранных дел"; lower case. */
  readonly roleAliases?: ReadonlyMap<string, string>
  /** An office (lower case) without the ending that only shows whose it is: «су ресурстары министрі» is a «министр». */
  readonly plainOffice?: (role: string) => string
  /** Whether a place before an office tells which of its holders is meant: "the Ham senator". */
  readonly placesTell?: boolean
  /** Whether the words are for neither people nor a body nor what they publish: "the smoke". */
  readonly isThing?: (parsed: Parsed, phrase: NounPhrase) => boolean
  /** Adjectives of parties, which an office may have before it. */
  readonly parties?: ReadonlySet<string>
  /** Lemmas of offices that one person holds at a time: "президент", "mayor". */
  readonly soleOffices?: ReadonlySet<string>
  /** Titles that leave the office open ("лидер", "leader") and the offices they can mean, lower case. */
  readonly leaders?: {
    readonly title: ReadonlySet<string>
    readonly offices: ReadonlySet<string>
    /** Words of offices at the head of some body: "министр", "управляющий". */
    readonly heads: ReadonlySet<string>
    /** Of these who leads the body that is named with them: "управляющий банка". */
    readonly managers?: ReadonlySet<string>
  }
  /** Long names of kinds of bodies by the usual short ones, lower case: "министерство иностранных дел" - "мид". */
  readonly bodyAliases?: ReadonlyMap<string, string>
  /**
   * Lemmas of the pronouns that stand for the phrase right before them: "который", "who". With one as its subject a cue
   * stands in no aside.
   */
  readonly relatives?: ReadonlySet<string>
  /** Pronouns for somebody named before who is not the subject there: «тот»; lemmas. */
  readonly distal?: ReadonlySet<string>
  /** Words that open a clause on what happened where: «где». */
  readonly placing?: ReadonlySet<string>
  /** Index of the first word behind a connective ("Кроме того,", "However,") that opens a sentence at `first`. */
  readonly behindConnective?: (parsed: Parsed, first: number) => number
  /** Words that make another body of the one before them, elsewhere: "the government in Northern Tarn"; lower case. */
  readonly elsewhere?: ReadonlySet<string>
  /** What bodies are called for what they do, "внешнеполитическое ведомство", by their short names; lower case. */
  readonly bodyEpithets?: ReadonlyMap<string, string>
  /** Words before a verb that stand for the body in which somebody spoke: «Там отметили»; lower case. */
  readonly there?: ReadonlySet<string>
  /** The bodies that a longer phrase names: "МИД Карсании" in "представитель МИД Карсании". */
  readonly bodiesWithin?: (parsed: Parsed, phrase: NounPhrase) => readonly NounPhrase[]
  /** The office and the name of a person where they stand within a longer phrase. */
  readonly titleOf?: (parsed: Parsed, name: PersonName) => NounPhrase | undefined
  /** What sentences tell of people: «Орсен назначен министром», «Орсен, глава фонда,». */
  readonly toldRoles?: (parsed: Parsed) => readonly ToldRole[]
  /**
   * What sort of person a role word is for, "sport", "law"; lemmas. Somebody who was called one word of a sort may be meant by
   * another.
   */
  readonly roleSorts?: ReadonlyMap<string, ReadonlySet<string>>
  /** The sorts of those who are called by a given name and a number, as popes and kings are. */
  readonly regnalSorts?: ReadonlySet<string>
  /** An office with the place it is held in before it, «лиденский мэр»: groups `stem`, of the place, and `office`. */
  readonly ofPlace?: RegExp
  /** Role words that only who bears them is called: «министр», «врач»; another word of their sort does not mean him. */
  readonly ownRoles?: ReadonlySet<string>
  /** Writings whose author nobody looks for: "надпись", "плакат"; lemmas. */
  readonly signs?: ReadonlySet<string>
  /** Words that before a colon label what follows and tell nobody: "оригинал", "фото"; lower case. */
  readonly labels?: ReadonlySet<string>
  /** Role words that mostly bring in somebody else, "адвокат", "врач"; lemmas. */
  readonly servants?: ReadonlySet<string>
  /** Role words behind which stands what somebody made or won: "автор романа"; lemmas. */
  readonly makers?: ReadonlySet<string>
  /** Verbs that tell whose case it is, "arrest", "признать"; lemmas. */
  readonly accusing?: ReadonlySet<string>
  /** Of the sole offices those whose holder everybody knows: «президент», not «тренер»; lemmas. */
  readonly topOffices?: ReadonlySet<string>
  /** True where a body may be "they": in English, not in Russian. */
  readonly bodiesAreThey?: boolean
  /** Pronouns that point at what was said, "this", and mean nobody who was named. */
  readonly pointing?: ReadonlySet<string>
  /** Whether the name, which may be a person's, is where something is: "in Lowbridge", but not "in Jane". */
  readonly isPlace?: (parsed: Parsed, phrase: NounPhrase) => boolean
  /** Whether a surname alone has the gender that a title before it tells, "Lady Roe", and no other. */
  readonly titlesTellGender?: boolean
  /** Words for two people who belong together: «супруги»; lemmas. */
  readonly pairs?: ReadonlySet<string>
  /** Verbs that tell what somebody is called: «зовут»; lemmas. */
  readonly naming?: ReadonlySet<string>
  /** Verbs and adverbs by which somebody speaks on: «добавить», «также»; lemmas. */
  readonly adding?: ReadonlySet<string>
  /** Words for a body that is called by another word: "следствие" is the "следственный комитет"; lower case. */
  readonly calledBy?: ReadonlyMap<string, string>
  /** Verbs by which somebody is asked: "ask"; lemmas. */
  readonly asking?: ReadonlySet<string>
  /** Verbs that give words only where a text is their subject: "the sign read"; lemmas. */
  readonly ofTexts?: ReadonlySet<string>
  /** Verbs that only join a noun to the words it stands for, "her answer was “no”"; lemmas. */
  readonly copulas?: ReadonlySet<string>
  /** Verbs of putting out a paper: "подписать", "publish"; lemmas. */
  readonly issuing?: ReadonlySet<string>
  /** What given names are cut short to. */
  readonly shortNames?: ShortNames
  /** Words for who is somebody's, «адвокат», «мать»: a name behind them may be whose; lemmas. */
  readonly attendants?: ReadonlySet<string>
  /** Words for relatives; lemmas. */
  readonly kin?: ReadonlySet<string>
  /** Words before an office that do not make another one of it: "новый министр", "the young singer". */
  readonly passing?: RegExp
  /** Behind an office those of one town, as a team is called by it: «наставник лиденцев». */
  readonly ofTownsmen?: RegExp
  /** Words that any paper may be called by: «документ»; lemmas. */
  readonly anyPaper?: ReadonlySet<string>
  /** Possessives that agree with nothing, by whom they mean: «в его письме»; lower case. */
  readonly owners?: ReadonlyMap<string, Pick<NounPhrase, 'gender' | 'number'>>
  /** Kinds of papers that people issue as well as bodies: "интервью", "speech"; lemmas. */
  readonly personalPapers?: ReadonlySet<string>
  /** Kinds of papers that, where nobody is told to have issued them, are of the body that spoke last; lemmas. Unset: all. */
  readonly ownPapers?: ReadonlySet<string>
  /** The gender that a role word alone tells of: "певица", "actor"; lemmas. */
  readonly roleGenders?: ReadonlyMap<string, Gender>
  /**
   * What a verb makes of a stance in the infinitive behind it: «намерен участвовать» holds it, «отказался участвовать»
   * refuses it; undefined where it is somebody else's or nobody's.
   */
  readonly governs?: (lemma: string) => 'holds' | 'refuses' | undefined
  /** The stance that the target's words make of it, «отверг обвинения» denies; 'none' where they leave none. */
  readonly stanceOf?: (parsed: Parsed, cue: Cue<StanceEntry>, stance: Stance, target: Span) => Stance | 'none'
  /** The target and holder of constructions that only stances have; undefined for the usual ones; 'none' for a look-alike. */
  readonly aimOf?: (parsed: Parsed, cue: Cue<StanceEntry>) => StanceAim | 'none' | undefined
  /** Each holder that a phrase before a stance names: "Roe and the council"; the phrase itself where it names one. */
  readonly holdersIn?: (parsed: Parsed, phrase: NounPhrase, cue: Cue<StanceEntry>) => readonly NounPhrase[]
  /**
   * By what name a phrase that only counts holds a position, where its sentence tells of whom: "a tenth" of "Among bakers,
   * a tenth".
   */
  readonly countedGroup?: (parsed: Parsed, phrase: NounPhrase) => string | undefined
  /** Words for a state that another word names: "страна", "country"; lemmas. */
  readonly countries?: ReadonlySet<string>
  /** The state that the name of a body tells of: «МИД Казахстана», "Kazakhstan's foreign ministry"; null where none can be told. */
  readonly stateNamed?: (body: string) => string | null
  /**
   * What the authorities of a state are called by their full name: «власти Карсании», by «Карсания»; and what alone, or with
   * a word for whose they are: «его правительство».
   */
  readonly powers?: {
    readonly bare: string
    readonly owned: ReadonlySet<string>
    readonly of: (word: string, state: string) => string
    /** Words for a state: «Верховный суд страны» is that of the state that the text has told of last. */
    readonly realms: ReadonlySet<string>
  }
  /** What only names of lands end in: «Карсания». A document that gives it a minister means the land by it. */
  readonly landEnding?: RegExp
  /** Roles of those who speak for others, "spokeswoman": their "we" and their verdicts are those of their body. */
  readonly voices?: RegExp
  /** What in a target opens the reason for the stance and is no part of the target: «, чтобы», "because". */
  readonly reasonOpeners?: RegExp
  /** What behind a target tells of the telling and is no part of it: " in a statement", " earlier this week". */
  readonly besideTarget?: RegExp
  /** Words that weaken what they stand before: "возможно", "may"; lower case. */
  readonly hedges?: ReadonlySet<string>
  /** What before a stance tells that it is an earlier one: "раньше", "previously". */
  readonly overtaken?: RegExp
  /** The same where it tells when something was said: «отметил тогда он»; only a later stance makes that one past. */
  readonly toldBefore?: RegExp
  /** What stands before an office that somebody held: "бывшая". */
  readonly former?: RegExp
  /** Role words that point back with an adjective too: "южнокорейский дипломат"; lemmas. */
  readonly epithets?: ReadonlySet<string>
  /** The word between the last two of several names: "и", "and". */
  readonly and?: string
  /** Conjunctions that open what is said: "что", "that". */
  readonly clauseOpeners?: ReadonlySet<string>
  /** True where a word or two in marks right behind a verb of speech are somebody's words: said “no”; in Russian they are not. */
  readonly answersInMarks?: boolean
  /** Words that open a clause which waits for the main one: "when", "after". */
  readonly subordinators?: ReadonlySet<string>
  /** What tells that several have issued a paper: «совместное заявление». */
  readonly jointly?: ReadonlySet<string>
  /** Words for seeing and hearing, behind which «как» tells what is seen and heard: «слышно, как». */
  readonly perceiving?: ReadonlySet<string>
  /** Words that set a clause against the one before: "однако", "but"; what is said behind them begins there. */
  readonly contrasts?: ReadonlySet<string>
  /** Words that open a parenthetical cue clause: "как" in "как сообщил министр", "as". */
  readonly parentheticalOpeners?: ReadonlySet<string>
  /** All that tells a date in a sentence. */
  readonly dates?: DateFinder
  /** Where, when and to whom something is said. */
  readonly settings?: Settings
  /** Type, name, role and organisation that the phrase states by itself. */
  readonly describe: (parsed: Parsed, phrase: NounPhrase) => Description
  /** The lemma under which a word is found in the full text. */
  readonly lemmaOf: (word: string) => string
}
