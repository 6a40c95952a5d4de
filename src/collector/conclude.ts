/** What an answer, or none, means for an address and its site; each writes it down in one transaction. */
import { type Address, type FoundAddress, type Host, type Settlement, setHost, settle } from '../record/index.ts'
import type { CollectOutside } from './collect-types.ts'
import type { Fetched } from './fetch/fetcher.ts'
import { type Rules, robotsAgeMs, withoutRobots } from './robots.ts'
import { later, MOST_TRIES, pauseAfter, revisitAt } from './schedule.ts'
import { durationMs, type Settings, type SourceSettings } from './sources/settings.ts'

const DAY_MS = 86_400_000
/** One broken page says nothing of its site; so many failures in a row do. */
const FAILURES_OF_A_SITE = 3

/** One request, under way. */
export interface Visit {
  readonly settings: Settings
  readonly source: SourceSettings | undefined
  readonly host: Host
  readonly rules: Rules
  /** The pause that the site is given behind this request. */
  readonly delayMs: number
  readonly outside: CollectOutside
}

export interface Failing {
  readonly note: string
  /** The address is never asked for again. Listings always are. */
  readonly forGood?: boolean
  /** The site answered as it should: it is this address that gives nothing. */
  readonly siteWell?: boolean
  readonly waitMs?: number
}

interface Concluding {
  readonly change: Settlement['change']
  readonly found?: readonly FoundAddress[]
  readonly pauseMs?: number
  readonly failures?: number
}

/** Writes it all down: the address, what was found, and when the site may be asked again. Gives how many were new. */
export async function conclude(address: Address, visit: Visit, done: Concluding): Promise<number> {
  const { record, now } = visit.outside
  const { change, found = [], pauseMs = visit.delayMs, failures = 0 } = done
  const at = now().toISOString()
  const host = { origin: address.origin, change: { free_at: later(now(), pauseMs), failures } }
  return settle(record, { url: address.url, change: { asked_at: at, ...change }, found }, host, at)
}

/** When it is asked next after an answer. */
export function again(address: Address, visit: Visit): Pick<Address, 'due_at' | 'visits' | 'tries'> {
  const { settings, source, outside } = visit
  const visits = address.visits + 1
  const due_at =
    address.kind === 'page'
      ? revisitAt(outside.now(), visits, settings.revisit.map(durationMs))
      : later(outside.now(), durationMs(source?.every ?? settings.every))
  return { visits, due_at, tries: 0 }
}

/** What makes the next request a conditional one. */
export const validators = ({ headers }: Fetched): Pick<Address, 'etag' | 'last_modified'> => ({
  etag: headers.etag ?? null,
  last_modified: headers['last-modified'] ?? null,
})

export async function unchanged(address: Address, visit: Visit): Promise<void> {
  await conclude(address, visit, { change: { ...again(address, visit), note: null } })
  visit.outside.onEvent?.({ kind: 'unchanged', url: address.url, source: address.source })
}

/** The site's robots.txt could not be had: the address stays what it is, and is due when that is asked for again. */
export async function postponed(address: Address, visit: Visit): Promise<void> {
  const { robots_status, robots_at, failures } = visit.host
  const status = robots_status ?? 0
  const note = withoutRobots(status)
  const asked = robots_at === null ? visit.outside.now() : new Date(robots_at)
  await conclude(address, visit, { change: { due_at: later(asked, robotsAgeMs(status)), note }, pauseMs: 0, failures })
  visit.outside.onEvent?.({ kind: 'refused', url: address.url, source: address.source, note })
}

/** Not asked for: the site stays free, and rules may change with the next robots.txt. */
export async function disallowed(address: Address, visit: Visit): Promise<void> {
  const note = 'robots.txt does not allow it'
  const due_at = later(visit.outside.now(), DAY_MS)
  await conclude(address, visit, {
    change: { state: 'refused', due_at, note },
    pauseMs: 0,
    failures: visit.host.failures,
  })
  visit.outside.onEvent?.({ kind: 'refused', url: address.url, source: address.source, note })
}

/** An address that gave nothing: again later, less and less often. */
export async function failed(address: Address, visit: Visit, failing: Failing): Promise<void> {
  const { note, forGood = false, siteWell = false, waitMs = 0 } = failing
  const { now, onEvent } = visit.outside
  const tries = address.tries + 1
  const over = address.kind === 'page' && (forGood || tries >= MOST_TRIES)
  const due_at = over ? null : later(now(), Math.max(waitMs, pauseAfter(tries)))
  const failures = siteWell ? 0 : visit.host.failures + 1
  const pauseMs = Math.max(
    visit.delayMs,
    failures < FAILURES_OF_A_SITE ? 0 : pauseAfter(failures - FAILURES_OF_A_SITE + 1),
  )
  await conclude(address, visit, {
    change: { state: over ? 'failed' : address.state, due_at, tries, note },
    pauseMs,
    failures,
  })
  onEvent?.({ kind: 'failed', url: address.url, source: address.source, note })
}

/** 429 and 503 are about the whole site; the address is not to blame. */
export async function busy(address: Address, visit: Visit, note: string, waitMs: number | undefined): Promise<void> {
  const { now, onEvent } = visit.outside
  const failures = visit.host.failures + 1
  const pauseMs = Math.max(visit.delayMs, waitMs ?? pauseAfter(failures))
  await conclude(address, visit, { change: { due_at: later(now(), pauseMs), note }, pauseMs, failures })
  onEvent?.({ kind: 'failed', url: address.url, source: address.source, note })
}

/** Broken off by whoever runs the program: the address stays due. */
export const release = ({ origin }: Address, { outside: { record, now }, delayMs }: Visit): Promise<void> =>
  setHost(record, origin, { free_at: later(now(), delayMs) })
