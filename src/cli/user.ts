import type { Account, ApiToken, RecordStore } from '../record/index.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { textOption } from './option-values.ts'
import { type Command, Failure, type Given, type Outside, UsageError } from './types.ts'

const rightsNames = ['editor', 'reader'] as const

/** More than a password can have: what is read from stdin ends here. */
const mostBytes = 4096

export const user: Command = {
  name: 'user',
  takes: '<what...>',
  summary: 'who may sign in at the site, and who may correct there',
  about: `Accounts lie in the record. Reading needs none, unless serve is told --private; correcting on the site does.

  add NAME        makes an account, and prints a password for it once
  list            everyone who may sign in
  password NAME   another password; whoever is signed in under that name is signed out
  remove NAME     takes the account away; the corrections signed with it stay
  token NAME      a token for a program that corrects through the API; --for says what it is for. Shown once
  tokens          every token, without its words
  revoke ID       takes a token away

With --password - the password is the first line of standard input, and is not printed.`,
  options: [
    { flags: '--rights <rights>', description: 'add: what it may do (default: editor)', choices: rightsNames },
    { flags: '--password <->', description: 'add, password: "-" reads it from standard input' },
    { flags: '--for <what>', description: 'token: the program it is for (default: the API)' },
    recordOption,
  ],
  examples: [
    ['onrecord user add "Анна Линд"', 'an editor'],
    ['onrecord user add desk --rights reader', 'one who only reads'],
    ['onrecord user password "Анна Линд"', 'forgotten'],
    ['onrecord user token desk --for "nightly import"', 'Authorization: Bearer … for POST /api/mends'],
  ],
  async run(given, outside) {
    const [what = '', ...words] = given.words
    const deed = deeds[what]
    if (deed === undefined) throw new UsageError(`"${what}" is none of ${Object.keys(deeds).join(', ')}`)
    const name = words.join(' ')
    if (deed.takesName && name === '') throw new UsageError(`${what} takes a NAME`)
    await withRecord(recordFolder(given, outside), { readOnly: false }, (record) =>
      deed.run({ record, name, given, outside }),
    )
    return 0
  },
}

interface Doing {
  readonly record: RecordStore
  readonly name: string
  readonly given: Given
  readonly outside: Outside
}

const api = () => import('../record/index.ts')

const deeds: Readonly<Record<string, { readonly takesName: boolean; readonly run: (doing: Doing) => Promise<void> }>> =
  {
    add: {
      takesName: true,
      run: async ({ record, name, given, outside }) => {
        const rights = rightsNames.find((each) => each === textOption(given, 'rights')) ?? 'editor'
        const { password, shown } = await passwordFor(given, outside)
        const made = outside.now().toISOString()
        const account = await (await api()).addAccount(record, { name, rights, made }, password)
        await outside.stdout.write(`${lineOf(account)}\n${shown}`)
      },
    },
    list: {
      takesName: false,
      run: async ({ record, outside }) => {
        const accounts = await (await api()).accountsOf(record)
        for (const account of accounts) await outside.stdout.write(`${lineOf(account)}\n`)
        if (accounts.length === 0) await outside.stderr.write('Nobody may sign in yet: onrecord user add NAME\n')
      },
    },
    password: {
      takesName: true,
      run: async ({ record, name, given, outside }) => {
        const { password, shown } = await passwordFor(given, outside)
        await (await api()).setPassword(record, name, password)
        await outside.stdout.write(shown)
      },
    },
    remove: {
      takesName: true,
      run: async ({ record, name }) => (await api()).removeAccount(record, name),
    },
    token: {
      takesName: true,
      run: async ({ record, name, given, outside }) => {
        const label = textOption(given, 'for') ?? 'the API'
        const { token, made } = await (await api()).addToken(record, { account: name, label, at: outside.now() })
        await outside.stdout.write(`${tokenLine(made)}\ntoken: ${token}\n`)
      },
    },
    tokens: {
      takesName: false,
      run: async ({ record, outside }) => {
        const tokens = await (await api()).tokensOf(record)
        for (const token of tokens) await outside.stdout.write(`${tokenLine(token)}\n`)
        if (tokens.length === 0) await outside.stderr.write('There are no tokens yet: onrecord user token NAME\n')
      },
    },
    revoke: {
      takesName: true,
      run: async ({ record, name }) => (await api()).removeToken(record, name),
    },
  }

const lineOf = ({ name, rights, made }: Account): string => `${name}  ${rights}  ${made.slice(0, 10)}`

const tokenLine = ({ id, account, label, made }: ApiToken): string =>
  `${id}  ${account}  ${label}  ${made.slice(0, 10)}`

/** The password, and what is printed of it: one that was made here is shown once and kept nowhere in words. */
async function passwordFor(given: Given, outside: Outside): Promise<{ password: string; shown: string }> {
  const option = textOption(given, 'password')
  if (option === undefined) {
    const password = (await api()).newPassword()
    return { password, shown: `password: ${password}\n` }
  }
  if (option !== '-') throw new UsageError('--password takes "-": a password on the command line is seen by others')
  return { password: await firstLine(outside.stdin), shown: '' }
}

async function firstLine(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > mostBytes) throw new Failure('the password on standard input is too long')
    if (chunk.includes(10)) break
  }
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1).join('')
}
