/** What kind of page an article is where it is not one text on one page: a live blog, a part of an article told over several. */
import type { Found } from '../types.ts'
import { typesOf } from './json-ld.ts'
import type { Head } from './meta.ts'

/** A live blog says so in linked data; a part is told by the addresses of its neighbours. */
export function findForm(head: Head, parts: readonly Found[]): Found[] {
  const live = head.articles.find(({ object }) => typesOf(object).includes('liveblogposting'))
  return [
    ...(live ? [{ value: 'live blog', where: `${live.where} LiveBlogPosting` }] : []),
    ...parts.slice(0, 1).map(({ where }) => ({ value: 'part', where })),
  ]
}

/**
 * Addresses of the pages before and behind this one, of the same article: they differ in the number of the page alone. Links to
 * the next article, which many templates mark in the same way, are none.
 */
export function findParts(head: Head, url: string | null, absolute: (href: string) => string | undefined): Found[] {
  const own = url === null ? undefined : withoutNumber(url)
  if (own === undefined) return []
  return head.links.flatMap(({ rel, href }): Found[] => {
    if (rel !== 'next' && rel !== 'prev') return []
    const address = absolute(href)
    return address !== undefined && withoutNumber(address) === own ? [{ value: address, where: `link ${rel}` }] : []
  })
}

/** An address without the number of its page: "/story?page=2", "/story/2", "/story/page/2/", "/story-page2.html". */
function withoutNumber(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  for (const name of ['page', 'p', 'seite', 'pagina', 'part'])
    if (/^\d{1,3}$/.test(url.searchParams.get(name) ?? '')) url.searchParams.delete(name)
  const path = url.pathname
    .replace(/\/$/, '')
    .replace(/(?:\/(?:page|seite|part)[/-]?\d{1,3}|\/\d{1,2}|[-_](?:page|p|seite)[-_]?\d{1,3})(\.\w{2,5})?$/, '$1')
  return `${url.host}${path}${url.search}`
}
