import { resolve } from 'node:path'
import { Kysely } from 'kysely'
import { Pool, type PoolClient } from 'pg'
import { asRecordError, RecordError } from '../errors.ts'
import { migrations, refuseNewer, refuseOlder, SCHEMA_VERSION } from '../migrations.ts'
import type { Database } from '../store.ts'
import type { Tables } from '../tables.ts'
import { type Address, addressOf, quoted } from './address.ts'
import { lookAt, purge } from './check.ts'
import { postgresDialect, writeLock } from './dialect.ts'
import { inPostgres } from './schema.ts'

/** Connections of one process that read at the same time. */
const READERS = 8
/** Where the captures of a new record lie if its address does not tell. */
const USUAL_CAPTURES = 'onrecord-data/captures'

/**
 * Opens the record at an address, or makes its tables there; an older schema is brought up to date.
 * @throws RecordError 'no-record', 'older-schema' (both only with `readOnly`), 'newer-schema', 'busy', 'unreachable',
 * 'refused'
 */
export async function openAddress(place: string, readOnly: boolean): Promise<Database> {
  const address = addressOf(place)
  const captures = await prepared(address, readOnly)
  const read = new Kysely<Tables>({
    dialect: postgresDialect({ pool: poolOf(address, READERS), use: 'read', place: address.shown }),
  })
  const write = readOnly
    ? null
    : new Kysely<Tables>({ dialect: postgresDialect({ pool: poolOf(address, 1), use: 'write', place: address.shown }) })
  return {
    place: address.shown,
    captures: address.captures ?? captures,
    read,
    write,
    look: () => lookAt(read),
    purge: async () => {
      if (write) await purge(write)
    },
  }
}

function poolOf({ connection }: Address, max: number): Pool {
  const pool = new Pool({ ...connection, max, allowExitOnIdle: true })
  pool.on('error', () => {}) // an idle connection that is lost is made anew when it is needed
  return pool
}

/** Makes or checks the tables; gives the folder of captures that the record was made with. */
async function prepared(address: Address, readOnly: boolean): Promise<string> {
  const pool = poolOf(address, 1)
  try {
    const client = await pool.connect()
    try {
      return readOnly ? await checked(client, address) : await migrated(client, address)
    } finally {
      client.release()
    }
  } catch (error) {
    throw asRecordError(error, address.shown)
  } finally {
    await pool.end()
  }
}

interface Settings {
  readonly version: number
  readonly captures: string
}

async function checked(client: PoolClient, { shown }: Address): Promise<string> {
  const found = await settingsOf(client)
  if (!found) throw new RecordError('no-record', shown, `${shown}: there is no record here; onrecord add makes one`)
  refuseNewer(found.version, shown)
  refuseOlder(found.version, shown)
  return found.captures
}

/** Two processes may do it at once: the second waits for the lock and finds it done. */
async function migrated(client: PoolClient, { shown, schema, captures }: Address): Promise<string> {
  const known = await settingsOf(client)
  if (known?.version === SCHEMA_VERSION) return known.captures
  if (schema) await client.query(`begin; ${writeLock}; create schema if not exists ${quoted(schema)}; commit`)
  await client.query('begin')
  try {
    await client.query(writeLock)
    const { version, captures: folder } = (await settingsOf(client)) ?? (await newSettings(client, captures))
    refuseNewer(version, shown)
    for (const step of migrations.slice(version)) await client.query(inPostgres(step))
    await client.query('update onrecord set version = $1', [SCHEMA_VERSION])
    await client.query('commit')
    return folder
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

async function settingsOf(client: PoolClient): Promise<Settings | undefined> {
  const { rows } = await client.query<{ found: string | null }>("select to_regclass('onrecord') as found")
  if (rows[0]?.found === null) return undefined
  return (await client.query<Settings>('select version, captures from onrecord')).rows[0]
}

async function newSettings(client: PoolClient, captures: string | null): Promise<Settings> {
  const made = { version: 0, captures: captures ?? resolve(USUAL_CAPTURES) }
  await client.query('create table onrecord (version bigint not null, captures text not null)')
  await client.query('insert into onrecord (version, captures) values ($1, $2)', [made.version, made.captures])
  return made
}
