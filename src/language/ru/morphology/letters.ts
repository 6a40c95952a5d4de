/** Letters of the dictionary as windows-1251 bytes; 0 for what it cannot hold. */
const bytes = new Uint8Array(0x460)
for (let code = 1; code < 0x80; code++) bytes[code] = code
for (let i = 0; i < 64; i++) bytes[0x410 + i] = 0xc0 + i
bytes[0x451] = 0xb8
bytes[0x401] = 0xa8

export const byteOf = (code: number): number => bytes[code] ?? 0

/** The bytes of a word; undefined where a letter has none. */
export function encode(word: string): Uint8Array | undefined {
  const encoded = new Uint8Array(word.length)
  for (let i = 0; i < word.length; i++) {
    const byte = byteOf(word.charCodeAt(i))
    if (byte === 0) return undefined
    encoded[i] = byte
  }
  return encoded
}

/** `result` with the capitals of `like`, part by part where both have hyphens. */
export function withCapitals(result: string, like: string): string {
  if (like === like.toLowerCase()) return result
  const parts = like.split('-')
  return result
    .split('-')
    .map((part, i) => capitalised(part, parts[i] ?? ''))
    .join('-')
}

function capitalised(part: string, like: string): string {
  const first = like.charAt(0)
  if (first === first.toLowerCase()) return part
  // «МИДе»: an abbreviation with an ending is one without it.
  if (/^\p{Lu}{2}/u.test(like)) return part.toUpperCase()
  return part.charAt(0).toUpperCase() + part.slice(1)
}
