import { memo } from '../language/memo.ts'
import { type Span, tokenize } from '../text/index.ts'

/** The lemma of a word in a language, or in any where the language is null. */
export type LemmaOf = (language: string | null, word: string) => string

/** Words longer than this are no words (a base64 block, a page of one letter); they are found by their beginning. */
const LONGEST_WORD = 64
const hyphen = /[-‑]/
const inner = /[^-‑]+/g

/** One word of a text, as the full text knows it. */
export interface Word extends Span {
  /** Lower case, ё as е, accents and apostrophes made one. */
  readonly exact: string
}

/** The words and numbers of a text; the parts of a hyphenated word are words of their own. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const token of tokenize(text)) {
    if (token.kind === 'mark') continue
    const { from, to } = token
    const whole = text.slice(from, to)
    if (!hyphen.test(whole)) {
      words.push({ from, to, exact: foldWord(whole) })
      continue
    }
    for (const part of whole.matchAll(inner)) {
      const start = from + part.index
      words.push({ from: start, to: start + part[0].length, exact: foldWord(part[0]) })
    }
  }
  return words
}

/** Small letters that stand for themselves: most words are made of them. */
const folded = /^[a-zа-я]+$/

/** The form under which equal words meet: what writers use one for the other is made one. */
export const foldWord = (word: string): string =>
  word.length <= LONGEST_WORD && folded.test(word) ? word : foldedAnew(word)

const foldedAnew = memo((word) =>
  word.slice(0, LONGEST_WORD).normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/[‘’ʼ]/g, "'"),
)

/** The lemma in the same folded form. */
export function lemmaFor(lemmaOf: LemmaOf, language: string | null, word: Word): string {
  return foldWord(lemmaOf(language, word.exact)) || word.exact
}

/** A word as one token of FTS5's `ascii` tokenizer, which breaks at ASCII marks only: those are moved out of ASCII. */
export const encodeToken = (word: string): string =>
  word.replace(/[\0-/:-@[-`{-\x7f]/g, (mark) => String.fromCharCode(0xe000 + mark.charCodeAt(0)))

/** The two columns of the full text for one statement: the words as they stand, and their lemmas. */
export function fullTextOf(text: string, language: string | null, lemmaOf: LemmaOf): { exact: string; lemma: string } {
  const words = wordsOf(text)
  return {
    exact: words.map((word) => encodeToken(word.exact)).join(' '),
    lemma: words.map((word) => encodeToken(lemmaFor(lemmaOf, language, word))).join(' '),
  }
}
