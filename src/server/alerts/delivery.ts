import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Fetcher } from '../../collector/index.ts'
import { InputError } from '../../collector/types.ts'
import { dueNews, markFailed, markTold, type News, type RecordStore, type Signing } from '../../record/index.ts'
import { shapeStatement } from '../api/shape.ts'
import type { Origin } from '../files/annotations.ts'

/** An answer is looked at for its status alone. */
const longestAnswer = 65_536
const patienceMs = 10_000

export interface DeliveryOptions {
  readonly record: RecordStore
  /** Guards the addresses: none that is not public, unless it was told so. */
  readonly fetcher: Fetcher
  readonly now: () => Date
  /** Where the site is, for the addresses in a message; empty where there is none. */
  readonly origin: Origin
  readonly signal?: AbortSignal
}

/** How many alerts told what is new, and how many could not. */
export interface Delivered {
  readonly told: number
  readonly failed: number
}

/**
 * Tells every alert that is due what is new in it, one after the other. What was not taken is kept and told later: a program
 * may be told a thing twice, never not at all.
 */
export async function deliverAlerts(options: DeliveryOptions): Promise<Delivered> {
  const { record, now, signal } = options
  const delivered = { told: 0, failed: 0 }
  for (const news of await dueNews(record, now())) {
    if (signal?.aborted) break
    const fault = await post(news, messageOf(news, options.origin), options)
    if (fault === null) await markTold(record, news, now())
    else await markFailed(record, news.alert, fault, now())
    delivered[fault === null ? 'told' : 'failed'] += 1
  }
  return delivered
}

/** Posts a message that tells nothing, so that who made an alert sees that it comes; null where it was taken, else why not. */
export function testAlert(signing: Signing, outside: Pick<DeliveryOptions, 'fetcher' | 'now'>): Promise<string | null> {
  const { id, name } = signing.alert
  return post(signing, { alert: { id, name }, test: true, statements: [] }, outside)
}

/** Null where it was taken, else why not: "answered with status 500", or the code of a fault and its words. */
async function post(
  { alert, secret }: Signing,
  message: object,
  { fetcher, now, signal }: Pick<DeliveryOptions, 'fetcher' | 'now' | 'signal'>,
): Promise<string | null> {
  const body = JSON.stringify(message)
  const headers = { 'onrecord-signature': signature(secret, Math.floor(now().getTime() / 1000), body) }
  try {
    const { status } = await fetcher.fetch(alert.url, {
      post: { type: 'application/json', body },
      headers,
      limit: longestAnswer,
      timeoutMs: patienceMs,
      mayFollow: () => false,
      ...(signal === undefined ? {} : { signal }),
    })
    return status >= 200 && status < 300 ? null : `answered with status ${status}`
  } catch (error) {
    if (error instanceof InputError) return `${error.code}: ${error.message}`
    return error instanceof Error ? error.message : String(error)
  }
}

function messageOf({ alert: { id, name }, entries }: News, origin: Origin): object {
  return {
    alert: { id, name },
    statements: entries.map(shapeStatement).map((it) => ({ ...it, page: `${origin}${it.page}` })),
  }
}

/** "t=SECONDS,v1=HMAC": of the seconds, a full stop and the body, by HMAC-SHA256 with the alert's secret, in hexadecimal. */
export const signature = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`

/** Whether a signature is of this body, and not older than `seconds`: what the one who is told checks. */
export function isSigned(secret: string, header: string, body: string, now: Date, seconds = 300): boolean {
  const made = Number(/^t=(\d{1,12}),v1=[0-9a-f]{64}$/.exec(header)?.[1] ?? Number.NaN)
  if (!(Math.abs(now.getTime() / 1000 - made) <= seconds)) return false
  const right = signature(secret, made, body)
  return header.length === right.length && timingSafeEqual(Buffer.from(header), Buffer.from(right))
}
