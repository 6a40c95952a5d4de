import { html } from 'hono/html'
import { outletKey, type Quotation, type QuotationWording } from '../../record/index.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { plainName, speakerName, speakerStation } from './statement-entry.ts'
import { marksKey, wordingList } from './wordings.ts'
import { wordingsChart } from './wordings-chart.ts'

/** One quotation in all its wordings, the earliest first. */
export function quotationPage(look: Look, quotation: Quotation, first: QuotationWording): Html {
  const { messages } = look
  const { wordings, replaced } = quotation
  const numbers = new Map(wordings.map(({ entry }, at) => [entry.id, at + 1]))
  const name = plainName(messages, first.entry.speaker)
  const station = speakerStation(first.entry)
  return layout(look, {
    title: `${messages.quotation.title}: ${name}: ${first.entry.words.join(' … ').slice(0, 60)}`,
    section: 'statements',
    body: html`<article class="quotation">
<h1><span class="unseen">${messages.quotation.title}: </span>${speakerName(look, first.entry)}</h1>
<p class="standing">${station === '' ? '' : html`${station}<br>`}${tally(look, wordings)}</p>
${notes(look, quotation)}${wordingsChart(look, wordings)}
<section class="river" aria-labelledby="wordings"><h2 id="wordings">${messages.quotation.wordings}</h2>
<p class="station">${messages.quotation.hint} ${wordings.some(({ comparison }) => comparison !== null) ? marksKey(look) : ''}</p>
${wordingList(look, wordings, numbers)}</section>
${
  replaced.length === 0
    ? ''
    : html`<section class="river replaced" aria-labelledby="replaced"><h2 id="replaced">${messages.quotation.replaced}</h2>
<p class="station">${messages.quotation.replacedHint}</p>
${wordingList(look, replaced)}</section>`
}
</article>`,
  })
}

function tally({ messages }: Look, wordings: readonly QuotationWording[]): string {
  const outlets = new Set(wordings.map(({ entry: { article } }) => outletKey(article) || article.id))
  const counted = [
    count(messages, messages.counted.wordings, wordings.length),
    count(messages, messages.counted.outlets, outlets.size),
  ]
  return counted.join(' · ')
}

function notes(
  { messages: { quotation } }: Look,
  { wordings, replaced, firstIsKnown, complete }: Quotation,
): Html | string {
  const told = [
    wordings.length === 1 && replaced.length === 0 ? quotation.alone : null,
    wordings.length > 1 && !firstIsKnown ? quotation.firstUnknown : null,
    complete ? null : quotation.more,
  ].filter((note) => note !== null)
  return told.length === 0 ? '' : html`<p class="notice">${told.join(' ')}</p>`
}
