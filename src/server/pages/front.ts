import { html } from 'hono/html'
import type {
  ArticleSummary,
  ChangeEntry,
  Counts,
  PersonSummary,
  RecordEntry,
  StorySummary,
} from '../../record/index.ts'
import { address, articleAddress, storyAddress } from '../addresses.ts'
import { momentOf } from '../dates.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { articleIndex } from './articles.ts'
import { changeList } from './issues.ts'
import { layout } from './layout.ts'
import { emptyState, howToAdd, outletOf, peopleIndex } from './parts.ts'
import { dayLine, languageOf, plainName, speakerStation, transcript, wantsMarks } from './statement-entry.ts'
import { storyIndex, storyTally } from './stories.ts'

/** Some statements of one article. */
export interface Telling {
  readonly article: ArticleSummary
  readonly entries: readonly RecordEntry[]
}

/** The first story of the page, with two voices from it. */
export interface LeadStory {
  readonly story: StorySummary
  readonly said: readonly RecordEntry[]
}

export interface FrontView {
  readonly counts: Counts
  readonly storyCount: number
  /** Null where there is no story yet. */
  readonly lead: LeadStory | null
  readonly stories: readonly StorySummary[]
  /** The latest changes of position. */
  readonly changes: readonly ChangeEntry[]
  /** The newest articles with what they report. */
  readonly river: readonly Telling[]
  readonly quoted: readonly PersonSummary[]
  readonly articles: readonly ArticleSummary[]
  /** When the reader was here before; null on a first visit. */
  readonly since: string | null
  /** Articles that came since; all of them where `freshIsAll`. */
  readonly fresh: number
  readonly freshIsAll: boolean
}

/** The stories of the day, the newest statements by article, and beside them who is quoted most. */
export function frontPage(look: Look, view: FrontView): Html {
  const { messages } = look
  const { front } = messages
  if (view.counts.articles === 0)
    return layout(look, {
      title: front.title,
      section: 'front',
      body: html`<h1>${front.title}</h1>${emptyState(front.empty, howToAdd(look))}`,
    })
  return layout(look, {
    title: front.title,
    section: 'front',
    withStyle: true,
    feed: '/feeds/statements.atom',
    body: html`<h1 class="unseen">${front.title}</h1>
${dateline(look, view)}
${view.lead === null ? '' : stories(look, view.lead, view)}
<div class="front">
<section class="river" aria-labelledby="latest"><h2 id="latest">${front.latest}</h2>
${view.river.map((one) => telling(look, one, view.since))}
<p class="more"><a href="/search">${front.allStatements} →</a></p></section>
<div class="beside">
${view.changes.length === 0 ? '' : html`<section aria-labelledby="changed"><h2 id="changed">${front.changed}</h2>${changeList(look, view.changes)}<p class="more"><a href="/positions">${messages.board.title} →</a></p></section>`}
<section aria-labelledby="quoted"><h2 id="quoted">${front.quoted}</h2>${peopleIndex(look, view.quoted)}
<p class="more"><a href="/people">${front.allPeople} →</a></p></section>
<section aria-labelledby="articles"><h2 id="articles">${front.articles}</h2>${articleIndex(look, view.articles)}
<p class="more"><a href="/articles">${front.allArticles} →</a></p></section>
</div>
</div>`,
  })
}

/** What the record holds, and what of it is new to the reader. */
function dateline(look: Look, { counts, storyCount, since, fresh, freshIsAll }: FrontView): Html {
  const { messages } = look
  const { counted, front } = messages
  const held: readonly (readonly [string, string])[] = [
    ['/search', count(messages, counted.statements, counts.statements)],
    ['/people', count(messages, counted.people, counts.people)],
    ['/articles', count(messages, counted.articles, counts.articles)],
    ['/stories', count(messages, counted.stories, storyCount)],
  ]
  const news = (): Html | string => {
    const when = momentOf(messages, since ?? '')
    if (fresh === 0) return front.nothingSince(when)
    const words = front.since(count(messages, counted.fresh, fresh) + (freshIsAll ? '' : '+'), when)
    return html`<a href="${address('/new', { since: since ?? undefined })}" rel="nofollow">${words}</a>`
  }
  return html`<div class="dateline"><p>${held.map(([to, words]) => html`<a href="${to}">${words}</a> `)}</p>${since === null ? '' : html`<p class="since">${news()}</p>`}</div>`
}

function stories(look: Look, { story, said }: LeadStory, view: FrontView): Html {
  const { messages } = look
  return html`<section class="leads" aria-labelledby="stories"><h2 class="unseen" id="stories">${messages.front.stories}</h2>
<article class="lead-story"><p class="kicker">${storyTally(look, story)}</p>
<h3${languageOf({ article: story.first })}><a href="${storyAddress(story.id)}">${story.title ?? messages.article.untitled}</a></h3>
<div class="voices">${said.map((entry) => voice(look, entry))}</div></article>
<div class="other-stories">${view.stories.length === 0 ? '' : storyIndex(look, view.stories)}
<p class="more"><a href="/stories">${messages.story.all} →</a></p></div>
</section>`
}

/** One speaker with one sentence, large. */
function voice({ messages }: Look, entry: RecordEntry): Html {
  const station = speakerStation(entry)
  return html`<figure class="voice${wantsMarks(entry) ? ' marks' : ''}"><blockquote${languageOf(entry)}><p>${entry.words.join(' … ')}</p></blockquote>
<figcaption><b>${plainName(messages, entry.speaker)}</b>${station === '' ? '' : html` <span class="station">${station}</span>`}</figcaption></figure>`
}

/** What one article reports, under its headline. */
function telling(look: Look, { article, entries }: Telling, since: string | null): Html {
  const { messages } = look
  const outlet = outletOf(article)
  const more = article.statements - entries.length
  const fresh = since !== null && article.captured > since
  return html`<section class="told"><p class="kicker">${outlet === '' ? '' : html`<b>${outlet}</b> `}${dayLine(look, article)}${fresh ? html` <span class="fresh">${messages.front.fresh}</span>` : ''}</p>
<h3 class="told-title"><a href="${articleAddress(article.id)}"${languageOf({ article })}>${article.title ?? messages.article.untitled}</a></h3>
${transcript(look, entries, 'article')}
${more > 0 ? html`<p class="rest"><a href="${articleAddress(article.id)}">${messages.front.more(count(messages, messages.counted.more, more))}</a></p>` : ''}</section>\n`
}
