import { html } from 'hono/html'
import type { Html } from '../types.ts'

/** Height of a lane in pixels: a name beside it has room for two lines. */
export const laneHeight = 30

/** The names beside the lanes of a chart; the table or list below it tells the same in words. */
export const laneNames = (names: readonly string[]): Html =>
  html`<ol class="lane-names" aria-hidden="true">${names.map((name) => html`<li><span>${name}</span></li>`)}</ol>`

/** Below the lanes when the first and the last are; in markup, for it breaks where the chart is narrow. */
export const laneEnds = (from: string, to: string): Html =>
  html`<p class="lane-ends" aria-hidden="true"><span>${from}</span>${from === to ? '' : html` <span>${to}</span>`}</p>`
