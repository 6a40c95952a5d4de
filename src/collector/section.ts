/** A page that lists articles, for outlets without feeds: its links to what may be one. */
import { decode } from '../reader/decode.ts'
import { addressKey } from './addresses.ts'
import { unescaped } from './head.ts'

/** A section shows some dozens. */
const MOST_LINKS = 300
/** "Read more" and "Politics" are no headlines; "Мост через реку открыт" is one. */
const SHORTEST_HEADLINE = 20
/** With its markup. Behind a link that is never closed no more is looked at. */
const LONGEST_HEADLINE = 5_000

/** An opening tag of a link, and what stands up to its end; "<" within a quoted attribute ends the try, not the page. */
const opening = /<a\b([^<>]*)>/gi
const href = /\bhref\s*=\s*(?:"([^"]{1,3000})"|'([^']{1,3000})'|([^\s"'>]{1,3000}))/i

/** Addresses whose link reads like a headline, in the order of the page. */
export function sectionLinks(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
): { url: string; title: string }[] {
  const { text } = decode(bytes, contentType)
  const found = new Map<string, string>()
  for (const match of text.matchAll(opening)) {
    const [whole, attributes = ''] = match
    const target = href.exec(attributes)
    if (!target) continue
    const address = addressKey(unescaped(target[1] ?? target[2] ?? target[3] ?? ''), url)
    if (address === undefined || address === url) continue
    const from = match.index + whole.length
    const behind = text.slice(from, from + LONGEST_HEADLINE)
    const end = behind.indexOf('</a')
    const title = wordsOf(end < 0 ? behind : behind.slice(0, end))
    if (title.length >= SHORTEST_HEADLINE && /\S\s+\S/.test(title) && !found.has(address)) found.set(address, title)
    if (found.size === MOST_LINKS) break
  }
  return [...found].map(([address, title]) => ({ url: address, title }))
}

const wordsOf = (html: string): string => unescaped(html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ')).trim()
