import type { RecordNews } from '../record/index.ts'
import { formatOf, formatOption, printerFor, spansAsPairs } from './formats.ts'
import { dayIn, entrySheet } from './human-entry.ts'
import { changeSheet } from './human-ledger.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import { type Command, type Given, type Outside, UsageError } from './types.ts'
import { printable } from './wrap.ts'

const usualLimit = 20

export const news: Command = {
  name: 'news',
  takes: '',
  summary: 'show what the record got since a day or an instant',
  about: `What was captured later than --since: new articles and what is said in them, articles that changed, and positions
that differ from what the same holder said before.`,
  options: [
    { flags: '--since <instant>', description: 'a day or an instant, ISO 8601 (default: a day ago)' },
    { flags: '--limit <n>', description: `at most so many of each (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord news', 'since yesterday at this hour'],
    ['onrecord news --since 2025-04-01', 'since a day'],
    ['onrecord news --since 2025-04-01T09:30:00Z --format json', 'all of it, for a program'],
  ],
  async run(given, outside) {
    const since = sinceOf(given, outside)
    const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const { newSince } = await import('../record/index.ts')
      await print(await newSince(record, { since, limit }), given, outside)
    })
    return 0
  },
}

const DAY = 86_400_000

function sinceOf(given: Given, { now }: Outside): string {
  const asked = textOption(given, 'since')
  if (asked === undefined) return new Date(now().getTime() - DAY).toISOString()
  const time = /^\d{4}-\d\d-\d\d/.test(asked) ? Date.parse(asked) : Number.NaN
  if (Number.isNaN(time))
    throw new UsageError(`--since takes a day or an instant such as 2025-04-01T09:30:00Z, not "${asked}"`)
  return new Date(time).toISOString()
}

async function print(it: RecordNews, given: Given, outside: Outside): Promise<void> {
  const { stdout, stderr, env } = outside
  const format = formatOf(given, outside)
  const paint = paintFor(stdout, env)
  if (format === 'json' || format === 'jsonl') {
    await stdout.write(`${JSON.stringify(it, spansAsPairs, format === 'json' ? 1 : undefined)}\n`)
    return
  }
  if (format === 'human') {
    const lines = it.articles.map(
      (article) => `  ${dayIn(article)} — ${printable(article.title ?? 'untitled')} ${article.id}`,
    )
    const changed = it.changed.map(({ article }) => `  ${printable(article.title ?? 'untitled')} ${article.id}`)
    await stdout.write(
      [
        `Since ${it.since}: ${counted(it.articleCount, 'new article')} with ${counted(it.statementCount, 'statement')}`,
        ...lines,
        ...(changed.length === 0 ? [] : ['', 'Read again with another text', ...changed]),
        '',
        '',
      ].join('\n'),
    )
    const changes = printerFor(format, changeSheet(paint, stdout.columns), stdout)
    for (const each of it.positions) await changes.print(each)
    if (!it.complete) await stderr.write('There are more positions than were looked at: changes may be missing.\n')
  }
  const entries = printerFor(format, entrySheet(paint, stdout.columns), stdout)
  for (const entry of it.statements) await entries.print(entry)
  await entries.end()
}
