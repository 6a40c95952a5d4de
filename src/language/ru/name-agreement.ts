/** Whether the parts of a possible name can stand in one case and gender: "Ирвина Джон" cannot. */
import type { Case, Gender } from '../types.ts'
import { type Hypothesis, hypothesesOf, type NamePart } from './decline.ts'
import type { Morphology } from './morphology/index.ts'
import type { Agreement } from './name-evidence.ts'
import type { Part } from './name-runs.ts'
import { everyCase } from './nominative.ts'

const genders: readonly Gender[] = ['masculine', 'feminine']
const all = (1 << (everyCase.length * genders.length)) - 1
/** Guesses that weigh less say nothing. */
const least = 0.25

/** Each form is looked at once; twelve bits say in which cases and genders it can stand. */
export function agreementIn(morphology: Morphology): Agreement {
  const known = new Map<string, number>()
  const bitsOf = (form: string, part: NamePart): number => {
    const key = `${part} ${form}`
    const before = known.get(key)
    if (before !== undefined) return before
    let bits = 0
    for (const hypothesis of hypothesesOf(form, part, morphology))
      if (hypothesis.weight >= least) bits |= bitsFor(hypothesis)
    known.set(key, bits || all)
    return bits || all
  }
  return {
    agree(parts, casesOnly = false) {
      let common = all
      for (const [i, part] of parts.entries()) {
        const role = isTurned(parts) ? turned[i] : roleOf(part, i, parts.length)
        if (role) common &= casesOnly ? bothGenders(bitsOf(part.form, role)) : bitsOf(part.form, role)
      }
      return common !== 0
    },
    fitsGender: ({ form }, gender) =>
      (bitsOf(form, 'given') & (gender === 'feminine' ? half << everyCase.length : half)) !== 0,
  }
}

const half = (1 << everyCase.length) - 1

/** In which cases the form can stand, of either gender: Jane is a woman, Austen may be a man's name. */
function bothGenders(bits: number): number {
  const cases = (bits | (bits >> everyCase.length)) & half
  return cases | (cases << everyCase.length)
}

function bitsFor({ case: of, gender }: Hypothesis): number {
  const row = gender === 'feminine' ? everyCase.length : 0
  if (of === undefined) return ((1 << everyCase.length) - 1) << row
  return 1 << (row + everyCase.indexOf(of as Case))
}

/** «Ремизова Лада»: the surname, then the given name. */
const isTurned = ([head, second, third]: readonly Part[]): boolean =>
  third === undefined && second?.class === 'G' && head !== undefined && /[SsYH]/.test(head.class)
const turned: readonly NamePart[] = ['surname', 'given']

function roleOf(part: Part, index: number, count: number): NamePart | undefined {
  if (part.class === 'P') return 'patronymic'
  if (part.class === 'H') return count === 2 ? 'surname' : 'patronymic'
  if (part.class === 'G' || part.class === 'g') return index === count - 1 && index > 0 ? undefined : 'given'
  if (part.class === 'U' && index === 0) return 'given'
  return /[SsYU]/.test(part.class) ? 'surname' : undefined
}
