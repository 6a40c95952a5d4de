import type { Act, Extraction } from '../extractor/types.ts'
import type { Given, OptionSpec } from './types.ts'
import { UsageError } from './types.ts'

export const narrowOptions: readonly OptionSpec[] = [
  { flags: '--min-confidence <p>', description: 'leave out what is less sure than this, 0 to 1' },
  {
    flags: '--acts <acts>',
    description: 'all: also evidence ("the poll shows"), rulings and judgements',
    choices: ['said', 'all'],
    default: 'said',
  },
]

export interface Narrowing {
  readonly least: number
  readonly acts: 'said' | 'all'
}

export function narrowingOf({ options }: Given): Narrowing {
  const asked = options.minConfidence
  const least = asked === undefined ? 0 : Number(asked)
  if (asked === '' || !(least >= 0 && least <= 1))
    throw new UsageError(`--min-confidence takes a number from 0 to 1, not "${asked}"`)
  return { least, acts: options.acts === 'all' ? 'all' : 'said' }
}

/** What STATEMENTS.md counts as a statement; the other acts are found too and shown on demand. */
const said: ReadonlySet<Act> = new Set(['speech', 'position', 'intention'])

/** Leaves out what was not asked for. Indices into the list of statements follow; one that points to nothing is null. */
export function narrow(extraction: Extraction, { least, acts }: Narrowing): Extraction {
  const stays = extraction.statements.map((it) => it.confidence >= least && (acts === 'all' || said.has(it.act)))
  let count = 0
  const place = stays.map((stay) => (stay ? count++ : null))
  const follow = (index: number | null) => (index === null ? null : (place[index] ?? null))
  return {
    people: extraction.people,
    statements: extraction.statements.filter((_, at) => stays[at]).map((it) => ({ ...it, inside: follow(it.inside) })),
    positions: extraction.positions
      .filter((it) => it.confidence >= least)
      .map((it) => ({ ...it, statement: follow(it.statement) })),
  }
}
