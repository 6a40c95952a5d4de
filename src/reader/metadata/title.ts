/** The title of an article: which of the places that name it is believed. */
import { comparable } from '../headline.ts'
import { fold } from '../tree.ts'
import type { Found } from '../types.ts'
import { articleFound, type Head, metaFound } from './meta.ts'
import { withoutDay, withoutSite } from './site-name.ts'

const metaNames = ['og:title', 'twitter:title', 'dc.title', 'title', 'parsely-title', 'sailthru.title', 'headline']

/** Titles without the site's name, the chosen one first. `headline`: the visible headline and its element, if one was found. */
export function findTitles(head: Head, headline: Found | null): Found[] {
  const sites = siteNames(head)
  const found = [
    ...articleFound(head, 'headline'),
    ...(headline === null ? [] : [headline]),
    ...metaFound(head, metaNames),
    ...(head.title === null ? [] : [{ value: head.title, where: 'title' }]),
  ].map(({ value, where }) => ({ value: withoutDay(withoutSite(fold(value), sites)), where }))
  const own = new Set(sites.map(comparable))
  const all = found
    .map((title) => (declared(title) ? title : withoutTail(title, found)))
    .filter(({ value }) => value !== '')
  // A template may name every page after the site.
  const named = all.filter(({ value }) => !own.has(comparable(value)))
  const titles = named.length > 0 ? named : all
  const chosen = choose(titles, head)
  return chosen ? [chosen, ...titles.filter((title) => title !== chosen)] : titles
}

/** What the site calls itself, and its host without "www." and ending. */
function siteNames(head: Head): string[] {
  const address = head.links.find(({ rel }) => rel === 'canonical')?.href ?? head.meta.get('og:url')?.[0] ?? ''
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''
  return [...(head.meta.get('og:site_name') ?? []), host, host.replace(/\.[^.]+$/, '')].filter(
    (name) => name.length > 3,
  )
}

const declared = ({ where }: Found): boolean => where.endsWith(' headline')

/** The visible headline is known by its element alone: "h1". */
const isShown = ({ where }: Found): boolean => !where.includes(' ') && where !== 'title'

/**
 * The declared headline, unless no other place knows it (a live blog declares its latest post) or the visible headline and
 * the one for sharing agree against it and the window's title, which are then both written for search engines.
 */
function choose(titles: readonly Found[], head: Head): Found | undefined {
  const at = (test: (title: Found) => boolean): Found | undefined => titles.find(test)
  const linked = at(declared)
  const shown = at(isShown)
  const shared = at(({ where }) => where === 'meta og:title')
  const title = at(({ where }) => where === 'title')
  // Microdata marks subtitles as headlines often enough to be asked last.
  if (!linked || (linked.where.startsWith('microdata') && same(shown ?? linked, shared)))
    return undeclared(titles, shown, shared)
  if (isCutOff(linked, shown)) return shown
  if (shown && hasKicker(linked, shown) && same(shown, shared)) return shown
  if (!shown || !shared) return linked
  if (hasKicker(shown, shared)) return shared
  if (same(linked, shown) || same(linked, shared)) return linked
  if (!same(linked, title)) return same(shown, shared) || same(shown, title) ? linked : shared
  // Where the path to the page ends in the headline for search engines, only the page's own word makes the shown one another.
  const stands =
    !head.h1s.some((value) => comparable(value) === comparable(linked.value)) ||
    articleFound(head, 'alternativeHeadline').some((other) => same(shown, other))
  return same(shown, shared) && stands ? shown : linked
}

/** A shorter h1 may be the name of the site or of a section. */
const fewestWords = 3
const isHeadline = ({ value, where }: Found): boolean => where === 'h1' && value.split(' ').length >= fewestWords

/**
 * The visible headline where another place knows it, or where it is an h1 of some words (the others are then written for search
 * engines), without what stands in the same heading and in no other place.
 */
function undeclared(titles: readonly Found[], shown?: Found, shared?: Found): Found | undefined {
  if (!shown || !confirmed(shown, titles))
    return shown && isHeadline(shown) ? shown : (shared ?? titles.find((title) => !isShown(title)) ?? shown)
  const within = titles.filter((title) => !isShown(title) && isPart(title, shown))
  return within.find((title) => within.some((other) => other !== title && same(title, other))) ?? shown
}

const same = (a: Found, b: Found | undefined): boolean => b !== undefined && comparable(a.value) === comparable(b.value)

/** "Summit: Council approves bridge" where another place has the headline alone. */
const hasKicker = ({ value: whole }: Found, { value: headline }: Found): boolean =>
  whole.endsWith(headline) && /[:–—-]\s$/u.test(whole.slice(0, -headline.length))

/** Linked data is often cut off, with dots or in the middle of a sentence: search engines once asked for 110 characters. */
function isCutOff({ value }: Found, whole: Found | undefined): boolean {
  const start = value.replace(/\s*(?:\.{3}|…)$/u, '')
  if (start.length < 60 || !whole?.value.startsWith(start)) return false
  const rest = whole.value.slice(start.length)
  return start === value ? /^\s?\p{Ll}/u.test(rest) : /^\s?\p{L}/u.test(rest)
}

/** Whether a heading begins or ends with a title and goes on without a mark between: with a kicker or a subtitle. */
function isPart({ value }: Found, { value: heading }: Found): boolean {
  if (value.length < 16 || value.length >= heading.length) return false
  return (
    heading.startsWith(`${value} `) || (heading.endsWith(value) && !/[:–—-]\s$/u.test(heading.slice(0, -value.length)))
  )
}

/** Whether another place has most of the visible headline's words: a site's name in an h1 has none such. */
function confirmed(shown: Found, titles: readonly Found[]): boolean {
  const words = new Set(comparable(shown.value).split(' '))
  return titles.some((title) => {
    if (isShown(title)) return false
    const other = new Set(comparable(title.value).split(' '))
    const shared = [...words].filter((word) => other.has(word)).length
    return shared >= Math.min(words.size, other.size) * 0.5
  })
}

/** "Headline - section | site" where another place has the headline alone. */
function withoutTail(title: Found, titles: readonly Found[]): Found {
  const shorter = titles.find(
    ({ value }) =>
      value.length >= 15 &&
      title.value.startsWith(value) &&
      /^\s*[-–—|•·:»«/ㅣ]/u.test(title.value.slice(value.length)),
  )
  return shorter ? { value: shorter.value, where: title.where } : title
}
