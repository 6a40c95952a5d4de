import { html } from 'hono/html'
import type { ArticleContradiction, ArticleStory, ArticleView, PersonSummary } from '../../record/index.ts'
import { address, articleAddress, outletAddress, webAddress } from '../addresses.ts'
import { instant, moment } from '../dates.ts'
import { fileName } from '../file-names.ts'
import { articleJsonLd } from '../files/json-ld.ts'
import { count, type EmptyState } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { articleBody } from './article-body.ts'
import { numbered } from './article-notes.ts'
import { articleStory, selfContradictions } from './article-story.ts'
import { headlineLists } from './headline-lists.ts'
import { layout } from './layout.ts'
import { peopleIndex } from './parts.ts'
import { articlePositions } from './positions.ts'
import { languageName, letGoWords, textLetGoWords } from './statement-facts.ts'

/** What stands around an article that is kept. */
export interface ArticleSurroundings {
  readonly story: ArticleStory | null
  readonly contradictions: readonly ArticleContradiction[]
}

/** An article: its text with the statements marked, the notes at the margin, tags, positions, headline lists, versions. */
export function articlePage(look: Look, view: ArticleView, around: ArticleSurroundings): Html {
  return layout(look, {
    title: view.summary.title ?? look.messages.article.untitled,
    section: 'articles',
    data: articleJsonLd(view, look.origin),
    body: articleContent(look, view, around),
  })
}

/** The page's content, also for what was read and is not kept: then nothing in it leads into the record. */
export function articleContent(look: Look, view: ArticleView, around: ArticleSurroundings | null): Html {
  const kept = around !== null
  const { messages } = look
  const { article, entries } = view
  const speaking = speakersOf(view)
  return html`${olderVersion(look, view)}<article class="page">
<div class="opening${speaking.length > mostBeside ? ' many' : ''}"><div><header class="headline">
<p class="kicker">${outlet(view)}${article.section === null ? '' : html` · ${article.section}`}</p>
<h1${article.language === null ? '' : html` lang="${article.language}"`}>${article.title ?? messages.article.untitled}</h1>
${byline(look, view)}
</header>
${entries.length === 0 ? '' : legend(look, view)}</div>
${speakers(look, speaking)}</div>
<div class="body"${article.language === null ? '' : html` lang="${article.language}"`}>
${articleBody(look, article, entries, kept)}
</div>${wholeText(look, view)}
${entries.length === 0 ? noStatements(look, article.language) : ''}
${tags(look, article.tags, kept)}
</article>
${around === null ? '' : html`${selfContradictions(look, around.contradictions)}${articleStory(look, view.summary.id, around.story)}`}
${articlePositions(look, view.positions, numbered(entries, kept).numbers)}
${headlineLists(look, article.lists)}
<div class="appendix">
${facts(look, view)}
${kept ? versions(look, view) : ''}
</div>`
}

/** The outlet, leading to what else the record has from it. */
function outlet({ summary: { publisher, domain } }: ArticleView): Html | string {
  const named = domain ?? publisher
  return named === null ? '' : html`<b><a href="${outletAddress(named)}">${publisher ?? domain}</a></b>`
}

/** Where the whole text is, in place of what is left out. */
function wholeText(look: Look, { article }: ArticleView): Html | string {
  if (!look.excerpts) return ''
  const words = look.messages.article
  const source = webAddress(article.canonical) ?? webAddress(article.url)
  return html`<p class="notice">${words.excerpts}${source === undefined ? '' : html` <a href="${source}" rel="noreferrer external">${words.whole} ↗</a>`}</p>`
}

function byline({ messages }: Look, { article }: ArticleView): Html {
  const authors = article.authors.length === 0 ? '' : html`<span>${article.authors.join(', ')}</span>`
  const published =
    article.published === null
      ? html`<span>${messages.article.unknownDate}</span>`
      : html`<time datetime="${article.published}">${moment(messages, article.published)}</time>`
  const modified =
    article.modified === null || article.modified === article.published
      ? ''
      : html`<span>${messages.article.modified}: <time datetime="${article.modified}">${moment(messages, article.modified)}</time></span>`
  const agency = article.agency === null ? '' : html`<span>${article.agency}</span>`
  return html`<p class="byline">${authors}${published}${modified}${agency}</p>`
}

/** How to read the marks, shown with the marks themselves. */
function legend({ messages }: Look, { entries }: ArticleView): Html {
  const { kinds } = messages.statement
  const used = (['direct', 'mixed', 'unquoted', 'indirect'] as const).filter((kind) =>
    entries.some((entry) => entry.kind === kind),
  )
  return html`<aside class="legend" aria-label="${messages.article.legend}">
<p><b>${count(messages, messages.counted.statements, entries.length)}.</b> ${messages.article.hint}</p>
<p>${used.map((kind) => html`<mark class="said ${kind}">${kinds[kind]}</mark> `)}</p></aside>`
}

