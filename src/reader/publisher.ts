/** The outlet that a saved text names as its own, for pages of which no address is known. */
import { pageWords } from '../language/page.ts'
import type { Found } from './types.ts'

const credits = new Set(pageWords.flatMap(({ ownCredit }) => ownCredit))
/** "Vestnik.example": a name that is an address. Names without a dot are agencies as often as the outlet itself. */
const siteName = /(?<![\p{L}\p{N}@/.-])[\p{L}\p{N}-]{2,40}(?:\.[\p{L}\p{N}-]{2,40}){0,2}\.\p{L}{2,10}(?![\p{L}\p{N}])/gu
/** How many words before the name may hold the credit: "сообщает корреспондент Vestnik.example". */
const reach = 3
const fileEndings = /\.(?:pdf|jpe?g|png|docx?|xlsx?|html?|txt|mp[34])$/i

/** The site named behind a credit word, if the text credits one site only; undefined rather than a guess between two. */
export function findCreditedSite(text: string): Found | undefined {
  const names = new Map<string, string>()
  for (const match of text.matchAll(siteName)) {
    if (fileEndings.test(match[0])) continue
    const before =
      text
        .slice(Math.max(0, match.index - 80), match.index)
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.slice(-reach) ?? []
    if (before.some((word) => credits.has(word))) names.set(match[0].toLowerCase(), match[0])
  }
  const [only] = names.values()
  return names.size === 1 && only !== undefined ? { value: only, where: 'text' } : undefined
}
