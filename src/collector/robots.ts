/** robots.txt by RFC 9309, and what else a site says there about the use of its texts. */
import parser from 'robots-parser'
import type { Fetcher } from './fetch/fetcher.ts'
import { InputError } from './types.ts'
import { PRODUCT } from './web.ts'

// Its types describe the default of another module system than the one it is written in.
const robotsParser = parser as unknown as typeof parser.default

/** What RFC 9309, 2.5 asks to be read at the least, and all that is read here. */
const LONGEST_ROBOTS_BYTES = 512_000
const LONGEST_TDMREP_BYTES = 100_000
/** Nobody is made to wait longer between two pages. */
const LONGEST_DELAY_MS = 300_000
/** RFC 9309, 2.4: no longer than a day. Where a site could not say anything it is asked again sooner. */
const keptFor = { answered: 86_400_000, failed: 3_600_000 } as const

/** What is kept in the record of a site's robots.txt. */
export interface RobotsAnswer {
  readonly robots: string | null
  /** 0 where there was no answer. */
  readonly robots_status: number
}

export interface Rules {
  /** False where the site gave no answer: then nothing may be asked for, and nothing is known of what it forbids. */
  readonly known: boolean
  readonly allows: (url: string) => boolean
  readonly delayMs: number
  readonly sitemaps: readonly string[]
  /** Lines beyond the standard: "License:" (RSL), "Content-Signal:". */
  readonly signals: readonly string[]
}

/** An answer just had, and why there was none. */
export interface RobotsAsked extends RobotsAnswer {
  readonly fault: InputError | null
}

/** Asks for robots.txt. What cannot be asked for counts as no answer: nothing is thrown but what stops the whole run. */
export async function askRobots(
  fetcher: Pick<Fetcher, 'fetch'>,
  origin: string,
  signal: AbortSignal,
): Promise<RobotsAsked> {
  try {
    const { status, bytes } = await fetcher.fetch(`${origin}/robots.txt`, {
      signal,
      limit: LONGEST_ROBOTS_BYTES * 40,
      accept: 'text/plain,*/*;q=0.5',
    })
    const ok = status >= 200 && status < 300
    return { robots: ok ? textOf(bytes) : null, robots_status: status, fault: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { robots: null, robots_status: 0, fault: error }
  }
}

/** The first 500 KiB; a rule cut in two is left out. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, LONGEST_ROBOTS_BYTES)).replaceAll('\0', '')
  return bytes.length > LONGEST_ROBOTS_BYTES ? text.slice(0, text.lastIndexOf('\n') + 1) : text
}

/** How long an answer counts. */
export const robotsAgeMs = (status: number): number => (robotsKnown(status) ? keptFor.answered : keptFor.failed)

/** 5xx, 429 and silence say nothing: RFC 9309, 2.3.1.4, then nothing may be asked for. */
export const robotsKnown = (status: number): boolean => status >= 200 && status < 500 && status !== 429

/** Why nothing may be asked for at a site whose robots.txt gave no answer. */
export function withoutRobots(status: number, fault: InputError | null = null): string {
  return `robots.txt cannot be had (${fault?.why ?? (status === 0 ? 'no answer' : `the site answers ${status}`)})`
}

export const unknownRules: Rules = { known: false, allows: () => false, delayMs: 0, sitemaps: [], signals: [] }

/** The rules for Onrecord; `site` is the origin they hold for. */
export function rulesOf({ robots, robots_status }: RobotsAnswer, site: string): Rules {
  if (!robotsKnown(robots_status)) return unknownRules
  if (robots === null) return { known: true, allows: () => true, delayMs: 0, sitemaps: [], signals: [] } // 2.3.1.3: unavailable
  const parsed = robotsParser(`${site}/robots.txt`, robots)
  const delay = parsed.getCrawlDelay(PRODUCT) ?? 0
  return {
    known: true,
    allows: (url) => parsed.isAllowed(url, PRODUCT) ?? true,
    delayMs: Number.isFinite(delay) ? Math.min(Math.max(0, delay * 1000), LONGEST_DELAY_MS) : 0,
    sitemaps: parsed.getSitemaps(),
    signals: [...robots.matchAll(/^[ \t]*((?:license|content-signal)[ \t]*:[^\r\n]{1,500})/gim)].map(([, line = '']) =>
      line.trim(),
    ),
  }
}

export const RESERVATIONS = '/.well-known/tdmrep.json'

/** tdmrep.json of a site (TDMRep, W3C community group), as it came; null where there is none. */
export async function askReservations(
  fetcher: Pick<Fetcher, 'fetch'>,
  origin: string,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const asking = { signal, limit: LONGEST_TDMREP_BYTES, accept: 'application/json' }
    const { status, bytes } = await fetcher.fetch(origin + RESERVATIONS, asking)
    const text = new TextDecoder().decode(bytes)
    return status === 200 && Array.isArray(JSON.parse(text)) ? text.replaceAll('\0', '') : null
  } catch (error) {
    if (error instanceof InputError || error instanceof SyntaxError) return null
    throw error
  }
}
