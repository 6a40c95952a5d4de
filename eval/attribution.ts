/** bench/attribution: who said what, in Russian (our own definition) and English (PolNeAR's). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Statement } from '../src/extractor/types.ts'
import type { Span } from '../src/text/types.ts'
import { docOf, heldOut, readDocument, readDocuments, readJsonLines } from './documents.ts'
import { asPolnear, joinContinued } from './polnear.ts'
import { defaultPredictions, runScorer, shown, writePredictions } from './scorer.ts'
import type { Table, Task, TaskOptions, TaskResult } from './types.ts'

type Tongue = 'ru' | 'en'
type Pair = readonly [from: number, to: number]

interface Prediction {
  readonly doc: string
  readonly statements: readonly {
    readonly kind: string
    readonly content: readonly Pair[]
    readonly cue: Pair | null
    readonly source: Pair | null
    readonly speaker: { readonly name: string | null; readonly type: string }
  }[]
}

export const attribution: Task = {
  name: 'attribution',
  summary: 'who said what',
  async run(options) {
    const results: TaskResult[] = []
    for (const tongue of tonguesOf(options)) results.push(await runTongue(tongue, options))
    return results
  },
}

function tonguesOf({ language, data }: TaskOptions): readonly Tongue[] {
  if (language !== undefined) return [language]
  if (data !== undefined) throw new Error('attribution --data needs --language ru or en')
  return ['ru', 'en']
}

const kitData = { ru: 'russian-dev.jsonl', en: 'polnear-dev.jsonl.gz' } as const

async function runTongue(tongue: Tongue, options: TaskOptions): Promise<TaskResult> {
  const gold = options.data ?? join(options.bench, 'attribution', kitData[tongue])
  const kept = options.predictions ?? defaultPredictions(`attribution-${tongue}`)
  const documents = readDocuments(gold, options.texts)
  const predictions: Prediction[] = []
  for (const document of documents) {
    options.progress(`attribution ${tongue}: ${predictions.length + 1} of ${documents.length} documents`)
    const { article, extraction } = await readDocument(document)
    predictions.push({ doc: document.doc, statements: predicted[tongue](article.text, extraction.statements) })
  }
  writePredictions(kept, predictions)
  return judge(tongue, gold, kept, predictions, options)
}

/**
 * What each definition counts. Ours leaves evidence, rulings and judgements aside. PolNeAR marks them too, never marks what
 * stands inside another content, and draws the edges of a content differently.
 */
const predicted: Record<Tongue, (text: string, statements: readonly Statement[]) => Prediction['statements']> = {
  ru: (_, statements) =>
    statements.filter(({ act }) => act === 'speech' || act === 'position' || act === 'intention').map(predictionOf),
  en: (text, statements) =>
    joinContinued(statements.filter(({ inside }) => inside === null)).map((it) =>
      predictionOf(asPolnear(text, it, statements)),
    ),
}

const pair = ({ from, to }: Span): Pair => [from, to]

const predictionOf = (it: Statement): Prediction['statements'][number] => ({
  kind: it.kind,
  content: it.content.map(pair),
  cue: it.cue === null ? null : pair(it.cue),
  source: it.source === null ? null : pair(it.source),
  speaker: { name: it.speaker.name, type: it.speaker.type },
})

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

function judge(
  tongue: Tongue,
  gold: string,
  kept: string,
  predictions: readonly Prediction[],
  options: TaskOptions,
): TaskResult {
  const score = (goldFile: string, file: string, ...more: string[]) =>
    runScorer(options.bench, 'attribution', ['--gold', goldFile, '--predictions', file, '--language', tongue, ...more])
  const all: Summary = JSON.parse(score(gold, kept, '--json'))
  const notes: string[] = []
  const parts = partsOf(gold, predictions, (goldFile, file, held): Summary => {
    // Examples of what goes wrong are shown of the other documents only, or the third would not be held out for long.
    if (!held) notes.push(examplesIn(score(goldFile, file, '--resamples', '1')))
    return JSON.parse(score(goldFile, file, '--json', '--resamples', '1'))
  })
  return {
    id: `attribution/${tongue}`,
    title: `Who said what, ${tongue === 'ru' ? 'Russian' : 'English (PolNeAR)'}: ${all.documents} documents, ${all.gold} relations, ${all.predicted} predicted`,
    command: `npm run -s eval -- attribution --language ${tongue}`,
    tables: [partTable([['all', all], ...parts]), kindTable(all), intervalTable(all)],
    figures: {
      partial: all.partial.f1,
      strict: all.strict.f1,
      source: all.endToEnd.f1,
      ...(all.speaker === null ? {} : { speaker: all.speaker }),
    },
    notes: notes.join('\n'),
  }
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
  rows: Object.entries(all.kinds).map(([kind, it]) => [
    kind,
    String(it.gold),
    String(it.predicted),
    ...[it.partial.precision, it.partial.recall, it.partial.f1, it.strict.f1, it.endToEnd.f1, it.speaker].map(shown),
  ]),
})

const intervalTable = ({ interval }: Summary): Table => ({
  head: ['95% interval over documents', 'from', 'to'],
  rows: ['partial', 'strict', 'endToEnd', 'speaker'].flatMap((key) => {
    const range = interval[key]
    return range === undefined ? [] : [[key, shown(range[0]), shown(range[1])]]
  }),
})
