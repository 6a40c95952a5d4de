import { html, raw } from 'hono/html'
import { address, changed, mendsAddress } from '../addresses.ts'
import { type JsonLd, jsonLdText } from '../files/json-ld.ts'
import { messagesOf, tongues } from '../messages/index.ts'
import { longestText } from '../parameters.ts'
import { pageScript } from '../script/index.ts'
import { style, styleSheet } from '../style/index.ts'
import type { Html, Look } from '../types.ts'

export type Section = 'front' | 'statements' | 'stories' | 'positions' | 'people' | 'articles' | 'outlets' | 'read'

/** What each page hands to the layout. */
export interface PageParts {
  /** Of the window; the site's name is added. */
  readonly title: string
  readonly section?: Section
  /** What the search box in the masthead shows. */
  readonly words?: string
  /** Address of the Atom feed of what the page lists. */
  readonly feed?: string
  /** What the page is about, for programs (schema.org). */
  readonly data?: JsonLd
  /** Brings the style along: people come here first, and see it one answer sooner. */
  readonly withStyle?: boolean
  readonly body: Html
}

/** A whole page: masthead, the page's own body, footer. Works without the script. */
export function layout(look: Look, { title, section, words, feed, data, withStyle = false, body }: PageParts): Html {
  const { messages } = look
  const { site } = messages
  return html`<!doctype html>
<html lang="${messages.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Onrecord</title>
${withStyle ? inlineStyle : styleLink}
<script src="${pageScript.address}" defer></script>
${
  feed === undefined
    ? ''
    : html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">
`
}${data === undefined ? '' : dataBlock(data)}<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#content">${site.skip}</a>
<header class="masthead">
<a class="wordmark" href="/">On<span>record</span></a>
<search><form class="quick" action="/search" method="get">
<label class="unseen" for="quick-words">${site.search}</label>
<input id="quick-words" type="search" name="q" value="${words ?? ''}" placeholder="${site.searchHint}" maxlength="${longestText}" autocomplete="off" data-suggest="all">
<button>${site.search}</button>
</form></search>
${languageSwitch(look)}
${navigation(look, section)}
</header>
<main id="content" tabindex="-1">
${look.told === null ? '' : html`<p class="notice" role="status">${messages.mend.told[look.told]} <a href="${mendsAddress()}">${messages.mend.log}</a></p>`}${body}
</main>
<footer class="colophon">
<p>${site.tagline}</p>
<p>${site.footer} <a href="${mendsAddress()}">${messages.mend.title}</a> <a href="/api/openapi.json">${site.api}</a> ${look.reader === null ? '' : html`<a href="/saved">${messages.saved.title}</a> `}<a href="/sign-in">${look.reader?.name ?? messages.signing.title}</a> <button class="plain" type="button" data-keys hidden>${messages.comfort.keys}</button></p>
</footer>
${keyHelp(look)}
</body>
</html>`
}

const styleLink = html`<link rel="stylesheet" href="${styleSheet.address}">`

/** For a medium that is not that of the screen the file is fetched later, and nothing waits for it: the next page has it. */
const inlineStyle = html`<style>${raw(style)}</style>
<link rel="stylesheet" href="${styleSheet.address}" media="print">`

/** Not run but read: `jsonLdText` leaves no sign in it that could end the element. */
const dataBlock = (data: JsonLd): Html => html`<script type="application/ld+json">${raw(jsonLdText(data))}</script>
`

/** Opened by the script alone: without it there are no keys. */
function keyHelp({ messages: { comfort } }: Look): Html {
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${comfort.keys}</h2>
<dl>${comfort.keysFor.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
<form method="dialog"><p class="check"><input id="keys-wanted" type="checkbox"><label for="keys-wanted">${comfort.keysWanted}</label></p><button>${comfort.close}</button></form></dialog>`
}

function languageSwitch(look: Look): Html {
  return html`<nav class="tongues" aria-label="${look.messages.site.language}">
${tongues.map((tongue) => {
  const { name } = messagesOf(tongue)
  const here = tongue === look.messages.tongue
  return html`<a href="${changed(look.path, look.query, { lang: tongue })}" hreflang="${tongue}" lang="${tongue}"${here ? html` aria-current="true"` : ''}>${name}</a>\n`
})}</nav>`
}

function navigation({ messages: { site } }: Look, current: Section | undefined): Html {
  const sections: readonly (readonly [Section, string, string])[] = [
    ['statements', address('/search', {}), site.statements],
    ['stories', '/stories', site.stories],
    ['positions', '/positions', site.positions],
    ['people', '/people', site.people],
    ['articles', '/articles', site.articles],
    ['outlets', '/outlets', site.outlets],
    ['read', '/read', site.readPage],
  ]
  return html`<nav class="sections" aria-label="${site.sections}">
${sections.map(([section, to, name]) => html`<a href="${to}"${section === current ? html` aria-current="page"` : ''}>${name}</a>\n`)}</nav>`
}
