/** What changed in a transaction, to be settled once at its end. */
export interface Touched {
  /** Profiles with a new, changed or lost appearance, statement or role. */
  readonly profiles: Set<number>
  /** Surnames under which the evidence changed: their profiles are tied anew. */
  readonly surnames: Set<string>
  /** Ids of persons that may have lost all that they had. */
  readonly persons: Set<string>
  /** Keys of profiles that came or went: mends may mean them. */
  readonly keys: Set<string>
  /** Profiles that a mend means, or meant until now. */
  readonly mended: Set<number>
}

export const nothingTouched = (): Touched => ({
  profiles: new Set(),
  surnames: new Set(),
  persons: new Set(),
  keys: new Set(),
  mended: new Set(),
})
