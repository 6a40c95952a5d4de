import { html } from 'hono/html'
import type { BlockChange, Comparison, DiffPart, StatementChange, VersionChanges } from '../../record/index.ts'
import { address, articleAddress, statementAddress } from '../addresses.ts'
import { instant } from '../dates.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { outletOf } from './parts.ts'
import { plainName } from './statement-entry.ts'
import { textLetGoWords } from './statement-facts.ts'
import { comparedWords, marksKey } from './wordings.ts'

/** Two versions of an article: what changed in what is said, and the text side by side. */
export function changesPage(look: Look, view: VersionChanges): Html {
  const { messages } = look
  const { version, article } = messages
  const { summary, title, statements, blocks } = view
  const gone = view.before.textLetGo ?? view.after.textLetGo
  const same =
    gone === null && title === null && statements.length === 0 && blocks.every(({ change }) => change === 'same')
  const language = view.language === null ? '' : html` lang="${view.language}"`
  return layout(look, {
    title: `${version.title}: ${summary.title ?? article.untitled}`,
    section: 'articles',
    body: html`<article class="changes">
<header class="headline"><p class="kicker"><b>${outletOf(summary)}</b> ${version.title}</p>
<h1${language}><a href="${articleAddress(summary.id)}">${summary.title ?? article.untitled}</a></h1>
${versionsLine(look, view)}</header>
${gone === null ? '' : html`<p class="notice">${textLetGoWords(messages, gone)}</p>`}
${same ? html`<p class="notice">${version.same}</p>` : html`<p class="station">${marksKey(look)}</p>`}
${title === null ? '' : html`<section class="river"><h2>${version.headline}</h2><p class="compared-headline"${language}>${comparedWords(look, title)}</p></section>`}
${
  statements.length === 0
    ? ''
    : html`<section class="river" aria-labelledby="said"><h2 id="said">${version.said}</h2><ol class="transcript">
${statements.map((change) => html`<li>${statementChange(look, change)}</li>\n`)}</ol></section>`
}
${same || gone !== null ? '' : sideBySide(look, view)}
</article>`,
  })
}

/** Which versions are compared, each leading to its text, and the others to compare. */
function versionsLine(look: Look, { summary, before, after, versions }: VersionChanges): Html {
  const { messages } = look
  const text = (id: string, when: string): Html =>
    html`<a href="${address(articleAddress(summary.id), { version: id })}"><time datetime="${when}">${instant(messages, when)}</time></a>`
  const others = versions.flatMap(({ id }, at) => {
    const earlier = versions[at - 1]
    return earlier === undefined || (id === after.id && earlier.id === before.id) ? [] : [[earlier, { id }] as const]
  })
  return html`<p class="byline"><span>${messages.version.before}: ${text(before.id, before.captured)}</span> <span>${messages.version.after}: ${text(after.id, after.captured)}</span></p>
${others.length === 0 ? '' : html`<p class="byline">${others.map(([earlier, later], at) => html`<a href="${address(`${articleAddress(summary.id)}/changes`, { before: earlier.id, after: later.id })}">${number(messages, at + 1)} → ${number(messages, at + 2)}</a> `)}</p>`}`
}

function statementChange(look: Look, { change, before, after, comparison }: StatementChange): Html {
  const { messages } = look
  const entry = after ?? before
  if (entry === null) return html``
  const names = [before, after].flatMap((one) => (one === null ? [] : [plainName(messages, one.speaker)]))
  const differences = (comparison?.differences ?? []).map((name) => messages.quotation.differences[name])
  const words = comparison === null ? entry.words.join(' … ') : comparedWords(look, comparison)
  const gone = change === 'removed' ? html`<del>${words}</del>` : change === 'added' ? html`<ins>${words}</ins>` : words
  return html`<article class="entry"><p class="by"><b>${[...new Set(names)].join(' → ')}</b> <span class="station change ${change}">${(differences.length > 0 ? differences : [messages.version.changes[change]]).join(' · ')}</span></p>
<blockquote${entry.article.language === null ? '' : html` lang="${entry.article.language}"`}><p>${gone}</p></blockquote>
<p class="where"><a class="proof" href="${statementAddress(entry.id)}">${messages.statement.kinds[entry.kind]}</a></p></article>`
}

/** Each paragraph beside the one that stands for it; long stretches without a change are told by their number. */
function sideBySide(look: Look, { blocks, language }: VersionChanges): Html {
  const { version } = look.messages
  const rows: Html[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) continue
    const same = sameFrom(blocks, at)
    if (same <= mostSame) rows.push(row(block))
    else {
      rows.push(
        row(block),
        html`<tr class="skipped"><td colspan="2">${version.unchanged(number(look.messages, same - 2))}</td></tr>\n`,
      )
      at += same - 2
    }
  }
  const tongue = language === null ? '' : html` lang="${language}"`
  return html`<section class="river"><h2 id="text">${version.text}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="text"><table class="side-by-side"><thead><tr><th scope="col">${version.before}</th><th scope="col">${version.after}</th></tr></thead><tbody${tongue}>
${rows}</tbody></table></div></section>`
}

/** More paragraphs than this one behind the other, all unchanged, are folded into one line. */
const mostSame = 3

function sameFrom(blocks: readonly BlockChange[], at: number): number {
  let end = at
  while (blocks[end]?.change === 'same') end++
  return end - at
}

function row({ change, words, comparison }: BlockChange): Html {
  if (comparison !== null)
    return html`<tr><td>${half(comparison, 'before')}</td><td>${half(comparison, 'after')}</td></tr>\n`
  const is = change === 'removed' ? '' : change === 'added' ? html`<ins>${words}</ins>` : words
  const was = change === 'added' ? '' : change === 'removed' ? html`<del>${words}</del>` : words
  return html`<tr class="${change}"><td>${was}</td><td>${is}</td></tr>\n`
}

/** One side of a comparison, what the other has not marked in it. Neighbours of one kind are one stretch. */
function half({ base, text, parts }: Comparison, side: 'before' | 'after'): readonly (Html | string)[] {
  const whole = side === 'before' ? base : text
  const stretches: { marked: boolean; words: string }[] = []
  for (const part of parts) {
    const span = part[side]
    if (span === null) continue
    const marked = isMarked(part)
    const last = stretches.at(-1)
    if (last?.marked === marked) last.words += whole.slice(span.from, span.to)
    else stretches.push({ marked, words: whole.slice(span.from, span.to) })
  }
  return stretches.map(({ marked, words }) => {
    if (!marked) return words
    // The space behind a stretch is no part of what changed.
    const end = words.trimEnd()
    const space = words.slice(end.length)
    return side === 'before' ? html`<del>${end}</del>${space}` : html`<ins>${end}</ins>${space}`
  })
}

const isMarked = ({ kind }: DiffPart): boolean => kind !== 'same'
