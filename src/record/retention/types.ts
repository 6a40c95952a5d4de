export interface PruneOptions {
  /** Captures that are older go; hash, time and all that was read from them stay. */
  readonly days: number
  readonly now: () => Date
  /** Says what would go, and changes nothing. */
  readonly dryRun?: boolean
  /** Told of each file that is dealt with. */
  readonly told?: (file: string) => void
  /** Even if no capture would be left: that is what a clock that is years ahead would ask for. */
  readonly all?: boolean
}

export interface Pruned {
  /** Captures that were let go, or would be. */
  readonly captures: number
  /** Bytes of theirs in the files. */
  readonly bytes: number
  /** Files that nothing is left of, those that were written anew without them, and those in which they were overwritten. */
  readonly files: { readonly removed: number; readonly rewritten: number; readonly overwritten: number }
  /** What is wrong with files that were passed by, each a sentence with its path: all that is in them stayed as it was. */
  readonly damaged: readonly string[]
}
