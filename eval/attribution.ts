/** bench/attribution: who said what, in Russian (our own definition) and English (PolNeAR's). */
import { join } from 'node:path'
import type { Statement } from '../src/extractor/types.ts'
import type { Span } from '../src/text/types.ts'
import { judge, type Tongue } from './attribution-judge.ts'
import { readDocument, readDocuments } from './documents.ts'
import { asPolnear, joinContinued } from './polnear.ts'
import { defaultPredictions, writePredictions } from './scorer.ts'
import type { Pair, Prediction, Task, TaskOptions, TaskResult } from './types.ts'

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

/** In which line of a document nothing counts as said: PolNeAR marks what its headlines tell, we do not. */
const headlineIn = { ru: 'first-line', en: null } as const
const kitData = { ru: 'russian-dev.jsonl', en: 'polnear-dev.jsonl.gz' } as const

async function runTongue(tongue: Tongue, options: TaskOptions): Promise<TaskResult> {
  const gold = options.data ?? join(options.bench, 'attribution', kitData[tongue])
  const kept = options.predictions ?? defaultPredictions(`attribution-${tongue}`)
  const documents = readDocuments(gold, options.texts)
  const predictions: Prediction[] = []
  for (const document of documents) {
    options.progress(`attribution ${tongue}: ${predictions.length + 1} of ${documents.length} documents`)
    const { article, extraction } = await readDocument(document, headlineIn[tongue])
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
    joinContinued(
      statements.filter(({ inside }) => inside === null),
      text,
    ).map((it) => predictionOf(asPolnear(text, it, statements))),
}

const pair = ({ from, to }: Span): Pair => [from, to]

const predictionOf = (it: Statement): Prediction['statements'][number] => ({
  kind: it.kind,
  content: it.content.map(pair),
  cue: it.cue === null ? null : pair(it.cue),
  source: it.source === null ? null : pair(it.source),
  speaker: { name: it.speaker.name, type: it.speaker.type, how: it.speaker.how },
  confidence: it.confidence,
  rule: it.rule,
})
