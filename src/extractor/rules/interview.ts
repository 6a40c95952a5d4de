import { phraseAt, wordAtOffset } from '../../language/grammar.ts'
import type { NounPhrase } from '../../language/types.ts'
import type { Span } from '../../text/index.ts'
import { type Context, type Draft, type Rule, trimPiece } from '../draft.ts'

/** "Rick: I began early", «Корр.: …», "A: Not yet": who speaks, and a colon, open the block. */
const label = /^["“«]?(?:(\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}):|([QA])\.)\s/u
/** One block that opens so may do so by chance. */
const leastLabelled = 2
/** Letters for who asks and for who answers. */
const asks = /^(?:Q|В|Вопрос|Question)$/u
const answers = /^(?:A|О|Ответ|Answer)$/u

/** Questions and answers: each answer is a statement of the one person named before the first question, or of its label. */
export const interview: Rule = {
  name: 'interview',
  find: (context: Context): readonly Draft[] => {
    const { interview: asked, blocks } = context
    if (!asked) return []
    const phrase = whoIsAsked(context, asked.first)
    const labelled = areLabelled(context)
    /** Whose turn it is, by the last label; undefined where somebody speaks who only asks. */
    let turn = phrase
    return [...asked.answers].flatMap((index): Draft[] => {
      const block = blocks[index]
      const named = block && labelled ? labelIn(context, block) : undefined
      if (named) turn = answers.test(named.text) ? phrase : whoIsLabelled(context, named)
      const content = block && trimPiece(context.text, named ? { from: named.to + 1, to: block.to } : block)
      return content && turn ? [draftOf(content, turn, named ?? null)] : []
    })
  },
}

function draftOf(content: Span, phrase: NounPhrase, named: Span | null): Draft {
  const isOwn = named !== null && named.from === phrase.from
  return {
    rule: 'interview',
    act: 'speech',
    content: [content],
    cue: null,
    source: isOwn ? { from: named.from, to: named.to } : null,
    from: { kind: 'phrase', phrase },
    lexical: null,
    unquoted: true,
  }
}

interface Label extends Span {
  readonly text: string
}

function labelIn({ text }: Context, block: Span): Label | undefined {
  const match = label.exec(text.slice(block.from, Math.min(block.to, block.from + 100)))
  const name = match?.[1] ?? match?.[2]
  if (!match || !name) return undefined
  const from = block.from + match[0].indexOf(name)
  return { text: name, from, to: from + name.length }
}

/** Whether one label opens several blocks. */
function areLabelled(context: Context): boolean {
  const counts = new Map<string, number>()
  for (const block of context.blocks) {
    const found = labelIn(context, block)
    if (found) counts.set(found.text, (counts.get(found.text) ?? 0) + 1)
  }
  return [...counts.values()].some((count) => count >= leastLabelled)
}

/** The person that a label names; an outlet or a letter that asks says nothing. */
function whoIsLabelled({ parsed, language }: Context, { text, from }: Label): NounPhrase | undefined {
  const phrase = asks.test(text) ? undefined : phraseAt(parsed, wordAtOffset(parsed, from))
  return phrase && language.describe(parsed, phrase).type === 'person' ? phrase : undefined
}

/** The person named in full before the questions; nobody where two are named as often. */
function whoIsAsked({ parsed, blocks }: Context, first: number): NounPhrase | undefined {
  const end = wordAtOffset(parsed, blocks[first]?.from ?? 0)
  const counts = new Map<string, { count: number; phrase: NounPhrase }>()
  for (const phrase of parsed.phrases) {
    if (phrase.first >= end) break
    if (!phrase.personName) continue
    const key = phrase.personName.surname ?? phrase.personName.name
    const known = counts.get(key)
    counts.set(key, { count: (known?.count ?? 0) + 1, phrase: known?.phrase ?? phrase })
  }
  const full = [...counts.values()].filter(({ phrase }) => phrase.personName?.name.includes(' '))
  const [best, second] = full.sort((a, b) => b.count - a.count)
  return best && best.count > (second?.count ?? 0) ? best.phrase : undefined
}
