import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What an id names. */
export type IdKind =
  | 'capture'
  | 'article'
  | 'version'
  | 'statement'
  | 'person'
  | 'position'
  | 'mend'
  | 'issue'
  | 'alert'
  | 'search'

/** The letter before the digits: the kind's first, but that a person has the "p" and an article the "a" already. */
const letters: { readonly [Kind in IdKind]: string } = {
  capture: 'c',
  article: 'a',
  version: 'v',
  statement: 's',
  person: 'p',
  position: 'o',
  mend: 'm',
  issue: 'i',
  alert: 'l',
  search: 'q',
}

/**
 * An id made of what it names, so that order of arrival and repetition do not matter (docs/architecture.md, ids).
 * 96 bits of SHA-256 over the parts, in hexadecimal, behind the kind's letter: `s3f0c…`, 25 characters.
 */
export function contentId(kind: IdKind, ...parts: readonly (string | number)[]): string {
  return letters[kind] + bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, ...parts])))).slice(0, 24)
}
