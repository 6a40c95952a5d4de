/** What the small tables hold that each language fills, and that need no dictionary: they also run in a browser. */

/** Words in lower case, without the colon behind them. A heading counts where the line begins with it and says little more. */
export interface PageWords {
  readonly tag: string
  /** Headings over lists of other articles. */
  readonly related: readonly string[]
  readonly latest: readonly string[]
  readonly popular: readonly string[]
  /** Labels of a line of tags. */
  readonly tags: readonly string[]
  /** What stands before an author's name: "by", "автор". */
  readonly author: readonly string[]
  /** Roles that are printed with an author's name and are no part of it. */
  readonly authorRoles: readonly string[]
  /** Words between "reports" and the outlet's own name: "сообщает корреспондент X". */
  readonly ownCredit: readonly string[]
  /** Words of how long ago something was published: "5 minutes ago", "vor 5 Minuten". */
  readonly ago: readonly string[]
  /** Beginnings of the word for minutes behind a number: "4 min read". */
  readonly minutes: readonly string[]
  /** What may stand behind a clock: "14:20 Uhr". */
  readonly clock: readonly string[]
  /** Words that stand alone or before a name or number where they are a label, and may begin a sentence: "Advertisement". */
  readonly labels: readonly string[]
  /** Beginnings of lines that are never part of an article: share, subscribe, cookies, comments, advertisement. */
  readonly prompts: readonly string[]
  /** Words that make the last lines of an article a call to its readers, wherever they stand in the line. */
  readonly calls: readonly string[]
  /** Beginnings of picture credits and source lines. */
  readonly credits: readonly string[]
  /** Headings behind which only readers' comments follow. */
  readonly comments: readonly string[]
  /** Labels under a reader's comment that offer to answer it. */
  readonly replies: readonly string[]
}

/** What a language adds to the common grammar of printed dates. Words in lower case. */
export interface PageDates {
  /** Each month's forms and abbreviations, January first. */
  readonly months: readonly (readonly string[])[]
  /** Words that may stand in a date line beside day, month, year and time: "в", "г", "at", weekdays. */
  readonly fillers: readonly string[]
}

/** All words are folded: lower case, е for ё. */
export interface WordingWords {
  /** Words without a content of their own, as forms or lemmas. */
  readonly empty: ReadonlySet<string>
  /** Words that turn what is said into its opposite. */
  readonly isNegation: (form: string) => boolean
  /** What makes a word its opposite where it is grown together with it: "не" in «невозможно». */
  readonly negatingPrefixes: readonly string[]
  /** Words that weaken what is said. */
  readonly hedges: ReadonlySet<string>
  /** What numerals are worth, by form or lemma: "шесть" is "6". */
  readonly numerals: ReadonlyMap<string, string>
  /** The lemma of a form, where the lemmatiser of the record has none for the language. */
  readonly lemmaOf?: (form: string) => string
}

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

/** Words folded: lower case, е for ё; forms or lemmas. */
export interface DegreeWords {
  /** «решительно», "firmly" */
  readonly boosters: ReadonlySet<string>
  /** «отчасти», "partly" */
  readonly softeners: ReadonlySet<string>
  /** Cues that ask or judge mildly, and those that do it hard: «просить» and «требовать» are both demands. */
  readonly mild: ReadonlySet<string>
  readonly hard: ReadonlySet<string>
  /** Nouns that say little of what something is about: "the question of", «проведение». */
  readonly light: ReadonlySet<string>
}
