/**
 * WARC records (ISO 28500) in file order, one in memory at a time. Our own, because warcio ends in silence at the first
 * damaged gzip member, hands out the half of a record as a whole one, and knows no place to go on from (measured: decisions/0016).
 */
import { createHash } from 'node:crypto'
import { LONGEST_INPUT_BYTES } from '../limits.ts'
import { ByteReader } from './bytes.ts'
import { inflateMember, isGzip, passToMember } from './gzip.ts'
import { ArchiveError, type OnArchiveError, type RecordPlace, type Source, type WarcRecord } from './types.ts'

/** The header of a record is a few hundred bytes; a cookie or two may stand in that of the answer, which has its own limit. */
const LONGEST_HEAD = 65_536
/** HTTP headers and chunk sizes may stand around a page of the largest size. */
const LARGEST_BLOCK = LONGEST_INPUT_BYTES + 1_000_000
/** A hostile archive could make every byte a fault: so many are told, then it is given up. */
const MOST_FAULTS = 1000

/** Which records may hold a page; the blocks of all others are passed over unread. */
const holdsPage = (type: string): boolean => type === 'response' || type === 'resource'

/**
 * The records of an archive, from the given place on. Damage is told with its byte, and the next record looked for.
 * Gzip or not is seen from the first bytes.
 */
export async function* warcRecords(
  source: Source,
  onError: OnArchiveError,
  from: RecordPlace = { offset: 0, skip: 0 },
): AsyncGenerator<WarcRecord> {
  let faults = 0
  const told: OnArchiveError = (error) => {
    faults += 1
    onError(error)
  }
  let reader = new ByteReader(source.open(from.offset), from.offset)
  let { skip } = from
  try {
    if (!(await reader.ensure(3)) || !isGzip(reader.buffered)) {
      yield* recordsOf(reader, told, null)
      return
    }
    while (faults < MOST_FAULTS && (await reader.ensure(1))) {
      const start = reader.offset
      try {
        for await (const record of memberRecords(reader, told)) {
          if (skip > 0) skip -= 1
          else yield record
        }
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error
        told(error)
        // The member may have been longer than what was read, or shorter: the next is looked for behind its first byte.
        await reader.close()
        reader = new ByteReader(source.open(start + 1), start + 1)
        if (!(await passToMember(reader))) return
      }
      skip = 0
    }
  } finally {
    await reader.close()
  }
}

/** The records of the gzip member at the reader's place. Each is handed out once what follows it is known to be whole. */
async function* memberRecords(reader: ByteReader, onError: OnArchiveError): AsyncGenerator<WarcRecord> {
  const offset = reader.offset
  const inner = new ByteReader(inflateMember(reader))
  let pending: WarcRecord | undefined
  let count = 0
  try {
    for await (const record of recordsOf(inner, onError, offset)) {
      if (pending) yield pending
      count += 1
      pending = { ...record, next: { offset, skip: count } }
    }
    await inner.passOver(Number.POSITIVE_INFINITY) // to its end: only there the checksum stands
  } finally {
    await inner.close()
  }
  if (pending) yield { ...pending, next: { offset: reader.offset, skip: 0 } }
}

/** @param member where the member lies in which the reader reads; null in an archive without gzip */
async function* recordsOf(
  reader: ByteReader,
  onError: OnArchiveError,
  member: number | null,
): AsyncGenerator<WarcRecord> {
  for (let faults = 0; faults < MOST_FAULTS; ) {
    await passBlank(reader)
    if (!(await reader.ensure(1))) return
    const start = member ?? reader.offset
    try {
      const record = await readRecord(reader, start, member)
      if (record) yield record
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.code === 'bad-gzip' || (error.code === 'cut' && member !== null))
        throw error
      faults += 1
      onError(error)
      if (error.code !== 'too-large' && !(await passToRecord(reader))) return
    }
  }
}

