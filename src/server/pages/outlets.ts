import { html } from 'hono/html'
import { type OutletSummary, outletValue } from '../../record/index.ts'
import { outletAddress } from '../addresses.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { emptyState, howToAdd } from './parts.ts'
import { takeAway } from './takeaway.ts'

/** Who printed it: outlets with what the record has of each. */
export function outletsPage(look: Look, outlets: readonly OutletSummary[]): Html {
  const { messages } = look
  const words = messages.outlets
  const title = messages.site.outlets
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="ledger"><thead><tr>
<th scope="col">${words.name}</th><th scope="col" class="figure">${words.articles}</th><th scope="col" class="figure">${words.statements}</th></tr></thead><tbody>
${outlets.map(({ name, domain, names, articles, statements }) => {
  const shown = name ?? domain ?? words.unnamed
  const value = outletValue({ domain, name })
  const others = [...(domain === null || domain === shown.toLowerCase() ? [] : [domain]), ...names.slice(1)]
  return html`<tr><th scope="row">${value === null ? shown : html`<a href="${outletAddress(value)}">${shown}</a>`}${others.length === 0 ? '' : html` <span class="domain">${others.join(' · ')}</span>`}</th><td class="figure">${number(messages, articles)}</td><td class="figure">${number(messages, statements)}</td></tr>\n`
})}</tbody></table></div>`
  return layout(look, {
    title,
    section: 'outlets',
    body: html`<h1>${title}</h1>${outlets.length === 0 ? emptyState(words.empty, howToAdd(look)) : html`${table}${takeAway(look, { list: 'outlets' })}`}`,
  })
}
