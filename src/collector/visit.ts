/** One request to one site: robots.txt where it is not known, else the address that is due. */
import {
  type Address,
  type AddressKind,
  claimHost,
  type Host,
  nextAddress,
  type Run,
  setHost,
} from '../record/index.ts'
import { addressKey } from './addresses.ts'
import type { CollectOutside } from './collect-types.ts'
import {
  again,
  busy,
  conclude,
  disallowed,
  failed,
  postponed,
  release,
  unchanged,
  type Visit,
  validators,
} from './conclude.ts'
import type { Fetched } from './fetch/fetcher.ts'
import { foundIn, type Looking, listingAt, pagesFound } from './found.ts'
import {
  askReservations,
  askRobots,
  RESERVATIONS,
  type Rules,
  robotsAgeMs,
  robotsKnown,
  rulesOf,
  unknownRules,
  withoutRobots,
} from './robots.ts'
import { later, retryAfterMs, verdictOf } from './schedule.ts'
import { durationMs, type Settings } from './sources/settings.ts'
import { takePage } from './take.ts'
import { InputError } from './types.ts'
import { acceptPages } from './web.ts'

/** Sitemaps may have 50 MB, pages and feeds 20. */
const SITEMAP_LIMIT = 52_428_800
const acceptListings =
  'application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml;q=0.9,*/*;q=0.5'

export interface Following {
  readonly settings: Settings
  readonly heldMs: number
  /** What each site was asked for last. */
  readonly turns: Map<string, AddressKind>
}

/** Asks a site once, where it is free and something is due. @throws RecordError; errors of the web are results */
export async function visit(
  origin: string,
  { settings, heldMs, turns }: Following,
  run: Run,
  outside: CollectOutside,
): Promise<void> {
  const { record, now } = outside
  const host = await claimHost(record, origin, run.now, later(now(), heldMs))
  if (!host) return // another process is there
  const address = await nextAddress(record, origin, run, turns.get(origin))
  if (!address) {
    await setHost(record, origin, { free_at: now().toISOString() })
    return
  }
  turns.set(origin, address.kind)
  const source = settings.sources.find(({ domain }) => domain === address.source)
  const pause = durationMs(source?.delay ?? settings.delay)
  const asking = { settings, source, host, outside }
  try {
    const rules = await rulesFor(origin, host, pause, outside)
    if (rules) await ask(address, { ...asking, rules, delayMs: Math.max(pause, rules.delayMs) })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    await failed(address, { ...asking, rules: unknownRules, delayMs: pause }, { note: error.message })
  }
}

/**
 * The rules of a site; null where they had to be asked for, which was this visit's request.
 * @throws InputError 'refused' where the site may not be asked from here, which says nothing of its rules
 */
async function rulesFor(origin: string, host: Host, pause: number, outside: CollectOutside): Promise<Rules | null> {
  const { record, now, fetcher, signal, sleep, onEvent } = outside
  const { robots, robots_status, robots_at } = host
  const age = robots_at === null ? Number.POSITIVE_INFINITY : now().getTime() - Date.parse(robots_at)
  if (robots_status !== null && age >= 0 && age < robotsAgeMs(robots_status))
    return rulesOf({ robots, robots_status }, origin)
  const answer = await askRobots(fetcher, origin, signal).catch(unlessStopped(signal))
  const asks = answer !== undefined && rulesOf(answer, origin).allows(origin + RESERVATIONS)
  if (asks) await sleep(pause, signal)
  const reservation =
    asks && !signal.aborted
      ? await askReservations(fetcher, origin, signal).catch(unlessStopped(signal))
      : host.reservation
  const free_at = later(now(), pause)
  if (!answer || reservation === undefined || signal.aborted) {
    await setHost(record, origin, { free_at })
    return null
  }
  const { robots: text, robots_status: status, fault } = answer
  if (fault?.code === 'refused') throw fault
  const had = { robots: text, robots_status: status, robots_at: now().toISOString() }
  await setHost(record, origin, { ...had, reservation, free_at })
  onEvent?.({ kind: 'robots', origin, status, note: robotsKnown(status) ? null : withoutRobots(status, fault) })
  return null
}

