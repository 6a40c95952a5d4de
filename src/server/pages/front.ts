import { html } from 'hono/html'
import type { ArticleSummary, Counts, PersonSummary, RecordEntry } from '../../record/types.ts'
import { day } from '../dates.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { articleIndex } from './articles.ts'
import { layout } from './layout.ts'
import { emptyState, howToAdd, peopleIndex } from './parts.ts'
import { dayOf, transcript } from './statement-entry.ts'

export interface FrontView {
  readonly counts: Counts
  readonly statements: readonly RecordEntry[]
  readonly quoted: readonly PersonSummary[]
  readonly articles: readonly ArticleSummary[]
}

/** The newest statements day by day; beside them who is quoted most, and the newest articles. */
export function frontPage(look: Look, view: FrontView): Html {
  const { messages } = look
  const { counted, front } = messages
  if (view.counts.articles === 0)
    return layout(look, {
      title: front.title,
      section: 'front',
      body: html`<h1>${front.title}</h1>${emptyState(front.empty, howToAdd(look))}`,
    })
  return layout(look, {
    title: front.title,
    section: 'front',
    body: html`<h1 class="unseen">${front.title}</h1>
<p class="tally"><a href="/search">${count(messages, counted.statements, view.counts.statements)}</a> · <a href="/people">${count(messages, counted.people, view.counts.people)}</a> · <a href="/articles">${count(messages, counted.articles, view.counts.articles)}</a></p>
<div class="front">
<section class="river" aria-labelledby="latest"><h2 id="latest">${front.latest}</h2>
${byDay(view.statements).map(([date, entries]) => html`<h3 class="day">${day(messages, date)}</h3>\n${transcript(look, entries)}`)}
<p class="more"><a href="/search">${front.allStatements} →</a></p></section>
<div class="beside">
<section aria-labelledby="quoted"><h2 id="quoted">${front.quoted}</h2>${peopleIndex(look, view.quoted)}
<p class="more"><a href="/people">${front.allPeople} →</a></p></section>
<section aria-labelledby="articles"><h2 id="articles">${front.articles}</h2>${articleIndex(look, view.articles)}
<p class="more"><a href="/articles">${front.allArticles} →</a></p></section>
</div>
</div>`,
  })
}

/** Neighbours of one day together; the order stays. */
function byDay(entries: readonly RecordEntry[]): readonly (readonly [string, readonly RecordEntry[]])[] {
  const days: [string, RecordEntry[]][] = []
  for (const entry of entries) {
    const last = days.at(-1)
    if (last?.[0] === dayOf(entry)) last[1].push(entry)
    else days.push([dayOf(entry), [entry]])
  }
  return days
}
