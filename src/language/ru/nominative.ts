/** Chooses what the parts of one written name are in the nominative: they agree in case and gender. */
import type { Case, Gender } from '../types.ts'
import type { Hypothesis } from './decline.ts'

export const everyCase: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']
const genders: readonly Gender[] = ['masculine', 'feminine']

/** What the words around a name say about it; 1 is neutral. */
export interface Context {
  readonly cases: { readonly [Name in Case]?: number }
  readonly genders: { readonly [Name in Gender]?: number }
  /** The gender that the verb behind the name asks of its subject; null where it asks none. */
  readonly subject: Gender | null
  /** The gender of a verb right before the name, whose subject it may be. */
  readonly lead: Gender | null
}

export interface Chosen {
  readonly nominatives: readonly string[]
  readonly gender: Gender
  readonly cases: readonly Case[]
  readonly weight: number
}

type Parts = readonly (readonly Hypothesis[])[]

/** The best agreeing choice over all parts. */
export function chooseNominative(parts: Parts, context: Context): Chosen | undefined {
  let best: { readonly gender: Gender; readonly case: Case } | undefined
  let weight = none
  for (const gender of genders)
    for (const grammaticalCase of everyCase) {
      const one = weightIn(parts, context, gender, grammaticalCase)
      if (one > weight) [best, weight] = [{ gender, case: grammaticalCase }, one]
    }
  if (!best) return undefined
  const { gender } = best
  const nominatives = nominativesIn(parts, gender, best.case)
  // The written form may stand in every case that gives the same nominatives.
  const cases = everyCase.filter((other) =>
    parts.every((hypotheses, i) => heaviest(hypotheses, gender, other)?.nominative === nominatives[i]),
  )
  return { nominatives, gender, cases, weight }
}

/** The weight of the best choice in which the part at `index` is that hypothesis's nominative, of its gender; 0 for none. */
export function weightWith(parts: Parts, context: Context, index: number, { nominative, gender }: Hypothesis): number {
  let best = 0
  for (const grammaticalCase of everyCase)
    best = Math.max(best, weightIn(parts, context, gender, grammaticalCase, index, nominative))
  return best
}

const none = -1

/** The weight of the best choice in one gender and case, the part at `index` being `only`; -1 where a part cannot stand in it. */
function weightIn(
  parts: Parts,
  context: Context,
  gender: Gender,
  grammaticalCase: Case,
  index = -1,
  only?: string,
): number {
  let weight = (context.cases[grammaticalCase] ?? 1) * (context.genders[gender] ?? 1)
  if (grammaticalCase === 'nominative' && context.subject !== null && context.subject !== gender) weight *= 0.1
  // «написал Анне Орсен»: of her the verb would be «написала».
  if (grammaticalCase === 'nominative' && context.lead !== null) weight *= context.lead === gender ? 2 : 0.3
  for (let i = 0; i < parts.length; i++) {
    const chosen = heaviest(parts[i] ?? [], gender, grammaticalCase, i === index ? only : undefined)
    if (!chosen) return none
    weight *= chosen.weight
  }
  return weight
}

const nominativesIn = (parts: Parts, gender: Gender, grammaticalCase: Case): string[] =>
  parts.map((hypotheses) => heaviest(hypotheses, gender, grammaticalCase)?.nominative ?? '')

/** The likeliest of the hypotheses of one gender and case, of those of the nominative `only` where it is given. */
function heaviest(
  hypotheses: readonly Hypothesis[],
  gender: Gender,
  grammaticalCase: Case,
  only?: string,
): Hypothesis | undefined {
  let best: Hypothesis | undefined
  for (const hypothesis of hypotheses) {
    if (hypothesis.gender !== gender || (only !== undefined && hypothesis.nominative !== only)) continue
    if (hypothesis.case !== undefined && hypothesis.case !== grammaticalCase) continue
    if (!best || hypothesis.weight > best.weight) best = hypothesis
  }
  return best
}
