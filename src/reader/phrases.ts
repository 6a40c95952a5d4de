/** Lines that say themselves that they are no part of an article: prompts, credits, headings of other lists. */
import { pageWords } from '../language/page.ts'

/** Lines longer than this are prose, however they begin. */
const longestPrompt = 240
const longestCredit = 200
const longestSource = 80

export type PhraseKind = 'prompt' | 'credit' | 'comments' | 'related' | 'tags' | 'author'

/** First words to what a line that begins with them is; longest phrases are asked first. */
const phrases = new Map<string, [string, PhraseKind | 'label'][]>()
for (const words of pageWords) {
  const table: readonly (readonly [PhraseKind | 'label', readonly string[]])[] = [
    ['prompt', words.prompts],
    ['label', words.labels],
    ['credit', words.credits],
    ['comments', words.comments],
    ['related', [...words.related, ...words.latest, ...words.popular]],
    ['tags', words.tags],
    ['author', words.author],
  ]
  for (const [kind, list] of table)
    for (const phrase of list) {
      const first = firstWord(phrase)
      const entries = phrases.get(first) ?? []
      entries.push([phrase, kind])
      phrases.set(first, entries)
    }
}
// A word that is also a label ("Comments") is first of all what it heads.
for (const entries of phrases.values())
  entries.sort(([a, kind], [b, other]) => b.length - a.length || Number(kind === 'label') - Number(other === 'label'))

function firstWord(line: string): string {
  return /^[^\s:,.!?]+/u.exec(line)?.[0] ?? ''
}

const unadorned = /^[\s:.…!»)]*$/u
/** "Comments (12)" */
const counted = /^[\s:.…!»)(\d]*$/u

