import { html } from 'hono/html'
import { type Comparison, markedWords, type QuotationWording } from '../../record/index.ts'
import type { ArticleSummary } from '../../record/types.ts'
import { articleAddress, quotationAddress, statementAddress } from '../addresses.ts'
import { day, moment } from '../dates.ts'
import { fileName } from '../file-names.ts'
import type { Html, Look } from '../types.ts'
import { languageOf, speakerName, speakerStation, wantsMarks } from './statement-entry.ts'

/** Wordings one below the other; `numbers` are their places in the quotation, by id of the statement. */
export function wordingList(
  look: Look,
  wordings: readonly QuotationWording[],
  numbers: ReadonlyMap<string, number> = new Map(),
): Html {
  return html`<ol class="transcript wordings">
${wordings.map((wording) => html`<li${numbered(wording, numbers)}>${wordingEntry(look, wording, numbers)}</li>\n`)}</ol>`
}

const numbered = ({ entry }: QuotationWording, numbers: ReadonlyMap<string, number>): Html | string => {
  const number = numbers.get(entry.id)
  return number === undefined ? '' : html` id="w${number}"`
}

/** The other wordings of a statement, on its own page; nothing where there are none. */
export function otherWordingsSection(
  look: Look,
  statementId: string,
  wordings: readonly QuotationWording[],
): Html | string {
  if (wordings.length === 0) return ''
  const { quotation } = look.messages
  return html`<section aria-labelledby="wordings"><h2 id="wordings">${quotation.others}</h2>
<p class="station">${quotation.othersHint} ${marksKey(look)}</p>
${wordingList(look, wordings)}
<p class="more"><a href="${quotationAddress(statementId)}">${quotation.toQuotation}</a></p></section>`
}

/** What the marks mean, in themselves. */
export function marksKey({ messages: { quotation } }: Look): Html {
  return html`<span class="marks-key"><del>${quotation.removed}</del> <ins>${quotation.added}</ins></span>`
}

function wordingEntry(look: Look, wording: QuotationWording, numbers: ReadonlyMap<string, number>): Html {
  const { entry, comparison } = wording
  const station = speakerStation(entry)
  const number = numbers.get(entry.id)
  const words = comparison === null ? entry.words.join(' … ') : comparedWords(look, comparison)
  return html`<article class="entry${wantsMarks(entry) ? ' marks' : ''}">
<p class="by">${number === undefined ? '' : html`<span class="number">${number}</span> `}<b>${outletOf(entry.article)}</b>
<span class="station">${momentLine(look, entry.article)}</span>
<span class="station">${speakerName(look, entry)}${station === '' ? '' : html`, ${station}`}</span></p>
<div class="compared"><p class="differences">${differencesOf(look, wording, numbers)}</p>
<blockquote${languageOf(entry)}><p>${words}</p></blockquote>
<p class="where"><a class="proof" href="${statementAddress(entry.id)}">${look.messages.statement.kinds[entry.kind]}</a> · <a href="${articleAddress(entry.article.id)}"${languageOf(entry)}>${entry.article.title ?? look.messages.article.untitled}</a></p></div>
</article>`
}

const outletOf = ({ publisher, domain, file }: ArticleSummary): string => publisher ?? domain ?? fileName(file) ?? ''

/** As exact as the page gives it; of a page without a date the day of its capture, and then it says so. */
function momentLine({ messages }: Look, { published, captured }: ArticleSummary): Html {
  if (published !== null) return html`<time datetime="${published}">${moment(messages, published)}</time>`
  const on = captured.slice(0, 10)
  return html`<time datetime="${on}">${messages.article.capturedOn(day(messages, on))}</time>`
}

/** How it differs, in words, and from which. */
function differencesOf(
  { messages: { quotation } }: Look,
  { against, comparison }: QuotationWording,
  numbers: ReadonlyMap<string, number>,
): Html | string {
  if (comparison === null) return quotation.first
  const told = comparison.differences.map(
    (name, at) => html`${at === 0 ? '' : ', '}<span class="difference ${name}">${quotation.differences[name]}</span>`,
  )
  const bases = against.flatMap((id) => numbers.get(id) ?? [])
  const links = bases.map((base, at) => html`${at === 0 ? '' : ', '}<a href="#w${base}">${base}</a>`)
  return html`${told.length === 0 ? quotation.same : told}${links.length === 0 ? '' : html` <span class="against">(${quotation.against} ${links})</span>`}`
}

/**
 * The words with those left out and added marked. Most screen readers pass over `del` and `ins` in silence: so both are
 * also told in words.
 */
export function comparedWords({ messages }: Look, comparison: Comparison): readonly Html[] {
  const { tongue, quotation } = messages
  const aloud = (words: string): Html => html`<span class="unseen" lang="${tongue}">[${words}: </span>`
  const end = html`<span class="unseen">] </span>`
  return markedWords(comparison).map(({ kind, words }, at) => {
    const space = at === 0 ? '' : ' '
    if (kind === 'same') return html`${space}${words}`
    return kind === 'removed'
      ? html`${space}<del>${aloud(quotation.removed)}${words}${end}</del>`
      : html`${space}<ins>${aloud(quotation.added)}${words}${end}</ins>`
  })
}
