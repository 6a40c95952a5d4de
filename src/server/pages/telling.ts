import { html } from 'hono/html'
import { type Alert, longestUrl } from '../../record/index.ts'
import { faultKind } from '../alerts/fault.ts'
import { instant } from '../dates.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { seal } from './mend-forms.ts'

/** A search that may tell a program elsewhere of what is new in it. */
export interface Telling {
  readonly id: string
  readonly name: string
  readonly alert: Alert | null
}

/**
 * Folded out, how a search tells a program, and how that goes; its name stands in the element "n-ID". `refused` is an
 * address that was not taken.
 */
export function tellingOf(look: Look, { id, name, alert }: Telling, refused?: string): Html {
  const { telling } = look.messages.saved
  const trouble = alert !== null && (alert.fault !== null || alert.paused)
  return html`<details class="telling"${trouble || refused !== undefined ? html` open` : ''}><summary>${alert === null ? telling.title : telling.to(new URL(alert.url).host)}<span class="unseen">: ${name}</span></summary>
${alert === null ? newForm(look, id, refused) : state(look, id, alert)}</details>`
}

function newForm(look: Look, id: string, refused = ''): Html {
  const { telling } = look.messages.saved
  return html`<p class="station">${telling.lead}</p>
<form class="save-search" action="/saved/${id}/alert" method="post">${seal(look)}
<p class="field"><label for="tell-${id}">${telling.address}</label><input id="tell-${id}" type="url" name="url" required maxlength="${longestUrl}" placeholder="https://" autocomplete="off" value="${refused}"></p>
<p class="buttons"><button>${telling.submit}</button></p></form>`
}

function state(look: Look, id: string, alert: Alert): Html {
  const { messages } = look
  const { telling } = messages.saved
  const to = (deed: string): string => `/saved/${id}/alert/${deed}`
  const button = (deed: string, label: string): Html =>
    html`<button class="plain" formaction="${to(deed)}" aria-describedby="n-${id}">${label}</button>`
  return html`<p class="told-to">${shortened(alert.url)}</p>
<p class="station">${alert.delivered === null ? telling.neverTold : telling.lastTold(instant(messages, alert.delivered))}</p>
${alert.paused ? html`<p class="station">${telling.paused}</p>` : ''}
${alert.fault === null ? '' : html`<p class="fault">${telling.failed(number(messages, alert.tries), faultWords(look, alert.fault))}; ${telling.nextTry(instant(messages, alert.due))}</p>`}
<form class="deeds" action="${to('test')}" method="post">${seal(look)}${button('test', telling.test)}${alert.paused ? button('resume', telling.resume) : button('pause', telling.pause)}${button('remove', telling.remove)}</form>`
}

const shortened = (url: string): string => (url.length > 200 ? `${url.slice(0, 200)}…` : url)

/** Why a message was not taken. */
export function faultWords({ messages }: Look, fault: string): string {
  const { why } = messages.saved.telling
  const found = faultKind(fault)
  return found.kind === 'status' ? why.status(found.status) : why[found.kind]
}

/** Once, above the list: what the messages are signed with. */
export function secretNotice({ messages }: Look, secret: string): Html {
  const { telling } = messages.saved
  return html`<div class="notice secret" role="status"><p>${telling.secret}</p><pre><code>${secret}</code></pre><p class="station">${telling.secretHint}</p>
<pre><code>Onrecord-Signature: t=SECONDS,v1=HEX(HMAC-SHA256(secret, "SECONDS.BODY"))</code></pre></div>`
}
