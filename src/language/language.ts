import type { Span } from '../text/types.ts'
import type { DateFinder } from './dates/phrases.ts'
import type { Settings } from './settings.ts'
import type { ShortNames } from './short-names.ts'
import type {
  Attribution,
  Complement,
  Cue,
  Description,
  Gender,
  NounPhrase,
  Parsed,
  PersonName,
  Stance,
  StanceAim,
  StanceEntry,
  ToldRole,
} from './types.ts'

/**
 * What a language hands in, a form with the blanks in groups: the extractor asks for what it needs and does without what is left
 * out. The small tables that the reader uses too stand in `<language>/page.ts` and `<language>/dates.ts`.
 */
export interface Language extends Grammar, Phrases, People, OfficeWords, BodyWords, PaperWords, StanceWords {
  readonly tag: string
  readonly name: string
}

/** How its sentences are built, and what stands where in them. */
interface Grammar {
  /** Blocks are the spans of paragraphs, list items and so on; nothing reaches over the edge of a block. */
  readonly parse: (text: string, blocks: readonly Span[]) => Parsed
  /**
   * The phrase that is the cue's grammatical subject (or agent), before or behind it; 'elided' where the language shows
   * that the subject of an earlier verb goes on; undefined where there is none.
   */
  readonly subjectOf: (parsed: Parsed, cue: Cue) => NounPhrase | 'elided' | undefined
  /** Whether the phrase is the subject of its clause; where absent, its nominative says so. */
  readonly isSubject?: (parsed: Parsed, phrase: NounPhrase) => boolean
  /** The complement clause, infinitive or object of a cue, by what the cue's entry takes. */
  readonly complementOf: (parsed: Parsed, cue: Cue) => Complement | undefined
  /** All "according to" adverbials of the text. */
  readonly attributions?: (parsed: Parsed) => readonly Attribution[]
  /**
   * Index of the word at which a pointer begins that stands for what was just said: "Об этом сообщает …"; undefined
   * where the cue has none.
   */
  readonly pointsBack?: (parsed: Parsed, cue: Cue) => number | undefined
  /** Whether what begins at the word tells only what somebody was asked: "Asked whether he would go", «На вопрос, уйдёт ли он». */
  readonly tellsQuestion?: (parsed: Parsed, first: number) => boolean
  /** Index of the first word behind a connective ("Кроме того,", "However,") that opens a sentence at `first`. */
  readonly behindConnective?: (parsed: Parsed, first: number) => number
  /** True where a verb stands behind all that is said: in Kazakh. */
  readonly verbLast?: boolean
  /** True where nothing is a clause without a finite verb: in English, not in Russian. */
  readonly needsVerb?: boolean
  /** Conjunctions that open what is said: "что", "that". */
  readonly clauseOpeners?: ReadonlySet<string>
  /** Words that open a clause which waits for the main one: "when", "after". */
  readonly subordinators?: ReadonlySet<string>
  /** Words that open a clause of what is only supposed: "if". */
  readonly conditionals?: ReadonlySet<string>
  /** Words that set a clause against the one before: "однако", "but"; what is said behind them begins there. */
  readonly contrasts?: ReadonlySet<string>
  /** Words that open a parenthetical cue clause: "как" in "как сообщил министр", "as". */
  readonly parentheticalOpeners?: ReadonlySet<string>
  /** Words for seeing and hearing, behind which «как» tells what is seen and heard: «слышно, как». */
  readonly perceiving?: ReadonlySet<string>
  /** Verbs that give the words of whoever they name, «напомнил слова мэра: «…»»; behind other verbs, «ответил на слова мэра», not his follow. */
  readonly wordsOf?: ReadonlySet<string>
  /**
   * Lemmas of the pronouns that stand for the phrase right before them: "который", "who". With one as its subject a cue
   * stands in no aside.
   */
  readonly relatives?: ReadonlySet<string>
  /** Words that open a clause on what happened where: «где». */
  readonly placing?: ReadonlySet<string>
  /** Verbs by which somebody is asked: "ask"; lemmas. */
  readonly asking?: ReadonlySet<string>
  /** Prepositions before whom is asked: «спросил у Орсена». */
  readonly askedOf?: ReadonlySet<string>
  /** Verbs that give words only where a text is their subject: "the sign read"; lemmas. */
  readonly ofTexts?: ReadonlySet<string>
  /** Verbs that only join a noun to the words it stands for, "her answer was “no”"; lemmas. */
  readonly copulas?: ReadonlySet<string>
  /** "would", "will": behind a noun they open the verb of what was begun, and hardly what the narrator adds; lower case. */
  readonly modals?: ReadonlySet<string>
  /** The word between the last two of several names: "и", "and". */
  readonly and?: string
  /** True where presses quote by apostrophes: two of them, the words' `form` is then '"', or single ones, then '‘' and '’'. */
  readonly quotesByApostrophes?: boolean
  /** True where a word or two in marks right behind a verb of speech are somebody's words: said “no”; in Russian they are not. */
  readonly answersInMarks?: boolean
  /** All that tells a date in a sentence. */
  readonly dates?: DateFinder
  /** Where, when and to whom something is said. */
  readonly settings?: Settings
  /** The lemma under which a word is found in the full text. */
  readonly lemmaOf: (word: string) => string
}

