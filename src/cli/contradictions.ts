import type { ContradictionQuery } from '../record/index.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { contradictionSheet } from './human-ledger.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { dayOption, numberOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import type { Command, Given } from './types.ts'

const usualLimit = 50

export const contradictions: Command = {
  name: 'contradictions',
  takes: '[words...]',
  summary: 'show where someone stands both ways on one day, and where an article contradicts itself',
  about: `Shows two sentences that do not seem to go together, and what was compared; what they mean is for the reader to
say. One holder for and against one thing on one day; an article that tells an event as over and as still to come, or that
denies what it tells. About what WORDS name, else in the latest positions and articles.`,
  options: [
    { flags: '--issue <id>', description: 'on this issue (i…), in place of words' },
    { flags: '--holder <name>', description: 'of this person, body or state' },
    { flags: '--article <id>', description: 'within this article (a…)' },
    { flags: '--since <day>', description: 'without words: published on this day or later' },
    { flags: '--limit <n>', description: `at most so many of each kind (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord contradictions', 'in the latest articles'],
    ['onrecord contradictions референдум', 'about one thing'],
    ['onrecord contradictions --article a0123456789abcdef01234567', 'within one article'],
  ],
  async run(given, outside) {
    const query = queryOf(given)
    const { stdout, stderr, env } = outside
    const format = formatOf(given, outside)
    const printer = printerFor(format, contradictionSheet(paintFor(stdout, env), stdout.columns), stdout)
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const { contradictionsOn } = await import('../record/index.ts')
      const { positions, articles, complete } = await contradictionsOn(record, query)
      for (const each of [...positions, ...articles]) await printer.print(each)
      await printer.end()
      const found = counted(positions.length + articles.length, 'contradiction')
      if (format === 'human' || !complete)
        await stderr.write(complete ? `${found} found.\n` : `${found} found; there is more than was looked at.\n`)
    })
    return 0
  },
}

function queryOf(given: Given): ContradictionQuery {
  const words = given.words.join(' ')
  const since = dayOption(given, 'since')
  const named = (['issue', 'holder', 'article'] as const).flatMap((name) => {
    const value = textOption(given, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...(words === '' ? {} : { words }),
    ...Object.fromEntries(named),
    ...(since === undefined ? {} : { since }),
    limit: numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit,
  }
}
