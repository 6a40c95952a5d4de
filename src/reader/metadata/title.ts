import type { Found } from '../types.ts'
import { articleFound, type Head, metaFound } from './meta.ts'

const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Titles, the best first: without the site's name, whatever the page repeats in several places winning over single ones. */
export function findTitles(head: Head, headline: string | null): Found[] {
  const found: Found[] = articleFound(head, 'headline')
  if (headline !== null) found.push({ value: headline, where: 'h1' })
  found.push(
    ...metaFound(head, [
      'og:title',
      'twitter:title',
      'dc.title',
      'title',
      'parsely-title',
      'sailthru.title',
      'headline',
    ]),
  )
  if (head.title !== null) found.push({ value: head.title, where: 'title' })
  const site = head.meta.get('og:site_name')?.[0] ?? null
  const cleaned = found.map(({ value, where }) => ({
    value: withoutSite(value.replace(/\s+/g, ' ').trim(), site),
    where,
  }))
  return chooseFirst(
    cleaned.filter(({ value }) => value !== ''),
    headline,
  )
}

/** The visible headline wins where a second place confirms it in full or in part; else what stands first. */
function chooseFirst(found: Found[], headline: string | null): Found[] {
  const shown = headline === null ? '' : comparable(headline)
  if (shown === '') return found
  const confirmed = found.some(({ value, where }) => where !== 'h1' && overlap(comparable(value), shown) >= 0.5)
  if (!confirmed) return found
  return [...found].sort((a, b) => Number(b.where === 'h1') - Number(a.where === 'h1'))
}

/** Share of the shorter one's words that the other has too. */
function overlap(a: string, b: string): number {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(1, Math.min(one.size, other.size))
}

/** "Headline - The Daily Example": the part behind the last separator goes where it is the site's name or short. */
export function withoutSite(title: string, site: string | null): string {
  const match = /^(.{12,}?)\s*(?:\s[-–—|•·:»]\s|\s*\|\s*|\s::\s)([^|•·]{2,60})$/u.exec(title)
  if (!match?.[1] || !match[2]) return title
  const tail = comparable(match[2])
  const name = site === null ? '' : comparable(site)
  const isSite = name !== '' && (tail.includes(name) || name.includes(tail))
  const separated = title.includes('|') && tail.split(' ').length <= 4
  return isSite || separated ? match[1].trim() : title
}
