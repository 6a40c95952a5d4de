import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { readCapture } from '../../src/reader/index.ts'
import type { Reading } from '../../src/record/index.ts'

/** A stored page as the command line reads it, captured on a day that does not change. */
export async function readingOfFile(file: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(file))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const capture = { url: null, file, at: '2031-01-01T00:00:00Z', bytes, sha256, contentType: null }
  const article = readCapture(capture)
  const extraction = extract(article, await loadLanguage(article.language ?? 'und'))
  return { capture, article, extraction, versions: { reader: '1', extractor: '1' } }
}
