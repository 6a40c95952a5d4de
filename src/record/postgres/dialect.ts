import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  type QueryResult,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { asRecordError } from '../errors.ts'
import { Compiler } from './compiler.ts'
import { postgres } from './engine.ts'
import { toServer } from './values.ts'

/** Statements that a connection keeps prepared; the queries of this room are far fewer. */
const STATEMENTS_KEPT = 300
const LONGEST_KEPT = 4000

export interface PostgresOptions {
  readonly pool: Pool
  /** `write`: every transaction takes the write lock at once. `read`: it sees one state, and refuses to write. */
  readonly use: 'read' | 'write'
  /** What messages call the record. */
  readonly place: string
}

/**
 * Kysely on `pg`. Those who write take turns, as on SQLite: who is one person, which story an article is of, which
 * quotation a wording: all that is decided in view of what others keep, and must come out the same in any order.
 */
export function postgresDialect(options: PostgresOptions): Dialect {
  return {
    createAdapter: () => Object.assign(new PostgresAdapter(), { engine: postgres }),
    createDriver: () => new PostgresDriver(options),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new Compiler(),
  }
}

/** Held to the end of the transaction, by one writer of this schema at a time. */
export const writeLock = "select pg_advisory_xact_lock(x'6f6e7263'::int, hashtext(coalesce(current_schema(), '')))"

const begin = {
  read: 'begin isolation level repeatable read read only',
  // What is read after the lock was taken is what the writer before has committed.
  write: `begin isolation level read committed; ${writeLock}`,
} as const

class PostgresDriver implements Driver {
  readonly #options: PostgresOptions
  readonly #connections = new WeakMap<PoolClient, PostgresConnection>()

  constructor(options: PostgresOptions) {
    this.#options = options
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    const client = await told(this.#options, () => this.#options.pool.connect())
    const connection = this.#connections.get(client) ?? new PostgresConnection(client, this.#options)
    this.#connections.set(client, connection)
    return connection
  }

  async beginTransaction(connection: PostgresConnection): Promise<void> {
    await connection.command(begin[this.#options.use])
  }

  async commitTransaction(connection: PostgresConnection): Promise<void> {
    await connection.command('commit')
  }

  /** Where the connection is lost, the server rolls back by itself; the error that led here says what happened. */
  async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    await connection.command('rollback').catch(() => connection.discard())
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release()
  }

  async destroy(): Promise<void> {
    await this.#options.pool.end()
  }
}

/** Errors of the server and of the way to it are those of the record, whoever asked. */
async function told<T>({ place }: PostgresOptions, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw asRecordError(error, place)
  }
}

class PostgresConnection implements DatabaseConnection {
  readonly #client: PoolClient
  /** Plans are kept where the same few statements come again and again with few rows each. */
  readonly #prepares: boolean
  readonly #options: PostgresOptions
  readonly #names = new Map<string, string>()
  #broken = false

  constructor(client: PoolClient, options: PostgresOptions) {
    this.#client = client
    this.#options = options
    this.#prepares = options.use === 'write'
    client.on('error', () => this.discard())
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const name = this.#prepares ? this.#nameOf(query.sql) : undefined
    const values = query.parameters.map(toServer)
    const asked = { text: query.sql, values, ...(name && { name }) }
    const { rows, rowCount } = await told(this.#options, () => this.#client.query<Row & object>(asked))
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it, and nobody for rows one by one
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows are not streamed from PostgreSQL: take them in pages')
  }

  async command(text: string): Promise<void> {
    await told(this.#options, () => this.#client.query(text))
  }

  discard(): void {
    this.#broken = true
  }

  release(): void {
    this.#client.release(this.#broken)
  }

  #nameOf(sql: string): string | undefined {
    const known = this.#names.get(sql)
    if (known !== undefined || sql.length > LONGEST_KEPT || this.#names.size >= STATEMENTS_KEPT) return known
    const name = `s${this.#names.size}`
    this.#names.set(sql, name)
    return name
  }
}
