/** Pages that were saved or copied as text: headline, body, lists and tags told apart without any markup. */
import { readPageDate } from '../language/dates.ts'
import type { Span } from '../text/types.ts'
import { articleIds, joinPieces } from './assemble.ts'
import { massOf } from './candidates.ts'
import { ReadError } from './errors.ts'
import { placeOf } from './limits.ts'
import { type Line, linesOf } from './lines.ts'
import { isByline, phraseKind } from './phrases.ts'
import { describeText } from './plain.ts'
import { findSavedLists, untaken } from './saved-lists.ts'
import type { Article, Page } from './types.ts'

/** The article of a page that was saved as text: headline, body, lists and tags told apart. */
export function readSavedText(page: Page): Article {
  const lines = linesOf(page.source)
  const saved = findSavedLists(lines)
  const left = untaken(lines, saved).map((span) => ({ ...span, words: page.source.slice(span.from, span.to) }))
  const { titleAt, bodyAt, end } = frameOf(left)
  const title = left[titleAt]?.words ?? null
  const body = left.slice(bodyAt, end).filter(({ words }) => !isBoilerplate(words))
  const paragraphs = groupLines(page.source, body)
  const { text, blocks } = joinPieces(paragraphs.map((words) => ({ kind: 'paragraph', words, lead: false })))
  if (text === '' && title === null) throw new ReadError('no-text', placeOf(page.capture), 'there is no text in it')
  const near = left.slice(Math.max(0, titleAt - 1), bodyAt).flatMap(({ words }) => readPageDate(words) ?? [])
  const published = near.find(({ whole }) => whole)?.iso ?? null
  return {
    ...describeText(page.capture, page.source, saved, title, published),
    ...articleIds(page.capture, null, text),
    text,
    blocks,
  }
}

/** How far above the first paragraph the headline may stand, over a date, a byline, a standfirst. */
const titleReach = 6
const longestTitle = 250
/** So many short lines in a row behind the last paragraph are the page's foot. */
const footLines = 5

/**
 * Which lines are the headline and the body. Above the headline stand the page's menus, below the last paragraph its foot:
 * both are short lines that are no sentences.
 */
function frameOf(left: readonly Line[]): { titleAt: number; bodyAt: number; end: number } {
  const prose = left.map(({ words }) => massOf(words, 0) > 0 && /[.!?…:;»”"]$/u.test(words))
  const first = prose.indexOf(true)
  if (first < 0)
    return {
      titleAt: isTitle(left[0]) && left.length > 1 ? 0 : -1,
      bodyAt: isTitle(left[0]) && left.length > 1 ? 1 : 0,
      end: left.length,
    }
  let titleAt = -1
  for (let at = first - 1; at >= Math.max(0, first - titleReach); at--) {
    // The longest of the short lines above the text is the headline; the menu's words are shorter.
    if (isTitle(left[at]) && (left[at]?.words.length ?? 0) > (left[titleAt]?.words.length ?? 0)) titleAt = at
  }
  const last = prose.lastIndexOf(true)
  const end = left.length - last - 1 >= footLines ? last + 1 : left.length
  // Between headline and first paragraph: sentences are the standfirst, dates and names are not.
  const bodyAt = left.findIndex(
    ({ words }, at) => at > titleAt && (at >= first || (titleAt >= 0 && /[.!?…»]$/u.test(words))),
  )
  return { titleAt, bodyAt, end }
}

function isTitle(line: Line | undefined): boolean {
  if (!line || line.words.length > longestTitle || /[.;,]$/.test(line.words)) return false
  return !readPageDate(line.words)?.whole && phraseKind(line.words) === undefined && !isByline(line.words)
}

function isBoilerplate(words: string): boolean {
  const kind = phraseKind(words)
  return kind === 'prompt' || kind === 'comments' || kind === 'related' || kind === 'tags'
}

/** Lines that follow each other without a blank line between are one paragraph only where the text is hard-wrapped. */
function groupLines(source: string, lines: readonly (Span & { readonly words: string })[]): string[] {
  const full = lines.filter(({ words }) => words.length > 50)
  const unended = full.filter(({ words }) => !/[.!?…:;»”")\]]$/.test(words)).length
  const wrapped = full.length > 8 && unended > full.length * 0.6 && full.every(({ words }) => words.length < 100)
  if (!wrapped) return lines.map(({ words }) => words)
  const paragraphs: string[] = []
  let end = -1
  for (const { from, to, words } of lines) {
    const blank = end < 0 || /\n\s*\n|\r\s*\r/.test(source.slice(end, from).replaceAll('\r\n', '\n'))
    if (blank) paragraphs.push(words)
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${words}`)
    end = to
  }
  return paragraphs
}
