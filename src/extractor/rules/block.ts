import { cuesIn, lowerAt } from '../../language/grammar.ts'
import { type Context, type Draft, type Rule, trimPiece } from '../draft.ts'

/** «Министр пояснил:» and, as the next block, his words without quotation marks. */
export const block: Rule = {
  name: 'block',
  find: (context: Context): readonly Draft[] => {
    const { parsed, language, text } = context
    const drafts: Draft[] = []
    for (const [index, sentence] of parsed.sentences.entries()) {
      const next = parsed.sentences[index + 1]
      const follows = next && context.blocks[next.block]
      if (!follows || next.block === sentence.block || lowerAt(parsed, sentence.end - 1) !== ':') continue
      if (/^[«“"„]/u.test(text.slice(follows.from, follows.from + 1)) || context.silent(sentence.from)) continue
      const cue = cuesIn(parsed, sentence.first, sentence.end).findLast((other) => other.verb?.form === 'finite')
      const subject = cue && language.subjectOf(parsed, cue)
      const content = trimPiece(text, follows)
      if (typeof subject !== 'object' || !content) continue
      const from = { kind: 'phrase', phrase: subject } as const
      drafts.push({
        rule: 'block',
        act: 'speech',
        content: [content],
        cue: null,
        source: null,
        from,
        lexical: null,
        unquoted: true,
      })
    }
    return drafts
  },
}
