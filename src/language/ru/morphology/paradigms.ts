/** The inflection tables: every word is a stem and a paradigm, every form of it a prefix, an ending and a tag. */
import { readTag, type Tag } from './tags.ts'
import { MorphologyError, type MorphologyFiles } from './types.ts'

/** Endings, tags and prefixes are looked up by (paradigm, index); nothing is expanded in advance. */
export interface Paradigms {
  readonly count: number
  readonly size: (paradigm: number) => number
  readonly ending: (paradigm: number, index: number) => string
  readonly prefix: (paradigm: number, index: number) => string
  readonly tag: (paradigm: number, index: number) => Tag
}

/** What a form may begin with: "поскорее", "наиболее". */
export const prefixes = ['', 'по', 'наи'] as const

export function openParadigms(files: MorphologyFiles): Paradigms {
  const table = words16(files['paradigms.array'])
  const endings = readStrings(files, 'suffixes.json')
  const names = readStrings(files, 'gramtab-opencorpora-int.json')
  const starts = startsOf(table)
  const tags: (Tag | undefined)[] = []
  const size = (paradigm: number): number => (table[(starts[paradigm] ?? 1) - 1] ?? 0) / 3
  const cell = (paradigm: number, row: number, index: number): number =>
    table[(starts[paradigm] ?? 0) + row * size(paradigm) + index] ?? 0
  return {
    count: starts.length,
    size,
    ending: (paradigm, index) => endings[cell(paradigm, 0, index)] ?? '',
    prefix: (paradigm, index) => prefixes[cell(paradigm, 2, index)] ?? '',
    tag: (paradigm, index) => {
      const id = cell(paradigm, 1, index)
      const read = tags[id] ?? readTag(names[id] ?? '')
      tags[id] = read
      return read
    },
  }
}

function words16(bytes: Uint8Array): Uint16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice()
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 1)
}

/** Where the numbers of each paradigm begin; the number before says how many they are. */
function startsOf(table: Uint16Array): Uint32Array {
  const starts = new Uint32Array(table[0] ?? 0)
  let at = 1
  for (let i = 0; i < starts.length; i++) {
    starts[i] = at + 1
    at += 1 + (table[at] ?? 0)
  }
  if (at > table.length) throw new MorphologyError('paradigms.array', 'it ends too early')
  return starts
}

function readStrings(files: MorphologyFiles, name: 'suffixes.json' | 'gramtab-opencorpora-int.json'): string[] {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(files[name]))
    if (Array.isArray(value)) return value.map(String)
  } catch (cause) {
    throw new MorphologyError(name, `it is no JSON (${cause instanceof Error ? cause.message : cause})`)
  }
  throw new MorphologyError(name, 'it is no list')
}
