import { html } from 'hono/html'
import type { ArticleContradiction, ArticleStory, ArticleSummary } from '../../record/index.ts'
import type { Span } from '../../text/types.ts'
import { articleAddress, storyAddress } from '../addresses.ts'
import type { Html, Look } from '../types.ts'
import { outletOf } from './parts.ts'
import { dayLine, languageOf } from './statement-entry.ts'
import { storyTally } from './stories.ts'
import { elsewhereLine } from './story.ts'

/** The topic goes on: the story, other articles of it, who carries the same text, and where other languages tell it. */
export function articleStory(look: Look, own: string, view: ArticleStory | null): Html | string {
  if (view === null) return ''
  const { story, others, carriers, elsewhere, dated } = view
  const words = look.messages.story
  const sameText = carriers.filter(({ id }) => id !== own)
  const parts = [
    story === null || others.length === 0
      ? ''
      : html`<section><h3>${words.goesOn}</h3>${links(look, others)}<p class="more"><a href="${storyAddress(story.id)}">${words.whole}</a> <span class="station">${storyTally(look, story)}</span></p></section>`,
    sameText.length === 0 ? '' : html`<section><h3>${words.sameText}</h3>${links(look, sameText)}</section>`,
    elsewhere.length === 0
      ? ''
      : html`<section><h3>${words.elsewhere}</h3><ol class="index articles">${elsewhere.map(({ article, storyId }) => elsewhereLine(look, article, storyId))}</ol></section>`,
  ].filter((part) => part !== '')
  if (parts.length === 0) return dated ? '' : html`<p class="station undated">${words.undated}</p>`
  return html`<section class="headlines" aria-labelledby="topic"><h2 id="topic">${words.one}</h2><div class="columns">${parts}</div></section>`
}

const links = (look: Look, articles: readonly ArticleSummary[]): Html =>
  html`<ol class="index articles">${articles.map(
    (article) =>
      html`<li><a href="${articleAddress(article.id)}"${languageOf({ article })}><b>${article.title ?? look.messages.article.untitled}</b></a>
<span class="station">${outletOf(article)} · ${dayLine(look, article)}</span></li>\n`,
  )}</ol>`

/** Sentences of the article that do not go together, one beside the other, with what was compared. */
export function selfContradictions(look: Look, found: readonly ArticleContradiction[]): Html | string {
  if (found.length === 0) return ''
  const { version } = look.messages
  return html`<section class="headlines contradictions" aria-labelledby="contradictions"><h2 id="contradictions">${version.contradictions}</h2>
<p class="station">${version.contradictionsHint}</p>
${found.map(
  ({
    kind,
    about,
    first,
    second,
    article,
  }) => html`<figure class="pair-of-sentences"><figcaption>${version.kinds[kind]} (${version.about(about)})</figcaption>
<div class="columns">${[first, second].map(
    ({ sentence, sentenceWords, words }) =>
      html`<blockquote${languageOf({ article })}><p>${marked(sentenceWords, sentence, words)}</p></blockquote>`,
  )}</div></figure>\n`,
)}</section>`
}

/** The sentence with the words that were compared marked; `words` point into the article. */
function marked(text: string, sentence: Span, words: readonly Span[]): readonly (Html | string)[] {
  const parts: (Html | string)[] = []
  let at = sentence.from
  for (const { from, to } of words.toSorted((a, b) => a.from - b.from)) {
    if (from < at || to > sentence.to) continue
    parts.push(text.slice(at - sentence.from, from - sentence.from))
    parts.push(html`<mark class="hit">${text.slice(from - sentence.from, to - sentence.from)}</mark>`)
    at = to
  }
  parts.push(text.slice(at - sentence.from))
  return parts
}
