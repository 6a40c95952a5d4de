import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StatementKind } from '../../src/extractor/types.ts'
import type { SpeakerType } from '../../src/language/types.ts'
import type { HeadlineList } from '../../src/reader/types.ts'

export const examplesFolder: string = fileURLToPath(new URL('../../examples', import.meta.url)).replace(/\/$/, '')

/** A statement that must be found. What a field leaves out is not checked; `name: null` is an unnamed source. */
export interface ExpectedStatement {
  readonly kind: StatementKind
  /** The words of each piece, in order. */
  readonly content: readonly string[]
  /** Null where only the place tells that it is said. */
  readonly cue: string | null
  readonly source: string | null
  readonly speaker: {
    readonly name?: string | null
    readonly type?: SpeakerType
    readonly role?: string | null
    readonly org?: string | null
  }
  /** True beyond the commonest constructions: a test of the first version may leave it out. */
  readonly hard?: true
}

export interface ExpectedFile {
  /** Below examples/. */
  readonly file: string
  readonly canonical: string | null
  readonly title: string | null
  readonly publisher: { readonly name: string | null; readonly domain: string | null }
  readonly language: string | null
  readonly published: string | null
  /** Null: not checked, as many pages give the day of publication again. */
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly tags: readonly string[]
  readonly begins: string
  readonly ends: string
  readonly lists: readonly {
    readonly kind: HeadlineList['kind']
    readonly heading: string | null
    readonly length: number
  }[]
  readonly statements: readonly ExpectedStatement[]
}

/** Something made on purpose, with the places that show it. */
export interface Planted {
  readonly id: string
  readonly what: string
  readonly members: readonly {
    readonly file: string
    readonly change?: string
    readonly note?: string
    readonly content?: readonly string[]
  }[]
}

export const expected: { readonly files: readonly ExpectedFile[]; readonly planted: readonly Planted[] } = JSON.parse(
  readFileSync(`${examplesFolder}/expected.json`, 'utf8'),
)

/** Every page of the newsroom, below examples/, sorted. */
export function exampleFiles(): readonly string[] {
  return globSync(`${examplesFolder}/**/*.{html,txt}`)
    .map((file) => relative(examplesFolder, file))
    .sort()
}
