/** What resolving knows of a document while it is read. */
import type { Gender } from '../language/types.ts'
import type { Seen } from './antecedents.ts'
import type { Directory } from './directory.ts'
import type { Context } from './draft.ts'
import type { Speaker } from './types.ts'

/** A speaker with what the choice rested on. */
export interface Resolved {
  readonly speaker: Speaker
  /** 0 to 1: how sure the antecedent is; 1 for a name where the source stands. */
  readonly certainty: number
}

/** A question of which the text tells whom it was put to, or which somebody without a name has asked. */
export interface Question {
  readonly asker: Speaker
  /** Where the asker stands. */
  readonly at: number
  readonly end: number
  readonly asked: Seen | undefined
}

/** The document while it is read: who has been met so far. */
export interface Reading {
  /** Nobody says «Орсен ушёл» of himself: who is named in what is told is not the one who tells it. */
  readonly told: ReadonlySet<string>
  /** What the verb tells of its subject: «заявила». */
  readonly gender: Gender | null
  /** Whether whoever spoke last speaks on: «добавил», «также заявил». */
  readonly speaksOn?: boolean
  /** Who says the words that this stands in. */
  readonly teller?: Speaker | undefined
  /** The question that it stands in or answers. */
  readonly question?: Question | undefined
  /** Whether the content is somebody's own words. */
  readonly verbatim?: boolean
  readonly context: Context
  readonly directory: Directory
  readonly past: readonly Seen[]
}

export const nobody: ReadonlySet<string> = new Set()

/** Everybody met so far but those whom the content names. */
export const othersIn = ({ past, told }: Reading): readonly Seen[] =>
  told.size === 0 ? past : past.slice(-100).filter(({ speaker }) => speaker.id === null || !told.has(speaker.id))
