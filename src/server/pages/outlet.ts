import { html } from 'hono/html'
import type { OutletView, Quoting } from '../../record/index.ts'
import { address } from '../addresses.ts'
import { formatsOf } from '../formats.ts'
import { count, number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { articleIndex } from './articles.ts'
import { layout } from './layout.ts'
import { beyond, isBeyond, type Paging, pager } from './parts.ts'
import { quoting } from './quotings.ts'
import { daysOf } from './stories.ts'
import { feedOf, takeAway } from './takeaway.ts'

/** One outlet: its articles, whom it quotes, and how it gives other people's words. */
export function outletPage(look: Look, view: OutletView, quotings: readonly Quoting[], paging: Paging): Html {
  const { messages } = look
  const { outlets: words, counted } = messages
  const name = view.name ?? view.domain ?? words.unnamed
  const others = view.names.filter((other) => other !== name)
  const counts = [
    count(messages, counted.articles, view.articles),
    count(messages, counted.statements, view.statements),
  ]
  const of = { list: 'statements', parameters: { outlet: view.domain ?? view.name ?? '' } } as const
  return layout(look, {
    title: name,
    feed: feedOf(of),
    section: 'outlets',
    body: html`<article class="person"><header><h1>${name}</h1>
${view.domain === null || view.domain === name.toLowerCase() ? '' : html`<p class="standing">${view.domain}</p>`}${others.length === 0 ? '' : html`<p class="also">${messages.person.alsoAs}: ${others.join(', ')}</p>`}
<p class="tally">${counts.join(' · ')} · ${daysOf(messages, { first: view.first, latest: view.last })}</p></header>
<div class="front"><section class="river" aria-labelledby="latest"><h2 id="latest">${words.latest}</h2>${isBeyond(paging, view.latest.length) ? beyond(look, paging) : html`${articleIndex(look, view.latest, true)}${pager(look, paging)}`}
${takeAway(look, of)}</section>
<div class="beside">${kinds(look, view)}${quoting(look, words.quotes, quotings)}
<p class="more"><a href="${address('/search', { outlet: view.domain ?? view.name ?? '' })}">${words.allStatements} →</a></p></div></div></article>`,
  })
}

/** One bar, cut into kinds of speech; under it the same as a list. */
function kinds(look: Look, view: OutletView): Html | string {
  const { messages } = look
  const all = view.kinds.reduce((sum, { count: one }) => sum + one, 0)
  if (all === 0) return ''
  const { percent } = formatsOf(messages)
  const name = messages.statement.kinds
  const said = view.kinds.map(({ kind, count: one }) => `${name[kind]} ${percent.format(one / all)}`).join(', ')
  let at = 0
  const bars = view.kinds.map(({ kind, count: one }) => {
    const [x, width] = [(100 * at) / all, (100 * one) / all]
    at += one
    return html`<rect class="${kind}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="16"/>`
  })
  return html`<section aria-labelledby="kinds"><h2 id="kinds">${messages.outlets.kinds}</h2>
<svg class="shares" width="100%" height="16" role="img" aria-label="${messages.outlets.kindsSay(said)}">${bars}</svg>
<ol class="index">${view.kinds.map(({ kind, count: one }) => html`<li><span><span class="swatch ${kind}" aria-hidden="true"></span>${name[kind]}</span> <span class="figure">${number(messages, one)} · ${percent.format(one / all)}</span></li>\n`)}</ol></section>`
}
