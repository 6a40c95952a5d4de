/** Which of the addresses that a listing or a redirect gives are taken up. */

import { isUnder } from '../reader/hosts.ts'
import type { Address, FoundAddress } from '../record/index.ts'
import { originOf } from './addresses.ts'
import { readListing } from './feeds/listing.ts'
import type { Fetched } from './fetch/fetcher.ts'
import { later } from './schedule.ts'
import { sectionLinks } from './section.ts'
import { durationMs, type Settings, type SourceSettings } from './sources/settings.ts'

/** A sitemap of so many pages without a date is a whole archive, not news. */
const MOST_UNDATED = 1000

export interface Looking {
  readonly settings: Settings
  /** Undefined for a source that no longer stands in the settings. */
  readonly source: SourceSettings | undefined
  readonly now: Date
}

/**
 * What a feed, a sitemap or a section page leads to.
 * @throws InputError where it cannot be read as what it should be
 */
export function foundIn(address: Address, { bytes, url, headers }: Fetched, looking: Looking): FoundAddress[] {
  const { settings, source, now } = looking
  const contentType = headers['content-type'] ?? null
  if (address.kind === 'section')
    return pagesFound(
      sectionLinks(bytes, contentType, url).map((link) => link.url),
      address,
      looking,
    )
  const listing = readListing(bytes, contentType, url)
  const oldest = later(now, -durationMs(source?.back ?? settings.back))
  if (listing.kind === 'sitemap-index')
    // A child that has not changed lately lists nothing new; undated ones are looked through like any other.
    return listing.sitemaps
      .filter(({ changed }) => changed === null || changed >= oldest)
      .map(({ url: child }) => listingAt(child, address, 'sitemap', now))
  // A feed lists what is new by its nature; a sitemap everything there ever was.
  const undated = listing.kind === 'feed' || listing.entries.length <= MOST_UNDATED
  const entries = listing.entries.filter(({ published }) =>
    published === null ? undated : listing.kind === 'feed' || published >= oldest,
  )
  return pagesFound(
    entries.map((entry) => entry.url),
    address,
    looking,
  )
}

/** Another listing of the same source, due at once. */
export const listingAt = (
  url: string,
  { source, url: foundAt }: Address,
  kind: Address['kind'],
  now: Date,
): FoundAddress => ({
  url,
  origin: originOf(url),
  source,
  kind,
  foundIn: foundAt,
  dueAt: now.toISOString(),
})

/** Those addresses that belong to the source, as pages due at once. */
export function pagesFound(
  urls: readonly string[],
  { source, url: foundAt }: Address,
  looking: Looking,
): FoundAddress[] {
  const dueAt = looking.now.toISOString()
  return urls
    .filter((url) => belongs(url, source, looking.source))
    .map((url) => ({ url, origin: originOf(url), source, kind: 'page', foundIn: foundAt, dueAt }))
}

function belongs(url: string, domain: string, source: SourceSettings | undefined): boolean {
  const { hostname } = new URL(url)
  const own = [domain, ...(source?.hosts ?? [])].some((name) => isUnder(hostname, hostOf(name)))
  const wanted = source === undefined || source.only.length === 0 || source.only.some((part) => url.includes(part))
  return own && wanted && !source?.except.some((part) => url.includes(part))
}

/** "озеро.example" -> its form in addresses. */
const hostOf = (domain: string): string => URL.parse(`http://${domain}`)?.hostname ?? domain
