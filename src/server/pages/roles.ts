import { scaleLinear } from 'd3-scale'
import { html } from 'hono/html'
import { basisOf, type RoleInTime, type RoleSource } from '../../record/index.ts'
import { articleAddress } from '../addresses.ts'
import { day, dayRangeOf, month } from '../dates.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { outletOf, station } from './parts.ts'
import { dayLine, languageOf } from './statement-entry.ts'

/** Pixels. */
const lane = 28

/** Roles in time, a bar for each from its first evidence to its last; open, a line shows the words that give the role. */
export function rolesInTime(look: Look, held: readonly RoleInTime[]): Html {
  const { person } = look.messages
  if (held.length === 0)
    return html`<section aria-labelledby="roles"><h2 id="roles">${person.roles}</h2><p>${person.noRoles}</p></section>`
  const days = held.flatMap(({ first, last }) => [first, last]).flatMap((iso) => (iso === null ? [] : [timeOf(iso)]))
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const across = scaleLinear([from, Math.max(to, from + 1)], [1, 99])
  return html`<section class="board roles-in-time" aria-labelledby="roles"><h2 id="roles">${person.roles}</h2>
<p class="station">${person.roleHint}</p>
${held.map((role) => roleLine(look, role, across))}
${to > from ? axis(look, from, to) : ''}</section>`
}

const timeOf = (iso: string): number => Date.parse(iso.slice(0, 10))

function roleLine(look: Look, role: RoleInTime, across: (time: number) => number): Html {
  const { messages } = look
  const { firstSeen, lastSeen, given } = role
  const seen = [firstSeen, lastSeen].flatMap((source) => (source === null ? [] : [source]))
  const told = seen.filter((source, at) => seen.findIndex(({ article }) => article.id === source.article.id) === at)
  const signed =
    given === null
      ? ''
      : html`<p class="station">${messages.person.given}: ${messages.mend.signed(given.by, day(messages, given.at.slice(0, 10)))}${given.reason === '' ? '' : `: ${given.reason}`}</p>`
  return html`<details class="holder-line"><summary><b>${station(role.role, role.org)}</b>
<svg class="lane" width="100%" height="${lane}" aria-hidden="true"><line x1="0" x2="100%" y1="${lane / 2}" y2="${lane / 2}"/>${bar(role, across)}</svg>
<span class="now station">${period(look, role)}</span></summary>
<ol class="transcript">${told.map((source) => html`<li>${evidence(look, source)}</li>\n`)}</ol>${signed}</details>\n`
}

/** At least as wide as a dot: one article is evidence for one day. */
function bar({ first, last, given }: RoleInTime, across: (time: number) => number): Html | string {
  if (first === null && last === null) return ''
  const [from, to] = [across(timeOf(first ?? last ?? '')), across(timeOf(last ?? first ?? ''))]
  if (!Number.isFinite(from) || !Number.isFinite(to)) return ''
  const y = lane / 2
  const kind = given === null ? 'read' : 'given'
  return html`<line class="tenure ${kind}" x1="${from.toFixed(2)}%" x2="${to.toFixed(2)}%" y1="${y}" y2="${y}"/>`
}

function axis({ messages }: Look, first: number, last: number): Html {
  const label = (time: number): string => month(messages, new Date(time).toISOString().slice(0, 7))
  return html`<div class="holder-line axis" aria-hidden="true"><span></span><p><span>${label(first)}</span><span>${label(last)}</span></p><span></span></div>`
}

/** First and last evidence; one day where they are the same. */
function period({ messages }: Look, { first, last, articles, firstSeen, lastSeen }: RoleInTime): string {
  const [from, to] = [first ?? last, last ?? first].map((iso, at) => {
    const source = at === 0 ? firstSeen : lastSeen
    return iso && { day: iso.slice(0, 10), basis: source ? basisOf(source.article) : 'published' }
  })
  const dates = from && to ? dayRangeOf(messages, from, to) : ''
  return [dates, count(messages, messages.counted.articles, articles)].filter((part) => part !== '').join(' · ')
}

function evidence(look: Look, { words, article }: RoleSource): Html {
  const { messages } = look
  return html`<article class="entry"><p class="by">${dayLine(look, article)}</p>
<blockquote${languageOf({ article })}><p>${words}</p></blockquote>
<p class="where">${outletOf(article)} · <a href="${articleAddress(article.id)}"${languageOf({ article })}>${article.title ?? messages.article.untitled}</a></p></article>`
}
