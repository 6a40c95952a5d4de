/** As much of S3 as captures need: one object is put, had, looked for, deleted; objects are listed. */
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { RecordError } from '../errors.ts'
import { mayPass, plain, type Refusal, refusalError, refusalOf } from './errors.ts'
import type { BucketSettings } from './settings.ts'
import { encoded, signed } from './sign.ts'

/** How long a bucket is waited for. All tries together end before PostgreSQL ends an idle transaction (a minute). */
export interface Patience {
  readonly connectMs: number
  readonly attemptMs: number
  readonly allMs: number
  /** The pause behind the first try; each further one is twice as long, less or more by a half. */
  readonly pauseMs: number
  readonly tries: number
}

const usualPatience: Patience = { connectMs: 5_000, attemptMs: 20_000, allMs: 45_000, pauseMs: 200, tries: 6 }
/** Requests of one process under way at the same time. */
const CONNECTIONS = 32

interface Asked {
  readonly method: 'GET' | 'PUT' | 'HEAD' | 'DELETE'
  /** Empty for the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  readonly type?: string
}

interface Answer {
  readonly status: number
  readonly length: number | null
  readonly bytes: Buffer
}

/** A bucket, asked with path style addresses (`https://host/bucket/key`). To be closed. */
export class Bucket {
  readonly place: string
  readonly #settings: BucketSettings
  readonly #patience: Patience
  readonly #agent: Agent

  constructor(settings: BucketSettings, patience: Partial<Patience> = {}) {
    this.place = settings.place
    this.#settings = settings
    this.#patience = { ...usualPatience, ...patience }
    this.#agent = new Agent({
      connections: CONNECTIONS,
      connect: { timeout: this.#patience.connectMs },
      headersTimeout: this.#patience.attemptMs,
      bodyTimeout: this.#patience.attemptMs,
    })
  }

  /** Returns when the bucket has acknowledged the object, whose SHA-256 it has checked. */
  async put(key: string, body: Uint8Array, type: string): Promise<void> {
    await this.#ask({ method: 'PUT', key, body, type })
  }

  /** The bytes of an object; null where there is none. */
  async get(key: string): Promise<Buffer | null> {
    return (await this.#ask({ method: 'GET', key }, 404))?.bytes ?? null
  }

  /** Bytes of an object; null where there is none. */
  async size(key: string): Promise<number | null> {
    return (await this.#ask({ method: 'HEAD', key }, 404))?.length ?? null
  }

  /** One that is not there is no fault. */
  async delete(key: string): Promise<void> {
    await this.#ask({ method: 'DELETE', key }, 404)
  }

  /** The objects whose keys begin so, in the order of these, without the prefix of the address, a thousand with each request. */
  async *objects(beginning: string, after?: string): AsyncGenerator<{ readonly key: string; readonly size: number }> {
    const { prefix } = this.#settings
    const behind = after === undefined ? {} : { 'start-after': prefix + after }
    const query = { 'list-type': '2', prefix: prefix + beginning, 'encoding-type': 'url', ...behind }
    let next: string | null = null
    do {
      const answer: Answer | null = await this.#ask({
        method: 'GET',
        key: '',
        query: next === null ? query : { ...query, 'continuation-token': next },
      })
      const xml = answer?.bytes.toString() ?? ''
      for (const object of xml.split('<Contents>').slice(1)) {
        const [, key = ''] = /<Key>([^<]*)<\/Key>/.exec(object) ?? []
        const [, size] = /<Size>\s*(\d+)\s*<\/Size>/.exec(object) ?? []
        yield { key: decodeURIComponent(plain(key).replaceAll('+', ' ')).slice(prefix.length), size: Number(size) }
      }
      const token = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/.exec(xml)?.[1]
      next = token === undefined ? null : plain(token)
    } while (next !== null)
  }

  /** True where the bucket keeps what is deleted as an older version; null where it does not tell. */
  async keepsVersions(): Promise<boolean | null> {
    const answer = await this.#ask({ method: 'GET', key: '', query: { versioning: '' } }).catch((error: unknown) => {
      if (error instanceof RecordError && error.code === 'refused') return null // not every server knows of it
      throw error
    })
    return answer && /<Status>\s*(?:Enabled|Suspended)\s*<\/Status>/.test(answer.bytes.toString())
  }

  close(): Promise<void> {
    return this.#agent.close()
  }

  /**
   * Asks until there is an answer that is none of the way's faults; null for the status that stands for "not there".
   * @throws RecordError 'unreachable', 'refused', 'disk'
   */
  async #ask(asked: Asked, absent?: number): Promise<Answer | null> {
    const { allMs, pauseMs, tries } = this.#patience
    const end = performance.now() + allMs
    const url = this.#urlOf(asked)
    for (let tried = 1; ; tried += 1) {
      const answer = await this.#attempt(asked, url, end)
      if ('status' in answer && answer.status < 300) return answer
      const refusal = 'status' in answer ? refusalOf(answer.status, answer.bytes.toString()) : null
      // A bucket that is not there is told of, and not taken for one that is empty. An answer to HEAD has no body.
      if (refusal !== null && refusal.status === absent && refusal.code !== 'NoSuchBucket') return null
      const pause = pauseMs * 2 ** (tried - 1) * (0.5 + Math.random())
      const passes = refusal === null || mayPass(refusal)
      if (!passes || tried >= tries || performance.now() + pause >= end) throw this.#errorOf(asked, answer, refusal)
      await wait(pause)
    }
  }

  async #attempt({ method, body, type }: Asked, url: URL, end: number): Promise<Answer | { readonly fault: unknown }> {
    const { region, credentials } = this.#settings
    const bodySha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const headers = signed(
      { method, url, headers: type === undefined ? {} : { 'content-type': type }, bodySha256 },
      credentials,
      { region, now: new Date() },
    )
    const left = Math.max(1, Math.min(this.#patience.attemptMs, end - performance.now()))
    try {
      const response = await request(url, {
        method,
        headers,
        body: body ?? null,
        dispatcher: this.#agent,
        signal: AbortSignal.timeout(left),
      })
      const length = response.headers['content-length']
      return {
        status: response.statusCode,
        length: typeof length === 'string' ? Number(length) : null,
        bytes: Buffer.from(await response.body.arrayBuffer()),
      }
    } catch (fault) {
      return { fault }
    }
  }

  #urlOf({ key, query = {} }: Asked): URL {
    const { endpoint, bucket, prefix } = this.#settings
    const url = new URL(endpoint)
    const path = key === '' ? bucket : `${bucket}/${prefix}${key}`
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path.split('/').map(encoded).join('/')}`
    url.search = Object.entries(query)
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .join('&')
    return url
  }

  #errorOf({ key }: Asked, answer: Answer | { readonly fault: unknown }, refusal: Refusal | null): RecordError {
    if (refusal) return refusalError(this.place, key, refusal)
    const fault = 'fault' in answer ? answer.fault : undefined
    const why = fault instanceof Error ? fault.message : String(fault)
    const where = key === '' ? this.place : `${this.place}: ${key}`
    return new RecordError(
      'unreachable',
      this.place,
      `${where}: ${this.#settings.endpoint.host} does not answer (${why})`,
      {
        cause: fault,
      },
    )
  }
}
