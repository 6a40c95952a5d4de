import { cuesIn, sentenceBefore } from '../../language/grammar.ts'
import { type Context, type Draft, type Rule, sentenceOf, trimPiece } from '../draft.ts'
import { ahead } from './quotation-ahead.ts'
import { behind, within } from './quotation-behind.ts'
import { dash, endsAlone, inner, locate, type Quoted, takesQuotation } from './quoted.ts'
import { beginsTurn } from './transcript.ts'

/** Quotation marks with a cue before, behind or within them, and the quotations that go on from these. */
export const quotation: Rule = {
  name: 'quotation',
  find: (context: Context): readonly Draft[] => {
    const quoted = context.quotations
      .filter(({ outer }) => !context.silent(outer.from) && !beginsTurn(context.text, outer.from))
      .map((q) => locate(context, q))
    const drafts: Draft[] = []
    let open: { draft: Draft; last: Quoted } | undefined
    for (const [index, one] of quoted.entries()) {
      const inserted = within(context, one)
      const found = inserted.at(-1) ?? behind(context, one, quoted[index + 1]) ?? ahead(context, one)
      drafts.push(...inserted.slice(0, -1))
      if (found && open && found.lexical !== null && found.lexical === open.draft.lexical) {
        // “A,” the minister said, “B”: one cue in the middle of one statement.
        const draft = { ...open.draft, content: [...open.draft.content, ...found.content] }
        drafts[drafts.length - 1] = draft
        open = { draft, last: one }
      } else if (found) {
        const joined =
          open && inserted.length < 2 && runsOn(open.last, one)
            ? { ...found, content: [...open.draft.content, ...found.content] }
            : found
        if (joined !== found) drafts.pop()
        drafts.push(joined)
        open = { draft: joined, last: one }
      } else if (open && (goesOn(context, open.last, one) || (runsOn(open.last, one) && opensBlock(context, one)))) {
        const draft = { ...open.draft, content: [...open.draft.content, ...inner(context, one)] }
        drafts[drafts.length - 1] = draft
        open = { draft, last: one }
      } else {
        const next = alone(context, one, open?.last)
        if (!next) continue
        drafts.push(next)
        open = { draft: next, last: one }
      }
    }
    return drafts
  },
}

/** «A», — сказал он. «B»: the next quotation of the same block, with nothing but a stop or a dash before it. */
function goesOn(context: Context, last: Quoted, one: Quoted): boolean {
  const { parsed, blocks } = context
  if (last.block !== one.block || speaksBetween(context, last, one)) return false
  const between = parsed.words[one.first - 1]
  const beforeDash = dash.test(between?.form ?? '') ? parsed.words[one.first - 2] : between
  const next = one.quotation.outer.to < (blocks[one.block]?.to ?? 0) ? parsed.words[one.end]?.form : undefined
  return /^[.!?…,]$/u.test(beforeDash?.form ?? '') && endsAlone(next ?? '.')
}

/** “A,” Roe said. The plan was “late,” Doe said. “B”: B goes on with the words of the sentence before it. */
function speaksBetween({ parsed }: Context, last: Quoted, one: Quoted): boolean {
  const sentence = sentenceOf(parsed, one.quotation.outer.from)
  const before = sentence && sentenceBefore(parsed, sentence)
  if (!before || before.first <= last.end) return false
  return cuesIn(parsed, before.first, before.end).some((cue) => takesQuotation(cue) && cue.verb?.form === 'finite')
}

/** An unclosed quotation at the end of a block goes on in the next block, which opens with a mark again. */
function runsOn(last: Quoted, one: Quoted): boolean {
  return !last.quotation.closed && one.block === last.block + 1
}

/** Whether the quotation is the first thing in its block: each block of a long quotation opens with a mark again. */
const opensBlock = ({ text, blocks }: Context, one: Quoted): boolean =>
  text.slice(blocks[one.block]?.from ?? 0, one.quotation.outer.from).trim() === ''

/** A block that is only a quotation, behind a quotation of the block before: the speaker goes on (inferred). */
function alone(context: Context, one: Quoted, last: Quoted | undefined): Draft | undefined {
  const block = context.blocks[one.block]
  if (!block || !last || one.block - last.block !== 1) return undefined
  const outside =
    context.text.slice(block.from, one.quotation.outer.from) + context.text.slice(one.quotation.outer.to, block.to)
  if (!/^[\s.,!?…—–-]*$/u.test(outside)) return undefined
  const content = inner(context, one).flatMap((piece) => trimPiece(context.text, piece) ?? [])
  if (content.length === 0) return undefined
  return {
    rule: 'continued',
    act: 'speech',
    content,
    cue: null,
    source: null,
    from: { kind: 'continued' },
    lexical: null,
    unquoted: false,
  }
}
