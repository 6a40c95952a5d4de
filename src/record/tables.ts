import type { ColumnType, Generated } from 'kysely'
import type { ProfileKind } from './identity.ts'
import type { AnchorPart, MendKind } from './mends/types.ts'

/** Bytes that were read, and where in `captures/` they lie. */
export interface CaptureTable {
  readonly id: string
  readonly url: string | null
  readonly file: string | null
  readonly at: string
  readonly sha256: string
  readonly content_type: string | null
  readonly size: number
  readonly warc: string
  readonly warc_offset: number
  readonly warc_length: number
  /** 1 where the bytes were erased: hash and time stay, as what the article was read from. */
  readonly erased: number
  /** Instant at which the bytes were let go because they were older than so many days; `erased` is 1 then. Null for others. */
  readonly let_go: string | null
  readonly let_go_days: number | null
}

/** One article, with what lists show of its current version. */
export interface ArticleTable {
  readonly id: string
  readonly version_id: string
  readonly title: string | null
  readonly url: string | null
  readonly file: string | null
  readonly publisher: string | null
  /** Folded, to be asked for. */
  readonly publisher_key: string | null
  readonly domain: string | null
  readonly language: string | null
  readonly published: string | null
  readonly captured: string
  /** What lists are sorted by: see `timeOf`. */
  readonly time: string
  readonly statements: number
}

/** An article with one text. */
export interface VersionTable {
  readonly id: string
  readonly article_id: string
  readonly capture_id: string
  readonly text_sha256: string
  /** The article as JSON, deflated. */
  readonly body: Uint8Array
  readonly captured: string
  /** Instant of the page's own last date; empty where it has none. The latest version is the current one. */
  readonly edited: string
  readonly reader: string
  readonly extractor: string
  /** Instant at which its text was let go but for what statements and people stand on; null for others. */
  readonly let_go: string | null
  readonly let_go_days: number | null
  /** SHA-256 of what is left of the text; null where that is the text. `text_sha256` stays that of the whole. */
  readonly kept_sha256: string | null
  /** Where its text may contradict itself (ledger/clashes.ts); null where that was not looked for. */
  readonly clashes: string | null
  /** Which text it was to come: see arrivals.ts. */
  readonly arrival: number
}

/** Which captures gave a version. */
export interface SightingTable {
  readonly version_id: string
  readonly capture_id: string
}

/** A person, body or state as one version shows it. */
export interface AppearanceTable {
  readonly row: Generated<number>
  readonly id: string
  readonly version_id: string
  readonly profile_id: number
  readonly name: string
  readonly type: string
  /** JSON: [[from, to], …] */
  readonly mentions: string
  /** 1 in a current version. */
  readonly listed: number
  /** The mend that put it here, because a person named this speaker; null for what the extractor found. */
  readonly mend_id: string | null
}

/** A role that one appearance has. */
export interface RoleTable {
  readonly row: Generated<number>
  readonly appearance_row: number
  readonly profile_id: number
  readonly role: string | null
  readonly org: string | null
  readonly role_key: string
  readonly org_key: string
  readonly day: string
  readonly from: number
  readonly to: number
  /** Sorts what is said of someone: see role-now.ts. */
  readonly rank: string
  readonly listed: number
}

/** All appearances with equal names (see identity.ts): never divided again. A person is one profile or several. */
export interface ProfileTable {
  readonly id: Generated<number>
  readonly key: string
  readonly kind: ProfileKind
  readonly surname: string
  readonly given: string
  readonly patronymic: string
  readonly person_id: string
  /** Smallest id of its appearances. */
  readonly least: string
  readonly statements: number
  readonly articles: number
}

/** The names and types that appearances of a profile have, counted. */
export interface NameTable {
  readonly profile_id: number
  readonly name: string
  readonly type: string
  readonly count: number
}

/** The words by which a profile is found: as written, by stem, in Latin letters. */
export interface NameWordTable {
  readonly word: string
  readonly kind: 'word' | 'stem' | 'latin'
  readonly profile_id: number
}

export interface PersonTable {
  readonly id: string
  readonly name: string
  /** The name that a person gave; null where `name` is the articles' own. */
  readonly shown_name: string | null
  readonly type: string
  readonly role: string | null
  readonly org: string | null
  readonly statements: number
  readonly articles: number
}

/** An appearance that is gone, and the one that stands for it: a person's id was the id of one of its appearances. */
export interface RedirectTable {
  readonly id: string
  readonly appearance_id: string
}

