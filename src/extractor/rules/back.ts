import { sentenceBefore } from '../../language/grammar.ts'
import type { Cue } from '../../language/types.ts'
import type { Span } from '../../text/index.ts'
import { type Context, type Draft, draftOf, type Rule, trimPiece } from '../draft.ts'

/**
 * «Об этом сообщает агентство»: the one preceding sentence is the content (spec/STATEMENTS.md, decision 13); «Вода ушла:
 * об этом заявил министр»: what stands before the colon.
 */
export const back: Rule = {
  name: 'back',
  find: (context: Context): readonly Draft[] =>
    context.parsed.cues.flatMap((cue) => {
      const pointer = context.silent(cue.from) ? undefined : context.language.pointsBack?.(context.parsed, cue)
      if (pointer === undefined) return []
      const subject = context.language.subjectOf(context.parsed, cue)
      const before = pointedAt(context, cue, pointer)
      if (!before || typeof subject !== 'object') return []
      const content = trimPiece(context.text, before)
      return content ? [draftOf('back', cue, subject, [content])] : []
    }),
}

function pointedAt({ parsed, silent, language }: Context, cue: Cue, pointer: number): Span | undefined {
  const { sentence } = cue
  const edge = parsed.words[pointer]?.from ?? sentence.from
  // «В частности, об этом говорили»: nothing is said before the pointer.
  const opening = language.behindConnective?.(parsed, sentence.first) === pointer
  if (edge > sentence.from && !opening) return { from: sentence.from, to: edge }
  const before = sentenceBefore(parsed, sentence)
  return before && !silent(before.from) ? before : undefined
}
