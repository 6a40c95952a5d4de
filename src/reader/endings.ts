/** What only the neighbours of a block tell: parts that end the article, headings of nothing, signatures. */
import type { Box, Candidate } from './candidates.ts'
import { comparable } from './headline.ts'
import { domainOf, isUnder } from './hosts.ts'
import { isCall, isCredit, isFullName, isNetwork, phraseKind } from './phrases.ts'
import type { Verdict } from './rules.ts'

/**
 * Behind a heading of comments or other articles nothing of the article follows, save where it was one among paragraphs. A line
 * that leads to one other article itself ("Read also: …") heads nothing.
 */
export function endAtForeignParts(candidates: readonly Candidate[], verdicts: Verdict[], container: Box): void {
  const texts = candidates
    .slice(container.first, container.end)
    .filter(({ at, mass }) => mass > 0 && verdicts[at]?.part === 'body')
  const [first = Infinity, last = -1] = [texts[0]?.at, texts.at(-1)?.at]
  // Readers' comments have a box of their own behind the article.
  const areComments = ({ at, box: { parent } }: Candidate): boolean =>
    verdicts[at]?.why === 'comments' &&
    parent !== null &&
    parent.depth > container.depth &&
    first < at &&
    last >= parent.first &&
    last < parent.end
  for (let at = container.first; at < container.end; at++) {
    const why = verdicts[at]?.why
    const heading = candidates[at]
    if (!heading || (why !== 'comments' && why !== 'related')) continue
    if (why === 'related' && heading.linkChars > 0 && !heading.heading) continue
    const end = areComments(heading) ? container.end : foreignEnd(candidates, at, heading.box, container)
    for (let after = at + 1; after < end; after++)
      if (verdicts[after]?.part === 'body') verdicts[after] = { part: 'out', why: `behind ${why}` }
    at = end - 1
  }
}

/** How far the part under such a heading reaches: to the end of its own box, or to the next text or subheading beside it. */
function foreignEnd(candidates: readonly Candidate[], at: number, box: Box, container: Box): number {
  const around = box.parent
  if (around && around !== container && around.mass < container.mass * 0.3) return around.end
  let end = at + 1
  while (end < container.end && !goesOn(candidates[end])) end++
  return end
}

const shortestSentence = 25

/** Running text, a sentence, a subheading that leads nowhere, a question of an interview: with these the article goes on. */
function goesOn(candidate: Candidate | undefined): boolean {
  if (!candidate) return false
  return (
    candidate.mass > 0 ||
    (candidate.linkChars === 0 &&
      (candidate.heading ||
        (candidate.bold && /\?$/.test(candidate.text)) ||
        (candidate.text.length > shortestSentence && /[.!?…]$/.test(candidate.text))))
  )
}

const longestName = 40

/** A name, also with what else its bearer made: "Jane Roe, photo by the author". */
function isSignature(text: string): boolean {
  const comma = text.indexOf(', ')
  const name = comma > 0 && phraseKind(text.slice(comma + 2)) === 'credit' ? text.slice(0, comma) : text
  return name.length < longestName && isFullName(name)
}

/** A lone name straight under the headline or behind the last paragraph is the byline. */
export function signOff(
  candidates: readonly Candidate[],
  verdicts: Verdict[],
  container: Box,
  headlineAt: number,
): void {
  const inside = candidates.slice(container.first, container.end)
  const last = inside.findLast(({ at, mass }) => verdicts[at]?.part === 'body' && mass > 0)?.at ?? -9
  for (const { at, text, heading } of inside) {
    const place = at === headlineAt + 1 || at === headlineAt + 2 || at === last + 1 || at === last + 2
    const open = verdicts[at]?.part === 'body' || verdicts[at]?.why === 'too short'
    if (place && open && !heading && isSignature(text)) verdicts[at] = { part: 'out', why: 'byline' }
  }
}

