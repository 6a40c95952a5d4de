/** Headers of MIME (RFC 2045, 2822) and the parts that a boundary sets apart (RFC 2046). */
import { lineAfter } from './transfer.ts'

/** The fields of a header, each by its name in lower case; of a field that stands twice the first. */
export interface MimeHeader {
  readonly fields: ReadonlyMap<string, string>
  /** Where the body begins; the end of the bytes where they end within the header. */
  readonly end: number
}

/** Header bytes that are looked at; what mail programs and browsers write is below one in sixteen of it. */
const longestHeader = 65_536
const longestName = 100
const fieldStart = /^([\w.-]+):/

const asText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** The header that the bytes begin with: lines up to the first that is blank. Lines that are no field are passed over. */
export function readMimeHeader(bytes: Uint8Array): MimeHeader {
  const end = headerEnd(bytes)
  const fields = new Map<string, string>()
  // A line that begins with white space goes on the field before it.
  const unfolded = asText(bytes.subarray(0, end)).replace(/\r?\n(?=[ \t])/g, '')
  for (const line of unfolded.split(/\r?\n/)) {
    const name = fieldStart.exec(line)?.[1]?.toLowerCase()
    if (name !== undefined && !fields.has(name)) fields.set(name, line.slice(name.length + 1).trim())
  }
  return { fields, end }
}

/** Whether the bytes can begin with a header: quickly told of what begins with markup. */
export function beginsWithField(bytes: Uint8Array): boolean {
  return fieldStart.test(asText(bytes.subarray(0, longestName)))
}

/** Where the first blank line ends; the end of the bytes, or of what is looked at, where there is none. */
function headerEnd(bytes: Uint8Array): number {
  const limit = Math.min(bytes.length, longestHeader)
  let at = 0
  while (at < limit) {
    const next = lineAfter(bytes, at)
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && next === at + 2)) return next
    at = next
  }
  return at
}

/** "text/html; charset=utf-8" is "text/html". */
export function mediaType({ fields }: MimeHeader): string {
  return (fields.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** A parameter of the Content-Type, without its quotation marks. */
export function parameterOf({ fields }: MimeHeader, name: string): string | undefined {
  const value = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(fields.get('content-type') ?? '')
  return value?.[1] ?? value?.[2]
}

/**
 * The parts of a multipart body in their order, each with its own header. A body that is cut off ends its last part; where
 * the boundary is not told, or stands nowhere, the first line that looks like one is taken for it. Linear in the body.
 */
export function* partsOf(body: Uint8Array, boundary: string | undefined): Generator<Uint8Array> {
  const declared = boundary === undefined ? undefined : new TextEncoder().encode(`--${boundary}`)
  let mark: Uint8Array | undefined = declared && hasDelimiter(body, declared) ? declared : undefined
  let start = -1
  for (let line = 0, next = 0; line < body.length; line = next) {
    next = lineAfter(body, line)
    mark ??= likelyDelimiter(body, line, next)
    const kind = mark && delimiterKind(body, line, next, mark)
    if (kind === undefined) continue
    if (start >= 0) yield withoutLineEnd(body.subarray(start, line))
    if (kind === 'last') return
    start = next
  }
  if (start >= 0) yield body.subarray(start)
}

function hasDelimiter(body: Uint8Array, mark: Uint8Array): boolean {
  for (let line = 0, next = 0; line < body.length; line = next) {
    next = lineAfter(body, line)
    if (delimiterKind(body, line, next, mark)) return true
  }
  return false
}

/** "--MARK" sets a part apart, "--MARK--" ends the last. A line that only begins with the mark is neither. */
function delimiterKind(body: Uint8Array, line: number, next: number, mark: Uint8Array): 'next' | 'last' | undefined {
  const length = next - line
  if (body[line] !== hyphen || length < mark.length || length > mark.length + longestTail) return undefined
  if (!mark.every((byte, at) => body[line + at] === byte)) return undefined
  const tail = asText(body.subarray(line + mark.length, next)).trim()
  return tail === '' ? 'next' : tail === '--' ? 'last' : undefined
}

const hyphen = 0x2d
/** White space that may stand behind a delimiter. */
const longestTail = 200
/** RFC 2046 allows 70. */
const longestMark = 200

function likelyDelimiter(body: Uint8Array, line: number, next: number): Uint8Array | undefined {
  if (body[line] !== hyphen || next - line > longestMark) return undefined
  const words = asText(body.subarray(line, next)).trimEnd()
  return /^--+[^\s-]/.test(words) ? body.subarray(line, line + words.length) : undefined
}

/** The line break before a delimiter belongs to the delimiter. */
function withoutLineEnd(part: Uint8Array): Uint8Array {
  if (part.at(-1) !== 0x0a) return part
  return part.subarray(0, part.at(-2) === 0x0d ? -2 : -1)
}
