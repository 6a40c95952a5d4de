import { type BreakRule, type Span, splitSentences } from '../text/index.ts'
import type { NounPhrase, Sentence, Word } from './types.ts'

/**
 * The sentences of a text's blocks, in order: half-open ranges of `words` with their span and their block's index. Linear.
 * `words` are those of all blocks; `rules` are the language's own, asked before those that hold everywhere.
 */
export function readSentences(
  text: string,
  blocks: readonly Span[],
  words: readonly Word[],
  rules: readonly BreakRule[],
): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  for (const [index, block] of blocks.entries()) {
    let end = first
    while (end < words.length && (words[end]?.from ?? 0) < block.to) end++
    for (const range of splitSentences(text, words, first, end, rules)) {
      const from = words[range.first]?.from ?? block.from
      sentences.push({ ...range, from, to: words[range.end - 1]?.to ?? from, block: index })
    }
    first = end
  }
  return sentences
}

/**
 * The phrases of all sentences, in order and without overlap: `phraseFrom` reads the one met at a word, which begins no
 * further left than `floor`, the end of the one before, and ends at `limit` at the latest. Linear where that is.
 */
export function phrasesOf(
  sentences: readonly Sentence[],
  phraseFrom: (at: number, floor: number, limit: number) => NounPhrase | undefined,
): NounPhrase[] {
  const found: NounPhrase[] = []
  for (const { first, end } of sentences) {
    let floor = first
    for (let at = first; at < end; ) {
      const phrase = phraseFrom(at, floor, end)
      if (phrase) {
        found.push(phrase)
        floor = phrase.end
      }
      at = Math.max(phrase?.end ?? 0, at + 1)
    }
  }
  return found
}