/** Whom a phrase means, told by its own small words. */
interface Phrases {
  /** Type, name, role and organisation that the phrase states by itself. */
  readonly describe: (parsed: Parsed, phrase: NounPhrase) => Description
  /** Words before a noun that only say that it is known: "the", "that"; absent where a language has none. */
  readonly articles?: ReadonlySet<string>
  /** Words that open a phrase for somebody new: "a", "another". */
  readonly indefinites?: ReadonlySet<string>
  /** Pronouns that point at what was said, "this", and mean nobody who was named. */
  readonly pointing?: ReadonlySet<string>
  /** Pronouns for somebody named before who is not the subject there: «тот»; lemmas. */
  readonly distal?: ReadonlySet<string>
  /** Words before a verb that stand for the body in which somebody spoke: «Там отметили»; lower case. */
  readonly there?: ReadonlySet<string>
  /** Words that make another body of the one before them, elsewhere: "the government in Northern Tarn"; lower case. */
  readonly elsewhere?: ReadonlySet<string>
  /** Possessives that agree with nothing, by whom they mean: «в его письме»; lower case. */
  readonly owners?: ReadonlyMap<string, Pick<NounPhrase, 'gender' | 'number'>>
  /** «наш президент», "our president": the office is of the state or body of whoever speaks; lemmas. */
  readonly ours?: ReadonlySet<string>
  /** Of these those by which somebody of whom things are told is said to speak of them: «сам президент». */
  readonly emphatics?: ReadonlySet<string>
  /** Whether the name, which may be a person's, is where something is: "in Lowbridge", but not "in Jane". */
  readonly isPlace?: (parsed: Parsed, phrase: NounPhrase) => boolean
}

/** Who is told of as a person, and how people belong to each other. */
interface People {
  /** The office and the name of a person where they stand within a longer phrase. */
  readonly titleOf?: (parsed: Parsed, name: PersonName) => NounPhrase | undefined
  /** Whether a surname alone has the gender that a title before it tells, "Lady Roe", and no other. */
  readonly titlesTellGender?: boolean
  /** What given names are cut short to. */
  readonly shortNames?: ShortNames
  /** Verbs that tell what somebody is called: «зовут»; lemmas. */
  readonly naming?: ReadonlySet<string>
  /** Words for two people who belong together: «супруги»; lemmas. */
  readonly pairs?: ReadonlySet<string>
  /** Words for somebody of whom no more is told, and who is hardly one of those that the text names: "the woman"; lemmas. */
  readonly plainPeople?: ReadonlySet<string>
  /** Words for who is somebody's, «адвокат», «мать»: a name behind them may be whose; lemmas. */
  readonly attendants?: ReadonlySet<string>
  /** Words for relatives; lemmas. */
  readonly kin?: ReadonlySet<string>
  /** Role words that mostly bring in somebody else, "адвокат", "врач"; lemmas. */
  readonly servants?: ReadonlySet<string>
  /** Role words behind which stands what somebody made or won: "автор романа"; lemmas. */
  readonly makers?: ReadonlySet<string>
  /** Verbs that tell whose case it is, "arrest", "признать"; lemmas. */
  readonly accusing?: ReadonlySet<string>
  /** Verbs and adverbs by which somebody speaks on: «добавить», «также»; lemmas. */
  readonly adding?: ReadonlySet<string>
}

