import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Db } from './db.ts'
import { type Engine, engineOf, type List, type NumberRows } from './engine.ts'

/** What a prepared query is asked with. */
type Asked = Readonly<Record<string, string | number | null | readonly string[] | readonly number[] | NumberRows>>

/** Stands in a query for what it will be asked with. */
class Slot {
  readonly name: string
  readonly write: (value: unknown) => unknown

  constructor(name: string, write: (value: unknown) => unknown = (value) => value) {
    this.name = name
    this.write = write
  }
}

/** Puts the slots of a query in place. */
export interface Slots<Args extends Asked> {
  readonly value: <Name extends keyof Args & string>(name: Name) => RawBuilder<NonNullable<Args[Name]>>
  /** For `where(…, 'in', …)`. */
  readonly numbers: (name: keyof Args & string) => RawBuilder<number>
  readonly strings: (name: keyof Args & string) => RawBuilder<string>
  /** Rows of numbers as a table: `from (…) as asked`. */
  readonly table: (name: keyof Args & string, as: string, columns: readonly string[]) => RawBuilder<unknown>
}

/** What can be compiled: a Kysely query, or SQL of our own. */
type Compilable<Row> = { compile(): CompiledQuery<Row> } | RawBuilder<Row>

/**
 * A query that is built and compiled once for each engine and asked again and again: building it takes longer than
 * SQLite takes to answer most of them. `build` sees slots in place of values, and so cannot decide by them.
 */
export function prepared<Args extends Asked>() {
  return <Row>(build: (db: Db, slots: Slots<Args>) => Compilable<Row>): ((db: Db, args: Args) => Promise<Row[]>) => {
    const compiled = new WeakMap<Engine, CompiledQuery<Row>>()
    return async (db, args) => {
      const engine = engineOf(db)
      const known = compiled.get(engine) ?? compile(build(db, slotsOf<Args>(engine)), db)
      compiled.set(engine, known)
      const parameters = known.parameters.map((each) => (each instanceof Slot ? each.write(args[each.name]) : each))
      return (await db.executeQuery<Row>({ ...known, parameters })).rows
    }
  }
}

function slotsOf<Args extends Asked>({ numbers, strings, table }: Engine): Slots<Args> {
  const written = <Item>({ rows, parameter }: List<Item>, name: string): RawBuilder<Item> =>
    rows(new Slot(name, (values) => parameter(values as readonly Item[])))
  return {
    value: (name) => sql`${new Slot(name)}`,
    numbers: (name) => written(numbers, name),
    strings: (name) => written(strings, name),
    table: (name, as, columns) => table(as, columns, (write) => new Slot(name, (rows) => write(rows as NumberRows))),
  }
}

const compile = <Row>(query: Compilable<Row>, db: Db): CompiledQuery<Row> => query.compile(db)
