import { scaleLinear } from 'd3-scale'
import { html } from 'hono/html'
import type { PositionInLine, PositionLine, PositionResult } from '../../record/index.ts'
import { dateOf, sideOf } from '../../record/index.ts'
import { articleAddress, personAddress, statementAddress } from '../addresses.ts'
import { month } from '../dates.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { positionForm, takeOutForm } from './mend-forms.ts'
import { outletOf, type Paging, pager } from './parts.ts'
import { stanceChip, stanceKey } from './stance.ts'
import { dayLine, dayWords, languageOf } from './statement-entry.ts'

/** Pixels. */
const lane = 28
const radius = 6

export interface BoardOptions {
  /** Id of the issue to which the positions belong. */
  readonly issue?: string | null
  /** All lines are of one holder: each is called by what it is about. */
  readonly byThing?: boolean
  /** Where in all positions these are; without it the board says how many more there are. */
  readonly paging?: Paging
}

type Across = (entry: PositionInLine) => number

/**
 * Holders by time: a line for each, a sign where it said so, red where that changed, and in words where it stands now. Open,
 * a line shows the sentences.
 */
export function board(
  look: Look,
  { total, lines }: PositionResult,
  { issue = null, byThing = false, paging }: BoardOptions = {},
): Html {
  const { messages } = look
  const entries = lines.flatMap((line) => line.entries)
  const [first, last] = [Math.min(...entries.map(timeOf)), Math.max(...entries.map(timeOf))]
  const scale = scaleLinear([first, Math.max(last, first + 1)], [3, 97])
  const across: Across = (entry) => (last > first ? scale(timeOf(entry)) : 50)
  const ordered = lines.toSorted((a, b) => b.entries.length - a.entries.length)
  const several = namedTwice(lines)
  return html`<section class="board" aria-label="${messages.board.chart}">
${stanceKey(look)}
<p class="station">${messages.board.hint}</p>
${ordered.map((line) => holderLine(look, line, { across, issue, byThing, several }))}
${last > first ? axis(look, first, last) : ''}
${paging !== undefined ? pager(look, paging) : entries.length < total ? html`<p class="station">${messages.board.cut(number(messages, entries.length), number(messages, total))}</p>` : ''}</section>`
}

const timeOf = ({ article }: PositionInLine): number => {
  const time = Date.parse(dateOf(article))
  return Number.isNaN(time) ? Date.parse(article.captured) : time
}

/** What is told as past stands first in a line and is not where the holder stands now. */
const nowOf = ({ entries }: PositionLine): PositionInLine | undefined =>
  entries.findLast(({ past, hedged }) => !past && !hedged) ?? entries.findLast(({ past }) => !past) ?? entries.at(-1)

interface Drawing {
  readonly across: Across
  readonly issue: string | null
  readonly byThing: boolean
  /** Names of holders that have more than one line. */
  readonly several: ReadonlySet<string>
}

/** A line is of one holder and one thing: who stands in several is told apart by what each is about. */
function namedTwice(lines: readonly PositionLine[]): ReadonlySet<string> {
  const ofName = Map.groupBy(lines, ({ holder }) => holder.name)
  return new Set([...ofName].flatMap(([name, all]) => (all.length > 1 ? [name] : [])))
}

