/**
 * The word graphs of the dictionary ("dawgdic" double arrays): 4 bytes a unit, then a guide of 2 bytes a unit (first
 * child, next sibling) with which all ends behind a node are listed. Keys are windows-1251 bytes.
 */
import { MorphologyError } from './types.ts'

export interface Dawg {
  readonly units: Uint32Array
  readonly guide: Uint8Array
}

export const root = 0
export const missing = -1

/** A graph over the bytes of its file; nothing is decoded or copied, unless the bytes are not aligned. */
export function openDawg(bytes: Uint8Array, file: string): Dawg {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  if (aligned.byteLength < 4) throw new MorphologyError(file, 'it is empty')
  const size = view.getUint32(0, true)
  const behind = 4 + size * 4
  if (behind > aligned.byteLength) throw new MorphologyError(file, 'it ends too early')
  const units = new Uint32Array(aligned.buffer, aligned.byteOffset + 4, size)
  const guided = behind + 4 <= aligned.byteLength ? view.getUint32(behind, true) * 2 : 0
  if (behind + 4 + guided > aligned.byteLength) throw new MorphologyError(file, 'it ends too early')
  const guide = new Uint8Array(aligned.buffer, guided ? aligned.byteOffset + behind + 4 : 0, guided)
  return { units, guide }
}

const offsetOf = (unit: number): number => (unit >>> 10) << ((unit & 0x200) >>> 6)

/** The node behind `index` by one byte, or `missing`. */
export function follow(dawg: Dawg, index: number, byte: number): number {
  const next = (index ^ offsetOf(dawg.units[index] ?? 0) ^ byte) >>> 0
  // Bit 31 marks a value, so its units never equal a byte.
  return ((dawg.units[next] ?? 0x80000000) & 0x800000ff) === byte ? next : missing
}

/** The node behind `index` by the bytes from `start`, or `missing`. */
export function followAll(dawg: Dawg, index: number, bytes: Uint8Array, start = 0): number {
  let at = index
  for (let i = start; i < bytes.length && at !== missing; i++) at = follow(dawg, at, bytes[i] ?? 0)
  return at
}

/** The integer kept at a node, or `missing`. */
export function valueAt(dawg: Dawg, index: number): number {
  const unit = dawg.units[index] ?? 0
  if ((unit & 0x100) === 0) return missing
  return (dawg.units[(index ^ offsetOf(unit)) >>> 0] ?? 0) & 0x7fffffff
}

/**
 * Lists every end behind `index` as rows of `width` numbers, two bytes each of which the lowest bit is always set (so that
 * no byte is 0). Appended to `into`, row by row.
 */
export function listEnds(dawg: Dawg, index: number, width: number, into: number[]): void {
  const depth = width * 2
  const nodes = [index]
  const labels: number[] = []
  let label = dawg.guide[index * 2] ?? 0
  while (nodes.length > 0) {
    const top = nodes[nodes.length - 1] ?? 0
    const next = label === 0 || labels.length === depth ? missing : follow(dawg, top, label)
    if (next !== missing) {
      nodes.push(next)
      labels.push(label)
      if (labels.length === depth) for (let i = 0; i < depth; i += 2) into.push(pair(labels[i], labels[i + 1]))
      label = labels.length === depth ? 0 : (dawg.guide[next * 2] ?? 0)
      continue
    }
    nodes.pop()
    labels.pop()
    label = dawg.guide[top * 2 + 1] ?? 0
  }
}

const pair = (high = 0, low = 0): number => ((high >>> 1) << 7) | (low >>> 1)
