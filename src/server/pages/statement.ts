import { html } from 'hono/html'
import type { Mend, QuotationWording } from '../../record/index.ts'
import type { StatementView } from '../../record/types.ts'
import { address, articleAddress, statementAddress } from '../addresses.ts'
import { instant, toldDate } from '../dates.ts'
import { fileName } from '../file-names.ts'
import { citationLine, citationOfView } from '../files/citations.ts'
import { statementJsonLd } from '../files/json-ld.ts'
import { type Segment, segmentLines } from '../marks.ts'
import { count } from '../messages/index.ts'
import { textFragmentLink, textQuoteSelectors } from '../quotation-links.ts'
import type { Html, Look } from '../types.ts'
import { isTold, longestLink } from './article-body.ts'
import { layout } from './layout.ts'
import { statementForms } from './mend-forms.ts'
import { mendSection } from './mends.ts'
import { dayLine, languageOf, plainName, speakerName, speakerStation, wantsMarks } from './statement-entry.ts'
import { confidenceInWords, letGoWords, ruleInWords, textLetGoWords } from './statement-facts.ts'
import { otherWordingsSection } from './wordings.ts'

/** One statement with its evidence: the words where they stand, in which other wordings, and how the line came to be. */
export function statementPage(
  look: Look,
  view: StatementView,
  others: readonly QuotationWording[],
  mends: readonly Mend[],
  /** Where this site is, for the addresses in a citation. */
  origin: string,
): Html {
  const { messages } = look
  const { entry, article } = view
  const { statement } = messages
  const line = speakerStation(entry)
  const name = plainName(messages, entry.speaker)
  return layout(look, {
    title: `${name}: ${entry.words.join(' … ').slice(0, 70)}`,
    section: 'statements',
    data: statementJsonLd(view, look.origin),
    body: html`<article class="proofs${wantsMarks(entry) ? ' marks' : ''}">
<h1><span class="unseen">${statement.title}: </span>${speakerName(look, entry)}</h1>
<p class="standing">${line === '' ? '' : html`${line}<br>`}${entry.article.publisher ?? entry.article.domain ?? fileName(entry.article.file) ?? ''}, ${dayLine(look, entry.article)}</p>
${view.rejected ? html`<p class="notice">${messages.mend.rejected}</p>` : ''}${olderVersion(look, view)}<div class="front"><div class="told-words">
<section aria-labelledby="words"><h2 class="unseen" id="words">${statement.words}</h2>
<blockquote class="grand"${languageOf(entry)}>${paragraphs(view).map((words) => html`<p>${words}</p>\n`)}</blockquote>
<p class="kind-line">${statement.kindMeans[entry.kind]}</p></section>
<section aria-labelledby="context"><h2 id="context">${statement.context}</h2>
<p class="where"><a href="${articleAddress(entry.article.id)}"${languageOf(entry)}>${entry.article.title ?? messages.article.untitled}</a></p>
<div class="context"${languageOf(entry)}>${contextMarkup(view, look.excerpts)}</div>
<p class="key"><mark class="said ${entry.kind}">${statement.content}</mark> <span class="cue">${statement.cue}</span> <span class="who">${statement.source}</span></p>
${sourceLink(look, view)}
${citing(look, view, origin)}</section>
${otherWordingsSection(look, entry.id, others)}</div>
<div class="beside">${howItCame(look, view)}
${mendSection(look, mends, entry.id)}
${statementForms(look, entry, view.rejected)}
${evidence(look, view, article.text)}</div></div>
</article>`,
  })
}

/** Where the words are no longer in the article: that they are not, and where they were. */
function olderVersion({ messages: { statement } }: Look, { current, article }: StatementView): Html | string {
  if (current) return ''
  const version = address(articleAddress(article.id), { version: article.version })
  return html`<p class="notice">${statement.older} <a href="${version}">${statement.inVersion}</a></p>`
}

/** The words as paragraphs: pieces that only the cue parts stand in one, with dots where the cue stood. */
function paragraphs({ article, entry }: StatementView): readonly string[] {
  const found: string[] = []
  for (const [at, piece] of entry.content.entries()) {
    const words = article.text.slice(piece.from, piece.to)
    const before = entry.content[at - 1]
    const sameBlock = before !== undefined && !article.text.slice(before.to, piece.from).includes('\n')
    if (sameBlock) found.push(`${found.pop() ?? ''} … ${words}`)
    else found.push(words)
  }
  return found
}

/** The blocks around the statement, with its three parts told apart. */
function contextMarkup({ article, context, entry }: StatementView, excerpts: boolean): readonly Html[] {
  const paragraphs: { from: number; to: number }[] = []
  let from = context.from
  for (const line of article.text.slice(context.from, context.to).split('\n')) {
    if (line !== '') paragraphs.push({ from, to: from + line.length })
    from += line.length + 1
  }
  return segmentLines(paragraphs, [entry]).map(
    (segments) => html`<p>${segments.map((segment) => part(article.text, segment, entry.kind, excerpts))}</p>\n`,
  )
}

