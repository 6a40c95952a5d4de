import { hashOf } from '../quotation/print.ts'
import type { Word } from '../words.ts'

/** What is kept of a text to recognise it in another outlet: the smallest hashes of its runs of words, without the words. */
export interface Sketch {
  /** Rising. */
  readonly hashes: Uint32Array
  /** How many different runs the text has. */
  readonly size: number
}

/** A run of so many words that two texts share was hardly written twice. */
const RUN = 5
const KEPT = 64
/** A shorter text is a headline or a note that many outlets word alike. */
const LEAST_RUNS = 30
/** By the smallest of its hashes a text is found; of those two texts must share so many to be compared at all. */
const MARKS = 12
const MARKS_SHARED = 2

/** The sketch of a text by its words; null where it is too short to be known again. */
export function sketchOf(words: readonly Pick<Word, 'exact'>[]): Sketch | null {
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let run = words[at]?.exact ?? ''
    for (let next = at + 1; next < at + RUN; next += 1) run += ` ${words[next]?.exact}`
    runs.add(hashOf(run))
  }
  if (runs.size < LEAST_RUNS) return null
  return { hashes: Uint32Array.from(runs).sort().slice(0, KEPT), size: runs.size }
}

/** The hashes under which a text is found. */
export const marksOf = ({ hashes }: Sketch): readonly number[] => [...hashes.subarray(0, MARKS)]

/**
 * True for one text in two places: most of its runs are the same, or the shorter one stands nearly whole in a longer one
 * that is no more than half as long again or so.
 */
export function isSameText(a: Sketch, b: Sketch): boolean {
  const marks = new Set(marksOf(b))
  if (marksOf(a).filter((mark) => marks.has(mark)).length < MARKS_SHARED) return false
  const alike = resemblance(a, b)
  const shared = (alike / (1 + alike)) * (a.size + b.size)
  return alike >= 0.5 || (alike >= 0.35 && shared >= 0.8 * Math.min(a.size, b.size))
}

/** The share of runs that both have among those that either has, estimated from the smallest hashes of both together. */
function resemblance({ hashes: a }: Sketch, { hashes: b }: Sketch): number {
  let [i, j, both, seen] = [0, 0, 0, 0]
  for (; seen < KEPT && (i < a.length || j < b.length); seen += 1) {
    const [left, right] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY]
    if (left === right) both += 1
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return seen === 0 ? 0 : both / seen
}

/** Four bytes of size, then four bytes a hash. */
export function packSketch({ hashes, size }: Sketch): Uint8Array {
  const bytes = new Uint8Array(4 + hashes.length * 4)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, size)
  for (const [at, hash] of hashes.entries()) view.setUint32(4 + at * 4, hash)
  return bytes
}

export function unpackSketch(bytes: Uint8Array): Sketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = Math.floor((bytes.byteLength - 4) / 4)
  return { size: view.getUint32(0), hashes: Uint32Array.from({ length }, (_, at) => view.getUint32(4 + at * 4)) }
}
