/** What resolving knows of a document while it is read, and what every way of resolving asks of a phrase. */
import type { Gender, NounPhrase, Parsed } from '../language/types.ts'
import type { Seen } from './antecedents.ts'
import type { Directory } from './directory.ts'
import type { Context } from './draft.ts'
import type { Question } from './replies.ts'
import type { How, Speaker } from './types.ts'

/** A speaker with what the choice rested on. */
export interface Resolved {
  readonly speaker: Speaker
  /** 0 to 1: how sure the antecedent is; 1 for a name where the source stands. */
  readonly certainty: number
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

/** One word, an article not counted: "the official" says as little as «чиновник», «сам президент» as «президент». */
export function isBare({ parsed, language }: Context, { first, end }: NounPhrase): boolean {
  const word = parsed.words[first]
  const article = word !== undefined && (language.articles?.has(word.lower) || language.articles?.has(word.best.lemma))
  return end - first === (article ? 2 : 1)
}

/** «40-летний рыбак»: hardly anybody of whom the text has told is called so. */
export const isAged = ({ words }: Parsed, { first, head }: NounPhrase): boolean =>
  words.slice(first, head).some(({ form }) => /^\d{1,3}[-‑]/u.test(form))

/** "a spokesman" is somebody not spoken of before. */
export const isNew = ({ parsed, language }: Context, { first }: NounPhrase): boolean =>
  language.indefinites?.has(parsed.words[first]?.lower ?? '') ?? false

export const unnamed = (how: How): Speaker => ({ id: null, name: null, type: 'anonymous', role: null, org: null, how })

/** Everybody met so far but those whom the content names. */
export const othersIn = ({ past, told }: Reading): readonly Seen[] =>
  told.size === 0 ? past : past.slice(-100).filter(({ speaker }) => speaker.id === null || !told.has(speaker.id))

/** "I", "you" outside all quotation marks: the author and the readers, whom the text does not name. */
export function isAuthor({ quotations }: Context, { person, from }: NounPhrase): boolean {
  if (person === 3) return false
  let low = 0
  for (let high = quotations.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.outer.from ?? 0) <= from) low = middle + 1
    else high = middle
  }
  return (quotations[low - 1]?.outer.to ?? 0) <= from
}
