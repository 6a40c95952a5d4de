import { sentenceAt, verbAt } from '../../language/grammar.ts'
import type { Attribution } from '../../language/types.ts'
import { type Context, type Draft, trimPiece } from '../draft.ts'

/**
 * «…, пишет «Вестник» со ссылкой на источник»: a second source of the same words (spec/STATEMENTS.md, decision 14). Runs
 * over what the other rules found, because the content is theirs.
 */
export function secondSources(context: Context, found: readonly Draft[]): Draft[] {
  const { parsed, language } = context
  return (language.attributions?.(parsed) ?? []).flatMap((attribution) => {
    if (!attribution.second || context.silent(attribution.from) || !attribution.phrase) return []
    const content = contentOf(context, attribution, found)
    if (content.length === 0) return []
    const { cue, source, act, phrase } = attribution
    const from = { kind: 'phrase', phrase } as const
    return [{ rule: 'second', act, content, cue, source, from, lexical: null, unquoted: false }]
  })
}

/** The content of the statement whose cue stands nearest in the sentence, else the rest of the sentence. */
function contentOf(context: Context, attribution: Attribution, found: readonly Draft[]): Draft['content'] {
  const sentence = sentenceAt(context.parsed, attribution.first)
  if (!sentence) return []
  let nearest: Draft | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const draft of found) {
    const { cue } = draft
    if (!cue || cue.from < sentence.from || cue.to > sentence.to) continue
    const apart = Math.abs(cue.from - attribution.from)
    if (apart < distance) {
      nearest = draft
      distance = apart
    }
  }
  if (nearest) return nearest.content
  // «Газета сообщила, ссылаясь на источник, …»: the gerund tells of a saying that was not read.
  if (verbAt(context.parsed, attribution.first)) return []
  return [
    { from: sentence.from, to: attribution.from },
    { from: attribution.to, to: sentence.to },
  ].flatMap((piece) => trimPiece(context.text, piece) ?? [])
}
