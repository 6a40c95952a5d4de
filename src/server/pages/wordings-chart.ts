import { scaleLinear } from 'd3-scale'
import { html } from 'hono/html'
import type { QuotationWording } from '../../record/index.ts'
import { instantOfArticle, momentOfArticle } from '../dates.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { laneEnds, laneHeight, laneNames } from './lanes.ts'
import { outletOf } from './parts.ts'

/** Pixels; across, everything is in per cent, so that the chart fits any width and its letters keep their size. */
const row = laneHeight
const radius = 9
/** Of more wordings the first ones are drawn; the list below has all of them. */
const most = 24

interface Node {
  readonly number: number
  readonly wording: QuotationWording
  /** Per cent. */
  readonly across: number
  /** Pixels. */
  readonly down: number
}

/**
 * The family tree of a quotation: a line for each wording, its place across when it was printed, and a branch from the one
 * whose words it has; red where it differs. The list below it tells the same in words.
 */
export function wordingsChart(look: Look, wordings: readonly QuotationWording[]): Html | string {
  if (wordings.length < 2) return ''
  const drawn = wordings.slice(0, most)
  const times = drawn.map(({ entry: { article } }) => instantOfArticle(article))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const scale = scaleLinear([first, Math.max(last, first + 1)], [4, 96])
  const nodes = drawn.map(
    (wording, at): Node => ({
      number: at + 1,
      wording,
      across: scale(times[at] ?? first),
      down: at * row + row / 2,
    }),
  )
  const { messages } = look
  const [from, to] = [drawn[0], drawn.at(-1)].map((wording) => whenOf(look, wording))
  const says = messages.quotation.chartSays(number(messages, wordings.length), from ?? '', to ?? '')
  const base = drawn.length * row
  return html`<figure class="chart lanes">${laneNames(nodes.map(({ wording }) => outletOf(wording.entry.article)))}
<svg class="tree" width="100%" height="${base}" role="img" aria-label="${says}">
${nodes.flatMap((node) => branches(node, nodes))}
${nodes.map((node) => leaf(look, node))}
</svg>${laneEnds(from ?? '', to ?? '')}</figure>`
}

/** From each wording that it has its words of, down and then across. */
function branches({ wording, across, down }: Node, nodes: readonly Node[]): readonly Html[] {
  const changed = (wording.comparison?.differences.length ?? 0) > 0 ? 'changed' : 'same'
  return wording.against.flatMap((id) => {
    const parent = nodes.find((node) => node.wording.entry.id === id)
    if (parent === undefined) return []
    const x = `${parent.across.toFixed(2)}%`
    return [
      html`<line class="${changed}" x1="${x}" x2="${x}" y1="${parent.down}" y2="${down}"/><line class="${changed}" x1="${x}" x2="${across.toFixed(2)}%" y1="${down}" y2="${down}"/>`,
    ]
  })
}

function leaf(look: Look, { number: place, wording, across, down }: Node): Html {
  const { quotation } = look.messages
  const { comparison, entry } = wording
  const differences = comparison?.differences ?? []
  const told = comparison === null ? quotation.first : differences.map((name) => quotation.differences[name]).join(', ')
  const kind = comparison === null ? 'first' : differences.length === 0 ? 'same' : 'other'
  const x = `${across.toFixed(2)}%`
  const title = `${place}. ${outletOf(entry.article)}, ${whenOf(look, wording)}: ${told || quotation.same}`
  return html`<g class="${kind}"><title>${title}</title><circle cx="${x}" cy="${down}" r="${radius}"/><text x="${x}" y="${down + 4}">${place}</text></g>\n`
}

const whenOf = ({ messages }: Look, wording: QuotationWording | undefined): string => {
  const article = wording?.entry.article
  return article === undefined ? '' : momentOfArticle(messages, article)
}
