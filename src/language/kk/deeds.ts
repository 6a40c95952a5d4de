/** What somebody calls for or promises: «Депутат әкімді сметаны жариялауға шақырды», «Тұрғындар көпірді ашуды талап етті». */
import { phraseAt, wordAtOffset } from '../grammar.ts'
import type { Complement, Cue, NounPhrase, Parsed } from '../types.ts'
import { factComplement } from './facts.ts'
import { deedBefore, type Fact } from './told.ts'
import { hasQuotative } from './verbs.ts'

export const deedOf = (parsed: Parsed, cue: Cue): Fact | undefined =>
  hasQuotative(parsed, cue) ? undefined : deedBefore(parsed.words, cue.sentence, cue.first, cue.entry)

/** The deed with what belongs to it, without whom the call goes to. */
export function deedComplement(
  parsed: Parsed,
  cue: Cue,
  found: Fact,
  subject: NounPhrase | 'elided' | undefined,
): Complement | undefined {
  const whole = factComplement(parsed, cue, found, subject)
  if (!whole) return undefined
  const first = wordAtOffset(parsed, whole.from)
  const asked = phraseAt(parsed, first)
  const isAsked = asked?.first === first && asked.cases.includes('accusative') && !asked.cases.includes('nominative')
  const from = isAsked && asked.end <= found.at ? (parsed.words[asked.end]?.from ?? whole.from) : whole.from
  return { ...whole, kind: 'infinitive', from }
}
