/** The answer of a server as an archive keeps it: status line, headers, body. */
import { decompress } from '../decompress.ts'
import { isGzip } from './gzip.ts'
import { fieldsOf } from './records.ts'

/** An answer's headers are a few kilobytes; more is no answer. */
const LONGEST_HEAD = 262_144

export interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** Null where no HTTP answer stands here. The body is still as it was sent: see `bodyOf`. */
export function answerOf(block: Uint8Array): Answer | null {
  const head = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, LONGEST_HEAD)).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})\b/.exec(head)?.[1]
  if (status === undefined) return null
  const end = /\r?\n\r?\n/.exec(head)
  if (!end) return null
  return {
    status: Number(status),
    headers: fieldsOf(head.slice(0, end.index)),
    body: block.subarray(end.index + end[0].length),
  }
}

/**
 * The body without chunks and compression. Crawlers that stored it unpacked have often left the headers as they were: what
 * is not chunked, or not compressed, is taken as it stands.
 * @throws InputError as `decompress`
 */
export async function bodyOf({ headers, body }: Answer): Promise<Uint8Array> {
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? (dechunked(body) ?? body) : body
  const encoding = headers.get('content-encoding')
  if (encoding === undefined) return whole
  if (/gzip/i.test(encoding) && !isGzip(whole)) return whole
  if (looksPlain(whole)) return whole
  return decompress(whole, encoding)
}

/** "<" behind white space or a byte order mark: what is compressed does not begin so. */
const looksPlain = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))

/** Null where the bytes are no chunks (RFC 9112, 7.1). */
function dechunked(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Buffer[] = []
  let at = 0
  while (at < buffer.length) {
    const end = buffer.indexOf(10, at)
    const size =
      end < 0 || end - at > 1000
        ? undefined
        : /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(buffer.toString('latin1', at, end))?.[1]
    if (size === undefined) return parts.length > 0 ? Buffer.concat(parts) : null
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(buffer.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (buffer[at] === 13) at += 1
    if (buffer[at] === 10) at += 1
  }
  return Buffer.concat(parts)
}
