/** The real pages of bench/article, for measuring speed and memory; their texts go nowhere. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Capture } from '../src/reader/types.ts'
import { benchFolder } from './scorer.ts'

export const newsSets = ['scrapinghub', 'fundus', 'trafilatura'] as const

/** Paths of a set's pages in order, every `step`th of them; none where the kit is not on this machine. */
export function newsPages(set: string, step = 1): readonly string[] {
  const folder = join(benchFolder(process.env), 'article', set)
  if (!existsSync(folder)) return []
  const files = globSync('*.html.gz', { cwd: folder }).sort()
  return files.filter((_, at) => at % step === 0).map((file) => join(folder, file))
}

export const readPageFile = (path: string): Uint8Array => gunzipSync(readFileSync(path))

/** Bytes as a capture of no known address. */
export const captureOf = (file: string, bytes: Uint8Array): Capture => ({
  url: null,
  file,
  at: '2025-01-01T00:00:00Z',
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  contentType: null,
})
