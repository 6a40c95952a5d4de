import { basisOf, dateOf } from '../record/dates.ts'
import type {
  ArticleContradiction,
  ChangeEntry,
  Compared,
  Contradiction,
  Holder,
  Issue,
  PositionEntry,
  Standing,
  SuggestedIssue,
} from '../record/index.ts'
import { datedColumns } from '../server/files/columns.ts'
import type { Sheet } from './formats.ts'
import { dayIn, dayTold } from './human-entry.ts'
import { ruleInWords } from './human-mend.ts'
import { counted } from './human-person.ts'
import { stanceInWords } from './human-position.ts'
import type { Paint } from './paint.ts'
import { printable, wrap } from './wrap.ts'

const widthOf = (columns: number): number => Math.min(columns, 110)
const targetOf = ({ targetWords }: PositionEntry): string => targetWords.join(' … ').replace(/\s+/g, ' ')
const outletOf = ({ article }: PositionEntry): string => article.publisher ?? article.domain ?? article.file ?? ''

const sentence = (label: string, words: string, paint: Paint, width: number): string =>
  paint('cyan', wrap(`${label}${printable(words.replace(/\s+/g, ' '))}`, width, '    '))

/** Who stands how on a day. */
export function standingSheet(paint: Paint, columns: number): Sheet<Standing> {
  const width = widthOf(columns)
  return {
    json: (it) => it,
    human: ({ holder, position, since, against }) => {
      const marks = [
        position.hedged ? 'hedged' : null,
        since.id === position.id ? null : `since ${dayIn(since.article)}`,
        position.via === null ? null : `via ${position.via.name}`,
        outletOf(position),
      ]
      const facts = printable(`[${marks.filter((mark) => mark !== null && mark !== '').join(' · ')}]`)
      return [
        wrap(
          `${paint('bold', printable(holder.name))} — ${stanceInWords(position.stance)} — ${printable(targetOf(position))} ${facts}`,
          width,
          '',
        ),
        sentence(`${dayIn(position.article)}: `, position.evidenceWords, paint, width),
        ...against.map((other) =>
          sentence(`the same day, ${stanceInWords(other.stance)}: `, other.evidenceWords, paint, width),
        ),
        '',
        '',
      ].join('\n')
    },
    csvHead: [
      'holder',
      'type',
      'stance',
      'since',
      'since_basis',
      ...datedColumns.head,
      'target',
      'via',
      'hedged',
      'evidence',
      'against',
      'id',
      'article',
    ],
    csv: ({ holder, position, since, against }) => [
      [
        holder.name,
        holder.type,
        position.stance,
        dateOf(since.article),
        basisOf(since.article),
        ...datedColumns.row(position.article),
        targetOf(position),
        position.via?.name,
        position.hedged,
        position.evidenceWords,
        against.map(({ id }) => id).join(' '),
        position.id,
        position.article.id,
      ],
    ],
  }
}

/** What was compared, in words. */
export function comparedInWords({ sides, degree, targets }: Compared): string {
  const [was, is] = degree.map((words) => words.join(', '))
  const words = was === is ? [] : [`words: ${was === '' ? 'none' : was} → ${is === '' ? 'none' : is}`]
  return [`sides: ${sides.join(' → ')}`, ...words, `targets alike: ${targets.toFixed(2)}`].join('; ')
}

/** Changes, each with both sentences. */
export function changeSheet(paint: Paint, columns: number): Sheet<ChangeEntry> {
  const width = widthOf(columns)
  return {
    json: (it) => it,
    human: ({ holder, before, after, how, compared }) =>
      [
        wrap(
          `${dayIn(after.article)} — ${paint('bold', printable(holder.name))} — ${how}: ${stanceInWords(before.stance)} → ${stanceInWords(after.stance)} — ${printable(targetOf(after))} [${printable(outletOf(after))}]`,
          width,
          '',
        ),
        sentence(`${before.past ? 'earlier' : dayIn(before.article)}: `, before.evidenceWords, paint, width),
        sentence(`${dayIn(after.article)}: `, after.evidenceWords, paint, width),
        paint('dim', wrap(`compared: ${printable(comparedInWords(compared))}`, width, '    ')),
        '',
        '',
      ].join('\n'),
    csvHead: [
      ...datedColumns.head,
      'holder',
      'how',
      'before',
      'after',
      'target',
      ...datedColumns.head.map((name) => `before_${name}`),
      'before_evidence',
      'after_evidence',
      'alike',
      'before_id',
      'after_id',
    ],
    csv: ({ holder, before, after, how, compared }) => [
      [
        ...datedColumns.row(after.article),
        holder.name,
        how,
        before.stance,
        after.stance,
        targetOf(after),
        ...datedColumns.row(before.article),
        before.evidenceWords,
        after.evidenceWords,
        compared.targets,
        before.id,
        after.id,
      ],
    ],
  }
}

