import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What an id names; its first letter stands in the id. */
export type IdKind = 'capture' | 'article' | 'version' | 'statement' | 'person'

/**
 * An id made of what it names, so that order of arrival and repetition do not matter (docs/architecture.md, ids).
 * 96 bits of SHA-256 over the parts, in hexadecimal, behind the kind's first letter: `s3f0c…`, 25 characters.
 */
export function contentId(kind: IdKind, ...parts: readonly (string | number)[]): string {
  return kind.charAt(0) + bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, ...parts])))).slice(0, 24)
}
