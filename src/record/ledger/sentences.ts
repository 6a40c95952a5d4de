import type { Article } from '../../reader/types.ts'
import { type Span, splitSentences, tokenize } from '../../text/index.ts'
import { type LemmaOf, lemmaFor, type Word, wordsOf } from '../words.ts'

/** A word of a sentence, its span in the article's text. */
export interface SentenceWord extends Word {
  readonly lemma: string
}

/** A sentence of an article in words. */
export interface WordedSentence extends Span {
  readonly words: readonly SentenceWord[]
  /** Where clauses may end: offsets of commas, dashes and brackets. */
  readonly breaks: readonly number[]
}

const clauseEnds: ReadonlySet<string> = new Set(',;:—–()«»"“”')

/** The sentences of an article's paragraphs, by the rules that hold in every language. */
export function sentencesOf({ text, blocks, language }: Article, lemmaOf: LemmaOf): WordedSentence[] {
  return blocks.flatMap(({ span }) => {
    const tokens = tokenize(text, span)
    return splitSentences(text, tokens, 0, tokens.length, []).map(({ first, end }) => {
      const from = tokens[first]?.from ?? span.from
      const to = tokens[end - 1]?.to ?? from
      const words = wordsOf(text.slice(from, to)).map((word) => ({
        ...word,
        from: word.from + from,
        to: word.to + from,
        lemma: lemmaFor(lemmaOf, language, word),
      }))
      const breaks = tokens
        .slice(first, end)
        .filter(({ from, to }) => to - from === 1 && clauseEnds.has(text[from] ?? ''))
        .map((token) => token.from)
      return { from, to, words, breaks }
    })
  })
}

/** True where no mark that may end a clause stands between two places. */
export function inOneClause({ breaks }: WordedSentence, from: number, to: number): boolean {
  const [first, end] = from < to ? [from, to] : [to, from]
  let [low, high] = [0, breaks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((breaks[middle] ?? 0) < first) low = middle + 1
    else high = middle
  }
  return (breaks[low] ?? end) >= end
}
