import type { PositionInLine, PositionLine } from '../record/ledger/types.ts'
import { datedColumns } from '../server/files/columns.ts'
import type { Sheet } from './formats.ts'
import { dayIn } from './human-entry.ts'
import type { Paint } from './paint.ts'
import { printable, wrap } from './wrap.ts'

/** A position and its place in the line of its holder. */
export interface PositionPlace {
  readonly entry: PositionInLine
  readonly holder: PositionLine['holder']
  readonly first: boolean
  /** The position from which its stance differs. */
  readonly before: PositionInLine | undefined
}

/** The positions of one holder, each with its place. */
export function placesOf({ holder, entries }: PositionLine): PositionPlace[] {
  return entries.map((entry, at) => ({
    entry,
    holder,
    first: at === 0,
    before: entry.changedFrom === null ? undefined : entries.find(({ id }) => id === entry.changedFrom),
  }))
}

/** How positions look in each format. */
export function positionSheet(paint: Paint, columns: number): Sheet<PositionPlace> {
  const width = Math.min(columns, 110)
  return {
    json: ({ entry }) => entry,
    human: (place, at) => humanPosition(place, paint, width, at),
    csvHead,
    csv: ({ entry }) => [csvRow(entry)],
  }
}

const csvHead = [
  ...datedColumns.head, 'holder', 'type', 'via', 'stance', 'target', 'hedged', 'past', 'changed_from', 'how', 'cue', 'evidence', 'reason',
  'publisher', 'title', 'url', 'file', 'confidence', 'rule', 'id', 'statement', 'article', 'person',
] // biome-ignore format: one row of a table

const csvRow = (it: PositionInLine): readonly unknown[] => [
  ...datedColumns.row(it.article),
  it.holder.name,
  it.holder.type,
  it.via?.name,
  it.stance,
  it.targetWords.join(' … '),
  it.hedged,
  it.past,
  it.changedFrom,
  it.change?.how,
  it.cueWords,
  it.evidenceWords,
  it.reasonWords,
  it.article.publisher ?? it.article.domain,
  it.article.title,
  it.article.url,
  it.article.file,
  it.confidence,
  it.rule,
  it.id,
  it.statement,
  it.article.id,
  it.holder.personId,
]

/** "stays away" for `stays-away`. */
export const stanceInWords = (stance: string): string => stance.replaceAll('-', ' ')

function humanPosition(
  { entry, holder, first, before }: PositionPlace,
  paint: Paint,
  width: number,
  at: number,
): string {
  const marks = [
    entry.hedged ? 'hedged' : null,
    entry.past ? 'told as past' : null,
    entry.via === null ? null : `via ${entry.via.name}`,
    entry.article.publisher ?? entry.article.domain ?? entry.article.file,
  ]
  const facts = printable(`[${marks.filter((mark) => mark !== null).join(' · ')}]`)
  const target = printable(entry.targetWords.join(' … ').replace(/\s+/g, ' '))
  const head = first ? [...(at === 0 ? [] : ['']), paint('bold', printable(holder.name))] : []
  return [
    ...head,
    wrap(`${dayIn(entry.article)} — ${stanceInWords(entry.stance)} — ${target} ${facts}`, width, '  '),
    ...(before === undefined ? [sentence(entry, paint, width)] : changed(entry, before, paint, width)),
    '',
  ].join('\n')
}

const sentence = ({ evidenceWords }: PositionInLine, paint: Paint, width: number, label = ''): string =>
  paint('cyan', wrap(label + printable(evidenceWords), width, '    '))

/** Both sentences, one under the other. */
function changed(now: PositionInLine, before: PositionInLine, paint: Paint, width: number): string[] {
  const when = before.past ? 'earlier' : `on ${dayIn(before.article)}`
  const compared = `${stanceInWords(before.stance)} ${when}, ${stanceInWords(now.stance)} on ${dayIn(now.article)}`
  return [
    `    ${paint('bold', 'changed:')} ${compared}${now.change === null ? '' : ` (${now.change.how})`}`,
    sentence(before, paint, width, 'before: '),
    sentence(now, paint, width, 'now: '),
  ]
}
