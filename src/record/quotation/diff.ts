import type { Span } from '../../text/types.ts'
import { alignWords, type Keyed, type Match } from './align.ts'
import type { DiffPart } from './types.ts'
import type { Weight, WordingWord } from './words.ts'

/** What a word is worth to an alignment, in units of one word left out: content holds it together, "and" does not. */
export const WORTH: Readonly<Record<Weight, number>> = { content: 4, number: 4, negation: 2, hedge: 2, empty: 1 }

/** A wording and its words. */
export interface Wording {
  readonly text: string
  readonly words: readonly WordingWord[]
}

/** What stands between two matches: the words of both sides, half-open ranges of their indices. */
export interface Hunk {
  readonly a: Span
  readonly b: Span
  /** True before the first match and behind the last. */
  readonly edge: boolean
}

/** The matches of two wordings, and what lies between them. */
export interface Alignment {
  readonly matches: readonly Match[]
  readonly hunks: readonly Hunk[]
}

/** Aligns two wordings by the lemmas of their words. */
export function alignWordings(a: readonly WordingWord[], b: readonly WordingWord[]): Alignment {
  const keys = new Map<string, number>()
  const found = alignWords(keyed(a, keys), keyed(b, keys))
  const matches = withoutStrays(found, a, b)
  return { matches, hunks: hunksOf(matches, a.length, b.length) }
}

function keyed(words: readonly WordingWord[], keys: Map<string, number>): Keyed {
  const keyOf = (lemma: string): number => {
    const key = keys.get(lemma) ?? keys.size
    keys.set(lemma, key)
    return key
  }
  return { keys: words.map(({ lemma }) => keyOf(lemma)), worth: words.map(({ weight }) => WORTH[weight]) }
}

/** Takes out empty words that match alone between different ones: "and" links no two sentences. */
function withoutStrays(
  matches: readonly Match[],
  a: readonly WordingWord[],
  b: readonly WordingWord[],
): readonly Match[] {
  const runs: Match[][] = []
  for (const match of matches) {
    const last = runs.at(-1)?.at(-1)
    if (last && last[0] + 1 === match[0] && last[1] + 1 === match[1]) runs.at(-1)?.push(match)
    else runs.push([match])
  }
  const gap = (before: Match | undefined, behind: Match | undefined): readonly [number, number] => [
    (behind?.[0] ?? a.length) - (before?.[0] ?? -1) - 1,
    (behind?.[1] ?? b.length) - (before?.[1] ?? -1) - 1,
  ]
  const isStray = (run: readonly Match[], at: number): boolean => {
    if (run.length > 2 || run.some(([place]) => a[place]?.weight !== 'empty')) return false
    const gaps = [gap(runs[at - 1]?.at(-1), run[0]), gap(run.at(-1), runs[at + 1]?.[0])]
    return gaps.every(([left, right]) => left + right > 0) && gaps.some(([left, right]) => left > 0 && right > 0)
  }
  return runs.filter((run, at) => !isStray(run, at)).flat()
}

function hunksOf(matches: readonly Match[], n: number, m: number): Hunk[] {
  const hunks: Hunk[] = []
  let [a, b] = [0, 0]
  for (const [index, [at, bt]] of [...matches, [n, m] as const].entries()) {
    const edge = index === 0 || index === matches.length
    if (at > a || bt > b) hunks.push({ a: { from: a, to: at }, b: { from: b, to: bt }, edge })
    ;[a, b] = [at + 1, bt + 1]
  }
  return hunks
}

/** The two texts part by part; a word has the marks and spaces behind it with it, the first of a text those before it. */
export function diffParts(a: Wording, b: Wording, { matches }: Alignment): DiffPart[] {
  const parts: DiffPart[] = []
  let [at, bt] = [0, 0]
  for (const [i, j] of [...matches, [a.words.length, b.words.length] as const]) {
    const [removed, added] = [stretch(a, at, i), stretch(b, bt, j)]
    if (removed) parts.push({ kind: 'removed', before: removed, after: null })
    if (added) parts.push({ kind: 'added', before: null, after: added })
    const [before, after] = [stretch(a, i, i + 1), stretch(b, j, j + 1)]
    if (before && after && i < a.words.length) {
      const kind = a.words[i]?.form === b.words[j]?.form ? 'same' : 'inflected'
      parts.push({ kind, before, after })
    }
    ;[at, bt] = [i + 1, j + 1]
  }
  return joined(parts)
}

/** From the first of these words to the beginning of the next one; undefined for none. */
function stretch({ text, words }: Wording, first: number, end: number): Span | undefined {
  if (words.length === 0 && first === 0 && text.length > 0) return { from: 0, to: text.length }
  if (first >= end || first >= words.length) return undefined
  const from = first === 0 ? 0 : (words[first]?.from ?? 0)
  return { from, to: words[end]?.from ?? text.length }
}

/** Equal words that follow each other are one part. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: DiffPart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.kind === 'same' && last?.kind === 'same')
      all[all.length - 1] = {
        kind: 'same',
        before: { from: last.before.from, to: part.before.to },
        after: { from: last.after.from, to: part.after.to },
      }
    else all.push(part)
  }
  return all
}
