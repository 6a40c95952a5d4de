import { comparable } from '../headline.ts'
import type { Found } from '../types.ts'
import { articleFound, type Head, metaFound } from './meta.ts'

const metaNames = ['og:title', 'twitter:title', 'dc.title', 'title', 'parsely-title', 'sailthru.title', 'headline']

/** Titles without the site's name, the chosen one first. `headline`: the words of the visible headline, if one was found. */
export function findTitles(head: Head, headline: string | null): Found[] {
  const site = head.meta.get('og:site_name')?.[0] ?? null
  const found: Found[] = [
    ...articleFound(head, 'headline'),
    ...(headline === null ? [] : [{ value: headline, where: 'h1' }]),
    ...metaFound(head, metaNames),
    ...(head.title === null ? [] : [{ value: head.title, where: 'title' }]),
  ].map(({ value, where }) => ({ value: withoutSite(value.replace(/\s+/g, ' ').trim(), site), where }))
  const titles = found
    .map((title) => (declared(title) ? title : withoutTail(title, found)))
    .filter(({ value }) => value !== '')
  const chosen = choose(titles)
  return chosen ? [chosen, ...titles.filter((title) => title !== chosen)] : titles
}

const declared = ({ where }: Found): boolean => where.endsWith(' headline')

/**
 * The declared headline, unless no other place knows it (a live blog declares its latest post) or the visible headline and
 * the one for sharing agree against it and the window's title, which are then both written for search engines.
 */
function choose(titles: readonly Found[]): Found | undefined {
  const at = (test: (title: Found) => boolean): Found | undefined => titles.find(test)
  const linked = at(declared)
  const shown = at(({ where }) => where === 'h1')
  const shared = at(({ where }) => where === 'meta og:title')
  const title = at(({ where }) => where === 'title')
  // Microdata marks subtitles as headlines often enough to be asked last.
  if (!linked || (linked.where.startsWith('microdata') && same(shown ?? linked, shared)))
    return confirmed(shown, titles) ? shown : (shared ?? at(({ where }) => where !== 'h1') ?? shown)
  if (!shown || !shared) return linked
  if (shown.value.endsWith(`: ${shared.value}`)) return shared // the other has a kicker before it
  if (same(linked, shown) || same(linked, shared)) return linked
  if (same(linked, title)) return same(shown, shared) ? shown : linked
  return same(shown, shared) || same(shown, title) ? linked : shared
}

const same = (a: Found, b: Found | undefined): boolean => b !== undefined && comparable(a.value) === comparable(b.value)

/** Whether another place has most of the visible headline's words: a site's name in an h1 has none such. */
function confirmed(shown: Found | undefined, titles: readonly Found[]): boolean {
  if (!shown) return false
  const words = new Set(comparable(shown.value).split(' '))
  return titles.some(({ value, where }) => {
    if (where === 'h1') return false
    const other = new Set(comparable(value).split(' '))
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

const separated = /^(.{12,})\s*(?:\s[-–—|•·:»]\s|\s*\|\s*|\s::\s)([^|•·]{2,60})$/u

/** "Headline - The Daily Example": the part behind the last separator goes where it is the site's name, or short behind a bar. */
export function withoutSite(title: string, site: string | null): string {
  const match = separated.exec(title.slice(0, 500))
  if (!match?.[1] || !match[2]) return title
  const tail = comparable(match[2])
  const name = site === null ? '' : comparable(site)
  const isSite = name !== '' && (tail.includes(name) || name.includes(tail))
  return isSite || (title.includes('|') && tail.split(' ').length <= 4) ? match[1].trim() : title
}
