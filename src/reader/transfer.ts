/** The transfer encodings of MIME (RFC 2045): what made bytes safe for mail is undone. Damage is read over, never thrown. */

/** Undoes a Content-Transfer-Encoding; undefined for one that is not known. Linear, and never longer than `bytes`. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array | undefined {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes)
  if (encoding === 'base64') return decodeBase64(bytes)
  return ['', '7bit', '8bit', 'binary'].includes(encoding) ? bytes : undefined
}

const [tab, lineFeed, carriageReturn, space, equals] = [0x09, 0x0a, 0x0d, 0x20, 0x3d]

/** Where the next line begins; the end of the bytes behind the last. A plain loop: `indexOf` is slow on short lines. */
export function lineAfter(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < bytes.length && bytes[end] !== lineFeed) end++
  return Math.min(end + 1, bytes.length)
}

/**
 * "=D0=9C" to the bytes it stands for. "=" at the end of a line joins it to the next, white space at the end of a line is
 * none of the text; an "=" before anything else stays as it is.
 */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length)
  let to = 0
  for (let from = 0, next = 0; from < bytes.length; from = next) {
    next = lineAfter(bytes, from)
    const end = trimmedEnd(bytes, from, next)
    const joins = end > from && bytes[end - 1] === equals
    to = decodeEscapes(bytes, from, joins ? end - 1 : end, decoded, to)
    if (joins || bytes[next - 1] !== lineFeed) continue
    if (bytes[next - 2] === carriageReturn) decoded[to++] = carriageReturn
    decoded[to++] = lineFeed
  }
  return decoded.subarray(0, to)
}

/** End of a line without its line break and the white space before it. */
function trimmedEnd(bytes: Uint8Array, from: number, next: number): number {
  let end = next
  while (end > from && isWhite(bytes[end - 1])) end--
  return end
}

const isWhite = (byte: number | undefined): boolean =>
  byte === space || byte === tab || byte === carriageReturn || byte === lineFeed

/** Writes what stands between `from` and `end` behind `to`, and says where it ends there. */
function decodeEscapes(bytes: Uint8Array, from: number, end: number, decoded: Uint8Array, to: number): number {
  let written = to
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0
    const code = byte === equals && at + 2 < end ? hexDigit(bytes[at + 1]) * 16 + hexDigit(bytes[at + 2]) : Number.NaN
    decoded[written++] = Number.isNaN(code) ? byte : code
    if (!Number.isNaN(code)) at += 2
  }
  return written
}

/** 0 to 15, or NaN for what is no digit. */
function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : Number.NaN
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sixBits = new Int8Array(256).fill(-1)
for (const [value, letter] of [...alphabet].entries()) sixBits[letter.charCodeAt(0)] = value

/** What is no letter of base64 is passed over, as RFC 2045 asks; padding ends a group wherever it stands. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let to = 0
  let held = 0
  let bits = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === equals) bits = 0
    const value = sixBits[byte] ?? -1
    if (value < 0) continue
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    decoded[to++] = (held >> bits) & 0xff
  }
  return decoded.subarray(0, to)
}
