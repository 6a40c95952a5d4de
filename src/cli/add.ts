import type { Kept } from '../record/index.ts'
import { formatOf, formatOption, printerFor, type Sheet } from './formats.ts'
import { counted } from './human-person.ts'
import { keepInputs, summaryOf } from './keeping.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { textOption } from './option-values.ts'
import { allowPrivateOption, allowsPrivate, readingOptions, readingOptionsOf } from './reading-options.ts'
import { threadsOf, threadsOption } from './reading-pool.ts'
import { type Command, type ExitStatus, type Given, type Outside, UsageError } from './types.ts'
import { printable } from './wrap.ts'

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
a page twice changes nothing. Few pages are held in memory at a time, and a bad input never stops the rest.

INPUT is a file, a folder, an address (http, https), or - for stdin. Files are pages (.html .htm .mhtml .mht),
texts (.txt), web archives (.warc .warc.gz .wacz) and feeds that carry their articles (.xml .rss .atom). An archive
that was read in part, because something stopped it, is read on from there.`,
  options: [
    recordOption,
    formatOption,
    {
      flags: '--queue <address>',
      description: 'only capture, and leave the reading to onrecord work: nats://host:4222',
    },
    { flags: '--again', description: 'read archives from their beginning, although they were read before' },
    threadsOption,
    allowPrivateOption,
    ...readingOptions,
  ],
  examples: [
    ['onrecord add CC-NEWS-2025*.warc.gz', 'the pages of web archives; after an interruption it goes on'],
    ['onrecord add saved/', 'everything readable in a folder, and in the folders in it'],
    ['onrecord add CC-NEWS*.warc.gz --queue nats://queue:4222', 'for any number of workers to read'],
    ['onrecord add page.html --record ~/foreign-desk', 'into a record of your choice'],
    ['ONRECORD_RECORD=~/foreign-desk onrecord add page.html', 'the same'],
  ],
  async run(given, outside) {
    const folder = recordFolder(given, outside)
    const options = readingOptionsOf(given)
    const queue = textOption(given, 'queue')
    if (queue !== undefined) return announce(queue, given, outside)
    const printer = printerFor(formatOf(given, outside), sheet, outside.stdout)
    const keeping = await withRecord(folder, { readOnly: false }, (record) =>
      keepInputs(
        record,
        given.words,
        options,
        outside,
        ({ article: { file, url, title } }, kept) => printer.print({ file, url, title, kept }),
        { again: given.options.again === true, allowPrivate: allowsPrivate(given), threads: threadsOf(given) },
      ),
    )
    await printer.end()
    const stopped = keeping.status === 130 ? 'Stopped: the same command goes on.\n' : ''
    await outside.stderr.write(`${summaryOf(keeping, folder)}\n${stopped}`)
    return keeping.status
  },
}

function announce(queue: string, given: Given, outside: Outside): Promise<ExitStatus> {
  if (readingOptionsOf(given).plain)
    throw new UsageError('--queue leaves the reading to others, who know nothing of --plain and --headline')
  return withRecord(recordFolder(given, outside), { readOnly: false }, async (record) => {
    const { announceInputs } = await import('./announcing.ts')
    const how = { again: given.options.again === true, allowPrivate: allowsPrivate(given) }
    return announceInputs(record, queue, given.words, outside, how)
  })
}

const sheet: Sheet<Added> = {
  human: ({ file, url, title, kept }) =>
    `${words[kept.outcome].padEnd(11)} ${counted(kept.statements, 'statement').padStart(14)}  ${printable(title ?? file ?? url ?? '')}\n`,
  json: ({ file, url, title, kept: { articleId, outcome, statements } }) => ({
    file,
    url,
    title,
    article: articleId,
    outcome,
    statements,
  }),
  csvHead: ['file', 'url', 'title', 'article', 'outcome', 'statements'],
  csv: ({ file, url, title, kept }) => [[file, url, title, kept.articleId, kept.outcome, kept.statements]],
}

const words: Readonly<Record<Kept['outcome'], string>> = {
  new: 'new',
  'new-version': 'new version',
  reread: 'read anew',
  unchanged: 'unchanged',
  erased: 'erased once',
}
