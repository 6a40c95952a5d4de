import type { Case, Gender, GrammaticalNumber, Reading } from '../../types.ts'

/** The files of the OpenCorpora dictionary, compiled for pymorphy2 (format 2.4), letters as windows-1251. */
export type MorphologyFile =
  | 'words.dawg'
  | 'paradigms.array'
  | 'suffixes.json'
  | 'gramtab-opencorpora-int.json'
  | 'p_t_given_w.intdawg'
  | 'prediction-suffixes-0.dawg'
  | 'prediction-suffixes-1.dawg'
  | 'prediction-suffixes-2.dawg'
export type MorphologyFiles = { readonly [Name in MorphologyFile]: Uint8Array }

/** A reading that knows where in the dictionary it stands, so that its word can be inflected. */
export interface RussianReading extends Reading {
  /** Row of the paradigm table; -1 for what cannot be inflected. */
  readonly paradigm: number
  /** Index of the form within the paradigm. */
  readonly index: number
  /** What the forms of the paradigm share, without `before` and `left`. */
  readonly stem: string
  /** What stands before the stem and never changes: "экс", "вице-"; empty for most words. */
  readonly before: string
  /** The first part of a hyphenated word, where it is inflected too: "врача-" in "врача-хирурга". */
  readonly left: RussianReading | null
}

/** What a form is to be turned into; what is left out stays as it is. */
export interface Target {
  readonly case?: Case
  readonly number?: GrammaticalNumber
  readonly gender?: Gender
}

export interface Morphology {
  /** Readings of one word, likeliest first, never empty; е is accepted for ё; a capital letter allows guesses of names. */
  readonly readings: (word: string) => readonly RussianReading[]
  /** The word in another form, with the capitals of `word`; undefined where the dictionary has no such form. */
  readonly inflect: (word: string, reading: Reading, to: Target) => string | undefined
  /** Dictionary form of the likeliest reading, lower case. */
  readonly lemma: (word: string) => string
  readonly isKnown: (word: string) => boolean
}

export class MorphologyError extends Error {
  override readonly name = 'MorphologyError'
  readonly file: string
  constructor(file: string, problem: string) {
    super(`The Russian dictionary cannot be read: ${file}: ${problem}`)
    this.file = file
  }
}
