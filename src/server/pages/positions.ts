import { html } from 'hono/html'
import type { PositionEntry } from '../../record/types.ts'
import { personAddress } from '../addresses.ts'
import type { Html, Look } from '../types.ts'
import { positionForm } from './mend-forms.ts'
import { languageOf } from './statement-entry.ts'

/** The positions that an article states; `numbers` are those of its statements, by id. */
export function articlePositions(
  look: Look,
  positions: readonly PositionEntry[],
  numbers: ReadonlyMap<string, number>,
): Html | string {
  const holder = (entry: PositionEntry): Html => html`<b>${linked(entry.holder.personId, entry.holder.name)}</b>`
  const where = (entry: PositionEntry): (Html | string)[] => {
    const number = numbers.get(entry.statement ?? '')
    return number === undefined ? [] : [html`<a href="#w${number}">↑ ${look.messages.article.toText}</a>`]
  }
  return section(look, look.messages.position.inArticle, positions, holder, where)
}

type Part<Shown> = (entry: PositionEntry) => Shown

function section(
  look: Look,
  title: string,
  positions: readonly PositionEntry[],
  head: Part<Html>,
  where: Part<readonly (Html | string)[]>,
): Html | string {
  if (positions.length === 0) return ''
  return html`<section class="river positions" aria-labelledby="positions"><h2 id="positions">${title}</h2>
<p class="station">${look.messages.position.hint}</p>
<ol class="transcript">
${positions.map((entry) => html`<li>${positionEntry(look, entry, head(entry), where(entry))}</li>\n`)}</ol></section>`
}

/** Holder or day and the stance at the side, the sentence that states it in the column. */
function positionEntry(look: Look, entry: PositionEntry, head: Html, where: readonly (Html | string)[]): Html {
  const language = languageOf(entry)
  const targets = entry.targetWords.map((words, at) => html`${at === 0 ? '' : ', '}<q${language}>${words}</q>`)
  const parts = [...marks(look, entry), ...where]
  return html`<article class="entry">
<p class="by">${head} <span class="station">${look.messages.position.stances[entry.stance]}: ${targets}</span></p>
<blockquote${language}><p>${entry.evidenceWords}</p></blockquote>
${parts.length === 0 ? '' : html`<p class="where">${parts.map((part, at) => html`${at === 0 ? '' : ' · '}${part}`)}</p>`}
${positionForm(look, entry)}</article>`
}

/** What weakens it, and who tells it. */
function marks({ messages: { position } }: Look, { hedged, past, via }: PositionEntry): (Html | string)[] {
  return [
    ...(hedged ? [position.hedged] : []),
    ...(past ? [position.past] : []),
    ...(via === null ? [] : [html`${position.via} ${linked(via.personId, via.name)}`]),
  ]
}

const linked = (personId: string | null, name: string): Html | string =>
  personId === null ? name : html`<a href="${personAddress(personId)}">${name}</a>`
