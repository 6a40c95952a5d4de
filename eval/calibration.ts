/** Is a confidence of 0.8 right eight times in ten? Content and speaker are compared as the kit's scorer compares them. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { heldOut, readJsonLines } from './documents.ts'
import { shown } from './scorer.ts'
import type { Pair, Prediction, Table } from './types.ts'

/** One predicted statement: which rule found it, how sure it was, and whether content and speaker were both right. */
export interface Judged {
  readonly rule: string
  readonly confidence: number
  readonly right: boolean
  /** How its speaker was found, "pronoun", or "role, nobody" where none is named. */
  readonly how: string
  /** Whether its content meets a relation of the gold. */
  readonly met: boolean
  readonly heldOut: boolean
}

/** The lower edges of the rows; the last row ends at 1. */
const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/**
 * Statements by their confidence, beside the share that was right; the row before the last has all that are sure, with the
 * share of the `gold` statements that they are as many as, the last sums the gaps between the two.
 */
export function calibrationTable(judged: readonly Judged[], gold: number): Table {
  const groups = edges.flatMap((from, at) => {
    const to = edges[at + 1] ?? Number.POSITIVE_INFINITY
    const mine = judged.filter(({ confidence }) => confidence >= from && confidence < to)
    return mine.length === 0 ? [] : [{ name: `${from} to ${Math.min(1, to)}`, mine }]
  })
  const gap = groups.reduce((sum, { mine }) => sum + Math.abs(meanOf(mine) - shareOf(mine)) * mine.length, 0)
  const mean = judged.length === 0 ? Number.NaN : gap / judged.length
  return {
    head: ['confidence', 'statements', 'mean confidence', 'content and speaker right'],
    rows: [
      ...groups.map(({ name, mine }) => [name, String(mine.length), shown(meanOf(mine)), shown(shareOf(mine))]),
      sureRow(judged, gold),
      ['mean gap', String(judged.length), '', shown(mean)],
    ],
  }
}

function sureRow(judged: readonly Judged[], gold: number): string[] {
  const sure = judged.filter(({ confidence }) => confidence >= 0.9)
  const share = gold === 0 ? Number.NaN : sure.length / gold
  return [
    `0.9 and more (as many as ${shown(share)} of the gold)`,
    String(sure.length),
    shown(meanOf(sure)),
    shown(shareOf(sure)),
  ]
}

/** The same by rule, the most frequent first. */
export function ruleTable(judged: readonly Judged[]): Table {
  const byRule = Map.groupBy(judged, ({ rule }) => rule)
  const rows = [...byRule].sort(([, a], [, b]) => b.length - a.length)
  return {
    head: ['rule', 'statements', 'mean confidence', 'content and speaker right'],
    rows: rows.map(([rule, mine]) => [rule, String(mine.length), shown(meanOf(mine)), shown(shareOf(mine))]),
  }
}

/** Speakers of the statements that meet one of the gold, by how they were found, in either part. */
export function howTable(judged: readonly Judged[]): Table {
  const byHow = Map.groupBy(
    judged.filter(({ met }) => met),
    ({ how }) => how,
  )
  const part = (list: readonly Judged[], held: boolean): string[] => {
    const mine = list.filter((one) => one.heldOut === held)
    return [String(mine.length), shown(mine.length === 0 ? Number.NaN : shareOf(mine))]
  }
  return {
    head: ['speaker found by', 'the rest', 'right', 'held-out third', 'right'],
    rows: [...byHow]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([how, mine]) => [how, ...part(mine, false), ...part(mine, true)]),
  }
}

const meanOf = (list: readonly Judged[]): number =>
  list.reduce((sum, { confidence }) => sum + confidence, 0) / list.length
const shareOf = (list: readonly Judged[]): number => list.filter(({ right }) => right).length / list.length

interface Prepared {
  readonly words: ReadonlySet<number>
  readonly cueWords: ReadonlySet<number>
}

/** What is used of the scorer's exports. */
interface Scorer {
  readonly tokenize: (text: string) => unknown
  readonly tokensIn: (spans: readonly Pair[], tokens: unknown) => ReadonlySet<number>
  readonly align: (gold: readonly Prepared[], predicted: readonly Prepared[]) => readonly { gi: number; pi: number }[]
  readonly normalName: (name: string) => string
}

/** A line of the gold, as far as it is used here. */
interface Gold {
  readonly doc: string
  readonly text: string
  readonly statements: readonly { readonly content: Pair[]; readonly cue: Pair[]; readonly speaker: string | null }[]
}

/** Every prediction, judged: right where it meets a relation of the gold and names its speaker, or none where it has none. */
export async function judgeConfidence(
  bench: string,
  goldFile: string,
  predictions: readonly Prediction[],
): Promise<readonly Judged[]> {
  const scorer: Scorer = await import(pathToFileURL(join(bench, 'attribution/score.mjs')).href)
  const byDoc = new Map(predictions.map(({ doc, statements }) => [doc, statements]))
  const same = (a: string | null, b: string | null) =>
    a === null || b === null ? a === b : scorer.normalName(a) === scorer.normalName(b)
  return (readJsonLines(goldFile) as readonly Gold[]).flatMap(({ doc, text, statements: gold }) => {
    const predicted = byDoc.get(doc) ?? []
    const tokens = scorer.tokenize(text)
    const prepare = (content: readonly Pair[], cue: readonly Pair[]): Prepared => ({
      words: scorer.tokensIn(content, tokens),
      cueWords: scorer.tokensIn(cue, tokens),
    })
    const pairs = scorer.align(
      gold.map(({ content, cue }) => prepare(content, cue)),
      predicted.map(({ content, cue }) => prepare(content, cue === null ? [] : [cue])),
    )
    const met = new Map(pairs.map(({ gi, pi }) => [pi, gold[gi]]))
    return predicted.map(({ rule, confidence, speaker }, at) => {
      const partner = met.get(at)
      return {
        rule,
        confidence,
        right: partner !== undefined && same(partner.speaker, speaker.name),
        how: `${speaker.type} by ${speaker.how ?? 'named'}${speaker.name === null ? ', nobody' : ''}`,
        met: partner !== undefined,
        heldOut: heldOut(doc),
      }
    })
  })
}
