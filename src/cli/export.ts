import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import { stances } from '../extractor/stances.ts'
import type { PositionQuery } from '../record/index.ts'
import { present } from '../record/present.ts'
import { byteOrderMark } from '../server/files/csv.ts'
import { type Exported, type ExportKind, exportKinds, type FileFormat } from '../server/files/exports.ts'
import type { WikidataOf } from '../server/files/ftm.ts'
import { codeOf } from './errors.ts'
import { dayOptions, daysOf, filterOptions, searchOf } from './filters.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { textOption } from './option-values.ts'
import { siteOf, siteOption } from './site-option.ts'
import { type Command, Failure, type Given, type Out, type Outside, UsageError } from './types.ts'
import { itemOf, readWikidata } from './wikidata.ts'

const formats: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  jsonl: 'jsonl',
  json: 'json',
  parquet: 'parquet',
  annotations: 'annotations.jsonl',
  bibtex: 'bib',
  csl: 'csl.json',
  ftm: 'ftm.json',
}

export const exportCommand: Command = {
  name: 'export',
  takes: '[words...]',
  summary: 'write statements, positions, people, articles, outlets or corrections as a file',
  about: `Writes all that the options leave, nothing cut: each row has its number and how many there are in all; parquet tells both in its
footer. A CSV file is UTF-8 and begins with the byte order mark that spreadsheets look for; what goes to standard output has none. Statements can be narrowed by words and by the filters of a search, positions by words of their target, issue, holder, stance and days. annotations are W3C Web
Annotations, bibtex and csl citations for a reference manager; these three are for statements. ftm are the people and bodies as entities
of FollowTheMoney (Person, Organization, PublicBody, Position, Occupancy), one a line.`,
  options: [
    {
      flags: '--what <kind>',
      description: 'what to write (default: statements; with ftm people)',
      choices: exportKinds,
    },
    { flags: '--format <format>', description: 'how', choices: Object.keys(formats), default: 'csv' },
    { flags: '--out <file>', description: 'into this file, which must not be there yet; else to standard output' },
    { flags: '--wikidata <file>', description: 'with ftm: Wikidata items, a line each: name or id, comma or tab, Q42' },
    siteOption,
    ...filterOptions,
    { flags: '--holder <name>', description: 'positions of this person, body or state' },
    { flags: '--issue <id>', description: 'positions on this issue' },
    { flags: '--stance <stance>', description: 'positions of this stance', choices: stances },
    ...dayOptions,
    recordOption,
  ],
  examples: [
    ['onrecord export --out all.csv', 'every statement, for a spreadsheet'],
    ['onrecord export референдум --from 2025-04-01 --format jsonl', 'what was said of it since'],
    ['onrecord export --format parquet --out all.parquet', 'the same for a database or a notebook'],
    ['onrecord export --what positions --holder Велгория', 'where one state stands'],
    ['onrecord export --format ftm --wikidata items.csv --out people.ftm.json', 'people and bodies for FollowTheMoney'],
    ['onrecord export --speaker Орманов --format bibtex --out ormanov.bib', 'to cite'],
  ],
  async run(given, outside) {
    const what = exportedOf(given)
    const format = formats[textOption(given, 'format') ?? 'csv'] ?? 'csv'
    const { exported, isFormatOf } = await import('../server/files/exports.ts')
    if (!isFormatOf(what.kind, format))
      throw new UsageError(
        `--format ${given.options.format} is for ${format === 'ftm.json' ? 'people: --what people' : 'statements only'}`,
      )
    if (format === 'parquet' && textOption(given, 'out') === undefined && outside.stdout.terminal)
      throw new UsageError('--format parquet is not for a terminal: --out names a file')
    const wikidataOf = wikidataIn(given, format)
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const { total, pieces } = await exported(record, what, format, siteOf(given), wikidataOf)
      await write(pieces, textOption(given, 'out'), format === 'csv' ? byteOrderMark : '', outside)
      await outside.stderr.write(`${countedWords[what.kind](total)}.\n`)
    })
    return 0
  },
}

