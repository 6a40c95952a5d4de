import { wordingWords } from '../../language/wording.ts'
import type { Span } from '../../text/types.ts'
import { type LemmaOf, lemmaFor, wordsOf } from '../words.ts'

/** What a word does in a wording. All but `empty` ones tell wordings apart. */
export type Weight = 'content' | 'number' | 'negation' | 'hedge' | 'empty'

/** One word of a wording. */
export interface WordingWord extends Span {
  /** As written, folded. */
  readonly form: string
  /** Dictionary form; of a number its value in digits: "шесть", "six" and "6" are one. */
  readonly lemma: string
  readonly weight: Weight
}

/** The words of a wording in order; marks and the dots between its pieces are none. */
export function wordingWordsOf(text: string, language: string | null, lemmaOf: LemmaOf): WordingWord[] {
  const tables = wordingWords(language)
  return wordsOf(text).map(({ from, to, exact }) => {
    const lemma = tables.lemmaOf?.(exact) ?? lemmaFor(lemmaOf, language, { from, to, exact })
    const value = /^\p{N}/u.test(exact) ? exact : (tables.numerals.get(exact) ?? tables.numerals.get(lemma))
    if (tables.isNegation(exact)) return { from, to, form: exact, lemma, weight: 'negation' }
    if (value !== undefined) return { from, to, form: exact, lemma: value, weight: 'number' }
    if (tables.hedges.has(exact) || tables.hedges.has(lemma)) return { from, to, form: exact, lemma, weight: 'hedge' }
    const empty = tables.empty.has(exact) || tables.empty.has(lemma)
    return { from, to, form: exact, lemma, weight: empty ? 'empty' : 'content' }
  })
}

/** True for words that a wording is known by. */
export const carriesContent = ({ weight }: Pick<WordingWord, 'weight'>): boolean =>
  weight === 'content' || weight === 'number'
