import { html } from 'hono/html'
import type { RecordEntry } from '../../record/types.ts'
import type { Span } from '../../text/types.ts'
import { articleAddress, personAddress, statementAddress } from '../addresses.ts'
import { day } from '../dates.ts'
import type { Html, Look } from '../types.ts'
import { station } from './parts.ts'

/** Characters of a statement that a list shows; its own page has all of them. */
const shownLength = 420

/** What stands beside the words: the speaker, or on the speaker's own page the day. */
export type Beside = 'speaker' | 'day'

/** Statements as a stenographer sets them: the speaker at the side, the words in the column. */
export function transcript(look: Look, entries: readonly RecordEntry[], beside: Beside = 'speaker'): Html {
  return html`<ol class="transcript">
${entries.map((entry) => html`<li>${statementEntry(look, entry, beside)}</li>\n`)}</ol>`
}

function statementEntry(look: Look, entry: RecordEntry, beside: Beside): Html {
  const words = entry.words.join(' … ')
  const shown = shortened(words)
  return html`<article class="entry ${entry.kind}">
${beside === 'speaker' ? speakerLine(look, entry) : dayLine(look, entry)}
<blockquote${languageOf(entry)}><p>${highlighted(shown, entry.highlights)}${shown === words ? '' : '…'}</p></blockquote>
<p class="where">${whereLine(look, entry, beside, shown !== words)}</p>
</article>`
}

/** The name, leading to the person's page where there is one; what else the text says of an unnamed source. */
export function speakerName({ messages }: Look, { speaker }: RecordEntry): Html | string {
  const name = speaker.name ?? unnamedAs(speaker.role, messages.statement.unnamed[speaker.type])
  return speaker.personId === null ? name : html`<a href="${personAddress(speaker.personId)}">${name}</a>`
}

function unnamedAs(role: string | null, otherwise: string): string {
  return role === null || role === '' ? otherwise : role.charAt(0).toLocaleUpperCase() + role.slice(1)
}

/** Role and organisation, less what already stands in place of the name. */
export function speakerStation({ speaker }: RecordEntry): string {
  return station(speaker.name === null ? null : speaker.role, speaker.org)
}

function speakerLine(look: Look, entry: RecordEntry): Html {
  const line = speakerStation(entry)
  return html`<p class="by"><b>${speakerName(look, entry)}</b>${line === '' ? '' : html` <span class="station">${line}</span>`}</p>`
}

/** The day on which the words were published or, failing that, captured. */
export function dayOf({ article }: RecordEntry): string {
  return (article.published ?? article.captured).slice(0, 10)
}

function dayLine(look: Look, entry: RecordEntry): Html {
  const line = speakerStation(entry)
  return html`<p class="by"><time datetime="${dayOf(entry)}">${day(look.messages, dayOf(entry))}</time>${line === '' ? '' : html` <span class="station">${line}</span>`}</p>`
}

function whereLine(look: Look, entry: RecordEntry, beside: Beside, cut: boolean): Html {
  const { messages } = look
  const { article } = entry
  const publisher = article.publisher ?? article.domain ?? article.file
  return html`${cut ? html`<a href="${statementAddress(entry.id)}">${messages.statement.full}</a> · ` : ''}<a class="proof" href="${statementAddress(entry.id)}">${messages.statement.kinds[entry.kind]}</a>${
    beside === 'speaker' ? html` · <time datetime="${dayOf(entry)}">${day(messages, dayOf(entry))}</time>` : ''
  }${publisher === null ? '' : html` · ${publisher}`} · <a href="${articleAddress(article.id)}"${languageOf(entry)}>${article.title ?? messages.article.untitled}</a>`
}

/** The words are in the article's language, whatever the interface's is. */
export function languageOf({ article }: Pick<RecordEntry, 'article'>): Html | string {
  return article.language === null ? '' : html` lang="${article.language}"`
}

/** Cut at a space, never in a word or a surrogate pair. */
function shortened(words: string): string {
  if (words.length <= shownLength) return words
  const space = words.lastIndexOf(' ', shownLength)
  const cut = words.slice(0, space > shownLength / 2 ? space : shownLength)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

/** The words with what was searched for marked; spans beyond what is shown are left out. */
export function highlighted(words: string, highlights: readonly Span[]): readonly (Html | string)[] {
  const parts: (Html | string)[] = []
  let at = 0
  for (const { from, to } of highlights) {
    if (from < at || to > words.length || from >= to) continue
    parts.push(words.slice(at, from), html`<mark class="hit">${words.slice(from, to)}</mark>`)
    at = to
  }
  parts.push(words.slice(at))
  return parts
}
