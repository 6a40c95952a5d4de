import { html } from 'hono/html'
import type { ChangeEntry, Issue, PositionResult, SuggestedIssue } from '../../record/index.ts'
import { ruleText } from '../../record/index.ts'
import { address, articleAddress, issueAddress, personAddress } from '../addresses.ts'
import { day, dayRangeOf } from '../dates.ts'
import { count, type Messages } from '../messages/index.ts'
import { longestText } from '../parameters.ts'
import type { Html, Look } from '../types.ts'
import { board } from './board.ts'
import { layout } from './layout.ts'
import { issueForm } from './mend-forms.ts'
import { beyond, emptyState, howToAdd, isBeyond, type Paging } from './parts.ts'
import { stanceChip } from './stance.ts'
import { dayLine, languageOf } from './statement-entry.ts'
import { feedOf, follow, takeAway } from './takeaway.ts'

export interface AskedPositions {
  readonly q: string
  readonly holder: string
}

export interface PositionsView {
  readonly asked: AskedPositions
  /** Null where nothing was asked. */
  readonly found: PositionResult | null
  readonly paging?: Paging
  readonly issues: readonly Issue[]
  readonly suggested: readonly SuggestedIssue[]
  readonly changes: readonly ChangeEntry[]
}

/** The issues that people defined, what else seems to be one, what changed lately; or the board of what was asked. */
export function positionsPage(look: Look, view: PositionsView): Html {
  const { board: words } = look.messages
  const { asked, found, paging } = view
  const title = asked.q !== '' ? words.on(asked.q) : asked.holder !== '' ? words.of(asked.holder) : words.title
  const listed = {
    list: 'positions',
    parameters: { q: asked.q || undefined, holder: asked.holder || undefined },
  } as const
  return layout(look, {
    title,
    section: 'positions',
    feed: found === null ? '/feeds/changes.atom' : feedOf(listed),
    body: html`<h1>${title}</h1>${found === null ? html`<p class="standing">${words.lead}</p>` : ''}
${form(look, asked)}
${found === null ? overview(look, view) : found.lines.length === 0 ? noLines(look, paging) : html`${board(look, found, { byThing: isOfOne(view), ...(paging && { paging }) })}${takeAway(look, listed)}`}`,
  })
}

const noLines = (look: Look, paging: Paging | undefined): Html =>
  paging !== undefined && isBeyond(paging, 0) ? beyond(look, paging) : emptyState(look.messages.board.none)

/** All lines are of one holder: each is called by what it is about. */
const isOfOne = ({ asked, found }: PositionsView): boolean =>
  asked.q === '' && new Set(found?.lines.map(({ holder }) => holder.personId ?? holder.name)).size === 1

function form({ messages }: Look, { q, holder }: AskedPositions): Html {
  const { board: words } = messages
  return html`<form class="line two" action="/positions" method="get"><p class="field"><label for="b-q">${words.about}</label><input id="b-q" type="search" name="q" value="${q}" maxlength="${longestText}" autocomplete="off" placeholder="${words.aboutHint}"></p>
<p class="field"><label for="b-holder">${words.holder}</label><input id="b-holder" type="search" name="holder" value="${holder}" maxlength="${longestText}" autocomplete="off" data-suggest="people"></p><button>${words.show}</button></form>`
}

function overview(look: Look, { issues, suggested, changes }: PositionsView): Html {
  const { board: words, front } = look.messages
  if (issues.length + suggested.length + changes.length === 0) return emptyState(words.empty, howToAdd(look))
  return html`<div class="front">
<div class="river">
<section aria-labelledby="issues"><h2 id="issues">${words.issues}</h2>
${issues.length === 0 ? html`<p class="station">${words.noIssues}</p>` : html`<ol class="index issues">${issues.map((issue) => issueLine(look, issue))}</ol>`}</section>
${suggested.length === 0 ? '' : html`<section aria-labelledby="suggested"><h2 id="suggested">${words.suggested}</h2><p class="station">${words.suggestedHint}</p><ol class="index issues">${suggested.map((one) => suggestion(look, one))}</ol></section>`}
${issueForm(look, null, null)}</div>
<div class="beside">${changes.length === 0 ? '' : html`<section aria-labelledby="changed"><h2 id="changed">${front.changed}</h2>${changeList(look, changes)}${follow(look, '/feeds/changes')}</section>`}</div></div>`
}

/** In the language of the interface, else in any. */
export const issueName = ({ tongue }: Pick<Messages, 'tongue'>, { names }: Pick<Issue, 'names'>): string =>
  names[tongue] ?? Object.values(names)[0] ?? ''

function issueLine(look: Look, issue: Issue): Html {
  const { messages } = look
  return html`<li><a href="${issueAddress(issue.id)}"><b>${issueName(messages, issue)}</b></a>
<span class="station">${count(messages, messages.counted.positions, issue.positions)}</span></li>\n`
}

function suggestion(look: Look, one: SuggestedIssue): Html {
  const { messages } = look
  const others = one.targets.slice(1, 4).map(({ words }) => words)
  return html`<li><a href="${address('/positions', { q: one.rule.all })}"><b>${one.name}</b></a>
<span class="station">${count(messages, messages.counted.positions, one.positions)} · ${dayRangeOf(messages, { day: one.from, basis: one.fromBasis }, { day: one.to, basis: one.toBasis })}${others.length === 0 ? '' : html`<br>${others.join(' · ')}`}</span>${issueForm(look, null, one)}</li>\n`
}

/** Who changed their stance, from what to what, newest first. */
export function changeList(look: Look, changes: readonly ChangeEntry[]): Html {
  const { messages } = look
  return html`<ol class="change-list">
${changes.map(({ holder, before, after, how }) => {
  const name =
    holder.personId === null ? holder.name : html`<a href="${personAddress(holder.personId)}">${holder.name}</a>`
  return html`<li><p><b>${name}</b> <span class="changed-mark">${messages.board.kinds[how]}</span></p>
<p class="from-to">${stanceChip(look, before.stance)} <span aria-hidden="true">→</span> ${stanceChip(look, after.stance)}</p>
<p class="station"><a href="${articleAddress(after.article.id)}"><q${languageOf(after)}>${after.targetWords.join(', ')}</q></a> ${dayLine(look, after.article)}</p></li>\n`
})}</ol>`
}

/** One issue: its board, what belongs to it and who says so. */
export function issuePage(look: Look, issue: Issue, found: PositionResult, paging: Paging): Html {
  const { messages } = look
  const { board: words, mend } = messages
  const name = issueName(messages, issue)
  const signed = `${mend.signed(issue.by, day(messages, issue.at.slice(0, 10)))}${issue.reason === '' ? '' : `: ${issue.reason}`}`
  return layout(look, {
    title: name,
    section: 'positions',
    feed: feedOf({ list: 'positions', parameters: { issue: issue.id } }),
    body: html`<article class="issue"><header class="headline"><p class="kicker"><b>${words.issue}</b> ${count(messages, messages.counted.positions, issue.positions)}</p><h1>${name}</h1>
${issue.description === '' ? '' : html`<p class="standing">${issue.description}</p>`}</header>
${found.lines.length === 0 ? noLines(look, paging) : html`${board(look, found, { issue: issue.id, paging })}${takeAway(look, { list: 'positions', parameters: { issue: issue.id } })}`}
<section class="appendix"><div><h2>${words.rules}</h2><ul class="roles">${issue.rules.map((rule) => html`<li><code>${ruleText(rule)}</code></li>`)}</ul>
<p class="station">${words.definedBy(signed)}</p></div><div>${issueForm(look, issue, null)}</div></section></article>`,
  })
}
