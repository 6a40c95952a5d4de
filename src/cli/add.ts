import type { Kept } from '../record/index.ts'
import { formatOf, formatOption, printerFor, type Sheet } from './formats.ts'
import { counted } from './human-person.ts'
import { eachInput } from './inputs.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { progressOn } from './progress.ts'
import { readingOf } from './reading.ts'
import { readingOptions, readingOptionsOf } from './reading-options.ts'
import type { Command } from './types.ts'

/** What became of one page. */
interface Added {
  readonly file: string | null
  readonly url: string | null
  readonly title: string | null
  readonly kept: Kept
}

export const add: Command = {
  name: 'add',
  takes: '<input...>',
  summary: 'read pages and keep them in the record',
  about: `Reads saved news pages and keeps them: the bytes as they came, the article, and what is said in it. Adding
a page twice changes nothing. One page is held in memory at a time, and not one bad input stops the rest.

INPUT is a file (.html .htm .txt), a folder, or - for stdin.`,
  options: [recordOption, formatOption, ...readingOptions],
  examples: [
    ['onrecord add saved/', 'everything readable in a folder, and in the folders in it'],
    ['onrecord add page.html --record ~/foreign-desk', 'into a record of your choice'],
    ['ONRECORD_RECORD=~/foreign-desk onrecord add page.html', 'the same'],
  ],
  async run(given, outside) {
    const folder = recordFolder(given, outside)
    const options = readingOptionsOf(given)
    const printer = printerFor(formatOf(given, outside), sheet, outside.stdout)
    const progress = progressOn(outside)
    const tally = { 'new': 0, 'new-version': 0, unchanged: 0 }
    let statements = 0
    const { status, failed } = await withRecord(folder, { readOnly: false }, async (record) => {
      const { keep } = await import('../record/index.ts')
      return eachInput(given.words, outside, async (capture) => {
        const reading = await readingOf(capture, options)
        const kept = await keep(record, reading)
        tally[kept.outcome] += 1
        statements += kept.statements
        await progress.clear()
        await printer.print({ file: capture.file, url: capture.url, title: reading.article.title, kept })
        await progress.tell(
          `${tally.new + tally['new-version'] + tally.unchanged} pages read, ${counted(statements, 'statement')}`,
        )
      })
    })
    await progress.clear()
    await printer.end()
    await outside.stderr.write(`${summary(tally, statements, failed)} The record is in ${folder}\n`)
    return status
  },
}

const sheet: Sheet<Added> = {
  human: ({ file, url, title, kept }) =>
    `${words[kept.outcome].padEnd(11)} ${counted(kept.statements, 'statement').padStart(14)}  ${title ?? file ?? url}\n`,
  json: ({ file, url, title, kept }) => ({
    file,
    url,
    title,
    article: kept.articleId,
    outcome: kept.outcome,
    statements: kept.statements,
  }),
  csvHead: ['file', 'url', 'title', 'article', 'outcome', 'statements'],
  csv: ({ file, url, title, kept }) => [[file, url, title, kept.articleId, kept.outcome, kept.statements]],
}

const words = { 'new': 'new', 'new-version': 'new version', unchanged: 'unchanged' } as const

function summary(tally: Readonly<Record<Kept['outcome'], number>>, statements: number, failed: number): string {
  const pages = tally.new + tally['new-version'] + tally.unchanged
  const parts = [
    `${tally.new} new`,
    tally['new-version'] > 0 ? counted(tally['new-version'], 'new version') : '',
    `${tally.unchanged} unchanged`,
    failed > 0 ? `${failed} failed` : '',
  ]
  return `${counted(pages, 'page')}: ${parts.filter(Boolean).join(', ')}; ${counted(statements, 'statement')} in them.`
}
