/** How long something is kept: so many days, or for ever. */
export type Term = number | 'forever'

/** What is kept how long. Of several rules the first one counts that is for an article and says something of the matter. */
export interface RetentionRule {
  /** Domains, with the hosts below them; every outlet where they are left out. */
  readonly outlets?: readonly string[]
  /** Tags such as "kk"; every language where they are left out. */
  readonly languages?: readonly string[]
  /** Stored pages; hash, time and all that was read from them stay. */
  readonly captures?: Term
  /** Texts of articles but for the words that statements, positions and people stand on. A page goes with its text. */
  readonly texts?: Term
}

export interface PruneOptions {
  readonly rules: readonly RetentionRule[]
  readonly now: () => Date
  /** Says what would go, and changes nothing. */
  readonly dryRun?: boolean
  /** Told of each file, or each so many texts, that is dealt with. */
  readonly told?: (what: string) => void
  /** Even if nothing that is kept by days would be left: that is what a clock that is years ahead would ask for. */
  readonly all?: boolean
}

/** What one rule takes from one outlet in one language. */
export interface Share {
  readonly domain: string | null
  readonly language: string | null
  readonly days: number
  readonly captures: number
  readonly texts: number
}

export interface Pruned {
  /** Captures that were let go, or would be. */
  readonly captures: number
  /** Bytes of theirs where they lie. */
  readonly bytes: number
  /** Texts that were let go, or would be. */
  readonly texts: number
  /** Files that nothing is left of, those that were written anew without them, and those in which they were overwritten. */
  readonly files: { readonly removed: number; readonly rewritten: number; readonly overwritten: number }
  /** What is wrong with files that were passed by, each a sentence with its path: all that is in them stayed as it was. */
  readonly damaged: readonly string[]
  /** By outlet and rule, the most first; of a dry run only. */
  readonly shares: readonly Share[]
}
