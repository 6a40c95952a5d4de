/** Kept blocks become the pieces of the text, each with its kind. */
import type { Piece } from './assemble.ts'
import type { Box, Candidate, Layout } from './candidates.ts'
import type { Decision } from './decide.ts'
import type { BlockKind } from './types.ts'

/** Kept blocks in order; items of one list, cells of one table and short lines become lines of one block. */
export function piecesOf({ candidates }: Layout, { verdicts }: Decision): Piece[] {
  const kept = candidates.filter(({ at }) => verdicts[at]?.part === 'body' || verdicts[at]?.part === 'lead')
  const spoken = interview(kept)
  const pieces: Piece[] = []
  let last: Candidate | undefined
  for (const candidate of kept) {
    const kind = spoken.get(candidate.at) ?? kindOf(candidate)
    const before = pieces.at(-1)
    const joins = before?.kind === kind && last?.at === candidate.at - 1 && goesOn(candidate, kind)
    if (before && joins) pieces[pieces.length - 1] = { ...before, words: `${before.words}\n${candidate.text}` }
    else pieces.push({ kind, words: candidate.text, lead: verdicts[candidate.at]?.part === 'lead' })
    last = candidate
  }
  return pieces
}

/** Whether a block is a further line of the one before it. */
function goesOn({ continues, mass }: Candidate, kind: BlockKind): boolean {
  return kind === 'list' || kind === 'table' || (continues && mass === 0)
}

const kinds: Readonly<Record<string, BlockKind>> = {
  li: 'list',
  dd: 'list',
  dt: 'list',
  td: 'table',
  th: 'table',
  blockquote: 'quotation',
}
/** How far up a list, table or quotation may begin. */
const reach = 4

function kindOf({ box, heading }: Candidate): BlockKind {
  if (heading) return 'heading'
  for (let at: Box | null = box, up = 0; at && up < reach; at = at.parent, up++) {
    const kind = kinds[at.element.name]
    // Whole pages are laid out in tables; a cell with paragraphs in it is none of data.
    if (kind && !(kind === 'table' && at.mass > 200)) return kind
  }
  return 'paragraph'
}

/** One bold question may be a subheading; two make an interview. */
const fewestQuestions = 2
const dash = /^[—–-]\s/u

/**
 * Questions and answers of an interview: bold paragraphs that ask, and the paragraphs between them. Behind the last
 * question only its first paragraph is surely an answer, and what goes on with a dash.
 */
function interview(kept: readonly Candidate[]): ReadonlyMap<number, BlockKind> {
  const asks = kept.map(({ bold, heading, text }) => bold && !heading && /\?[»”"’)]*$/u.test(text))
  const found = new Map<number, BlockKind>()
  if (asks.filter(Boolean).length < fewestQuestions) return found
  const last = asks.lastIndexOf(true)
  let answering = false
  for (const [index, candidate] of kept.entries()) {
    if (asks[index]) found.set(candidate.at, 'question')
    answering = asks[index] || (answering && !candidate.heading && (index <= last + 1 || dash.test(candidate.text)))
    if (answering && !asks[index]) found.set(candidate.at, 'answer')
  }
  return found
}
