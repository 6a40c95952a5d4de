import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** A database or a transaction on it: queries take either. */
export type Db = Kysely<Tables>
export type Write = Transaction<Tables>
