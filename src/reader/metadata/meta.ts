/** Everything a page's head and its marked-up elements say, gathered in one walk. */

import { pageWords } from '../../language/page.ts'
import { phraseKind } from '../phrases.ts'
import { elements, type TreeElement, textOf } from '../tree.ts'
import type { Found } from '../types.ts'
import { dateAttributes } from './date-attributes.ts'
import { articleObjects, type LinkedObject, linkedObjects, textsOf } from './json-ld.ts'
import { microdataObjects } from './microdata.ts'

export interface Head {
  /** Content of meta tags by lower-case name or property, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly title: string | null
  /** Words of the first h1s, wherever they stand. */
  readonly h1s: readonly string[]
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
  /** Publication dates in attributes that scripts read: data-publish-date and the like. */
  readonly dated: readonly Found[]
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

/** What the walk over a page fills in. */
interface Gathered {
  readonly meta: Map<string, string[]>
  readonly links: Head['links'][number][]
  readonly times: Head['times'][number][]
  readonly marked: Head['marked'][number][]
  readonly tags: string[]
  readonly bylines: string[]
  readonly scripts: TreeElement[]
  readonly dated: Found[]
  readonly h1s: string[]
  title: string | null
  htmlLanguage: string | null
  base: string | null
  hasItems: boolean
}

/** More than this of each are teasers and comments. */
const mostTimes = 100
const mostMarked = 200
const mostTags = 100
const mostDated = 20
const mostH1s = 5

/** Gathers the head of a page and its marked-up elements. Linear in its elements. */
export function readHead(root: TreeElement): Head {
  const gathered: Gathered = {
    meta: new Map(),
    links: [],
    times: [],
    marked: [],
    tags: [],
    bylines: [],
    scripts: [],
    dated: [],
    h1s: [],
    title: null,
    htmlLanguage: null,
    base: null,
    hasItems: false,
  }
  for (const element of elements(root)) {
    byName.get(element.name)?.(element, gathered)
    readAttributes(element, gathered)
  }
  const linked = linkedObjects(gathered.scripts)
  const items = gathered.hasItems ? microdataObjects(root) : []
  const articles = [
    ...articleObjects(linked).map((object) => ({ object, where: 'json-ld' as const })),
    ...articleObjects(items).map((object) => ({ object, where: 'microdata' as const })),
  ]
  return { ...gathered, objects: [...linked, ...items], articles }
}

/** What an element says by what it is. */
const byName = new Map<string, (element: TreeElement, gathered: Gathered) => void>(
  Object.entries({
    meta: ({ attributes }: TreeElement, { meta }: Gathered) => addMeta(meta, attributes),
    script: (element: TreeElement, { scripts }: Gathered) => void scripts.push(element),
    html: ({ attributes }: TreeElement, gathered: Gathered) => {
      gathered.htmlLanguage ??= attributes.lang?.trim() || null
    },
    base: ({ attributes }: TreeElement, gathered: Gathered) => {
      gathered.base ??= attributes.href ?? null
    },
    title: (element: TreeElement, gathered: Gathered) => {
      gathered.title ??= textOf(element) || null
    },
    h1: (element: TreeElement, { h1s }: Gathered) => {
      if (h1s.length < mostH1s) h1s.push(textOf(element))
    },
    link: ({ attributes }: TreeElement, { links }: Gathered) => {
      const { rel, href, hreflang, type } = attributes
      if (rel && href)
        links.push({ rel: rel.toLowerCase(), href: href.trim(), language: hreflang ?? null, type: type ?? null })
    },
    time: (element: TreeElement, { times }: Gathered) => {
      if (times.length < mostTimes)
        times.push({ datetime: element.attributes.datetime ?? '', text: textOf(element), element })
    },
    a: (element: TreeElement, { tags }: Gathered) => {
      const rel = element.attributes.rel?.toLowerCase() ?? ''
      const isTag = rel.split(' ').includes('tag') && !rel.includes('category')
      if (rel !== '' && isTag && tags.length < mostTags) tags.push(textOf(element))
    },
  }),
)

/** What an element says by its attributes. */
function readAttributes(element: TreeElement, gathered: Gathered): void {
  const { attributes } = element
  if (attributes.itemscope !== undefined || attributes.itemtype !== undefined) gathered.hasItems = true
  if (gathered.marked.length < mostMarked) addMarked(gathered.marked, element)
  if (gathered.dated.length < mostDated)
    for (const name in attributes)
      if (dateAttributes.has(name)) gathered.dated.push({ value: attributes[name] ?? '', where: name })
  const names = attributes.class
  if (names && gathered.bylines.length === 0 && bylineClass.test(names)) gathered.bylines.push(...namedIn(element))
}

const bylineClass = /(?:^|[\s_-])(?:byline|author|authors|author-?name)(?:$|[\s_-])/i
const longestByline = 120

/** The links in a byline, each an author of his own, or its words where there is none. */
function namedIn(element: TreeElement): string[] {
  const words = textOf(element)
  if (words === '' || words.length > longestByline || isNoName(words)) return []
  const links = element.children
    .filter((child) => typeof child !== 'string' && child.name === 'a')
    .map((link) => (typeof link === 'string' ? link : textOf(link)))
  const names = links.filter((name) => fullName.test(name))
  if (names.length > 0) return names
  const parts = leavesOf(element).filter((part) => phraseKind(part) === undefined)
  return parts.length > 0 && parts.length < 9 && parts.every((part) => fullName.test(part)) ? parts : [words]
}

/** Words that stand before an author's name: "by". */
export const authorLabels: ReadonlySet<string> = new Set(pageWords.flatMap(({ author }) => author))

/** A label alone ("By"), a field of the form for comments ("Name *"), or who wrote one ("Jane says:"). */
const isNoName = (words: string): boolean => /[*:]$/.test(words) || authorLabels.has(words.toLowerCase())

const fullName = /^\p{Lu}\S*\s\p{L}/u

/** The words of each innermost element: authors in spans of their own, with nothing between. */
function leavesOf(element: TreeElement): string[] {
  const leaves = [...elements(element)].filter(
    ({ children }) => children.length > 0 && children.every((child) => typeof child === 'string'),
  )
  return leaves.map((leaf) => textOf(leaf)).filter((words) => words !== '')
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
