import { html } from 'hono/html'
import { longestUrl } from '../../record/index.ts'
import type { ArticleView } from '../../record/types.ts'
import type { Html, Look } from '../types.ts'
import { articleContent } from './article.ts'
import { layout } from './layout.ts'

/** What was sent, so that a mistake costs nobody their text, and what was wrong with it. */
export interface ReadAttempt {
  readonly text?: string
  readonly address?: string
  readonly error?: string
}

/** Characters of a text that come back with the message about it. */
const returned = 200_000

/** The form of "Read this page". `fetches`: a page may be named by its address. */
export function readPage(look: Look, fetches: boolean, attempt: ReadAttempt = {}): Html {
  const { messages } = look
  const { read } = messages
  const limit = new Intl.NumberFormat(messages.locale, { style: 'unit', unit: 'megabyte' }).format(20)
  return layout(look, {
    title: read.title,
    section: 'read',
    body: html`<h1>${read.title}</h1><p class="standing">${read.lead}</p>
${attempt.error === undefined ? '' : html`<p class="fault" role="alert">${attempt.error}</p>`}
<form class="reading" action="/read" method="post" enctype="multipart/form-data">
<p class="field"><label for="r-text">${read.paste}</label><textarea id="r-text" name="text" rows="10" aria-describedby="r-text-hint">${(attempt.text ?? '').slice(0, returned)}</textarea><small id="r-text-hint">${read.pasteHint}</small></p>
<p class="field"><label for="r-page">${read.pageAddress}</label><input id="r-page" type="url" name="page" maxlength="${longestUrl}" value="${attempt.address ?? ''}" aria-describedby="r-page-hint"><small id="r-page-hint">${read.pageAddressHint}</small></p>
<p class="or">${read.or}</p>
<p class="field"><label for="r-file">${read.upload}</label><input id="r-file" type="file" name="file" accept=".html,.htm,.mhtml,.mht,.txt,text/html,text/plain,multipart/related" aria-describedby="r-file-hint"><small id="r-file-hint">${read.uploadHint(limit)}</small></p>
${
  fetches
    ? html`<p class="or">${read.or}</p><p class="field"><label for="r-url">${read.address}</label><input id="r-url" type="url" name="url" maxlength="${longestUrl}" placeholder="https://" aria-describedby="r-url-hint"><small id="r-url-hint">${read.addressHint}</small></p>`
    : ''
}
<p class="buttons"><button>${read.submit}</button></p>
</form>`,
  })
}

/** The article page of what was read, which is kept nowhere. */
export function readResultPage(look: Look, view: ArticleView): Html {
  const { article, read } = look.messages
  return layout(look, {
    title: view.summary.title ?? article.untitled,
    section: 'read',
    body: html`<p class="notice" role="status">${article.notKept} <a href="/read">${read.another}</a></p>${articleContent({ ...look, excerpts: false }, view, null)}`,
  })
}
