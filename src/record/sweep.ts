import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Place } from './archive/types.ts'
import type { Write } from './db.ts'
import { blankCapture, GZIP, isCaptureFile } from './warc.ts'

/** A file changed more recently may still be written by a living process: its broken end is left to that. */
const STILL_WRITTEN_MS = 300_000

/**
 * Blanks records that no row points to and that hold these bytes: what a process left behind that was killed between
 * writing a capture and committing it. Only what stands between the records that rows point to is read.
 */
export async function blankLeftovers(db: Write, folder: string, sha256: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const file of readdirSync(folder).filter(isCaptureFile).sort()) {
    const { size, mtimeMs } = statSync(join(folder, file))
    const atRest = Math.abs(Date.now() - mtimeMs) > STILL_WRITTEN_MS // ahead: the clock was set back since
    for (const gap of await gapsOf(db, file, size))
      for (const leftover of leftoversIn(folder, gap))
        if (leftover.header === null ? atRest : leftover.header.includes(sha256)) blankCapture(folder, leftover.place)
  }
}

/** The stretches of a file that no row points to. */
async function gapsOf(db: Write, file: string, size: number): Promise<Place[]> {
  const rows = await db
    .selectFrom('capture')
    .select(['warc_offset as from', 'warc_length as length'])
    .where('warc', '=', file)
    .orderBy('warc_offset')
    .execute()
  const gaps: Place[] = []
  let end = 0
  for (const { from, length } of [...rows, { from: size, length: 0 }]) {
    if (from > end) gaps.push({ file, offset: end, length: from - end })
    end = from + length
  }
  return gaps
}

interface Leftover {
  readonly place: Place
  /** The beginning of the WARC record; empty in a blanked one; null where it is broken off. */
  readonly header: string | null
}

/** The gzip members that a gap is made of; what does not read as one is the broken end of the file. */
function leftoversIn(folder: string, { file, offset, length }: Place): Leftover[] {
  const bytes = readGap(join(folder, file), offset, length)
  const found: Leftover[] = []
  for (let from = 0; from < length; ) {
    const member = readMember(bytes.subarray(from))
    const size = member?.size ?? length - from
    found.push({ place: { file, offset: offset + from, length: size }, header: member?.header ?? null })
    from += size
  }
  return found
}

/** Reads the one member at the beginning of `bytes`. `gunzipSync` would read on through those behind it. */
function readMember(bytes: Buffer): { readonly size: number; readonly header: string } | undefined {
  if (bytes.length < GZIP.header || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined
  const start = ((bytes[3] ?? 0) & GZIP.comment) === 0 ? GZIP.header : bytes.indexOf(0, GZIP.header) + 1
  try {
    // With `info` Node gives the engine too, whose bytesWritten is what it took in; the types do not know of it.
    const { buffer, engine }: { buffer: Buffer; engine: { bytesWritten: number } } = Object(
      inflateRawSync(bytes.subarray(start), { info: true }),
    )
    const size = start + engine.bytesWritten + GZIP.trailer
    return size > bytes.length ? undefined : { size, header: buffer.toString('latin1', 0, 4096) }
  } catch {
    return undefined
  }
}

function readGap(path: string, offset: number, length: number): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset))
  } finally {
    closeSync(descriptor)
  }
}
