import { html } from 'hono/html'
import type { StorySummary } from '../../record/index.ts'
import { storyAddress } from '../addresses.ts'
import { datedDay, dayRangeOf } from '../dates.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { beyond, emptyState, isBeyond, type Paging, pager } from './parts.ts'
import { languageOf } from './statement-entry.ts'
import { follow } from './takeaway.ts'

/** Headlines of stories, each with how many tell it, and when. */
export function storyIndex(look: Look, stories: readonly StorySummary[]): Html {
  return html`<ol class="index stories">
${stories.map(
  (
    story,
  ) => html`<li><a href="${storyAddress(story.id)}"${languageOf({ article: story.first })}><b>${story.title ?? look.messages.article.untitled}</b></a>
<span class="station">${storyTally(look, story)}</span></li>\n`,
)}</ol>`
}

/** "3 издания · 5 статей · 14 – 16 мая 2025 г." */
export function storyTally({ messages }: Look, story: Omit<StorySummary, 'texts'>): string {
  const { counted } = messages
  const parts = [count(messages, counted.outlets, story.outlets), count(messages, counted.articles, story.articles)]
  return [...parts, daysOf(messages, story)].join(' · ')
}

/** From the day of the first article to that of the latest. */
export const daysOf = (messages: Look['messages'], { first, latest }: Pick<StorySummary, 'first' | 'latest'>): string =>
  dayRangeOf(messages, datedDay(first), datedDay(latest))

/** All stories, those with the latest article first. */
export function storiesPage(look: Look, stories: readonly StorySummary[], paging: Paging): Html {
  const { messages } = look
  const { story, counted } = messages
  return layout(look, {
    title: story.title,
    section: 'stories',
    feed: '/feeds/stories.atom',
    body: html`<h1>${story.title}</h1><p class="standing">${story.lead}</p>
${
  stories.length === 0
    ? isBeyond(paging, 0)
      ? beyond(look, paging)
      : emptyState(story.empty)
    : html`<p class="tally">${count(messages, counted.stories, paging.total ?? stories.length)}</p>
<div class="wide">${storyIndex(look, stories)}${pager(look, paging)}${follow(look, '/feeds/stories')}</div>`
}`,
  })
}
