import { html } from 'hono/html'
import type { ArticleSummary } from '../../record/types.ts'
import { articleAddress } from '../addresses.ts'
import { fileName } from '../file-names.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { beyond, emptyState, howToAdd, isBeyond, type Paging, pager } from './parts.ts'
import { dayLine, languageOf } from './statement-entry.ts'
import { feedOf, takeAway } from './takeaway.ts'

/** Headlines with outlet, day and number of statements; without the outlet where all are of one. */
export function articleIndex(look: Look, articles: readonly ArticleSummary[], ofOneOutlet = false): Html {
  return html`<ol class="index articles">
${articles.map((article) => html`<li>${articleLine(look, article, ofOneOutlet)}</li>\n`)}</ol>`
}

function articleLine(look: Look, article: ArticleSummary, ofOneOutlet: boolean): Html {
  const { messages } = look
  const outlet = ofOneOutlet ? null : (article.publisher ?? article.domain ?? fileName(article.file))
  const said = count(messages, messages.counted.statements, article.statements)
  return html`<a href="${articleAddress(article.id)}"${languageOf({ article })}><b>${article.title ?? messages.article.untitled}</b></a>
<span class="station">${outlet === null ? '' : html`${outlet} · `}${dayLine(look, article)} · ${said}</span>`
}

/** All articles, newest first. */
export function articlesPage(look: Look, articles: readonly ArticleSummary[], paging: Paging): Html {
  const { messages } = look
  const { article, counted } = messages
  return layout(look, {
    title: article.list,
    section: 'articles',
    feed: feedOf({ list: 'articles' }),
    body:
      articles.length === 0
        ? html`<h1>${article.list}</h1>${isBeyond(paging, 0) ? beyond(look, paging) : emptyState(article.empty, howToAdd(look))}`
        : html`<h1>${article.list}</h1>
<p class="tally">${count(messages, counted.articles, paging.total ?? articles.length)}</p>
<div class="wide">${articleIndex(look, articles)}
${pager(look, paging)}${takeAway(look, { list: 'articles' })}</div>`,
  })
}
