/** Lists of headlines that were saved together: two columns of a page, copied row by row, become one list again each. */
import { pageWords } from '../language/page.ts'
import type { HeadlineItem, HeadlineList } from './types.ts'

/** More columns beside each other than this were never met. */
const mostColumns = 4
/** Fewer items in a column prove no order. */
const fewestItems = 3

/**
 * Takes interleaved columns apart by the one order that a page keeps to: a column of latest news falls strictly in time.
 * `items` in the order saved; the heading stands over all of them.
 */
export function splitColumns(items: readonly HeadlineItem[], heading: string | null): HeadlineList[] {
  if (falls(items)) return [{ kind: headingKind(heading) ?? 'latest', heading, items }]
  for (let columns = 2; columns <= mostColumns && items.length / columns >= fewestItems; columns++) {
    const parts = Array.from({ length: columns }, (_, column) => items.filter((_, at) => at % columns === column))
    const falling = parts.filter(falls)
    // Exactly one falls: that is the news feed; another order beside it is one of popularity.
    if (falling.length === 1)
      return parts.map((part) => ({ kind: falls(part) ? 'latest' : 'popular', heading, items: part }))
  }
  return [{ kind: headingKind(heading) ?? 'other', heading, items }]
}

/** Every item dated, and each strictly older than the one above it. */
function falls(items: readonly HeadlineItem[]): boolean {
  if (items.length < fewestItems) return false
  return items.every(({ published }, at) => {
    const above = items[at - 1]?.published
    return published !== null && (at === 0 || (above !== null && above !== undefined && published < above))
  })
}

/** What kind of list a heading says it is; undefined where it says nothing known. */
export function headingKind(heading: string | null): HeadlineList['kind'] | undefined {
  if (heading === null) return undefined
  const words = heading
    .toLowerCase()
    .replace(/[\s:.…!»]+$/u, '')
    .trim()
  // A heading says little besides: "Популярное за неделю" is one, a sentence that begins with the word is not.
  const says = (list: readonly string[]): boolean =>
    list.some((phrase) => words === phrase || (words.startsWith(`${phrase} `) && words.length <= phrase.length + 24))
  for (const language of pageWords) {
    if (says(language.latest)) return 'latest'
    if (says(language.popular)) return 'popular'
    if (says(language.related)) return 'related'
  }
  return undefined
}