/** Why no statement is marked: for a language that is read in part, what is read. */
function noStatements({ messages: { article } }: Look, language: string | null): Html {
  const read = language === 'ru' || language === 'en'
  const state: EmptyState = read
    ? article.noStatements
    : ((language === null ? undefined : article.noStatementsIn[language]) ?? article.noLanguage)
  return html`<section class="empty"><h2>${state.title}</h2><p>${state.why}</p></section>`
}

function tags({ messages }: Look, names: readonly string[], kept: boolean): Html | string {
  if (names.length === 0) return ''
  return html`<section class="tags"><h2>${messages.article.tags}</h2><ul>
${names.map((name) => html`<li>${kept ? html`<a href="${address('/search', { q: name.slice(0, 200) })}">${name}</a>` : name}</li>\n`)}</ul></section>`
}

/** So many are named above the text; beside the headline there is room for fewer. */
const mostSpeakers = 6
const mostBeside = 3

/** Those who say something here, with how often they do; who is only mentioned is not one of them. */
function speakersOf({ people, entries }: ArticleView): readonly PersonSummary[] {
  const said = Map.groupBy(entries, ({ speaker }) => speaker.personId)
  return people
    .map((person) => ({ ...person, statements: said.get(person.id)?.length ?? 0 }))
    .filter(({ statements }) => statements > 0)
    .sort((a, b) => b.statements - a.statements)
    .slice(0, mostSpeakers)
}

function speakers(look: Look, speaking: readonly PersonSummary[]): Html | string {
  if (speaking.length === 0) return ''
  return html`<section class="speakers" aria-labelledby="speakers"><h2 id="speakers">${look.messages.article.people}</h2>${peopleIndex(look, speaking)}</section>`
}

function facts({ messages }: Look, { article, capture, textLetGo }: ArticleView): Html {
  const source = webAddress(article.canonical) ?? webAddress(article.url)
  const { statement } = messages
  return html`<section><h2>${messages.article.about}</h2><dl class="facts">
${source === undefined ? '' : html`<div><dt>${messages.article.source}</dt><dd><a href="${source}" rel="noreferrer external">${source}</a></dd></div>`}
${article.file === null ? '' : html`<div><dt>${messages.article.file}</dt><dd><code>${fileName(article.file)}</code></dd></div>`}
<div><dt>${messages.article.language}</dt><dd>${article.language === null ? messages.article.unknown : languageName(messages, article.language)}</dd></div>
<div><dt>${messages.article.captured}</dt><dd><time datetime="${capture.at}">${instant(messages, capture.at)}</time></dd></div>
<div><dt>${statement.hash}</dt><dd><code class="hash">${capture.sha256}</code> (${count(messages, messages.counted.bytes, capture.bytes)})</dd></div>
${capture.letGo === null ? '' : html`<div><dt>${statement.captureBytes}</dt><dd>${letGoWords(messages, capture.letGo)}</dd></div>`}
${textLetGo === null ? '' : html`<div><dt>${statement.text}</dt><dd>${textLetGoWords(messages, textLetGo)}</dd></div>`}
</dl></section>`
}

/** Versions stand oldest first: any but the last is one that the page no longer shows. */
function olderVersion({ messages: { article } }: Look, { summary, versions }: ArticleView): Html | string {
  if (versions.length < 2 || versions.at(-1)?.current === true) return ''
  return html`<p class="notice">${article.older} <a href="${articleAddress(summary.id)}">${article.toNewest}</a></p>`
}

function versions({ messages }: Look, view: ArticleView): Html | string {
  if (view.versions.length < 2) return ''
  return html`<section><h2>${messages.article.versions}</h2><ol class="versions">
${view.versions.map(({ id, captured, current }, at) => {
  const earlier = view.versions[at - 1]
  const compare =
    earlier === undefined
      ? ''
      : html` <a href="${address(`${articleAddress(view.summary.id)}/changes`, { before: earlier.id, after: id })}">${messages.version.compare}</a>`
  const when = html`<time datetime="${captured}">${instant(messages, captured)}</time>`
  return current
    ? html`<li aria-current="true"><b>${when}</b> – ${messages.article.shown}${compare}</li>\n`
    : html`<li><a href="${address(articleAddress(view.summary.id), { version: id })}">${when}</a>${compare}</li>\n`
})}</ol></section>`
}
