import { html } from 'hono/html'
import type { ArticleSummary, ChangeEntry, PositionEntry, RecordEntry, StorySummary } from '../../record/index.ts'
import { PIECE_BREAK } from '../../record/pieces.ts'
import { contentId } from '../../text/index.ts'
import { articleAddress, statementAddress, webAddress } from '../addresses.ts'
import type { FeedMessages } from '../messages/feeds.ts'
import { textFragmentLink } from '../quotation-links.ts'
import type { Html } from '../types.ts'
import type { FeedItem } from './types.ts'

/** Characters of a title; the body has all. */
const titleLength = 120

export function statementItem(entry: RecordEntry, messages: FeedMessages): FeedItem {
  const { speaker, article } = entry
  const words = entry.words.join(PIECE_BREAK)
  const who = speaker.name ?? speaker.role ?? messages.unnamed
  const office = [speaker.name === null ? null : speaker.role, speaker.org].filter((part) => part).join(', ')
  const body = html`<p>${who}${office === '' ? '' : `, ${office}`}:</p>
<blockquote${languageOf(article)}><p>${words}</p></blockquote>
${whereLine(article, messages)}`
  return {
    // Who said it, as the article writes it: a name may be mended, and "unnamed" is told in the reader's language.
    id: contentId('statement', article.id, entry.sourceWords ?? '', ...entry.words),
    title: shortened(`${who}: ${words}`),
    path: statementAddress(entry.id),
    source: textFragmentLink(article.url, entry.words),
    body,
    tags: [entry.kind],
    ...datesOf(article),
  }
}

export function positionItem(entry: PositionEntry, messages: FeedMessages): FeedItem {
  const { holder, via, article } = entry
  const target = entry.targetWords.join(PIECE_BREAK)
  const stance = stanceIn(entry)
  return {
    id: positionId(entry),
    title: shortened(`${holder.name} ${stance}: ${target}`),
    path: articleAddress(article.id),
    source: textFragmentLink(article.url, [entry.evidenceWords]),
    body: html`<p>${holder.name}${via === null ? '' : ` (${via.name})`}: ${stance}</p>
<blockquote${languageOf(article)}><p>${entry.evidenceWords}</p></blockquote>
${whereLine(article, messages)}`,
    tags: [entry.stance],
    ...datesOf(article),
  }
}

/** Both sentences, the earlier first; what it means is for the reader to say. */
export function changeItem({ holder, before, after }: ChangeEntry, messages: FeedMessages): FeedItem {
  const { article } = after
  const sentence = (
    entry: PositionEntry,
  ): Html => html`<blockquote${languageOf(entry.article)}><p>${entry.evidenceWords}</p></blockquote>
${whereLine(entry.article, messages)}`
  return {
    id: positionId(after),
    title: shortened(
      `${holder.name}: ${stanceIn(before)} → ${stanceIn(after)}: ${after.targetWords.join(PIECE_BREAK)}`,
    ),
    path: articleAddress(article.id),
    source: textFragmentLink(article.url, [after.evidenceWords]),
    body: html`${sentence(before)}${sentence(after)}`,
    tags: [before.stance, after.stance],
    ...datesOf(article),
  }
}

/** The holder as the article calls it: the name that is shown may be mended. */
const positionId = ({ article, holder, stance, targetWords, evidenceWords }: PositionEntry): string =>
  contentId('position', article.id, holder.words ?? '', stance, evidenceWords, ...targetWords)

const stanceIn = ({ stance }: PositionEntry): string => stance.replaceAll('-', ' ')

export function storyItem(story: StorySummary, messages: FeedMessages): FeedItem {
  const { latest } = story
  return {
    id: story.id,
    title: shortened(story.title ?? messages.untitled),
    path: `/stories/${encodeURIComponent(story.id)}`,
    source: undefined,
    body: html`<ul><li${languageOf(story.first)}>${story.first.title ?? messages.untitled}</li>
${latest.id === story.first.id ? '' : html`<li${languageOf(latest)}>${latest.title ?? messages.untitled}</li>`}</ul>`,
    tags: [],
    ...datesOf(latest),
  }
}

export function articleItem(article: ArticleSummary, messages: FeedMessages): FeedItem {
  return {
    id: article.id,
    title: shortened(article.title ?? messages.untitled),
    path: articleAddress(article.id),
    source: webAddress(article.url),
    body: whereLine(article, messages),
    tags: [],
    ...datesOf(article),
  }
}

const datesOf = ({ published, captured, language }: ArticleSummary) => ({ published, kept: captured, language })

function whereLine({ title, publisher, domain }: ArticleSummary, messages: FeedMessages): Html {
  const outlet = publisher ?? domain
  return html`<p>${outlet === null ? '' : `${outlet} · `}${title ?? messages.untitled}</p>`
}

const languageOf = ({ language }: ArticleSummary): Html | string => (language === null ? '' : html` lang="${language}"`)

/** Cut at a space. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= titleLength) return line
  const space = line.lastIndexOf(' ', titleLength)
  return `${line.slice(0, space > titleLength / 2 ? space : titleLength).toWellFormed()}…`
}
