import { deleteAlertsOf } from '../alerts/of-searches.ts'
import { type RecordStore, writing } from '../store.ts'
import { keyOf, spaced } from './names.ts'
import { hashPassword, isPassword, nobodysHash } from './passwords.ts'
import { type Account, AccountError, type Rights } from './types.ts'

/** In UTF-16 units. */
export const longestAccountName = 80
export const shortestPassword = 12
export const longestPassword = 200

/** Makes an account. @throws AccountError 'taken', 'wrong' */
export async function addAccount(
  record: RecordStore,
  { name, rights, made }: Account,
  password: string,
): Promise<Account> {
  const shown = checkedName(name)
  const hash = await hashPassword(checkedPassword(password))
  return writing(record, async (db) => {
    const known = await db.selectFrom('account').select('name').where('key', '=', keyOf(shown)).executeTakeFirst()
    if (known) throw new AccountError('taken', shown, `${known.name} has an account already`)
    await db
      .insertInto('account')
      .values({ key: keyOf(shown), name: shown, rights, password: hash, made })
      .execute()
    return { name: shown, rights, made }
  })
}

/** Everyone who may sign in, by name. */
export async function accountsOf(record: RecordStore): Promise<Account[]> {
  const rows = await record.read.selectFrom('account').select(['name', 'rights', 'made']).orderBy('key').execute()
  return rows.map((row) => ({ ...row, rights: row.rights as Rights }))
}

/** Gives an account another password and ends its sessions. @throws AccountError 'not-found', 'wrong' */
export async function setPassword(record: RecordStore, name: string, password: string): Promise<void> {
  const hash = await hashPassword(checkedPassword(password))
  await writing(record, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('account')
      .set({ password: hash })
      .where('key', '=', keyOf(name))
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw unknownAccount(name)
    await db.deleteFrom('session').where('account', '=', keyOf(name)).execute()
  })
}

/** Takes an account away, with its sessions, tokens, saved searches and their alerts; the mends it signed stay. @throws AccountError 'not-found' */
export async function removeAccount(record: RecordStore, name: string): Promise<void> {
  await writing(record, async (db) => {
    const { numDeletedRows } = await db.deleteFrom('account').where('key', '=', keyOf(name)).executeTakeFirst()
    if (numDeletedRows === 0n) throw unknownAccount(name)
    await db.deleteFrom('session').where('account', '=', keyOf(name)).execute()
    await db.deleteFrom('token').where('account', '=', keyOf(name)).execute()
    const searches = await db.deleteFrom('saved_search').where('account', '=', keyOf(name)).returning('id').execute()
    await deleteAlertsOf(
      db,
      searches.map(({ id }) => id),
    )
  })
}

/** The account of that name and password; null, after the same time, where there is none. */
export async function accountWith(record: RecordStore, name: string, password: string): Promise<Account | null> {
  if (password.length > longestPassword) return null
  const row = await record.read.selectFrom('account').selectAll().where('key', '=', keyOf(name)).executeTakeFirst()
  const right = await isPassword(password, row?.password ?? (await nobodysHash()))
  return row && right ? { name: row.name, rights: row.rights as Rights, made: row.made } : null
}

const unknownAccount = (name: string): AccountError =>
  new AccountError('not-found', name, `${name} has no account: onrecord user list shows who has one`)

function checkedName(name: string): string {
  const shown = spaced(name)
  if (shown === '') throw new AccountError('wrong', 'name', 'name: it is empty')
  if (shown.length > longestAccountName)
    throw new AccountError('wrong', 'name', `name: it is longer than ${longestAccountName} characters`)
  if (/\p{C}/u.test(shown)) throw new AccountError('wrong', 'name', 'name: it holds a control character')
  return shown
}

function checkedPassword(password: string): string {
  if (password.length < shortestPassword)
    throw new AccountError('wrong', 'password', `password: at least ${shortestPassword} characters`)
  if (password.length > longestPassword)
    throw new AccountError('wrong', 'password', `password: at most ${longestPassword} characters`)
  return password
}
