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

/** Why a mend was not made, and the way back to where it was asked for. */
export function mendFailedPage(look: Look, why: string, back: string): Html {
  const { mending } = look.messages
  return layout(look, {
    title: mending.title,
    body: html`<h1>${mending.title}</h1><p class="fault" role="alert">${why}</p><p><a href="${back}">${mending.back}</a></p>`,
  })
}
