import { sentenceBefore, verbsIn } from '../../language/grammar.ts'
import type { Cue, Parsed, Sentence } from '../../language/types.ts'
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
      // «Я раскаялся, я написал об этом письмо»: in somebody's own words nothing before these is what he points at.
      if (!before || typeof subject !== 'object' || subject.person !== 3) return []
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
  const before = overCaption(parsed, sentenceBefore(parsed, sentence), sentence)
  return before && !silent(before.from) ? before : undefined
}

/** A block of a few words that has no verb, as what stands under a picture, tells nothing that one could point at. */
function overCaption(parsed: Parsed, before: Sentence | undefined, sentence: Sentence): Sentence | undefined {
  if (!before || before.block === sentence.block || before.end - before.first > longestCaption) return before
  const alone = sentenceBefore(parsed, before)?.block !== before.block
  return alone && verbsIn(parsed, before.first, before.end).length === 0 ? sentenceBefore(parsed, before) : before
}
const longestCaption = 8
