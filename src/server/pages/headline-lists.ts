import { html } from 'hono/html'
import type { HeadlineList } from '../../reader/types.ts'
import { webAddress } from '../addresses.ts'
import { moment } from '../dates.ts'
import type { Html, Look } from '../types.ts'

/** The lists of other headlines that stand on the page, side by side as they stand there. */
export function headlineLists(look: Look, lists: readonly HeadlineList[]): Html | string {
  if (lists.length === 0) return ''
  return html`<section class="headlines"><h2>${look.messages.article.headlines}</h2><div class="columns">
${lists.map((list) => headlineList(look, list))}
</div></section>`
}

function headlineList(look: Look, { kind, heading, items }: HeadlineList): Html {
  const { article } = look.messages
  return html`<section><h3>${article.lists[kind]}</h3>${heading === null ? '' : html`<p class="as-printed">«${heading}»</p>`}<ol>
${items.map(({ title, url, published }) => {
  const to = webAddress(url)
  const when = published === null ? '' : html` <time datetime="${published}">${moment(look.messages, published)}</time>`
  return html`<li>${to === undefined ? title : html`<a href="${to}" rel="noreferrer external">${title}</a>`}${when}</li>\n`
})}</ol></section>`
}
