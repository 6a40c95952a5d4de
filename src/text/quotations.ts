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
}
/** Deeper nesting is not a quotation but a slip of the keyboard; the limit keeps hostile text linear. */
const deepest = 4
const letter = /[\p{L}\p{N}]/u

/** Some presses write a double mark as two apostrophes; to a wiki these are italics, so a language must ask for it. */
const doubled = "''"

interface Open {
  readonly mark: string
  readonly at: number
}

/**
 * All quotations of the blocks, ordered by their opening mark. No quotation reaches over a block's edge.
 * `apostrophes`: two apostrophes count as a mark too.
 */
export function findQuotations(text: string, blocks: readonly Span[], apostrophes = false): Quotation[] {
  return blocks.flatMap((block) => quotationsOf(text, block, apostrophes))
}

const marks = /[«»“”„‟‹›‘’"]/g
const marksAndApostrophes = /''|[«»“”„‟‹›‘’"]/g

function quotationsOf(text: string, block: Span, apostrophes: boolean): Quotation[] {
  const found: Quotation[] = []
  const open: Open[] = []
  for (const match of text.slice(block.from, block.to).matchAll(apostrophes ? marksAndApostrophes : marks)) {
    const mark = match[0]
    const i = block.from + match.index
    if (mark === '’' && letter.test(text.charAt(i + 1))) continue // O’Neill
    const depth = closes(text, block, open, mark, i)
    if (depth >= 0) {
      const opening = open[depth]
      open.length = depth
      if (opening) found.push(quotation(opening, i + mark.length, mark.length, depth, true))
    } else if (mark in closing && open.length < deepest && opens(text, block, mark, i)) open.push({ mark, at: i })
  }
  for (const [depth, opening] of open.entries())
    if (opening.mark !== '‘') found.push(unclosed(text, found, opening, depth, block))
  return found.sort((a, b) => a.outer.from - b.outer.from)
}

/** The depth of the open quotation that the mark at `i` closes, or -1. */
function closes(text: string, block: Span, open: readonly Open[], mark: string, i: number): number {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const opening = open[depth]
    if (!opening || !closing[opening.mark]?.includes(mark)) continue
    if ((mark === '"' || mark === doubled) && opens(text, block, mark, i) && i > opening.at) return -1
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
  const free = pressed || /[\s([{«„“"‘—–-]/u.test(before)
  return free && !/\s/u.test(behind) && (mark !== '‘' || (letter.test(behind) && !clipped.test(text.slice(i, i + 7))))
}
/** ‘08, ‘em, ‘til: what was meant for an apostrophe. */
const clipped = /^‘(?:\d\ds?|em|til|tis|twas|cause|bout|n)(?![\p{L}\p{N}])/iu

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
