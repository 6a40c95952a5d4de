import type { Draft } from './draft.ts'
import type { StatementKind } from './types.ts'

/**
 * How often a construction's content and cue are right, by judgement until the calibration table replaces it; the
 * speaker's certainty is multiplied in.
 */
const byRule: Readonly<Record<string, number>> = {
  quotation: 0.97,
  'quotation-ahead': 0.95,
  'name-colon': 0.85,
  'lead-in': 0.85,
  continued: 0.85,
  clause: 0.93,
  infinitive: 0.85,
  'small-clause': 0.75,
  object: 0.65,
  parenthesis: 0.9,
  according: 0.93,
  back: 0.9,
  block: 0.8,
  interview: 0.85,
}

/** The probability that content and speaker are both right, 0.05 to 0.99. */
export function confidenceOf(draft: Draft, kind: StatementKind, certainty: number): number {
  const base = byRule[draft.rule] ?? 0.6
  const nominal = draft.lexical?.entry.pos === 'noun' ? 0.7 : 1
  const quoted = kind === 'mixed' || kind === 'direct' ? 1 : 0.98
  return Math.round(Math.min(0.99, Math.max(0.05, base * nominal * quoted * certainty)) * 100) / 100
}
