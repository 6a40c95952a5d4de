import { html } from 'hono/html'
import type { RecordEntry } from '../../record/types.ts'
import { statementAddress } from '../addresses.ts'
import { textFragmentLink } from '../quotation-links.ts'
import type { Html, Look } from '../types.ts'
import { plainName, speakerName, speakerStation } from './statement-entry.ts'
import { confidenceInWords, ruleInWords } from './statement-facts.ts'

/** The statements of an article, with the numbers under which text and margin show them. */
export interface Numbered {
  readonly entries: readonly RecordEntry[]
  /** By id, from 1. */
  readonly numbers: ReadonlyMap<string, number>
  /** They are in the record and have pages of their own. */
  readonly kept: boolean
}

export function numbered(entries: readonly RecordEntry[], kept: boolean): Numbered {
  return { entries, numbers: new Map(entries.map(({ id }, at) => [id, at + 1])), kept }
}

/** Notes at the margin, one for each statement that begins in the block beside it. */
export function articleNotes(look: Look, statements: Numbered, here: readonly number[]): Html {
  return html`<ol class="notes" aria-label="${look.messages.article.notesOf}">
${here.map((index) => note(look, statements, index))}</ol>`
}

/** The summary says who and how; opened, it says why we think so. */
function note(look: Look, { entries, numbers, kept }: Numbered, index: number): Html | string {
  const entry = entries[index]
  if (entry === undefined) return ''
  const { article, statement } = look.messages
  const shown = index + 1
  const line = speakerStation(entry)
  return html`<li class="note ${entry.kind}" id="s${shown}"><details name="note">
<summary><span class="number">${shown}</span> <b>${plainName(look.messages, entry.speaker)}</b> <span class="kind">${statement.kinds[entry.kind]}</span></summary>
<div class="why"><dl>
<div><dt>${statement.speaker}</dt><dd>${speakerName(look, entry)}${line === '' ? '' : html`, ${line}`}</dd></div>
<div><dt>${statement.speakerHow}</dt><dd>${statement.hows[entry.speaker.how]}</dd></div>
<div><dt>${statement.cue}</dt><dd>${entry.cueWords === null ? statement.noCue : html`<q>${entry.cueWords}</q>`}</dd></div>
${within(look, numbers, entry)}<div><dt>${statement.rule}</dt><dd>${ruleInWords(look, entry.rule)}</dd></div>
<div><dt>${statement.confidence}</dt><dd>${confidenceInWords(look, entry.confidence)}</dd></div>
</dl>
<p class="ways"><a href="#w${shown}">↑ ${article.toText}</a>${kept ? html` <a href="${statementAddress(entry.id)}">${article.permalink} →</a>` : ''}${onThePage(look, entry)}</p></div>
</details></li>\n`
}

/** The words on the page itself, where its address is known. */
function onThePage({ messages }: Look, { article, words }: RecordEntry): Html | string {
  const link = textFragmentLink(article.url, words)
  return link === undefined ? '' : html` <a href="${link}" rel="noreferrer external">${messages.article.onPage} ↗</a>`
}

/** In whose words these are told. */
function within({ messages }: Look, numbers: Numbered['numbers'], { inside }: RecordEntry): Html | string {
  const outer = inside === null ? undefined : numbers.get(inside)
  if (outer === undefined) return ''
  return html`<div><dt>${messages.statement.inside}</dt><dd><a href="#s${outer}">${outer}</a></dd></div>\n`
}