/** A contradiction of either kind. */
export type AnyContradiction = (Contradiction & { readonly holder: Holder }) | ArticleContradiction

const kinds = { tense: 'told as over, and as still to come', denied: 'denied, and told' } as const

/** Contradictions: both sentences, and what was compared; never a verdict. */
export function contradictionSheet(paint: Paint, columns: number): Sheet<AnyContradiction> {
  const width = widthOf(columns)
  return {
    json: (it) => it,
    human: (it) => {
      const [title, first, second, note] =
        'kind' in it
          ? [
              `${it.article.title ?? it.article.id} — ${it.about}: ${kinds[it.kind]}`,
              it.first.sentenceWords,
              it.second.sentenceWords,
              `compared: ${compareWords(it.first)}, ${compareWords(it.second)}`,
            ]
          : [
              `${dayIn(it.first.article)} — ${it.holder.name}: ${stanceInWords(it.first.stance)} and ${stanceInWords(it.second.stance)}`,
              it.first.evidenceWords,
              it.second.evidenceWords,
              `compared: ${comparedInWords(it.compared)}`,
            ]
      return [
        wrap(paint('bold', printable(title)), width, ''),
        sentence('', first, paint, width),
        sentence('', second, paint, width),
        paint('dim', wrap(printable(note), width, '    ')),
        '',
        '',
      ].join('\n')
    },
    csvHead: ['kind', ...datedColumns.head, 'about', 'first', 'second', 'article', 'first_id', 'second_id'],
    csv: (it) => [
      'kind' in it
        ? [
            it.kind,
            ...datedColumns.row(it.article),
            it.about,
            it.first.sentenceWords,
            it.second.sentenceWords,
            it.article.id,
            null,
            null,
          ]
        : [
            'position',
            ...datedColumns.row(it.first.article),
            it.holder.name,
            it.first.evidenceWords,
            it.second.evidenceWords,
            it.first.article.id,
            it.first.id,
            it.second.id,
          ],
    ],
  }
}

const compareWords = ({ sentence: { from }, sentenceWords, words }: ArticleContradiction['first']): string =>
  `“${words.map((span) => sentenceWords.slice(span.from - from, span.to - from)).join(' … ')}”`

/** Issues as people defined them. */
export function issueSheet(paint: Paint, columns: number): Sheet<Issue> {
  const width = widthOf(columns)
  return {
    json: (it) => it,
    human: ({ id, names, description, rules, positions, by, at }) =>
      [
        wrap(
          `${paint('bold', printable(Object.values(names).join(' / ')))} [${counted(positions, 'position')}] ${id}`,
          width,
          '',
        ),
        ...(description === '' ? [] : [wrap(printable(description), width, '    ')]),
        ...rules.map((rule) => wrap(`rule: ${printable(ruleInWords(rule))}`, width, '    ')),
        paint('dim', `    by ${printable(by)}, ${at.slice(0, 10)}`),
        '',
        '',
      ].join('\n'),
    csvHead: ['id', 'names', 'description', 'rules', 'positions', 'by', 'at'],
    csv: ({ id, names, description, rules, positions, by, at }) => [
      [
        id,
        Object.entries(names)
          .map(([tag, name]) => `${tag}: ${name}`)
          .join('; '),
        description,
        rules.map(ruleInWords).join('; '),
        positions,
        by,
        at,
      ],
    ],
  }
}

type Days = Pick<SuggestedIssue, 'from' | 'fromBasis' | 'to' | 'toBasis'>

function spanOf({ from, fromBasis, to, toBasis }: Days): string {
  const first = dayTold(from, fromBasis)
  return from === to ? first : `${first} – ${dayTold(to, toBasis)}`
}

/** Issues as the machine would make them. */
export function suggestionSheet(paint: Paint, columns: number): Sheet<SuggestedIssue> {
  const width = widthOf(columns)
  return {
    json: (it) => it,
    human: ({ name, rule, positions, holders, targets, ...days }) =>
      [
        wrap(
          `${paint('bold', printable(name))} [${counted(positions, 'position')} · ${counted(holders, 'holder')} · ${spanOf(days)}]`,
          width,
          '',
        ),
        wrap(`rule: ${printable(ruleInWords(rule))}`, width, '    '),
        ...targets.slice(0, 8).map(({ words, count }) => wrap(printable(`${count} × ${words}`), width, '    ')),
        '',
        '',
      ].join('\n'),
    csvHead: [
      'name',
      'rule',
      'positions',
      'holders',
      'articles',
      'from',
      'from_basis',
      'to',
      'to_basis',
      'targets',
      'ids',
    ],
    csv: ({ name, rule, positions, holders, articles, from, fromBasis, to, toBasis, targets, ids }) => [
      [
        name,
        ruleInWords(rule),
        positions,
        holders,
        articles,
        from,
        fromBasis,
        to,
        toBasis,
        targets.map(({ words }) => words).join('; '),
        ids.join(' '),
      ],
    ],
  }
}
