import type { RecordStore } from '../store.ts'
import type { Cutoffs } from './due.ts'
import type { Pruned } from './types.ts'

/** What went of the captures. */
export type Gone = Pick<Pruned, 'captures' | 'bytes' | 'files' | 'damaged'>

/** How captures are let go where they lie. What an interrupted run left undone is finished first. */
export type Way = (
  record: RecordStore,
  cutoffs: Cutoffs,
  run: { readonly at: () => string; readonly told: (what: string) => void },
) => Promise<Gone>
