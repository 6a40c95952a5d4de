import { html } from 'hono/html'
import type { ArticleSummary, PersonSummary } from '../../record/types.ts'
import { changed, personAddress } from '../addresses.ts'
import { fileName } from '../file-names.ts'
import { type EmptyState, number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'

/** Why there is nothing, and what to do about it. */
export function emptyState({ title, why }: EmptyState, whatToDo: Html | string = ''): Html {
  return html`<section class="empty"><h2>${title}</h2>${why === '' ? '' : html`<p>${why}</p>`}${whatToDo}</section>`
}

/** How to fill an empty record. */
export function howToAdd({ messages: { front } }: Look): Html {
  return html`<p>${front.addThem}</p><pre><code>onrecord add examples/</code></pre><p><a href="/read">${front.orRead}</a></p>`
}

/** The role and the organisation of a speaker in one line; empty where neither is known. */
export function station(role: string | null, org: string | null): string {
  return [role, org].filter((part) => part !== null && part !== '').join(', ')
}

/** Who printed it: the outlet's name, else its domain, else the file it was read from. */
export const outletOf = ({ publisher, domain, file }: ArticleSummary): string =>
  publisher ?? domain ?? fileName(file) ?? ''

/** People with the number of their statements, as a table of contents has its page numbers. */
export function peopleIndex(look: Look, people: readonly PersonSummary[]): Html {
  return html`<ol class="index">
${people.map(
  (person) =>
    html`<li><a href="${personAddress(person.id)}"><b>${person.name}</b>${stationOf(person)}</a> <span class="figure">${number(look.messages, person.statements)}</span></li>\n`,
)}</ol>`
}

function stationOf({ role, org }: PersonSummary): Html | string {
  const line = station(role, org)
  return line === '' ? '' : html` <span class="station">${line}</span>`
}

/** A place in a long list. */
export interface Paging {
  /** From 1. */
  readonly page: number
  readonly size: number
  /** Null where it is not counted. */
  readonly total: number | null
  /** There is another page behind this one. */
  readonly more: boolean
}

/** The last page whose address is understood: deeper paging is what the filters are for. */
export const lastPage = 500

/** A page behind the last one, where a list has some: it says so, and leads back. */
export function beyond(look: Look, { page, size, total }: Paging): Html {
  const { messages } = look
  const { site } = messages
  const last = total === null ? null : Math.min(Math.ceil(total / size), lastPage)
  const to = (target: number) => addressOfPage(look, target)
  const ways = html`<p class="ways"><a href="${to(1)}">${site.toFirstPage}</a>${last === null || last < 2 ? '' : html` <a href="${to(last)}">${site.toLastPage}</a>`}</p>`
  const why = last === null ? '' : site.endsWith(number(messages, last))
  return emptyState({ title: site.noSuchPage(number(messages, page)), why }, ways)
}

/** Whether the page lies behind the last one of a list that has something. */
export const isBeyond = ({ page, total }: Paging, shown: number): boolean => shown === 0 && page > 1 && total !== 0

const addressOfPage = ({ path, query }: Look, page: number): string =>
  changed(path, query, { page: page === 1 ? undefined : page, lang: undefined })

/** Where in the list this page is, and the ways on; the rest of the address stays. */
export function pager(look: Look, { page, size, total, more }: Paging): Html | string {
  if (page === 1 && !more) return ''
  const { messages } = look
  const to = (target: number) => addressOfPage(look, target)
  const shown = (value: number) => number(messages, value)
  const first = (page - 1) * size + 1
  const range =
    total === null || first > total
      ? shown(page)
      : messages.site.range(shown(first), shown(Math.min(page * size, total)), shown(total))
  return html`<nav class="pager" aria-label="${messages.site.pages}">
${page > 1 ? html`<a rel="prev" href="${to(page - 1)}">← ${messages.site.previous}</a>` : html`<span></span>`}
<span>${range}</span>
${more && page < lastPage ? html`<a rel="next" href="${to(page + 1)}">${messages.site.next} →</a>` : html`<span></span>`}
</nav>`
}
