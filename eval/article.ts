/** bench/article: body and metadata of news pages, on its three sets or on a folder of the same format. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ReadError, readCapture } from '../src/reader/index.ts'
import { defaultPredictions, runScorer, shown, writePredictions } from './scorer.ts'
import type { Task, TaskOptions, TaskResult } from './types.ts'

export const article: Task = {
  name: 'article',
  summary: 'body, title, authors, date and tags of news pages',
  async run(options) {
    if (options.data !== undefined) return [evaluate(options.data, options.predictions, options)]
    return sets.map((set) =>
      evaluate(join(options.bench, 'article', set), options.predictions?.replace(/(\.\w+)?$/, `-${set}$1`), options),
    )
  },
}

const sets = ['scrapinghub', 'trafilatura', 'fundus'] as const

/** When the pages are taken to have been captured: after the newest of the sets. */
const capturedAt = '2026-11-22T00:00:00Z'

/** The scorer's figures, as the tables head them, and the names the floors know them by. */
const figureNames: readonly (readonly [scorer: string, head: string, floor: string])[] = [
  ['f1', 'body F1', 'f1'],
  ['precision', 'P', 'precision'],
  ['recall', 'R', 'recall'],
  ['title exact', 'title', 'title'],
  ['authors F1', 'authors F1', 'authors'],
  ['date: same day', 'same day', 'day'],
  ['date: within 1 min', 'within a minute', 'minute'],
  ['tags F1', 'tags F1', 'tags'],
]

/** What a page is known by apart from its bytes; the gold's other fields stay in the file. */
interface Listed {
  readonly url: string | null
}
type Gold = Readonly<Record<string, Listed>>

function evaluate(folder: string, predictions: string | undefined, options: TaskOptions): TaskResult {
  const set = basename(folder)
  const gold: Gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'))
  const files = Object.keys(gold)
  const kept = predictions ?? defaultPredictions(`article-${set}`)
  writePredictions(
    kept,
    files.map((file, at) => {
      options.progress(`article ${set}: ${at + 1} of ${files.length} pages`)
      return predict(folder, file, gold[file]?.url ?? null)
    }),
  )
  const all = score(options.bench, folder, kept)
  const parts = (['developed on', 'held-out third'] as const).map(
    (part) => [part, scorePart(part, gold, kept, options)] as const,
  )
  const figures = figureNames.filter(([name]) => all[name] !== undefined)
  return {
    id: `article/${set}`,
    title: `News pages, ${set}: ${files.length} pages`,
    command: `npm run -s eval -- article${options.data === undefined ? '' : ` --data ${folder}`}`,
    tables: [
      {
        head: ['pages', ...figures.map(([, head]) => head)],
        rows: [['all', all] as const, ...parts].map(([name, found]) => [
          name,
          ...figures.map(([key]) => shown(found[key]?.value)),
        ]),
      },
    ],
    figures: Object.fromEntries(figures.map(([key, , floor]) => [floor, all[key]?.value ?? 0])),
  }
}

/** The program under test gets a page's bytes and address, and nothing of the gold. */
function predict(folder: string, file: string, url: string | null): unknown {
  const bytes = gunzipSync(readFileSync(join(folder, `${file}.html.gz`)))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    const found = readCapture({ url, file: null, at: capturedAt, bytes, sha256, contentType: 'text/html' })
    const { text, title, authors, published, tags } = found
    return { file, text, title, authors, published, tags }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { file }
  }
}

type Figures = Readonly<Record<string, { readonly value: number } | undefined>>

function score(bench: string, data: string, predictions: string): Figures {
  const output = runScorer(bench, 'article', ['--data', data, '--predictions', predictions, '--json'])
  const { figures }: { figures: Figures } = JSON.parse(output)
  return figures
}

type Part = 'developed on' | 'held-out third'

/** Sites are parted by a hash of their name: rules are written on two thirds, the other is watched by figures alone. */
export function partOf(url: string): Part {
  const host = URL.canParse(url) ? new URL(url).hostname : url
  const site = host.split('.').slice(-2).join('.')
  return createHash('sha256').update(site).digest().readUInt32BE(0) % 3 === 0 ? 'held-out third' : 'developed on'
}

function scorePart(part: Part, gold: Gold, predictions: string, { bench }: TaskOptions): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'))
  try {
    const mine = Object.entries(gold).filter(([file, { url }]) => partOf(url ?? file) === part)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'gold.json'), JSON.stringify(Object.fromEntries(mine)))
    return mine.length === 0 ? {} : score(bench, folder, predictions)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
