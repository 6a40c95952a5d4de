import { sentenceBefore } from '../../language/grammar.ts'
import { type Context, type Draft, draftOf, type Rule, trimPiece } from '../draft.ts'

/** «Об этом сообщает агентство»: the one preceding sentence is the content (spec/STATEMENTS.md, decision 13). */
export const back: Rule = {
  name: 'back',
  find: (context: Context): readonly Draft[] =>
    context.parsed.cues.flatMap((cue) => {
      if (context.silent(cue.from) || context.language.pointsBack?.(context.parsed, cue) !== true) return []
      const before = sentenceBefore(context.parsed, cue.sentence)
      const subject = context.language.subjectOf(context.parsed, cue)
      if (!before || context.silent(before.from) || typeof subject !== 'object') return []
      const content = trimPiece(context.text, before)
      return content ? [draftOf('back', cue, subject, [content])] : []
    }),
}
