import { html } from 'hono/html'
import { statementKinds } from '../../extractor/kinds.ts'
import { venueKinds } from '../../extractor/occasions.ts'
import type { PersonSummary, RecordEntry, SearchFacets, StorySummary } from '../../record/index.ts'
import { address, changed } from '../addresses.ts'
import { day } from '../dates.ts'
import { count, type Messages, noun, number } from '../messages/index.ts'
import { isReversed, longestText, type SearchParameters } from '../parameters.ts'
import type { Html, Look } from '../types.ts'
import { conditionsIn, conditionText, labelOf } from './conditions.ts'
import { layout } from './layout.ts'
import { beyond, emptyState, howToAdd, type Paging, pager, peopleIndex } from './parts.ts'
import { saveForm } from './saved.ts'
import { transcript } from './statement-entry.ts'
import { languageName } from './statement-facts.ts'
import { storyIndex } from './stories.ts'
import { feedOf, takeAway } from './takeaway.ts'

export interface SearchView {
  readonly asked: SearchParameters
  readonly entries: readonly RecordEntry[]
  /** The total is null where there are more than `counted`. */
  readonly paging: Paging
  readonly counted: number
  /** What it could be narrowed down to; null where it is not counted. */
  readonly facets: SearchFacets | null
  /** Outlets to choose from, most articles first. */
  readonly outlets: readonly string[]
  readonly languages: readonly string[]
  /** People of the name that was searched for. */
  readonly people: readonly PersonSummary[]
  readonly stories: readonly StorySummary[]
  /** Nothing is in the record at all. */
  readonly recordEmpty: boolean
}

/** Search with its whole state in the address. */
export function searchPage(look: Look, view: SearchView): Html {
  const { messages } = look
  const { search } = messages
  return layout(look, {
    title: view.asked.q ?? search.title,
    section: 'statements',
    ...(view.asked.q === undefined ? {} : { words: view.asked.q }),
    feed: feedOf({ list: 'statements', parameters: view.asked }),
    body: html`<h1>${search.title}</h1>
<div class="front search">
<section class="river" aria-labelledby="results"><h2 class="unseen" id="results">${search.results}</h2>
<p class="to-filters"><a href="#filters">${search.toFilters}</a></p>
${conditions(look, view)}
${suggestions(look, view)}
${results(look, view)}</section>
<div class="beside">${facetLists(look, view)}${form(look, view)}</div>
</div>`,
  })
}

/** What the words name besides: people, stories, and where someone stands. */
function suggestions(look: Look, { asked, people, stories }: SearchView): Html | string {
  const { search } = look.messages
  if (asked.q === undefined || people.length + stories.length === 0) return ''
  return html`<div class="suggested columns">${people.length === 0 ? '' : html`<section><h3>${search.peopleFound}</h3>${peopleIndex(look, people)}</section>`}
${stories.length === 0 ? '' : html`<section><h3>${search.storiesFound}</h3>${storyIndex(look, stories)}</section>`}
<p class="more"><a href="${address('/positions', { q: asked.q })}">${search.positionsOn} →</a></p></div>`
}

/** Each condition that can be added, with what it would leave. */
function facetLists(look: Look, { asked, facets }: SearchView): Html | string {
  if (facets === null) return ''
  const { search, statement } = look.messages
  const link = (name: 'kind' | 'speaker' | 'outlet' | 'language', value: string, shown: string, left: number): Html => {
    const on = asked[name] === value
    const to = changed(look.path, look.query, { [name]: on ? undefined : value, page: undefined, lang: undefined })
    return html`<li><a href="${to}"${on ? html` aria-current="true"` : ''}>${shown}</a> <span class="figure">${number(look.messages, left)}</span></li>\n`
  }
  const lists: readonly (readonly [string, readonly Html[]])[] = [
    [
      search.speakers,
      facets.speakers.map(({ id, name, count: left }) =>
        link('speaker', asked.speaker === name ? name : id, name, left),
      ),
    ],
    [search.outlet, facets.outlets.map(({ name, value, count: left }) => link('outlet', value, name, left))],
    [search.kind, facets.kinds.map(({ kind, count: left }) => link('kind', kind, statement.kinds[kind], left))],
    [
      search.language,
      facets.languages.map(({ language, count: left }) =>
        link('language', language, languageName(look.messages, language), left),
      ),
    ],
  ]
  const shown = lists.filter(([, links]) => links.length > 1)
  if (shown.length === 0) return ''
  return html`<div class="facets">${shown.map(([title, links]) => html`<section><h2>${title}</h2><ol class="index">${links}</ol></section>`)}</div>`
}

/** The name of the speaker that an id asks for. */
const speakerIn = ({ asked, facets }: SearchView): string | undefined =>
  facets?.speakers.find(({ id }) => id === asked.speaker)?.name

/** The ways to order the results, of which one is in force. */
function orders(look: Look, { asked }: SearchView): Html {
  const { search } = look.messages
  const offered = asked.q === undefined ? (['newest', 'oldest'] as const) : (['best', 'newest', 'oldest'] as const)
  const now = asked.sort ?? offered[0]
  return html`<nav class="orders" aria-label="${search.sort}">${offered.map((sort) => html`<a href="${changed(look.path, look.query, { sort: sort === offered[0] ? undefined : sort, page: undefined, lang: undefined })}"${sort === now ? html` aria-current="true"` : ''}>${search.sorts[sort]}</a> `)}</nav>`
}

