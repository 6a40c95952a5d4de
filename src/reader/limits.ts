/** What is refused before any work is done, each with a clear error. */
import { ReadError, type ReadPlace } from './errors.ts'
import type { Capture } from './types.ts'

/** Bytes of the largest page that is read: twenty times the largest of real news pages. */
export const largestPage = 20 * 1024 * 1024
/** How much of the beginning is looked at for what kind of file it is. */
const start = 4096

export function placeOf(capture: Capture): ReadPlace {
  return {
    source: capture.file ?? capture.url ?? `capture ${capture.sha256.slice(0, 12)}`,
    bytes: capture.bytes.length,
  }
}

/** First bytes as windows-1252, which is what 'latin1' means to a decoder. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'a gzip file'],
  ['\u2030PNG', 'a PNG image'],
  ['ÿØÿ', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\u007fELF', 'a program'],
  ['MZ', 'a program'],
  ['RIFF', 'a sound, film or WebP file'],
  ['SQLite format', 'a database'],
]

/** Throws a ReadError for what can be no page: empty, too large, an archive, or binary. */
export function checkCapture(capture: Capture): void {
  const { bytes } = capture
  const place = placeOf(capture)
  if (bytes.length > largestPage)
    throw new ReadError(
      'too-large',
      place,
      `${Math.ceil(bytes.length / 1048576)} MB is more than a page may have (${largestPage / 1048576} MB)`,
    )
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, start))
  if (head.trim() === '' && bytes.length <= start) throw new ReadError('empty', place, 'the file is empty')
  if (head.startsWith('WARC/')) throw new ReadError('unsupported', place, 'WARC archives are not read yet')
  const kind = signatures.find(([mark]) => head.startsWith(mark))?.[1]
  if (kind !== undefined && !(kind === 'a program' && !hasBinary(bytes)))
    throw new ReadError('binary', place, `this is ${kind}, not a page`)
  if (!isUtf16(bytes) && hasBinary(bytes)) throw new ReadError('binary', place, 'this is a binary file, not a page')
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** More control bytes than a damaged page has: a few NULs in HTML are read as damage, one in ten bytes is no text. */
function hasBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, start)
  let control = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) control++
  return control * 10 > head.length
}
