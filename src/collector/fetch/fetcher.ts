/** The one way by which anything of the web is fetched: pages, feeds, robots.txt, and what the site asks for. */
import { isIP, isIPv6, type LookupFunction } from 'node:net'
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { acceptedEncodings, decompress } from '../decompress.ts'
import { FETCH_TIMEOUT_MS, LONGEST_INPUT_BYTES } from '../limits.ts'
import { InputError } from '../types.ts'
import { type AllowPrivate, checkAddress, checkHost } from './guard.ts'
import { type Resolve, resolveHost } from './resolve.ts'

/** A page that leads on more often leads in a circle. */
const MOST_REDIRECTS = 10
const CONNECT_TIMEOUT_MS = 10_000
const LONGEST_HEADERS_BYTES = 65_536

export interface FetcherOptions {
  readonly userAgent: string
  /** Lets loopback, private and other addresses that are not public be fetched. */
  readonly allowPrivate?: AllowPrivate
  readonly resolve?: Resolve
}

export interface Asking {
  readonly accept?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent with POST; else it is asked with GET. */
  readonly post?: { readonly type: string; readonly body: string }
  readonly signal?: AbortSignal
  /** Most bytes, as they come and unpacked. */
  readonly limit?: number
  /** For all of it, redirects among it. */
  readonly timeoutMs?: number
  /**
   * Asked before a redirect is followed, besides the guard; false hands the redirect itself back. The collector follows
   * to no other host by itself: there, other rules and another's turn may hold.
   */
  readonly mayFollow?: (to: URL) => boolean
  /** Judges an answer by its headers before its body is read; throws to refuse it. */
  readonly judge?: (answer: Omit<Fetched, 'bytes'>) => void
}

/** An answer of whatever status, with its body unpacked. */
export interface Fetched {
  /** The last address, behind all redirects that were followed. */
  readonly url: string
  readonly status: number
  /** By names in lower case; of several with one name the first. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: Uint8Array
  /** The addresses that led here, the asked-for one first. */
  readonly by: readonly string[]
}

/** An answer whose body is still to be read. */
interface Answer extends Pick<Fetched, 'status' | 'headers'> {
  readonly body: Dispatcher.ResponseData['body']
}

/** Fetches from public addresses, one connection a host. To be closed. */
export class Fetcher {
  readonly #agent: Agent
  readonly #userAgent: string
  readonly #allowPrivate: AllowPrivate
  readonly #resolve: Resolve

  constructor({ userAgent, allowPrivate = false, resolve = resolveHost }: FetcherOptions) {
    this.#userAgent = userAgent
    this.#allowPrivate = allowPrivate
    this.#resolve = resolve
    this.#agent = new Agent({
      connect: guardedConnector(resolve, allowPrivate),
      connections: 1,
      pipelining: 1,
      keepAliveTimeout: 5_000,
      keepAliveMaxTimeout: 30_000,
      maxHeaderSize: LONGEST_HEADERS_BYTES,
    })
  }

  /**
   * @throws InputError 'unsupported' (no web address; an unknown compression), 'refused' (the guard; redirects without end), 'too-large',
   *   'unreadable' (does not unpack), 'not-fetched' (no answer, or not in time); what `judge` throws
   */
  async fetch(address: string, asking: Asking = {}): Promise<Fetched> {
    const { timeoutMs = FETCH_TIMEOUT_MS } = asking
    const stop = new AbortController()
    const late = setTimeout(() => stop.abort(new InputError('not-fetched', lateMessage(timeoutMs))), timeoutMs)
    const broken = () => stop.abort(asking.signal?.reason)
    if (asking.signal?.aborted) broken()
    asking.signal?.addEventListener('abort', broken, { once: true })
    try {
      return await this.#follow(address, asking, stop.signal)
    } catch (error) {
      throw told(stop.signal.aborted ? stop.signal.reason : error)
    } finally {
      clearTimeout(late)
      asking.signal?.removeEventListener('abort', broken)
    }
  }

  /**
   * Judges an address as `fetch` would, and asks nothing of it. A name that cannot be resolved just now passes: it is judged
   * again when it is fetched.
   * @throws InputError 'unsupported', 'refused'
   */
  async judge(address: string): Promise<void> {
    const host = hostOf(checkAddress(address))
    const found = isIP(host) ? [host] : await this.#resolve(host).catch(() => [])
    for (const each of found) checkHost(host, each, this.#allowPrivate)
  }

  async close(): Promise<void> {
    await this.#agent.destroy()
  }

  async #follow(address: string, asking: Asking, signal: AbortSignal): Promise<Fetched> {
    const by: string[] = []
    let url = checkAddress(address)
    while (by.length <= MOST_REDIRECTS) {
      const answer = await this.#ask(url, asking, signal)
      const location = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined
      const to = location === undefined ? undefined : checkAddress(location, url)
      if (to && (asking.mayFollow?.(to) ?? true)) {
        by.push(url.href)
        url = to
        discard(answer.body)
        continue
      }
      const { body, ...facts } = answer
      const fetched = { ...facts, url: url.href, by }
      try {
        if (!to) asking.judge?.(fetched)
        const bytes = await this.#read(answer, asking.limit ?? LONGEST_INPUT_BYTES)
        return { ...fetched, bytes }
      } finally {
        discard(body)
      }
    }
    throw new InputError('refused', `it redirects more than ${MOST_REDIRECTS} times`)
  }

  async #ask(url: URL, { accept = '*/*', headers = {}, post }: Asking, signal: AbortSignal): Promise<Answer> {
    // A literal address is never looked up: it is judged here. Names are judged when they are resolved, for the connection.
    const host = hostOf(url)
    if (isIP(host)) checkHost(host, host, this.#allowPrivate)
    const {
      statusCode,
      headers: found,
      body,
    } = await this.#agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      ...(post ? { method: 'POST', body: post.body } : { method: 'GET' }),
      signal,
      headersTimeout: FETCH_TIMEOUT_MS,
      bodyTimeout: FETCH_TIMEOUT_MS,
      headers: {
        'user-agent': this.#userAgent,
        accept,
        'accept-encoding': acceptedEncodings,
        ...headers,
        ...(post ? { 'content-type': post.type } : {}),
      },
    })
    const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
    return {
      status: statusCode,
      headers: Object.fromEntries(Object.entries(found).map(([name, value]) => [name.toLowerCase(), first(value)])),
      body,
    }
  }

  async #read({ headers, body }: Answer, limit: number): Promise<Uint8Array> {
    refuseOver(Number(headers['content-length'] ?? 0), limit)
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of body) {
      size += chunk.length
      refuseOver(size, limit)
      chunks.push(chunk)
    }
    return decompress(Buffer.concat(chunks, size), headers['content-encoding'], limit)
  }
}

