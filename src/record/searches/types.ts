import type { SearchQuery } from '../types.ts'

/** A search that somebody with an account keeps, to see what is new in it. */
export interface SavedSearch {
  readonly id: string
  readonly name: string
  /** Without limit and offset. */
  readonly query: SearchQuery
  /** Instants, ISO 8601: when it was saved, and when its owner looked at it last. */
  readonly made: string
  readonly seen: string
}

/** With how many statements came since it was looked at, of pages captured since it was saved: counted up to `freshCounted`. */
export interface SavedSearchNews extends SavedSearch {
  readonly fresh: number
}

/** What cannot be done with a saved search, or with an alert, which is one that tells a program. */
export class SavedSearchError extends Error {
  override readonly name = 'SavedSearchError'
  readonly code: 'wrong' | 'too-many' | 'taken' | 'not-found'

  constructor(code: SavedSearchError['code'], message: string) {
    super(message)
    this.code = code
  }
}