/** A quotation mark or a dash: somebody says it. */
const spoken = /^\s*[«„“"—–-]/u

/**
 * What a line is by its first words; undefined for ordinary text. A label is exact ("Читайте также:", "Tags"), has a colon
 * behind it ("Фото: …"), or is the beginning of a short line that is no sentence of the article ("Subscribe to …").
 */
export function phraseKind(text: string): PhraseKind | undefined {
  if (isHashtags(text)) return 'tags'
  const line = text
    .slice(0, longestPrompt + 1)
    .toLowerCase()
    .replace(/^[\s«"“>»•·|–—-]+/u, '')
  const entries = phrases.get(firstWord(line))
  if (!entries) return undefined
  for (const [phrase, kind] of entries) {
    if (!line.startsWith(phrase)) continue
    const rest = line.slice(phrase.length)
    if (/^[\p{L}\p{N}]/u.test(rest)) continue
    if (kind === 'label') {
      if (behindLabel.test(rest)) return 'prompt'
      continue
    }
    if ((kind === 'comments' ? counted : unadorned).test(rest)) return kind
    const labelled = /^\s*[:/]/.test(rest)
    if (kind === 'prompt' && text.length <= longestPrompt && !spoken.test(text)) return kind
    if ((kind === 'credit' || kind === 'tags' || kind === 'author') && labelled && text.length <= longestCredit)
      return kind
    // "Фото из архива школы": a short line, and no sentence.
    if (kind === 'credit' && phrase.includes(' ') && text.length <= longestSource && !/[.!?…]$/.test(text)) return kind
    // "Reporting by …" needs no colon; a bare "by" does.
    if (kind === 'author' && phrase.includes(' ') && text.length <= longestPrompt) return kind
    if (kind === 'related' && labelled) return kind
  }
  return undefined
}

/** "#bridge #ferry" */
const isHashtags = (text: string): boolean =>
  text.startsWith('#') && text.length <= longestPrompt && /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u.test(text)

/** Behind a label stand a colon, a number, a sign or nothing: "Advertisement", "Views: 120", "Copyright © 2026". */
const behindLabel = /^\s*(?:$|[:.\d(©@|/])/

const creditLabels = [...new Set(pageWords.flatMap(({ credits }) => credits))]
  .sort((a, b) => b.length - a.length)
  .join('|')
const creditLabel = new RegExp(`(?:^|[\\s.(/|])(?:${creditLabels})\\s*(?::|©|/)`, 'iu')

/** Whether a line names the maker of a picture anywhere: "The bridge. Photo: …", "© …". */
export function hasCredit(line: string): boolean {
  return creditLabel.test(line) || /[©]\s?\p{Lu}/u.test(line)
}

/** "The ferry. (Jane Roe/Valley Post)", "The ferry © Jane Roe": a person and whom the picture was made for, or the sign. */
const creditEnd =
  /©\s?\p{Lu}.{0,60}$|\(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}\s?\/\s?\p{Lu}[^()/]{1,40}\)\.?$/u

/** Whether a short line ends in the maker of a picture. */
export const endsInCredit = (line: string): boolean => creditEnd.test(line)

const creditStart = new RegExp(`^(?:${creditLabels})(?![\\p{L}])`, 'iu')

/** Whether a line begins with the word for a picture: "Photograph by Jane Roe". */
export function isCredit(line: string): boolean {
  return creditStart.test(line)
}

const longestByline = 160
const authorLabels = [...new Set(pageWords.flatMap(({ author }) => author))]
  .sort((a, b) => b.length - a.length)
  .join('|')
/** A label and a capitalised name: "By Jane Roe, Political Editor". */
const bylineStart = new RegExp(
  `^(?:${authorLabels})(?:\\s*:)?\\s+\\p{Lu}[\\p{L}'’.-]+\\s+(?:\\p{Lu}|van |von |de |al-)`,
  'iu',
)

/** Whether a short line that is no sentence names the author. */
export function isByline(line: string): boolean {
  if (line.length > longestByline || !bylineStart.test(line)) return false
  const name = line.replace(/^\P{Lu}*/u, '')
  return !/[.!?]$/.test(line) && /\p{Lu}[\p{L}'’.-]+\s+(?:\p{Ll}+\s)?\p{Lu}/u.test(name)
}

/** Two to four capitalised words and no sentence: a name. */
export const isFullName = (line: string): boolean => /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(line)

const longestAgo = 60
const ago = new RegExp(
  `(?<!\\p{L})(?:${[...new Set(pageWords.flatMap((words) => words.ago))].join('|')})(?!\\p{L})`,
  'iu',
)

/** "21 mins ago 11:48 Jane Roe": when an entry was published, and no sentence. */
export function tellsAge(line: string): boolean {
  return line.length <= longestAgo && /^\P{L}*\d/u.test(line) && ago.test(line) && !/[.!?]$/.test(line)
}

const anyOf = (words: readonly string[]): string =>
  [...new Set(words)].map((word) => word.replace(/[.]/g, '\\$&')).join('|')
const readingTime = new RegExp(
  `\\d\\s?(?:${anyOf(pageWords.flatMap(({ minutes }) => minutes))})[^!?]{0,20}(?<![.…])$`,
  'iu',
)
const clock = new RegExp(`^\\d{1,2}[:.]\\d{2}\\s?(?:${anyOf(pageWords.flatMap((words) => words.clock))})?$`, 'iu')

/** "4 min read", also behind the author's role: no sentence. */
export const tellsReadingTime = (line: string): boolean => readingTime.test(line)

/** "14:20", "2.20 p.m." */
export const isClock = (line: string): boolean => clock.test(line)

const longestCall = 300
const calls = [...new Set(pageWords.flatMap((words) => words.calls))].map((call) =>
  call.replace(/[+.*?()|[\]\\]/g, '\\$&'),
)
const call = new RegExp(`(?<![\\p{L}-])(?:${calls.join('|')})(?![\\p{L}])`, 'iu')

/** Whether a short line calls on the readers to follow, subscribe or write: only so at the end of an article. */
export function isCall(line: string): boolean {
  return line.length <= longestCall && call.test(line)
}

/** Whether a link is the name of a network or of another way to pass an article on. */
export const isNetwork = (label: string): boolean => networks.test(label)

const networks =
  /^(?:facebook|twitter|x|whatsapp|telegram|tg|тг|вк|e-?mail|linkedin|pinterest|reddit|instagram|viber|vk|вконтакте|одноклассники|копировать|print|rss|youtube|tiktok|flipboard)$/i
