/** What the head of a page says by its links and metas, without reading the page: the collector judges before it reads. */
import { decode } from '../reader/decode.ts'
import { addressKey } from './addresses.ts'

/** Heads end long before. */
const LONGEST_HEAD = 300_000

export interface HeadLink {
  /** In lower case, one word each: "alternate", "canonical", "amphtml". */
  readonly rel: readonly string[]
  readonly url: string
  readonly type: string | null
  readonly language: string | null
  readonly title: string | null
}

export interface Head {
  readonly links: readonly HeadLink[]
  /** Metas by name in lower case, the first of each. */
  readonly metas: ReadonlyMap<string, string>
  /** Declared language of the page. */
  readonly language: string | null
}

/** No branch may run over "<" or ">": linear on any input. */
const tags = /<(link|meta|base|html)\b([^<>]*)>/gi
const attribute = /([\w:-]{1,50})\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'>]{1,4000}))/g

export function headOf(bytes: Uint8Array, contentType: string | null, url: string): Head {
  const { text } = decode(bytes.subarray(0, LONGEST_HEAD), contentType)
  const links: HeadLink[] = []
  const metas = new Map<string, string>()
  let base = url
  let language: string | null = null
  for (const [, tag = '', inside = ''] of text.matchAll(tags)) {
    const found = new Map<string, string>()
    for (const [, name = '', double, single, bare] of inside.matchAll(attribute))
      found.set(name.toLowerCase(), unescaped(double ?? single ?? bare ?? ''))
    const name = tag.toLowerCase()
    if (name === 'base') base = addressKey(found.get('href') ?? '', url) ?? base
    else if (name === 'html') language ??= found.get('lang') ?? null
    else if (name === 'meta') {
      const key = (found.get('name') ?? found.get('property') ?? '').toLowerCase()
      if (key !== '' && !metas.has(key)) metas.set(key, found.get('content') ?? '')
    } else {
      const href = found.get('href')
      const target = href === undefined ? undefined : addressKey(href, base)
      if (target === undefined) continue
      const rel = (found.get('rel') ?? '').toLowerCase().split(/\s+/)
      links.push({
        rel,
        url: target,
        type: found.get('type')?.toLowerCase() ?? null,
        language: found.get('hreflang')?.toLowerCase() ?? null,
        title: found.get('title') ?? null,
      })
    }
  }
  return { links, metas, language }
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#38': '&',
}
export const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27|#38);/gi, (whole, name: string) => signs[name.toLowerCase()] ?? whole)

/**
 * Other addresses of the same page: the canonical one, AMP, and alternates in the page's own language. Alternates in other
 * languages are texts of their own: the article keeps them as its variants.
 */
export function sameAs(
  { links, language }: Head,
  url: string,
): { readonly canonical: string | null; readonly others: string[] } {
  const canonical = links.find(({ rel }) => rel.includes('canonical'))?.url ?? null
  const own = language?.toLowerCase().split('-')[0]
  const others = links.filter(
    (link) =>
      link.rel.includes('amphtml') ||
      (link.rel.includes('alternate') &&
        link.language !== null &&
        own !== undefined &&
        link.language.split('-')[0] === own) ||
      (link.rel.includes('alternate') && link.rel.includes('mobile')),
  )
  return { canonical, others: [...new Set(others.map((link) => link.url))].filter((other) => other !== url) }
}

/** Types under which pages announce their feeds. */
const feedTypes = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/

export const feedLinks = ({ links }: Head): HeadLink[] =>
  links.filter(({ rel, type }) => rel.includes('alternate') && type !== null && feedTypes.test(type))
