/** The speech of print that stands without marks, a dash before it and round the words of who speaks: «— …, — сказал Орсен. — …» */
import { cuesIn, phraseAt, sentenceAt, wordAtOffset } from '../../language/grammar.ts'
import type { Cue, Parsed, Sentence, WordRange } from '../../language/types.ts'
import type { Context } from '../draft.ts'
import { setOff } from './aside.ts'
import { dash } from './quoted.ts'

export const opensByDash = ({ words }: Parsed, first: number): boolean => dash.test(words[first]?.form ?? '')

/** «…, — добавил он»: a cue, or its subject before it, right behind a dash that is not the one at `opening`. */
export function isSetOff(parsed: Parsed, { first, verb, entry }: Cue, opening: number): boolean {
  if (verb?.form !== 'finite' || !entry.takes.includes('parenthesis')) return false
  const subject = phraseAt(parsed, first - 1)
  return [first, subject?.first ?? first].some((at) => at - 1 > opening && opensByDash(parsed, at - 1))
}

/** So many sentences one paragraph goes on with behind a cue. */
const mostBehind = 60

/**
 * «— Мост готов, — сказал Орсен. — Мы ждали. Теперь поедем.»: what stands behind the second dash is his too, up to the next
 * cue that is set off, or to a dash behind which the narrator goes on; `end` where it is no such speech.
 */
export function saidUntil(context: Context, cue: Cue, aside: WordRange, end: number): number {
  const { parsed, blocks } = context
  const { sentence } = cue
  const next = sentenceAt(parsed, sentence.end)
  if (end !== sentence.to || next?.block !== sentence.block || !setOff(context, aside)) return end
  const opening = wordAtOffset(parsed, blocks[sentence.block]?.from ?? sentence.from)
  if (!opensByDash(parsed, aside.end < sentence.end - 1 ? opening : next.first)) return end
  let last = sentence
  for (
    let one: Sentence | undefined = next, count = 0;
    one?.block === sentence.block;
    one = sentenceAt(parsed, one.end)
  ) {
    if ((last !== sentence && opensByDash(parsed, one.first)) || count++ === mostBehind) break
    if (cuesIn(parsed, one.first, one.end).some((other) => isSetOff(parsed, other, one.first))) break
    last = one
  }
  return last.to
}
