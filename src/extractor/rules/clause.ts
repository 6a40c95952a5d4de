import type { Cue, NounPhrase } from '../../language/types.ts'
import { type Context, type Draft, draftOf, quotationAt, type Rule, toClosingMark, trimPiece } from '../draft.ts'

/** «сообщил, что …», «призвал остановить …», «назвал решение ошибкой»: the cue's grammatical complement is the content. */
export const clause: Rule = {
  name: 'clause',
  find: (context: Context): readonly Draft[] => {
    const { parsed, language, text } = context
    const drafts: Draft[] = []
    for (const cue of parsed.cues) {
      if (context.silent(cue.from)) continue
      const complement = language.complementOf(parsed, cue)
      // «сказал, что «дом стар. Его снесут»»: the sentence ends within the marks, and his words do not.
      const content = complement && trimPiece(text, toClosingMark(context, complement))
      if (!content) continue
      const subject = language.subjectOf(parsed, cue)
      if (subject === undefined) {
        context.explain({ rule: 'clause', span: cue, verdict: 'passed', why: 'no subject found' })
        continue
      }
      if (isOwnWord(context, cue, subject) || isOwnView(context, cue, complement.kind)) continue
      // «Орсена поддержали 50 избирателей»: the same words cannot be both.
      if (typeof subject === 'object' && subject.from >= content.from && subject.to <= content.to) continue
      drafts.push({
        ...draftOf(complement.kind, cue, subject, complement.ahead ? [complement.ahead, content] : [content]),
        cue: { from: cue.from, to: complement.cueTo ?? cue.to },
        unquoted: complement.unquoted === true,
        disowned: complement.disowned === true,
        ...((complement.kind === 'object' && cue.entry.judges) || complement.withheld ? { act: 'judgement' } : {}),
        // "The smoke threatens the town": a thing shows something, and says nothing.
        ...(complement.kind !== 'clause' && typeof subject === 'object' && language.isThing?.(parsed, subject)
          ? { act: 'evidence' }
          : {}),
      })
    }
    return drafts
  },
}

/** “They love the dam”: an attitude that is told within quotation marks is what the quoted one tells (decision 10). */
const isOwnView = (context: Context, cue: Cue, kind: string): boolean =>
  kind === 'object' &&
  (cue.entry.act !== 'speech' || cue.entry.judges === true) &&
  quotationAt(context, cue) !== undefined

/** “I hope it rains”: within quotation marks the first person is whoever is quoted, and hopes within his own words. */
const isOwnWord = (context: Context, cue: Cue, subject: NounPhrase | 'elided'): boolean =>
  typeof subject === 'object' && subject.person !== 3 && quotationAt(context, cue) !== undefined