function holderLine(look: Look, line: PositionLine, { across, issue, byThing, several }: Drawing): Html {
  const { board: words } = look.messages
  const now = nowOf(line)
  if (now === undefined) return html``
  const changed = line.entries.some(({ change }) => change !== null)
  const thing = html`<q${languageOf(now)}>${now.targetWords.join(', ')}</q>`
  const named = html`<b>${line.holder.name}</b>`
  return html`<details class="holder-line"><summary>${byThing ? thing : several.has(line.holder.name) ? html`<span>${named} <span class="station">${thing}</span></span>` : named}
<svg class="lane" width="100%" height="${lane}" aria-hidden="true"><line x1="0" x2="100%" y1="${lane / 2}" y2="${lane / 2}"/>${line.entries.map((entry) => sign(look, entry, across(entry)))}</svg>
<span class="now">${stanceChip(look, now.stance)}${changed ? html` <span class="changed-mark">${lastChange(look, line)}</span>` : ''}${line.contradictions.length > 0 ? html` <span class="changed-mark">${words.bothWays}</span>` : ''}</span></summary>
${byThing || line.holder.personId === null ? '' : html`<p class="ways"><a href="${personAddress(line.holder.personId)}">${line.holder.name} →</a></p>`}
<ol class="transcript">${line.entries.map((entry) => html`<li>${evidence(look, entry, line, issue)}</li>\n`)}</ol></details>\n`
}

/** The latest change of a line, in a word. */
function lastChange({ messages }: Look, { entries }: PositionLine): string {
  const how = entries.findLast(({ change }) => change !== null)?.change?.how
  return how === undefined ? '' : messages.board.kinds[how]
}

function sign({ messages }: Look, entry: PositionInLine, x: number): Html {
  const y = lane / 2
  const title = `${dayWords(messages, entry.article)}: ${messages.position.stances[entry.stance]}`
  const at = `${x.toFixed(2)}%`
  const side = sideOf(entry.stance)
  const shape =
    side === 'against'
      ? html`<rect x="-5.5" y="-5.5" width="11" height="11" transform="rotate(45)"/>`
      : html`<circle r="${radius}"/>`
  const change = entry.change === null ? '' : html`<line class="turn" y1="-14" y2="14" x1="-10" x2="-10"/>`
  // A nested svg can stand at a place in per cent, a group cannot.
  return html`<svg x="${at}" y="${y}" overflow="visible" class="sign ${side}${entry.hedged || entry.past ? ' faint' : ''}"><title>${title}</title>${change}${shape}</svg>`
}

function axis({ messages }: Look, first: number, last: number): Html {
  const label = (time: number): string => month(messages, new Date(time).toISOString().slice(0, 7))
  return html`<div class="holder-line axis" aria-hidden="true"><span></span><p><span>${label(first)}</span><span>${label(last)}</span></p><span></span></div>`
}

/** One sentence that states it, with what changed from the one before. */
function evidence(look: Look, entry: PositionInLine, line: PositionLine, issue: string | null): Html {
  const { messages } = look
  const { position, board: words } = messages
  const language = languageOf(entry)
  const before = entry.change && line.entries.find(({ id }) => id === entry.change?.from)
  const targets = entry.targetWords.map((target, at) => html`${at === 0 ? '' : ', '}<q${language}>${target}</q>`)
  const facts = [
    ...(entry.hedged ? [position.hedged] : []),
    ...(entry.past ? [position.past] : []),
    ...(entry.via === null ? [] : [`${position.via} ${entry.via.name}`]),
  ]
  return html`<article class="entry" id="${entry.id}"><p class="by">${dayLine(look, entry.article)} <span class="station">${stanceChip(look, entry.stance)} ${targets}</span>${
    before
      ? html` <span class="station changed-mark">${words.kinds[entry.change?.how ?? 'otherwise']}: ${words.changedFrom(position.stances[before.stance], dayWords(messages, before.article))}</span>`
      : ''
  }</p>
<blockquote${language}><p>${entry.evidenceWords}</p></blockquote>
<p class="where">${facts.length === 0 ? '' : html`${facts.join(' · ')} · `}${outletOf(entry.article)} · <a href="${articleAddress(entry.article.id)}"${language}>${entry.article.title ?? messages.article.untitled}</a>${entry.statement === null ? '' : html` · <a class="proof" href="${statementAddress(entry.statement)}">${messages.statement.title}</a>`}</p>
${issue === null ? positionForm(look, entry) : takeOutForm(look, issue, entry.id)}</article>`
}
