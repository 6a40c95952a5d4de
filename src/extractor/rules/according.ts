import { sentenceAt } from '../../language/grammar.ts'
import type { Attribution } from '../../language/types.ts'
import { beginning, type Context, type Draft, type DraftSource, type Rule, trimPiece } from '../draft.ts'

/** «По словам министра, …»; «…, по мнению экспертов, …»: the rest of the sentence is the content. */
export const according: Rule = {
  name: 'according',
  find: (context: Context): readonly Draft[] =>
    (context.language.attributions?.(context.parsed) ?? []).flatMap((attribution) => {
      if (attribution.second || context.silent(attribution.from)) return []
      return draftAt(context, attribution) ?? []
    }),
}

function draftAt(context: Context, attribution: Attribution): Draft | undefined {
  const sentence = sentenceAt(context.parsed, attribution.first)
  if (!sentence) return undefined
  const content = [
    // «доклад, согласно которому …»: what stands before the relative is not the content.
    ...(attribution.phrase?.kind === 'pronoun' ? [] : [{ from: beginning(context, sentence), to: attribution.from }]),
    { from: attribution.to, to: sentence.to },
  ].flatMap((piece) => trimPiece(context.text, piece) ?? [])
  if (content.length === 0) return undefined
  const from: DraftSource = attribution.phrase
    ? { kind: 'phrase', phrase: attribution.phrase }
    : { kind: 'possessive', attribution }
  const { cue, source, act } = attribution
  return { rule: 'according', act, content, cue, source, from, lexical: null, unquoted: false }
}