function results(look: Look, view: SearchView): Html {
  const { messages } = look
  const { asked } = view
  if (view.recordEmpty) return emptyState({ ...messages.front.empty, why: messages.search.noneYet }, howToAdd(look))
  if (view.counted === 0) return html`${nothingFound(look, view)}${saveForm(look, asked, speakerIn(view))}`
  const tallied = html`<p class="tally" role="status">${tally(messages, view)}</p>`
  if (view.entries.length === 0) return html`<div class="found">${tallied}</div>${beyond(look, view.paging)}`
  return html`<div class="found">${tallied}${orders(look, view)}</div>
${transcript(look, view.entries)}
${pager(look, view.paging)}
${takeAway(look, { list: 'statements', parameters: view.asked })}
${saveForm(look, asked, speakerIn(view))}`
}

function tally(messages: Messages, { paging, counted }: SearchView): string {
  const { statements } = messages.counted
  return paging.total === null
    ? messages.search.moreThan(number(messages, counted), noun(messages, statements, counted))
    : count(messages, statements, counted)
}

/** The conditions in force, each with a link that takes it away. */
function conditions(look: Look, view: SearchView): Html | string {
  const { asked } = view
  const set = conditionsIn(asked)
  if (set.length === 0) return ''
  const { search } = look.messages
  return html`<ul class="conditions">${set.map((name) => {
    const shown = conditionText(look, asked, name, speakerIn(view))
    const without = changed(look.path, look.query, { [name]: undefined, page: undefined, lang: undefined })
    return html`<li><a href="${without}"><span class="unseen">${search.without(shown)}</span><span aria-hidden="true">${shown} ×</span></a></li>\n`
  })}${set.length > 1 ? html`<li><a class="plain" href="/search">${search.clear}</a></li>` : ''}</ul>`
}

function nothingFound(look: Look, view: SearchView): Html {
  const { asked } = view
  const { search } = look.messages
  const set = conditionsIn(asked)
  const named = set.map((name) => conditionText(look, asked, name, speakerIn(view))).join('; ')
  const severalWords = (asked.q ?? '').trim().includes(' ')
  return emptyState(
    // In Russian a date ends in a full stop already: "1 мая 2026 г."
    { title: search.none.title, why: `${search.none.why} ${named.replace(/\.$/, '')}.` },
    html`<h3>${search.tryThis}</h3><ul>
${isReversed(asked) ? daysReversed(look, asked) : ''}
${severalWords ? html`<li>${search.fewerWords}</li>` : ''}
${set.length < 2 ? '' : html`<li>${search.dropFilter} ${set.map((name) => html`<a href="${changed(look.path, look.query, { [name]: undefined, page: undefined })}">${labelOf(look, name)}</a> `)}</li>`}
<li><a href="/search">${search.clear}</a></li></ul>`,
  )
}

/** The first day lies after the last: what there is lies the other way round. */
function daysReversed(look: Look, { from = '', to = '' }: SearchView['asked']): Html {
  const { search } = look.messages
  const swapped = changed(look.path, look.query, { from: to, to: from, page: undefined, lang: undefined })
  return html`<li>${search.reversed(day(look.messages, from), day(look.messages, to))} <a href="${swapped}">${search.swapDays}</a></li>
`
}

function form(look: Look, view: SearchView): Html {
  const { search } = look.messages
  const { asked } = view
  const outlets = asked.outlet === undefined ? view.outlets : [...new Set([...view.outlets, asked.outlet])]
  return html`<form class="filters" id="filters" action="/search" method="get" aria-label="${search.filters}">
<h2>${search.filters}</h2>
${field('q', search.words, html`<input id="f-q" type="search" name="q" value="${asked.q ?? ''}" maxlength="${longestText}" aria-describedby="f-q-hint" autocomplete="off"><small id="f-q-hint">${search.wordsHint}</small>`)}
${field('speaker', search.speaker, html`<input id="f-speaker" type="text" name="speaker" value="${asked.speaker ?? ''}" maxlength="${longestText}" autocomplete="off" data-suggest="people">`)}
${field('org', search.org, text('org', asked.org))}
${field(
  'outlet',
  search.outlet,
  select(
    look,
    'outlet',
    asked.outlet,
    outlets.map((name) => [name, name]),
  ),
)}
${field(
  'kind',
  search.kind,
  select(
    look,
    'kind',
    asked.kind,
    statementKinds.map((kind) => [kind, look.messages.statement.kinds[kind]]),
  ),
)}
${field('venue', search.venue, select(look, 'venue', asked.venue, venueChoices(look)))}
${field(
  'language',
  search.language,
  select(
    look,
    'language',
    asked.language,
    view.languages.map((tag) => [tag, languageName(look.messages, tag)]),
  ),
)}
<div class="pair">${field('from', search.from, date('from', asked.from))}
${field('to', search.to, date('to', asked.to))}</div>
<p class="buttons"><button>${search.submit}</button> <a href="${address('/search', {})}">${search.clear}</a></p>
</form>`
}

const venueChoices = ({ messages }: Look): readonly (readonly [string, string])[] =>
  venueKinds.map((kind) => [kind, messages.statement.venues[kind]])

const field = (name: string, label: string, control: Html): Html =>
  html`<p class="field"><label for="f-${name}">${label}</label>${control}</p>`

const text = (name: string, value: string | undefined): Html =>
  html`<input id="f-${name}" type="text" name="${name}" value="${value ?? ''}" maxlength="${longestText}" autocomplete="off">`

const date = (name: string, value: string | undefined): Html =>
  html`<input id="f-${name}" type="date" name="${name}" value="${value ?? ''}">`

function select(
  { messages: { search } }: Look,
  name: string,
  value: string | undefined,
  choices: readonly (readonly [string, string])[],
): Html {
  return html`<select id="f-${name}" name="${name}"><option value="">${search.any}</option>
${choices.map(([choice, shown]) => html`<option value="${choice}"${choice === value ? html` selected` : ''}>${shown}</option>\n`)}</select>`
}
