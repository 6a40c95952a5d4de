import { html } from 'hono/html'
import type { Mend, PersonView, PositionResult, Quoting } from '../../record/index.ts'
import { address, articleAddress, personAddress } from '../addresses.ts'
import { personJsonLd } from '../files/json-ld.ts'
import { formatsOf } from '../formats.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { board } from './board.ts'
import { layout } from './layout.ts'
import { personForms } from './mend-forms.ts'
import { mendSection } from './mends.ts'
import { monthChart } from './month-chart.ts'
import { beyond, isBeyond, outletOf, type Paging, pager, station } from './parts.ts'
import { quotedBy, quoting } from './quotings.ts'
import { rolesInTime } from './roles.ts'
import { dayLine, languageOf, transcript } from './statement-entry.ts'
import { feedOf, takeAway } from './takeaway.ts'

/** What stands around a person's statements. */
export interface PersonSurroundings {
  readonly mends: readonly Mend[]
  /** In a line for each thing they are about. */
  readonly positions: PositionResult
  readonly byOutlets: readonly Quoting[]
  readonly byPeople: readonly Quoting[]
  readonly ofOthers: readonly Quoting[]
}

/** A speaker: names, roles in time, where they stand, the statements, newest first, and who quotes them. */
export function personPage(look: Look, view: PersonView, around: PersonSurroundings, paging: Paging): Html {
  const { messages } = look
  const { counted, person } = messages
  const line = station(view.role, view.org)
  return layout(look, {
    title: view.name,
    section: 'people',
    data: personJsonLd(view, look.origin),
    feed: feedOf({ list: 'statements', parameters: { speaker: view.id } }),
    body: html`<article class="person">
<header>${view.type === 'person' ? '' : html`<p class="kicker"><b>${messages.statement.types[view.type]}</b></p>`}<h1>${view.name}</h1>
${line === '' ? '' : html`<p class="standing">${line}</p>`}
${alsoAs(look, view)}
${likelySame(look, view)}
<p class="tally">${count(messages, counted.statements, view.statements)} · ${count(messages, counted.articles, view.articles)}</p></header>
${paging.page === 1 ? html`${view.roles.length === 0 && view.type !== 'person' ? '' : rolesInTime(look, view.roles)}${positions(look, around.positions, view.name)}` : ''}
<div class="front">
<section class="river" aria-labelledby="statements"><h2 id="statements">${person.statements}</h2>
${
  isBeyond(paging, view.entries.length)
    ? beyond(look, paging)
    : html`${view.entries.length === 0 ? html`<p>${person.noEntries}</p>` : byArticle(look, view)}
${pager(look, paging)}`
}
${view.entries.length === 0 ? '' : takeAway(look, { list: 'statements', parameters: { speaker: view.id } })}</section>
<div class="beside">
${monthChart(look, view.perMonth)}
${quotedBy(look, person.quotedBy, around.byOutlets)}
${quotedBy(look, person.quotedByPeople, around.byPeople)}
${quoting(look, person.quotes, around.ofOthers)}
${mendSection(look, around.mends, view.id)}
${personForms(look, view)}
${view.entries.length === 0 ? '' : html`<p class="more"><a href="${address('/search', { speaker: view.name })}">${person.searchHis} →</a></p>`}
</div></div>
</article>`,
  })
}

/** What one article has of this speaker stands under its headline; the role is told where it is another one than now. */
function byArticle(look: Look, view: PersonView): readonly Html[] {
  return [...Map.groupBy(view.entries, ({ article }) => article.id).values()].flatMap((entries) => {
    const [first] = entries
    if (first === undefined) return []
    const { article, speaker } = first
    const role = station(speaker.role, speaker.org)
    const other =
      role === '' || role === station(view.role, view.org) ? '' : html` · <span${languageOf(first)}>${role}</span>`
    return html`<section class="told"><p class="kicker"><b>${outletOf(article)}</b> ${dayLine(look, article)}${other}</p>
<h3 class="told-title"><a href="${articleAddress(article.id)}"${languageOf(first)}>${article.title ?? look.messages.article.untitled}</a></h3>
${transcript(look, entries, 'speaker and article')}</section>\n`
  })
}

function positions(look: Look, found: PositionResult, name: string): Html | string {
  if (found.lines.length === 0) return ''
  const { board: words } = look.messages
  return html`<section class="board" aria-labelledby="positions"><h2 id="positions">${words.title}</h2>${board(look, found, { byThing: true })}
${found.total > found.lines.flatMap(({ entries }) => entries).length ? html`<p class="more"><a href="${address('/positions', { holder: name })}">${words.of(name)} →</a></p>` : ''}</section>`
}

/** Who may be the same in other letters: said as a guess, with how likely it is and by what. */
function likelySame({ messages }: Look, { likelySame: others }: PersonView): Html | string {
  if (others.length === 0) return ''
  const { person } = messages
  return html`<p class="also">${person.perhapsSame}: ${others.map(
    ({ person: other, score, because }, at) =>
      html`${at > 0 ? ', ' : ''}<a href="${personAddress(other.id)}">${other.name}</a> (${formatsOf(messages).percent.format(score)}, ${person.sameBy[because]})`,
  )}</p>`
}

function alsoAs({ messages }: Look, { name, names }: PersonView): Html | string {
  const others = names.filter((one) => one.name !== name)
  return others.length === 0
    ? ''
    : html`<p class="also">${messages.person.alsoAs}: ${others.map((one) => one.name).join(', ')}</p>`
}
