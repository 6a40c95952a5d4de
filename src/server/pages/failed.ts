import { html } from 'hono/html'
import type { EmptyState } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'

/** Why the request was not answered, and the way back. */
export function failedPage(look: Look, { title, why }: EmptyState, details: readonly string[] = []): Html {
  return layout(look, {
    title,
    body: html`<h1>${title}</h1><p>${why}</p>
${details.length === 0 ? '' : html`<ul>${details.map((detail) => html`<li>${detail}</li>`)}</ul>`}
<p><a href="/">${look.messages.failed.home}</a></p>`,
  })
}
