import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { closeRecord, openRecord } from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { temporaryFolder } from './folders.ts'
import { lemmaOf } from './readings.ts'

/** A server for tests: ONRECORD_TEST_POSTGRES, else the one of this machine. */
export const testServer = process.env.ONRECORD_TEST_POSTGRES ?? 'postgres://root@127.0.0.1:5432/test'

/** A record in a folder of its own. */
export const openSqlite: Opener = async () => {
  const folder = await temporaryFolder()
  const record = await openRecord(folder.path, { lemmaOf })
  return {
    record,
    dispose: async () => {
      await closeRecord(record)
      await folder.remove()
    },
  }
}

/** A place for a record on the server: a schema that is not there yet, and is dropped afterwards. */
export async function temporarySchema(captures?: string): Promise<{
  /** Its address. */
  readonly path: string
  readonly schema: string
  readonly remove: () => Promise<void>
}> {
  const folder = await temporaryFolder()
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  const address = new URL(testServer)
  address.searchParams.set('schema', schema)
  address.searchParams.set('captures', captures ?? join(folder.path, 'captures'))
  return {
    path: address.href,
    schema,
    remove: async () => {
      await onServer(`drop schema if exists ${schema} cascade`)
      await folder.remove()
    },
  }
}

/** Opens empty records one after the other in one schema: to make its tables anew each time would take a second. */
export function postgresRecords(captures?: string): { readonly open: Opener; readonly remove: () => Promise<void> } {
  let made: ReturnType<typeof temporarySchema> | undefined
  return {
    async open() {
      made ??= temporarySchema(captures)
      const { path, schema } = await made
      const record = await openRecord(path, { lemmaOf })
      return {
        record,
        dispose: async () => {
          await closeRecord(record)
          await onServer(emptied(schema))
          await rm(record.captures, { recursive: true, force: true })
        },
      }
    },
    remove: async () => (await made)?.remove(),
  }
}

const emptied = (schema: string): string => `do $$ declare each record; begin
  for each in select tablename as name from pg_tables where schemaname = '${schema}' and tablename <> 'onrecord' loop
    execute format('delete from ${schema}.%I', each.name);
  end loop; end $$`

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServer, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** False, and a line that says so, where no server answers: its tests are left out then. */
export async function hasPostgres(): Promise<boolean> {
  try {
    await onServer('select 1')
    return true
  } catch (error) {
    console.warn(
      `No PostgreSQL at ${testServer} (${String(error)}): its tests are left out. ONRECORD_TEST_POSTGRES names one.`,
    )
    return false
  }
}