/** A heading in a box of links of which nothing else was kept heads those that were taken out. */
export function dropBareHeadings(candidates: readonly Candidate[], verdicts: Verdict[], container: Box): void {
  const bare = new Map<Box, boolean>()
  const isBare = ({ first, end, linkChars, chars }: Box): boolean =>
    linkChars >= chars * 0.5 &&
    candidates.slice(first, end).every(({ at, heading }) => heading || verdicts[at]?.part !== 'body')
  for (const { at, box } of candidates.slice(container.first, container.end)) {
    if (verdicts[at]?.why !== 'heading') continue
    let around = box.parent
    while (around && around !== container && around.end - around.first === 1) around = around.parent
    if (!around || around.depth <= container.depth) continue
    if (!bare.has(around)) bare.set(around, isBare(around))
    if (bare.get(around)) verdicts[at] = { part: 'out', why: headsNothing }
  }
}

/** More short lines in a row than this are a menu. */
const mostShort = 4

/** Short lines between two kept paragraphs of the same box belong to them: "1. Kristi", a score, a formula, an address. */
export function keepBetween(candidates: readonly Candidate[], verdicts: Verdict[], container: Box): void {
  let body: Candidate | undefined
  let between: Candidate[] = []
  for (const candidate of candidates.slice(container.first, container.end)) {
    const verdict = verdicts[candidate.at]
    if (body && between.length < mostShort && isShortLine(candidate, verdict) && isBeside(candidate, body)) {
      between.push(candidate)
      continue
    }
    if (body && verdict?.part === 'body' && isBeside(candidate, body))
      for (const { at } of between) verdicts[at] = { part: 'body', why: 'between paragraphs' }
    body = verdict?.part === 'body' ? candidate : undefined
    between = []
  }
}

const isBeside = (one: Candidate, other: Candidate): boolean => one.box.parent === other.box.parent

const isShortLine = ({ box }: Candidate, verdict: Verdict | undefined): boolean =>
  verdict?.why === 'too short' && box.element.name === 'p'

/** A list of things names each of them in a line that is a link; fewer such lines lead to other articles. */
const fewestNames = 3
const longestLink = 60
/** Behind a name there may be another such line: where the thing is to be had. */
const mostPerText = 2
/** Longer lines that lead to another site may be its headlines. */
const mostWords = 3

/**
 * Short links that stand among the paragraphs of one box again and again and are names of products, places, books: the paragraph
 * behind each takes up its words, or they are few and lead to other sites. Others are headlines of other articles.
 */
export function keepNames(
  candidates: readonly Candidate[],
  verdicts: Verdict[],
  container: Box,
  domain: string | null,
): void {
  const inside = candidates.slice(container.first, container.end)
  const names = inside.filter(
    (candidate) =>
      verdicts[candidate.at]?.why === 'mostly links' &&
      candidate.text.length <= longestLink &&
      (candidate.heading || candidate.box.element.name === 'p') &&
      (isTold(candidate, candidates) || isForeignName(candidate, domain)),
  )
  if (names.length < fewestNames) return
  const texts = Map.groupBy(
    inside.filter(({ at, mass }) => mass > 0 && verdicts[at]?.part === 'body'),
    ({ box }) => box.parent,
  )
  for (const [parent, row] of Map.groupBy(names, ({ box }) => box.parent)) {
    const told = texts.get(parent) ?? []
    if (row.length < fewestNames || row.length > told.length * mostPerText) continue
    const last = told.at(-1)?.at ?? -1
    for (const { at } of row) if (at < last) verdicts[at] = { part: 'body', why: 'names what a list tells of' }
  }
}

/** Whether all words of a line are in the paragraph behind it. */
function isTold(name: Candidate, candidates: readonly Candidate[]): boolean {
  const behind = candidates.slice(name.at + 1, name.at + 1 + mostPerText).find(({ mass }) => mass > 0)
  if (!behind) return false
  const words = new Set(comparable(behind.text).split(' '))
  return comparable(name.text)
    .split(' ')
    .every((word) => words.has(word))
}

function isForeignName({ text, link }: Candidate, domain: string | null): boolean {
  if (link === null || domain === null || text.split(' ').length > mostWords) return false
  const site = domainOf(link.href)
  return site !== null && !isUnder(site, domain) && !isUnder(domain, site)
}

