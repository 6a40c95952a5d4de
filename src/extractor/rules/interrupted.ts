/** The clause that «, как сообщает агентство,» interrupts, where it is not the whole sentence. */
import { lowerAt, phraseAt } from '../../language/grammar.ts'
import type { Sentence, WordRange } from '../../language/types.ts'
import type { Context } from '../draft.ts'

/** So many words stand at most between the comma that opens the clause and the aside. */
const longest = 8

/**
 * «Судья уйдёт, а мэр, как сообщает агентство, останется», «речи, которые, по словам мэра, скучны»: index of the word that the
 * clause round the aside begins with; undefined where it begins with the sentence.
 */
export function interruptedAt({ parsed, language }: Context, sentence: Sentence, aside: WordRange): number | undefined {
  const comma = aside.first - 1
  if (lowerAt(parsed, comma) !== ',' || lowerAt(parsed, aside.end) !== ',') return undefined
  let first = comma
  while (first > Math.max(sentence.first, comma - longest) && lowerAt(parsed, first - 1) !== ',') first--
  if (lowerAt(parsed, first - 1) !== ',' || first <= sentence.first) return undefined
  const opening = parsed.words[first]
  const at = opening?.best.pos === 'preposition' ? first + 1 : first
  // "a camera, which, he said, scared the man": too short a clause to find its verb in, where that needs a subject before it.
  if (at + 1 === comma && !language.needsVerb && language.relatives?.has(parsed.words[at]?.best.lemma ?? ''))
    return first
  const subject = opening?.best.pos === 'conjunction' ? phraseAt(parsed, first + 1) : undefined
  const whole = subject?.first === first + 1 && subject.end === comma
  return whole && language.isSubject?.(parsed, subject) ? first + 1 : undefined
}
