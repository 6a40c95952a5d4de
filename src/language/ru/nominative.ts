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
}

/** How much other mentions in the document speak for this nominative; 1 where there are none. */
export type Support = (nominative: string, gender: Gender) => number

export interface Chosen {
  readonly nominatives: readonly string[]
  readonly gender: Gender
  readonly cases: readonly Case[]
  readonly weight: number
}

/** The best agreeing choice over all parts; `supports` has one for each part. */
export function chooseNominative(
  parts: readonly (readonly Hypothesis[])[],
  context: Context,
  supports: readonly Support[],
): Chosen | undefined {
  let best: Chosen | undefined
  for (const gender of genders) {
    if (!parts.every((hypotheses) => hypotheses.some((one) => one.gender === gender))) continue
    const outcomes = everyCase.map((grammaticalCase) => inCase(parts, gender, grammaticalCase, context, supports))
    for (const [index, outcome] of outcomes.entries()) {
      if (!outcome || (best && outcome.weight <= best.weight)) continue
      // The written form may stand in every case that gives the same nominatives.
      const cases = everyCase.filter((_, other) => sameAs(outcomes[other], outcome))
      best = { ...outcome, gender, cases: cases.length > 0 ? cases : [everyCase[index] ?? 'nominative'] }
    }
  }
  return best
}

interface Outcome {
  readonly nominatives: readonly string[]
  readonly weight: number
}

const sameAs = (a: Outcome | undefined, b: Outcome): boolean =>
  a?.nominatives.every((name, i) => name === b.nominatives[i]) ?? false

function inCase(
  parts: readonly (readonly Hypothesis[])[],
  gender: Gender,
  grammaticalCase: Case,
  context: Context,
  supports: readonly Support[],
): Outcome | undefined {
  let weight = weightOfContext(context, gender, grammaticalCase)
  const nominatives: string[] = []
  for (const [i, hypotheses] of parts.entries()) {
    const best = heaviest(hypotheses, gender, grammaticalCase, supports[i] ?? neutral)
    if (!best) return undefined
    weight *= best.weight
    nominatives.push(best.nominative)
  }
  return { nominatives, weight }
}

function weightOfContext(context: Context, gender: Gender, grammaticalCase: Case): number {
  const weight = (context.cases[grammaticalCase] ?? 1) * (context.genders[gender] ?? 1)
  const isOther = grammaticalCase === 'nominative' && context.subject !== null && context.subject !== gender
  return isOther ? weight * 0.1 : weight
}

/** The weight of the best choice in which the part at `index` is that hypothesis's nominative, of its gender; 0 for none. */
export function weightWith(
  parts: readonly (readonly Hypothesis[])[],
  context: Context,
  index: number,
  { nominative, gender }: Hypothesis,
): number {
  let best = 0
  for (const grammaticalCase of everyCase) {
    let weight = weightOfContext(context, gender, grammaticalCase)
    for (let i = 0; i < parts.length; i++)
      weight *= mostIn(parts[i] ?? [], gender, grammaticalCase, i === index ? nominative : undefined)
    if (weight > best) best = weight
  }
  return best
}

function mostIn(
  hypotheses: readonly Hypothesis[],
  gender: Gender,
  grammaticalCase: Case,
  only: string | undefined,
): number {
  let most = 0
  for (const hypothesis of hypotheses) {
    if (hypothesis.gender !== gender || (only !== undefined && hypothesis.nominative !== only)) continue
    if (hypothesis.case !== undefined && hypothesis.case !== grammaticalCase) continue
    if (hypothesis.weight > most) most = hypothesis.weight
  }
  return most
}

export const neutral: Support = () => 1

function heaviest(
  hypotheses: readonly Hypothesis[],
  gender: Gender,
  grammaticalCase: Case,
  support: Support,
): { nominative: string; weight: number } | undefined {
  let best: { nominative: string; weight: number } | undefined
  for (const hypothesis of hypotheses) {
    if (hypothesis.gender !== gender) continue
    if (hypothesis.case !== undefined && hypothesis.case !== grammaticalCase) continue
    const weight = hypothesis.weight * support(hypothesis.nominative, gender)
    if (!best || weight > best.weight) best = { nominative: hypothesis.nominative, weight }
  }
  return best
}
