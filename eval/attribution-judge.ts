/** The figures of bench/attribution, by the kit's own scorer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calibrationTable, howTable, judgeConfidence, ruleTable } from './calibration.ts'
import { docOf, heldOut, readJsonLines } from './documents.ts'
import { runScorer, shown, writePredictions } from './scorer.ts'
import type { Prediction, Table, TaskOptions, TaskResult } from './types.ts'

export type Tongue = 'ru' | 'en'

interface Rates {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number
}

/** What the kit's `score.mjs --json` prints; figures without a denominator are null. */
interface Summary {
  readonly documents: number
  readonly gold: number
  readonly predicted: number
  readonly tokens: Rates
  readonly partial: Rates
  readonly strict: Rates
  readonly endToEnd: Rates
  readonly cue: number | null
  readonly source: number | null
  readonly speaker: number | null
  readonly surname: number | null
  readonly speakerType: number | null
  readonly interval: Readonly<Record<string, readonly [number, number]>>
  readonly kinds: Readonly<Record<string, Omit<Summary, 'documents' | 'interval' | 'kinds'>>>
}

/** Scores the kept predictions with the kit's scorer: all, the held-out third and the rest, by kind, by confidence. */
export async function judge(
  tongue: Tongue,
  gold: string,
  kept: string,
  predictions: readonly Prediction[],
  options: TaskOptions,
): Promise<TaskResult> {
  const score = (goldFile: string, file: string, ...more: string[]) =>
    runScorer(options.bench, 'attribution', ['--gold', goldFile, '--predictions', file, '--language', tongue, ...more])
  const all: Summary = JSON.parse(score(gold, kept, '--json'))
  const notes: string[] = []
  const parts = partsOf(gold, predictions, (goldFile, file, held): Summary => {
    // Examples of what goes wrong are shown of the other documents only, or the third would not be held out for long.
    if (!held) notes.push(examplesIn(score(goldFile, file, '--resamples', '1')))
    return JSON.parse(score(goldFile, file, '--json', '--resamples', '1'))
  })
  // PolNeAR has no speakers: whether a confidence is right can only be told where they are marked.
  const confidence = all.speaker === null ? [] : await confidenceTables(options.bench, gold, predictions, all.gold)
  return {
    id: `attribution/${tongue}`,
    title: `Who said what, ${tongue === 'ru' ? 'Russian' : 'English (PolNeAR)'}: ${all.documents} documents, ${all.gold} relations, ${all.predicted} predicted`,
    command: `npm run -s eval -- attribution --language ${tongue}`,
    tables: [partTable([['all', all], ...parts]), kindTable(all), intervalTable(all), ...confidence],
    figures: {
      partial: all.partial.f1,
      strict: all.strict.f1,
      source: all.endToEnd.f1,
      quoted: together(quotedKindsOf(all), (it) => it.partial).f1,
      quotedSource: together(quotedKindsOf(all), (it) => it.endToEnd).f1,
      ...(all.speaker === null ? {} : { speaker: all.speaker }),
    },
    notes: notes.join('\n'),
  }
}

async function confidenceTables(
  bench: string,
  gold: string,
  predictions: readonly Prediction[],
  statements: number,
): Promise<readonly Table[]> {
  const judged = await judgeConfidence(bench, gold, predictions)
  return [calibrationTable(judged, statements), ruleTable(judged), howTable(judged)]
}

const examplesIn = (report: string): string => report.slice(Math.max(0, report.indexOf('\nmost missed'))).trim()

/** The documents whose faults are shown while rules are written, and the third whose are not. */
function partsOf(
  gold: string,
  predictions: readonly Prediction[],
  score: (gold: string, predictions: string, held: boolean) => Summary,
): readonly (readonly [string, Summary])[] {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'))
  const lines = readJsonLines(gold)
  try {
    return [false, true].flatMap((held) => {
      const [goldFile, file] = [join(folder, 'gold.jsonl'), join(folder, 'predictions.jsonl')]
      const mine = predictions.filter(({ doc }) => heldOut(doc) === held)
      if (mine.length === 0) return []
      writePredictions(
        goldFile,
        lines.filter((line) => heldOut(docOf(line)) === held),
      )
      writePredictions(file, mine)
      return [[held ? 'held-out third' : 'the rest', score(goldFile, file, held)] as const]
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const partTable = (parts: readonly (readonly [string, Summary])[]): Table => ({
  head: [
    'documents',
    'number',
    'partial P',
    'R',
    'F1',
    'strict F1',
    'partial + source F1',
    'content words F1',
    'cue',
    'source',
    'speaker',
    'surname',
    'type',
  ],
  rows: parts.map(([name, it]) => [
    name,
    String(it.documents),
    ...[it.partial.precision, it.partial.recall, it.partial.f1, it.strict.f1, it.endToEnd.f1, it.tokens.f1].map(shown),
    ...[it.cue, it.source, it.speaker, it.surname, it.speakerType].map(shown),
  ]),
})

const kindTable = (all: Summary): Table => ({
  head: ['kind of content', 'gold', 'predicted', 'partial P', 'R', 'F1', 'strict F1', 'partial + source F1', 'speaker'],
  rows: [
    ...Object.entries(all.kinds).map(([kind, it]) => [
      kind,
      String(it.gold),
      String(it.predicted),
      ...[it.partial.precision, it.partial.recall, it.partial.f1, it.strict.f1, it.endToEnd.f1, it.speaker].map(shown),
    ]),
    quotedRow(all),
  ],
})

type OfKind = Summary['kinds'][string]

/** The kinds in which somebody's own words stand: direct, mixed, and in Russian unquoted. */
const quotedKindsOf = ({ kinds }: Summary): OfKind[] =>
  Object.entries(kinds).flatMap(([kind, it]) => (kind === 'indirect' ? [] : [it]))

const total = (parts: readonly OfKind[], count: (it: OfKind) => number): number =>
  parts.reduce((sum, it) => sum + count(it), 0)

/** The rates of several kinds together, added up from those of each. */
function together(parts: readonly OfKind[], of: (it: OfKind) => Rates): Rates {
  const precision = total(parts, (it) => (of(it).precision ?? 0) * it.predicted) / total(parts, (it) => it.predicted)
  const recall = total(parts, (it) => (of(it).recall ?? 0) * it.gold) / total(parts, (it) => it.gold)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 }
}

function quotedRow(all: Summary): string[] {
  const parts = quotedKindsOf(all)
  const { precision, recall, f1 } = together(parts, (it) => it.partial)
  const others = [(it: OfKind) => it.strict, (it: OfKind) => it.endToEnd].map((of) => together(parts, of).f1)
  return [
    'quoted: all but indirect',
    String(total(parts, (it) => it.gold)),
    String(total(parts, (it) => it.predicted)),
    ...[precision, recall, f1, ...others].map(shown),
    '–',
  ]
}

const intervalTable = ({ interval }: Summary): Table => ({
  head: ['95% interval over documents', 'from', 'to'],
  rows: ['partial', 'strict', 'endToEnd', 'speaker'].flatMap((key) => {
    const range = interval[key]
    return range === undefined ? [] : [[key, shown(range[0]), shown(range[1])]]
  }),
})
