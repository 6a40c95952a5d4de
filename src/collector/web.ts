import { STATUS_CODES } from 'node:http'
import type { Capture } from '../reader/types.ts'
import { captureOf } from './capture-of.ts'
import { Fetcher, type FetcherOptions } from './fetch/fetcher.ts'
import { readablePage } from './limits.ts'
import { InputError } from './types.ts'

/** What a page is asked for as, and what robots.txt may name. */
export const PRODUCT = 'Onrecord'
export const acceptPages = 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1'

/** Says who asks, and where a webmaster can complain: "Onrecord/0.1 (reads the news; +mailto:desk@ozero.example)". */
export const userAgentOf = (contact?: string): string =>
  `${PRODUCT}/0.1 (reads the news and keeps who said what${contact ? `; +${contact.replace(/[^\x20-\x7e]|[()]/g, '')}` : ''})`

/** What fetching one page needs of outside. */
export interface FetchPageOptions extends Pick<FetcherOptions, 'allowPrivate' | 'resolve'> {
  readonly now: () => Date
  readonly signal?: AbortSignal
}

/**
 * Fetches one page. Redirects are followed; the address is the last one. Only public addresses unless allowed.
 * @throws InputError 'unsupported', 'refused', 'not-fetched', 'too-large', 'unreadable', 'empty'
 */
export async function fetchCapture(address: string, options: FetchPageOptions): Promise<Capture> {
  const { now, signal, ...reach } = options
  const fetcher = new Fetcher({ userAgent: userAgentOf(), ...reach })
  try {
    const asking = { accept: acceptPages, judge: refuseAnswer, ...(signal && { signal }) }
    const { bytes, headers, url } = await fetcher.fetch(address, asking)
    if (bytes.length === 0) throw new InputError('empty', 'the site answers with an empty page')
    return captureOf({ bytes, contentType: headers['content-type'] ?? null, url, file: null }, now)
  } finally {
    await fetcher.close()
  }
}

/** Judges an answer by its headers, before its body is read. @throws InputError */
export function refuseAnswer({
  status,
  headers,
}: {
  status: number
  headers: Readonly<Record<string, string | undefined>>
}): void {
  if (status < 200 || status > 299) throw new InputError('not-fetched', `the site answers ${statusWords(status)}`)
  const contentType = headers['content-type']
  if (contentType !== undefined && !readablePage(contentType))
    throw new InputError('unsupported', `it is ${contentType}, not a page or a text${feedHint(contentType)}`)
}

const feedHint = (contentType: string): string =>
  /^(?:application|text)\/(?:rss\+|atom\+|feed\+|rdf\+)?(?:xml|json)\b/i.test(contentType)
    ? ': onrecord source add follows the feeds of an outlet'
    : ''

const statusWords = (status: number): string => {
  const words = STATUS_CODES[status]
  return words === undefined ? String(status) : `${status} ${words}`
}
