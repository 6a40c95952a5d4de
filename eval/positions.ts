/** bench/positions: who stands how on what. */
import { join } from 'node:path'
import type { Position } from '../src/extractor/types.ts'
import type { Span } from '../src/text/types.ts'
import { readDocument, readDocuments } from './documents.ts'
import { defaultPredictions, rowsOf, runScorer, shown, writePredictions } from './scorer.ts'
import type { Task, TaskOptions, TaskResult } from './types.ts'

type Tongue = 'ru' | 'en'

export const positions: Task = {
  name: 'positions',
  summary: 'who stands how on what',
  async run(options) {
    if (options.language === undefined && options.data !== undefined)
      throw new Error('positions --data needs --language ru or en')
    const results: TaskResult[] = []
    for (const tongue of options.language === undefined ? (['ru', 'en'] as const) : [options.language])
      results.push(await runTongue(tongue, options))
    return results
  },
}

const kitData = { ru: 'russian-dev.jsonl', en: 'english-dev.jsonl' } as const

async function runTongue(tongue: Tongue, options: TaskOptions): Promise<TaskResult> {
  const gold = options.data ?? join(options.bench, 'positions', kitData[tongue])
  const texts = options.texts ?? (tongue === 'en' ? join(options.bench, 'attribution/polnear-dev.jsonl.gz') : undefined)
  const kept = options.predictions ?? defaultPredictions(`positions-${tongue}`)
  const documents = readDocuments(gold, texts)
  const lines: unknown[] = []
  for (const document of documents) {
    options.progress(`positions ${tongue}: ${lines.length + 1} of ${documents.length} documents`)
    const { extraction } = await readDocument(document)
    lines.push({ doc: document.doc, positions: extraction.positions.map(predictionOf) })
  }
  writePredictions(kept, lines)
  const output = runScorer(options.bench, 'positions', [
    ...['--gold', gold, '--predictions', kept, '--show', String(options.show)],
    ...(texts === undefined ? [] : ['--texts', texts]),
  ])
  return resultOf(tongue, documents.length, output)
}

const pair = ({ from, to }: Span): readonly [number, number] => [from, to]

const predictionOf = (it: Position) => ({
  holder: { name: it.holder.name, type: it.holder.type },
  via: it.via,
  stance: it.stance,
  cue: pair(it.cue),
  target: it.target.map(pair),
  evidence: pair(it.evidence),
  hedged: it.hedged,
  past: it.past,
})

function resultOf(tongue: Tongue, documents: number, output: string): TaskResult {
  const rows = rowsOf(output)
  const whole = rows.find(({ name }) => name.startsWith('whole'))?.f1 ?? 0
  const found = rows.find(({ name }) => name.startsWith('found (cue'))?.f1 ?? 0
  return {
    id: `positions/${tongue}`,
    title: `Who stands how, ${tongue === 'ru' ? 'Russian' : 'English'}: ${documents} documents, ${output.split('\n', 1).join('')}`,
    command: `npm run -s eval -- positions --language ${tongue}`,
    tables: [
      {
        head: ['', 'P', 'R', 'F1'],
        rows: rows.map((it) => [it.name, shown(it.precision), shown(it.recall), shown(it.f1)]),
      },
    ],
    figures: { found, whole },
    notes: output
      .split('\n')
      .filter((line) => /^(?:missed|spurious) /.test(line))
      .join('\n'),
  }
}
