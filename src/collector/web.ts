import type { Capture } from '../reader/types.ts'
import { bytesOf, FETCH_TIMEOUT_MS, refuseLarge } from './limits.ts'
import { InputError } from './types.ts'

const readable = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\s*(?:;|$)/i

/** A page as it came, before its hash is known. */
export type Fetched = Pick<Capture, 'bytes' | 'contentType'> & { readonly url: string }

export const isAddress = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(input)

/**
 * Fetches one page. Redirects are followed; the address is the last one. Time and size are limited, and nothing else is:
 * see `CollectOptions.allowUrl`.
 * @throws InputError 'unsupported', 'not-fetched', 'too-large', 'empty'
 */
export async function fetchPage(address: string): Promise<Fetched> {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InputError('unsupported', 'only http and https addresses can be fetched')
  const response = await answerOf(url)
  const contentType = response.headers.get('content-type')
  if (!response.ok) {
    await response.body?.cancel()
    throw new InputError('not-fetched', `the site answers ${response.status} ${response.statusText}`.trim())
  }
  if (contentType !== null && !readable.test(contentType)) {
    await response.body?.cancel()
    throw new InputError('unsupported', `it is ${contentType}, not a page or a text`)
  }
  refuseLarge(Number(response.headers.get('content-length') ?? 0))
  const bytes = response.body === null ? new Uint8Array() : await bytesOf(response.body).catch(asInputError)
  if (bytes.length === 0) throw new InputError('empty', 'the site answers with an empty page')
  return { bytes, contentType, url: response.url || url.href }
}

const answerOf = (url: URL): Promise<Response> =>
  fetch(url, {
    redirect: 'follow',
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    headers: { accept: 'text/html,application/xhtml+xml,text/plain;q=0.9', 'user-agent': 'Onrecord/0.1' },
  }).catch(asInputError)

function asInputError(error: unknown): never {
  if (error instanceof InputError) throw error
  if (error instanceof Error && error.name === 'TimeoutError')
    throw new InputError('not-fetched', `the site did not answer in ${FETCH_TIMEOUT_MS / 1000} seconds`, {
      cause: error,
    })
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
  throw new InputError('not-fetched', `the page could not be fetched (${cause})`, { cause: error })
}
