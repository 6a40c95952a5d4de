import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib'
import type { Capture } from '../reader/types.ts'
import type { Place } from './archive/types.ts'
import { RecordError } from './errors.ts'

/** A new file is begun when one has grown to this. */
const FULL_FILE_BYTES = 1_000_000_000
const BLANK_LINE = '\r\n\r\n'
/** Most pages, packed, fit into one piece of this size: zlib takes an eighth longer where it hands out many. */
const PACKED_PIECE = 262_144
/** Lengths of a gzip member's fixed parts, and the flag that says that a comment stands behind its header. */
export const GZIP = { header: 10, trailer: 8, comment: 0x10 } as const

/**
 * The one WARC file that this process writes, made at the first capture. No other process ever appends to it, so a
 * process that is killed leaves at worst one broken record at the end of a file that nobody writes any more.
 */
export class CaptureWriter {
  readonly #folder: string
  readonly #fullAt: number
  #file: { readonly name: string; readonly descriptor: number; size: number } | undefined

  /** @param fullAt bytes at which a new file is begun */
  constructor(folder: string, fullAt = FULL_FILE_BYTES) {
    this.#folder = folder
    this.#fullAt = fullAt
  }

  /** Appends one record and returns when it is on the disk. Synchronous: nothing can come between. */
  append(capture: Capture): Place {
    const bytes = packCapture(capture)
    const file = this.#open()
    const offset = file.size
    try {
      writeAll(file.descriptor, bytes, offset)
      fsyncSync(file.descriptor)
    } catch (error) {
      ftruncateSync(file.descriptor, offset) // half a record would end the file for every other reader
      throw error
    }
    file.size += bytes.length
    if (file.size >= this.#fullAt) this.close()
    return { file: file.name, offset, length: bytes.length }
  }

  /** False where the file was taken away since, because nothing in it was needed: `append` begins another one then. */
  stillHas({ file }: Place): boolean {
    try {
      closeSync(openSync(join(this.#folder, file), 'r')) // a shared folder is asked anew at every opening
      return true
    } catch {
      if (this.#file?.name === file) this.close()
      return false
    }
  }

  /** Undoes an `append` of this process: cuts the record off where it is still the last one, else blanks it. */
  takeBack(place: Place): void {
    const file = this.#file
    if (file?.name !== place.file || file.size !== place.offset + place.length) {
      blankCapture(this.#folder, place)
      return
    }
    ftruncateSync(file.descriptor, place.offset)
    fsyncSync(file.descriptor)
    file.size = place.offset
  }

  close(): void {
    if (this.#file) closeSync(this.#file.descriptor)
    this.#file = undefined
  }

  #open(): { readonly name: string; readonly descriptor: number; size: number } {
    if (this.#file) return this.#file
    if (mkdirSync(this.#folder, { recursive: true, mode: 0o700 }) !== undefined) syncFolder(dirname(this.#folder))
    this.#file = { ...newFile(this.#folder), size: 0 }
    syncFolder(this.#folder)
    return this.#file
  }
}

/** True for a name such as `newFile` gives: a file in `captures/` itself, whatever else may lie there. */
export const isCaptureFile = (file: string): boolean => basename(file) === file && file.endsWith('.warc.gz')

/**
 * Where a file of captures lies. Names come from the database, which may be another's: none leads out of the folder.
 * @throws RecordError 'damaged'
 */
export function captureFile(folder: string, file: string): string {
  if (isCaptureFile(file)) return join(folder, file)
  throw new RecordError('damaged', folder, `${folder}: ${JSON.stringify(file)} is no name of a file of captures`)
}

/** A new WARC file, of a name that no other has. Whoever writes to it syncs the folder, too. */
export function newFile(folder: string): { readonly name: string; readonly descriptor: number } {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const name = `${stamp}-${process.pid}-${randomUUID().slice(0, 8)}.warc.gz`
  return { name, descriptor: openSync(join(folder, name), 'wx', 0o600) }
}

/**
 * The bytes of the capture that lies at `place`.
 * @throws RecordError 'damaged' where the file is missing, cut or no WARC record stands there
 */
export function readCapture(folder: string, place: Place): Uint8Array {
  const path = captureFile(folder, place.file)
  try {
    return payloadOf(gunzipSync(readRange(path, place)))
  } catch (error) {
    throw new RecordError('damaged', path, `${path}: no readable capture at byte ${place.offset}`, { cause: error })
  }
}

/**
 * Overwrites a record by an empty one of the same length, so that every other record keeps its place.
 * @throws RecordError 'damaged' where the place names no file of captures
 */
export function blankCapture(folder: string, place: Place): void {
  const descriptor = openSync(captureFile(folder, place.file), 'r+')
  try {
    writeAll(descriptor, emptyMember(place.length), place.offset)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** A capture as a gzip member of a WARC file. */
export const packCapture = (capture: Capture): Buffer => gzipSync(warcRecord(capture), { chunkSize: PACKED_PIECE })

/** `resource` and not `response`: of a fetched page we keep the body and its type, not the headers as they were sent. */
export function warcRecord({ url, file, at, sha256, contentType, bytes }: Capture): Uint8Array {
  const header = [
    'WARC/1.1',
    'WARC-Type: resource',
    `WARC-Record-ID: <urn:uuid:${randomUUID()}>`,
    `WARC-Target-URI: ${url === null ? `file:${encodeURI((file ?? sha256).toWellFormed())}` : oneLine(url)}`,
    `WARC-Date: ${at}`,
    `WARC-Block-Digest: sha256:${sha256}`,
    `WARC-Payload-Digest: sha256:${sha256}`,
    `Content-Type: ${oneLine(contentType ?? 'application/octet-stream')}`,
    `Content-Length: ${bytes.length}`,
  ].join('\r\n')
  return Buffer.concat([Buffer.from(header + BLANK_LINE), bytes, Buffer.from(BLANK_LINE)])
}

/** A header value may not begin a header of its own. */
const oneLine = (value: string): string => value.replace(/[\0-\x1f\x7f]+/g, ' ').trim()

/** What stands between the header and the closing blank line, by the length that the header states. */
export function payloadOf(record: Buffer): Uint8Array {
  const from = record.indexOf(BLANK_LINE) + BLANK_LINE.length
  const length = Number(/^Content-Length: (\d+)\r?$/m.exec(record.toString('latin1', 0, from))?.[1])
  const payload = record.subarray(from, from + length)
  if (from < BLANK_LINE.length || payload.length !== length) throw new Error('not a whole WARC record')
  return payload
}

/** A gzip member of `length` bytes with nothing in it: its comment takes up the room. Room for less is zeroed. */
export function emptyMember(length: number): Uint8Array {
  const nothing = deflateRawSync(Buffer.alloc(0))
  const room = length - GZIP.header - nothing.length - GZIP.trailer
  if (room < 1) return Buffer.alloc(length) // only the broken end of a file is as short
  const comment = Buffer.alloc(room, ' ')
  comment[room - 1] = 0
  return Buffer.concat([Buffer.from(header), comment, nothing, Buffer.alloc(GZIP.trailer)]) // CRC and size of nothing: 0
}
const header = [0x1f, 0x8b, 8, GZIP.comment, 0, 0, 0, 0, 0, 255]

export function readRange(path: string, place: Place): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    return readAt(descriptor, place)
  } finally {
    closeSync(descriptor)
  }
}

/** @throws Error where the file ends before */
export function readAt(descriptor: number, { offset, length }: Omit<Place, 'file'>): Buffer {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const read = readSync(descriptor, bytes, done, length - done, offset + done)
    if (read === 0) throw new Error('the file ends too early')
    done += read
  }
  return bytes
}

export function writeAll(descriptor: number, bytes: Uint8Array, offset: number): void {
  let done = 0
  while (done < bytes.length) done += writeSync(descriptor, bytes, done, bytes.length - done, offset + done)
}

/** A new file is only safe when its folder's entry is on the disk too. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Lower-case hexadecimal SHA-256. */
export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
