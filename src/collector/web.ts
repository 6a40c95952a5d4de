import type { Capture } from '../reader/types.ts'
import { bytesOf, FETCH_TIMEOUT_MS, readablePage, refuseLarge } from './limits.ts'
import { InputError } from './types.ts'

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
  try {
    refuseAnswer(response)
    const bytes = response.body === null ? new Uint8Array() : await bytesOf(response.body).catch(asInputError)
    if (bytes.length === 0) throw new InputError('empty', 'the site answers with an empty page')
    return { bytes, contentType: response.headers.get('content-type'), url: response.url || url.href }
  } finally {
    // Else the connection would wait for a reader. A body that broke off cannot be cancelled, and need not be.
    if (response.body?.locked === false) await response.body.cancel().catch(() => {})
  }
}

/** Judges an answer by its headers, before its body is read. */
function refuseAnswer({ ok, status, statusText, headers }: Response): void {
  if (!ok) throw new InputError('not-fetched', `the site answers ${status} ${statusText}`.trim())
  const contentType = headers.get('content-type')
  if (contentType !== null && !readablePage(contentType))
    throw new InputError('unsupported', `it is ${contentType}, not a page or a text`)
  refuseLarge(Number(headers.get('content-length') ?? 0))
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
