/** Texts without markup: taken as they stand, or read as pages saved as text. */
import type { Span } from '../text/types.ts'
import { articleIds, emptyArticle, joinPieces } from './assemble.ts'
import { decode } from './decode.ts'
import { detectLanguage } from './detect-language.ts'
import { ReadError } from './errors.ts'
import { checkCapture, placeOf } from './limits.ts'
import { type Line, linesOf } from './lines.ts'
import { phraseKind } from './phrases.ts'
import { findCreditedSite } from './publisher.ts'
import { findSavedLists, type SavedLists, untaken } from './saved-lists.ts'
import type { Article, Capture, Found, Page, ReadOptions } from './types.ts'

/**
 * The article of a text that is to stay as it is: `text` is the decoded input unchanged, each of its lines a block, save for
 * headline lists and tag lines. With `headline` the first line is the headline and no block.
 */
export function readPlain(capture: Capture, options: Pick<ReadOptions, 'headline'> = {}): Article {
  checkCapture(capture)
  const { text } = decode(capture.bytes, capture.contentType)
  const lines = linesOf(text)
  const saved = findSavedLists(lines)
  const spans = untaken(lines, saved)
  const first = options.headline === 'first-line' ? spans[0] : undefined
  if (spans.length === 0) throw new ReadError('no-text', placeOf(capture), 'there is no text in it')
  const blocks = (first ? spans.slice(1) : spans).map((span) => ({ kind: 'paragraph' as const, span }))
  const title = first ? text.slice(first.from, first.to) : null
  return {
    ...describe(capture, text, saved, title),
    ...articleIds(capture, null, text),
    text,
    blocks,
    headline: first ?? null,
  }
}

/** The article of a page that was saved as text: headline, body, lists and tags told apart. */
export function readSavedText(page: Page): Article {
  const lines = linesOf(page.source)
  const saved = findSavedLists(lines)
  const left = untaken(lines, saved).map((span) => ({ ...span, words: page.source.slice(span.from, span.to) }))
  const title = titleOf(left)
  const body = left.slice(title === null ? 0 : 1).filter(({ words }) => !isBoilerplate(words))
  const paragraphs = groupLines(page.source, body)
  const { text, blocks } = joinPieces(paragraphs.map((words) => ({ kind: 'paragraph', words, lead: false })))
  if (text === '' && title === null) throw new ReadError('no-text', placeOf(page.capture), 'there is no text in it')
  return { ...describe(page.capture, page.source, saved, title), ...articleIds(page.capture, null, text), text, blocks }
}

function isBoilerplate(words: string): boolean {
  const kind = phraseKind(words)
  return kind === 'prompt' || kind === 'comments' || kind === 'related' || kind === 'tags'
}

/** The first line, where it is one: short, no sentence, and more follows. */
function titleOf(left: readonly Line[]): string | null {
  const first = left[0]
  if (!first || left.length < 2 || first.words.length > 250 || /[.;,]$/.test(first.words)) return null
  return first.words
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

/** What both readings of a text say of it. Its dates are those of other headlines: none is its own. */
function describe(
  capture: Capture,
  text: string,
  { lists, tags }: SavedLists,
  title: string | null,
): ReturnType<typeof emptyArticle> {
  const site = findCreditedSite(text)
  const language = detectLanguage(text)
  const at = (value: string | null, where: string): Found[] => (value === null ? [] : [{ value, where }])
  const base = emptyArticle(capture)
  return {
    ...base,
    language,
    title,
    publisher: { name: site?.value ?? null, domain: base.publisher.domain ?? site?.value.toLowerCase() ?? null },
    tags,
    lists,
    metadata: {
      ...(title === null ? {} : { title: at(title, 'first line') }),
      ...(site === undefined ? {} : { publisher: [site] }),
      ...(tags.length === 0 ? {} : { tags: tags.map((value) => ({ value, where: 'text' })) }),
      ...(language === null ? {} : { language: at(language, 'letters of the text') }),
    },
  }
}
