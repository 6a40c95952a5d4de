import type { Quotation, Span } from './types.ts'

/** Closing marks by opening mark. „ is closed by “ in Russian and German, by ” in Polish and by careless hands. */
const closing: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”"“', // the last by careless hands: “so it is,“ he said
  '„': '“”',
  '‹': '›',
  '‘': '’',
  '"': '"”',
  '‟': '”',
  "''": "''",
  "'": "'",
}
/** Deeper nesting is not a quotation but a slip of the keyboard; the limit keeps hostile text linear. */
const deepest = 4
const letter = /[\p{L}\p{N}]/u

/** Some presses write a double mark as two apostrophes; to a wiki these are italics, so a language must ask for it. */
const doubled = "''"
/** Marks that are apostrophes as well. */
const single = new Set(['’', "'"])

interface Open {
  readonly mark: string
  readonly at: number
}

/**
 * All quotations of the blocks, ordered by their opening mark. No quotation reaches over a block's edge.
 * `apostrophes`: one or two of them count as a mark too.
 */
export function findQuotations(text: string, blocks: readonly Span[], apostrophes = false): Quotation[] {
  return blocks.flatMap((block, at) => quotationsOf(text, block, apostrophes, text.charAt(blocks[at + 1]?.from ?? -1)))
}

const marks = /[«»“”„‟‹›‘’"]/g
const marksAndApostrophes = /''|[«»“”„‟‹›‘’"']/g

/** @param next with which character the next block begins */
function quotationsOf(text: string, block: Span, apostrophes: boolean, next: string): Quotation[] {
  const found: Quotation[] = []
  const open: Open[] = []
  const all = [...text.slice(block.from, block.to).matchAll(apostrophes ? marksAndApostrophes : marks)]
  const owners = ownersIn(text, block, all)
  for (const match of all) {
    const mark = match[0]
    const i = block.from + match.index
    if (owners.has(match.index)) continue
    const depth = closes(text, block, open, mark, i)
    if (depth >= 0) {
      const opening = open[depth]
      open.length = depth
      if (opening) found.push(quotation(opening, i + mark.length, mark.length, depth, true))
    } else if (mark in closing && open.length < deepest && opens(text, block, mark, i)) open.push({ mark, at: i })
  }
  // A single mark that nothing closes is an apostrophe, unless a paragraph begins with it, and the next one too.
  const isMark = ({ mark, at }: Open): boolean => (mark !== '‘' && mark !== "'") || (at === block.from && next === mark)
  for (const [depth, opening] of open.entries())
    if (isMark(opening)) found.push(unclosed(text, found, opening, depth, block))
  return found.sort((a, b) => a.outer.from - b.outer.from)
}

/**
 * Where single marks are but apostrophes: O’Neill, and “the workers’ rights” where a single mark that closes follows, so that
 * this one need not. From the last to the first, so that each knows what follows it.
 */
function ownersIn(text: string, block: Span, all: readonly RegExpExecArray[]): ReadonlySet<number> {
  const owners = new Set<number>()
  let closesNext = false
  for (const { 0: mark, index } of all.toReversed()) {
    const i = block.from + index
    if (mark === '‘' || (mark === "'" && opens(text, block, mark, i))) closesNext = false
    else if (single.has(mark)) {
      const plural = /s/i.test(text.charAt(i - 1)) && /^ [\p{L}\p{N}]/u.test(text.slice(i + 1, i + 3))
      if (letter.test(text.charAt(i + 1)) || (plural && closesNext)) owners.add(index)
      else closesNext = true
    }
  }
  return owners
}

/** The depth of the open quotation that the mark at `i` closes, or -1. */
function closes(text: string, block: Span, open: readonly Open[], mark: string, i: number): number {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const opening = open[depth]
    if (!opening || !closing[opening.mark]?.includes(mark)) continue
    if ((mark === '"' || mark === doubled || mark === "'") && opens(text, block, mark, i) && i > opening.at) return -1
    if (mark === '“' && opens(text, block, mark, i)) return -1
    return depth
  }
  return -1
}

/** A mark that looks the same on both sides opens where a space or a bracket stands before it and a word behind it. */
function opens(text: string, block: Span, mark: string, i: number): boolean {
  if (mark === '«' || mark === '„' || mark === '‹') return true
  const before = i > block.from ? text.charAt(i - 1) : ' '
  const behind = i + mark.length < block.to ? text.charAt(i + mark.length) : ' '
  // She said,“It is late.” - a space is missing.
  const pressed = mark === '“' && /[,:”]/u.test(before) && letter.test(behind)
  const free = pressed || /[\s([{«„“"‘'—–-]/u.test(before)
  if (!free || /\s/u.test(behind)) return false
  return (mark !== '‘' && mark !== "'") || (letter.test(behind) && !clipped.test(text.slice(i, i + 7)))
}
/** ‘08, ‘em, ‘til, and a possessive that stands apart: what was meant for an apostrophe. */
const clipped = /^[‘'](?:\d\ds?|em|til|tis|twas|cause|bout|n|s|t|d|m|ll|re|ve)(?![\p{L}\p{N}])/iu

/**
 * «Мы читали «Известия», — сказал он: one closing mark serves both; so an unclosed quotation ends with the last one of
 * its own mark inside it, and otherwise with its block, as where a quotation runs over paragraphs.
 */
function unclosed(text: string, found: readonly Quotation[], opening: Open, depth: number, block: Span): Quotation {
  const inner = found.findLast(
    (q) =>
      q.closed && q.outer.from > opening.at && q.depth === depth + 1 && text.startsWith(opening.mark, q.outer.from),
  )
  return inner ? quotation(opening, inner.outer.to, 1, depth, true) : quotation(opening, block.to, 0, depth, false)
}

const quotation = ({ at, mark }: Open, to: number, closer: number, depth: number, closed: boolean): Quotation => ({
  outer: { from: at, to },
  inner: { from: at + mark.length, to: Math.max(at + mark.length, to - closer) },
  depth,
  closed,
})
