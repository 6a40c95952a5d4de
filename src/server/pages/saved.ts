import { html } from 'hono/html'
import { type Alert, freshCounted, longestSearchName, type SavedSearchNews } from '../../record/index.ts'
import { address } from '../addresses.ts'
import { instant } from '../dates.ts'
import { noun, number } from '../messages/index.ts'
import type { SearchParameters } from '../parameters.ts'
import type { Html, Look } from '../types.ts'
import { conditionsIn, conditionText, conditionValue } from './conditions.ts'
import { layout } from './layout.ts'
import { seal } from './mend-forms.ts'
import { emptyState } from './parts.ts'
import { secretNotice, tellingOf } from './telling.ts'

/** A search that is kept, as the address of the search page has it. */
export interface ShownSearch extends Omit<SavedSearchNews, 'query'> {
  readonly parameters: SearchParameters
  /** The name of the speaker, where the search asks for an id. */
  readonly speaker: string | undefined
  readonly alert: Alert | null
}

/** An address that was not taken for a search. */
export interface Refused {
  /** Id of the search. */
  readonly search: string
  readonly url: string
}

/** What stands above the list: what went wrong, what was done, a secret that is shown once. */
export interface Above {
  readonly error?: string
  readonly notice?: string
  readonly secret?: string
  /** The form about telling a program that was refused: it stands open with what was filled in. */
  readonly refused?: Refused
}

/** The searches of the one who has signed in, each with what is new in it. */
export function savedPage(look: Look, searches: readonly ShownSearch[], above: Above = {}): Html {
  const { error, notice, secret } = above
  const { saved } = look.messages
  return layout(look, {
    title: saved.title,
    section: 'statements',
    body: html`<h1>${saved.title}</h1><p class="standing">${saved.lead}</p>
${error === undefined ? '' : html`<p class="fault" role="alert">${error}</p>`}${notice === undefined ? '' : html`<p class="notice" role="status">${notice}</p>`}
${secret === undefined ? '' : secretNotice(look, secret)}
${searches.length === 0 ? emptyState(saved.empty, html`<p><a href="/search">${saved.toSearch}</a></p>`) : html`<ol class="saved wide">${searches.map((search) => html`<li>${one(look, search, above.refused)}</li>\n`)}</ol>`}`,
  })
}

function one(look: Look, search: ShownSearch, refused: Refused | undefined): Html {
  const { comfort, saved } = look.messages
  const { id, name, parameters, fresh } = search
  const conditions = conditionsIn(parameters).map((each) => conditionText(look, parameters, each, search.speaker))
  return html`<article><h2 id="n-${id}"><a href="${address('/search', parameters)}">${name}</a></h2>
<p class="station">${conditions.length === 0 ? saved.all : conditions.join(' · ')}</p>
<p class="${fresh === 0 ? 'station' : 'fresh-count'}">${freshLine(look, search)}</p>
<div class="deeds">${fresh === 0 ? '' : html`<form action="/saved/${id}/open" method="post">${seal(look)}<button aria-describedby="n-${id}">${saved.show}</button></form>`}
<p class="take-away">${comfort.follow} <a href="${address('/feeds/statements.atom', parameters)}">Atom</a> <a href="${address('/feeds/statements.json', parameters)}">JSON</a></p>
<form action="/saved/${id}/delete" method="post">${seal(look)}<button class="plain" aria-describedby="n-${id}">${saved.remove}</button></form></div>
${tellingOf(look, search, refused?.search === id ? refused.url : undefined)}</article>`
}

function freshLine({ messages }: Look, { fresh, seen }: ShownSearch): string {
  const { saved } = messages
  const when = instant(messages, seen)
  if (fresh === 0) return saved.nothingSince(when)
  const figure = `${number(messages, fresh)}${fresh === freshCounted ? '+' : ''}`
  return saved.freshSince(`${figure}\u00a0${noun(messages, messages.counted.freshStatements, fresh)}`, when)
}

/** On the page of a search: keeps it. Nothing where it asks for nothing, or for a program. */
export function saveForm(look: Look, asked: SearchParameters, speaker: string | undefined): Html | string {
  const { saved } = look.messages
  const conditions = conditionsIn(asked)
  if (conditions.length === 0) return ''
  if (look.reader === null)
    return html`<p class="to-mend"><a href="${address('/sign-in', { to: address('/search', asked) })}" rel="nofollow">${saved.toSignIn}</a></p>`
  const values = conditions.map((each) => conditionValue(look, asked, each, speaker))
  const name = suggestedName(values.join(', '))
  return html`<form class="save-search" action="/saved" method="post">${seal(look)}
${Object.entries(asked).map(([each, value]) => (value === undefined ? '' : html`<input type="hidden" name="${each}" value="${value}">`))}
<p class="field"><label for="save-name">${saved.save}</label><input id="save-name" name="name" required maxlength="${longestSearchName}" value="${name}" autocomplete="off"></p>
<p class="buttons"><button>${saved.submit}</button></p></form>`
}

/** As a name may be: words that somebody copied may hold marks that are not seen, such as soft hyphens. */
const suggestedName = (text: string): string => text.slice(0, longestSearchName).replaceAll(/\p{C}/gu, '')
