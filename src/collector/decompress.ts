import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import { LONGEST_INPUT_BYTES } from './limits.ts'
import { InputError } from './types.ts'

type Inflate = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const inflaters: Readonly<Record<string, Inflate>> = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  br: promisify(zlib.brotliDecompress),
  zstd: promisify(zlib.zstdDecompress),
  // By the standard with zlib's frame, on the web often without.
  deflate: (bytes, options) => promisify((bytes[0] ?? 0) % 16 === 8 ? zlib.inflate : zlib.inflateRaw)(bytes, options),
}

/** What a request may say in Accept-Encoding: what is undone here. */
export const acceptedEncodings = 'gzip, br, deflate'
/** Nobody compresses twice for good reason. */
const MOST_CODINGS = 2

/**
 * The bytes behind a Content-Encoding, never more than `limit`: a bomb costs no more than a page.
 * @throws InputError 'too-large', 'unreadable' (damaged), 'unsupported' (a coding that is not known)
 */
export async function decompress(
  bytes: Uint8Array,
  encoding: string | null | undefined,
  limit = LONGEST_INPUT_BYTES,
): Promise<Uint8Array> {
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
  const applied = codings.filter((word) => word !== '' && word !== 'identity').reverse()
  if (applied.length > MOST_CODINGS) throw new InputError('unsupported', `it is compressed ${applied.length} times`)
  let plain = bytes
  for (const coding of applied) plain = await undo(plain, coding, limit)
  return plain
}

async function undo(bytes: Uint8Array, coding: string, limit: number): Promise<Uint8Array> {
  const inflate = inflaters[coding]
  if (!inflate) throw new InputError('unsupported', `it is compressed as "${coding}", which is not known here`)
  if (bytes.length === 0) return bytes
  try {
    return await inflate(bytes, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new InputError('too-large', `it unpacks to more than ${limit / 1e6} MB, which is the limit`, {
        cause: error,
      })
    throw new InputError('unreadable', `it is said to be ${coding} and does not unpack`, { cause: error })
  }
}
