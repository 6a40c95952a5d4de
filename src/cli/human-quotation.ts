import type { Comparison, MarkedWords, Quotation, QuotationWording } from '../record/index.ts'
import { datedColumns } from '../server/files/columns.ts'
import type { Sheet } from './formats.ts'
import { dayIn } from './human-entry.ts'
import type { Paint } from './paint.ts'
import { printable, wrap } from './wrap.ts'

type Marked = (comparison: Comparison) => readonly MarkedWords[]

/** How quotations look in each format; `marked` is the record's, which is loaded only where it is opened. */
export function quotationSheet(paint: Paint, columns: number, marked: Marked): Sheet<Quotation> {
  const width = Math.min(columns, 110)
  return {
    json: (quotation) => quotation,
    human: (quotation) => human(quotation, paint, width, marked),
    csvHead,
    csv: ({ wordings, replaced }) => [
      ...wordings.map((wording) => csvRow(wording, wordings[0], false, marked)),
      ...replaced.map((wording) => csvRow(wording, wordings[0], true, marked)),
    ],
  }
}

const csvHead = [
  'quotation', ...datedColumns.head, 'speaker', 'kind', 'differences', 'words', 'compared', 'against', 'replaced',
  'publisher', 'title', 'url', 'file', 'id', 'article', 'person',
] // biome-ignore format: one row of a table

const csvRow = (
  { entry, against, comparison }: QuotationWording,
  first: QuotationWording | undefined,
  replaced: boolean,
  marked: Marked,
): readonly unknown[] => [
  first?.entry.id,
  ...datedColumns.row(entry.article),
  entry.speaker.name,
  entry.kind,
  comparison?.differences.join(' '),
  entry.words.join(' … '),
  comparison && marked(comparison).map(inMarks).join(' '),
  against.join(' '),
  replaced,
  entry.article.publisher ?? entry.article.domain,
  entry.article.title,
  entry.article.url,
  entry.article.file,
  entry.id,
  entry.article.id,
  entry.speaker.personId,
]

/** As wdiff writes it. */
export function inMarks({ kind, words }: MarkedWords): string {
  if (kind === 'same') return words
  return kind === 'removed' ? `[-${words}-]` : `{+${words}+}`
}

function human(quotation: Quotation, paint: Paint, width: number, marked: Marked): string {
  const { wordings, replaced, firstIsKnown, complete } = quotation
  const lines = wordings.map((wording) => humanWording(wording, paint, width, marked))
  const former = replaced.map((wording) => humanWording(wording, paint, width, marked, 'a former version of the page'))
  const notes = [
    wordings.length > 1 && !firstIsKnown
      ? 'Which was printed first is not known: dates are missing or not exact.'
      : null,
    complete ? null : 'There are more than are shown.',
  ].filter((note) => note !== null)
  return [...lines, ...former, ...notes.map((note) => `  ${paint('dim', note)}\n`), '\n'].join('')
}

function humanWording(
  { entry, comparison }: QuotationWording,
  paint: Paint,
  width: number,
  marked: Marked,
  note?: string,
): string {
  const day = dayIn(entry.article)
  const facts = [
    note,
    comparison === null ? undefined : comparison.differences.map(inWords).join(', ') || 'the same words',
    entry.kind,
    entry.article.publisher ?? entry.article.domain ?? entry.article.file ?? undefined,
    entry.id,
  ].filter((fact) => fact !== undefined)
  const words = comparison ? marked(comparison).map(inMarks).join(' ') : entry.words.join(' … ')
  const who = paint('bold', printable(entry.speaker.name ?? 'unnamed'))
  return [
    `${paint('dim', day)}  ${who}  ${paint('dim', printable(`[${facts.join(' · ')}]`))}`,
    `${wrap(printable(words.replace(/\s+/g, ' ')), width, '  ')}`,
    '',
  ].join('\n')
}

const told: Readonly<Record<Comparison['differences'][number], string>> = {
  speaker: 'another speaker named',
  negation: 'negation changed',
  number: 'number changed',
  'hedge-dropped': 'hedge dropped',
  'hedge-added': 'hedge added',
  merged: 'merged from several',
  indirect: 'own words retold',
  direct: 'retold words given as own',
  cut: 'cut',
  extended: 'extended',
  reworded: 'reworded',
}

export const inWords = (difference: Comparison['differences'][number]): string => told[difference]
