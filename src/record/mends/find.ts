import { findQuote } from '../../text/index.ts'
import type { Span } from '../../text/types.ts'
import { nameKey, nameStems, nameWords } from '../names.ts'
import { oneSpan, spansOf } from '../rows.ts'
import type { About } from './types.ts'

/** A statement counts as the one meant where at least this share of the two contents is common to both. */
const SAME_PLACE = 0.5

interface StatementPlace {
  readonly id: string
  /** JSON: [[from, to], …], as all spans here. */
  readonly content: string
  readonly cue_words: string | null
  readonly source_words: string | null
}

/** The statement at the words that are meant: with the same cue and source before all others; null for none or two. */
export function statementMeant<Row extends StatementPlace>(
  text: string,
  about: About,
  rows: readonly Row[],
): Row | null {
  const meant = spansMeant(text, about)
  const isSame = (row: Row): boolean => row.cue_words === about.cue && row.source_words === about.source
  return bestOf(rows, (row) => {
    const share = shareOf(spansOf(row.content), meant)
    return share < SAME_PLACE ? 0 : share + (isSame(row) ? 1 : 0)
  })
}

interface PositionPlace {
  readonly cue: string
  readonly target: string
  readonly holder_key: string
  readonly stance: string
}

/** The position of the same holder and stance at the words that are meant; null for none or two. */
export function positionMeant<Row extends PositionPlace>(text: string, about: About, rows: readonly Row[]): Row | null {
  const meant = spansMeant(text, about)
  const holder = nameKey(about.name ?? '')
  return bestOf(rows, (row) => {
    if (row.holder_key !== holder || row.stance !== about.stance) return 0
    const share = shareOf(inOrder([oneSpan(row.cue), ...spansOf(row.target)]), meant)
    return share < SAME_PLACE ? 0 : share
  })
}

interface MentionPlace {
  readonly name: string
  readonly mentions: string
}

/** Whoever is mentioned at the words that are meant, under a name that can be the same one; else by the name alone. */
export function personMeant<Row extends MentionPlace>(text: string, about: About, rows: readonly Row[]): Row | null {
  const name = about.name ?? ''
  const meant = spansMeant(text, about)
  const there = bestOf(rows, (row) =>
    canBeSame(name, row.name) ? Number(common(inOrder(spansOf(row.mentions)), meant) > 0) : 0,
  )
  return there ?? bestOf(rows, (row) => Number(nameKey(row.name) === nameKey(name)))
}

/** True where each word of the shorter name is, in some case, a word of the other: "Иван Орсен" and "Ивана Орсена". */
export function canBeSame(one: string, other: string): boolean {
  const [few = [], many = []] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length)
  const stems = new Set(many.flatMap(nameStems))
  return few.length > 0 && few.every((word) => nameStems(word).some((stem) => stems.has(stem)))
}

/** Where the words stand now, in order; nothing where less than half of them is found. */
function spansMeant(text: string, { selectors }: About): Span[] {
  const found = selectors.flatMap((selector) => findQuote(text, selector) ?? [])
  const sought = selectors.reduce((all, { exact }) => all + exact.length, 0)
  return 2 * lengthOf(found) < sought ? [] : inOrder(found)
}

/** The row of the highest score above 0; null where two have it. */
function bestOf<Row>(rows: readonly Row[], scoreOf: (row: Row) => number): Row | null {
  let best: Row | null = null
  let highest = 0
  for (const row of rows) {
    const score = scoreOf(row)
    if (score > highest) [best, highest] = [row, score]
    else if (score === highest) best = null
  }
  return best
}

const shareOf = (some: readonly Span[], others: readonly Span[]): number => {
  const both = common(some, others)
  return both === 0 ? 0 : both / (lengthOf(some) + lengthOf(others) - both)
}

/** Characters that stand in both; each list is in order. */
function common(some: readonly Span[], others: readonly Span[]): number {
  let count = 0
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    const [one, other] = [some[i], others[j]]
    if (!one || !other) break
    count += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))
    if (one.to < other.to) i += 1
    else j += 1
  }
  return count
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((all, { from, to }) => all + to - from, 0)
const inOrder = (spans: readonly Span[]): Span[] => spans.toSorted((a, b) => a.from - b.from)
