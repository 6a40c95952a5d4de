import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, realpath, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { CaptureArchive, Place } from '../archive/types.ts'
import type { Db } from '../db.ts'
import { RecordError } from '../errors.ts'
import { type RecordStore, telling } from '../store.ts'
import { sha256Of } from '../warc.ts'

/** Read, written and read back at the same time where a bucket is on either side. */
const AT_ONCE = 16
/** Looked for at the same time: as many as a bucket lists with one request. */
const ASKED_AT_ONCE = 1000

/** Captures that are the same on both sides: files, or where a bucket is on either side single captures. */
export interface CopiedCaptures {
  readonly files: number
  readonly bytes: number
  /** What could not be read in the source, each a sentence: it is missing in the copy, too. */
  readonly damaged: readonly string[]
}

/**
 * Copies the captures of a record: file by file between folders, else one by one, each to its own place. One that is there
 * and the same is left as it is, one that is half there is copied again. All are read back and their SHA-256 compared.
 */
export async function copyCaptures(
  from: RecordStore,
  to: CaptureArchive,
  told: (file: string) => Promise<void>,
): Promise<CopiedCaptures> {
  if (from.archive.kind === 'folder' && to.kind === 'folder') return copyFiles(from.archive.place, to.place, told)
  return copyRows(from, to, told)
}

/**
 * Copies those captures that the rows of a copy need and that are not there yet: they came, or were moved, meanwhile. Gives
 * what could not be read in the source, each a sentence.
 */
export async function copyMissing(from: RecordStore, to: RecordStore): Promise<string[]> {
  const damaged: string[] = []
  if (from.archive.place === to.archive.place) return damaged
  for await (const rows of inOrderOfPlace(to, ASKED_AT_ONCE)) {
    const there = await to.archive.hasEach(rows)
    const missing = rows.filter((_, at) => !there[at])
    for (let first = 0; first < missing.length; first += AT_ONCE)
      damaged.push(...(await copyBatch(from, to.archive, missing.slice(first, first + AT_ONCE))))
  }
  return damaged
}

interface Row extends Place {
  readonly id: string
  readonly sha256: string
}

async function copyRows(
  from: RecordStore,
  to: CaptureArchive,
  told: (file: string) => Promise<void>,
): Promise<CopiedCaptures> {
  const shared = from.archive.place === to.place
  const damaged: string[] = []
  let [files, bytes] = [0, 0]
  for await (const rows of inOrderOfPlace(from, AT_ONCE)) {
    if (!shared) damaged.push(...(await copyBatch(from, to, rows)))
    files += rows.length
    bytes += rows.reduce((all, { length }) => all + length, 0)
    await told(rows.at(-1)?.file ?? '')
  }
  return { files, bytes, damaged }
}

/** In the order of their places: a file of a folder is written from its beginning to its end. */
async function* inOrderOfPlace(record: RecordStore, limit: number): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ; ) {
    const rows = await telling(record, () => rowsBehind(record.read, last, limit))
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)
  }
}

const rowsBehind = (db: Db, last: Row | undefined, limit: number): Promise<Row[]> =>
  db
    .selectFrom('capture')
    .select(['id', 'sha256', 'warc as file', 'warc_offset as offset', 'warc_length as length'])
    .where('erased', '=', 0)
    .where(last ? sql<boolean>`(warc, warc_offset) > (${last.file}, ${last.offset})` : sql<boolean>`1 = 1`)
    .orderBy('warc')
    .orderBy('warc_offset')
    .limit(limit)
    .execute()

async function copyBatch(from: RecordStore, to: CaptureArchive, rows: readonly Row[]): Promise<string[]> {
  const damaged: string[] = []
  const members = await Promise.all(
    rows.map(async (row) => {
      if ((await to.has(row)) && (await isSame(to, row))) return null
      return from.archive.member(row).catch(async (error: unknown) => {
        if (!(error instanceof RecordError && error.code === 'damaged')) throw error
        if (await isStillThere(from, row)) damaged.push(error.message)
        return null
      })
    }),
  )
  await Promise.all(
    rows.map(async (row, at) => {
      const member = members[at]
      if (!member) return
      await to.put(row, member)
      if (!(await isSame(to, row)))
        throw new RecordError('not-equal', to.place, `${to.place}: ${row.file} at ${row.offset} is not what was copied`)
    }),
  )
  return damaged
}

async function isSame(to: CaptureArchive, row: Row): Promise<boolean> {
  try {
    return sha256Of(await to.read(row)) === row.sha256
  } catch (error) {
    if (error instanceof RecordError && error.code === 'damaged') return false
    throw error
  }
}

/** False where it was erased, let go or moved since its row was read. */
async function isStillThere(from: RecordStore, { id, file, offset }: Row): Promise<boolean> {
  const row = await from.read
    .selectFrom('capture')
    .select('id')
    .where('id', '=', id)
    .where('erased', '=', 0)
    .where('warc', '=', file)
    .where('warc_offset', '=', offset)
    .executeTakeFirst()
  return row !== undefined
}

async function copyFiles(from: string, to: string, told: (file: string) => Promise<void>): Promise<CopiedCaptures> {
  const done = { files: 0, bytes: 0, damaged: [] }
  if (!existsSync(from)) return done
  await mkdir(to, { recursive: true, mode: 0o700 })
  const shared = (await realpath(from)) === (await realpath(to))
  for (const file of (await readdir(from)).sort()) {
    const [source, target] = [join(from, file), join(to, file)]
    if (!shared) await copyOne(source, target)
    done.files += 1
    done.bytes += (await stat(source)).size
    await told(file)
  }
  return done
}

async function copyOne(source: string, target: string): Promise<void> {
  if (existsSync(target) && (await sha256OfFile(source)) === (await sha256OfFile(target))) return
  const half = `${target}.copying`
  await copyFile(source, half)
  const file = await open(half, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  if ((await sha256OfFile(source)) !== (await sha256OfFile(half)))
    throw new Error(`${source} has changed while it was copied: copy again when nobody writes to it`)
  await rename(half, target)
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
