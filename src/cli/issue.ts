import type { RecordStore, SuggestionQuery } from '../record/index.ts'
import { daysOf } from './filters.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { issueSheet, suggestionSheet } from './human-ledger.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import { type Command, Failure, type Given, type Outside } from './types.ts'

const usualLimit = 20

export const issue: Command = {
  name: 'issue',
  takes: '[id-or-words...]',
  summary: 'show issues: what positions are about, as people defined it or as the targets suggest',
  about: `Without words: the issues that people defined. With words: targets that hold them and seem to mean the same
thing, by lemmas, names and time, with a rule that would hold for them; --suggest does the same for the latest positions.
"onrecord mend issue" makes an issue of it, and "onrecord positions --issue I" shows who stands how on it.`,
  options: [
    { flags: '--suggest', description: 'what the latest positions suggest' },
    { flags: '--from <day>', description: 'suggest: of positions published on this day or later' },
    { flags: '--to <day>', description: 'suggest: of positions published on this day or earlier' },
    { flags: '--limit <n>', description: `suggest at most so many (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord issue', 'the issues that people defined'],
    ['onrecord issue i0123456789abcdef01234567', 'one of them'],
    ['onrecord issue саммит', 'what seems to be one thing among targets with this word'],
    ['onrecord issue --suggest --from 2025-04-01', 'among all targets since'],
  ],
  async run(given, outside) {
    const asked = given.words.join(' ')
    await withRecord(recordFolder(given, outside), { readOnly: true }, (record) => {
      if (asked === '' && given.options.suggest !== true) return showAll(record, given, outside)
      if (/^i[0-9a-f]{24}$/.test(asked)) return showOne(record, asked, given, outside)
      return suggest(record, asked, given, outside)
    })
    return 0
  },
}

async function showAll(record: RecordStore, given: Given, outside: Outside): Promise<void> {
  const { issues } = await import('../record/index.ts')
  const { stdout, stderr, env } = outside
  const all = await issues(record)
  const printer = printerFor(formatOf(given, outside), issueSheet(paintFor(stdout, env), stdout.columns), stdout)
  for (const each of all) await printer.print(each)
  await printer.end()
  if (all.length === 0)
    await stderr.write('Nobody has defined an issue yet: onrecord issue --suggest shows what could be one.\n')
}

async function showOne(record: RecordStore, id: string, given: Given, outside: Outside): Promise<void> {
  const { issueView } = await import('../record/index.ts')
  const { stdout, env } = outside
  const found = await issueView(record, id)
  if (found === null) throw new Failure(`${id} is no issue in the record`)
  const printer = printerFor(formatOf(given, outside), issueSheet(paintFor(stdout, env), stdout.columns), stdout)
  await printer.print(found)
  await printer.end()
}

async function suggest(record: RecordStore, words: string, given: Given, outside: Outside): Promise<void> {
  const { suggestIssues } = await import('../record/index.ts')
  const { stdout, stderr, env } = outside
  const query: SuggestionQuery = {
    ...(words === '' ? {} : { words }),
    ...daysOf(given),
    limit: numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit,
  }
  const found = await suggestIssues(record, query)
  const printer = printerFor(formatOf(given, outside), suggestionSheet(paintFor(stdout, env), stdout.columns), stdout)
  for (const each of found) await printer.print(each)
  await printer.end()
  if (found.length === 0) await stderr.write('No two targets seem to mean the same thing.\n')
}
