import { html } from 'hono/html'
import { type Mend, type MendAnchor, ruleText } from '../../record/index.ts'
import { articleAddress, changed, mendsAddress, personAddress, statementAddress, storyAddress } from '../addresses.ts'
import { day } from '../dates.ts'
import type { MendFilters } from '../parameters.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { undoForm } from './mend-forms.ts'
import { beyond, emptyState, isBeyond, type Paging, pager, station } from './parts.ts'
import { takeAway } from './takeaway.ts'

/** Characters of the words that a line shows. */
const shownLength = 120

/** What people corrected about one thing, beside it; nothing where nobody did. */
export function mendSection(look: Look, mends: readonly Mend[], about: string): Html | string {
  if (mends.length === 0) return ''
  const { mend } = look.messages
  return html`<section aria-labelledby="mends"><h2 id="mends">${mend.title}</h2>
${mendList(look, mends)}
<p class="more"><a href="${mendsAddress(about)}">${mend.log} →</a></p></section>`
}

/** The log, newest first. */
export function mendsPage(look: Look, mends: readonly Mend[], paging: Paging, filters: MendFilters): Html {
  const { mend } = look.messages
  const filtered = Object.values(filters).some((value) => value !== undefined)
  return layout(look, {
    title: mend.title,
    body: html`<h1>${mend.title}</h1><p class="standing">${mend.lead}</p>
<p class="ways">${filtered ? html`<a href="${mendsAddress()}">${mend.all}</a>` : html`<a href="${changed(look.path, look.query, { unanchored: 'true', page: undefined, lang: undefined })}">${mend.onlyLost}</a>`}</p>
${isBeyond(paging, mends.length) ? beyond(look, paging) : mends.length === 0 ? emptyState(mend.empty) : html`<div class="wide">${mendList(look, mends)}${pager(look, paging)}${takeAway(look, { list: 'mends', parameters: filters })}</div>`}`,
  })
}

const mendList = (look: Look, mends: readonly Mend[]): Html => html`<ol class="roles mends">
${mends.map((one) => html`<li${one.undone === null ? '' : html` class="undone"`}>${mendEntry(look, one)}</li>\n`)}</ol>`

function mendEntry(look: Look, one: Mend): Html {
  const { messages } = look
  const { mend } = messages
  const signed = ({ by, at, reason }: Pick<Mend, 'by' | 'at' | 'reason'>): string =>
    `${mend.signed(by, day(messages, at.slice(0, 10)))}${reason === '' ? '' : `: ${reason}`}`
  const lost = one.undone === null && !one.anchored && !one.erased
  return html`<b>${mend.kinds[one.kind]}</b> ${what(look, one)}
<span class="station">${signed(one)}</span>${undoForm(look, one)}${one.undone === null ? '' : html`<span class="station">${mend.undone(signed(one.undone))}</span>`}${lost ? html`<span class="station lost">${mend.lost}</span>` : ''}${one.erased ? html`<span class="station">${mend.erased}</span>` : ''}`
}

/** What it is about, and what stands in its place. */
function what(look: Look, { anchors, ...one }: Mend): Html {
  const parts = anchors
    .filter(({ words, name, id, part }) => words !== '' || name !== null || (part === 'story' && id !== null))
    .map((anchor) => subject(look, anchor))
  const joint = one.kind === 'merge' || one.kind === 'story-merge' ? ' + ' : ' → '
  const after = instead(look, one)
  const all = after === '' ? parts : [...parts, after]
  return html`${all.map((part, at) => html`${at === 0 ? '' : joint}${part}`)}`
}

/** People stand under the names that they had: what a merge or a new name made of them says nothing of what was mended. */
function subject(look: Look, { part, id, name, meant, words, article }: MendAnchor): Html {
  if (part === 'statement') return linked(id === null ? null : statementAddress(id), html`<q>${shortened(words)}</q>`)
  if (part === 'position')
    return linked(
      article && articleAddress(article.id),
      html`${name === null ? '' : `${name}: `}<q>${shortened(words)}</q>`,
    )
  if (part === 'issue') return html`${name ?? id ?? ''}`
  if (part === 'story' || part === 'article')
    return linked(
      id && (part === 'story' ? storyAddress(id) : articleAddress(id)),
      html`${name ?? look.messages.article.untitled}`,
    )
  const person = linked(id === null ? null : personAddress(id), html`${meant ?? name ?? shortened(words)}`)
  if (part !== 'mention' || article === null) return person
  return html`${person} (<a href="${articleAddress(article.id)}">${article.title ?? article.id}</a>)`
}

const linked = (to: string | null, words: Html): Html => (to === null ? words : html`<a href="${to}">${words}</a>`)

/** Those that put nothing in the place of what was read. */
const unchanging: readonly Mend['kind'][] = ['merge', 'split', 'reject', 'story-merge', 'story-split']

function instead({ messages }: Look, { kind, change, erased }: Pick<Mend, 'kind' | 'change' | 'erased'>): Html | '' {
  const { mend } = messages
  if (erased || unchanging.includes(kind)) return ''
  if (kind === 'sort') return html`${change.belongs === false ? '−' : '+'}`
  if (kind === 'issue') return html`${(change.issue?.rules ?? []).map(ruleText).join('; ')}`
  const office = station(change.role ?? null, change.org ?? null)
  if (kind === 'rename') return html`${change.name ?? ''}`
  if (kind === 'name') {
    const name = change.speaker?.name ?? mend.unnamed
    return html`${name}${office === '' ? '' : `, ${office}`}`
  }
  const days = [
    ...((change.from ?? null) === null ? [] : [mend.since(day(messages, change.from ?? ''))]),
    ...((change.to ?? null) === null ? [] : [mend.until(day(messages, change.to ?? ''))]),
  ]
  return html`${[office, ...days].join(' ')}`
}

const shortened = (words: string): string =>
  words.length <= shownLength ? words : `${words.slice(0, shownLength).trimEnd().toWellFormed()}…`