/** What was broken off is asked again by the next run. */
const unlessStopped =
  (signal: AbortSignal) =>
  (error: unknown): undefined => {
    if (!signal.aborted) throw error
  }

async function ask(address: Address, visit: Visit): Promise<void> {
  const { outside, rules } = visit
  const { fetcher, signal } = outside
  if (!rules.known) return postponed(address, visit)
  if (!rules.allows(address.url)) return disallowed(address, visit)
  try {
    const fetched = await fetcher.fetch(address.url, {
      signal,
      accept: address.kind === 'page' || address.kind === 'section' ? acceptPages : acceptListings,
      headers: conditions(address),
      mayFollow: (to) => to.origin === address.origin && rules.allows(to.href),
      ...(address.kind === 'sitemap' && { limit: SITEMAP_LIMIT }),
    })
    await answered(address, fetched, visit)
  } catch (error) {
    if (signal.aborted) return release(address, visit)
    if (!(error instanceof InputError)) throw error
    await failed(address, visit, { note: error.message, forGood: error.code !== 'not-fetched' })
  }
}

/** RFC 9110, 13.1: a site that has nothing new says so in a few bytes. */
const conditions = ({ etag, last_modified }: Address): Record<string, string> => ({
  ...(etag !== null && { 'if-none-match': etag }),
  ...(last_modified !== null && { 'if-modified-since': last_modified }),
})

function answered(address: Address, fetched: Fetched, visit: Visit): Promise<void> {
  const { status, headers } = fetched
  const waitMs = retryAfterMs(headers['retry-after'], headers.date, visit.outside.now())
  const note = `the site answers ${status}`
  switch (verdictOf(status)) {
    case 'ok':
      return address.kind === 'page' ? takePage(address, fetched, visit) : takeListing(address, fetched, visit)
    case 'unchanged':
      return unchanged(address, visit)
    case 'redirect':
      return moved(address, fetched, visit)
    case 'busy':
      return busy(address, visit, note, waitMs)
    case 'gone':
      return failed(address, visit, { note, forGood: true, siteWell: true })
    case 'absent': // it may have been announced a little too early: once more, then never
      return failed(address, visit, {
        note,
        forGood: address.tries > 0,
        siteWell: true,
        ...(waitMs !== undefined && { waitMs }),
      })
    case 'failed':
      return failed(address, visit, { note, ...(waitMs !== undefined && { waitMs }) })
  }
}

const looking = ({ settings, source, outside }: Visit): Looking => ({ settings, source, now: outside.now() })

/** To another site, or to where robots.txt does not lead: that address has its own turn, under its own rules. */
async function moved(address: Address, { headers, url }: Fetched, visit: Visit): Promise<void> {
  const to = addressKey(headers.location ?? '', url)
  if (to === undefined || to === address.url)
    return failed(address, visit, { note: 'it redirects to nowhere', forGood: true, siteWell: true })
  if (address.kind === 'page') {
    const found = pagesFound([to], address, looking(visit))
    await conclude(address, visit, { change: { state: 'same', same_as: to, due_at: null, note: null }, found })
  } else {
    const found = [listingAt(to, address, address.kind, visit.outside.now())]
    await conclude(address, visit, { change: { ...again(address, visit), note: `it has moved to ${to}` }, found })
  }
  visit.outside.onEvent?.({ kind: 'moved', url: address.url, source: address.source, note: to })
}

async function takeListing(address: Address, fetched: Fetched, visit: Visit): Promise<void> {
  const found = foundIn(address, fetched, looking(visit))
  const change = { ...validators(fetched), ...again(address, visit), state: 'taken', note: null } as const
  const added = await conclude(address, visit, { change, found })
  const { url, source } = address
  visit.outside.onEvent?.({ kind: 'listed', url, source, entries: found.length, added })
}
