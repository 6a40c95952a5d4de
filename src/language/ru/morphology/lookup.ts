/** Words that stand in the dictionary. */
import { type Dawg, follow, listEnds, missing, root } from './dawg.ts'
import { byteOf } from './letters.ts'

/** Where a word stands, spelled as the dictionary spells it: `rows` are the numbers of its ends, one row after another. */
export interface Entry {
  readonly word: string
  readonly rows: readonly number[]
}

const separator = 1
const ye = 0xe5
const yo = 0xb8
const unchanged: readonly number[] = []

/** How far a word was followed: the letters before `at` lead to `node`, with ё for е at the places `changed`. */
interface Path {
  readonly at: number
  readonly node: number
  readonly changed: readonly number[]
}

/** All paths of `word` through the graph; its е also stands for ё. The graph prunes: there are never more than a few. */
function paths(dawg: Dawg, word: string): Path[] {
  const found: Path[] = []
  const open: Path[] = [{ at: 0, node: root, changed: unchanged }]
  for (let path = open.pop(); path; path = open.pop()) {
    let { at, node } = path
    for (; at < word.length && node !== missing; at++) {
      const byte = byteOf(word.charCodeAt(at))
      const other = byte === ye ? follow(dawg, node, yo) : missing
      if (other !== missing) open.push({ at: at + 1, node: other, changed: [...path.changed, at] })
      node = byte === 0 ? missing : follow(dawg, node, byte)
    }
    if (node !== missing) found.push({ at, node, changed: path.changed })
  }
  return found
}

/** The entries of a lower-case key whose rows are `width` numbers long; empty where there is none. */
export function lookUp(dawg: Dawg, key: string, width: number): Entry[] {
  const entries: Entry[] = []
  for (const { node, changed } of paths(dawg, key)) {
    const end = follow(dawg, node, separator)
    if (end === missing) continue
    const rows: number[] = []
    listEnds(dawg, end, width, rows)
    entries.push({ word: withYo(key, changed), rows })
  }
  return entries
}

function withYo(word: string, places: readonly number[]): string {
  let changed = word
  for (const at of places) changed = `${changed.slice(0, at)}ё${changed.slice(at + 1)}`
  return changed
}
