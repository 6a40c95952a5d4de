/** Texts that are to be taken as they stand, and what any text without markup says of itself. */

import { articleIds, emptyArticle } from './assemble.ts'
import { decode } from './decode.ts'
import { detectLanguage } from './detect-language.ts'
import { ReadError } from './errors.ts'
import { checkCapture, placeOf } from './limits.ts'
import { linesOf } from './lines.ts'
import { findCreditedSite } from './publisher.ts'
import { findSavedLists, type SavedLists, untaken } from './saved-lists.ts'
import type { Article, Capture, Found, ReadOptions } from './types.ts'

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
    ...describeText(capture, text, saved, title, null),
    ...articleIds(capture, null, text),
    text,
    blocks,
    headline: first ?? null,
  }
}

/** What both readings of a text say of it. `published`: the date by its headline; the dates of other headlines are not its own. */
export function describeText(
  capture: Capture,
  text: string,
  { lists, tags }: SavedLists,
  title: string | null,
  published: string | null,
): ReturnType<typeof emptyArticle> {
  const site = findCreditedSite(text)
  const language = detectLanguage(text)
  const at = (value: string | null, where: string): Found[] => (value === null ? [] : [{ value, where }])
  const base = emptyArticle(capture)
  return {
    ...base,
    language,
    title,
    published,
    publisher: { name: site?.value ?? null, domain: base.publisher.domain ?? site?.value.toLowerCase() ?? null },
    tags,
    lists,
    metadata: {
      ...(title === null ? {} : { title: at(title, 'line above the text') }),
      ...(published === null ? {} : { published: at(published, 'text') }),
      ...(site === undefined ? {} : { publisher: [site] }),
      ...(tags.length === 0 ? {} : { tags: tags.map((value) => ({ value, where: 'text' })) }),
      ...(language === null ? {} : { language: at(language, 'letters of the text') }),
    },
  }
}
