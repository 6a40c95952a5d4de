/** Finds what an outlet offers to be followed by: feeds and sitemaps that it announces, else those at usual places. */
import { isUnder } from '../../reader/hosts.ts'
import { addressKey } from '../addresses.ts'
import { readListing } from '../feeds/listing.ts'
import type { Listing } from '../feeds/types.ts'
import type { Fetched, Fetcher } from '../fetch/fetcher.ts'
import { feedLinks, headOf } from '../head.ts'
import { askRobots, type Rules, robotsKnown, rulesOf, withoutRobots } from '../robots.ts'
import { InputError } from '../types.ts'
import { acceptPages } from '../web.ts'

/** An outlet with a feed for each section has one for all of them too, mostly the first. */
const MOST_FEEDS = 12
const MOST_SITEMAPS = 8
const usualFeeds = [
  '/rss',
  '/rss.xml',
  '/feed',
  '/feed.xml',
  '/atom.xml',
  '/feeds/all',
  '/rss/all.xml',
  '/export/rss2/index.xml',
]
const usualSitemaps = ['/news-sitemap.xml', '/sitemap-news.xml', '/sitemap.xml', '/sitemap_index.xml']

/** One thing that can be followed. */
export interface Offer {
  readonly url: string
  readonly kind: 'feed' | 'sitemap' | 'section'
  readonly title: string | null
  /** Entries in it, or sitemaps of an index. */
  readonly entries: number
}

export interface Discovered {
  readonly offers: readonly Offer[]
  /** What was looked for and not found, or may not be asked for. */
  readonly notes: readonly string[]
}

export interface DiscoverOutside {
  readonly fetcher: Pick<Fetcher, 'fetch'>
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** Pause between two requests. */
  readonly delayMs: number
  readonly onAsked?: (url: string) => void
}

/**
 * What the outlet at an address offers. Asks politely: robots.txt first and kept to, one request at a time.
 * @param home its front page: "https://ozero.example/"
 * @throws InputError where not even the front page can be had
 */
export async function discover(home: string, outside: DiscoverOutside): Promise<Discovered> {
  const { fetcher, signal } = outside
  const notes: string[] = []
  const { origin } = new URL(home)
  const robots = await askRobots(fetcher, origin, signal)
  const { robots_status, fault } = robots
  if (fault?.code === 'refused') throw fault
  if (!robotsKnown(robots_status))
    throw new InputError('not-fetched', `its ${withoutRobots(robots_status, fault)}: nothing may be asked for there`)
  const rules = rulesOf(robots, origin)
  if (!rules.allows(home))
    throw new InputError('refused', 'its robots.txt does not allow its front page to be asked for')
  await outside.sleep(outside.delayMs, signal)
  const front = await fetcher.fetch(home, { signal, accept: acceptPages })
  if (front.status !== 200) throw new InputError('not-fetched', `the site answers ${front.status}`)
  const announced = feedLinks(headOf(front.bytes, front.headers['content-type'] ?? null, front.url)).map(
    ({ url }) => url,
  )
  const sitemaps = rules.sitemaps.flatMap((address) => addressKey(address, home) ?? [])
  const asking = { ...outside, rules, domain: new URL(front.url).hostname.replace(/^www\./, ''), notes }
  const feeds = await offersAt(announced.slice(0, MOST_FEEDS), usualFeeds, front, asking)
  const maps = await offersAt(newsFirst(sitemaps).slice(0, MOST_SITEMAPS), usualSitemaps, front, asking)
  const offers = [...feeds, ...maps]
  if (offers.length === 0) {
    notes.push('it announces no feed and no sitemap: its front page is looked through for headlines')
    offers.push({ url: front.url, kind: 'section', title: null, entries: 0 })
  }
  return { offers: [...new Map(offers.map((offer) => [offer.url, offer])).values()], notes }
}

/** Sitemaps of news list the last two days, which is what is to be followed. */
const newsFirst = (urls: readonly string[]): string[] =>
  [...new Set(urls)].sort((a, b) => Number(/news/i.test(b)) - Number(/news/i.test(a)))

type Asking = DiscoverOutside & { readonly rules: Rules; readonly domain: string; readonly notes: string[] }

/** What is announced; where that is nothing, the first of the usual places that holds something. */
async function offersAt(
  announced: readonly string[],
  usual: readonly string[],
  front: Fetched,
  asking: Asking,
): Promise<Offer[]> {
  const found: Offer[] = []
  for (const url of new Set(announced)) found.push(...(await offerAt(url, asking, true)))
  if (found.length > 0) return found
  for (const path of usual) {
    const here = await offerAt(new URL(path, front.url).href, asking, false)
    if (here.length > 0) return here
  }
  return []
}

async function offerAt(url: string, asking: Asking, announced: boolean): Promise<Offer[]> {
  const { fetcher, rules, domain, notes, signal, sleep, delayMs, onAsked } = asking
  const own = isUnder(new URL(url).hostname, domain)
  if (own && !rules.allows(url)) {
    if (announced) notes.push(`${url}: robots.txt does not allow it`)
    return []
  }
  if (signal.aborted) return []
  await sleep(delayMs, signal)
  onAsked?.(url)
  try {
    const { status, bytes, headers, url: at } = await fetcher.fetch(url, { signal })
    if (status !== 200) throw new InputError('not-fetched', `the site answers ${status}`)
    return [offerOf(addressKey(at) ?? at, readListing(bytes, headers['content-type'] ?? null, at))]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (announced) notes.push(`${url}: ${error.message}`)
    return []
  }
}

function offerOf(url: string, listing: Listing): Offer {
  if (listing.kind === 'sitemap-index') return { url, kind: 'sitemap', title: null, entries: listing.sitemaps.length }
  return {
    url,
    kind: listing.kind,
    title: listing.kind === 'feed' ? listing.title : null,
    entries: listing.entries.length,
  }
}
