import { type Span, splitSentences } from '../../text/index.ts'
import type { Cue, NounPhrase, Parsed, Sentence, StanceEntry, VerbGroup, Word } from '../types.ts'
import { findCues } from './cueing.ts'
import { isDateline, withoutDateline } from './datelines.ts'
import { findNames } from './names.ts'
import { findPhrases } from './phrases.ts'
import { joinReplies } from './replies.ts'
import { findStances } from './stance-cues.ts'
import { findVerbs } from './verbs.ts'
import { readWords, writtenIn } from './words.ts'

/** A phrase that a finite verb follows is its subject: the one case that English word order shows. */
function withCase(words: readonly Word[], verbs: readonly VerbGroup[], phrase: NounPhrase): NounPhrase {
  let at = phrase.end
  while (words[at]?.best.pos === 'adverb') at++
  let low = 0
  for (let high = verbs.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((verbs[middle]?.first ?? 0) < at) low = middle + 1
    else high = middle
  }
  const verb = verbs[low]
  return verb?.first === at && verb.form === 'finite' ? { ...phrase, cases: ['nominative'] } : phrase
}

/** See `Language.parse`. One pass a layer: words, sentences, names, verb groups, noun phrases, cues. */
export function parse(text: string, blocks: readonly Span[]): Parsed {
  const words: Word[] = []
  const sentences: Sentence[] = []
  const written = writtenIn(text, blocks)
  for (const [block, span] of blocks.entries()) {
    const first = words.length
    for (const word of readWords(text, span, first, written)) words.push(word)
    const ranges = joinReplies(words, splitSentences(text, words, first, words.length, []))
    for (const range of withoutDateline(words, ranges)) {
      const from = words[range.first]?.from ?? span.from
      sentences.push({ ...range, from, to: words[range.end - 1]?.to ?? from, block })
    }
  }
  const names = findNames(words)
  const phrases: NounPhrase[] = []
  const verbs: VerbGroup[] = []
  const cues: Cue[] = []
  const stances: Cue<StanceEntry>[] = []
  for (const sentence of sentences) {
    const own = findVerbs(words, sentence.first, sentence.end)
    // Nobody of whom the text goes on is named in a dateline.
    const found = isDateline(words, sentence) ? [] : findPhrases(words, sentence.first, sentence.end, names)
    for (const phrase of found) phrases.push(withCase(words, own, phrase))
    verbs.push(...own)
    cues.push(...findCues(words, sentence, own))
    stances.push(...findStances(words, sentence, own))
  }
  return { text, words, sentences, phrases, verbs, cues, stances, names }
}
