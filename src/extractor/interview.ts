import { phrasesIn, verbsIn, wordAtOffset } from '../language/grammar.ts'
import type { Parsed } from '../language/types.ts'
import type { Block } from '../reader/types.ts'

/** An article told as questions and answers: indices of its blocks. */
export interface Interview {
  readonly questions: ReadonlySet<number>
  readonly answers: ReadonlySet<number>
  /** The block of the first question: who is asked is named before it. */
  readonly first: number
}

/** Fewer questions make a text that asks, not an interview. */
const leastQuestions = 3
/** A question is shorter than this, in characters. */
const longest = 400
/** From the first to the last question at least this share of the blocks are questions. */
const leastShare = 0.25

/** Of the answers at least this share speak of "I" or "we": an essay asks too, but answers itself. */
const leastPersonal = 0.5

/** Blocks that end with a question mark and are answered by a block that does not; undefined where the text is none. */
export function findInterview(parsed: Parsed, blocks: readonly Block[]): Interview | undefined {
  const { text } = parsed
  const asks = blocks.map((block, index) => block.kind === 'question' || isQuestion(text, block, blocks[index + 1]))
  const first = asks.indexOf(true)
  const last = asks.lastIndexOf(true)
  const questions = new Set(asks.flatMap((is, index) => (is ? [index] : [])))
  if (questions.size < leastQuestions || questions.size < (last - first + 1) * leastShare) return undefined
  const answers = new Set<number>()
  // Behind "* * *" stands something else, up to the next question.
  let apart = false
  for (let index = first + 1; index < blocks.length; index++) {
    // Behind the last question only the block that answers it: what follows may be the narrator's again.
    if (index > last + 1 && !opensWithDash(text, blocks[index])) break
    const block = blocks[index]
    apart = !questions.has(index) && (apart || (block !== undefined && !hasWords(text, block)))
    if (!questions.has(index) && !apart && isProse(block) && block?.kind !== 'heading') answers.add(index)
  }
  const personal = [...answers].filter((index) => isPersonal(parsed, blocks[index])).length
  const marked = blocks.some(({ kind }) => kind === 'question') || isLettered(text, blocks)
  return marked || personal >= answers.size * leastPersonal ? { questions, answers, first } : undefined
}

/** "Q: …", "A: …": letters tell who asks and who answers. */
const isLettered = (text: string, blocks: readonly Block[]): boolean =>
  [/^(?:Q|В)[:.]\s/u, /^(?:A|О)[:.]\s/u].every(
    (letter) => blocks.filter(({ span }) => letter.test(text.slice(span.from, span.from + 3))).length >= leastLettered,
  )
/** One block that opens so may be a list's. */
const leastLettered = 2

function isPersonal(parsed: Parsed, block: Block | undefined): boolean {
  if (!block) return false
  const [first, end] = [wordAtOffset(parsed, block.span.from), wordAtOffset(parsed, block.span.to)]
  return (
    phrasesIn(parsed, first, end).some(({ person }) => person === 1) ||
    verbsIn(parsed, first, end).some(({ person }) => person === 1)
  )
}

function isQuestion(text: string, block: Block, next: Block | undefined): boolean {
  const { from, to } = block.span
  if (!isProse(block) || to - from > longest || !/\?[»”"]?$/u.test(text.slice(to - 2, to))) return false
  return next !== undefined && !/\?$/u.test(text.slice(next.span.to - 1, next.span.to))
}

const isProse = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'paragraph' || block.kind === 'answer' || block.kind === 'heading')
const hasWords = (text: string, { span }: Block): boolean => /\p{L}/u.test(text.slice(span.from, span.to))
const opensWithDash = (text: string, block: Block | undefined): boolean =>
  block !== undefined && /^[—–-]/u.test(text.charAt(block.span.from))
