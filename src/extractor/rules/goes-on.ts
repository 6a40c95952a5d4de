import { sentenceBefore } from '../../language/grammar.ts'
import { type Context, type Draft, pieces, sentenceOf } from '../draft.ts'

/**
 * The plan is “safe,” Roe said. “It was always safe.” - a quotation that stands alone, directly behind a sentence in which
 * somebody speaks, goes on with that statement. Runs over what the other rules found.
 */
export function withContinuations(context: Context, found: readonly Draft[]): Draft[] {
  const drafts = [...found]
  const speaking = speakingSentences(context, found)
  const claimed = claimedQuotations(context, found)
  for (const { outer, inner } of context.quotations) {
    if (claimed.has(outer.from) || context.silent(outer.from)) continue
    const sentence = sentenceOf(context.parsed, outer.from)
    const last = sentenceOf(context.parsed, outer.to - 1)
    // “A” is his motto: a quotation with words of its own behind it is no sentence.
    const alone = sentence?.from === outer.from && last !== undefined && last.to <= outer.to + 1
    const before = alone ? sentenceBefore(context.parsed, sentence) : undefined
    const index = before?.block === sentence?.block ? speaking.get(before?.from ?? -1) : undefined
    const draft = index === undefined ? undefined : drafts[index]
    const more = pieces(context, inner)
    if (index === undefined || !draft || !last || more.length === 0) continue
    drafts[index] = { ...draft, content: [...draft.content, ...more] }
    speaking.set(last.from, index)
  }
  return drafts
}

/** By where a sentence begins, the outermost draft of speech that has its cue there. */
function speakingSentences(context: Context, found: readonly Draft[]): Map<number, number> {
  const speaking = new Map<number, number>()
  for (const [index, { cue, act, lexical }] of found.entries()) {
    if (!cue || act !== 'speech' || !lexical?.entry.takes.includes('quotation')) continue
    const sentence = sentenceOf(context.parsed, cue.from)
    const known = sentence && speaking.get(sentence.from)
    const outer = known === undefined ? undefined : found[known]
    if (sentence && (outer?.cue?.from ?? Number.POSITIVE_INFINITY) > cue.from) speaking.set(sentence.from, index)
  }
  return speaking
}

/** By where they begin, the quotations whose first words some draft has already; what is said within one claims nothing. */
function claimedQuotations({ quotations }: Context, found: readonly Draft[]): Set<number> {
  const claimed = new Set<number>()
  const contents = found.flatMap(({ content }) => content).sort((a, b) => a.from - b.from)
  let next = 0
  let reached = 0
  for (const { outer, inner } of quotations) {
    for (let one = contents[next]; one && one.from <= inner.from; one = contents[++next])
      reached = Math.max(reached, one.to)
    if (reached > outer.from) claimed.add(outer.from)
  }
  return claimed
}
