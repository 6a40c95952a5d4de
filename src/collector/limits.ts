import { InputError } from './types.ts'

/** No news page is longer; 20 MB of HTML is a dump or a trap. */
export const LONGEST_INPUT_BYTES = 20_000_000
/** A site that has not answered in full by then is given up. */
export const FETCH_TIMEOUT_MS = 20_000

/** @throws InputError 'too-large' where the size is known to be over the limit, before a byte is read. */
export function refuseLarge(bytes: number): void {
  if (bytes > LONGEST_INPUT_BYTES)
    throw new InputError(
      'too-large',
      `it has ${megabytes(bytes)} MB; the limit is ${megabytes(LONGEST_INPUT_BYTES)} MB`,
    )
}

/**
 * All bytes of a stream.
 * @throws InputError 'too-large' as soon as there are more than the limit; the rest is not read
 */
export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LONGEST_INPUT_BYTES)
      throw new InputError('too-large', `it has more than ${megabytes(LONGEST_INPUT_BYTES)} MB, which is the limit`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1)

const pageTypes =
  /^(?:text\/html|application\/xhtml\+xml|text\/plain|multipart\/related|message\/rfc822|application\/x-mimearchive)\s*(?:;|$)/i

/** Whether a Content-Type is that of a page or a text. */
export const readablePage = (contentType: string): boolean => pageTypes.test(contentType)
