import { html } from 'hono/html'
import type { ArticleSummary, Counts, PersonSummary, RecordEntry } from '../../record/types.ts'
import { articleAddress } from '../addresses.ts'
import { fileName } from '../file-names.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { articleIndex } from './articles.ts'
import { layout } from './layout.ts'
import { emptyState, howToAdd, peopleIndex } from './parts.ts'
import { dayLine, languageOf, transcript } from './statement-entry.ts'

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
    body: html`<h1 class="creed">${messages.site.tagline}</h1>
<p class="tally"><a href="/search">${count(messages, counted.statements, view.counts.statements)}</a> · <a href="/people">${count(messages, counted.people, view.counts.people)}</a> · <a href="/articles">${count(messages, counted.articles, view.counts.articles)}</a></p>
<div class="front">
<section class="river" aria-labelledby="latest"><h2 id="latest">${front.latest}</h2>
${byDay(view.statements).map((articles) => html`<h3 class="day">${dayLine(look, articles[0][0].article)}</h3>\n${articles.map((entries) => fromArticle(look, entries))}`)}
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

/** What one article reports, under its headline. */
function fromArticle(look: Look, entries: readonly RecordEntry[]): Html | string {
  const article = entries[0]?.article
  if (article === undefined) return ''
  const outlet = article.publisher ?? article.domain ?? fileName(article.file)
  return html`<section class="told"><h4 class="told-title">${outlet === null ? '' : html`<span class="outlet">${outlet}</span> `}<a href="${articleAddress(article.id)}"${languageOf({ article })}>${article.title ?? look.messages.article.untitled}</a></h4>
${transcript(look, entries, 'article')}</section>\n`
}

/** Neighbours of one day together, and in it neighbours of one article; the order stays. */
function byDay(entries: readonly RecordEntry[]): readonly Some<Some<RecordEntry>>[] {
  const articles = runs(entries, (a, b) => a.article.id === b.article.id)
  return runs(articles, ([{ article: a }], [{ article: b }]) => dayOf(a) === dayOf(b))
}

/** A day that a page states and one that only we know of are two. */
const dayOf = ({ published, captured }: ArticleSummary): string =>
  published?.slice(0, 10) ?? `captured ${captured}`.slice(0, 19)

type Some<T> = readonly [T, ...T[]]

/** Neighbours that are alike, together. */
function runs<T>(list: readonly T[], alike: (a: T, b: T) => boolean): readonly Some<T>[] {
  const found: [T, ...T[]][] = []
  for (const one of list) {
    const last = found.at(-1)
    if (last !== undefined && alike(last[0], one)) last.push(one)
    else found.push([one])
  }
  return found
}
