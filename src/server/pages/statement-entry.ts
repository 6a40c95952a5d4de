import { html } from 'hono/html'
import { basisOf, dateOf } from '../../record/index.ts'
import type { ArticleSummary, RecordEntry } from '../../record/types.ts'
import type { Span } from '../../text/types.ts'
import { articleAddress, personAddress, statementAddress } from '../addresses.ts'
import { day } from '../dates.ts'
import { fileName } from '../file-names.ts'
import { formatsOf } from '../formats.ts'
import type { Messages } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { station } from './parts.ts'

/** Characters of a statement that a list shows; its own page has all of them. */
const shownLength = 420

/** What the list has in common and need not be said again with each statement. */
export type Shared = 'nothing' | 'article' | 'speaker and article'

/** Statements as a stenographer sets them: the speaker at the side, the words in the column. */
export function transcript(look: Look, entries: readonly RecordEntry[], shared: Shared = 'nothing'): Html {
  return html`<ol class="transcript">
${entries.map((entry, at) => html`<li>${statementEntry(look, entry, shared, goesOn(entries[at - 1], entry, shared))}</li>\n`)}</ol>`
}

/** The same speaker says on in the same article: the role need not be told again. */
function goesOn(before: RecordEntry | undefined, { speaker }: RecordEntry, shared: Shared): boolean {
  return shared === 'article' && speaker.personId !== null && before?.speaker.personId === speaker.personId
}

function statementEntry(look: Look, entry: RecordEntry, shared: Shared, goingOn: boolean): Html {
  const words = entry.words.join(' … ')
  const shown = shortened(words)
  return html`<article class="entry ${entry.kind}${wantsMarks(entry) ? ' marks' : ''}">
${shared === 'speaker and article' ? '' : speakerLine(look, entry, goingOn)}
<blockquote${languageOf(entry)}><p>${highlighted(shown, entry.highlights)}${shown === words ? '' : '…'}</p></blockquote>
<p class="where">${whereLine(look, entry, shared, shown !== words)}</p>
</article>`
}

/** Words said in quotation marks are shown in them, unless they begin with some of their own. */
export function wantsMarks({ kind, words }: RecordEntry): boolean {
  return kind === 'direct' && !/^[«„“"]/.test(words[0] ?? '')
}

/** The name, leading to the person's page where there is one; what else the text says of an unnamed source. */
export function speakerName({ messages }: Look, { speaker }: RecordEntry): Html | string {
  const name = plainName(messages, speaker)
  return speaker.personId === null ? name : html`<a href="${personAddress(speaker.personId)}">${name}</a>`
}

/** The name; of an unnamed speaker the role, else what kind of source it is. */
export function plainName(messages: Messages, speaker: RecordEntry['speaker']): string {
  return speaker.name ?? unnamedAs(speaker.role, messages.statement.unnamed[speaker.type])
}

function unnamedAs(role: string | null, otherwise: string): string {
  return role === null || role === '' ? otherwise : role.charAt(0).toLocaleUpperCase() + role.slice(1)
}

/** Role and organisation, less what already stands in place of the name; of an unnamed source, the text's own words. */
export function speakerStation({ speaker, sourceWords }: RecordEntry): Html | '' {
  const line = station(speaker.name === null ? null : speaker.role, speaker.org)
  if (line !== '') return html`${line}`
  return speaker.name === null && sourceWords !== null ? html`<q>${sourceWords}</q>` : ''
}

function speakerLine(look: Look, entry: RecordEntry, goingOn: boolean): Html {
  const line = goingOn ? '' : speakerStation(entry)
  return html`<p class="by${goingOn ? ' going-on' : ''}"><b>${speakerName(look, entry)}</b>${line === '' ? '' : html` <span class="station"${languageOf(entry)}>${line}</span>`}</p>`
}

/** The day of publication; where the page does not say it, that of the capture, and then it says so. */
export const dayLine = ({ messages }: Look, article: ArticleSummary): Html =>
  html`<time datetime="${dateOf(article)}">${dayWords(messages, article)}</time>`

/** The same without its markup. */
export function dayWords(messages: Messages, article: ArticleSummary): string {
  const words = day(messages, dateOf(article))
  return basisOf(article) === 'captured' ? messages.article.capturedOn(words) : words
}

function whereLine(look: Look, entry: RecordEntry, shared: Shared, cut: boolean): Html {
  const { messages } = look
  const { article } = entry
  const proof = html`<a class="proof" href="${statementAddress(entry.id)}">${messages.statement.kinds[entry.kind]}${cut ? html` · ${messages.statement.full}` : ''}</a>${doubt(messages, entry)}`
  if (shared !== 'nothing') return proof
  const publisher = article.publisher ?? article.domain ?? fileName(article.file)
  const when = html` · ${dayLine(look, article)}`
  const title = html`<a href="${articleAddress(article.id)}"${languageOf(entry)}>${article.title ?? messages.article.untitled}</a>`
  return html`${proof}${when}${publisher === null ? '' : html` · ${publisher}`} · ${title}`
}

/** Below this probability a list says how sure the line is; its own page always does. */
const sureFrom = 0.7

/** A line that may well be wrong says so wherever it stands. */
function doubt(messages: Messages, { confidence, mended }: RecordEntry): Html | string {
  if (mended || confidence >= sureFrom) return ''
  return html` <span class="doubt">${messages.statement.unsure(formatsOf(messages).percent.format(confidence))}</span>`
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