/** Null for a record that holds no page. */
async function readRecord(reader: ByteReader, start: number, member: number | null): Promise<WarcRecord | null> {
  const head = await passHead(reader, start)
  const type = head.get('warc-type')?.toLowerCase() ?? ''
  const length = Number(/^\d{1,15}$/.exec(head.get('content-length') ?? '')?.[0] ?? Number.NaN)
  if (Number.isNaN(length)) throw new ArchiveError('length-mismatch', start, 'the record states no length')
  const cut = () => new ArchiveError('cut', start, 'the archive ends within a record')
  if (!holdsPage(type) || length > LARGEST_BLOCK) {
    if (!(await reader.passOver(length))) throw cut()
    if (holdsPage(type)) throw new ArchiveError('too-large', start, `the record has ${Math.ceil(length / 1e6)} MB`)
    return null
  }
  const whole = await reader.ensure(length + 4)
  if (!whole && reader.buffered.length < length) throw cut()
  if (!endsHere(reader.buffered.subarray(length, length + 4)))
    throw new ArchiveError('length-mismatch', start, 'the record is not as long as it states')
  const block = Buffer.from(reader.buffered.subarray(0, length)) // a copy: the buffer around it can be let go of
  reader.pass(length)
  checkDigest(block, head.get('warc-block-digest'), start)
  await passBlank(reader)
  return { type, headers: head, block, offset: start, next: { offset: member ?? reader.offset, skip: 0 } }
}

/** Two line ends by the standard; writers are met that leave one out, or end a file without. */
const endsHere = (tail: Uint8Array): boolean => tail.length === 0 || tail[0] === 13 || tail[0] === 10

/** Passes "WARC/1.1", the header's lines and the empty one behind them. */
async function passHead(reader: ByteReader, start: number): Promise<Map<string, string>> {
  for (let length = 2048; length <= LONGEST_HEAD; length *= 2) {
    const whole = await reader.ensure(length)
    const bytes = reader.buffered.subarray(0, length)
    if (!bytes.subarray(0, 5).equals(versionStart)) break
    const end = /\r?\n\r?\n/.exec(bytes.toString('latin1'))
    if (end) {
      reader.pass(end.index + end[0].length)
      return fieldsOf(bytes.toString('utf8', 0, end.index))
    }
    if (!whole) throw new ArchiveError('cut', start, 'the archive ends within the header of a record')
  }
  throw new ArchiveError('no-version-line', start, 'no WARC record stands here')
}
const versionStart = Buffer.from('WARC/')

/** Header fields by their names in lower case; a line that begins with a space goes on with the one before. */
export function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>()
  const lines = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

async function passBlank(reader: ByteReader): Promise<void> {
  while (await reader.ensure(1)) {
    const { buffered } = reader
    let at = 0
    while (at < buffered.length && (buffered[at] === 13 || buffered[at] === 10)) at += 1
    reader.pass(at)
    if (at < buffered.length) return
  }
}

/** Passes what lies before the next version line that begins a line; false where there is none. */
async function passToRecord(reader: ByteReader): Promise<boolean> {
  reader.pass(Math.min(1, reader.buffered.length))
  for (;;) {
    const whole = await reader.ensure(65_536)
    const at = reader.buffered.indexOf(lineOfVersion)
    if (at >= 0) {
      reader.pass(at + 1)
      return true
    }
    if (!whole) return false
    reader.pass(reader.buffered.length - lineOfVersion.length + 1)
  }
}
const lineOfVersion = Buffer.from('\nWARC/1.')

/** Bytes that are not those that were archived prove nothing. Digests in other forms than these are not judged. */
function checkDigest(block: Uint8Array, digest: string | undefined, start: number): void {
  const [, algorithm = '', stated = ''] = /^(sha-?1|sha-?256):\s*([A-Za-z0-9]+=*)$/i.exec(digest ?? '') ?? []
  if (algorithm === '') return
  const name = algorithm.replace('-', '').toLowerCase()
  const found = createHash(name).update(block).digest()
  const forms = [found.toString('hex'), base32(found)]
  if (!forms.some((form) => form.toLowerCase() === stated.replace(/=+$/, '').toLowerCase()))
    throw new ArchiveError('digest-mismatch', start, 'the bytes of the record do not agree with its digest')
}

/** RFC 4648 without padding, as WARC files write SHA-1. */
function base32(bytes: Uint8Array): string {
  let out = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? out + alphabet[(held << (5 - bits)) & 31] : out
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
