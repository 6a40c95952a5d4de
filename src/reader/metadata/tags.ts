import type { Found } from '../types.ts'
import { articleFound, type Head, metaFound } from './meta.ts'

const longestTag = 80
/** A page with more names its whole menu. */
const mostTags = 40

/**
 * Tags, from the best place that has several: tags proper, declared keywords, meta keywords, then links to tags,
 * last a row of short links behind the text. One tag alone gives way to a list elsewhere: it is then a section or a title.
 * `isNone`: what is an agency or the outlet itself.
 */
export function findTags(
  head: Head,
  shown: { readonly marked: readonly string[]; readonly row: readonly string[] },
  isNone: (tag: string) => boolean,
): { tags: string[]; found: Found[] } {
  const groups: Found[][] = [
    metaFound(head, ['article:tag', 'og:article:tag']),
    articleFound(head, 'keywords'),
    metaFound(head, ['parsely-tags', 'sailthru.tags', 'cxenseparse:tags']),
    metaFound(head, ['keywords']),
    metaFound(head, ['news_keywords']),
    head.tags.map((value) => ({ value, where: 'rel tag' })),
    shown.marked.map((value) => ({ value, where: 'link to a tag' })),
    shown.row.map((value) => ({ value, where: 'row of links behind the text' })),
  ]
  const lists = groups.map((group) => tagsIn(group, isNone))
  // One value with commas is a list of sections, where the keywords say more.
  const [proper = [], , , keywords = []] = lists
  if (groups[0]?.length === 1 && keywords.length > proper.length) lists.shift()
  const chosen = lists.find((tags) => tags.length > 1) ?? lists.find((tags) => tags.length > 0) ?? []
  return { tags: chosen, found: groups.flat() }
}

function tagsIn(group: readonly Found[], isNone: (tag: string) => boolean): string[] {
  const tags = new Map<string, string>()
  for (const { value } of group)
    for (const tag of splitTags(value)) if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  const list = [...tags.values()].filter((tag) => !isNone(tag))
  const codes = list.filter((tag) => /^[\p{Lu}\p{N}:_-]{2,12}$/u.test(tag)).length
  return list.length > mostTags || (list.length > 4 && codes > list.length * 0.6) ? [] : list
}

/** Not for readers: identifiers, addresses, and labels of the publisher's own tools ("NLP Category: Business"). */
const internal =
  /^[\da-f]{8}-[\da-f-]{20,}$|^\S+\.(?:com|org|net|de|ru|kz|uk)$|^https?:|^(?:NLP )?(?:Category|Entity Tokens?)\s*:|^[\w-]+:[\w-]+$/i

/** "summit, foreign policy;trade" gives three; "topics/trade" is trade. */
export function splitTags(value: string): string[] {
  return value
    .split(/\s*[,;|]\s*/)
    .map((tag) =>
      tag
        .replace(/^#/, '')
        .replace(/^[a-z]+\/(?=\S)/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((tag) => tag !== '' && tag.length <= longestTag && /[\p{L}\p{N}]/u.test(tag) && !internal.test(tag))
}
