/** Once the full names of a text are found: which words that say little by themselves are people, too. */
import type { Word } from '../types.ts'
import { type Candidate, type StemEvidence, stemOf } from './name-evidence.ts'
import { weightOf } from './name-judgement.ts'
import type { Part } from './name-runs.ts'

/** The parts of a run of capitalised words, and what was found in it. */
interface Searched {
  readonly run: { readonly parts: readonly Part[] }
  readonly chosen: readonly Candidate[]
}

/** What full names begin with; «Республика Ламерия» is none. */
const beginsName = /[GgIUESs]/

/** Notes the surnames of full names: the last part, of a name of the East also the first. */
export function noteSurnames(found: readonly Searched[], stems: ReadonlyMap<string, StemEvidence>): void {
  for (const { parts } of found.flatMap(({ chosen }) => chosen)) {
    const [head, ...others] = parts
    const last = others.at(-1)
    if (!head || !last || !beginsName.test(head.class)) continue
    for (const part of head.class === 'E' ? [head, last] : [last]) {
      const evidence = stems.get(stemOf(part.form))
      if (evidence) evidence.named++
    }
  }
}

/**
 * «Лора Хьюстон … Хьюстон»: what is left of a run and is the surname of somebody named in full elsewhere. «Сёстры Вера и
 * Ольдо»: what stands beside a name.
 * @param score log-odds that a candidate of a run is a name
 */
export function lookAgain<Run extends Searched>(
  found: readonly Run[],
  words: readonly Word[],
  stems: ReadonlyMap<string, StemEvidence>,
  score: (candidate: Candidate, run: Run['run']) => number,
): readonly Run[] {
  const edges = new Set(found.flatMap(({ chosen }) => chosen.flatMap(({ parts }) => [firstOf(parts), endOf(parts)])))
  return found.map((searched) => {
    const { run, chosen } = searched
    const surnames = surnamesLeft(searched, stems).filter((candidate) => score(candidate, run) > 0)
    const whole: Candidate = { parts: run.parts, run: run.parts, first: 0, end: run.parts.length }
    const isName = (): boolean => {
      const beside = besides(run.parts, words, edges)
      return beside !== undefined && score(whole, run) + weightOf(beside) > 0
    }
    const more = surnames.length === 0 && chosen.length === 0 && isName() ? [whole] : surnames
    return more.length > 0 ? { ...searched, chosen: [...chosen, ...more].sort((a, b) => a.first - b.first) } : searched
  })
}

function surnamesLeft({ run, chosen }: Searched, stems: ReadonlyMap<string, StemEvidence>): readonly Candidate[] {
  const isTaken = (at: number): boolean => chosen.some(({ first, end }) => first <= at && at < end)
  return run.parts.flatMap((part, at) =>
    (stems.get(stemOf(part.form))?.named ?? 0) > 0 && !isTaken(at)
      ? [{ parts: [part], run: run.parts, first: at, end: at + 1 }]
      : [],
  )
}

/** Evidence of words, none of which is known to be anything else, that an «и» joins to a name, or that a list has between two. */
function besides(parts: readonly Part[], words: readonly Word[], edges: ReadonlySet<number>): string | undefined {
  if (parts.length > MOST_BESIDE || parts.some((part) => !/[GgPHSsYEUIp]/.test(part.class))) return undefined
  const [first, end] = [firstOf(parts), endOf(parts)]
  const isJoined = (and: RegExp, at: number, edge: number): boolean =>
    and.test(words[at]?.lower ?? '') && edges.has(edge)
  const inList = /^(?:,|и)$/
  if (isJoined(inList, first - 1, first - 1) && isJoined(inList, end, end + 1)) return 'between names'
  return isJoined(/^и$/, first - 1, first - 1) || isJoined(/^и$/, end, end + 1) ? 'beside a name' : undefined
}

const MOST_BESIDE = 3

const firstOf = (parts: readonly Part[]): number => parts[0]?.first ?? 0
const endOf = (parts: readonly Part[]): number => parts.at(-1)?.end ?? 0
