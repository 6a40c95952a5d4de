/** Everything a page's head and its marked-up elements say, gathered in one walk. */
import { elements, type TreeElement, textOf } from '../tree.ts'
import type { Found } from '../types.ts'
import { articleObjects, type LinkedObject, linkedObjects, textsOf } from './json-ld.ts'
import { microdataObjects } from './microdata.ts'

export interface Head {
  /** Content of meta tags by lower-case name or property, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly title: string | null
  readonly htmlLanguage: string | null
  readonly links: readonly {
    readonly rel: string
    readonly href: string
    readonly language: string | null
    readonly type: string | null
  }[]
  readonly times: readonly { readonly datetime: string; readonly text: string; readonly element: TreeElement }[]
  /** Elements with itemprop or rel=author, by property. */
  readonly marked: readonly { readonly property: string; readonly value: string; readonly element: TreeElement }[]
  /** Linked data, scripts and microdata together. */
  readonly objects: readonly LinkedObject[]
  /** Of these the ones about an article, each with where it stood. */
  readonly articles: readonly Described[]
  /** Words of links that are marked as tags. */
  readonly tags: readonly string[]
  /** Words of the first elements that are named after their author. */
  readonly bylines: readonly string[]
  readonly base: string | null
}

const markedProperties = new Set([
  'author',
  'datepublished',
  'datemodified',
  'headline',
  'keywords',
  'articlesection',
  'publisher',
])

export interface Described {
  readonly object: LinkedObject
  readonly where: 'json-ld' | 'microdata'
}

/** Gathers the head of a page. Linear in its elements. */
export function readHead(root: TreeElement): Head {
  const meta = new Map<string, string[]>()
  const links: Head['links'][number][] = []
  const times: Head['times'][number][] = []
  const marked: Head['marked'][number][] = []
  const tags: string[] = []
  const bylines: string[] = []
  let title: string | null = null
  let htmlLanguage: string | null = null
  const scripts: TreeElement[] = []
  let base: string | null = null
  let hasItems = false
  for (const element of elements(root)) {
    const { name, attributes } = element
    if (name === 'meta') addMeta(meta, attributes)
    else if (name === 'script') scripts.push(element)
    else if (name === 'html') htmlLanguage = attributes.lang?.trim() || null
    else if (name === 'base') base ??= attributes.href ?? null
    else if (name === 'title' && element.parent?.name !== 'svg') title ??= textOf(element) || null
    else if (name === 'link' && attributes.href && attributes.rel)
      links.push({
        rel: attributes.rel.toLowerCase(),
        href: attributes.href.trim(),
        language: attributes.hreflang ?? null,
        type: attributes.type ?? null,
      })
    else if (name === 'time' && times.length < 100)
      times.push({ datetime: attributes.datetime ?? '', text: textOf(element), element })
    if (bylines.length === 0 && bylineClass.test(attributes.class ?? '')) bylines.push(...namedIn(element))
    hasItems ||= 'itemscope' in attributes || 'itemtype' in attributes
    if (marked.length < 200) addMarked(marked, element)
    if (name === 'a' && /^(?:tag|.*\btag)$/.test(attributes.rel ?? '') && !attributes.rel?.includes('category'))
      tags.push(textOf(element))
  }
  const linked = linkedObjects(scripts)
  const items = hasItems ? microdataObjects(root) : []
  const articles = [
    ...articleObjects(linked).map((object) => ({ object, where: 'json-ld' as const })),
    ...articleObjects(items).map((object) => ({ object, where: 'microdata' as const })),
  ]
  return {
    meta,
    title,
    htmlLanguage,
    links,
    times,
    marked,
    objects: [...linked, ...items],
    articles,
    tags,
    bylines,
    base,
  }
}

const bylineClass = /(?:^|[\s_-])(?:byline|author|authors|author-?name)(?:$|[\s_-])/i
const longestByline = 120

/** The links in a byline, each an author of his own, or its words where there is none. */
function namedIn(element: TreeElement): string[] {
  const words = textOf(element)
  if (words === '' || words.length > longestByline) return []
  const links = element.children
    .filter((child) => typeof child !== 'string' && child.name === 'a')
    .map((link) => (typeof link === 'string' ? link : textOf(link)))
  const names = links.filter((name) => /^\p{Lu}\S*\s\p{L}/u.test(name))
  return names.length > 0 ? names : [words]
}

function addMeta(meta: Map<string, string[]>, attributes: Readonly<Record<string, string>>): void {
  const content = attributes.content?.trim()
  if (!content) return
  for (const key of [attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']]) {
    if (!key) continue
    const name = key.trim().toLowerCase()
    meta.set(name, [...(meta.get(name) ?? []).slice(0, 99), content])
  }
}

function addMarked(marked: { property: string; value: string; element: TreeElement }[], element: TreeElement): void {
  const { attributes, name } = element
  const property =
    attributes.itemprop ??
    (attributes.rel?.toLowerCase().split(' ').includes('author') ? 'author' : undefined) ??
    attributes.property
  if (!property || name === 'meta' || name === 'link') return
  for (const one of property.toLowerCase().split(/\s+/)) {
    const plain = one.replace(/^.*:/, '')
    if (!markedProperties.has(plain)) continue
    const value = attributes.content ?? attributes.datetime ?? textOf(element)
    if (value.trim() !== '' && value.length < 1000) marked.push({ property: plain, value: value.trim(), element })
  }
}

/** What the first article object of each kind says of a property, as texts. */
export function articleFound(head: Head, property: string): Found[] {
  const firsts = (['json-ld', 'microdata'] as const).flatMap((where) =>
    head.articles.filter((article) => article.where === where).slice(0, 1),
  )
  return firsts.flatMap(({ object, where }) =>
    textsOf(object[property]).map((value) => ({ value, where: `${where} ${property}` })),
  )
}

/** Candidates from meta tags of the given names, in the order of the names. */
export function metaFound(head: Head, names: readonly string[]): Found[] {
  return names.flatMap((name) => (head.meta.get(name) ?? []).map((value) => ({ value, where: `meta ${name}` })))
}
