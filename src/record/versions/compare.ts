import { alignWords } from '../quotation/align.ts'
import { compareWordings } from '../quotation/differences.ts'
import type { Comparison } from '../quotation/types.ts'
import { wordingWordsOf } from '../quotation/words.ts'
import { type LemmaOf, wordsOf } from '../words.ts'

/** Two stretches of which one stands for the other; or one that has none. */
export type Pair<T> =
  | readonly [before: T, after: T]
  | readonly [before: T, after: null]
  | readonly [before: null, after: T]

/** What is compared: by its words. */
export interface Worded {
  readonly words: string
}

/** Stretches with so much in common were changed; with less, one went and another came. */
const ALIKE = 0.5
/** Beyond so many pairs, the stretches between two equal ones are not compared with each other. */
const MOST_PAIRS = 10_000
/** A longer stretch is not compared word by word. */
const LONGEST_COMPARED = 20_000

/** Compares two stretches word by word; null for what is too long. */
export function compareTexts(
  before: string,
  after: string,
  language: string | null,
  lemmaOf: LemmaOf,
): Comparison | null {
  if (before.length + after.length > LONGEST_COMPARED) return null
  const wording = (text: string) => ({ text, words: wordingWordsOf(text, language, lemmaOf) })
  return compareWordings(wording(before), wording(after), language)
}

/** Pairs the stretches of two texts in their order: first those that are equal, then, between those, the most alike. */
export function pairInOrder<T extends Worded>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const keys = new Map<string, number>()
  const keyed = (list: readonly T[]) => ({
    keys: list.map(({ words }) => keys.get(words) ?? keys.set(words, keys.size).size - 1),
    worth: list.map(() => 4),
  })
  const pairs: Pair<T>[] = []
  let [a, b] = [0, 0]
  for (const [at, bt] of [...alignWords(keyed(before), keyed(after)), [before.length, after.length] as const]) {
    pairs.push(...pairAlike(before.slice(a, at), after.slice(b, bt)))
    const [was, is] = [before[at], after[bt]]
    if (was && is) pairs.push([was, is])
    ;[a, b] = [at + 1, bt + 1]
  }
  return pairs
}

/** Pairs what stands between two equal stretches, in order: each with the first one behind the last pair that is like it. */
function pairAlike<T extends Worded>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const pairs: Pair<T>[] = []
  const comparable = before.length * after.length <= MOST_PAIRS
  const bags = after.map(bagOf)
  let next = 0
  for (const was of before) {
    const bag = bagOf(was)
    const at = comparable ? bags.findIndex((other, index) => index >= next && likeness(bag, other) >= ALIKE) : -1
    const is = after[at]
    if (is === undefined) pairs.push([was, null])
    else {
      for (const come of after.slice(next, at)) pairs.push([null, come])
      pairs.push([was, is])
      next = at + 1
    }
  }
  return [...pairs, ...after.slice(next).map((come) => [null, come] as const)]
}

/** Pairs each with the one most alike, wherever it stands: the best pairs first. Equal ones are paired as well. */
export function pairAnywhere<T extends Worded>(
  before: readonly T[],
  after: readonly T[],
  kinship: (was: T, is: T) => number,
): Pair<T>[] {
  if (before.length * after.length > MOST_PAIRS) return pairInOrder(before, after)
  const bags = { before: before.map(bagOf), after: after.map(bagOf) }
  const found = before.flatMap((was, at) =>
    after.map((is, bt) => ({
      was,
      is,
      alike: likeness(bags.before[at] ?? empty, bags.after[bt] ?? empty),
      kin: kinship(was, is),
      apart: Math.abs(at - bt),
    })),
  )
  const free = new Set<T>([...before, ...after])
  const pairs = new Map<T, T>()
  for (const { was, is, alike } of found.sort((a, b) => b.alike - a.alike || b.kin - a.kin || a.apart - b.apart))
    if (alike >= ALIKE && free.has(was) && free.has(is)) {
      pairs.set(is, was)
      free.delete(was)
      free.delete(is)
    }
  return [
    ...after.map((is): Pair<T> => {
      const was = pairs.get(is)
      return was ? [was, is] : [null, is]
    }),
    ...before.filter((was) => free.has(was)).map((was) => [was, null] as const),
  ]
}

type Bag = ReadonlyMap<string, number>
const empty: Bag = new Map()

function bagOf({ words }: Worded): Bag {
  const bag = new Map<string, number>()
  for (const { exact } of wordsOf(words.slice(0, LONGEST_COMPARED))) bag.set(exact, (bag.get(exact) ?? 0) + 1)
  return bag
}

/** The share of words that both have, 0 to 1. */
function likeness(a: Bag, b: Bag): number {
  let [shared, all] = [0, 0]
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  for (const bag of [a, b]) for (const count of bag.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}
