import type { SearchQuery } from '../record/index.ts'
import { present } from '../record/present.ts'
import { dayOptions, filterOptions, searchOf } from './filters.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { tellGuess } from './guess.ts'
import { entrySheet } from './human-entry.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import type { Command, Given } from './types.ts'

const usualLimit = 50

export const search: Command = {
  name: 'search',
  takes: '[words...]',
  summary: 'find statements by their words, in any form',
  about: `Finds statements in which all the words occur, in any form: референдум finds референдумах. Exact words
come first, then other forms; the newest first. Without words: all statements that the options leave.`,
  options: [
    ...filterOptions,
    ...dayOptions,
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
      const { searchStatements } = await import('../record/search.ts')
      const { total, entries } = await searchStatements(record, query)
      const speaker = textOption(given, 'speaker')
      if (speaker !== undefined && total > 0) await tellGuess(record, speaker, outside)
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

function queryOf(given: Given): SearchQuery {
  const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
  const offset = numberOption(given, 'offset', Number.MAX_SAFE_INTEGER)
  return { ...searchOf(given), limit, ...present({ offset }) }
}