export interface StatementTable {
  readonly row: Generated<number>
  readonly id: string
  readonly article_id: string
  readonly version_id: string
  readonly profile_id: number | null
  readonly person_id: string | null
  readonly kind: string
  readonly act: string
  /** JSON: [[from, to], …] */
  readonly content: string
  /** JSON: the words of each piece. */
  readonly words: string
  readonly cue: string | null
  readonly cue_words: string | null
  readonly source: string | null
  readonly source_words: string | null
  readonly speaker_name: string | null
  readonly speaker_type: string
  readonly role: string | null
  readonly org: string | null
  readonly org_key: string
  readonly how: string
  /** EDTF. */
  readonly said: string | null
  /** JSON: venue, addressee and all of `said`, with their words (occasion.ts). */
  readonly more: string | null
  readonly inside: string | null
  readonly confidence: number
  readonly rule: string
  /** Its index in the article. */
  readonly place: number
  readonly time: string
  readonly day: string
  /** "2025-04" of the publication; null where the page does not tell. */
  readonly month: string | null
  /** 1 where views show it: in a current version, not rejected, and an act of speech, position or intention. */
  readonly listed: number
  readonly rejected: Generated<number>
  /** JSON: the speaker as the extractor has it, where a person named another (see mends/apply.ts). */
  readonly as_read: string | null
  /** The outlet and language of the version that it stands in. */
  readonly edition_id: number | null
}

/** An outlet in one language: what statements are counted by. */
export interface EditionTable {
  readonly id: Generated<number>
  readonly key: string
  readonly domain: string | null
  readonly publisher: string | null
  /** Folded, as that of an article. */
  readonly publisher_key: string | null
  readonly language: string | null
}

/** Where a holder stands on something, as one version states it. */
export interface PositionTable {
  readonly row: Generated<number>
  readonly id: string
  readonly article_id: string
  readonly version_id: string
  /** The holder's; null where the article does not tell who in particular it is ("the opposition"). */
  readonly profile_id: number | null
  readonly person_id: string | null
  readonly holder_name: string
  readonly holder_type: string
  /** Folded. */
  readonly holder_key: string
  /** JSON: [from, to], as all spans here. */
  readonly holder_text: string | null
  readonly holder_words: string | null
  /** Who told it for the holder. */
  readonly via_profile_id: number | null
  readonly via_person_id: string | null
  readonly via_name: string | null
  readonly via_key: string | null
  readonly stance: string
  readonly cue: string
  readonly cue_words: string
  /** JSON: [[from, to], …] */
  readonly target: string
  /** JSON: the words of each piece. */
  readonly target_words: string
  readonly evidence: string
  readonly evidence_words: string
  readonly reason: string | null
  readonly reason_words: string | null
  readonly hedged: number
  readonly past: number
  /** The statement in whose content the cue stands. */
  readonly statement_id: string | null
  readonly confidence: number
  readonly rule: string
  /** Its index in the article. */
  readonly place: number
  readonly time: string
  readonly day: string
  /** 1 in a current version and not rejected; those are in the full text of targets. */
  readonly listed: number
  readonly rejected: Generated<number>
  /** JSON: who tells it as the extractor has it, where a person named another speaker of the statement. */
  readonly as_read: string | null
}

/** The folded organisations of all statements, to be looked through for a part of one. */
export interface OrgTable {
  readonly key: string
}

/** The roles and organisations of all role rows, folded, to be looked through. */
export interface OfficeTable {
  readonly role_key: string
  readonly org_key: string
}

/** What a person changed about what the extractor says. Kept for ever, undone or not. */
export interface MendTable {
  readonly id: string
  readonly kind: MendKind
  readonly by: string
  readonly at: string
  readonly reason: string
  /** JSON: what stands in place of what was read (see `Change`). */
  readonly change: string
  readonly undone_by: string | null
  readonly undone_at: string | null
  readonly undone_reason: string | null
  /** 1 where some of its words were erased with what they were about. */
  readonly erased: number
}

/** What a mend is about, in words that find it again. */
export interface AnchorTable {
  readonly mend_id: string
  readonly place: number
  readonly part: AnchorPart
  /** 0 where the mend was undone or erased. */
  readonly active: number
  readonly article_id: string
  /** JSON: selectors and names (see `About`). */
  readonly about: string
  /** Id of the statement, position or appearance that it means in the article's current version; null for none. */
  readonly found: string | null
  /** Of a person: the profile that was meant, by its key. */
  readonly profile_key: string | null
  /** Key of the profile that stands at the anchor's words now. */
  readonly now_key: string | null
  /** The profile that is meant now: that of `profile_key` while there is one, else that of `now_key`. */
  readonly profile_id: number | null
}

