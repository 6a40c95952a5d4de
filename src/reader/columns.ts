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
  const said = withoutMarksBehind(heading)
  if (said.length > longestHeading) return undefined
  const words = said.toLowerCase()
  let first = kindOfPhrase.get(words)
  // A heading says little besides: "Популярное за неделю" is one, a sentence that begins with the word is not.
  for (let at = words.indexOf(' ', words.length - BESIDES); at > 0; at = words.indexOf(' ', at + 1)) {
    const found = kindOfPhrase.get(words.slice(0, at))
    if (found && (!first || found.place < first.place)) first = found
  }
  return first?.kind
}

/** Characters that a heading may have behind the phrase. */
const BESIDES = 24

interface PhraseKind {
  readonly kind: HeadlineList['kind']
  /** Where a heading begins with several phrases, the one with the lowest place counts. */
  readonly place: number
}

const kindOfPhrase = new Map<string, PhraseKind>()
for (const [at, language] of pageWords.entries())
  for (const [order, kind] of (['latest', 'popular', 'related'] as const).entries())
    for (const phrase of language[kind])
      if (!kindOfPhrase.has(phrase)) kindOfPhrase.set(phrase, { kind, place: at * 3 + order })

/** Lower case may make a letter two. */
const longestHeading = 2 * (BESIDES + Math.max(...Array.from(kindOfPhrase.keys(), (phrase) => phrase.length)))

/** Without white space at both ends, and without marks at the end. */
function withoutMarksBehind(heading: string): string {
  let to = heading.length
  while (to > 0 && /[\s:.…!»]/u.test(heading[to - 1] ?? '')) to -= 1
  return heading.slice(0, to).trim()
}
