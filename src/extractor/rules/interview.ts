import { wordAtOffset } from '../../language/grammar.ts'
import type { NounPhrase } from '../../language/types.ts'
import { type Context, type Draft, type Rule, trimPiece } from '../draft.ts'

/** Questions and answers: each answer is a statement of the one person named before the first question. */
export const interview: Rule = {
  name: 'interview',
  find: (context: Context): readonly Draft[] => {
    const { interview: asked, blocks } = context
    const phrase = asked && whoIsAsked(context, asked.first)
    if (!asked || !phrase) return []
    return [...asked.answers].flatMap((index): Draft[] => {
      const block = blocks[index]
      const content = block && trimPiece(context.text, block)
      if (!content) return []
      const from = { kind: 'phrase', phrase } as const
      return [
        {
          rule: 'interview',
          act: 'speech',
          content: [content],
          cue: null,
          source: null,
          from,
          lexical: null,
          unquoted: true,
        },
      ]
    })
  },
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
