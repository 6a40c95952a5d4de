import { html } from 'hono/html'
import type { RecordNews } from '../../record/index.ts'
import { articleAddress } from '../addresses.ts'
import { moment } from '../dates.ts'
import { count, number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { articleIndex } from './articles.ts'
import { changeList } from './issues.ts'
import { layout } from './layout.ts'
import { languageOf } from './statement-entry.ts'
import { feedOf, follow } from './takeaway.ts'

/** What the record got since a reader was here: new articles, those that their outlets changed, and changes of position. */
export function newsPage(look: Look, news: RecordNews): Html {
  const { since, articleCount, articles, changed, changedCount } = news
  const { messages } = look
  const { counted, front, site } = messages
  const when = moment(messages, since)
  const title =
    articleCount === 0 ? front.nothingSince(when) : front.since(count(messages, counted.fresh, articleCount), when)
  return layout(look, {
    title,
    section: 'articles',
    feed: feedOf({ list: 'articles' }),
    body: html`<h1>${title}</h1>
<div class="front"><div class="river"><section aria-labelledby="articles"><h2 id="articles">${messages.article.list}</h2>
${rangeOf(look, articles.length, articleCount)}
${articles.length === 0 ? html`<p class="station">${front.nothingSince(when)}. <a href="/articles">${site.articles} →</a></p>` : articleIndex(look, articles)}</section>
${follow(look, '/feeds/articles')}</div>
<div class="beside">${changed.length === 0 ? '' : edited(look, changed, changedCount)}
${changes(look, news)}</div></div>`,
  })
}

/** How many of all are shown; nothing where they are all. */
function rangeOf({ messages }: Look, shown: number, all: number): Html | string {
  if (shown === all) return ''
  const figure = (value: number): string => number(messages, value)
  return html`<p class="station">${messages.site.range(figure(1), figure(shown), figure(all))}</p>`
}

function changes(look: Look, { positions, positionCount, complete }: RecordNews): Html | string {
  if (positions.length === 0 && complete) return ''
  const { front, board } = look.messages
  return html`<section aria-labelledby="changed"><h2 id="changed">${front.changed}</h2>
${complete ? '' : html`<p class="notice">${board.changesCut}</p>`}${rangeOf(look, positions.length, positionCount)}${positions.length === 0 ? '' : changeList(look, positions)}</section>`
}

/** Articles that their outlets changed: each leads to what changed. */
function edited(look: Look, changed: RecordNews['changed'], count: number): Html {
  const { article: words, version } = look.messages
  return html`<section aria-labelledby="edited"><h2 id="edited">${version.title}</h2>${rangeOf(look, changed.length, count)}<ol class="index articles">
${changed.map(({ article }) => html`<li><a href="${articleAddress(article.id)}/changes"${languageOf({ article })}><b>${article.title ?? words.untitled}</b></a></li>\n`)}</ol></section>`
}
