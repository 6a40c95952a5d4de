import { scaleLinear } from 'd3-scale'
import { html } from 'hono/html'
import { type ArticleSummary, outletKey, type StoryView } from '../../record/index.ts'
import { articleAddress } from '../addresses.ts'
import { instantOfArticle, momentOfArticle } from '../dates.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { laneEnds, laneHeight, laneNames } from './lanes.ts'
import { outletOf } from './parts.ts'
import { dayLine, dayWords, languageOf } from './statement-entry.ts'

/** Pixels; across, everything is in per cent, so that the chart fits any width and its letters keep their size. */
const row = laneHeight
const radius = 6
/** The outlets that print first; a story of more is told by the table. */
const rowsShown = 14

interface Told {
  readonly article: ArticleSummary
  /** Milliseconds. */
  readonly at: number
  /** The same text stands somewhere earlier. */
  readonly carried: boolean
}

/** Which outlet wrote of it when: a line for each outlet, a dot for each article; hollow where the text is another's. */
export function storyChart(look: Look, view: StoryView): Html {
  const { messages } = look
  const told = view.texts
    .flatMap(({ article, carriers }) =>
      (carriers.length === 0 ? [article] : carriers).map((one) => ({
        article: one,
        at: instantOfArticle(one),
        carried: one.id !== article.id,
      })),
    )
    .sort((a, b) => a.at - b.at)
  return html`<section class="chart" aria-labelledby="told"><h2 id="told">${messages.story.told}</h2>
${drawn(look, view, told)}
<details><summary>${messages.story.table}</summary>${table(look, told)}</details></section>`
}

function drawn(look: Look, view: StoryView, told: readonly Told[]): Html | string {
  const { messages } = look
  const times = told.map(({ at }) => at).filter(Number.isFinite)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (!(last > first)) return ''
  const lines = [...Map.groupBy(told, ({ article }) => outletKey(article) || outletOf(article)).values()]
    .slice(0, rowsShown)
    .map((articles): readonly [string, readonly Told[]] => [outletOf((articles[0] as Told).article), articles])
  const across = scaleLinear([first, last], [2, 98])
  const base = lines.length * row + 6
  const counted = messages.counted
  const says = messages.story.chartSays(
    count(messages, counted.articles, told.length),
    count(messages, counted.outlets, view.outlets),
    ...endsOf(look, told),
  )
  return html`<div class="lanes">${laneNames(lines.map(([outlet]) => outlet))}
<svg class="dots" width="100%" height="${base}" role="img" aria-label="${says}">
${lines.map(([outlet, articles], at) => html`<line x1="0" x2="100%" y1="${at * row + row / 2}" y2="${at * row + row / 2}"/>${articles.map((one) => dot(look, outlet, one, at * row + row / 2, across(one.at)))}`)}
</svg>${laneEnds(dayWords(messages, view.first), dayWords(messages, view.latest))}</div>`
}

function dot({ messages }: Look, outlet: string, { article, carried }: Told, y: number, x: number): Html {
  const when = momentOfArticle(messages, article)
  return html`<circle class="${carried ? 'carried' : 'own'}" cx="${x.toFixed(2)}%" cy="${y}" r="${radius}"><title>${outlet}, ${when}: ${article.title ?? ''}</title></circle>`
}

function endsOf({ messages }: Look, told: readonly Told[]): readonly [string, string] {
  const words = (one: Told | undefined): string => (one === undefined ? '' : momentOfArticle(messages, one.article))
  return [words(told[0]), words(told.at(-1))]
}

function table(look: Look, told: readonly Told[]): Html {
  const { story, article: words } = look.messages
  return html`<table><thead><tr><th scope="col">${story.day}</th><th scope="col">${story.outlet}</th><th scope="col">${story.headline}</th></tr></thead><tbody>
${told.map(
  ({ article, carried }) =>
    html`<tr><td>${dayLine(look, article)}</td><td>${outletOf(article)}</td><td><a href="${articleAddress(article.id)}"${languageOf({ article })}>${article.title ?? words.untitled}</a>${carried ? html` <span class="station">(${story.sameText})</span>` : ''}</td></tr>\n`,
)}</tbody></table>`
}
