import { createHash, randomBytes } from 'node:crypto'
import { type RecordStore, writing } from '../store.ts'
import { keyOf } from './names.ts'
import { type Account, AccountError, type Rights } from './types.ts'

const longestLabel = 80
/** Tells what it is wherever it is found by accident. */
const prefix = 'onrecord_'

/** What a program signs with for an account; the words of it are known to the program alone. */
export interface ApiToken {
  readonly id: string
  readonly account: string
  readonly label: string
  /** Instant, ISO 8601. */
  readonly made: string
}

/**
 * Makes a token for an account: who has it may what the account may, until it is taken away. It is shown this once: the
 * record keeps a hash.
 * @throws AccountError 'not-found', 'wrong'
 */
export function addToken(
  record: RecordStore,
  { account, label, at }: { readonly account: string; readonly label: string; readonly at: Date },
): Promise<{ readonly token: string; readonly made: ApiToken }> {
  const shown = label.trim()
  if (shown === '' || shown.length > longestLabel || /\p{C}/u.test(shown))
    throw new AccountError('wrong', 'label', `label: 1 to ${longestLabel} characters, no control characters`)
  const token = prefix + randomBytes(32).toString('base64url')
  return writing(record, async (db) => {
    const owner = await db.selectFrom('account').select('name').where('key', '=', keyOf(account)).executeTakeFirst()
    if (!owner)
      throw new AccountError('not-found', account, `${account} has no account: onrecord user list shows who has one`)
    const hash = hashed(token)
    const row = { id: hash.slice(0, 12), label: shown, made: at.toISOString() }
    await db
      .insertInto('token')
      .values({ ...row, hash, account: keyOf(account) })
      .execute()
    return { token, made: { ...row, account: owner.name } }
  })
}

/** All tokens, by account and the oldest first. */
export const tokensOf = (record: RecordStore): Promise<ApiToken[]> =>
  record.read
    .selectFrom('token')
    .innerJoin('account', 'account.key', 'token.account')
    .select(['token.id', 'account.name as account', 'token.label', 'token.made'])
    .orderBy('token.account')
    .orderBy('token.made')
    .orderBy('token.id')
    .execute()

/** Takes a token away. @throws AccountError 'not-found' */
export async function removeToken(record: RecordStore, id: string): Promise<void> {
  await writing(record, async (db) => {
    const { numDeletedRows } = await db.deleteFrom('token').where('id', '=', id).executeTakeFirst()
    if (numDeletedRows === 0n) throw new AccountError('not-found', id, `${id}: there is no such token`)
  })
}

/** Whose token it is; null where it is nobody's. */
export async function accountOfToken(record: RecordStore, token: string): Promise<Account | null> {
  if (!/^onrecord_[\w-]{43}$/.test(token)) return null
  const row = await record.read
    .selectFrom('token')
    .innerJoin('account', 'account.key', 'token.account')
    .select(['account.name', 'account.rights', 'account.made'])
    .where('token.hash', '=', hashed(token))
    .executeTakeFirst()
  return row ? { ...row, rights: row.rights as Rights } : null
}

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex')
