/** What titles carry besides the headline: the site's name before or behind it, the day. */
import { comparable } from '../headline.ts'

const behind = /^(.{12,})\s*(?:\s[-–—|•·:»]\s|\s*\|\s*|\s::\s)([^|•·]{2,60})$/u
const before = /^([^|•·»]{2,60}?)\s*(?:\s[-–—|•·:»]\s|\s*\|\s*|\s::\s)\s*(.{12,})$/u
/** "…！-新华网": no spaces stand round the bar where words have none between them. */
const glued = /^(.{8,}[\p{Script=Han}\p{P}])[-_|]([\p{Script=Han}]{2,8})$/u
const longestTitle = 500

/**
 * "Headline - The Daily Example": the part behind the last separator goes where it is the site's name, or short behind a
 * bar; the part before the first one where it is the site's name.
 */
export function withoutSite(title: string, sites: readonly string[]): string {
  if (title.length > longestTitle) return title
  const [, headline, tail] = behind.exec(title) ?? glued.exec(title) ?? []
  if (headline && tail && (isSite(tail, sites) || isShort(title, tail))) return headline.trim()
  const [, front, rest] = before.exec(title) ?? []
  return front && rest && isSite(front, sites) ? rest.trim() : title
}

const isShort = (title: string, tail: string): boolean =>
  glued.test(title) || (title.includes('|') && comparable(tail).split(' ').length <= 4)

function isSite(part: string, sites: readonly string[]): boolean {
  const words = comparable(part)
  const letters = words.replaceAll(' ', '')
  return sites.some((site) => {
    const name = comparable(site)
    return words.includes(name) || name.includes(words) || letters.includes(name.replaceAll(' ', ''))
  })
}

/** "23.01.2022 - Headline": a day before it is no part of a headline. */
export function withoutDay(title: string): string {
  return title.replace(/^\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2}(?:\s*[-–—|:]\s*|(?=\p{Lu}))/u, '')
}
