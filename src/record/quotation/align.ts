/** What is aligned: equal keys are the same word. */
export interface Keyed {
  readonly keys: ArrayLike<number>
  /** What a match of this word is worth, in units of one word left out. */
  readonly worth: ArrayLike<number>
}

/** Indices of a word in both sequences. */
export type Match = readonly [a: number, b: number]

/** A stretch of both sequences: half-open. */
interface Area {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

/** Two stretches are compared cell by cell up to this size; beyond it they are cut at words that are in each just once. */
const MOST_CELLS = 250_000
/** Stretches looked for in each area; what is left then counts as different. */
const MOST_REGIONS = 100

/**
 * The words that two sequences share, in order, each in one match at most: the stretch that they share best, then what
 * is shared before and behind it. Time and memory grow with the length, not with its square, beyond `MOST_CELLS`.
 */
export function alignWords(a: Keyed, b: Keyed): Match[] {
  const matches: Match[] = []
  const open = areasOf(a, b)
  for (let left = MOST_REGIONS * open.length; left > 0; left -= 1) {
    const area = open.pop()
    if (area === undefined) break
    const region = bestRegion(a, b, area)
    const [first, last] = [region[0], region.at(-1)]
    if (first === undefined || last === undefined) continue
    for (const match of region) matches.push(match)
    open.push({ ...area, a1: first[0], b1: first[1] }, { ...area, a0: last[0] + 1, b0: last[1] + 1 })
  }
  return matches.sort((left, right) => left[0] - right[0])
}

/** The stretch that two sequences share best, word by word; empty where they share nothing of worth. */
export function sharedStretch(a: Keyed, b: Keyed): Match[] {
  const best = areasOf(a, b).map((area) => bestRegion(a, b, area))
  return best.reduce((longest, region) => (region.length > longest.length ? region : longest), [])
}

/** The whole, or, where that is too much, the stretches between words that stand in each just once and in one order. */
function areasOf(a: Keyed, b: Keyed): Area[] {
  const [n, m] = [a.keys.length, b.keys.length]
  if (n * m <= MOST_CELLS) return [{ a0: 0, a1: n, b0: 0, b1: m }]
  const areas: Area[] = []
  let [a0, b0] = [0, 0]
  for (const [at, bt] of [...anchors(a, b), [n, m] as const]) {
    if ((at - a0) * (bt - b0) > 4 * MOST_CELLS ** 0.5 || at === n) {
      areas.push(...bounded({ a0, a1: at, b0, b1: bt }))
      ;[a0, b0] = [at, bt]
    }
  }
  return areas
}

/** An area as it is, or cut into squares along its diagonal where it is too large. */
function bounded({ a0, a1, b0, b1 }: Area): Area[] {
  const parts = Math.ceil(Math.max(a1 - a0, b1 - b0) / MOST_CELLS ** 0.5)
  const cut = (from: number, to: number, part: number): number => from + Math.floor(((to - from) * part) / parts)
  return Array.from({ length: parts }, (_, part) => ({
    a0: cut(a0, a1, part),
    a1: cut(a0, a1, part + 1),
    b0: cut(b0, b1, part),
    b1: cut(b0, b1, part + 1),
  }))
}

/** Matches of words that occur once in each, the longest run of them that is in order in both. */
function anchors(a: Keyed, b: Keyed): Match[] {
  const inB = placesOfSingles(b.keys)
  const pairs: Match[] = []
  for (const [key, at] of placesOfSingles(a.keys)) {
    const bt = inB.get(key)
    if (bt !== undefined) pairs.push([at, bt])
  }
  return longestRising(pairs.sort((left, right) => left[0] - right[0]))
}

function placesOfSingles(keys: ArrayLike<number>): Map<number, number> {
  const places = new Map<number, number>()
  const several = new Set<number>()
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0
    if (places.has(key)) several.add(key)
    places.set(key, at)
  }
  for (const key of several) places.delete(key)
  return places
}

/** Patience: the longest subsequence whose second members rise. */
function longestRising(pairs: readonly Match[]): Match[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [at, pair] of pairs.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = at
  }
  const rising: Match[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}

/** Smith and Waterman's local alignment: a match earns its worth, a word left out on either side costs one. */
function bestRegion(a: Keyed, b: Keyed, { a0, a1, b0, b1 }: Area): Match[] {
  const [rows, columns] = [a1 - a0, b1 - b0 + 1]
  if (rows <= 0 || columns <= 1) return []
  const scores = new Int32Array((rows + 1) * columns)
  let [best, place] = [0, 0]
  for (let i = 1; i <= rows; i += 1) {
    const [key, worth] = [a.keys[a0 + i - 1], a.worth[a0 + i - 1] ?? 0]
    for (let j = 1; j < columns; j += 1) {
      const at = i * columns + j
      const skip = Math.max(scores[at - columns] ?? 0, scores[at - 1] ?? 0) - 1
      const met = b.keys[b0 + j - 1] === key ? (scores[at - columns - 1] ?? 0) + worth : 0
      const score = Math.max(0, skip, met)
      scores[at] = score
      if (score > best) [best, place] = [score, at]
    }
  }
  return walkBack(scores, columns, place, a, b, a0, b0)
}

/** The matches on the way from the best cell back to where its stretch begins. */
function walkBack(
  scores: Int32Array,
  columns: number,
  place: number,
  a: Keyed,
  b: Keyed,
  a0: number,
  b0: number,
): Match[] {
  const matches: Match[] = []
  for (let at = place; (scores[at] ?? 0) > 0; ) {
    const [i, j] = [a0 + Math.floor(at / columns) - 1, b0 + (at % columns) - 1]
    const score = scores[at] ?? 0
    const met = a.keys[i] === b.keys[j] && score === (scores[at - columns - 1] ?? 0) + (a.worth[i] ?? 0)
    if (met) matches.push([i, j])
    at -= met ? columns + 1 : score === (scores[at - columns] ?? 0) - 1 ? columns : 1
  }
  return matches.reverse()
}
