import { userInfo } from 'node:os'
import type { SpeakerType } from '../extractor/types.ts'
import type { Mend, MendQuery, Naming, RecordStore, Signature } from '../record/index.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { mendSheet } from './human-mend.ts'
import { counted, humanChoice } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { dayOption, numberOption, reasonOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import { type Command, Failure, type Given, type Outside, UsageError } from './types.ts'

const usualLimit = 50
const types: readonly SpeakerType[] = ['person', 'organisation', 'state', 'group', 'document', 'media']

export const mend: Command = {
  name: 'mend',
  takes: '<what...>',
  summary:
    'correct the record: merge, split, name, reject, rename, role, issue, sort, story-merge, story-split, undo, log',
  about: `Corrects who is who, who said what and what is one story. Each mend is signed, kept for ever, holds when pages are read again, and can be
undone. WHO is an id (p…) or a name, in any case, that only one has; S is a statement (s…), O a position (o…), A an article (a…),
T a story (t…).

  merge WHO WHO        two are one
  split WHO A|S...     in these articles it is someone else
  name S WHO           whose words these are; a new name, or "unnamed"
  reject S|O           the page does not say this
  rename WHO NAME      the name that is shown
  role WHO ROLE        a role, with --org, --from, --to
  issue NAME           what positions are about: --rule "words -without 2025-01-01..2025-06-30; other words"; names in
                       several languages as "ru:Саммит" "en:Summit"; with an id (i…) in front another definition of it
  sort I O...          these positions belong to the issue, whatever its rules say
  unsort I O...        these do not
  story-merge T T      two stories are one; an article that is alone counts as one
  story-split T A...   these articles of it are a story of their own
  undo M               takes a mend back; the log keeps both
  log [ID]             all mends, or those of one person, statement, article, story`,
  options: [
    { flags: '--by <name>', description: 'who mends (default: your name on this machine)' },
    { flags: '--reason <text>', description: 'why: kept in the log, needed for all but undo and log' },
    { flags: '--role <role>', description: 'name: the role in which it is said' },
    { flags: '--org <name>', description: 'name, role: the organisation' },
    { flags: '--type <type>', description: 'name: what a new name is (default: person)', choices: types },
    { flags: '--from <day>', description: 'role: held since' },
    { flags: '--to <day>', description: 'role: held until' },
    { flags: '--rule <rules>', description: 'issue: words that all occur in a target; several rules stand between ;' },
    { flags: '--description <text>', description: 'issue: what it is' },
    { flags: '--unanchored', description: 'log: only those that do not find their words any more' },
    { flags: '--limit <n>', description: `log: at most so many (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord mend merge "Lada Remizova" "Лада Ремизова" --reason "one spokeswoman"', 'two spellings'],
    ['onrecord mend split Орсен a0123456789abcdef01234567 --reason "his brother"', 'another man of that name'],
    ['onrecord mend name s0123456789abcdef01234567 "Марк Керри" --reason "see headline"', 'the speaker'],
    ['onrecord mend reject s0123456789abcdef01234567 --reason "a book title"', 'no statement at all'],
    ['onrecord mend role "Марк Керри" посол --org Карсания --from 2025-01-10 --reason "decree 4"', 'a role'],
    [
      'onrecord mend issue "Мост через Ирту" --rule "мост ирта; переправа -паромная" --reason "one dispute"',
      'an issue',
    ],
    ['onrecord mend story-merge t0123456789abcdef01234567 t76543210fedcba9876543210 --reason "one flood"', 'one story'],
    ['onrecord mend undo m0123456789abcdef01234567', 'take it back'],
    ['onrecord mend log --unanchored', 'what a person has to look at'],
  ],
  async run(given, outside) {
    const [what = '', ...words] = given.words
    if (what === 'log') return showLog(words, given, outside)
    const deed = deeds.find(({ name }) => name === what)
    if (deed === undefined)
      throw new UsageError(`"${what}" is none of ${[...deeds.map(({ name }) => name), 'log'].join(', ')}`)
    if (words.length < deed.takes.length) throw new UsageError(`${what} takes ${deed.takes.join(' ')}`)
    const signature = signatureOf(given, outside, what !== 'undo')
    await withRecord(recordFolder(given, outside), { readOnly: false }, async (record) => {
      const id = await deed.run({ record, words, given, signature, outside })
      const { mendLog } = await import('../record/index.ts')
      await print((await mendLog(record, { about: id })).mends, given, outside)
      const undo = what === 'undo' ? '' : `Taken back with: onrecord mend undo ${id}\n`
      if (formatOf(given, outside) === 'human') await outside.stderr.write(undo)
    })
    return 0
  },
}

interface Doing {
  readonly record: RecordStore
  readonly words: readonly string[]
  readonly given: Given
  readonly signature: Signature
  readonly outside: Outside
}

interface Deed {
  readonly name: string
  readonly takes: readonly string[]
  /** Gives the id of the mend. */
  readonly run: (doing: Doing) => Promise<string>
}

const api = () => import('../record/index.ts')

const deeds: readonly Deed[] = [
  {
    name: 'merge',
    takes: ['WHO', 'WHO'],
    run: async ({ record, words: [one = '', other = ''], signature, outside }) =>
      (await api()).mergePeople(
        record,
        await whom(record, one, outside),
        await whom(record, other, outside),
        signature,
      ),
  },
  {
    name: 'split',
    takes: ['WHO', 'A|S...'],
    run: async ({ record, words: [who = '', ...parts], signature, outside }) =>
      (await api()).splitPerson(record, await whom(record, who, outside), parts, signature),
  },
  {
    name: 'name',
    takes: ['S', 'WHO'],
    run: async ({ record, words: [statement = '', ...who], given, signature }) =>
      (await api()).nameSpeaker(record, statement, namingOf(who.join(' '), given), signature, officeOf(given)),
  },
  {
    name: 'reject',
    takes: ['S|O'],
    run: async ({ record, words: [id = ''], signature }) => (await api()).rejectEntry(record, id, signature),
  },
  {
    name: 'rename',
    takes: ['WHO', 'NAME'],
    run: async ({ record, words: [who = '', ...name], signature, outside }) =>
      (await api()).renamePerson(record, await whom(record, who, outside), name.join(' '), signature),
  },
  {
    name: 'role',
    takes: ['WHO', 'ROLE'],
    run: async ({ record, words: [who = '', ...role], given, signature, outside }) => {
      const [from, to] = [dayOption(given, 'from') ?? null, dayOption(given, 'to') ?? null]
      const held = { role: role.join(' '), org: textOption(given, 'org') ?? null, from, to }
      return (await api()).setRole(record, await whom(record, who, outside), held, signature)
    },
  },
  {
    name: 'issue',
    takes: ['NAME'],
    run: async ({ record, words, given, signature }) => {
      const { defineIssue, readRule } = await api()
      const id = words.find((word) => /^i[0-9a-f]{24}$/.test(word))
      const rules = (textOption(given, 'rule') ?? '').split(';').filter((rule) => rule.trim() !== '')
      const definition = {
        names: Object.fromEntries(words.filter((word) => word !== id).map(nameOfIssue)),
        description: textOption(given, 'description') ?? '',
        rules: rules.map(readRule),
      }
      return defineIssue(record, definition, signature, id)
    },
  },
  ...[true, false].map((belongs) => ({
    name: belongs ? 'sort' : 'unsort',
    takes: ['I', 'O...'],
    run: async ({ record, words: [issue = '', ...positions], signature }: Doing) =>
      (await api()).sortPositions(record, issue, positions, belongs, signature),
  })),
  {
    name: 'story-merge',
    takes: ['T', 'T'],
    run: async ({ record, words: [one = '', other = ''], signature }) =>
      (await api()).mergeStories(record, one, other, signature),
  },
  {
    name: 'story-split',
    takes: ['T', 'A...'],
    run: async ({ record, words: [story = '', ...articles], signature }) =>
      (await api()).splitStory(record, story, articles, signature),
  },
  {
    name: 'undo',
    takes: ['M'],
    run: async ({ record, words: [id = ''], signature }) => (await api()).undoMend(record, id, signature),
  },
]

/** "ru:Саммит": the language stands in front; without it the letters tell. */
function nameOfIssue(text: string): readonly [tag: string, name: string] {
  const [, tag, name = ''] = /^([a-z]{2,3}):(.+)$/.exec(text) ?? []
  if (tag !== undefined) return [tag, name]
  if (/[әғқңөұүһі]/i.test(text)) return ['kk', text]
  return [/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en', text]
}

function signatureOf(given: Given, { now }: Outside, needsReason: boolean): Signature {
  const reason = reasonOption(given)
  if (needsReason && reason === undefined) throw new UsageError('--reason is needed: it is kept in the log')
  return { by: textOption(given, 'by') ?? userName(), reason: reason ?? '', at: now().toISOString() }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    throw new UsageError('--by is needed: this machine does not know your name')
  }
}

/** "unnamed", an id, or a name. */
function namingOf(who: string, given: Given): Naming {
  if (who === 'unnamed') return { unnamed: true }
  if (isPersonId(who)) return { personId: who }
  const type = types.find((each) => each === textOption(given, 'type'))
  return type === undefined ? { name: who } : { name: who, type }
}

const officeOf = (given: Given): { role?: string; org?: string } => {
  const [role, org] = [textOption(given, 'role'), textOption(given, 'org')]
  return { ...(role === undefined ? {} : { role }), ...(org === undefined ? {} : { org }) }
}

const isPersonId = (text: string): boolean => /^p[0-9a-f]{24}$/.test(text)

/** The id of whom an id or a name means: nobody is guessed, and a name that several answer to is no answer. */
async function whom(record: RecordStore, asked: string, { stderr }: Outside): Promise<string> {
  if (isPersonId(asked)) return asked
  const { people, nearest } = await (await api()).peopleToMend(record, asked)
  const [found, ...more] = people
  if (found !== undefined && more.length === 0) return found.id
  const listed = found === undefined ? nearest : people
  if (listed.length > 0)
    await stderr.write(
      `${found === undefined ? 'The nearest names' : `Called ${asked}`}:\n${humanChoice(listed, (_, text) => text)}`,
    )
  if (found === undefined)
    throw new Failure(
      `nobody in the record is called ${asked}${nearest.length > 0 ? ': is it one of these? Name it by its id' : ''}`,
    )
  throw new Failure(`${people.length} answer to ${asked}: name one by its id`)
}

async function showLog([about]: readonly string[], given: Given, outside: Outside): Promise<0> {
  const unanchored = given.options.unanchored === true
  const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
  await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
    const { mendLog } = await api()
    const query: MendQuery = {
      unanchored,
      limit,
      ...(about === undefined ? {} : { about: await logged(record, about, outside) }),
    }
    const { total, mends } = await mendLog(record, query)
    await print(mends, given, outside)
    const some = total > mends.length ? `, ${mends.length} shown: --limit shows others` : ''
    if (formatOf(given, outside) === 'human' || some !== '')
      await outside.stderr.write(`${counted(total, 'mend')}${unanchored ? ' to look at' : ''}${some}.\n`)
  })
  return 0
}

/** An id of any kind, or a person's name. */
const logged = (record: RecordStore, about: string, outside: Outside): Promise<string> | string =>
  /^[a-z][0-9a-f]{24}$/.test(about) ? about : whom(record, about, outside)

async function print(mends: readonly Mend[], given: Given, outside: Outside): Promise<void> {
  const { stdout, env } = outside
  const printer = printerFor(formatOf(given, outside), mendSheet(paintFor(stdout, env), stdout.columns), stdout)
  for (const each of mends) await printer.print(each)
  await printer.end()
}
