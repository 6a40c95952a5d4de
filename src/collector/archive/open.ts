/** The WARC archives in a file: one, or those of a WACZ. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { InputError } from '../types.ts'
import type { Source } from './types.ts'

/** Bytes asked of the disk at a time. */
const PIECE = 262_144
/** A WACZ of a crawl holds some dozen archives; a zip with more entries than that is made for harm. */
const MOST_ENTRIES = 100_000

export interface Archive {
  /** As told to people: the file, and in a WACZ the archive inside. */
  readonly name: string
  /** The same for the same bytes under another name: by it an interrupted reading is found again. */
  readonly key: string
  readonly source: Source
}

/**
 * The archives of a .warc, .warc.gz or .wacz file, in the order in which they stand.
 * @throws InputError 'unreadable' where a WACZ is no zip archive, 'empty' where it holds no WARC or nothing; errors of the disk
 */
export async function* archivesIn(path: string): AsyncGenerator<Archive> {
  const key = await keyOf(path)
  if (!/\.wacz$/i.test(path)) {
    yield { name: path, key, source: { open: (start) => createReadStream(path, { start, highWaterMark: PIECE }) } }
    return
  }
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: false }).catch(notZip)
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new InputError('unreadable', `it has ${zip.entryCount} entries`)
    let found = 0
    for await (const entry of zip.eachEntry()) {
      if (!/\.warc(?:\.gz)?$/i.test(entry.fileName)) continue
      found += 1
      const source = await sourceOf(path, zip, entry)
      yield { name: `${path}/${entry.fileName}`, key: `${key}/${entry.fileName}`, source }
    }
    if (found === 0) throw new InputError('empty', 'there is no WARC archive in it')
  } catch (error) {
    throw error instanceof InputError || (error instanceof Error && 'code' in error) ? error : notZip(error)
  } finally {
    zip.close()
  }
}

function notZip(error: unknown): never {
  if (error instanceof Error && 'code' in error) throw error // of the disk
  throw new InputError('unreadable', 'it is no zip archive that can be read', { cause: error })
}

/** What is stored as it is can be read from any byte; what is deflated is unpacked from its beginning. */
async function sourceOf(path: string, zip: ZipFile, entry: Entry): Promise<Source> {
  if (entry.isEncrypted()) throw new InputError('unreadable', `${entry.fileName} in it is encrypted`)
  if (entry.compressionMethod !== 0) return { open: (from) => unpacked(zip, entry, from) }
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const end = fileDataStart + entry.compressedSize - 1
  return {
    open: (from) =>
      fileDataStart + from > end
        ? nothing()
        : createReadStream(path, { start: fileDataStart + from, end, highWaterMark: PIECE }),
  }
}

async function* unpacked(zip: ZipFile, entry: Entry, from: number): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes: Uint8Array = chunk
    if (at + bytes.length > from) yield at >= from ? bytes : bytes.subarray(from - at)
    at += bytes.length
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** SHA-256 over size, beginning and end: reading a decade of archives to name them would take as long as reading them. */
async function keyOf(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size === 0) throw new InputError('empty', 'the file is empty')
  const file = await open(path, 'r')
  try {
    const hash = createHash('sha256').update(`${size}\n`)
    for (const at of [0, Math.max(0, size - 65_536)]) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, at)
      hash.update(buffer.subarray(0, bytesRead))
    }
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}
