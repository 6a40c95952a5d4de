import type { BlockKind } from '../../reader/types.ts'
import type { Comparison } from '../quotation/types.ts'
import type { ArticleSummary, ArticleView, LetGo, RecordEntry } from '../types.ts'

/** What became of a stretch of an article between two versions. */
export type Change = 'same' | 'changed' | 'added' | 'removed'

/** One paragraph of either version, or of both. */
export interface BlockChange {
  readonly change: Change
  readonly kind: BlockKind
  /** The words as they stand now; of a removed paragraph those that stood there. */
  readonly words: string
  /** Word by word; null where the paragraph stands in one version only, or is the same in both. */
  readonly comparison: Comparison | null
}

/** What became of a statement: its words, or who is said to have said it. */
export interface StatementChange {
  readonly change: Exclude<Change, 'same'>
  readonly before: RecordEntry | null
  readonly after: RecordEntry | null
  readonly comparison: Comparison | null
}

/** One version, as a comparison names it. */
export interface VersionFacts {
  readonly id: string
  readonly captured: string
  readonly modified: string | null
  /** Where its text was let go: then paragraphs are not compared. */
  readonly textLetGo: LetGo | null
}

/** Two versions of one article, and what differs. */
export interface VersionChanges {
  readonly summary: ArticleSummary
  readonly language: string | null
  /** All versions, oldest first. */
  readonly versions: ArticleView['versions']
  readonly before: VersionFacts
  readonly after: VersionFacts
  /** Null where the headline is the same. */
  readonly title: Comparison | null
  /** Statements that changed, came or went, in the order of the text. */
  readonly statements: readonly StatementChange[]
  /** The whole text, in its order; empty where the text of either was let go. */
  readonly blocks: readonly BlockChange[]
}

/** An article that was read with several texts. */
export interface ChangedArticle {
  readonly article: ArticleSummary
  readonly versions: number
  /** When the latest of them was captured. */
  readonly latest: string
}
