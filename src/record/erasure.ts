import type { TombstoneTable } from './tables.ts'
import type { Touched } from './touched.ts'

export interface Erased {
  readonly articles: number
  readonly statements: number
  readonly positions: number
  readonly captures: number
}

/** What an erasure has to take away besides its own rows. */
export interface Erasure extends Erased {
  /** Captures that hold the words. */
  readonly captureIds: readonly string[]
  readonly stones: readonly Pick<TombstoneTable, 'kind' | 'id'>[]
  readonly touched: Touched
}
