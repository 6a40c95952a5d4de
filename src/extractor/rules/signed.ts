import { phraseAt, verbsIn, wordAtOffset } from '../../language/grammar.ts'
import { beginsUpper, type Quotation } from '../../text/index.ts'
import { blockAt, type Context, type Draft, pieces, type Rule } from '../draft.ts'

const dash = /^[.,!?…]?\s{0,3}(?:[―—–]|-(?=\s))\s{0,3}/u
/** Behind a signature stand at most an office, an age and a place. */
const longest = 90

/** “It is late.” ― Jane Roe, a nurse: a quotation on its own line, signed behind a dash, without a verb. */
export const signed: Rule = {
  name: 'signed',
  find: (context: Context): readonly Draft[] =>
    context.quotations.flatMap((quotation) =>
      context.silent(quotation.outer.from) ? [] : (signedAt(context, quotation) ?? []),
    ),
}

/** Nothing but spaces stands before it on its line. */
function opensLine(text: string, from: number, at: number): boolean {
  let first = at
  while (first > from && /[^\S\n]/.test(text.charAt(first - 1))) first--
  return first === from || text.charAt(first - 1) === '\n'
}

function signedAt(context: Context, { outer, inner, closed }: Quotation): Draft | undefined {
  const { parsed, text, blocks } = context
  const block = blocks[blockAt(blocks, outer.from)]
  if (!closed || !block || outer.to > block.to) return undefined
  const mark = dash.exec(text.slice(outer.to, outer.to + 8))
  const behind = text.slice(outer.to, Math.min(block.to, outer.to + longest + 1))
  const stop = behind.indexOf('\n')
  const lineTo = outer.to + (stop < 0 ? behind.length : stop)
  if (!mark || lineTo - outer.to > longest || !opensLine(text, block.from, outer.from)) return undefined
  const first = wordAtOffset(parsed, outer.to + mark[0].length)
  const end = wordAtOffset(parsed, lineTo)
  const phrase = phraseAt(parsed, first)
  if (phrase?.first !== first || phrase.kind === 'pronoun' || !beginsUpper(parsed.words[first]?.form ?? ''))
    return undefined
  const content = pieces(context, inner)
  // A verb makes another construction of it; a word or two are a title.
  if (verbsIn(parsed, first, end).some(({ form }) => form === 'finite') || inner.to - inner.from < 15) return undefined
  const from = outer.to + mark[0].search(/[―—–-]/u)
  return {
    rule: 'signed',
    act: 'speech',
    content,
    cue: { from, to: from + 1 },
    source: { from: phrase.from, to: phrase.to },
    from: { kind: 'phrase', phrase },
    lexical: null,
    unquoted: false,
  }
}
