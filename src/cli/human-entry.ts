import { basisOf, type DateBasis, dateOf } from '../record/dates.ts'
import { PIECE_BREAK } from '../record/pieces.ts'
import type { ArticleSummary, RecordEntry } from '../record/types.ts'
import { statementColumns } from '../server/files/columns.ts'
import type { Span } from '../text/types.ts'
import type { Sheet } from './formats.ts'
import type { Paint } from './paint.ts'
import { printable, wrap } from './wrap.ts'

/** How kept statements look in each format: for `search` and `who`. */
export function entrySheet(paint: Paint, columns: number, { speaker = true } = {}): Sheet<RecordEntry> {
  const width = Math.min(columns, 110)
  return {
    json: (entry) => entry,
    human: (entry) => humanEntry(entry, paint, width, speaker),
    csvHead: statementColumns.head,
    csv: (entry) => [statementColumns.row(entry)],
  }
}

/** The day of publication; failing that, the day on which the page was captured, and then it says so. */
export const dayIn = (article: Pick<ArticleSummary, 'published' | 'captured'>): string =>
  dayTold(dateOf(article), basisOf(article))

export const dayTold = (day: string, basis: DateBasis): string => (basis === 'captured' ? `captured ${day}` : day)

function humanEntry(it: RecordEntry, paint: Paint, width: number, speaker: boolean): string {
  const { name, type, role, org } = it.speaker
  const office = [role, org].filter((part) => part !== null && part !== '').join(', ')
  const who = name ?? (role === null ? `unnamed (${type})` : 'unnamed')
  const first = [
    paint('dim', dayIn(it.article)),
    speaker ? paint('bold', printable(who)) : null,
    printable(office) || null,
  ]
  const from = [it.article.publisher ?? it.article.domain, it.article.title, it.article.file].filter((x) => x !== null)
  const tail = `${it.kind}${it.cueWords === null ? '' : `, ${it.cueWords.replace(/\s+/g, ' ')}`} · ${from.slice(0, 2).join(' · ')} · ${it.id}`
  return [
    first.filter((part) => part !== null).join('  '),
    wrapMarked(it.words.join(PIECE_BREAK), it.highlights, paint, width),
    paint('dim', wrap(printable(tail), width, '  ')),
    '',
    '',
  ].join('\n')
}

/**
 * Wraps the words and marks the highlighted ones. The marks are put in behind the wrapping, by counting the characters
 * that are not white space: wrapping changes only white space, so their count stays.
 */
function wrapMarked(words: string, highlights: readonly Span[], paint: Paint, width: number): string {
  const wrapped = wrap(printable(words), width, '  ')
  const marks = highlights.map(({ from, to }) => ({ from: solid(words.slice(0, from)), to: solid(words.slice(0, to)) }))
  let count = 0
  let shown = ''
  let held = ''
  for (const char of wrapped) {
    const inside = /\S/.test(char) && marks.some(({ from, to }) => count >= from && count < to)
    if (/\S/.test(char)) count += char.length
    if (inside) held += char
    else {
      shown += held === '' ? char : paint('underline', held) + char
      held = ''
    }
  }
  return shown + (held === '' ? '' : paint('underline', held))
}

const solid = (text: string): number => text.replace(/\s+/g, '').length
