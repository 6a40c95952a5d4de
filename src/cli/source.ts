import { setTimeout as wait } from 'node:timers/promises'
import type { Discovered, Offer } from '../collector/index.ts'
import { counted } from './human-person.ts'
import { textOption } from './option-values.ts'
import { progressOn } from './progress.ts'
import { allowPrivateOption, allowsPrivate } from './reading-options.ts'
import {
  saveSettings,
  settingsFile,
  settingsOption,
  type Written,
  type WrittenSource,
  writtenSettings,
} from './settings-file.ts'
import { type Command, Failure, type Given, type Outside, UsageError } from './types.ts'

const PAUSE_MS = 1_000

export const source: Command = {
  name: 'source',
  takes: '<words...>',
  summary: 'add, list and remove the sources that are followed',
  about: `Keeps the list of outlets in onrecord.json, which onrecord collect follows.

"source add DOMAIN" looks for what the outlet offers: feeds that its front page announces, sitemaps that its robots.txt names,
else those at usual places; without either its front page is looked through for headlines. What robots.txt forbids is
not asked for. "source list" shows them; "source remove DOMAIN" takes one out (what was collected stays).`,
  options: [
    settingsOption,
    { flags: '--contact <address>', description: 'where webmasters reach you: mailto: or https:' },
    allowPrivateOption,
  ],
  examples: [
    ['onrecord source add ozero.example', 'look for its feeds and sitemaps, and follow them'],
    ['onrecord source add https://ozero.example:8443/ru/', 'the same, from a front page of your choice'],
    ['onrecord source list', 'what is followed'],
    ['onrecord source remove ozero.example', 'no longer'],
  ],
  async run(given, outside) {
    const [action, ...domains] = given.words
    if (action === 'list' && domains.length === 0) return list(given, outside)
    if (action === 'add' && domains.length > 0) return add(domains, given, outside)
    if (action === 'remove' && domains.length > 0) return remove(domains, given, outside)
    throw new UsageError('source takes "add DOMAIN...", "remove DOMAIN..." or "list"')
  },
}

async function add(domains: readonly string[], given: Given, outside: Outside): Promise<0 | 1> {
  const file = settingsFile(given, outside)
  const contact = contactOf(given)
  let failed = 0
  for (const named of domains) {
    if (outside.signal.aborted) break
    const settings = await writtenSettings(file)
    try {
      const home = homeOf(named)
      if (settings.sources.some(({ domain }) => domain === home.domain)) {
        if (contact !== undefined) await saveSettings(file, { ...settings, contact })
        throw new Failure(`${home.domain} is followed already${contact === undefined ? '' : '; the contact was noted'}`)
      }
      const found = await look(home.url, contact, given, outside)
      await saveSettings(file, withSource(settings, sourceOf(home.domain, found.offers), contact))
      await tell(home.domain, found, file, outside)
    } catch (error) {
      failed += 1
      await outside.stderr.write(`onrecord: ${named}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  return failed > 0 ? 1 : 0
}

/** "ozero.example" or the address of a front page. */
function homeOf(named: string): { readonly domain: string; readonly url: string } {
  const url = URL.parse(/^https?:\/\//i.test(named) ? named : `https://${named}/`)
  if (!url || url.hostname === '') throw new Failure('it is no domain and no address')
  return { domain: url.hostname.replace(/^www\./, ''), url: url.href }
}

/** Stands in every request, so that a webmaster who is bothered can write to somebody. */
function contactOf(given: Given): string | undefined {
  const contact = textOption(given, 'contact')?.trim()
  if (contact !== undefined && !/^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/.test(contact))
    throw new UsageError(`--contact takes mailto:desk@your.example or https://your.example, not "${contact}"`)
  return contact
}

async function look(url: string, contact: string | undefined, given: Given, outside: Outside): Promise<Discovered> {
  const { discover, Fetcher, userAgentOf } = await import('../collector/index.ts')
  const fetcher = new Fetcher({ userAgent: userAgentOf(contact), allowPrivate: allowsPrivate(given) })
  const progress = progressOn(outside)
  try {
    return await discover(url, {
      fetcher,
      signal: outside.signal,
      delayMs: PAUSE_MS,
      sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => {}),
      onAsked: (asked) => void progress.tell(`looking at ${asked}`),
    })
  } finally {
    await progress.clear()
    await fetcher.close()
  }
}

function sourceOf(domain: string, offers: readonly Offer[]): WrittenSource {
  const of = (kind: Offer['kind']) => offers.filter((offer) => offer.kind === kind).map(({ url }) => url)
  const lists = { feeds: of('feed'), sitemaps: of('sitemap'), sections: of('section') }
  const name = offers.find(({ title }) => title !== null && title !== '')?.title?.slice(0, 200)
  return {
    domain,
    ...(name !== undefined && { name }),
    ...Object.fromEntries(Object.entries(lists).filter(([, urls]) => urls.length > 0)),
  }
}

function withSource(settings: Written, added: WrittenSource, contact: string | undefined): Written {
  return { ...settings, ...(contact !== undefined && { contact }), sources: [...settings.sources, added] }
}

async function tell(
  domain: string,
  { offers, notes }: Discovered,
  file: string,
  { stdout, stderr }: Outside,
): Promise<void> {
  for (const note of notes) await stderr.write(`onrecord: ${note}\n`)
  for (const { kind, url, entries, title } of offers)
    await stdout.write(
      `${kind.padEnd(8)} ${url}${kind === 'section' ? '' : `  ${counted(entries, 'link')}`}${title ? `  ${title}` : ''}\n`,
    )
  await stderr.write(`${domain} is in ${file}; "onrecord collect" follows it.\n`)
}

async function list(given: Given, outside: Outside): Promise<0> {
  const { sources } = await writtenSettings(settingsFile(given, outside))
  for (const { domain, name, feeds = [], sitemaps = [], sections = [] } of sources) {
    await outside.stdout.write(`${domain}${name === undefined ? '' : `  ${name}`}\n`)
    for (const [kind, urls] of Object.entries({ feed: feeds, sitemap: sitemaps, section: sections }))
      for (const url of urls) await outside.stdout.write(`  ${kind.padEnd(8)} ${url}\n`)
  }
  if (sources.length === 0) await outside.stderr.write('No source is followed yet: onrecord source add DOMAIN\n')
  return 0
}

async function remove(domains: readonly string[], given: Given, outside: Outside): Promise<0> {
  const file = settingsFile(given, outside)
  const settings = await writtenSettings(file)
  for (const domain of domains)
    if (!settings.sources.some((each) => each.domain === domain))
      throw new Failure(`${domain} is not among the sources`)
  await saveSettings(file, { ...settings, sources: settings.sources.filter(({ domain }) => !domains.includes(domain)) })
  await outside.stderr.write(`${domains.join(', ')}: no longer followed; what was collected stays.\n`)
  return 0
}
