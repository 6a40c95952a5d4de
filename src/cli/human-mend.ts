import type { IssueRule, Mend, MendAnchor } from '../record/index.ts'
import type { Sheet } from './formats.ts'
import type { Paint } from './paint.ts'
import { printable, wrap } from './wrap.ts'

/** How mends look in each format. */
export function mendSheet(paint: Paint, columns: number): Sheet<Mend> {
  const width = Math.min(columns, 110)
  return {
    json: (mend) => mend,
    human: (mend) => humanMend(mend, paint, width),
    csvHead,
    csv: (mend) => [csvRow(mend)],
  }
}

const csvHead = [
  'at',
  'by',
  'kind',
  'what',
  'reason',
  'undone_at',
  'undone_by',
  'undone_reason',
  'anchored',
  'erased',
  'id',
]

const csvRow = (it: Mend): readonly unknown[] => [
  it.at,
  it.by,
  it.kind,
  mendInWords(it),
  it.reason,
  it.undone?.at,
  it.undone?.by,
  it.undone?.reason,
  it.anchored,
  it.erased,
  it.id,
]

function humanMend(mend: Mend, paint: Paint, width: number): string {
  const { id, at, by, reason, undone, anchors, anchored, erased } = mend
  const lost = anchored || undone !== null || erased ? [] : anchors.filter((anchor) => anchor.id === null)
  const lines = [
    `${paint('dim', moment(at))}  ${wrap(printable(mendInWords(mend)), width, '    ').trimStart()}`,
    wrap(printable(reason === '' ? `by ${by}` : `by ${by}: ${reason}`), width, '    '),
    ...(undone === null ? [] : [paint('yellow', wrap(printable(undoneInWords(undone)), width, '    '))]),
    ...lost.map((anchor) => paint('red', wrap(printable(`not found any more: ${subject(anchor)}`), width, '    '))),
    `    ${paint('dim', id)}`,
  ]
  return `${lines.join('\n')}\n\n`
}

const moment = (at: string): string => at.slice(0, 16).replace('T', ' ')

const undoneInWords = ({ at, by, reason }: NonNullable<Mend['undone']>): string =>
  `undone ${moment(at)} by ${by}${reason === '' ? '' : `: ${reason}`}`

/** What was done, in one line. */
export function mendInWords({ kind, change, anchors, erased }: Mend): string {
  if (erased) return `${kind}: its words were erased`
  const [first, ...others] = anchors.map(subject)
  const rest = others.join(', ')
  const office = [change.role, change.org].filter((part) => part).join(', ')
  switch (kind) {
    case 'merge':
      return `merged ${first} with ${rest}`
    case 'split':
      return `split from ${first}: ${rest}`
    case 'name':
      return `named ${change.speaker?.name ?? 'nobody'}${office === '' ? '' : `, ${office}`} as who says ${first}`
    case 'reject':
      return `rejected ${first}`
    case 'rename':
      return `renamed ${first}: ${change.name ?? ''}`
    case 'role':
      return `gave ${first} the role ${office}${period(change.from ?? null, change.to ?? null)}`
    case 'issue':
      return `defined the issue ${first}: ${(change.issue?.rules ?? []).map(ruleInWords).join('; ')}`
    case 'sort':
      return `${change.belongs === false ? 'took out of' : 'put into'} ${first}: ${rest}`
    case 'story-merge':
      return `merged the stories ${first} and ${rest}`
    case 'story-split':
      return `made a story of its own, out of ${first}: ${rest}`
  }
}

/** A rule as it is typed. */
export function ruleInWords({ all, none = '', from, to }: IssueRule): string {
  const without = none.split(' ').flatMap((word) => (word === '' ? [] : [`-${word}`]))
  return [all, ...without, ...(from || to ? [`${from ?? ''}..${to ?? ''}`] : [])].join(' ')
}

const period = (from: string | null, to: string | null): string =>
  `${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`}`

/** People stand under the names that they had: what a merge made of them says nothing of what was merged. */
function subject({ part, id, name, meant, meantId, words, article }: MendAnchor): string {
  const quoted = words === '' ? '' : `“${shortened(words)}”`
  if (part === 'statement' || part === 'position') return `${quoted}${id === null ? '' : ` (${id})`}`
  if (part === 'issue') return `${name ?? ''} (${id})`
  if (part === 'story' || part === 'article') return `“${shortened(name ?? 'untitled')}” (${id})`
  const where = article === null ? '' : ` in “${shortened(article.title ?? article.id)}”`
  const who = meant ?? name ?? quoted
  const told = meantId ?? id
  return part === 'mention' ? `${who}${where}` : `${who}${told === null ? '' : ` (${told})`}`
}

const shortened = (words: string): string => (words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`)