/** What people are, and by which words they are called again. */
interface OfficeWords {
  /** What sentences tell of people: «Орсен назначен министром», «Орсен, глава фонда,». */
  readonly toldRoles?: (parsed: Parsed) => readonly ToldRole[]
  /** Other names of an office, "глава мид", by its own, "министр иностранных дел"; lower case. */
  readonly roleAliases?: ReadonlyMap<string, string>
  /** An office (lower case) without the ending that only shows whose it is: «су ресурстары министрі» is a «министр». */
  readonly plainOffice?: (role: string) => string
  /** The gender that a role word alone tells of: "певица", "actor"; lemmas. */
  readonly roleGenders?: ReadonlyMap<string, Gender>
  /**
   * What sort of person a role word is for, "sport", "law"; lemmas. Somebody who was called one word of a sort may be meant by
   * another.
   */
  readonly roleSorts?: ReadonlyMap<string, ReadonlySet<string>>
  /** The sorts of those who are called by a given name and a number, as popes and kings are. */
  readonly regnalSorts?: ReadonlySet<string>
  /** Role words that only who bears them is called: «министр», «врач»; another word of their sort does not mean him. */
  readonly ownRoles?: ReadonlySet<string>
  /** Lemmas of role words that only point back to somebody named before: "политик", "the official"; or whole roles. */
  readonly genericRoles?: ReadonlySet<string>
  /** Of these words those that people of any office are called by; by another only one of whom no other office is told. */
  readonly callsAny?: ReadonlySet<string>
  /** Role words that point back with an adjective too: "южнокорейский дипломат"; lemmas. */
  readonly epithets?: ReadonlySet<string>
  /** Lemmas of offices that one person holds at a time: "президент", "mayor". */
  readonly soleOffices?: ReadonlySet<string>
  /** Of the sole offices those whose holder everybody knows: «президент», not «тренер»; lemmas. */
  readonly topOffices?: ReadonlySet<string>
  /** Titles that leave the office open ("лидер", "leader") and the offices they can mean, lower case. */
  readonly leaders?: {
    readonly title: ReadonlySet<string>
    readonly offices: ReadonlySet<string>
    /** Words of offices at the head of some body: "министр", "управляющий". */
    readonly heads: ReadonlySet<string>
    /** Of these who leads the body that is named with them: "управляющий банка". */
    readonly managers?: ReadonlySet<string>
    /** Words of offices that lead none of the `regions`: «глава региона» is no mayor. */
    readonly ofLess?: ReadonlySet<string>
    readonly regions?: ReadonlySet<string>
  }
  /** Whether a place before an office tells which of its holders is meant: "the Ham senator". */
  readonly placesTell?: boolean
  /** Whether the words are for neither people nor a body nor what they publish: "the smoke". */
  readonly isThing?: (parsed: Parsed, phrase: NounPhrase) => boolean
  /** Adjectives of parties, which an office may have before it. */
  readonly parties?: ReadonlySet<string>
  /** An office with the place it is held in before it, «лиденский мэр»: groups `stem`, of the place, and `office`. */
  readonly ofPlace?: RegExp
  /** Behind an office those of one town, as a team is called by it: «наставник лиденцев». */
  readonly ofTownsmen?: RegExp
  /** What stands before an office that somebody held: "бывшая". */
  readonly former?: RegExp
  /** Words before an office that do not make another one of it: "новый министр", "the young singer". */
  readonly passing?: RegExp
  /** Roles of those who speak for others, "spokeswoman": their "we" and their verdicts are those of their body. */
  readonly voices?: RegExp
}

/** Bodies, outlets and states. */
interface BodyWords {
  /** The bodies that a longer phrase names: "МИД Карсании" in "представитель МИД Карсании". */
  readonly bodiesWithin?: (parsed: Parsed, phrase: NounPhrase) => readonly NounPhrase[]
  /** Words for bodies, and words of their names, by the kind of body they are: no court is called "the company". */
  readonly bodyKinds?: ReadonlyMap<string, string>
  /** Long names of kinds of bodies by the usual short ones, lower case: "министерство иностранных дел" - "мид". */
  readonly bodyAliases?: ReadonlyMap<string, string>
  /** What bodies are called for what they do, "внешнеполитическое ведомство", by their short names; lower case. */
  readonly bodyEpithets?: ReadonlyMap<string, string>
  /** Words for a body that is called by another word: "следствие" is the "следственный комитет"; lower case. */
  readonly calledBy?: ReadonlyMap<string, string>
  /** Bare words that may stand for any body named before: "the agency"; where absent, every bare word may. */
  readonly genericBodies?: ReadonlySet<string>
  /** Words that any outlet may be called by: «издание», "the publication"; another word tells what kind of outlet it is. */
  readonly genericOutlets?: ReadonlySet<string>
  /** Words for those who write for an outlet, "корреспондент": bare, they are whichever outlet was named with one; lemmas. */
  readonly reporters?: ReadonlySet<string>
  /** True where a body may be "they": in English, not in Russian. */
  readonly bodiesAreThey?: boolean
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
}

/** Papers and other writings, and who has issued them. */
interface PaperWords {
  /** Verbs of putting out a paper: "подписать", "publish"; lemmas. */
  readonly issuing?: ReadonlySet<string>
  /** Possessives of whoever does what is told: «своим указом»; lemmas. */
  readonly reflexive?: ReadonlySet<string>
  /** Verbs of which a paper comes, by the word for it: «поздравил», «поздравление»; their subject is its author. */
  readonly authoring?: ReadonlyMap<string, ReadonlySet<string>>
  /** Words that any paper may be called by: «документ»; lemmas. */
  readonly anyPaper?: ReadonlySet<string>
  /** Kinds of papers that people issue as well as bodies: "интервью", "speech"; lemmas. */
  readonly personalPapers?: ReadonlySet<string>
  /** Kinds of papers that, where nobody is told to have issued them, are of the body that spoke last; lemmas. Unset: all. */
  readonly ownPapers?: ReadonlySet<string>
  /** What tells that several have issued a paper: «совместное заявление». */
  readonly jointly?: ReadonlySet<string>
  /** Writings whose author nobody looks for: "надпись", "плакат"; lemmas. */
  readonly signs?: ReadonlySet<string>
  /** Words that before a colon label what follows and tell nobody: "оригинал", "фото"; lower case. */
  readonly labels?: ReadonlySet<string>
}

/** Who stands how on what. */
interface StanceWords {
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
}
