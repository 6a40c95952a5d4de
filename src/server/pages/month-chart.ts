import { scaleBand, scaleLinear } from 'd3-scale'
import { html } from 'hono/html'
import type { PersonView } from '../../record/types.ts'
import { month } from '../dates.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'

type Months = PersonView['perMonth']

/** Pixels; across, everything is in per cent, so that the chart fits any width and its letters keep their size. */
const base = 72
const monthLine = base + 17
const yearLine = base + 33
const height = yearLine + 5
/** Months that the table lists one by one; in a longer time it leaves the silent ones out. */
const tableMonths = 60
/** The least room of a label under the axis, in per cent: eight fit on the narrowest screen. */
const labelRoom = 12.5

/** Bars per month, and under them the same figures as a table. Fewer than two months need no chart. */
export function monthChart(look: Look, months: Months): Html | string {
  if (months.length < 2) return ''
  const { person } = look.messages
  return html`<figure class="chart"><figcaption><h2>${person.chart}</h2></figcaption>
${bars(look, months)}
<details><summary>${person.table}</summary>${table(look, months)}</details></figure>`
}

function bars({ messages }: Look, months: Months): Html {
  const most = months.reduce((best, one) => (one.count > best.count ? one : best))
  const across = scaleBand(
    months.map((one) => one.month),
    [0, 100],
  ).paddingInner(0.25)
  const up = scaleLinear([0, Math.max(1, most.count)], [0, base - 16])
  const says = messages.person.chartSays(
    month(messages, months[0]?.month ?? ''),
    month(messages, months.at(-1)?.month ?? ''),
    number(messages, most.count),
    month(messages, most.month),
  )
  return html`<svg class="months" width="100%" height="${height}" role="img" aria-label="${says}">
<line x1="0" x2="100%" y1="${base}.5" y2="${base}.5"/>
${spoken(months).map((one) => {
  const tall = Math.max(2, up(one.count))
  return html`<rect x="${percent(across(one.month))}" width="${percent(Math.min(across.bandwidth(), 6))}" y="${(base - tall).toFixed(1)}" height="${tall.toFixed(1)}"><title>${month(messages, one.month)}: ${number(messages, one.count)}</title></rect>`
})}
<text class="peak" x="${percent(across(most.month))}" y="${base - up(most.count) - 4}">${number(messages, most.count)}</text>
${labelled(months, across.step()).map(({ month: at }) => label(percent(across(at)), monthLine, month(messages, at, 'short')))}
${firstOfYears(months, across.step()).map(({ month: at }) => label(percent(across(at)), yearLine, at.slice(0, 4)))}
</svg>`
}

/** A hostile date can stretch the axis over millennia: only what was said is drawn. */
const spoken = (months: Months): Months => months.filter(({ count }) => count > 0)

const label = (x: string, y: number, words: string): Html => html`<text x="${x}" y="${y}">${words}</text>`

/** Months that get a label: every one where there is room, else every second, third and so on; none beyond two years. */
function labelled(months: Months, step: number): Months {
  const every = [1, 2, 3, 6].find((each) => each * step >= labelRoom)
  return every === undefined ? [] : months.filter((_, at) => at % every === 0)
}

/** Where the years begin: every one where there is room, else every second, fifth and so on. */
function firstOfYears(months: Months, step: number): Months {
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => each * 12 * step >= labelRoom) ?? 2000
  const januaries = months.filter(({ month: at }) => at.endsWith('-01') && Number(at.slice(0, 4)) % every === 0)
  const first = months[0]
  if (first === undefined || januaries[0] === first) return januaries
  const room = januaries[0] === undefined ? labelRoom : months.indexOf(januaries[0]) * step
  return room < labelRoom ? januaries : [first, ...januaries]
}

const percent = (value: number | undefined): string => `${(value ?? 0).toFixed(2)}%`

function table({ messages }: Look, months: Months): Html {
  const { person } = messages
  return html`<table><thead><tr><th scope="col">${person.month}</th><th scope="col" class="figure">${person.number}</th></tr></thead><tbody>
${(months.length <= tableMonths ? months : spoken(months)).map((one) => html`<tr><th scope="row">${month(messages, one.month)}</th><td class="figure">${number(messages, one.count)}</td></tr>\n`)}</tbody></table>`
}
