import { basisOf } from '../record/dates.ts'
import type { OfficeHolder, OfficeQuery, RecordStore, RoleSource } from '../record/index.ts'
import { formatOf, printerFor, spansAsPairs } from './formats.ts'
import { dayIn } from './human-entry.ts'
import { counted } from './human-person.ts'
import { dayOption, numberOption, textOption } from './option-values.ts'
import { type Paint, paintFor } from './paint.ts'
import { Failure, type Given, type Outside, UsageError } from './types.ts'
import { printable, wrap } from './wrap.ts'

/** What `who` asks of offices; undefined where it asks for a person alone. */
export function officeAsked(given: Given, { now }: Pick<Outside, 'now'>): OfficeQuery | undefined {
  const [role, org, on] = [textOption(given, 'role'), textOption(given, 'org'), dayOption(given, 'on')]
  const person = given.words.join(' ').trim()
  const limit = numberOption(given, 'limit', 1000)
  if (role === undefined && org === undefined && on === undefined) {
    if (limit !== undefined) throw new UsageError('--limit goes with --role, --org or --on')
    return undefined
  }
  if (person === '' && role === undefined && org === undefined)
    throw new UsageError('--on needs a name, --role or --org: whose office, or which one')
  return {
    on: on ?? now().toISOString().slice(0, 10),
    ...(role === undefined ? {} : { role }),
    ...(org === undefined ? {} : { org }),
    ...(person === '' ? {} : { person }),
    ...(limit === undefined ? {} : { limit }),
  }
}

/** Prints who held an office on a day, the surest first, each with the words that say so. */
export async function showHolders(
  record: RecordStore,
  query: OfficeQuery,
  given: Given,
  outside: Outside,
): Promise<void> {
  const { holdersOn } = await import('../record/index.ts')
  const { total, holders } = await holdersOn(record, query)
  if (total === 0) throw new Failure(`nobody in the record is said to hold this office: ${asked(query)}`)
  const { stdout, stderr, env } = outside
  const paint = paintFor(stdout, env)
  const width = Math.min(stdout.columns, 110)
  const printer = printerFor<OfficeHolder>(
    formatOf(given, outside),
    {
      human: (holder) => humanHolder(holder, paint, width),
      json: (holder) => JSON.parse(JSON.stringify(holder, spansAsPairs)),
      csvHead: [
        'name',
        'role',
        'org',
        'certainty',
        'interrupted',
        'before',
        'before_basis',
        'after',
        'after_basis',
        'before_words',
        'after_words',
        'person',
      ],
      csv: (it) => [
        [
          it.person.name,
          it.role,
          it.org,
          it.certainty,
          it.interrupted,
          it.before?.day,
          it.before && basisOf(it.before.article),
          it.after?.day,
          it.after && basisOf(it.after.article),
          it.before?.words,
          it.after?.words,
          it.person.id,
        ],
      ],
    },
    stdout,
  )
  for (const holder of holders) await printer.print(holder)
  await printer.end()
  if (total > holders.length) await stderr.write(`${total} found, ${holders.length} shown: --limit shows more.\n`)
}

const asked = ({ role, org, person, on }: OfficeQuery): string =>
  [person, role, org, `on ${on}`].filter((part) => part !== undefined).join(', ')

const certainties: { readonly [Name in OfficeHolder['certainty']]: string } = {
  said: 'said on that day',
  between: 'said before it and after it',
  before: 'said before it',
  after: 'said after it',
}

function humanHolder(holder: OfficeHolder, paint: Paint, width: number): string {
  const { person, role, org, certainty, interrupted, before, after, given } = holder
  const office = [role, org].filter((part) => part !== null && part !== '').join(', ')
  const sure = given ? `given by ${given.by}: ${given.reason}` : certainties[certainty]
  const doubt = interrupted ? '; in the meantime somebody else is said to hold it' : ''
  const sources = [before, after].filter((source) => source !== null)
  return `${[
    `${paint('bold', printable(person.name))}  ${printable(office)}`,
    paint('dim', `  ${printable(sure)}${doubt} · ${counted(person.articles, 'article')} · ${person.id}`),
    ...sources.map((source) => wrap(printable(sourceLine(source)), width, '  ')),
  ].join('\n')}\n\n`
}

function sourceLine({ words, article }: RoleSource): string {
  const from = [article.publisher ?? article.domain, article.title ?? article.file].filter((part) => part !== null)
  return `${dayIn(article)}: “${words.replace(/\s+/g, ' ')}” ${from.join(' · ')}`
}
