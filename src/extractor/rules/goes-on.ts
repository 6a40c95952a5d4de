import { sentenceBefore } from '../../language/grammar.ts'
import type { Sentence } from '../../language/types.ts'
import { beginsUpper, type Quotation } from '../../text/index.ts'
import { type Context, type Draft, pieces, sentenceOf } from '../draft.ts'
import { withRunsOver } from './run-over.ts'

/**
 * The plan is “safe,” Roe said. “It was always safe.” - a quotation that stands alone, directly behind a sentence in which
 * somebody speaks, goes on with that statement; as a block of its own it is a statement of the same speaker. Runs over what
 * the other rules found.
 */
export function withContinuations(context: Context, found: readonly Draft[]): Draft[] {
  const drafts = withRunsOver(context, found, claimedQuotations(context, found))
  const speaking = speakingSentences(context, drafts)
  const claimed = claimedQuotations(context, drafts)
  const open = new Set<number>()
  for (const quotation of context.quotations) {
    const { outer, inner } = quotation
    if (claimed.has(outer.from) || context.silent(outer.from)) continue
    const sentence = sentenceOf(context.parsed, outer.from)
    const last = sentenceOf(context.parsed, outer.to - 1)
    // “A” is his motto: a quotation with words of its own behind it is no sentence.
    const alone = sentence?.from === outer.from && last !== undefined && last.to <= outer.to + 1
    const before = alone ? sentenceBefore(context.parsed, sentence) : undefined
    const sameBlock = before !== undefined && before.block === sentence?.block
    const next = before !== undefined && sentence !== undefined && isBlock(context, quotation, before, sentence)
    const index = sameBlock || next ? speaking.get(before.from) : undefined
    const draft = index === undefined ? undefined : drafts[index]
    const more = pieces(context, inner)
    if (index === undefined || !draft || !last || more.length === 0) continue
    // A mark that is not closed goes on in the next block, as one statement.
    if (next && !open.has(index)) {
      const of = draft.from.kind === 'continued' ? (draft.from.of ?? draft) : draft
      speaking.set(last.from, drafts.length)
      if (!quotation.closed) open.add(drafts.length)
      drafts.push(continuation(of, more))
      continue
    }
    drafts[index] = { ...draft, content: [...draft.content, ...more] }
    speaking.set(last.from, index)
  }
  return drafts
}

/** ..., Roe said. ¶ “It was always safe. It will be.”: whole sentences in marks that are a block, right behind that of the saying. */
function isBlock(
  { text, blocks }: Context,
  { outer, inner, closed }: Quotation,
  before: Sentence,
  own: Sentence,
): boolean {
  const block = blocks[own.block]
  if (!block || own.block !== before.block + 1 || outer.from !== own.from) return false
  if (!/^[\s.,!?…]*$/u.test(text.slice(outer.to, block.to)) || !beginsUpper(text.slice(inner.from, inner.from + 2)))
    return false
  return !closed || /[.!?…]$/u.test(text.slice(inner.from, inner.to))
}

const continuation = (of: Draft, content: Draft['content']): Draft => ({
  rule: 'continued',
  act: 'speech',
  content,
  cue: null,
  source: null,
  from: { kind: 'continued', of },
  lexical: null,
  unquoted: false,
})

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
