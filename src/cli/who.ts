import type { PersonSummary, RecordStore } from '../record/index.ts'
import { formatOf, formatOption, printerFor, spansAsPairs } from './formats.ts'
import { guessLine } from './guess.ts'
import { entrySheet } from './human-entry.ts'
import { humanChoice, humanPerson } from './human-person.ts'
import { officeAsked, showHolders } from './offices.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { paintFor } from './paint.ts'
import { type Command, Failure, type Given, type Outside, UsageError } from './types.ts'

export const who: Command = {
  name: 'who',
  takes: '[name...]',
  summary: 'show one person over time, or who held an office on a day',
  about: `Shows one person or body: its names, its roles with their dates, and its statements, the newest first. The
name may stand in any case and order, and without the given name. Where several people answer to it, they are listed;
an id names one. With --role or --org: who held that office on a day, as far as the articles tell, the surest first.
The role begins with its own first word ("minister" finds no deputy); the other words may stand in the organisation.`,
  options: [
    { flags: '--role <words>', description: 'who held this office: its words, in any form' },
    { flags: '--org <words>', description: 'at this organisation or in this country' },
    { flags: '--on <day>', description: 'on this day (default: today); with a name: what that person was then' },
    { flags: '--limit <n>', description: 'at most so many holders (default: 20)' },
    { flags: '--one-script', description: 'do not look for the same name in other letters' },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord who Орманов', 'by surname'],
    ['onrecord who "Бекзата Орманова"', 'in any case'],
    ['onrecord who p0123456789abcdef01234567', 'by id, as lists and addresses show it'],
    [
      'onrecord who --role "foreign minister" --org Karsania --on 2024-12-31',
      'who it was then, with the words that say so',
    ],
    ['onrecord who Орманов --on 2024-12-31', 'what he was then'],
    ['onrecord who "Jane Doe" --format csv', 'one row a statement'],
  ],
  async run(given, outside) {
    const name = given.words.join(' ')
    const office = officeAsked(given, outside)
    if (office === undefined && name.trim() === '') throw new UsageError('who takes a name, or --role and --org')
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      if (office !== undefined) return showHolders(record, office, given, outside)
      const { peopleFound } = await import('../record/finding.ts')
      const { people, guessed } = await peopleFound(record, name)
      if (guessed) await outside.stderr.write(guessLine(name))
      const chosen = choose(people, name)
      if (chosen !== undefined) {
        await showPerson(record, chosen.id, given, outside)
        return showOthers(
          people.filter((person) => person !== chosen),
          outside,
        )
      }
      if (people.length === 0) throw new Failure(`nobody in the record is called ${name}`)
      return showChoice(people, given, outside)
    })
    return 0
  },
}

/** The only one found; else the only one with exactly this name or id; else the only one written in the same letters. */
function choose(people: readonly PersonSummary[], name: string): PersonSummary | undefined {
  const wanted = name.toLocaleLowerCase()
  const ways: readonly ((person: PersonSummary) => boolean)[] = [
    () => true,
    (person) => person.id === name || person.name.toLocaleLowerCase() === wanted,
    (person) => isCyrillic(person.name) === isCyrillic(name),
  ]
  for (const way of ways) {
    const [found, ...more] = people.filter(way)
    if (found !== undefined && more.length === 0) return found
  }
  return undefined
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

/** Who else answers to the name stands on stderr: the one shown may not be the one meant. */
async function showOthers(others: readonly PersonSummary[], { stderr }: Outside): Promise<void> {
  if (others.length > 0) await stderr.write(`Also found by this name:\n${humanChoice(others, (_, text) => text)}`)
}

async function showPerson(record: RecordStore, id: string, given: Given, outside: Outside): Promise<void> {
  const { personView } = await import('../record/person.ts')
  const view = await personView(record, id, { otherLetters: given.options.oneScript !== true })
  if (view === null) throw new Failure(`${id} is not in the record`)
  const { stdout, env } = outside
  const format = formatOf(given, outside)
  const paint = paintFor(stdout, env)
  if (format === 'json' || format === 'jsonl') {
    const indent = format === 'json' ? 1 : undefined
    await stdout.write(`${JSON.stringify(view, spansAsPairs, indent)}\n`)
    return
  }
  if (format === 'human') await stdout.write(humanPerson(view, paint, stdout.columns))
  const printer = printerFor(format, entrySheet(paint, stdout.columns, { speaker: format !== 'human' }), stdout)
  for (const entry of view.entries) await printer.print(entry)
  await printer.end()
}

async function showChoice(people: readonly PersonSummary[], given: Given, outside: Outside): Promise<void> {
  const { stdout, stderr, env } = outside
  const format = formatOf(given, outside)
  const paint = paintFor(stdout, env)
  await stderr.write(`${people.length} answer to this name; an id names one:\n`)
  const printer = printerFor<PersonSummary>(
    format,
    {
      human: (person) => humanChoice([person], paint),
      json: (person) => person,
      csvHead: ['id', 'name', 'type', 'role', 'org', 'statements', 'articles'],
      csv: (it) => [[it.id, it.name, it.type, it.role, it.org, it.statements, it.articles]],
    },
    stdout,
  )
  for (const person of people) await printer.print(person)
  await printer.end()
}
