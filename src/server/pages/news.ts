import { html } from 'hono/html'
import type { RecordNews } from '../../record/index.ts'
import { articleAddress } from '../addresses.ts'
import { momentOf } from '../dates.ts'
import { count, number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { articleIndex } from './articles.ts'
import { changeList } from './issues.ts'
import { layout } from './layout.ts'
import { languageOf } from './statement-entry.ts'

/** What the record got since a reader was here: new articles, those that their outlets changed, and changes of position. */
export function newsPage(look: Look, { since, articleCount, articles, changed, positions }: RecordNews): Html {
  const { messages } = look
  const { counted, front, site } = messages
  const when = momentOf(messages, since)
  const title =
    articleCount === 0 ? front.nothingSince(when) : front.since(count(messages, counted.fresh, articleCount), when)
  const shown = (value: number): string => number(messages, value)
  const range = site.range(shown(1), shown(articles.length), shown(articleCount))
  return layout(look, {
    title,
    section: 'articles',
    body: html`<h1>${title}</h1>
<div class="front"><div class="river"><section aria-labelledby="articles"><h2 id="articles">${messages.article.list}</h2>
${articles.length < articleCount ? html`<p class="station">${range}</p>` : ''}
${articles.length === 0 ? html`<p class="station">${front.nothingSince(when)}. <a href="/articles">${site.articles} →</a></p>` : articleIndex(look, articles)}</section></div>
<div class="beside">${changed.length === 0 ? '' : edited(look, changed)}
${positions.length === 0 ? '' : html`<section aria-labelledby="changed"><h2 id="changed">${front.changed}</h2>${changeList(look, positions)}</section>`}</div></div>`,
  })
}

/** Articles that their outlets changed: each leads to what changed. */
function edited({ messages: { article: words, version } }: Look, changed: RecordNews['changed']): Html {
  return html`<section aria-labelledby="edited"><h2 id="edited">${version.title}</h2><ol class="index articles">
${changed.map(({ article }) => html`<li><a href="${articleAddress(article.id)}/changes"${languageOf({ article })}><b>${article.title ?? words.untitled}</b></a></li>\n`)}</ol></section>`
}
