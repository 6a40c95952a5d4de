import { phraseAt, wordAtOffset } from '../../language/grammar.ts'
import type { Span } from '../../text/index.ts'
import { type Context, type Draft, quotationAt, type Rule, trimPiece } from '../draft.ts'

/** "ROE: We are ready.", «ОРСЕН: Мы готовы»: a name in capitals and a colon open the block. */
const label = /^["“«]?(\p{Lu}[\p{Lu}.'’ -]{2,30}):\s/u
/** One such block may be a dateline or a note. */
const leastBlocks = 3

/** Whether a turn of a transcript begins at the offset, with a quotation mark before it or without. */
export const beginsTurn = (text: string, from: number): boolean => label.test(text.slice(from, from + 40))

/** Who speaks in each block of a transcript. Fewer than three labelled blocks are none. */
export const transcript: Rule = {
  name: 'transcript',
  find: (context: Context): readonly Draft[] => {
    const turns: Draft[] = []
    /** Of the turn that goes on, where it does. */
    let content: Span[] | undefined
    for (const block of context.blocks) {
      const turn = context.silent(block.from) ? undefined : turnOf(context, block)
      const more = turn || !content ? undefined : goesOn(context, block)
      if (turn) {
        const own = [...turn.content]
        turns.push({ ...turn, content: own })
        content = marks.test(context.text.charAt(block.from)) ? own : undefined
      } else if (more) content?.push(more)
      else content = undefined
    }
    return turns.length >= leastBlocks ? turns : []
  },
}

const marks = /["“«]/u

/** "ROE: We go. ¶ "And we stay.": a block that opens with a mark again, within a transcript whose turns do. */
function goesOn(context: Context, block: Span): Span | undefined {
  const { text } = context
  if (!marks.test(text.charAt(block.from))) return undefined
  const quotation = quotationAt(context, { from: block.from + 1, to: block.from + 1 })
  // "We stay," Roe said later.: no turn of the transcript.
  if (quotation?.closed && /\p{L}/u.test(text.slice(quotation.outer.to, block.to))) return undefined
  return trimPiece(text, { from: block.from + 1, to: block.to })
}

function turnOf({ parsed, text }: Context, block: Span): Draft | undefined {
  const match = label.exec(text.slice(block.from, Math.min(block.to, block.from + 40)))
  if (!match?.[1]) return undefined
  const name = block.from + match[0].indexOf(match[1])
  const colon = name + match[1].length
  const content = trimPiece(text, { from: colon + 1, to: block.to })
  const phrase = phraseAt(parsed, wordAtOffset(parsed, name))
  if (!content || !phrase) return undefined
  return {
    rule: 'transcript',
    act: 'speech',
    content: [content],
    cue: { from: colon, to: colon + 1 },
    source: { from: name, to: colon },
    from: { kind: 'phrase', phrase },
    lexical: null,
    unquoted: true,
  }
}
