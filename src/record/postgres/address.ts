import type { PoolConfig } from 'pg'
import { RecordError } from '../errors.ts'
import { placeShown } from '../place.ts'
import { capturesAt } from '../s3/settings.ts'
import { typesOf } from './values.ts'

/** The address of a record on a server: `postgres://user:password@host:5432/database?schema=NAME&captures=PLACE`. */
export interface Address {
  /** Without the password: this one may be shown. */
  readonly shown: string
  /** The schema that holds the tables; null for the one that the server gives the user. */
  readonly schema: string | null
  /** Where the captures lie, a folder of this machine or s3://bucket/prefix; null for where the record says they lie. */
  readonly captures: string | null
  readonly connection: PoolConfig
}

/** A transaction whose process was frozen lets go of the write lock after this. */
const IDLE_IN_TRANSACTION_MS = 60_000
/** A writer waits so long for the others. */
const LOCK_WAIT_MS = 60_000
const CONNECT_MS = 10_000
/**
 * Compiling a query takes longer than answering those that are asked here. What is asked stands in indexes, but where words are
 * frequent the server takes it for cheaper to read all texts. And rows that the full text finds have room in memory.
 */
const USUAL_SETTINGS = ['jit=off', 'enable_seqscan=off', 'work_mem=32MB']

/**
 * Parts of the address that are ours are taken out; the others (`sslmode`, …) are those of PostgreSQL.
 * @throws RecordError 'refused' where it is none
 */
export function addressOf(place: string): Address {
  if (!URL.canParse(place))
    throw new RecordError('refused', placeShown(place), `${placeShown(place)} is no address of a server`)
  const url = new URL(place)
  const [schema, captures] = ['schema', 'captures'].map((name) => url.searchParams.get(name))
  for (const name of ['schema', 'captures']) url.searchParams.delete(name)
  const settings = [
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS}`,
    `lock_timeout=${LOCK_WAIT_MS}`,
    ...USUAL_SETTINGS,
    ...(schema ? [`search_path=${quoted(schema)}`] : []),
  ]
  return {
    shown: placeShown(place),
    schema: schema ?? null,
    captures: captures ? capturesAt(captures) : null,
    connection: {
      connectionString: url.href,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'onrecord',
      options: settings.map((setting) => `-c ${setting.replace(/[\\ ]/g, '\\$&')}`).join(' '),
      types: typesOf,
      keepAlive: true,
    },
  }
}

/** A name in quotation marks, as SQL has it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
