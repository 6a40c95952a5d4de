import { type Span, splitSentences } from '../../text/index.ts'
import type { Cue, NounPhrase, Parsed, Sentence, VerbGroup, Word } from '../types.ts'
import { findCues } from './cueing.ts'
import { findNames } from './names.ts'
import { findPhrases } from './phrases.ts'
import { joinReplies } from './replies.ts'
import { findVerbs } from './verbs.ts'
import { readWords } from './words.ts'

/** See `Language.parse`. One pass a layer: words, sentences, names, verb groups, noun phrases, cues. */
export function parse(text: string, blocks: readonly Span[]): Parsed {
  const words: Word[] = []
  const sentences: Sentence[] = []
  for (const [block, span] of blocks.entries()) {
    const first = words.length
    for (const word of readWords(text, span, first)) words.push(word)
    for (const range of joinReplies(words, splitSentences(text, words, first, words.length, []))) {
      const from = words[range.first]?.from ?? span.from
      sentences.push({ ...range, from, to: words[range.end - 1]?.to ?? from, block })
    }
  }
  const names = findNames(words)
  const phrases: NounPhrase[] = []
  const verbs: VerbGroup[] = []
  const cues: Cue[] = []
  for (const sentence of sentences) {
    const own = findVerbs(words, sentence.first, sentence.end)
    phrases.push(...findPhrases(words, sentence.first, sentence.end, names))
    verbs.push(...own)
    cues.push(...findCues(words, sentence, own))
  }
  return { text, words, sentences, phrases, verbs, cues, names }
}
