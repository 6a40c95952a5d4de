/** Bytes to text: the charset as a browser would find it, else guessed from the bytes. */
import type { Charset } from './types.ts'

/** Where a declaration may stand: browsers look at the first kilobyte, real pages put it a little later. */
const head = 8192
/** How many bytes a guess looks at. */
const sample = 65_536

const boms: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]

/** Text of the bytes, of the same length in UTF-16 units as decoded, with U+FFFD for NUL and lone surrogates. */
export function decode(bytes: Uint8Array, contentType: string | null): { text: string; charset: Charset } {
  const utf8 = asUtf8(bytes)
  const charset = findCharset(bytes, contentType, utf8)
  const text = charset.name === 'utf-8' && utf8.text !== null ? utf8.text : new TextDecoder(charset.name).decode(bytes)
  return { text: clean(text, charset.name), charset }
}

/** What the bytes are as UTF-8: plain ASCII, valid, valid but for some damage, or not UTF-8 at all. */
interface Utf8 {
  readonly kind: 'ascii' | 'valid' | 'damaged' | 'other'
  /** The decoded text, where decoding was without fault. */
  readonly text: string | null
}

function findCharset(bytes: Uint8Array, contentType: string | null, utf8: Utf8): Charset {
  const bom = boms.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (bom) return { name: bom[1], how: 'bom' }
  const header = known(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1])
  if (header && agrees(header, utf8)) return { name: header, how: 'header' }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, head))
  const xml = known(/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1])
  if (xml && agrees(xml, utf8)) return { name: xml, how: 'xml declaration' }
  const meta = known(/<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1])
  // A page that a meta tag could be read from is not UTF-16, whatever the tag says.
  if (meta && !meta.startsWith('utf-16') && agrees(meta, utf8)) return { name: meta, how: 'meta' }
  return { name: utf8.kind === 'other' ? guessSingleByte(bytes.subarray(0, sample)) : 'utf-8', how: 'guess' }
}

/**
 * Whether a declared charset can be believed. "utf-8" over bytes that are not is a common lie of converted pages; the
 * other way round, bytes beyond ASCII that happen to be valid UTF-8 throughout are never a single-byte text.
 */
function agrees(name: string, { kind }: Utf8): boolean {
  if (name === 'utf-8') return kind !== 'other'
  return kind === 'ascii' || kind === 'other'
}

/** The WHATWG name of a charset label, or undefined where no decoder knows it. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function asUtf8(bytes: Uint8Array): Utf8 {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { kind: text.length === bytes.length ? 'ascii' : 'valid', text }
  } catch {
    // Not valid throughout: how much of it is decides.
    return { kind: isMostlyUtf8(bytes) ? 'damaged' : 'other', text: null }
  }
}

/** Whether a few broken bytes stand in a long text of UTF-8: a cut teaser or one wrong insert makes it no other charset. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let beyond = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const length =
      byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0
    let seen = 0
    while (seen < length && ((bytes[at + seen + 1] ?? 0) & 0xc0) === 0x80) seen++
    if (length > 0 && (seen === length || at + seen + 1 >= bytes.length)) beyond++
    else bad++
    at += seen
  }
  return bad * 20 <= beyond
}

const cyrillicCharsets = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'] as const
/** The commonest letters of Russian running text, lower case; their share tells the four charsets apart. */
const commonCyrillic = new Set('оеаинтсрвлкмдпуяыі')

/** Of the single-byte charsets, the one in which the bytes read most like running text. */
function guessSingleByte(bytes: Uint8Array): string {
  let best: string = 'windows-1252'
  let most = 0
  for (const name of cyrillicCharsets) {
    const score = cyrillicScore(new TextDecoder(name).decode(bytes))
    if (score > most) {
      most = score
      best = name
    }
  }
  return best
}

/** Common letters minus odd ones, over words of at least three letters; positive for what reads as Cyrillic text. */
function cyrillicScore(text: string): number {
  let score = 0
  for (const [word] of text.matchAll(/[\p{L}]+/gu)) {
    const letters = [...word]
    const cyrillic = letters.filter((letter) => /[а-яёіїєґәғқңөұүһ]/i.test(letter)).length
    // é between Latin letters decodes to one Cyrillic letter: a mixed word speaks for a Latin charset.
    if (cyrillic < letters.length) score -= cyrillic
    else if (letters.length > 2) score += letters.filter((letter) => commonCyrillic.has(letter)).length
    // нОВОСТИ: the case turned round is koi8-r read as windows-1251, and the other way.
    if (/^[а-яё][А-ЯЁ]{2}/.test(word)) score -= letters.length
  }
  return score
}

/** NUL and lone surrogates become U+FFFD, so that no later step, store or file format stumbles over them. */
function clean(text: string, charset: string): string {
  // Only UTF-16 can hold half a surrogate pair: every other decoder gives well-formed text.
  const whole = charset.startsWith('utf-16') ? text.toWellFormed() : text
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole
}