function part(text: string, segment: Segment, kind: string, excerpts: boolean): Html | string {
  if (excerpts && !isTold(segment) && segment.to - segment.from > longestLink) return ' […] '
  const words = text.slice(segment.from, segment.to)
  const inner = segment.cue
    ? html`<span class="cue">${words}</span>`
    : segment.source
      ? html`<span class="who">${words}</span>`
      : words
  return segment.said.length > 0 ? html`<mark class="said ${kind}">${inner}</mark>` : inner
}

function sourceLink({ messages: { statement } }: Look, { entry, article }: StatementView): Html {
  const link = textFragmentLink(article.canonical ?? article.url, entry.words)
  return link === undefined
    ? html`<p class="ways">${statement.noSourceLink}</p>`
    : html`<p class="ways"><a href="${link}" rel="noreferrer external">${statement.toSource} ↗</a></p>`
}

/** The line for a text of one's own, and the same for reference managers. */
function citing({ messages: { comfort } }: Look, view: StatementView, origin: string): Html {
  const path = statementAddress(view.entry.id)
  return html`<p class="take-away"><button class="small plain" type="button" data-copy="${citationLine(citationOfView(view, origin))}" data-done="${comfort.copied}" hidden>${comfort.copy}</button>
${comfort.cite} <a href="${path}/cite.txt">TXT</a> <a href="${path}/cite.bib">BibTeX</a> <a href="${path}/cite.csl.json">CSL</a> <a href="${path}/annotation.json">Web Annotation</a></p>`
}

function howItCame(look: Look, { entry }: StatementView): Html {
  const { statement } = look.messages
  const rows: readonly (readonly [string, Html | string])[] = [
    [statement.kind, html`${statement.kinds[entry.kind]}, ${statement.acts[entry.act]}`],
    [statement.source, entry.sourceWords === null ? statement.noSource : html`<q>${entry.sourceWords}</q>`],
    [statement.cue, entry.cueWords === null ? statement.noCue : html`<q>${entry.cueWords}</q>`],
    [statement.speakerHow, entry.mended ? look.messages.mend.named : statement.hows[entry.speaker.how]],
    ...occasionRows(look, entry),
    ...(entry.inside === null
      ? []
      : [[statement.inside, html`<a href="${statementAddress(entry.inside)}">${statement.insideLink}</a>`] as const]),
    [statement.rule, ruleInWords(look, entry.rule)],
    [statement.confidence, confidenceInWords(look, entry.confidence)],
  ]
  return html`<section aria-labelledby="how"><h2 id="how">${statement.howItCame}</h2><dl class="facts">
${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl></section>`
}

/** When, where and to whom, with the words that tell it; nothing where the text does not. */
function occasionRows(
  { messages }: Look,
  entry: StatementView['entry'],
): readonly (readonly [string, Html | string])[] {
  const { statement } = messages
  const { said, saidIn, venue, addressee } = entry
  const rows: (readonly [string, Html | string])[] = []
  if (said !== null) {
    const when = toldDate(messages, said)
    rows.push([statement.said, saidIn?.words ? statement.saidBy(when, saidIn.words) : when])
  }
  if (venue !== null) {
    const kind = statement.venues[venue.kind]
    const named = venue.name === null ? kind : `${kind}: ${venue.name}`
    rows.push([statement.venue, venue.words === null ? named : html`${named} (<q>${venue.words}</q>)`])
  }
  if (addressee !== null) rows.push([statement.addressee, addressee.name ?? html`<q>${addressee.words ?? ''}</q>`])
  return rows
}

function evidence(look: Look, { entry, capture, textLetGo }: StatementView, text: string): Html {
  const { messages } = look
  const { statement } = messages
  const selectors = JSON.stringify(textQuoteSelectors(text, entry.content), null, 2)
  return html`<section aria-labelledby="evidence"><h2 id="evidence">${statement.evidence}</h2><dl class="facts">
<div><dt>${statement.captured}</dt><dd><time datetime="${capture.at}">${instant(messages, capture.at)}</time></dd></div>
<div><dt>${statement.hash}</dt><dd><code class="hash">${capture.sha256}</code></dd></div>
<div><dt>${statement.captureBytes}</dt><dd>${stored(look, capture)}</dd></div>
${textLetGo === null ? '' : html`<div><dt>${statement.text}</dt><dd>${textLetGoWords(messages, textLetGo)}</dd></div>`}
</dl>
<details><summary>${statement.selector}</summary><pre tabindex="0"><code>${selectors}</code></pre></details></section>`
}

/** How much there is of the page, for those to whom it may be given; or when it was let go, and why. */
function stored(
  { messages, local, excerpts }: Look,
  { sha256, bytes, letGo }: StatementView['capture'],
): Html | string {
  if (letGo !== null) return letGoWords(messages, letGo)
  const size = count(messages, messages.counted.bytes, bytes)
  return local && !excerpts ? html`<a href="/captures/${sha256}" download>${size}</a>` : size
}