/** Without the brackets of IPv6. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** A body that nobody reads would hold the connection. */
function discard(body: Answer['body']): void {
  if (body.readableEnded || body.destroyed) return
  body.on('error', () => {})
  body.destroy()
}

function refuseOver(bytes: number, limit: number): void {
  if (bytes > limit)
    throw new InputError('too-large', `it has more than ${Math.floor(limit / 1e6)} MB, which is the limit`)
}

/** The addresses that a name has are judged in the same step in which they are connected to: none can change between. */
function guardedConnector(resolve: Resolve, allowPrivate: AllowPrivate): buildConnector.connector {
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        try {
          for (const address of addresses) checkHost(host, address, allowPrivate)
          const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
          const [first] = all
          if (!first) throw new InputError('not-fetched', `${host} has no address`)
          if (options.all) done(null, all)
          else done(null, first.address, first.family)
        } catch (error) {
          done(error as NodeJS.ErrnoException, '', 4)
        }
      },
      (error) => done(error, '', 4),
    )
  }
  const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup, autoSelectFamily: true })
  return (options, done) => {
    connect(options, (...[error, socket]) => {
      if (error) return done(error, null)
      try {
        // Whatever the way here: this is the machine at the other end.
        checkHost(options.hostname, socket.remoteAddress ?? '', allowPrivate)
        return done(null, socket)
      } catch (refusal) {
        socket.destroy()
        return done(refusal as Error, null)
      }
    })
  }
}

const lateMessage = (ms: number): string => `the site did not answer in ${ms / 1000} seconds`

const notTrusted = 'its certificate is signed by nobody whom this machine trusts'

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no machine has that name',
  ENODATA: 'no machine has that name',
  ETIMEOUT: 'the name servers do not answer',
  EAI_AGAIN: 'the name servers do not answer',
  ECONNREFUSED: 'the machine takes no connections there',
  ECONNRESET: 'the connection was broken off',
  EHOSTUNREACH: 'the machine cannot be reached',
  ENETUNREACH: 'the machine cannot be reached',
  UND_ERR_CONNECT_TIMEOUT: 'the machine cannot be reached',
  UND_ERR_SOCKET: 'the connection was broken off',
  UND_ERR_HEADERS_TIMEOUT: lateMessage(FETCH_TIMEOUT_MS),
  UND_ERR_BODY_TIMEOUT: lateMessage(FETCH_TIMEOUT_MS),
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the connection was broken off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet: is the clock of this machine right?',
  DEPTH_ZERO_SELF_SIGNED_CERT: notTrusted,
  SELF_SIGNED_CERT_IN_CHAIN: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: notTrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: notTrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}

/** Errors of the network, for people. */
function told(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error
  if (error.name === 'AbortError') return error
  const inner = error instanceof AggregateError ? error.errors[0] : error
  if (inner instanceof InputError) return inner
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : ''
  const why = wordsFor(code, error)
  return new InputError('not-fetched', `the page could not be fetched (${why})`, { cause: error, why })
}

/** OpenSSL tells its faults in a line of hexadecimals, with the file of its source. */
const wordsFor = (code: string, error: Error): string =>
  words[code] ??
  (/^(?:ERR_SSL_|EPROTO$)/.test(code) ? 'it does not speak TLS there' : error.message.split('\n', 1).join(''))
