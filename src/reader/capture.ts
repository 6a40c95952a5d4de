/** Whatever holds a page to a capture: for those who read pages without the collector. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { ReadError } from './errors.ts'
import { largestPage } from './limits.ts'
import type { Capture } from './types.ts'

/** A page's text, its bytes, or a stream of them: `response.body`, a file opened for reading, any async iterable. */
export type PageContent = string | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** What is known of a page beside its content. The reader has no clock: `at` is when it was fetched, ISO 8601 in UTC. */
export type CaptureFacts = Pick<Capture, 'at'> & Partial<Pick<Capture, 'url' | 'file' | 'contentType'>>

/**
 * The capture of a page that is at hand as a string, as bytes or as a stream; a string becomes UTF-8. Of a stream no more is
 * read than a page may have.
 * @throws ReadError 'too-large'; and whatever the stream throws
 */
export async function takeCapture(content: PageContent, facts: CaptureFacts): Promise<Capture> {
  const { at, url = null, file = null, contentType = null } = facts
  const bytes = await bytesOf(content, file ?? url ?? 'stream')
  return { url, file, at, bytes, sha256: bytesToHex(sha256(bytes)), contentType }
}

async function bytesOf(content: PageContent, source: string): Promise<Uint8Array> {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  if (content instanceof Uint8Array) return content
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of 'getReader' in content ? chunksOf(content) : content) {
    size += chunk.length
    if (size > largestPage)
      throw new ReadError(
        'too-large',
        { source, bytes: size },
        `a page may have ${largestPage / 1048576} MB, it has more`,
      )
    chunks.push(chunk)
  }
  return joined(chunks, size)
}

/** A stream's chunks by its reader: not every browser can iterate over one. A loop that is left early cancels it. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let done = false
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
    done = true
  } finally {
    if (!done) await reader.cancel().catch(() => {})
    reader.releaseLock()
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
