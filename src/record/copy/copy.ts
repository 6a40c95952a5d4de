import type { Db } from '../db.ts'
import { engineOf } from '../engine.ts'
import { RecordError } from '../errors.ts'
import { type TableShape, tableShapes } from '../sqlite/schema.ts'
import { type RecordStore, reading, writing } from '../store.ts'
import { type CopiedCaptures, copyCaptures, copyMissing } from './captures.ts'
import { type Digest, Digester, deleteRows, keyOf, type Range, rowsIn } from './rows.ts'
import { addWords, forgetWords } from './words.ts'

const ROWS_AT_ONCE = 500

export interface CopyOptions {
  /** A copy that was finished is made equal to the source once more: what was added to it since goes. */
  readonly again?: boolean
  readonly now: () => Date
  readonly told?: (what: string, rows: number) => Promise<void>
}

export interface Copied {
  /** Equal on both sides. */
  readonly tables: readonly (Digest & { readonly table: string })[]
  readonly captures: CopiedCaptures
}

/**
 * Makes `to` equal to `from`, as that is at this moment: the files of captures, then every table, some hundred rows at a
 * time. What is equal already is passed over, so that an interrupted copy goes on where it was. In the end all of it is
 * read on both sides and compared by counts and hashes.
 * @throws RecordError 'not-empty' where `to` is a record of its own, 'not-equal' where the two differ in the end
 */
export async function copyRecord(from: RecordStore, to: RecordStore, options: CopyOptions): Promise<Copied> {
  const { now, told = async () => {} } = options
  await claim(from, to, options)
  const captures = await copyCaptures(from, to.archive, (file) => told(file, 0))
  const tables = await reading(from, async (db) => {
    const copied: (Digest & { readonly table: string })[] = []
    for (const shape of shapes()) await copyTable(db, to, shape, told)
    for (const shape of shapes()) copied.push({ table: shape.name, ...(await compared(db, to, shape, told)) })
    return copied
  })
  // Meanwhile captures may have come, or have been moved to a file that was not there before (retention/files.ts).
  const damaged = new Set([...captures.damaged, ...(await copyMissing(from, to))])
  await writing(to, async (db) => {
    for (const { name, key, counts } of shapes()) if (counts) await engineOf(db).countOn(db, name, key[0] ?? '')
    await db.updateTable('copied_from').set({ ended: now().toISOString() }).execute()
  })
  return { tables, captures: { ...captures, damaged: [...damaged] } }
}

/**
 * Articles come before what is said in them: the words of that are read in their language. What the database counts itself
 * with each statement comes last, when it has.
 */
function shapes(): TableShape[] {
  const place = ({ name }: TableShape): number => (name === 'article' ? 0 : name === 'spoken' ? 2 : 1)
  return tableShapes()
    .filter(({ name }) => name !== 'copied_from')
    .toSorted((a, b) => place(a) - place(b))
}

/** A record that holds anything is only written over if it is a copy of the same source that was not finished. */
async function claim(from: RecordStore, to: RecordStore, { again = false, now }: CopyOptions): Promise<void> {
  await writing(to, async (db) => {
    const claimed = await db.selectFrom('copied_from').selectAll().executeTakeFirst()
    if (claimed && claimed.source !== from.place) throw notEmpty(to, `it was begun as a copy of ${claimed.source}`)
    if (claimed && claimed.ended !== null && !again)
      throw notEmpty(to, `the copy was finished at ${claimed.ended}; --again makes it equal once more`)
    if (claimed) {
      await db.updateTable('copied_from').set({ ended: null }).execute()
      return
    }
    for (const shape of shapes())
      if ((await rowsIn(db, shape, all, 1)).length > 0) throw notEmpty(to, `it holds a record of its own`)
    await db.insertInto('copied_from').values({ source: from.place, began: now().toISOString(), ended: null }).execute()
  })
}

const all: Range = { after: null, to: null }

const notEmpty = ({ place }: RecordStore, why: string): RecordError =>
  new RecordError('not-empty', place, `${place} is not copied to: ${why}`)

/** Makes one table equal, a stretch of its key after the other; each stretch is a transaction. */
async function copyTable(
  source: Db,
  to: RecordStore,
  shape: TableShape,
  told: NonNullable<CopyOptions['told']>,
): Promise<void> {
  for (let after: Range['after'] = null, done = 0; ; ) {
    const rows = await rowsIn(source, shape, { after, to: null }, ROWS_AT_ONCE)
    const last = rows.at(-1)
    const range: Range = { after, to: rows.length < ROWS_AT_ONCE || !last ? null : keyOf(shape, last) }
    await makeEqual(to, shape, range, rows)
    done += rows.length
    await told(shape.name, done)
    if (range.to === null) return
    after = range.to
  }
}

async function makeEqual(to: RecordStore, shape: TableShape, range: Range, rows: readonly Row[]): Promise<void> {
  const there = await reading(to, (db) => rowsIn(db, shape, range, rows.length + 1))
  if (same(shape, rows, there)) return
  await writing(to, async (db) => {
    await forgetWords(db, shape, range)
    await deleteRows(db, shape, range)
    // The tables' types are known where rows are read and written by name: here they are rows of any table.
    if (rows.length > 0)
      await db
        .insertInto(shape.name as 'statement')
        .values(rows as never)
        .execute()
    await addWords(db, shape, rows, to.lemmaOf)
  })
}

type Row = Awaited<ReturnType<typeof rowsIn>>[number]

const same = ({ columns }: TableShape, a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length &&
  new Digester().add(columns, a).digest().sha256 === new Digester().add(columns, b).digest().sha256

/** Reads a table on both sides from its beginning to its end. */
async function compared(
  source: Db,
  to: RecordStore,
  shape: TableShape,
  told: NonNullable<CopyOptions['told']>,
): Promise<Digest> {
  const mine = await digestOf(source, shape)
  const theirs = await reading(to, (db) => digestOf(db, shape))
  await told(`${shape.name} compared`, mine.rows)
  if (mine.sha256 === theirs.sha256) return mine
  throw new RecordError(
    'not-equal',
    to.place,
    `${to.place}: ${shape.name} has ${theirs.rows} rows that are not the ${mine.rows} of the source: does somebody write to it?`,
  )
}

async function digestOf(db: Db, shape: TableShape): Promise<Digest> {
  const digester = new Digester()
  for (let after: Range['after'] = null; ; ) {
    const rows = await rowsIn(db, shape, { after, to: null }, ROWS_AT_ONCE)
    digester.add(shape.columns, rows)
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return digester.digest()
    after = keyOf(shape, last)
  }
}
