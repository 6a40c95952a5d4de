import { existsSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { isSqliteError, RecordError } from '../errors.ts'
import { type RepeatedQuery, sqlite } from './engine.ts'

/** SQLite itself waits this long for a lock: short, because it blocks the whole process while it does. */
const LOCK_WAIT_MS = 200
/** A transaction asks again for the write lock, without blocking, until this much time is over. */
const PATIENCE_MS = 60_000
/** Prepared statements kept for reuse; the queries of this room are far fewer. */
const STATEMENTS_KEPT = 200
const LONGEST_KEPT = 4000

export interface SqliteOptions {
  readonly file: string
  /** `write`: every transaction takes the write lock at once. `read`: the connection refuses to write. */
  readonly use: 'read' | 'write'
  /** The file system is read-only: SQLite may not even make its lock files. */
  readonly readOnly?: boolean
}

/**
 * Kysely on `node:sqlite`. Kysely's own SQLite dialect expects better-sqlite3 and its plain BEGIN lets two writers
 * fail each other in the middle; here a write transaction is BEGIN IMMEDIATE and nothing else.
 */
export function sqliteDialect(options: SqliteOptions): Dialect {
  return {
    createAdapter: () => Object.assign(new SqliteAdapter(), { engine: sqlite }),
    createDriver: () => new SqliteDriver(options),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** Opens the file with the settings every connection of a record has. */
export function openSqlite({ file, use, readOnly = false }: SqliteOptions): DatabaseSync {
  const database = new DatabaseSync(readOnly ? frozen(file) : file, { timeout: LOCK_WAIT_MS, readOnly })
  database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')
  database.exec(`PRAGMA cache_size = ${use === 'read' ? -32_000 : -16_000}; PRAGMA temp_store = MEMORY`)
  if (use === 'read') database.exec('PRAGMA query_only = ON')
  return database
}

/**
 * Where nothing may be written, SQLite cannot make the files by which it would notice a writer, and must be told that
 * there is none. A log that is there belongs to a writer of today: then it can be noticed, and must be.
 */
function frozen(file: string): string | URL {
  if (existsSync(`${file}-wal`)) return file
  const url = pathToFileURL(file)
  url.searchParams.set('immutable', '1')
  return url
}

/** Runs `attempt`, again and again while another process holds the lock that it needs. */
export async function patiently<T>(file: string, attempt: () => T): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (!isSqliteError(error, 5, 6)) throw error
      if (performance.now() > deadline)
        throw new RecordError('busy', file, `${file}: another process has kept this record locked for a minute`, {
          cause: error,
        })
    }
    await wait(2 + Math.random() * 20) // unequal pauses, so that waiting writers do not meet again and again
  }
}

class SqliteDriver implements Driver {
  readonly #options: SqliteOptions
  #database: DatabaseSync | undefined
  #connection: SqliteConnection | undefined

  constructor(options: SqliteOptions) {
    this.#options = options
  }

  async init(): Promise<void> {
    this.#database = await patiently(this.#options.file, () => openSqlite(this.#options))
    this.#connection = new SqliteConnection(this.#database, this.#options.file)
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#connection) throw new Error('the record is closed')
    return this.#connection
  }

  async beginTransaction(): Promise<void> {
    const begin = this.#options.use === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN'
    await patiently(this.#options.file, () => this.#database?.exec(begin))
  }

  async commitTransaction(): Promise<void> {
    this.#database?.exec('COMMIT')
  }

  /** A full disk makes SQLite roll back by itself; to roll back again would hide the cause behind a second error. */
  async rollbackTransaction(): Promise<void> {
    if (this.#database?.isTransaction) this.#database.exec('ROLLBACK')
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection?.forget()
    this.#connection = undefined
    this.#database?.close()
    this.#database = undefined
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #file: string
  readonly #statements = new Map<string, { readonly statement: StatementSync; readonly reads: boolean }>()

  constructor(database: DatabaseSync, file: string) {
    this.#database = database
    this.#file = file
  }

  /** Outside a transaction a lock is waited for; inside one it is already ours. */
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#database.isTransaction ? this.#run(query) : patiently(this.#file, () => this.#run<Row>(query))
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const statement = this.#database.prepare(query.sql)
    for (const row of statement.iterate(...parametersOf(query))) yield { rows: [row as Row] }
  }

  forget(): void {
    this.#statements.clear()
  }

  #run<Row>(query: CompiledQuery): QueryResult<Row> {
    const { statement, reads } = this.#prepared(query.sql)
    if (isRepeated(query)) {
      const lists = query.each as readonly SQLInputValue[][]
      if (reads) return { rows: lists.flatMap((values) => statement.all(...values) as Row[]) }
      return { rows: lists.map((values) => ({ rowid: Number(statement.run(...values).lastInsertRowid) }) as Row) }
    }
    if (reads) return { rows: statement.all(...parametersOf(query)) as Row[] }
    const { changes, lastInsertRowid } = statement.run(...parametersOf(query))
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  /** The last used stays longest; an insert of many rows is seldom asked for twice in the same length. */
  #prepared(sql: string): { readonly statement: StatementSync; readonly reads: boolean } {
    const kept = this.#statements.get(sql)
    this.#statements.delete(sql)
    const statement = kept?.statement ?? this.#database.prepare(sql)
    const made = kept ?? { statement, reads: statement.columns().length > 0 }
    if (sql.length > LONGEST_KEPT) return made
    if (this.#statements.size >= STATEMENTS_KEPT) this.#statements.delete(this.#statements.keys().next().value ?? '')
    this.#statements.set(sql, made)
    return made
  }
}

const isRepeated = (query: CompiledQuery | RepeatedQuery): query is RepeatedQuery => 'each' in query

/** Kysely types parameters as unknown; the tables' types let only these through. */
const parametersOf = (query: CompiledQuery): SQLInputValue[] => query.parameters as SQLInputValue[]