/** What one article in its current version is about (see stories/place.ts). */
export interface GistTable {
  readonly row: Generated<number>
  readonly article_id: string
  readonly language: string | null
  readonly time: string
  /** Days since 1970 in UTC; null where the page does not tell the day. */
  readonly day: number | null
  /** Hashes and weights: see `packTerms`. */
  readonly terms: Uint8Array
  /** What all its words, and all its names, tell on its day. */
  readonly words: number
  readonly names: number
  /** The first article of its story as it was read: itself where no earlier one is about the same. */
  readonly first: number
  /** The first article of the story in which it is shown: another one where a person merged or split stories. */
  readonly story: number
  /** The earlier article that led it into its story, and how alike the two are. */
  readonly closest: number | null
  readonly alike: number | null
  /** The earlier article in another language that is most alike to it, by names and numbers alone. */
  readonly across: number | null
  readonly across_alike: number | null
  /** Null for a text too short to be known again. */
  readonly sketch: Uint8Array | null
  /** The earliest article with the same text: itself where there is none. */
  readonly carries: number
}

/** The terms of dated articles, to find those that share some. */
export interface GistTermTable {
  readonly term: number
  readonly day: number
  readonly gist: number
  readonly weight: number
}

/** How many dated articles a day has. */
export interface DayTable {
  readonly day: number
  readonly articles: number
}

/** A story of two articles or more, named by its first one. */
export interface StoryTable {
  readonly id: string
  readonly first: number
  readonly articles: number
  /** Time of its latest article. */
  readonly latest: string
}

/** The hashes under which texts are found again. */
export interface TextMarkTable {
  readonly mark: number
  readonly gist: number
}

/** One wording, however many statements carry it (see quotation/). */
export interface WordingTable {
  readonly id: Generated<number>
  /** SHA-256 of language and folded words, shortened. */
  readonly key: string
  readonly language: string | null
  /** Hashes of its lemmas (see quotation/print.ts). */
  readonly print: Uint8Array
}

/** The wording of a statement, by the statement's row; absent where its words are too few. */
export interface CarrierTable {
  readonly row: number
  readonly wording_id: number
}

/** Pairs of words, hashed, by which wordings that are alike are found. */
export interface ShingleTable {
  readonly hash: number
  readonly wording_id: number
}

/** Rows of statements that were kept before there were wordings and have none yet. */
export interface UnwordedTable {
  readonly row: number
}

/** The id of a story whose article was erased, and another article of that story. */
export interface FormerStoryTable {
  readonly id: string
  readonly article_id: string
}

/** Articles that were kept before there were stories, and are in none yet. */
export interface UnplacedTable {
  readonly article_id: string
}

/** An address of a source: a feed, a sitemap or a section page to look through again, or a page that was found there. */
export interface AddressTable {
  /** Normalised: see `addressKey` of the collector. */
  readonly url: string
  /** "https://ozero.example": whose robots.txt counts, and what one connection at a time is kept to. */
  readonly origin: string
  /** Domain of the source in onrecord.json. */
  readonly source: string
  readonly kind: 'feed' | 'sitemap' | 'section' | 'page'
  readonly state: 'waiting' | 'taken' | 'refused' | 'failed' | 'same'
  readonly found_in: string | null
  readonly found_at: string
  /** Instant from which it may be asked for (again); null for never. */
  readonly due_at: string | null
  readonly asked_at: string | null
  /** Answers with a body that was taken, and failures in a row. */
  readonly visits: number
  readonly tries: number
  readonly etag: string | null
  readonly last_modified: string | null
  /** Of the last answer's bytes. */
  readonly sha256: string | null
  /** The address under which the same article was taken: what it is canonical to, or where it redirects. */
  readonly same_as: string | null
  /** What the answer said about text and data mining: JSON of a `Reservation`. */
  readonly reserved: string | null
  /** Why it is in its state, for people. */
  readonly note: string | null
}

/** A site that is asked, and when it may be asked next. */
export interface HostTable {
  readonly origin: string
  readonly free_at: string
  readonly failures: number
  /** Body of robots.txt, the HTTP status that came with it (0: no answer), and when. */
  readonly robots: ColumnType<string | null, string | null | undefined>
  readonly robots_status: ColumnType<number | null, number | null | undefined>
  readonly robots_at: ColumnType<string | null, string | null | undefined>
  /** tdmrep.json as it came, no longer than its limit. */
  readonly reservation: ColumnType<string | null, string | null | undefined>
}

