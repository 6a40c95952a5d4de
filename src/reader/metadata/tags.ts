import type { Found } from '../types.ts'
import { articleFound, type Head, metaFound } from './meta.ts'

const longestTag = 80

/** Tags, from the first kind of place that has any: tags proper, then keywords, then what the page shows. */
export function findTags(head: Head, shown: readonly string[]): { tags: string[]; found: Found[] } {
  const groups: Found[][] = [
    metaFound(head, ['article:tag', 'og:article:tag', 'parsely-tags', 'sailthru.tags', 'cxenseparse:tags']),
    articleFound(head, 'keywords'),
    metaFound(head, ['keywords', 'news_keywords']),
    head.tags.map((value) => ({ value, where: 'rel tag' })),
    shown.map((value) => ({ value, where: 'text' })),
  ]
  const found = groups.flat()
  for (const group of groups) {
    const tags = [...new Set(group.flatMap(({ value }) => splitTags(value)))]
    if (tags.length > 0) return { tags, found }
  }
  return { tags: [], found }
}

/** "summit, foreign policy;trade" gives three. */
export function splitTags(value: string): string[] {
  return value
    .split(/\s*[,;|]\s*/)
    .map((tag) => tag.replace(/^#/, '').replace(/\s+/g, ' ').trim())
    .filter((tag) => tag !== '' && tag.length <= longestTag)
}
