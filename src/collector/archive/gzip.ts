import { once } from 'node:events'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { ByteReader } from './bytes.ts'
import { ArchiveError } from './types.ts'

/** Fixed beginning and end of a gzip member (RFC 1952), and how much is handed to zlib at a time. */
const HEADER = 10
const TRAILER = 8
const PIECE = 65_536
/** A member that is as short as most pages are is inflated at once, which takes a quarter of what a stream of zlib takes. */
const AT_ONCE = 262_144
const MOST_AT_ONCE = 4_000_000
/** An extra field has 65,535 bytes at most; a name or comment longer than that is no name. */
const LONGEST_NAME = 65_536
/** No honest member is larger; what claims to be is left, and the next one looked for. */
const LARGEST_MEMBER = 4_000_000_000

/** Only a file made for it has so many beginnings of members that are none. */
const MOST_TRIALS = 100_000

/** Whether a gzip member begins here: its magic number and the one method there is. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8

/**
 * Inflates the gzip member at the reader's place, piece by piece, and passes exactly its bytes. Node's own Gunzip reads on
 * through all members of a file and does not say where one ends, which is what a place in an archive is.
 * @throws ArchiveError 'bad-gzip' (also where length or CRC do not agree), 'cut' where the archive ends within it
 */
export async function* inflateMember(reader: ByteReader): AsyncGenerator<Buffer> {
  const start = reader.offset
  const broken = (cause?: unknown) => new ArchiveError('bad-gzip', start, 'the gzip member is damaged', { cause })
  const cut = () => new ArchiveError('cut', start, 'the archive ends within a gzip member')
  if (!(await passHeader(reader))) throw isGzip(reader.buffered) ? cut() : broken()
  const whole = await inflateAtOnce(reader)
  if (whole) {
    yield whole
    await passTrailer(reader, crc32(whole), whole.length, { broken, cut })
    return
  }
  const inflate = createInflateRaw({ chunkSize: PIECE })
  const over = once(inflate, 'close').catch(() => {})
  const feeding = feed(reader, inflate, over)
  let size = 0
  let sum = 0
  try {
    for await (const piece of inflate) {
      const bytes: Buffer = piece
      size += bytes.length
      sum = crc32(bytes, sum)
      if (size > LARGEST_MEMBER) throw broken()
      yield bytes
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw (await feeding) === 'out of bytes' ? cut() : broken(error)
  } finally {
    inflate.destroy()
    await feeding
  }
  await passTrailer(reader, sum, size, { broken, cut })
}

/** Null where it is long, damaged or cut: the stream tells which. */
async function inflateAtOnce(reader: ByteReader): Promise<Buffer | null> {
  await reader.ensure(AT_ONCE)
  try {
    const bytes = reader.buffered.subarray(0, AT_ONCE)
    const options = { chunkSize: PIECE, maxOutputLength: MOST_AT_ONCE, info: true } as const
    const { buffer, engine } = inflateRawSync(bytes, options) as unknown as Inflated
    reader.pass(engine.bytesWritten)
    return buffer
  } catch {
    return null
  }
}

/** What zlib gives with `info`, which the types do not know of; `bytesWritten` is how many of the bytes it took. */
interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

interface Faults {
  readonly broken: () => ArchiveError
  readonly cut: () => ArchiveError
}

async function passTrailer(reader: ByteReader, sum: number, size: number, { broken, cut }: Faults): Promise<void> {
  if (!(await reader.ensure(TRAILER))) throw cut()
  const agrees = reader.buffered.readUInt32LE(0) === sum && reader.buffered.readUInt32LE(4) === size % 2 ** 32
  if (!agrees) throw broken()
  reader.pass(TRAILER)
}

/** Hands on compressed bytes until zlib says that the member is over, and passes in the reader only what zlib took. */
async function feed(
  reader: ByteReader,
  inflate: ReturnType<typeof createInflateRaw>,
  over: Promise<unknown>,
): Promise<'done' | 'out of bytes'> {
  const ended = Promise.race([once(inflate, 'end').catch(() => {}), over])
  while (!inflate.destroyed && !inflate.readableEnded) {
    if (!(await reader.ensure(1))) {
      inflate.end()
      return 'out of bytes'
    }
    const piece = reader.buffered.subarray(0, PIECE)
    const before = inflate.bytesWritten
    // At the end of the member zlib leaves the rest and never calls back: the end of the stream is the answer then.
    await Promise.race([new Promise((resolve) => inflate.write(piece, resolve)), ended])
    const taken = inflate.bytesWritten - before
    reader.pass(taken)
    if (taken < piece.length) return 'done'
  }
  return 'done'
}

/** False where no whole header of a gzip member stands here. */
async function passHeader(reader: ByteReader): Promise<boolean> {
  if (!(await reader.ensure(HEADER)) || !isGzip(reader.buffered)) return false
  const flags = reader.buffered[3] ?? 0
  reader.pass(HEADER)
  if (flags & 4) {
    if (!(await reader.ensure(2))) return false
    if (!(await reader.passOver(2 + reader.buffered.readUInt16LE(0)))) return false
  }
  if (flags & 8 && !(await passName(reader))) return false
  if (flags & 16 && !(await passName(reader))) return false
  return (flags & 2) === 0 || reader.passOver(2)
}

async function passName(reader: ByteReader): Promise<boolean> {
  for (let length = 256; length <= LONGEST_NAME; length *= 2) {
    const whole = await reader.ensure(length)
    const end = reader.buffered.indexOf(0)
    if (end >= 0) {
      reader.pass(end + 1)
      return true
    }
    if (!whole) return false
  }
  // Our own records that were blanked have a comment as long as what they held.
  while (await reader.ensure(1)) {
    const end = reader.buffered.indexOf(0)
    reader.pass(end < 0 ? reader.buffered.length : end + 1)
    if (end >= 0) return true
  }
  return false
}

/** Passes what lies before the next member that begins with a WARC record; false where there is none. */
export async function passToMember(reader: ByteReader): Promise<boolean> {
  for (let tried = 0; tried < MOST_TRIALS; ) {
    const whole = await reader.ensure(PIECE)
    const at = reader.buffered.indexOf(magic)
    if (at < 0) {
      if (!whole) return false
      reader.pass(Math.max(0, reader.buffered.length - magic.length + 1))
      continue
    }
    reader.pass(at)
    await reader.ensure(PIECE)
    if (beginsRecord(reader.buffered.subarray(0, PIECE))) return true
    tried += 1
    reader.pass(1)
  }
  return false
}
const magic = Buffer.from([0x1f, 0x8b, 8])

/** Three bytes in a row are chance in compressed data; a version line behind them is not. */
function beginsRecord(bytes: Buffer): boolean {
  if ((bytes[3] ?? 0) !== 0) return false // archives' members carry no names: not worth a search of their own
  try {
    // The beginning is enough: what is cut off is no error with this flush, and a bomb gives no more than the limit.
    return inflateRawSync(bytes.subarray(HEADER, HEADER + 2048), { finishFlush: 2, maxOutputLength: PIECE * 32 })
      .subarray(0, 5)
      .equals(version)
  } catch {
    return false
  }
}
const version = Buffer.from('WARC/')
