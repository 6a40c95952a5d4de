/**
 * npm run eval                                   every task, against the floors; writes BENCHMARKS.md
 * npm run -s eval -- article [--data DIR] [--predictions FILE]
 * npm run -s eval -- attribution [--language ru|en] [--data FILE] [--texts FILE] [--predictions FILE]
 * npm run -s eval -- identity [--data FILE] [--predictions FILE]
 * npm run -s eval -- positions [--language ru|en] [--data FILE] [--texts FILE] [--predictions FILE] [--show N]
 * npm run eval -- --pin                          raises the floors to what was reached
 *
 * Exit status: 0; 1 below a floor; 2 wrong usage or data that cannot be read.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fallen, raised, readFloors, writeFloors } from './floors.ts'
import { evalMarkdown, terminalTable, writeSection } from './report.ts'
import { benchFolder, hasKit } from './scorer.ts'
import type { Task, TaskOptions, TaskResult } from './types.ts'

const tasks: Readonly<Record<Task['name'], () => Promise<Task>>> = {
  article: async () => (await import('./article.ts')).article,
  attribution: async () => (await import('./attribution.ts')).attribution,
  identity: async () => (await import('./identity.ts')).identity,
  positions: async () => (await import('./positions.ts')).positions,
}

const isTask = (name: string): name is Task['name'] => Object.hasOwn(tasks, name)

function given() {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: text,
      predictions: text,
      language: text,
      texts: text,
      show: text,
      pin: { type: 'boolean', default: false },
    },
  })
  const { show = '0' } = values
  const language = tongueOf(values.language)
  if (!/^\d+$/.test(show)) throw new Error('--show takes a number')
  const chosen = positionals.filter(isTask)
  const unknown = positionals.find((name) => !isTask(name))
  if (unknown !== undefined) throw new Error(`no task ${unknown}; there are ${Object.keys(tasks).join(', ')}`)
  const own = values.data ?? values.predictions ?? values.texts ?? language
  if (own !== undefined && chosen.length !== 1)
    throw new Error('--data, --predictions, --language and --texts go with one task')
  return { ...values, language, show: Number(show), chosen }
}

function tongueOf(language: string | undefined): 'ru' | 'en' | undefined {
  if (language === undefined || language === 'ru' || language === 'en') return language
  throw new Error('--language takes ru or en')
}

function optionsOf({ data, predictions, language, texts, show }: ReturnType<typeof given>): TaskOptions {
  const path = (name: string | undefined) => (name === undefined ? undefined : resolve(name))
  return {
    bench: benchFolder(process.env),
    data: path(data),
    predictions: path(predictions),
    language,
    texts: path(texts),
    show,
    progress,
  }
}

/** One updating line on a terminal; nothing in a log, where the figures alone are wanted. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}

function print({ id, title, tables, notes }: TaskResult): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  console.log(`\n${id}: ${title}\n\n${tables.map(terminalTable).join('\n\n')}`)
  if (notes !== undefined && notes !== '') console.log(`\n${notes}`)
}

async function main(): Promise<number> {
  const asked = given()
  const options = optionsOf(asked)
  const results: TaskResult[] = []
  const missing: string[] = []
  for (const name of asked.chosen.length > 0 ? asked.chosen : Object.keys(tasks).filter(isTask)) {
    if (!hasKit(options.bench, name)) {
      missing.push(name)
      console.log(`${name}: skipped, there is no kit at ${options.bench}/${name} (ONRECORD_BENCH names another place)`)
      continue
    }
    const task = await tasks[name]()
    for (const result of await task.run(options)) {
      results.push(result)
      print(result)
    }
  }
  return settle(results, asked, asked.chosen.length === 0 && missing.length === 0)
}

/** Floors hold for the kits' own data only; BENCHMARKS.md is written only when every task ran. */
function settle(results: readonly TaskResult[], { data, pin }: ReturnType<typeof given>, whole: boolean): number {
  if (data !== undefined) return 0
  if (pin) writeFloors(raised(results, readFloors()))
  if (whole) writeSection('eval', evalMarkdown(results, readFloors()))
  const faults = fallen(results, readFloors())
  for (const fault of faults) console.error(fault)
  return faults.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`eval: ${error instanceof Error ? error.message : String(error)}`)
  if (process.env.ONRECORD_DEBUG && error instanceof Error) console.error(error.stack)
  process.exitCode = 2
}
