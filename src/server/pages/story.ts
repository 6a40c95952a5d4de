import { html } from 'hono/html'
import type { Elsewhere, Mend, RecordEntry, StoryText, StoryView } from '../../record/index.ts'
import { articleAddress, storyAddress } from '../addresses.ts'
import { formatsOf } from '../formats.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { storyForms } from './mend-forms.ts'
import { mendSection } from './mends.ts'
import { outletOf, peopleIndex } from './parts.ts'
import { dayLine, languageOf, transcript } from './statement-entry.ts'
import { storyTally } from './stories.ts'
import { storyChart } from './story-chart.ts'
import { follow } from './takeaway.ts'

/** One event: who told it and when, what is said in each text, who is quoted, and where it is told in other languages. */
export function storyPage(look: Look, view: StoryView, said: readonly RecordEntry[], mends: readonly Mend[]): Html {
  const { messages } = look
  const { story } = messages
  const byArticle = Map.groupBy(said, ({ article }) => article.id)
  return layout(look, {
    title: view.title ?? messages.article.untitled,
    section: 'stories',
    feed: `/feeds${storyAddress(view.id)}.atom`,
    body: html`<article class="story">
<header class="headline"><p class="kicker"><b>${story.one}</b> ${storyTally(look, view)}</p>
<h1${languageOf({ article: view.first })}>${view.title ?? messages.article.untitled}</h1></header>
<div class="front">
<div class="river">${storyChart(look, view)}
<section aria-labelledby="said"><h2 id="said">${story.said}</h2>
${view.texts.map((text, at) => storyText(look, text, byArticle.get(text.article.id) ?? [], at === 0))}
${follow(look, `/feeds${storyAddress(view.id)}`)}</section></div>
<div class="beside">
${view.quoted.length === 0 ? '' : html`<section aria-labelledby="quoted"><h2 id="quoted">${story.quoted}</h2>${peopleIndex(look, view.quoted)}</section>`}
${elsewhere(look, view.elsewhere)}
${mendSection(look, mends, view.id)}
</div></div>
${storyForms(look, view)}
</article>`,
  })
}

/** One text: its outlet and day, what it says, who else carries it, and why it is in the story. */
function storyText(
  look: Look,
  { article, carriers, why }: StoryText,
  said: readonly RecordEntry[],
  isFirst: boolean,
): Html {
  const { messages } = look
  const others = carriers.filter(({ id }) => id !== article.id)
  return html`<section class="told"><p class="kicker"><b>${outletOf(article)}</b> ${dayLine(look, article)}</p>
<h3 class="told-title"><a href="${articleAddress(article.id)}"${languageOf({ article })}>${article.title ?? messages.article.untitled}</a></h3>
${tie(look, why, article.language, isFirst)}
${said.length === 0 ? '' : transcript(look, said, 'article')}
${
  others.length === 0
    ? ''
    : html`<p class="carriers">${messages.story.sameText}: ${others.map(
        (other, at) =>
          html`${at === 0 ? '' : ', '}<a href="${articleAddress(other.id)}">${outletOf(other)}</a> (${dayLine(look, other)})`,
      )}</p>`
}</section>\n`
}

function tie({ messages }: Look, why: StoryText['why'], language: string | null, isFirst: boolean): Html {
  if (why === null) return html`<p class="tie">${isFirst ? messages.story.first : messages.story.byPerson}</p>`
  const alike = formatsOf(messages).percent.format(why.alike)
  return html`<p class="tie">${messages.story.why(alike)} <span${language === null ? '' : html` lang="${language}"`}>${why.words.slice(0, 6).join(', ')}</span></p>`
}

function elsewhere(look: Look, found: readonly Elsewhere[]): Html | string {
  if (found.length === 0) return ''
  const { story } = look.messages
  return html`<section aria-labelledby="elsewhere"><h2 id="elsewhere">${story.elsewhere}</h2><p class="station">${story.elsewhereHint}</p>
<ol class="index articles">${found.map(({ article, storyId }) => elsewhereLine(look, article, storyId))}</ol></section>`
}

/** An article in another language; a story of its own leads there. */
export function elsewhereLine(look: Look, article: Elsewhere['article'], storyId: string | null): Html {
  const to = storyId === null ? articleAddress(article.id) : storyAddress(storyId)
  return html`<li><a href="${to}"${languageOf({ article })}><b>${article.title ?? look.messages.article.untitled}</b></a>
<span class="station">${outletOf(article)} · ${dayLine(look, article)}</span></li>\n`
}
