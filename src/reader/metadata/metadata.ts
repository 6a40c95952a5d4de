/** What a page says of its article: every candidate with its place, the chosen one first. */

import { comparable } from '../headline.ts'
import type { Found, MetadataField } from '../types.ts'
import { agenciesIn, findAuthors, isAgency } from './authors.ts'
import { dateInAddress, findModified, findPublished } from './dates.ts'
import { findForm, findParts } from './form.ts'
import { isObject, textsOf } from './json-ld.ts'
import { articleFound, type Head, metaFound } from './meta.ts'
import { findTags } from './tags.ts'
import { findTitles } from './title.ts'

/** What was seen in the visible page, for where the head is silent. */
export interface Visible {
  readonly headline: Found | null
  readonly bylines: readonly string[]
  readonly dates: readonly Found[]
  readonly tags: readonly string[]
  /** Words of a row of short links behind the text. */
  readonly row: readonly string[]
  readonly agency: readonly Found[]
}

export interface Metadata {
  readonly candidates: { readonly [Field in MetadataField]?: readonly Found[] }
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly variants: readonly { readonly url: string; readonly language: string | null }[]
}

/** All metadata of an HTML page. `url`: where it was fetched, if known; `captured`: nothing may be dated later. */
export function readMetadata(head: Head, visible: Visible, url: string | null, captured: string): Metadata {
  const article = head.articles[0]?.object
  const ownLink = head.links.find(({ rel }) => rel === 'canonical')?.href ?? null
  const base = absolute(head.base ?? '', url) ?? url ?? absolute(ownLink ?? '', null) ?? null
  const publisher = [
    ...metaFound(head, ['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'apple-mobile-web-app-title']),
    ...articleFound(head, 'publisher'),
    ...siteInTitle(head.title, visible.headline?.value ?? null),
  ].filter(({ value }) => !/^https?:/.test(value))
  const outlet = { name: publisher[0]?.value ?? null, domain: hostOf(base) }
  const { authors, found } = findAuthors(head, outlet, visible.bylines)
  const own = new Set([...publisher.map(({ value }) => value), ...hostNames(outlet.domain)].map(comparable))
  const { tags, found: tagsFound } = findTags(
    head,
    { marked: visible.tags, row: visible.row },
    (tag) => own.has(comparable(tag)) || isAgency(tag),
  )
  const published = findPublished(head, [...visible.dates, ...dateInAddress(url ?? ownLink)], captured)
  const address = (list: readonly Found[]): Found[] =>
    list.flatMap(({ value, where }) => at(absolute(value, base), where))
  const canonical = ownAddresses(
    address([
      ...head.links
        .filter(({ rel }) => rel === 'canonical')
        .map(({ href }) => ({ value: href, where: 'link canonical' })),
      ...metaFound(head, ['og:url']),
      ...textsOf(isObject(article?.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article?.mainEntityOfPage).map(
        (value) => ({ value, where: 'json-ld mainEntityOfPage' }),
      ),
    ]),
    url,
  )
  const parts = findParts(head, absolute(ownLink ?? '', base) ?? base, (href) => absolute(href, base))
  const candidates = {
    form: findForm(head, parts),
    parts,
    title: findTitles(head, visible.headline),
    authors: found,
    published,
    modified: findModified(head, captured).filter(({ value }) => value !== published[0]?.value),
    publisher,
    section: [
      ...articleFound(head, 'articleSection'),
      ...metaFound(head, ['article:section', 'section', 'parsely-section', 'cxenseparse:section']),
    ],
    tags: tagsFound,
    language: [
      ...(head.htmlLanguage === null ? [] : [{ value: head.htmlLanguage, where: 'html lang' }]),
      ...articleFound(head, 'inLanguage'),
      ...metaFound(head, ['og:locale', 'content-language', 'language', 'dc.language']),
    ],
    canonical,
    agency: [...visible.agency, ...agenciesIn(found)],
    paywall: textsOf(
      typeof article?.isAccessibleForFree === 'boolean'
        ? String(article.isAccessibleForFree)
        : article?.isAccessibleForFree,
    ).map((value) => ({ value: String(value.toLowerCase() === 'false'), where: 'json-ld isAccessibleForFree' })),
    image: address([
      ...metaFound(head, ['og:image', 'og:image:url', 'twitter:image']),
      ...imagesOf(article?.image).map((value) => ({ value, where: 'json-ld image' })),
    ]),
  }
  const variants = head.links
    .filter(
      ({ rel, language }) =>
        rel === 'amphtml' || (rel.includes('alternate') && language !== null && language !== 'x-default'),
    )
    .flatMap(({ href, language }) => {
      const address = absolute(href, base)
      return address === undefined ? [] : [{ url: address, language }]
    })
  return { candidates: withoutEmpty(candidates), authors, tags, variants }
}

function withoutEmpty(fields: Readonly<Record<MetadataField, readonly Found[]>>): Metadata['candidates'] {
  return Object.fromEntries(Object.entries(fields).filter(([, found]) => found.length > 0))
}

/** "Headline | The Daily Example": what stands behind the headline in the page's title is the site's name. */
function siteInTitle(title: string | null, headline: string | null): Found[] {
  if (title === null || headline === null) return []
  const parts = title.split(/\s*[|•·»]\s*|\s(?:[–—-]|::)\s/u)
  const name = parts.at(-1)?.trim() ?? ''
  if (parts.length < 2 || name === '' || name.length > 60 || headline.includes(name)) return []
  return [{ value: name, where: 'title' }]
}

function at(value: string | undefined, where: string): Found[] {
  return value === undefined ? [] : [{ value, where }]
}

function imagesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value))
    return value
      .slice(0, 5)
      .flatMap((item: unknown) => (typeof item === 'string' ? [item] : isObject(item) ? textsOf(item.url) : []))
  return isObject(value) ? textsOf(value.url) : []
}

/** Without the site's front page, which broken templates name as every article's address: all of them would be one. */
function ownAddresses(found: readonly Found[], url: string | null): Found[] {
  const isFront = (address: string): boolean => /^https?:\/\/[^/]+\/?$/.test(address)
  return url !== null && isFront(url) ? [...found] : found.filter(({ value }) => !isFront(value))
}

/** "valley.example" and "valley": both stand among keywords. */
const hostNames = (domain: string | null): string[] => (domain === null ? [] : [domain, domain.replace(/\..*$/, '')])

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

/** An http address made absolute; undefined for what is none. */
export function absolute(href: string, base: string | null): string | undefined {
  try {
    const url = base === null ? new URL(href) : new URL(href, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
  } catch {
    return undefined
  }
}
