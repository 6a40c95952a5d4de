import type { Quoting, QuotingQuery } from '../record/index.ts'
import { daysOf } from './filters.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption, textOption } from './option-values.ts'
import type { Command, Given } from './types.ts'
import { printable } from './wrap.ts'

const usualLimit = 50

export const quoted: Command = {
  name: 'quoted',
  takes: '[whom...]',
  summary: 'show who quoted whom: people within their own words, or outlets',
  about: `Counts how often one person tells what another said, within their own statement; with --by outlet, which outlets
print whom. WHOM is who is quoted, a name in any form or an id.`,
  options: [
    { flags: '--by <who>', description: 'who quotes', choices: ['person', 'outlet'], default: 'person' },
    { flags: '--quoter <name>', description: 'quoted by this person, or in this outlet' },
    { flags: '--from <day>', description: 'published on this day or later' },
    { flags: '--to <day>', description: 'published on this day or earlier' },
    { flags: '--limit <n>', description: `at most so many pairs (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord quoted', 'who passes on whose words'],
    ['onrecord quoted Ягодич', 'who passes on his'],
    ['onrecord quoted Ягодич --by outlet --from 2026-01-01', 'which outlets print him'],
  ],
  async run(given, outside) {
    const { stdout, stderr } = outside
    const query = queryOf(given)
    const format = formatOf(given, outside)
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const { quotingsOf } = await import('../record/index.ts')
      const { quotings: found } = await quotingsOf(record, query)
      const printer = printerFor<Quoting>(
        format,
        {
          json: (it) => it,
          human: (it) =>
            `${printable(quoterOf(it))} → ${printable(it.whom.name)}  ${counted(it.statements, 'statement')}, ${it.first === it.last ? it.first : `${it.first} – ${it.last}`}  ${it.example}\n`,
          csvHead: ['by', 'quoter', 'whom', 'statements', 'first', 'last', 'example'],
          csv: (it) => [[it.by.kind, quoterOf(it), it.whom.name, it.statements, it.first, it.last, it.example]],
        },
        stdout,
      )
      for (const each of found) await printer.print(each)
      await printer.end()
      if (found.length === 0) await stderr.write('Nothing found.\n')
    })
    return 0
  },
}

const quoterOf = ({ by }: Quoting): string =>
  by.kind === 'person' ? by.person.name : (by.name ?? by.domain ?? 'unknown')

function queryOf(given: Given): QuotingQuery {
  const quoter = textOption(given, 'quoter')
  const whom = given.words.join(' ')
  return {
    by: given.options.by === 'outlet' ? 'outlet' : 'person',
    ...(whom === '' ? {} : { quoted: whom }),
    ...(quoter === undefined ? {} : { quoter }),
    ...daysOf(given),
    limit: numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit,
  }
}