/** The items of the table that was named; a file that cannot be read is told before anything is written. */
function wikidataIn(given: Given, format: FileFormat): WikidataOf {
  const file = textOption(given, 'wikidata')
  if (file === undefined) return () => undefined
  if (format !== 'ftm.json') throw new UsageError('--wikidata goes with --format ftm')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Failure(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
  const items = readWikidata(text, file)
  return (person) => itemOf(items, person)
}

const countedWords: Readonly<Record<ExportKind, (total: number) => string>> = {
  statements: (total) => counted(total, 'statement'),
  positions: (total) => counted(total, 'position'),
  people: (total) => (total === 1 ? '1 person or body' : `${total} people and bodies`),
  articles: (total) => counted(total, 'article'),
  outlets: (total) => counted(total, 'outlet'),
  mends: (total) => counted(total, 'mend'),
}

/** Filters that do not belong to what is exported are an error: else a file would hold more than its maker believes. */
const filtersOf: Readonly<Record<ExportKind, readonly string[]>> = {
  statements: ['speaker', 'org', 'outlet', 'kind', 'venue', 'language', 'from', 'to'],
  positions: ['holder', 'issue', 'stance', 'from', 'to'],
  people: [],
  articles: [],
  outlets: [],
  mends: [],
}

function exportedOf(given: Given): Exported {
  const kind =
    exportKinds.find((name) => name === given.options.what) ??
    (given.options.format === 'ftm' ? 'people' : 'statements')
  const allFilters = new Set(Object.values(filtersOf).flat())
  const strange = [...allFilters].find((name) => given.options[name] !== undefined && !filtersOf[kind].includes(name))
  if (strange !== undefined) throw new UsageError(`--${strange} does not narrow ${kind}`)
  if (kind === 'statements') return { kind, query: searchOf(given) }
  if (kind === 'positions') return { kind, query: positionsOf(given) }
  if (given.words.length > 0) throw new UsageError(`words do not narrow ${kind}`)
  return kind === 'mends' ? { kind, query: {} } : { kind }
}

function positionsOf(given: Given): Omit<PositionQuery, 'limit'> {
  const stance = stances.find((name) => name === given.options.stance)
  const words = given.words.length === 0 ? undefined : given.words.join(' ')
  const [holder, issue] = [textOption(given, 'holder'), textOption(given, 'issue')]
  return { ...present({ words, holder, issue, stance }), ...daysOf(given) }
}

async function write(
  pieces: AsyncIterable<string | Uint8Array>,
  file: string | undefined,
  fileBegin: string,
  outside: Outside,
): Promise<void> {
  if (file === undefined) return writeTo(pieces, outside.stdout, outside.signal)
  const stream = createWriteStream(file, { flags: 'wx' })
  try {
    if (fileBegin !== '') stream.write(fileBegin)
    for await (const piece of pieces) {
      outside.signal.throwIfAborted()
      if (!stream.write(piece)) await once(stream, 'drain')
    }
    stream.end()
    await finished(stream)
  } catch (error) {
    throw inWords(error, file)
  }
}

async function writeTo(pieces: AsyncIterable<string | Uint8Array>, out: Out, signal: AbortSignal): Promise<void> {
  for await (const piece of pieces) {
    if (out.closed() || signal.aborted) return
    await out.write(piece)
  }
}

function inWords(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (code === 'EEXIST') return new Failure(`${file} is there already: name another, or remove it`)
  if (code === 'ENOENT') return new Failure(`${file} cannot be written: there is no folder ${dirname(file)}`)
  if (code === 'EACCES') return new Failure(`${file} cannot be written: permission denied`)
  if (code === 'ENOSPC') return new Failure(`${file}: the disk is full; what was written of it is not whole`)
  return error
}
