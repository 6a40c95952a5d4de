/**
 * Copies of a record on SQLite: the database by SQLite's online backup, while others write, and the captures; a manifest
 * with the hash of each file. Captures are copied after the database: what its rows point to was on the disk before them.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { asRecordError, RecordError } from './errors.ts'
import { closeRecord, openRecord } from './opening.ts'
import { isAddress } from './place.ts'
import type { RecordStore } from './store.ts'
import type { Counts } from './types.ts'
import { counts } from './views.ts'
import type { LemmaOf } from './words.ts'

const MANIFEST = 'backup.json'
const DATABASE = 'record.sqlite'
const CAPTURES = 'captures'
/** A file that is missing from the record itself is missing from its backup. */
const ATTEMPTS = 3
/** Pages of the database copied before others may write again. */
const PAGES_AT_ONCE = 500

export interface Manifest {
  readonly made: string
  readonly counts: Counts
  /** Paths inside the backup. */
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[]
}

export interface CopyOptions {
  readonly onProgress?: (file: string) => void
}

/**
 * Copies a record into a folder: a new one, or that of an earlier backup, of which unchanged captures are taken over. The
 * manifest is written last: what was broken off in the middle does not restore, and is made again. Everything is on the
 * disk when it returns.
 * @param lemmaOf to open the copy with
 * @throws RecordError 'disk', 'damaged' (the copy's counts differ from its database), 'refused' on a server, 'busy' where
 * captures go all the while
 */
export async function backup(
  record: RecordStore,
  target: string,
  { now, lemmaOf, onProgress }: CopyOptions & { readonly now: () => Date; readonly lemmaOf: LemmaOf },
): Promise<Manifest> {
  if (isAddress(record.place))
    throw new RecordError(
      'refused',
      record.place,
      'a record on PostgreSQL is backed up by pg_dump and a copy of its captures',
    )
  return told(target, async () => {
    if (existsSync(target) && !existsSync(join(target, MANIFEST)) && !isBegun(await readdir(target)))
      throw new RecordError('refused', target, `${target}: it is there, and is no backup: name a new folder`)
    const before = existsSync(join(target, MANIFEST)) ? await manifestOf(target) : null
    await mkdir(join(target, CAPTURES), { recursive: true, mode: 0o700 })
    await chmod(target, 0o700)
    const trusted = before !== null && (await isWhole(target, before)) ? before.files : []
    const known = new Map(trusted.map((file) => [file.path, file]))
    const files = await copyAll(record, target, known, onProgress)
    await dropOthers(join(target, CAPTURES), new Set(files.map(({ path }) => path)))
    await rename(join(target, `${DATABASE}.new`), join(target, DATABASE))
    const manifest = { made: now().toISOString(), counts: await countsOf(target, lemmaOf), files }
    await writeSafely(join(target, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
    await syncFolder(target)
    return manifest
  })
}

/** An empty folder, or what a first backup leaves that was broken off: it has no database of its own yet. */
const isBegun = (names: readonly string[]): boolean =>
  names.length === 0 ||
  (names.includes(CAPTURES) && names.every((name) => name === CAPTURES || name.startsWith(`${DATABASE}.new`)))

/** False where a later backup into the same folder was broken off: its manifest does not tell what lies there any more. */
const isWhole = async (target: string, { files }: Manifest): Promise<boolean> =>
  !existsSync(join(target, `${DATABASE}.new`)) &&
  existsSync(join(target, DATABASE)) &&
  (await hashOf(join(target, DATABASE))) === files.find(({ path }) => path === DATABASE)?.sha256

/**
 * The database, then the captures; once more where captures were moved to another file in between (retention/prune.ts), or
 * were overwritten in theirs, which the copied database knows nothing of.
 * @throws RecordError 'busy' where that goes on
 */
async function copyAll(
  record: RecordStore,
  target: string,
  before: ReadonlyMap<string, Manifest['files'][number]>,
  onProgress: CopyOptions['onProgress'],
): Promise<Manifest['files']> {
  const known = new Map(before)
  for (let attempt = 1; ; attempt += 1) {
    onProgress?.(DATABASE)
    const copied = join(target, `${DATABASE}.new`)
    const files = [{ path: DATABASE, ...(await backUpDatabase(join(record.place, DATABASE), copied)) }]
    for (const name of existsSync(record.captures) ? (await readdir(record.captures)).sort() : []) {
      const path = `${CAPTURES}/${name}`
      onProgress?.(path)
      const [from, to] = [join(record.captures, name), join(target, path)]
      const facts = await copyUnlessSame(from, to, known.get(path)?.sha256).catch((error: unknown) => {
        if (existsSync(from)) throw error
      })
      if (!facts) continue
      files.push({ path, ...facts })
      known.set(path, { path, ...facts })
    }
    const there = new Set(files.map(({ path }) => path))
    const whole = neededIn(copied).every((name) => there.has(`${CAPTURES}/${name}`))
    const untouched = goneFrom(copied) === goneFrom(join(record.place, DATABASE))
    if (untouched && (whole || attempt === ATTEMPTS)) return files
    if (attempt === ATTEMPTS)
      throw new RecordError('busy', record.place, `${record.place}: captures are let go or erased: back up after that`)
  }
}

/** Tells whether captures were let go or erased between two looks. */
const goneFrom = (database: string): string =>
  String(
    asked(database, "(SELECT count(*) FROM capture WHERE erased = 1) || '/' || (SELECT count(*) FROM tombstone)")[0],
  )

/** The files of captures that a database points to. */
const neededIn = (database: string): string[] =>
  asked(database, 'DISTINCT warc FROM capture WHERE erased = 0').map(String)

/** The first column of what a database answers. */
function asked(database: string, select: string): unknown[] {
  const opened = new DatabaseSync(database, { readOnly: true, timeout: 60_000 })
  try {
    return opened
      .prepare(`SELECT ${select}`)
      .all()
      .map((row) => Object.values(row)[0])
  } finally {
    opened.close()
  }
}

/**
 * Makes a record of a backup in a folder that is not there yet, or is empty. Each file's hash is checked on the way, and at
 * last the counts; the database comes last, so that half a copy is no record.
 * @throws RecordError 'no-record' where there is no backup, 'damaged' where a file is not as it was, 'refused', 'disk'
 */
export async function restore(
  source: string,
  target: string,
  { lemmaOf, onProgress }: CopyOptions & { readonly lemmaOf: LemmaOf },
): Promise<Manifest> {
  return told(target, async () => {
    if (!existsSync(join(source, MANIFEST)))
      throw new RecordError('no-record', source, `${source}: there is no backup here`)
    if (existsSync(target) && (await readdir(target)).length > 0)
      throw new RecordError('refused', target, `${target}: it is not empty: a backup is restored into a new folder`)
    const manifest = await manifestOf(source)
    await mkdir(join(target, CAPTURES), { recursive: true, mode: 0o700 })
    await chmod(target, 0o700)
    for (const { path, sha256 } of [...manifest.files].reverse()) {
      onProgress?.(path)
      const copied = path === DATABASE ? `${path}.new` : path
      const found = await copyFile(join(source, path), join(target, copied))
      if (found.sha256 !== sha256)
        throw new RecordError(
          'damaged',
          join(source, path),
          `${join(source, path)}: it is not what was backed up: its SHA-256 is another`,
        )
    }
    await rename(join(target, `${DATABASE}.new`), join(target, DATABASE))
    await syncFolder(target)
    const there = await countsOf(target, lemmaOf)
    if (JSON.stringify(there) !== JSON.stringify(manifest.counts))
      throw new RecordError(
        'damaged',
        target,
        `${target}: it does not hold what was backed up (${JSON.stringify(there)})`,
      )
    return manifest
  })
}

/** What a backup holds, by its manifest. @throws RecordError 'damaged' */
async function manifestOf(folder: string): Promise<Manifest> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'))
    const honest = manifest.files.every(({ path }) => path === DATABASE || /^captures\/[\w.-]+$/.test(path))
    if (!honest) throw new Error('a path in it leads elsewhere')
    return manifest
  } catch (error) {
    throw new RecordError('damaged', folder, `${join(folder, MANIFEST)}: it cannot be read`, { cause: error })
  }
}

