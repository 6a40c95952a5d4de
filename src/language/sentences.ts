import { type BreakRule, type Span, splitSentences } from '../text/index.ts'
import type { Sentence, Word } from './types.ts'

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
