/** The clause that an aside stands in, «, как сообщает агентство,», «, по словам мэра,», where it is not the whole sentence. */
import { lowerAt, phraseAt, verbAt, verbsIn } from '../../language/grammar.ts'
import type { Sentence, WordRange } from '../../language/types.ts'
import type { Context } from '../draft.ts'

/**
 * Where the clause's own words begin: «Судья уйдёт, а мэр, как сообщает агентство, останется», «Мост закрыли, так как он, по
 * мнению мэра, стар», «речи, которые, по словам мэра, скучны»; undefined where they begin with the sentence.
 */
export const interruptedFrom = (context: Context, sentence: Sentence, aside: WordRange): number | undefined =>
  context.parsed.words[wordBehindJoint(context, sentence, aside) ?? -1]?.from

function wordBehindJoint(context: Context, sentence: Sentence, aside: WordRange): number | undefined {
  const { parsed, language } = context
  const end = lowerAt(parsed, aside.first - 1) === ',' ? aside.first - 1 : aside.first
  // "He said that according to her …", «Он ждал, но, по словам мэра, …», but not "That, he said, is late".
  if (isOpener(context, end - 1) && (end === aside.first || lowerAt(parsed, end - 2) === ',')) return aside.first
  let first = end
  for (; lowerAt(parsed, first - 1) !== ','; first--)
    if (first <= sentence.first || verbAt(parsed, first - 1)?.form === 'finite') return undefined
  // «…, а также за долгое, по мнению мэра, молчание»: no clause.
  if (!verbsIn(parsed, aside.end, sentence.end).some(({ form }) => form === 'finite')) return undefined
  // "a camera, which, he said, scared the man": too short a clause to find its verb in, where that needs a subject before it.
  const isRelative = (at: number): boolean => language.relatives?.has(parsed.words[at]?.best.lemma ?? '') === true
  if (!language.needsVerb && (isRelative(first) || isRelative(first + 1))) return first
  // «так как», «потому что»: two words may open it.
  if (isOpener(context, first + 1)) return first + 2
  if (isOpener(context, first)) return first + 1
  const subject = parsed.words[first]?.best.pos === 'conjunction' ? phraseAt(parsed, first + 1) : undefined
  const whole = subject?.first === first + 1 && subject.end === end
  return whole && language.isSubject?.(parsed, subject) ? first + 1 : undefined
}

/** Whether the word opens a clause: «что», «но», "that". */
export const isOpener = ({ parsed, language }: Context, at: number): boolean =>
  (language.clauseOpeners?.has(lowerAt(parsed, at)) || language.contrasts?.has(lowerAt(parsed, at))) ?? false