/** More quotations than this on one page are no pull quotes. */
const mostQuotations = 50
const shortestPull = 20
const longestPull = 400

/** A quotation set off from the text that repeats words of it is shown once, where it was said. */
export function dropPullQuotes(candidates: readonly Candidate[], verdicts: Verdict[]): void {
  const kept = candidates.filter(({ at }) => verdicts[at]?.part === 'body' || verdicts[at]?.part === 'lead')
  const quotations = kept.filter(
    ({ text, box }) => text.length >= shortestPull && text.length <= longestPull && isSetOff(box),
  )
  if (quotations.length === 0 || quotations.length > mostQuotations) return
  const running = kept
    .filter((one) => !quotations.includes(one))
    .map(({ text }) => comparable(text))
    .join('\n')
  for (const { at, text } of quotations)
    if (running.includes(comparable(text))) verdicts[at] = { part: 'out', why: 'repeats the text' }
}

const setOff = /(?:^|[\s_-])(?:pull-?quotes?|blockquotes?|quotes?|zitat|цитата|highlight)(?:$|[\s_-])/i

/** In a block quotation, an aside or a box named so, at most two boxes up. */
function isSetOff(box: Box): boolean {
  for (let at: Box | null = box, up = 0; at && up < 3; at = at.parent, up++)
    if (
      at.element.name === 'blockquote' ||
      at.element.name === 'aside' ||
      setOff.test(at.element.attributes.class?.slice(0, 200) ?? '')
    )
      return true
  return false
}

/** So many blocks at the end may be calls to the readers and lines about the author. */
const mostCalls = 6
const longestBio = 600
/** Who made the pictures, all of them in one line. */
const longestCredits = 300
const creditsTo = /^\p{L}+(?:\s\p{L}+)?(?:\s?:|\s(?:by|von|par|por|di|door|av|af)\s)/u
/** How far into a line about the author the name may stand: "Our correspondent in the valley, Jane Roe, is …". */
const nameReach = 90

/**
 * Takes away what an article does not end with, back to the first block that it may: calls to subscribe, follow and write,
 * what is told of its authors, and the headings and labels ("More on this:") behind which everything was taken out.
 */
export function trimEnd(candidates: readonly Candidate[], verdicts: Verdict[], authors: readonly string[]): void {
  // A lone name under the headline is the author's as far as a paragraph under the same name at the end tells of it.
  const signed = candidates.filter(({ at, text }) => verdicts[at]?.why === 'byline' && isFullName(text))
  const names = new Set([...authors, ...signed.map(({ text }) => text)])
  let left = mostCalls
  for (let at = candidates.length - 1; at > 0 && left > 0; at--) {
    const candidate = candidates[at]
    if (verdicts[at]?.part !== 'body' || !candidate) continue
    const above = candidates[at - 1]?.text ?? ''
    const why = endless(candidate, authors, names.has(above) ? above : null)
    if (why === undefined) return
    verdicts[at] = { part: 'out', why }
    if (why !== headsNothing) left--
  }
}

const headsNothing = 'heading of nothing'

function endless(
  { text, heading, mass, links }: Candidate,
  authors: readonly string[],
  above: string | null,
): string | undefined {
  if (heading || (mass === 0 && /:$/.test(text))) return headsNothing
  if (isCall(text) || (links.length > 1 && links.every((link) => isNetwork(link.text)))) return 'a call at the end'
  if (text.length <= longestCredits && isCredit(text) && creditsTo.test(text)) return 'credits at the end'
  return isBio(text, authors, above) ? 'about the author' : undefined
}

/** Whether a paragraph tells of an author by full name, or by one name where the full one stands above, and no more is quoted in it than a name. */
function isBio(text: string, authors: readonly string[], above: string | null): boolean {
  if (text.length > longestBio || /[«„“"][^»”“"]{40}/u.test(text)) return false
  const start = text.slice(0, nameReach).toLowerCase()
  return (
    authors.some((name) => start.includes(name.toLowerCase())) ||
    (above?.split(' ').some((part) => text.startsWith(`${part} `)) ?? false)
  )
}
