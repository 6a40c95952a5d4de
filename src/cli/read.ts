import type { Capture } from '../reader/types.ts'
import { formatOf, formatOption, printerFor, type Sheet } from './formats.ts'
import { humanPage } from './human-page.ts'
import { eachInput } from './inputs.ts'
import { lineOfPage } from './line.ts'
import { narrow, narrowingOf, narrowOptions } from './narrow.ts'
import { paintFor } from './paint.ts'
import { progressOn, tellLong } from './progress.ts'
import { type ReadPage, readPage } from './reading.ts'
import { allowPrivateOption, allowsPrivate, readingOptions, readingOptionsOf } from './reading-options.ts'
import type { Command, Outside } from './types.ts'

export const read: Command = {
  name: 'read',
  takes: '<input...>',
  summary: 'print the article of each page and what is said in it; keeps nothing',
  about: `Reads saved news pages and prints, for each, the article and the statements in it: who says what, by
which words. Keeps nothing.

INPUT is a file (.html .htm .mhtml .mht .txt .xml, each also with .gz; .warc .warc.gz .wacz), a folder, an address (http, https), or - for stdin. A bad input never stops
the rest.`,
  options: [
    formatOption,
    ...readingOptions,
    ...narrowOptions,
    allowPrivateOption,
    {
      flags: '--explain',
      description: 'also show which blocks of the page stayed and why, and how each statement was decided',
    },
  ],
  examples: [
    ['onrecord read page.html', 'one page, for a person'],
    ['onrecord read saved/ --format jsonl', 'a folder, one JSON line a page'],
    ['onrecord read page.html --format csv', 'one row a statement, for a spreadsheet'],
    ['onrecord read --plain --headline first-line - < text.txt', 'a text that begins with its headline'],
    ['onrecord read --explain page.html', 'why each block stayed or went, and which rule took what'],
  ],
  async run(given, outside) {
    const options = { ...readingOptionsOf(given), explain: given.options.explain === true }
    const narrowing = narrowingOf(given)
    const printer = printerFor(formatOf(given, outside), sheetFor(outside), outside.stdout)
    const progress = progressOn(outside)
    const print = async (capture: Capture) => {
      await tellLong(progress, capture)
      const page = await readPage(capture, options)
      const extraction = narrow(page.reading.extraction, narrowing)
      await progress.clear()
      await printer.print({ ...page, reading: { ...page.reading, extraction } })
    }
    const how = { beforeFault: progress.clear, whileReadBy: outside.stdout, allowPrivate: allowsPrivate(given) }
    const { status } = await eachInput(given.words, outside, print, how)
    await printer.end()
    return status
  },
}

/** How a read page looks in each format; CSV has one row a statement. */
function sheetFor({ stdout, env }: Outside): Sheet<ReadPage> {
  const paint = paintFor(stdout, env)
  return {
    human: (page) => humanPage(page, paint, stdout.columns),
    json: lineOfPage,
    csvHead: [...pageColumns, ...statementColumns],
    csv: (page) => page.reading.extraction.statements.map((it) => [...pageCells(page), ...statementCells(page, it)]),
  }
}

type Statement = ReadPage['reading']['extraction']['statements'][number]

const pageColumns = ['file', 'url', 'published', 'publisher', 'title']
const pageCells = ({ reading: { article } }: ReadPage): readonly unknown[] => [
  article.file,
  article.url,
  article.published,
  article.publisher.name ?? article.publisher.domain,
  article.title,
]

const statementColumns = ['speaker', 'type', 'role', 'org', 'how', 'kind', 'act', 'words', 'cue', 'source', 'said']
  .concat(['confidence', 'rule', 'id']) // biome-ignore format: two lines of names
const statementCells = ({ reading: { article } }: ReadPage, it: Statement): readonly unknown[] => [
  it.speaker.name,
  it.speaker.type,
  it.speaker.role,
  it.speaker.org,
  it.speaker.how,
  it.kind,
  it.act,
  it.content.map(({ from, to }) => article.text.slice(from, to)).join(' … '),
  it.cue === null ? null : article.text.slice(it.cue.from, it.cue.to),
  it.source === null ? null : article.text.slice(it.source.from, it.source.to),
  it.said?.edtf,
  it.confidence,
  it.rule,
  it.id,
]
