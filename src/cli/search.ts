import { venueKinds } from '../extractor/occasions.ts'
import type { SearchQuery } from '../record/index.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { entrySheet } from './human-entry.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { dayOption, numberOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import type { Command, Given } from './types.ts'

const kinds = ['direct', 'indirect', 'mixed', 'unquoted'] as const
const usualLimit = 50

export const search: Command = {
  name: 'search',
  takes: '[words...]',
  summary: 'find statements by their words, in any form',
  about: `Finds statements in which all the words occur, in any form: референдум finds референдумах. Exact words
come first, then other forms; the newest first. Without words: all statements that the options leave.`,
  options: [
    { flags: '--speaker <name>', description: 'said by this person or body' },
    { flags: '--org <name>', description: 'said for this organisation' },
    { flags: '--outlet <name>', description: 'in this outlet, by name or domain' },
    { flags: '--kind <kind>', description: 'of this kind', choices: kinds },
    {
      flags: '--venue <kind>',
      description: 'said at such an occasion, or written in such a paper',
      choices: venueKinds,
    },
    { flags: '--language <tag>', description: 'in articles in this language: ru, en, kk' },
    { flags: '--from <day>', description: 'published on this day or later' },
    { flags: '--to <day>', description: 'published on this day or earlier' },
    { flags: '--limit <n>', description: `at most so many (default: ${usualLimit})` },
    { flags: '--offset <n>', description: 'leave out the first so many' },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord search референдум', 'also finds референдума, референдумах'],
    ['onrecord search neighbours --kind direct', 'word for word quotations only'],
    ['onrecord search --speaker Иванов --from 2025-04-01', 'all that one person has said since'],
    ['onrecord search --speaker Иванов --venue interview', 'only what was said in interviews'],
    ['onrecord search summit --format csv > summit.csv', 'for a spreadsheet'],
  ],
  async run(given, outside) {
    const query = queryOf(given)
    const paint = paintFor(outside.stdout, outside.env)
    const format = formatOf(given, outside)
    const printer = printerFor(format, entrySheet(paint, outside.stdout.columns), outside.stdout)
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const { searchStatements } = await import('../record/index.ts')
      const { total, entries } = await searchStatements(record, query)
      for (const entry of entries) await printer.print(entry)
      await printer.end()
      if (format === 'human' || total > entries.length) await outside.stderr.write(`${found(total, entries.length)}\n`)
    })
    return 0
  },
}

function found(total: number, shown: number): string {
  if (total === 0) return 'Nothing found.'
  const count = counted(total, 'statement')
  return shown < total ? `${count} found, ${shown} shown: --limit and --offset show others.` : `${count} found.`
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** An option that was not given is absent from the query. */
function queryOf(given: Given): SearchQuery {
  const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
  const query: Writable<SearchQuery> = { words: given.words.join(' '), limit }
  for (const name of ['speaker', 'org', 'outlet', 'language'] as const) {
    const value = textOption(given, name)
    if (value !== undefined) query[name] = value
  }
  for (const name of ['from', 'to'] as const) {
    const day = dayOption(given, name)
    if (day !== undefined) query[name] = day
  }
  const kind = kinds.find((name) => name === given.options.kind)
  if (kind !== undefined) query.kind = kind
  const venue = venueKinds.find((name) => name === given.options.venue)
  if (venue !== undefined) query.venue = venue
  const offset = numberOption(given, 'offset', Number.MAX_SAFE_INTEGER)
  return offset === undefined ? query : { ...query, offset }
}
