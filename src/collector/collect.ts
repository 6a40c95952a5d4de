/** Follows the sources: one request at a time to each site, many sites at once, everything that is known of them in the record. */
import {
  addAddresses,
  type FoundAddress,
  isPassing,
  nextInstant,
  type Run,
  readyOrigins,
  rewind,
  setListings,
} from '../record/index.ts'
import { addressKey, originOf } from './addresses.ts'
import type { CollectEvent, CollectOutside, CollectRun, CollectTotals } from './collect-types.ts'
import { later } from './schedule.ts'
import type { Settings } from './sources/settings.ts'
import { type Following, visit } from './visit.ts'

/** Three answers of 20 seconds and the reading of a page. */
const HELD_MS = 90_000
/** Sites that are asked at the same time. */
const MOST_SITES = 64
/** With nothing due, the settings' addresses may still have been added to by another process. */
const LONGEST_SLEEP_MS = 60_000
/** Where the disk is full, the record locked or its server away, a run that goes on for years waits and tries again. */
const PAUSE_MS = 60_000

/**
 * Collects until the signal aborts, or with `once` until everything that is due has been asked for once. What has been
 * asked for is finished before it returns.
 * @throws RecordError where the record cannot be written; without `once` a full disk, a lock and a server that is away are waited for
 */
export async function collect(
  { settings, once = false, heldMs = HELD_MS }: CollectRun,
  outside: CollectOutside,
): Promise<CollectTotals> {
  const { record, now, sleep, signal } = outside
  let since = once ? now().toISOString() : undefined
  const totals = { pages: 0, statements: 0, failed: 0, given: 0, closed: 0 }
  const told: CollectOutside = { ...outside, onEvent: counting(totals, outside.onEvent) }
  let last = Number.POSITIVE_INFINITY
  /** One instant for all that is asked in a round. The whole record is looked at only where the clock has just gone back. */
  const keepUp = async (): Promise<Run> => {
    const time = now()
    const back = time.getTime() < last ? await rewind(record, time.toISOString(), heldMs) : 0
    last = time.getTime()
    if (back > 0) told.onEvent?.({ kind: 'clock-set-back', seconds: Math.round(back / 1000) })
    if (since !== undefined) since = later(new Date(since), -back)
    return { now: time.toISOString(), ...(since !== undefined && { since }) }
  }
  await setListings(record, listingsOf(settings, now()), now().toISOString())
  const turns: Following['turns'] = new Map()
  const visits = new Map<string, Promise<void>>()
  const broken: unknown[] = []
  let woken: () => void = () => {}
  /** Sends visits out and waits for what comes next; false where nothing more is due. */
  const round = async (): Promise<boolean> => {
    const run = await keepUp()
    const wake = new Promise<void>((resolve) => (woken = resolve))
    for (const origin of await readyOrigins(record, run, MOST_SITES * 2)) {
      if (visits.size >= MOST_SITES || visits.has(origin)) continue
      const done = visit(origin, { settings, heldMs, turns }, run, told)
        .catch((error: unknown) => void broken.push(error))
        .finally(() => {
          visits.delete(origin)
          woken()
        })
      visits.set(origin, done)
    }
    const next = await nextInstant(record, run)
    if (visits.size === 0 && once && next === null) return false
    const wait = next === null ? LONGEST_SLEEP_MS : Date.parse(next) - now().getTime()
    if (visits.size >= MOST_SITES || (visits.size > 0 && wait <= 0)) await wake
    else await pause(Math.min(LONGEST_SLEEP_MS, Math.max(1, wait)), sleep, signal, wake)
    return true
  }
  for (let more = true; more && !signal.aborted; ) {
    more = await round().catch((error: unknown) => {
      broken.push(error)
      return true
    })
    // A visit may meet the same fault while it is waited for.
    while (!once && broken.length > 0 && broken.every(isPassing) && !signal.aborted) {
      for (const error of broken.splice(0)) outside.onEvent?.({ kind: 'paused', note: String(error) })
      await sleep(PAUSE_MS, signal)
    }
    if (broken.length > 0) break
  }
  await Promise.all(visits.values())
  if (broken.length > 0 && !signal.aborted) throw broken[0]
  // What stopped may have lost its record's server: nothing more is asked of it.
  const { pages, statements, failed, given, closed } = totals
  const inVain = given === 0 && failed + closed > 0
  return {
    pages,
    statements,
    failed,
    inVain,
    next: signal.aborted ? null : await nextInstant(record, { now: now().toISOString() }),
  }
}

/** Sleeps until the time is over, a visit has ended or everything is to stop. */
async function pause(
  ms: number,
  sleep: CollectOutside['sleep'],
  signal: AbortSignal,
  wake: Promise<void>,
): Promise<void> {
  const stop = new AbortController()
  const relay = () => stop.abort()
  signal.addEventListener('abort', relay, { once: true })
  if (signal.aborted) stop.abort()
  await Promise.race([sleep(ms, stop.signal), wake])
  stop.abort()
  signal.removeEventListener('abort', relay)
}

interface Counts {
  pages: number
  statements: number
  failed: number
  /** Answers with something in them, or that there is nothing new. */
  given: number
  /** Sites at which nothing may be asked for. */
  closed: number
}

function counting(counts: Counts, tell: CollectOutside['onEvent']): (event: CollectEvent) => void {
  return (event) => {
    if (event.kind === 'taken') {
      counts.pages += 1
      counts.statements += event.statements
    }
    if (event.kind === 'taken' || event.kind === 'listed' || event.kind === 'unchanged') counts.given += 1
    else if (event.kind === 'failed') counts.failed += 1
    else if (event.kind === 'robots' && event.note !== null) counts.closed += 1
    tell?.(event)
  }
}

/** What the settings name to be looked through, due at once. */
function listingsOf(settings: Settings, now: Date): FoundAddress[] {
  const kinds = [
    ['feeds', 'feed'],
    ['sitemaps', 'sitemap'],
    ['sections', 'section'],
  ] as const
  return settings.sources.flatMap((source) =>
    kinds.flatMap(([list, kind]) =>
      source[list].flatMap((address): FoundAddress[] => {
        const url = addressKey(address)
        if (url === undefined) return []
        return [{ url, origin: originOf(url), source: source.domain, kind, foundIn: null, dueAt: now.toISOString() }]
      }),
    ),
  )
}

/** Adds single pages to what is collected: they are fetched in their turn, under the rules of their sites. */
export async function addPages(
  outside: Pick<CollectOutside, 'record' | 'now'>,
  source: string,
  urls: readonly string[],
): Promise<number> {
  const now = outside.now().toISOString()
  const found = urls.flatMap((address): FoundAddress[] => {
    const url = addressKey(address)
    return url === undefined ? [] : [{ url, origin: originOf(url), source, kind: 'page', foundIn: null, dueAt: now }]
  })
  return addAddresses(outside.record, found, now)
}
