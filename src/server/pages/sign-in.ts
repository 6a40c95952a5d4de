import { html } from 'hono/html'
import { longestAccountName, longestPassword, shortestPassword } from '../../record/index.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { seal } from './mend-forms.ts'

export interface SignIn {
  /** Where to go afterwards. */
  readonly to: string
  readonly name?: string
  readonly error?: string
  readonly notice?: string
  /** The page asked for cannot be read without an account. */
  readonly needed?: boolean
}

/** Name and password. */
export function signInPage(look: Look, { to, name = '', error, notice, needed = false }: SignIn): Html {
  const { signing } = look.messages
  return layout(look, {
    title: signing.title,
    body: html`<h1>${signing.title}</h1><p class="standing">${needed ? signing.needed : signing.lead}</p>
${error === undefined ? '' : html`<p class="fault" role="alert">${error}</p>`}${notice === undefined ? '' : html`<p class="notice" role="status">${notice}</p>`}
<form class="reading" action="/sign-in" method="post"><input type="hidden" name="to" value="${to}">
<p class="field"><label for="s-name">${signing.name}</label><input id="s-name" name="name" autocomplete="username" required maxlength="${longestAccountName}" value="${name}"></p>
<p class="field"><label for="s-password">${signing.password}</label><input id="s-password" type="password" name="password" autocomplete="current-password" required maxlength="${longestPassword}"></p>
<p class="buttons"><button>${signing.submit}</button></p></form>
<div class="reading"><p>${signing.how}</p><pre><code>onrecord user add NAME</code></pre></div>`,
  })
}

/** One's own account. */
export function accountPage(look: Look, error?: string): Html {
  const { messages, reader } = look
  const { signing } = messages
  return layout(look, {
    title: signing.signedInAs(reader?.name ?? ''),
    body: html`<h1>${reader?.name ?? ''}</h1><p class="standing">${signing.rights[reader?.rights ?? 'reader']}</p>
${error === undefined ? '' : html`<p class="fault" role="alert">${error}</p>`}
<p><a href="/saved">${messages.saved.title} →</a></p>
<form action="/sign-out" method="post">${seal(look)}<p class="buttons"><button>${signing.out}</button></p></form>
<form class="reading" action="/account" method="post">${seal(look)}<h2>${signing.change}</h2>
<p class="field"><label for="s-old">${signing.oldPassword}</label><input id="s-old" type="password" name="old" autocomplete="current-password" required maxlength="${longestPassword}"></p>
<p class="field"><label for="s-new">${signing.newPassword}</label><input id="s-new" type="password" name="password" autocomplete="new-password" required minlength="${shortestPassword}" maxlength="${longestPassword}" aria-describedby="s-new-hint"><small id="s-new-hint">${signing.passwordHint(number(messages, shortestPassword))}</small></p>
<p class="buttons"><button>${signing.change}</button></p></form>`,
  })
}
