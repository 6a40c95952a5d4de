/** Whether the parts of a possible name can stand in one case and gender: "Ирвина Джон" cannot. */
import { memoOf } from '../memo.ts'
import type { Case, Gender } from '../types.ts'
import type { NamePart } from './declensions.ts'
import { type Hypothesis, hypothesesOf } from './decline.ts'
import type { Morphology } from './morphology/index.ts'
import type { Agreement } from './name-evidence.ts'
import type { Part } from './name-runs.ts'
import { everyCase } from './nominative.ts'

const genders: readonly Gender[] = ['masculine', 'feminine']
const all = (1 << (everyCase.length * genders.length)) - 1
/** Guesses that weigh less say nothing. */
const least = 0.25
/** Right behind a given name: «Андриан Канду» shows that the surname does not decline, however seldom one in -у does not. */
const leastInU = 0.1

/** Each form is looked at once; twelve bits say in which cases and genders it can stand. */
const bitsAs = (part: NamePart, isSaid: (hypothesis: Hypothesis) => boolean) =>
  memoOf((morphology: Morphology, form: string): number => {
    let bits = 0
    for (const hypothesis of hypothesesOf(form, part, morphology)) if (isSaid(hypothesis)) bits |= bitsFor(hypothesis)
    return bits || all
  })
const isLikely = ({ weight }: Hypothesis): boolean => weight >= least
const isStiffInU = ({ case: of, nominative, weight }: Hypothesis): boolean =>
  of === undefined && nominative.endsWith('у') && weight >= leastInU

const bitsOf = {
  given: bitsAs('given', isLikely),
  patronymic: bitsAs('patronymic', isLikely),
  surname: bitsAs('surname', isLikely),
}
const bitsBehindGiven = bitsAs('surname', (one) => isLikely(one) || isStiffInU(one))

export function agreementIn(morphology: Morphology): Agreement {
  return {
    agree(parts, casesOnly = false) {
      let common = all
      const roles = isTurned(parts) ? turned : undefined
      for (let i = 0; i < parts.length; i++) {
        const part = parts[i]
        const role = part && (roles ? roles[i] : roleOf(part, i, parts.length))
        const behindGiven = role === 'surname' && i === 1 && parts.length === 2
        const bits = role ? (behindGiven ? bitsBehindGiven : bitsOf[role])(morphology, part.form) : all
        common &= casesOnly ? bothGenders(bits) : bits
      }
      return common !== 0
    },
    fitsGender: ({ form }, gender) =>
      (bitsOf.given(morphology, form) & (gender === 'feminine' ? half << everyCase.length : half)) !== 0,
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
