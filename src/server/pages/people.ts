import { html } from 'hono/html'
import type { PersonSummary } from '../../record/types.ts'
import { count } from '../messages/index.ts'
import { longestText } from '../parameters.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { beyond, emptyState, howToAdd, isBeyond, type Paging, pager, peopleIndex } from './parts.ts'
import { takeAway } from './takeaway.ts'

/** Those whose words are in the record, most quoted first, or those of a name. */
export function peoplePage(look: Look, people: readonly PersonSummary[], name: string, paging: Paging): Html {
  const { messages } = look
  const { counted, person } = messages
  const nobody = isBeyond(paging, people.length)
    ? beyond(look, paging)
    : name === ''
      ? emptyState(person.empty, howToAdd(look))
      : emptyState(person.noMatch(name))
  return layout(look, {
    title: person.title,
    section: 'people',
    body: html`<h1>${person.title}</h1>
<form class="line" action="/people" method="get"><label for="name">${person.find}</label>
<input id="name" type="search" name="name" value="${name}" maxlength="${longestText}" placeholder="${person.findHint}" autocomplete="off"><button>${messages.site.search}</button></form>
${
  people.length === 0
    ? nobody
    : html`${paging.total === null ? '' : html`<p class="tally">${count(messages, counted.people, paging.total)}</p>`}
<div class="wide">${peopleIndex(look, people)}${pager(look, paging)}${name === '' ? takeAway(look, { list: 'people' }) : ''}</div>`
}`,
  })
}
