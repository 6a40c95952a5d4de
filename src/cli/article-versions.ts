import type { ChangedArticle, RecordStore, VersionQuery } from '../record/index.ts'
import { datedColumns } from '../server/files/columns.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { dayIn } from './human-entry.ts'
import { counted } from './human-person.ts'
import { versionSheet } from './human-versions.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import { type Command, Failure, type Given, type Outside } from './types.ts'
import { printable } from './wrap.ts'

const usualLimit = 50

export const versions: Command = {
  name: 'versions',
  takes: '[article]',
  summary: 'show what changed in an article between two readings of it',
  about: `Compares two versions of one article word by word: its headline, what is said in it and its text. What is gone
stands in [- -], what came in {+ +}. ARTICLE is an id (a…) or the page's address; without it, the articles that changed are
listed, those changed last first. Unless told otherwise the newest version is compared with the one before it.`,
  options: [
    { flags: '--before <version>', description: 'compare with this version (v…), not the one before' },
    { flags: '--after <version>', description: 'compare this version, not the newest' },
    { flags: '--limit <n>', description: `list at most so many articles (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord versions', 'the articles that changed'],
    ['onrecord versions a0123456789abcdef01234567', 'what changed last'],
    ['onrecord versions https://outlet.example/news/1 --format csv', 'a row for each change'],
  ],
  async run(given, outside) {
    const [asked] = given.words
    await withRecord(recordFolder(given, outside), { readOnly: true }, (record) =>
      asked === undefined ? list(record, given, outside) : show(record, asked, given, outside),
    )
    return 0
  },
}

async function show(record: RecordStore, asked: string, given: Given, outside: Outside): Promise<void> {
  const { articleAt, markedWords, versionChanges } = await import('../record/index.ts')
  const { stdout, env } = outside
  const article = await articleAt(record, asked)
  if (article === null) throw new Failure(`${asked} is no article in the record`)
  const changes = await versionChanges(record, article.id, queryOf(given))
  if (changes === null) throw new Failure(`${asked} has one version only, or not the one asked for`)
  const printer = printerFor(
    formatOf(given, outside),
    versionSheet(paintFor(stdout, env), stdout.columns, markedWords),
    stdout,
  )
  await printer.print(changes)
  await printer.end()
}

function queryOf(given: Given): VersionQuery {
  const [before, after] = [textOption(given, 'before'), textOption(given, 'after')]
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

async function list(record: RecordStore, given: Given, outside: Outside): Promise<void> {
  const { changedArticles } = await import('../record/index.ts')
  const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
  const articles = await changedArticles(record, { limit })
  const printer = printerFor<ChangedArticle>(
    formatOf(given, outside),
    {
      json: (it) => it,
      human: ({ article, versions: count }) =>
        `${dayIn(article)} — ${printable(article.title ?? 'untitled')} [${counted(count, 'version')}] ${article.id}\n`,
      csvHead: [...datedColumns.head, 'title', 'versions', 'latest', 'url', 'file', 'article'],
      csv: ({ article, versions: count, latest }) => [
        [...datedColumns.row(article), article.title, count, latest, article.url, article.file, article.id],
      ],
    },
    outside.stdout,
  )
  for (const each of articles) await printer.print(each)
  await printer.end()
  if (articles.length === 0) await outside.stderr.write('No article in the record was read with two texts.\n')
}