async function backUpDatabase(from: string, to: string): Promise<{ size: number; sha256: string }> {
  await rm(to, { force: true })
  const source = new DatabaseSync(from, { readOnly: true, timeout: 60_000 })
  try {
    await copyDatabase(source, to, { rate: PAGES_AT_ONCE })
  } finally {
    source.close()
  }
  await chmod(to, 0o600)
  await sync(to)
  return { size: (await stat(to)).size, sha256: await hashOf(to) }
}

/** A capture file is only ever appended to, or blanked in place by an erasure: size and time tell whether it was touched. */
async function copyUnlessSame(
  from: string,
  to: string,
  known: string | undefined,
): Promise<{ size: number; sha256: string }> {
  const source = await stat(from)
  const target = await stat(to).catch(() => undefined)
  const same = target?.size === source.size && Math.abs(target.mtimeMs - source.mtimeMs) < 1
  if (same && known !== undefined) return { size: source.size, sha256: known }
  const copied = await copyFile(from, `${to}.new`)
  await utimes(`${to}.new`, source.atime, source.mtime)
  await rename(`${to}.new`, to)
  return copied
}

/** What the record has no more, it was asked to have no more. */
async function dropOthers(captures: string, paths: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(captures)) if (!paths.has(`${CAPTURES}/${name}`)) await rm(join(captures, name))
}

async function copyFile(from: string, to: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  await pipeline(
    createReadStream(from),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        size += chunk.length
        yield chunk
      }
    },
    createWriteStream(to, { mode: 0o600, flush: true }),
  )
  return { size, sha256: hash.digest('hex') }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

async function countsOf(folder: string, lemmaOf: LemmaOf): Promise<Counts> {
  const copy = await openRecord(folder, { lemmaOf, readOnly: true })
  try {
    const { damage } = await copy.look()
    if (damage.length > 0) throw new RecordError('damaged', folder, `${folder}: the copy is damaged: ${damage[0]}`)
    return await counts(copy)
  } finally {
    await closeRecord(copy)
  }
}

async function writeSafely(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}
const syncFolder = sync

async function told<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asRecordError(error, place)
  }
}
