import type { Alert, RecordStore } from '../record/index.ts'
import { filterOptions, searchOf } from './filters.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { textOption } from './option-values.ts'
import { allowPrivateOption, allowsPrivate } from './reading-options.ts'
import { siteOf, siteOption } from './site-option.ts'
import { type Command, type ExitStatus, Failure, type Given, type Outside, UsageError } from './types.ts'
import { printable } from './wrap.ts'

export const alert: Command = {
  name: 'alert',
  takes: '<what...>',
  summary: 'tell a program elsewhere of what is new in a search',
  about: `A saved search posts each new statement, as JSON, to an address: of pages that are captured from now on.

  add [words...]  saves a search; --post says where it is told. Prints the secret that signs its messages, once
  list            every alert, when it is due, and what went wrong last
  remove ID       takes one away
  run             tells what is new now; serve does it by itself every minute

A message carries Onrecord-Signature: t=SECONDS,v1=HMAC, the HMAC-SHA256 of "SECONDS.BODY" with the secret. What is not
answered with a status 2xx is told again after a minute, two, four, at most a day.`,
  options: [
    { flags: '--post <address>', description: 'add: where it is told' },
    { flags: '--name <name>', description: 'add: what it is called (default: its words)' },
    ...filterOptions,
    siteOption,
    {
      ...allowPrivateOption,
      description: 'run: post to loopback, private and other addresses that are not public, too',
    },
    recordOption,
  ],
  examples: [
    ['onrecord alert add референдум --post https://desk.example/hook', 'every new statement about it'],
    ['onrecord alert add --speaker Орманов --name "The minister" --post https://desk.example/hook', 'all that he says'],
    ['onrecord alert run --allow-private', 'now, to a program in this network'],
  ],
  async run(given, outside) {
    const [what = '', ...words] = given.words
    const deed = deeds.get(what)
    if (!deed) throw new UsageError(`"${what}" is none of ${[...deeds.keys()].join(', ')}`)
    return withRecord(recordFolder(given, outside), { readOnly: false }, (record) =>
      deed({ record, words, given, outside }),
    )
  },
}

interface Doing {
  readonly record: RecordStore
  /** Behind the deed. */
  readonly words: readonly string[]
  readonly given: Given
  readonly outside: Outside
}

const api = () => import('../record/index.ts')

const deeds: ReadonlyMap<string, (doing: Doing) => Promise<ExitStatus>> = new Map([
  ['add', add],
  ['list', list],
  ['remove', remove],
  ['run', run],
])

async function add({ record, words, given, outside }: Doing): Promise<ExitStatus> {
  const url = textOption(given, 'post')
  if (url === undefined) throw new UsageError('add takes --post, the address that is told')
  const query = searchOf(given, words)
  const name =
    textOption(given, 'name') ?? ([...words, query.speaker, query.org].filter(Boolean).join(' ') || 'everything')
  const { addAlert, SavedSearchError } = await api()
  await judged(url, given)
  try {
    const { alert, secret } = await addAlert(record, { name, query, url, at: outside.now() })
    await outside.stdout.write(`${lineOf(alert)}\nsecret: ${secret}\n`)
    return 0
  } catch (error) {
    if (error instanceof SavedSearchError) throw new UsageError(error.message)
    throw error
  }
}

/** Refuses an address to which nothing would be sent. */
async function judged(url: string, given: Given): Promise<void> {
  const { Fetcher, InputError, userAgentOf } = await import('../collector/index.ts')
  const fetcher = new Fetcher({ userAgent: userAgentOf(), allowPrivate: allowsPrivate(given) })
  try {
    await fetcher.judge(url)
  } catch (error) {
    if (error instanceof InputError && error.code === 'refused') throw new UsageError(`--post: ${error.message}`)
    if (!(error instanceof InputError)) throw error
  } finally {
    await fetcher.close()
  }
}

async function list({ record, outside }: Doing): Promise<ExitStatus> {
  const alerts = await (await api()).alertsOf(record)
  for (const one of alerts) await outside.stdout.write(`${lineOf(one)}\n`)
  if (alerts.length === 0) await outside.stderr.write('No alerts: onrecord alert add makes one.\n')
  return 0
}

async function remove({ record, words, outside }: Doing): Promise<ExitStatus> {
  const { SavedSearchError, removeAlert } = await api()
  try {
    await removeAlert(record, words[0] ?? '')
  } catch (error) {
    if (error instanceof SavedSearchError) throw new Failure(error.message)
    throw error
  }
  await outside.stderr.write('Removed.\n')
  return 0
}

async function run({ record, given, outside }: Doing): Promise<ExitStatus> {
  const [{ Fetcher, userAgentOf }, { deliverAlerts }] = await Promise.all([
    import('../collector/index.ts'),
    import('../server/alerts/delivery.ts'),
  ])
  const fetcher = new Fetcher({ userAgent: userAgentOf(), allowPrivate: allowsPrivate(given) })
  try {
    const { now, signal } = outside
    const { told, failed } = await deliverAlerts({ record, fetcher, now, origin: siteOf(given), signal })
    for (const { name, fault, due } of await (await api()).alertsOf(record))
      if (fault !== null)
        await outside.stderr.write(`onrecord: ${printable(`${name}: ${fault}; told again at ${due}`)}\n`)
    await outside.stderr.write(`${counted(told, 'alert')} told, ${failed} failed.\n`)
    return failed === 0 ? 0 : 1
  } finally {
    await fetcher.close()
  }
}

function lineOf({ id, name, url, due, tries, fault, paused, query }: Alert): string {
  const { words, ...filters } = query
  const asked = [words, ...Object.entries(filters).map(([key, value]) => `--${key} ${value}`)].filter(Boolean).join(' ')
  const failed = fault === null ? '' : `  failed ${counted(tries, 'time')}: ${fault}; next at ${due}`
  const state = `${paused ? '  paused' : ''}${failed}`
  return printable(`${id}  ${name}  [${asked || 'all'}]  ${url}${state}`)
}
