import { scaleLinear } from 'd3-scale'
import { html } from 'hono/html'
import type { QuotationWording } from '../../record/index.ts'
import { moment } from '../dates.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'

/** Pixels; across, everything is in per cent, so that the chart fits any width and its letters keep their size. */
const row = 22
const radius = 9
/** Dots closer than this, in per cent, stand one above the other: 20 pixels on the narrowest screen. */
const room = 7
const rowsShown = 8

interface Dot {
  readonly number: number
  readonly wording: QuotationWording
  readonly across: number
  readonly up: number
}

/** When each wording was printed, as numbered dots on a line; nothing where all came at one moment. */
export function wordingsChart(look: Look, wordings: readonly QuotationWording[]): Html | string {
  const times = wordings.map(({ entry: { article } }) => Date.parse(article.published ?? article.captured))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (!(last > first)) return ''
  const dots = placed(wordings, times, scaleLinear([first, last], [4, 96]))
  const rows = 1 + Math.max(...dots.map(({ up }) => up))
  const base = rows * row + 4
  const { messages } = look
  const [from, to] = [wordings[0], wordings.at(-1)].map((wording) => dateOf(look, wording))
  const says = messages.quotation.chartSays(number(messages, wordings.length), from ?? '', to ?? '')
  return html`<figure class="chart"><svg class="moments" width="100%" height="${base + 24}" role="img" aria-label="${says}">
<line x1="0" x2="100%" y1="${base}.5" y2="${base}.5"/>
${dots.map((dot) => drawn(look, dot, base))}
<text class="from" x="0" y="${base + 18}">${from}</text>
<text class="to" x="100%" y="${base + 18}">${to}</text>
</svg></figure>`
}

/** Each dot as low as there is room. */
function placed(
  wordings: readonly QuotationWording[],
  times: readonly number[],
  across: (time: number) => number,
): readonly Dot[] {
  const ends: number[] = []
  return wordings.map((wording, at) => {
    const place = across(times[at] ?? 0)
    const free = ends.findIndex((end) => place - end >= room)
    const up = free >= 0 ? free : Math.min(ends.length, rowsShown - 1)
    ends[up] = place
    return { number: at + 1, wording, across: place, up }
  })
}

function drawn(look: Look, { number: place, wording, across, up }: Dot, base: number): Html {
  const { quotation } = look.messages
  const { comparison, entry } = wording
  const differences = comparison?.differences ?? []
  const told = comparison === null ? quotation.first : differences.map((name) => quotation.differences[name]).join(', ')
  const x = `${across.toFixed(2)}%`
  const y = base - radius - 3 - up * row
  const kind = comparison === null ? 'first' : differences.length === 0 ? 'same' : 'other'
  const title = `${place}. ${entry.article.publisher ?? entry.article.domain ?? ''}, ${dateOf(look, wording)}: ${told || quotation.same}`
  return html`<g class="${kind}"><title>${title}</title><circle cx="${x}" cy="${y}" r="${radius}"/><text x="${x}" y="${y + 4}">${place}</text></g>\n`
}

const dateOf = ({ messages }: Look, wording: QuotationWording | undefined): string => {
  const article = wording?.entry.article
  return article === undefined ? '' : moment(messages, article.published ?? article.captured.slice(0, 10))
}
