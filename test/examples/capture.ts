import { readFileSync } from 'node:fs'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Capture } from '../../src/reader/types.ts'
import { examplesFolder } from './expected.ts'

/** As `onrecord read FILE` would hand it over, on a day after the newsroom's last story. */
export function capture(file: string): Capture {
  const bytes = new Uint8Array(readFileSync(`${examplesFolder}/${file}`))
  return { url: null, file, at: '2026-07-01T09:00:00Z', bytes, sha256: bytesToHex(sha256(bytes)), contentType: null }
}
