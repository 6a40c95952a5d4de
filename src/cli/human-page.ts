import type { Position, Statement } from '../extractor/types.ts'
import { isKnownLanguage } from '../language/known.ts'
import type { Article, HeadlineList } from '../reader/types.ts'
import type { Span } from '../text/types.ts'
import { stanceInWords } from './human-position.ts'
import { knownLanguageNames, languageName } from './languages.ts'
import type { Paint } from './paint.ts'
import type { Explanation, ReadPage } from './reading.ts'
import { printable, wrap } from './wrap.ts'

/** A page for a person at a terminal: the head of the article, then what is said in it, then who stands where. */
export function humanPage({ reading, steps, pageBlocks }: ReadPage, paint: Paint, columns: number): string {
  const { article, extraction } = reading
  const width = Math.min(columns, 110)
  const said = extraction.statements.map((it) => humanStatement(it, article.text, paint, width))
  const parts = [
    head(article, paint, width),
    said.length === 0 ? wrap(nothingFound(article), width, '  ') : said.join('\n\n'),
    ...(extraction.positions.length === 0 ? [] : [humanPositions(extraction.positions, article.text, paint, width)]),
    ...(pageBlocks === undefined || pageBlocks.length === 0 ? [] : [humanBlocks(pageBlocks, paint, width)]),
    ...(steps === undefined ? [] : [humanSteps(steps, article.text)]),
  ]
  return `${parts.join('\n\n')}\n\n`
}

function head(article: Article, paint: Paint, width: number): string {
  const { publisher, language, published, authors, tags } = article
  const facts = [
    publisher.name ?? publisher.domain,
    published ?? 'no date on the page',
    authors.length > 0 ? `by ${authors.join(', ')}` : null,
    language,
    article.url ?? article.file,
  ]
  const lines = [
    paint('bold', wrap(printable(article.title ?? '(no headline)'), width)),
    paint('dim', wrap(printable(facts.filter((fact) => fact !== null).join(' · ')), width)),
    paint('dim', wrap(printable(measure(article)), width)),
  ]
  if (tags.length > 0) lines.push(paint('dim', wrap(printable(`tags: ${tags.join(', ')}`), width)))
  return lines.join('\n')
}

/** A page that was not understood is not one in which nobody speaks. */
const nothingFound = ({ language }: Article): string =>
  language === null || isKnownLanguage(language)
    ? 'Nothing is said in it that could be found.'
    : `Statements are found in ${knownLanguageNames}; this page is in ${languageName(language)}.`

function measure({ blocks, text, lists }: Article): string {
  const beside = lists.length === 0 ? '' : `; beside it: ${lists.map(listName).join(', ')}`
  return `${blocks.length} ${blocks.length === 1 ? 'block' : 'blocks'}, ${text.length} characters${beside}`
}

const listName = ({ kind, heading, items }: HeadlineList): string =>
  `${items.length} ${kind} headlines${heading === null ? '' : ` (“${heading}”)`}`

function humanStatement(it: Statement, text: string, paint: Paint, width: number): string {
  const { name, role, org, type, how } = it.speaker
  const who = paint('bold', printable(name ?? (role === null ? `unnamed (${type})` : `unnamed ${role}`)))
  const what = [name === null ? null : role, org].filter((part) => part !== null && part !== '')
  const marks = [
    it.kind,
    it.cue === null ? 'no cue' : oneLine(text, it.cue),
    how === 'named' ? null : `speaker by ${how}`,
    it.said === null || !/\d/.test(it.said.edtf) ? null : it.said.edtf,
    it.inside === null ? null : `inside ${it.inside + 1}`,
    it.confidence.toFixed(2),
  ]
  const first = `${who}${what.length > 0 ? `, ${printable(what.join(', '))}` : ''}`
  const second = paint('dim', printable(`[${marks.filter((mark) => mark !== null).join(' · ')}]`))
  const words = it.content.map((piece) => oneLine(text, piece)).join(' … ')
  return `  ${first} ${second}\n${paint('cyan', wrap(printable(words), width, '    '))}`
}

function humanPositions(positions: readonly Position[], text: string, paint: Paint, width: number): string {
  const shown = positions.map((it) => humanPosition(it, text, paint, width))
  return ['Where they stand:', ...shown].join('\n\n')
}

/** "holder — stance — target", and the sentence that states it. */
function humanPosition(it: Position, text: string, paint: Paint, width: number): string {
  const target = it.target.map((piece) => oneLine(text, piece)).join(' … ')
  const marks = [
    it.via === null ? null : `via ${it.via.name}`,
    it.hedged ? 'hedged' : null,
    it.past ? 'told as past' : null,
    it.confidence.toFixed(2),
  ]
  const first = `${it.holder.name} — ${stanceInWords(it.stance)} — ${target}`
  const facts = `[${marks.filter((mark) => mark !== null).join(' · ')}]`
  const evidence = paint('cyan', wrap(printable(oneLine(text, it.evidence)), width, '    '))
  return `${wrap(printable(`${first} ${facts}`), width, '  ')}\n${evidence}`
}

const oneLine = (text: string, { from, to }: Span): string => text.slice(from, to).replace(/\s+/g, ' ')

const partNames = { headline: 'headline', lead: 'lead', body: 'kept', out: 'left out' } as const

/** Each block of the page: whether it is of the article, which rule said so, and its first words. */
function humanBlocks(blocks: NonNullable<ReadPage['pageBlocks']>, paint: Paint, width: number): string {
  const lines = blocks.map(({ part, why, text }) => {
    const told = `  ${partNames[part].padEnd(8)}  ${why.padEnd(24)}  `
    const words = firstWords(text.replace(/\s+/g, ' '), Math.max(20, width - told.length))
    const line = printable(told + words)
    return part === 'out' ? paint('dim', line) : line
  })
  return ['What stayed of the page, and what went:', ...lines].join('\n')
}

const firstWords = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words

function humanSteps(steps: Explanation, text: string): string {
  const lines = steps.map(({ rule, span, verdict, why }) => {
    const words = printable(firstWords(oneLine(text, span), 60))
    return `  ${verdict.padEnd(6)} ${rule.padEnd(24)} ${words}${why === undefined ? '' : ` (${why})`}`
  })
  return ['How it was decided:', ...lines].join('\n')
}