/** How far an archive has been read by which version of the code: what an interrupted `add` goes on from. */
export interface ArchiveTable {
  /** Hash of its size, beginning and end. */
  readonly key: string
  readonly name: string
  readonly reader: string
  readonly extractor: string
  /** Byte from which to read on, and records of the member there that have been read. */
  readonly reached: number
  readonly skip: number
  readonly pages: number
  readonly at: string
}

/** Captures that are to be read (see unread.ts). */
export interface UnreadTable {
  readonly capture_id: string
  /** Instant at which workers were told of it; '' where they are to be told anew. */
  readonly announced: string
  /** Tries that did not end well. */
  readonly tries: number
  /** Why it was set aside; null for one that waits. */
  readonly fault: string | null
}

/** How many statements of a profile views show, by month. The database counts them itself (spoken.ts). */
export interface SpokenTable {
  readonly profile_id: number
  /** "2025-04" */
  readonly month: string
  readonly statements: number
}

/** What was erased, without its words. */
export interface TombstoneTable {
  readonly kind: 'article' | 'version' | 'capture' | 'person'
  readonly id: string
  readonly reason: string
  readonly at: string
}

/** Who may sign in. */
export interface AccountTable {
  /** The name in lower case. */
  readonly key: string
  readonly name: string
  /** editor or reader. */
  readonly rights: string
  /** Hash, salt and figures (see accounts/passwords.ts). */
  readonly password: string
  readonly made: string
}

/** Who has signed in, by the SHA-256 of the token that only their browser knows. */
export interface SessionTable {
  readonly token: string
  /** Key of the account. */
  readonly account: string
  readonly ends: string
}

/** What a program signs with for an account, by the SHA-256 of it. */
export interface TokenTable {
  readonly id: string
  readonly hash: string
  readonly account: string
  /** What it is for. */
  readonly label: string
  readonly made: string
}

/** A search that tells a program elsewhere of what is new. */
export interface AlertTable {
  readonly id: string
  readonly name: string
  /** JSON: the search. */
  readonly query: string
  /** Where it tells it. */
  readonly url: string
  /** With what it signs: it must be known here, so it is kept as it is. */
  readonly secret: string
  readonly made: string
  /** The text up to which it has looked at all (`version.arrival`). */
  readonly seen: number
  /** When it tries next. */
  readonly due: string
  /** How often it failed in a row. */
  readonly tries: number
  readonly fault: string | null
  /** The saved search that it is of; null for one that was made on the command line. */
  readonly search_id: string | null
  readonly paused: 0 | 1
  /** When something was told last. */
  readonly delivered: string | null
}

/** What an alert has told already. */
export interface ToldTable {
  readonly alert_id: string
  readonly statement_id: string
}

/** The record that this one is a copy of; empty for any other. */
export interface CopiedFromTable {
  readonly source: string
  readonly began: string
  /** Null while it is being copied. */
  readonly ended: string | null
}

/** A search that an account keeps. */
export interface SavedSearchTable {
  readonly id: string
  /** Key of the account. */
  readonly account: string
  readonly name: string
  /** JSON of a SearchQuery. */
  readonly query: string
  readonly made: string
  readonly seen: string
  /** The last text that there was when it was seen (`version.arrival`). */
  readonly reached: number
}

export interface Tables {
  readonly copied_from: CopiedFromTable
  readonly unread: UnreadTable
  readonly capture: CaptureTable
  readonly article: ArticleTable
  readonly version: VersionTable
  readonly sighting: SightingTable
  readonly appearance: AppearanceTable
  readonly role: RoleTable
  readonly profile: ProfileTable
  readonly name: NameTable
  readonly name_word: NameWordTable
  readonly person: PersonTable
  readonly redirect: RedirectTable
  readonly statement: StatementTable
  readonly edition: EditionTable
  readonly position: PositionTable
  readonly org: OrgTable
  readonly office: OfficeTable
  readonly mend: MendTable
  readonly anchor: AnchorTable
  readonly gist: GistTable
  readonly gist_term: GistTermTable
  readonly day: DayTable
  readonly story: StoryTable
  readonly text_mark: TextMarkTable
  readonly former_story: FormerStoryTable
  readonly unplaced: UnplacedTable
  readonly wording: WordingTable
  readonly carrier: CarrierTable
  readonly shingle: ShingleTable
  readonly unworded: UnwordedTable
  readonly tombstone: TombstoneTable
  readonly spoken: SpokenTable
  readonly account: AccountTable
  readonly session: SessionTable
  readonly token: TokenTable
  readonly address: AddressTable
  readonly host: HostTable
  readonly archive: ArchiveTable
  readonly alert: AlertTable
  readonly told: ToldTable
  readonly saved_search: SavedSearchTable
}
