import { createHash, randomBytes } from 'node:crypto'
import { type RecordStore, writing } from '../store.ts'
import { accountWith } from './accounts.ts'
import { keyOf } from './names.ts'
import type { Account, Rights } from './types.ts'

/** A session ends a week after it was opened. */
export const sessionDays = 7
const day = 24 * 3600 * 1000

/** Someone who has signed in. */
export interface Session {
  readonly account: Account
  /** Instant, ISO 8601. */
  readonly ends: string
}

/**
 * Opens a session for who knows the password; its token is known to them alone: the record keeps a hash. Null for a wrong
 * name or password.
 */
export async function openSession(
  record: RecordStore,
  { name, password, at }: { readonly name: string; readonly password: string; readonly at: Date },
): Promise<{ readonly token: string; readonly session: Session } | null> {
  const account = await accountWith(record, name, password)
  if (account === null) return null
  const token = randomBytes(32).toString('base64url')
  const ends = new Date(at.getTime() + sessionDays * day).toISOString()
  await writing(record, async (db) => {
    await db.deleteFrom('session').where('ends', '<=', at.toISOString()).execute()
    await db
      .insertInto('session')
      .values({ token: hashed(token), account: keyOf(account.name), ends })
      .execute()
  })
  return { token, session: { account, ends } }
}

/** The session of a token; null where it has ended, or never was. */
export async function sessionOf(record: RecordStore, token: string, at: Date): Promise<Session | null> {
  const row = await record.read
    .selectFrom('session')
    .innerJoin('account', 'account.key', 'session.account')
    .select(['account.name', 'account.rights', 'account.made', 'session.ends'])
    .where('session.token', '=', hashed(token))
    .where('session.ends', '>', at.toISOString())
    .executeTakeFirst()
  if (!row) return null
  const { ends, rights, ...account } = row
  return { account: { ...account, rights: rights as Rights }, ends }
}

/** Ends the session of a token, if there is one. */
export async function closeSession(record: RecordStore, token: string): Promise<void> {
  await writing(record, (db) => db.deleteFrom('session').where('token', '=', hashed(token)).execute())
}

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex')
