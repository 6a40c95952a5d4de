/** Pages that were saved or copied as text: headline, body, lists and tags told apart without any markup. */
import { readPageDate } from '../language/dates/page.ts'
import type { Span } from '../text/types.ts'
import { articleIds, joinPieces } from './assemble.ts'
import { massOf } from './candidates.ts'
import { ReadError } from './errors.ts'
import { placeOf } from './limits.ts'
import { type Line, linesOf } from './lines.ts'
import { isByline, phraseKind } from './phrases.ts'
import { describeText } from './plain.ts'
import type { Verdict } from './rules.ts'
import { findSavedLists, untaken } from './saved-lists.ts'
import type { Article, Page } from './types.ts'

/** The article of a page that was saved as text: headline, body, lists and tags told apart. */
export function readSavedText(page: Page): Article {
  const { saved, left, frame } = layOutLines(page)
  const { titleAt, bodyAt, end } = frame
  const title = left[titleAt]?.words ?? null
  const body = left.slice(bodyAt, end).filter(({ words }) => boilerplateOf(words) === undefined)
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

/** The lines of a saved text, and what they are by their place. */
function layOutLines({ source }: Page) {
  const lines = linesOf(source)
  const saved = findSavedLists(lines)
  const left = untaken(lines, saved).map((span) => ({ ...span, words: source.slice(span.from, span.to) }))
  return { lines, saved, left, frame: frameOf(left) }
}

/** What became of each line of a saved text that is not blank, and why. */
export function judgeLines(page: Page): (Verdict & { readonly text: string; readonly mass: number })[] {
  const { lines, saved, frame } = layOutLines(page)
  let at = 0
  return lines.flatMap(({ words }, line) => {
    if (words === '') return []
    const verdict = saved.taken.has(line) ? listed : judgeLine(words, at++, frame)
    return [{ ...verdict, text: words, mass: massOf(words, 0) }]
  })
}

const listed: Verdict = { part: 'out', why: 'headlines or tags' }

function judgeLine(words: string, at: number, { titleAt, bodyAt, end }: Frame): Verdict {
  if (at === titleAt) return { part: 'headline', why: 'headline' }
  if (at < bodyAt) return { part: 'out', why: 'above the text' }
  if (at >= end) return { part: 'out', why: 'below the text' }
  const kind = boilerplateOf(words)
  return kind === undefined ? { part: 'body', why: 'text' } : { part: 'out', why: kind }
}

/** How far above the first paragraph the headline may stand, over a date, a byline, a standfirst. */
const titleReach = 6
const longestTitle = 250
/** So many short lines in a row behind the last paragraph are the page's foot. */
const footLines = 5

/** Where among the lines the headline stands, and from where to where the body. */
interface Frame {
  /** -1 where there is none. */
  readonly titleAt: number
  readonly bodyAt: number
  readonly end: number
}

/**
 * Which lines are the headline and the body. Above the headline stand the page's menus, below the last paragraph its foot:
 * both are short lines that are no sentences.
 */
function frameOf(left: readonly Line[]): Frame {
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

const boilerplate = new Set(['prompt', 'comments', 'related', 'tags'])

/** Which kind of boilerplate a line is, or undefined where it is text. */
function boilerplateOf(words: string): string | undefined {
  const kind = phraseKind(words)
  return kind !== undefined && boilerplate.has(kind) ? kind : undefined
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
