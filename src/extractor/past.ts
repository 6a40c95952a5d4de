/** Positions that the text itself puts earlier and tells as overtaken. */
import { sentenceAt, wordAtOffset } from '../language/grammar.ts'
import type { Context } from './draft.ts'
import type { Position, Statement } from './types.ts'

/**
 * «Участие будет рассмотрено, — отметил тогда министр»: said before, and past where the same holder takes another stand on the
 * same thing elsewhere in the text. The date of a report alone makes nothing past.
 */
export function withPast(
  context: Context,
  positions: readonly Position[],
  statements: readonly Statement[],
): Position[] {
  const current = Map.groupBy(
    positions.filter((one) => !one.past && !one.hedged && !isToldBefore(context, one, statements)),
    ({ holder }) => holder.name,
  )
  return positions.map((one) => {
    if (one.past || !isToldBefore(context, one, statements)) return one
    const words = wordsOf(context, one)
    const others = (current.get(one.holder.name) ?? []).slice(0, 50)
    const overtaken = others.some(
      (other) => other.stance !== one.stance && [...wordsOf(context, other)].some((word) => words.has(word)),
    )
    return overtaken ? { ...one, past: true } : one
  })
}

/** Whether what tells it, or the stance's own sentence, says that it was said at an earlier time. */
function isToldBefore(
  { language, parsed, text }: Context,
  { statement }: Position,
  all: readonly Statement[],
): boolean {
  const cue = statement === null ? undefined : all[statement]?.cue
  const sentence = cue && sentenceAt(parsed, wordAtOffset(parsed, cue.from))
  if (!cue || !sentence || !language.toldBefore) return false
  return language.toldBefore.test(
    text.slice(Math.max(sentence.from, cue.from - 60), Math.min(sentence.to, cue.to + 30)),
  )
}

/** The lemmas of what it is about, without small words and the holder's own name. */
function wordsOf({ language, text }: Context, { target, holder }: Position): ReadonlySet<string> {
  const own = new Set(holder.name.split(' ').map((word) => language.lemmaOf(word.toLowerCase())))
  const words = target.flatMap(({ from, to }) => text.slice(from, to).match(/\p{L}{4,}/gu) ?? []).slice(0, 60)
  return new Set(words.map((word) => language.lemmaOf(word.toLowerCase())).filter((lemma) => !own.has(lemma)))
}
