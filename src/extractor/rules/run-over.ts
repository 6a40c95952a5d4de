import { blockAt, type Context, type Draft, pieces } from '../draft.ts'

/**
 * “It rained twice. ¶ “Nobody knew,” Roe said: a quotation that runs over its paragraph is of whoever says the one that the
 * next paragraph begins with. `claimed`: the quotations, by where they begin, whose first words some draft has already.
 */
export function withRunsOver(context: Context, found: readonly Draft[], claimed: ReadonlySet<number>): Draft[] {
  const { text, blocks, quotations } = context
  const drafts = [...found]
  const begun = draftsByBeginning(found)
  for (let at = quotations.length - 2; at >= 0; at--) {
    const [quotation, next] = [quotations[at], quotations[at + 1]]
    if (!quotation || !next || quotation.closed || claimed.has(quotation.outer.from)) continue
    const { from } = next.outer
    const follows = blocks[blockAt(blocks, quotation.outer.from) + 1]?.from === from
    const index = follows ? begun.get(next.inner.from) : undefined
    const draft = index === undefined ? undefined : drafts[index]
    const more = pieces(context, quotation.inner)
    const [first] = more
    if (text.charAt(quotation.outer.from) !== text.charAt(from) || context.silent(quotation.outer.from)) continue
    if (index === undefined || !draft || !first || draft.act !== 'speech' || !draft.cue) continue
    drafts[index] = { ...draft, content: [...more, ...draft.content] }
    begun.set(quotation.inner.from, index)
  }
  return drafts
}

/** By where its words begin, the draft of each statement. */
const draftsByBeginning = (found: readonly Draft[]): Map<number, number> =>
  new Map(found.flatMap(({ content }, index) => (content[0] ? [[content[0].from, index] as const] : [])))
