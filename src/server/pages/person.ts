import { html } from 'hono/html'
import type { Mend, PersonView, RoleInTime, RoleSource } from '../../record/index.ts'
import { address, articleAddress } from '../addresses.ts'
import { day } from '../dates.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { personForms } from './mend-forms.ts'
import { mendSection } from './mends.ts'
import { monthChart } from './month-chart.ts'
import { type Paging, pager, station } from './parts.ts'
import { heldPositions } from './positions.ts'
import { languageOf, transcript } from './statement-entry.ts'

/** A speaker: names, roles in time, the chart, the statements, newest first, and where they stand, oldest first. */
export function personPage(look: Look, view: PersonView, mends: readonly Mend[], paging: Paging): Html {
  const { messages } = look
  const { counted, person } = messages
  const line = station(view.role, view.org)
  return layout(look, {
    title: view.name,
    section: 'people',
    body: html`<article class="person">
<header><h1>${view.name}</h1>
${line === '' ? '' : html`<p class="standing">${line}</p>`}
${alsoAs(look, view)}
<p class="tally">${count(messages, counted.statements, view.statements)} · ${count(messages, counted.articles, view.articles)}</p></header>
<div class="front">
<section class="river" aria-labelledby="statements"><h2 id="statements">${person.statements}</h2>
${view.entries.length === 0 ? html`<p>${person.noEntries}</p>` : transcript(look, view.entries, 'speaker')}
${pager(look, paging)}</section>
<div class="beside">
${roles(look, view.roles)}
${monthChart(look, view.perMonth)}
${mendSection(look, mends, view.id)}
${personForms(look, view)}
${view.entries.length === 0 ? '' : html`<p class="more"><a href="${address('/search', { speaker: view.name })}">${person.searchHis} →</a></p>`}
</div></div>
${paging.page === 1 ? heldPositions(look, view.positions) : ''}
</article>`,
  })
}

function alsoAs({ messages }: Look, { name, names }: PersonView): Html | string {
  const others = names.filter((one) => one.name !== name)
  return others.length === 0
    ? ''
    : html`<p class="also">${messages.person.alsoAs}: ${others.map((one) => one.name).join(', ')}</p>`
}

function roles(look: Look, held: readonly RoleInTime[]): Html {
  const { person } = look.messages
  if (held.length === 0) return html`<section><h2>${person.roles}</h2><p>${person.noRoles}</p></section>`
  return html`<section><h2>${person.roles}</h2><ol class="roles">
${held.map((role) => html`<li>${station(role.role, role.org)}<span class="station">${period(look, role)}</span>${evidenceOf(look, role)}</li>\n`)}</ol></section>`
}

/** The words that say it first and last, each leading to its article; of a role that a person gave, who gave it. */
function evidenceOf({ messages }: Look, { firstSeen, lastSeen, given }: RoleInTime): Html | string {
  if (given) return html`<span class="station">${messages.mend.signed(given.by, day(messages, given.at))}</span>`
  const seen = firstSeen?.article.id === lastSeen?.article.id ? [firstSeen] : [firstSeen, lastSeen]
  return html`${seen.map((source) => (source ? roleSource(messages, source) : ''))}`
}

const roleSource = (messages: Look['messages'], { day: seen, words, article }: RoleSource): Html =>
  html`<span class="station"><a href="${articleAddress(article.id)}">${day(messages, seen)}</a>: <q${languageOf({ article })}>${words}</q></span>`

/** First and last evidence; one day where they are the same. */
function period({ messages }: Look, { first, last, articles }: RoleInTime): string {
  const { counted, person } = messages
  const seen = [first, last].flatMap((iso) => (iso === null ? [] : [day(messages, iso.slice(0, 10))]))
  const [from, to] = seen
  const dates = from === undefined ? '' : to === undefined || to === from ? person.on(from) : person.since(from, to)
  return [dates, count(messages, counted.articles, articles)].filter((part) => part !== '').join(' · ')
}
