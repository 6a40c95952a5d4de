import { csvLine } from '../server/files/csv.ts'
import type { Given, OptionSpec, Out, Outside } from './types.ts'

export type Format = 'human' | 'jsonl' | 'json' | 'csv'

export const formatOption: OptionSpec = {
  flags: '--format <format>',
  description: 'human on a terminal, else jsonl, unless named',
  choices: ['human', 'jsonl', 'json', 'csv'],
}

/** The format asked for; without one, what suits whoever reads stdout. */
export function formatOf({ options }: Given, { stdout }: Outside): Format {
  const { format } = options
  if (format === 'human' || format === 'jsonl' || format === 'json' || format === 'csv') return format
  return stdout.terminal ? 'human' : 'jsonl'
}

/** How one kind of item looks in each format. */
export interface Sheet<Item> {
  /** With its line break; `at` counts from 0. */
  readonly human: (item: Item, at: number) => string
  /** What JSON prints; spans become pairs by themselves. */
  readonly json: (item: Item) => unknown
  readonly csvHead: readonly string[]
  readonly csv: (item: Item) => readonly (readonly unknown[])[]
}

/** Prints items one at a time: nothing is held back but in what the format itself demands. */
export interface Printer<Item> {
  readonly print: (item: Item) => Promise<void>
  /** Closes what the format needs closed; with no item, prints the empty form of it. */
  readonly end: () => Promise<void>
}

export function printerFor<Item>(format: Format, sheet: Sheet<Item>, out: Out): Printer<Item> {
  let count = 0
  return {
    async print(item) {
      await out.write(before(format, sheet, count) + body(format, sheet, item, count))
      count += 1
    },
    async end() {
      if (format === 'json') await out.write(count === 0 ? '[]\n' : '\n]\n')
      if (format === 'csv' && count === 0) await out.write(csvLine(sheet.csvHead))
    },
  }
}

function before<Item>(format: Format, sheet: Sheet<Item>, count: number): string {
  if (format === 'json') return count === 0 ? '[\n' : ',\n'
  return format === 'csv' && count === 0 ? csvLine(sheet.csvHead) : ''
}

function body<Item>(format: Format, sheet: Sheet<Item>, item: Item, at: number): string {
  if (format === 'human') return sheet.human(item, at)
  if (format === 'csv') return sheet.csv(item).map(csvLine).join('')
  const line = JSON.stringify(sheet.json(item), spansAsPairs)
  return format === 'jsonl' ? `${line}\n` : line
}

/** For JSON.stringify: a span `{from, to}` prints as `[from, to]`, half-open, in UTF-16 units. */
export function spansAsPairs(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  if (!('from' in value && 'to' in value)) return value
  const { from, to } = value
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : value
}
