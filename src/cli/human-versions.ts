import type { Comparison, MarkedWords, StatementChange, VersionChanges } from '../record/index.ts'
import type { Sheet } from './formats.ts'
import { inMarks, inWords } from './human-quotation.ts'
import type { Paint } from './paint.ts'
import { printable, wrap } from './wrap.ts'

type Marked = (comparison: Comparison) => readonly MarkedWords[]

/** How the changes of an article look in each format; `marked` is the record's, which is loaded only where it is opened. */
export function versionSheet(paint: Paint, columns: number, marked: Marked): Sheet<VersionChanges> {
  const width = Math.min(columns, 110)
  return {
    json: (changes) => changes,
    human: (changes) => human(changes, paint, width, marked),
    csvHead: ['part', 'change', 'speaker', 'differences', 'before', 'after', 'compared', 'before_id', 'after_id'],
    csv: (changes) => rowsOf(changes, marked),
  }
}

function rowsOf({ title, statements, blocks }: VersionChanges, marked: Marked): readonly (readonly unknown[])[] {
  const compared = (comparison: Comparison | null): readonly unknown[] => [
    comparison?.differences.join(' '),
    comparison?.base,
    comparison?.text,
    comparison && marks(comparison, marked),
  ]
  return [
    ...(title === null ? [] : [['headline', 'changed', null, ...compared(title), null, null]]),
    ...statements.map(({ change, before, after, comparison }) => [
      'statement',
      change,
      (after ?? before)?.speaker.name,
      comparison?.differences.join(' '),
      before?.words.join(' … '),
      after?.words.join(' … '),
      comparison && marks(comparison, marked),
      before?.id,
      after?.id,
    ]),
    ...blocks.flatMap(({ change, kind, words, comparison }) => {
      if (change === 'same') return []
      if (comparison !== null) return [[kind, change, null, ...compared(comparison), null, null]]
      const [was, is] = change === 'added' ? [null, words] : [words, null]
      return [[kind, change, null, null, was, is, null, null, null]]
    }),
  ]
}

const marks = (comparison: Comparison, marked: Marked): string => marked(comparison).map(inMarks).join(' ')

function human(changes: VersionChanges, paint: Paint, width: number, marked: Marked): string {
  const { summary, before, after, title, statements, blocks } = changes
  const changed = blocks.filter(({ change }) => change !== 'same')
  const text = (words: string): string => wrap(printable(words.replace(/\s+/g, ' ')), width, '  ')
  return [
    paint('bold', printable(summary.title ?? 'untitled')),
    paint('dim', `${before.modified ?? before.captured} → ${after.modified ?? after.captured} · ${summary.id}`),
    '',
    ...(title === null ? [] : ['Headline', text(marks(title, marked)), '']),
    ...(statements.length === 0 ? [] : ['What is said']),
    ...statements.flatMap((each) => [
      ...statementLines(each, paint, marked).map((line, at) => (at === 0 ? `  ${line}` : text(line))),
      '',
    ]),
    ...(changed.length === 0 ? [] : ['The text']),
    ...changed.flatMap(({ change, words, comparison }) => {
      if (comparison !== null) return [text(marks(comparison, marked)), '']
      return [text(change === 'added' ? `{+${words}+}` : `[-${words}-]`), '']
    }),
    ...(changed.length === 0 && statements.length === 0 && title === null ? ['The words are the same.', ''] : []),
  ].join('\n')
}

function statementLines(
  { change, before, after, comparison }: StatementChange,
  paint: Paint,
  marked: Marked,
): string[] {
  const entry = after ?? before
  const how = comparison === null ? [] : comparison.differences.map(inWords)
  const facts = [change, ...how, entry?.id].filter((fact) => fact !== undefined)
  const words = comparison ? marks(comparison, marked) : (entry?.words.join(' … ') ?? '')
  const who = before && after && before.speaker.name !== after.speaker.name ? [before, after] : [entry]
  const names = who.map((it) => it?.speaker.name ?? 'unnamed').join(' → ')
  return [`${paint('bold', printable(names))} ${paint('dim', printable(`[${facts.join(' · ')}]`))}`, words]
}
