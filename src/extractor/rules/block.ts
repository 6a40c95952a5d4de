import { cuesIn, lowerAt } from '../../language/grammar.ts'
import type { Sentence } from '../../language/types.ts'
import { type Context, type Draft, type Rule, trimPiece } from '../draft.ts'

/** True where the block's first sentence tells by itself who says it. */
function hasOwnCue({ parsed, language }: Context, sentence: Sentence): boolean {
  return cuesIn(parsed, sentence.first, sentence.end).some(
    (cue) =>
      cue.verb?.form === 'finite' &&
      language.complementOf(parsed, cue)?.kind === 'clause' &&
      typeof language.subjectOf(parsed, cue) === 'object',
  )
}

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
      if (!cue || typeof subject !== 'object' || !content || hasOwnCue(context, next)) continue
      const from = { kind: 'phrase', phrase: subject } as const
      // A cue that gives a clause of its own beside the block does not serve the block too (decision 7).
      const own = language.complementOf(parsed, cue) === undefined && sentence.end - cue.end < 24
      drafts.push({
        rule: 'block',
        act: 'speech',
        content: [content],
        cue: own ? { from: cue.from, to: cue.to } : null,
        source: own ? { from: subject.from, to: subject.to } : null,
        from,
        lexical: own ? cue : null,
        unquoted: true,
      })
    }
    return drafts
  },
}
