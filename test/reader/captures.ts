import { createHash } from 'node:crypto'
import type { Capture } from '../../src/reader/index.ts'

/** A capture of bytes or of text in UTF-8, taken on 1 July 2026. */
export function captureOf(content: string | Uint8Array, more: Partial<Capture> = {}): Capture {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { url: null, file: 'page', at: '2026-07-01T12:00:00Z', bytes, sha256, contentType: null, ...more }
}

/** Text in a single-byte charset, by turning its decoder round. */
export function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter)
    if (byte === undefined) throw new Error(`${letter} is not in ${charset}`)
    return byte
  })
}
