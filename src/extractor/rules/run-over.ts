import type { Span } from '../../text/index.ts'
import { blockAt, type Context, type Draft, pieces } from '../draft.ts'

/**
 * “It rained twice. ¶ “Nobody knew,” Roe said: a quotation that runs over its paragraph is of whoever says the one that the
 * next paragraph begins with, whichever rule found that one. From a speaker on, the rule `quotation` and `withContinuations`
 * go forwards; here the speaker is told last. `claimed`: the quotations, by where they begin, whose first words some draft
 * has already.
 */
export function withRunsOver(context: Context, found: readonly Draft[], claimed: ReadonlySet<number>): Draft[] {
  const { text, blocks, quotations } = context
  // By draft, from the last paragraph to the first: put together once, as there may be thousands.
  const ahead = new Map<number, Span[][]>()
  const begun = draftsByBeginning(found)
  for (let at = quotations.length - 2; at >= 0; at--) {
    const [quotation, next] = [quotations[at], quotations[at + 1]]
    if (!quotation || !next || quotation.closed || claimed.has(quotation.outer.from)) continue
    const { from } = next.outer
    const follows = blocks[blockAt(blocks, quotation.outer.from) + 1]?.from === from
    const index = follows ? begun.get(next.inner.from) : undefined
    const draft = index === undefined ? undefined : found[index]
    if (index === undefined || draft?.act !== 'speech' || !draft.cue) continue
    if (text.charAt(quotation.outer.from) !== text.charAt(from) || context.silent(quotation.outer.from)) continue
    const more = pieces(context, quotation.inner)
    if (more.length === 0) continue
    const known = ahead.get(index)
    if (known) known.push(more)
    else ahead.set(index, [more])
    begun.set(quotation.inner.from, index)
  }
  return found.map((draft, index) => {
    const more = ahead.get(index)
    return more ? { ...draft, content: [...more.reverse().flat(), ...draft.content] } : draft
  })
}

/** By where its words begin, the draft of each statement. */
const draftsByBeginning = (found: readonly Draft[]): Map<number, number> =>
  new Map(found.flatMap(({ content }, index) => (content[0] ? [[content[0].from, index] as const] : [])))
