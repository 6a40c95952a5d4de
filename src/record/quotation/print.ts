import { WORTH } from './diff.ts'
import { carriesContent, type WordingWord } from './words.ts'

/** Words beyond so many tell nothing more of which quotation it is. */
const LONGEST = 400
/** With fewer words of content the same words come by chance. */
const LEAST_CONTENT = 4

/** What is kept of a wording to find others like it: hashes of its lemmas, in order, without the words. */
export interface Print {
  readonly keys: Uint32Array
  /** What each word is worth to an alignment. */
  readonly worth: Uint8Array
}

/** The print of a wording; null where it has too few words to be known by. */
export function printOf(words: readonly WordingWord[]): Print | null {
  const kept = words.slice(0, LONGEST)
  if (kept.filter(carriesContent).length < LEAST_CONTENT) return null
  return {
    keys: Uint32Array.from(kept, ({ lemma }) => hashOf(lemma)),
    worth: Uint8Array.from(kept, ({ weight }) => WORTH[weight]),
  }
}

/** Five bytes a word: the hash and the worth. */
export function packPrint({ keys, worth }: Print): Uint8Array {
  const bytes = new Uint8Array(keys.length * 5)
  const view = new DataView(bytes.buffer)
  for (const [at, key] of keys.entries()) {
    view.setUint32(at * 5, key)
    view.setUint8(at * 5 + 4, worth[at] ?? 0)
  }
  return bytes
}

export function unpackPrint(bytes: Uint8Array): Print {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = Math.floor(bytes.byteLength / 5)
  return {
    keys: Uint32Array.from({ length }, (_, at) => view.getUint32(at * 5)),
    worth: Uint8Array.from({ length }, (_, at) => view.getUint8(at * 5 + 4)),
  }
}

/**
 * The shingles of a print in one language: each content word with the next one and the one after, in either order, as 46
 * bits. Two wordings of one quotation share some even where three words in ten are others; strangers rarely share one.
 */
export function shinglesOf({ keys, worth }: Print, language: string | null): number[] {
  const pair = pairsIn(language)
  const content = Array.from(keys).filter((_, at) => (worth[at] ?? 0) >= WORTH.content)
  const shingles = new Set<number>()
  for (const [at, key] of content.entries())
    for (const other of content.slice(at + 1, at + 1 + REACH)) shingles.add(pair(key, other))
  return [...shingles]
}

/** With the next word only, one wording in twenty of those reworded by three words in ten would not be found. */
export const REACH = 2

/** The shingle of two words of a language, by their hashes. */
export function pairsIn(language: string | null): (a: number, b: number) => number {
  const seed = hashOf(language ?? '')
  return (a, b) => pairHash(a ^ seed, b ^ seed)
}

/** Of each word of a print, the how manieth of its content it is, from 0; -1 for words that carry none. */
export function contentPlaces({ worth }: Print): Int16Array {
  let next = 0
  return Int16Array.from(worth, (value) => (value >= WORTH.content ? next++ : -1))
}

/**
 * One of the words in front: so the shingles that share it lie side by side in the index, and a wording touches fewer than
 * half as many of its pages.
 */
function pairHash(a: number, b: number): number {
  const [low, high] = [Math.min(a >>> 0, b >>> 0), Math.max(a >>> 0, b >>> 0)]
  return (mixed(low) >>> 9) * 0x80_0000 + (mixed(high) >>> 9)
}

/** The lower of two hashes is seldom a high one: mixed, the shingles lie evenly. */
const mixed = (key: number): number => Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 0

/** FNV-1a over UTF-16 units, mixed. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
